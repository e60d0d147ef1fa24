package learn

import (
	"math"
	"testing"
)

// toy makes sequences where label 1 is always followed by label 2 and row 1
// tells the first of the pair.
func toy(n int) []*Sequence {
	var data []*Sequence
	for i := range n {
		s := &Sequence{}
		for j := range 6 {
			row, gold := uint32(3), uint8(0)
			switch {
			case j == i%4:
				row, gold = 1, 1
			case j == i%4+1:
				row, gold = 2+uint32(i%2), 2 // half of the time only the step tells
			}
			s.Rows = append(s.Rows, row, 7)
			s.Ends = append(s.Ends, int32(len(s.Rows)))
			s.Class = append(s.Class, 0)
			s.Gold = append(s.Gold, gold)
		}
		data = append(data, s)
	}
	return data
}

// pairs allows label 2 only behind label 1.
func pairs(from, to int) bool { return to != 2 || from == 1 }

func trained() (*CRF, []*Sequence) {
	m := NewCRF(3, 1, 8, pairs)
	data := toy(40)
	m.Train(data, Training{Epochs: 30, Rate: 0.2, Seed: 1})
	return m, data
}

func TestCRFLearnsRowsAndSteps(t *testing.T) {
	m, data := trained()
	f := m.Freeze()
	var d Decoder
	for i, s := range data {
		d.Reset(-1)
		for j := range s.Len() {
			d.Push(f.Add(Sum{}, s.At(j)), s.Class[j])
		}
		got, float := d.Labels(f), m.viterbi(s)
		for j := range got {
			if got[j] != s.Gold[j] || float[j] != s.Gold[j] {
				t.Fatalf("sequence %d position %d: frozen %d, float %d, gold %d", i, j, got[j], float[j], s.Gold[j])
			}
		}
	}
}

// viterbi returns the best labelling by the weights as they were trained, to
// compare the frozen ones with.
func (m *CRF) viterbi(s *Sequence) []uint8 {
	scores, class := m.Scores(s, nil), s.Class
	n, k := len(class), m.Labels
	best, next := make([]float32, k), make([]float32, k)
	back := make([]uint8, n*k)
	for i := range n {
		for to := range k {
			top, arg := float32(math.Inf(-1)), 0
			if i == 0 {
				top = m.score(class[0], k, to)
			} else {
				for from := range k {
					if v := best[from] + m.score(class[i], from, to); v > top {
						top, arg = v, from
					}
				}
			}
			next[to], back[i*k+to] = top+scores[i*k+to], uint8(arg)
		}
		best, next = next, best
	}
	at := 0
	for l := range k {
		if best[l] > best[at] {
			at = l
		}
	}
	path := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		path[i] = uint8(at)
		at = int(back[i*k+at])
	}
	return path
}

func TestMarginalsAgreeWithEnumeration(t *testing.T) {
	m, data := trained()
	s := data[3]
	want, logZ := enumerate(m, s)
	var lt Lattice
	got, logLik := lt.Marginals(m, s)
	for i := range want {
		if math.Abs(float64(got[i])-want[i]) > 1e-4 {
			t.Errorf("marginal %d = %v, want %v", i, got[i], want[i])
		}
	}
	if direct := pathScore(m, s, s.Gold) - logZ; math.Abs(direct-logLik) > 1e-3 {
		t.Errorf("log-likelihood %v, want %v", logLik, direct)
	}
}

func TestFrozenOddsAgreeWithMarginals(t *testing.T) {
	m, data := trained()
	f := m.Freeze()
	var d Decoder
	var lt Lattice
	s := data[5]
	d.Reset(-1)
	for j := range s.Len() {
		d.Push(f.Add(Sum{}, s.At(j)), 0)
	}
	odds := make([]Odds, d.Len())
	d.Odds(f, odds)
	want, _ := lt.Marginals(m, s)
	for j := range s.Len() {
		for l := range 3 {
			if g, w := odds[j][l], want[j*3+l]; math.Abs(float64(g-w)) > 0.05 {
				t.Errorf("position %d label %d: %v, want about %v", j, l, g, w)
			}
		}
	}
}

// enumerate works the marginals out from all labellings.
func enumerate(m *CRF, s *Sequence) ([]float64, float64) {
	n, z := s.Len(), 0.0
	p := make([]float64, n*m.Labels)
	y := make([]uint8, n)
	var walk func(i int)
	walk = func(i int) {
		if i == n {
			w := math.Exp(pathScore(m, s, y))
			z += w
			for j, l := range y {
				p[j*m.Labels+int(l)] += w
			}
			return
		}
		for l := range m.Labels {
			y[i] = uint8(l)
			walk(i + 1)
		}
	}
	walk(0)
	for i := range p {
		p[i] /= z
	}
	return p, math.Log(z)
}

func pathScore(m *CRF, s *Sequence, y []uint8) float64 {
	scores, sum, from := m.Scores(s, nil), 0.0, m.Labels
	for i, l := range y {
		sum += float64(scores[i*m.Labels+int(l)]) + float64(m.score(s.Class[i], from, int(l)))
		from = int(l)
	}
	return sum
}

func TestTrainingRepeats(t *testing.T) {
	a, _ := trained()
	b, _ := trained()
	for i := range a.Weights {
		if a.Weights[i] != b.Weights[i] {
			t.Fatalf("weight %d differs between two trainings with one seed", i)
		}
	}
}

func TestMaxRowsKeepsTheLargest(t *testing.T) {
	m := NewCRF(3, 1, 8, pairs)
	m.Train(toy(40), Training{Epochs: 10, Rate: 0.2, Seed: 1, MaxRows: 2})
	kept := 0
	for _, w := range m.Freeze().unpack() {
		if w != zeroRow {
			kept++
		}
	}
	if kept == 0 || kept > 2 {
		t.Errorf("kept %d rows, want 1 or 2", kept)
	}
}
