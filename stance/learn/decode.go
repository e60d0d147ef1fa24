package learn

import "math"

// Odds are the probabilities of the labels at one position.
type Odds [Stride]float32

// Decoder labels one sequence at a time with a Frozen CRF. It keeps its memory
// between sequences; its zero value is ready; it is not safe for concurrent use.
type Decoder struct {
	before int // label before the first position, -1 for none
	scores [][Stride]int32
	class  []uint8
	back   [][Stride]uint8
	labels []uint8
	emit   []Odds // exponentials of the scores, the best one 1
	alpha  []Odds
}

// Reset begins a new sequence, which follows a position labelled before; -1 says
// that none is before it.
func (d *Decoder) Reset(before int) {
	d.before = before
	d.scores, d.class = d.scores[:0], d.class[:0]
}

// from is the row of steps to the first position.
func (d *Decoder) from(m *Frozen) int {
	if d.before < 0 {
		return m.Labels
	}
	return d.before
}

// Push adds a position of the given class whose rows sum to s.
func (d *Decoder) Push(s Sum, class uint8) {
	d.scores = append(d.scores, s.scores())
	d.class = append(d.class, class)
}

// Len is the number of positions pushed.
func (d *Decoder) Len() int { return len(d.class) }

// Labels returns the best labelling (Viterbi 1967). It lives until the next call
// of Labels.
func (d *Decoder) Labels(m *Frozen) []uint8 {
	n, k := d.Len(), m.Labels
	d.labels = sized(d.labels, n)
	if n == 0 {
		return d.labels
	}
	d.back = sized(d.back, n)
	best := m.steps[d.class[0]][d.from(m)]
	for to := range best {
		best[to] += d.scores[0][to]
	}
	for i := 1; i < n; i++ {
		d.forwardBest(&m.steps[d.class[i]], i, k, &best)
	}
	d.trace(&best, k)
	return d.labels
}

// forwardBest is one step of Viterbi's algorithm. The label that a path comes
// from rides in the low three bits of its score, so the larger of two needs no
// branch.
func (d *Decoder) forwardBest(w *[Stride + 1][Stride]int32, i, k int, best *[Stride]int32) {
	const lowest = math.MinInt32
	// Written out, the eight stay in registers.
	var n0, n1, n2, n3, n4, n5, n6 int32 = lowest, lowest, lowest, lowest, lowest, lowest, lowest
	for from := range min(k, Stride) {
		row := &w[from]
		v, f := best[from], int32(from)
		n0 = max(n0, (v+row[0])<<3|f)
		n1 = max(n1, (v+row[1])<<3|f)
		n2 = max(n2, (v+row[2])<<3|f)
		n3 = max(n3, (v+row[3])<<3|f)
		n4 = max(n4, (v+row[4])<<3|f)
		if k > 5 {
			n5 = max(n5, (v+row[5])<<3|f)
			n6 = max(n6, (v+row[6])<<3|f)
		}
	}
	*best = [Stride]int32{n0, n1, n2, n3, n4, n5, n6, lowest}
	back, scores := &d.back[i], &d.scores[i]
	for to := range best {
		back[to] = uint8(best[to] & 7)
		best[to] = max(best[to]>>3, 2*never) + scores[to]
	}
}

// trace follows the back pointers from the best last label.
func (d *Decoder) trace(best *[Stride]int32, k int) {
	at := 0
	for l := range k {
		if best[l] > best[at] {
			at = l
		}
	}
	for i := len(d.labels) - 1; i >= 0; i-- {
		d.labels[i] = uint8(at)
		at = int(d.back[i][at&(Stride-1)])
	}
}

// sized returns b with n elements, whatever they hold.
func sized[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2+16)
	}
	return b[:n]
}

// Odds writes the probability of every label at every position to dst, by the
// forward-backward algorithm. dst has as many places as there are positions.
func (d *Decoder) Odds(m *Frozen, dst []Odds) {
	n := d.Len()
	d.emit, d.alpha = sized(d.emit, n), sized(d.alpha, n)
	d.forward(m)
	d.backward(m, dst)
}

