package learn

import "math"

// Lattice is the scratch memory of the forward-backward algorithm. Its zero
// value is ready; it is not safe for concurrent use.
type Lattice struct {
	scores, emit, alpha, beta []float32
	steps                     []float32 // exp of the transition scores
	done                      []bool    // classes whose steps are current
	marginal                  []float32
	norm                      []float32
}

// Marginals returns the probability of each label at each position, Labels a
// position, and the log-likelihood of s.Gold when s has one. The result lives
// until the next call.
func (lt *Lattice) Marginals(m *CRF, s *Sequence) (p []float32, logLik float64) {
	k, n := m.Labels, s.Len()
	lt.scores = m.Scores(s, lt.scores)
	lt.prepare(m, n)
	logZ := lt.forward(m, s)
	lt.backward(m, s)
	lt.marginal = lt.marginal[:0]
	for i := range n {
		sum := float32(0)
		for l := range k {
			sum += lt.alpha[i*k+l] * lt.beta[i*k+l]
		}
		for l := range k {
			lt.marginal = append(lt.marginal, lt.alpha[i*k+l]*lt.beta[i*k+l]/sum)
		}
	}
	if s.Gold != nil {
		logLik = lt.goldScore(m, s) - logZ
	}
	return lt.marginal, logLik
}

func (lt *Lattice) prepare(m *CRF, n int) {
	k := m.Labels
	lt.emit = grow(lt.emit, n*k)
	lt.alpha = grow(lt.alpha, n*k)
	lt.beta = grow(lt.beta, n*k)
	lt.norm = grow(lt.norm, n)
	lt.steps = grow(lt.steps, len(m.Steps))
	if len(lt.done) != m.Classes {
		lt.done = make([]bool, m.Classes)
	}
	clear(lt.done)
}

func grow(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, n+n/2)
	}
	return b[:n]
}

// exps returns the exponentials of the transition scores of a class, computed
// once a sequence.
func (lt *Lattice) exps(m *CRF, class uint8) []float32 {
	size := (m.Labels + 1) * m.Labels
	at := int(class) * size
	out := lt.steps[at : at+size]
	if !lt.done[class] {
		for i := range out {
			out[i] = 0
			if m.Allowed[i] {
				out[i] = float32(math.Exp(float64(m.Steps[at+i])))
			}
		}
		lt.done[class] = true
	}
	return out
}

// forward fills alpha, each position scaled to sum to one, and returns log Z.
func (lt *Lattice) forward(m *CRF, s *Sequence) float64 {
	k, logZ := m.Labels, 0.0
	for i := range s.Len() {
		shift := lt.exponentiate(i, k)
		e := lt.exps(m, s.Class[i])
		a := lt.alpha[i*k : i*k+k]
		if i == 0 {
			copy(a, e[k*k:])
		} else {
			clear(a)
			for from, p := range lt.alpha[(i-1)*k : i*k] {
				for to, w := range e[from*k : from*k+k] {
					a[to] += p * w
				}
			}
		}
		sum := float32(0)
		for l := range a {
			a[l] *= lt.emit[i*k+l]
			sum += a[l]
		}
		for l := range a {
			a[l] /= sum
		}
		lt.norm[i] = sum
		logZ += math.Log(float64(sum)) + shift
	}
	return logZ
}

// exponentiate fills emit for position i and returns the score it was shifted by.
func (lt *Lattice) exponentiate(i, k int) float64 {
	row := lt.scores[i*k : i*k+k]
	top := row[0]
	for _, v := range row {
		top = max(top, v)
	}
	for l, v := range row {
		lt.emit[i*k+l] = float32(math.Exp(float64(v - top)))
	}
	return float64(top)
}

func (lt *Lattice) backward(m *CRF, s *Sequence) {
	k, n := m.Labels, s.Len()
	for l := range k {
		lt.beta[(n-1)*k+l] = 1
	}
	var next [Stride]float32
	for i := n - 2; i >= 0; i-- {
		e := lt.exps(m, s.Class[i+1])
		for l := range k {
			next[l] = lt.beta[(i+1)*k+l] * lt.emit[(i+1)*k+l] / lt.norm[i+1]
		}
		for from := range k {
			sum := float32(0)
			for to, w := range e[from*k : from*k+k] {
				sum += w * next[to]
			}
			lt.beta[i*k+from] = sum
		}
	}
}

func (lt *Lattice) goldScore(m *CRF, s *Sequence) float64 {
	k, sum, from := m.Labels, 0.0, m.Labels
	for i, g := range s.Gold {
		sum += float64(lt.scores[i*k+int(g)]) + float64(m.score(s.Class[i], from, int(g)))
		from = int(g)
	}
	return sum
}