// Likeliest is the label with the highest odds.
func (o *Odds) Likeliest() uint8 {
	top, best := o[0], uint8(0)
	for l, p := range o {
		if p > top {
			top, best = p, uint8(l)
		}
	}
	return best
}

// scaled is how many steps are taken between two scalings of the forward and the
// backward odds, which would leave the range of their numbers otherwise.
const scaled = 4

func (d *Decoder) forward(m *Frozen) {
	k := m.Labels
	for i := range d.scores {
		s, e, a := &d.scores[i], &d.emit[i], &d.alpha[i]
		top := s[0]
		for l := 1; l < k; l++ {
			top = max(top, s[l&(Stride-1)])
		}
		for l := range e {
			e[l] = m.down(top - s[l])
		}
		w := &m.odds[d.class[i]]
		switch {
		case i == 0:
			*a = w[d.from(m)]
		case k > 5:
			seven(a, &d.alpha[i-1], w)
		default:
			five(a, &d.alpha[i-1], w)
		}
		for l := range a {
			a[l] *= e[l]
		}
		if i%scaled == 0 {
			a.scale()
		}
	}
}

// scale makes the odds sum to one.
func (o *Odds) scale() {
	by := 1 / max(((o[0]+o[1])+(o[2]+o[3]))+((o[4]+o[5])+(o[6]+o[7])), 1e-30)
	for l := range o {
		o[l] *= by
	}
}

// seven sums over the label before: a[to] is the sum of p[from]*w[from][to], for
// up to seven labels.
func seven(a, p *Odds, w *[Stride + 1]Odds) {
	p0, p1, p2, p3, p4, p5, p6 := p[0], p[1], p[2], p[3], p[4], p[5], p[6]
	a[7] = 0
	for to := range 7 {
		a[to] = (p0*w[0][to] + p1*w[1][to]) + (p2*w[2][to] + p3*w[3][to]) + (p4*w[4][to] + p5*w[5][to]) + p6*w[6][to]
	}
}

// five is seven for up to five labels.
func five(a, p *Odds, w *[Stride + 1]Odds) {
	p0, p1, p2, p3, p4 := p[0], p[1], p[2], p[3], p[4]
	a[5], a[6], a[7] = 0, 0, 0
	for to := range 5 {
		a[to] = (p0*w[0][to] + p1*w[1][to]) + (p2*w[2][to] + p3*w[3][to]) + p4*w[4][to]
	}
}

func (d *Decoder) backward(m *Frozen, dst []Odds) {
	k := m.Labels
	var beta Odds
	for l := range k {
		beta[l] = 1
	}
	for i := len(d.alpha) - 1; i >= 0; i-- {
		a, e, o := &d.alpha[i], &d.emit[i], &dst[i]
		for l := range o {
			o[l] = a[l] * beta[l]
			beta[l] *= e[l]
		}
		o.scale()
		if k > 5 {
			sevenBack(&beta, &m.odds[d.class[i]])
		} else {
			fiveBack(&beta, &m.odds[d.class[i]])
		}
		if i%scaled == 0 {
			beta.scale()
		}
	}
}

// sevenBack sums over the label behind: b[from] becomes the sum of
// w[from][to]*b[to], for up to seven labels.
func sevenBack(b *Odds, w *[Stride + 1]Odds) {
	b0, b1, b2, b3, b4, b5, b6 := b[0], b[1], b[2], b[3], b[4], b[5], b[6]
	for from := range 7 {
		r := &w[from]
		b[from] = (r[0]*b0 + r[1]*b1) + (r[2]*b2 + r[3]*b3) + (r[4]*b4 + r[5]*b5) + r[6]*b6
	}
}

// fiveBack is sevenBack for up to five labels.
func fiveBack(b *Odds, w *[Stride + 1]Odds) {
	b0, b1, b2, b3, b4 := b[0], b[1], b[2], b[3], b[4]
	for from := range 5 {
		r := &w[from]
		b[from] = (r[0]*b0 + r[1]*b1) + (r[2]*b2 + r[3]*b3) + r[4]*b4
	}
}
