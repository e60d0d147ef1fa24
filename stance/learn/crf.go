package learn

// Stride is how many weights a row holds in memory: the labels of a CRF, fewer
// than Stride, and padding, so that a row of bytes is one word of memory.
const Stride = 8

// Forbidden is the score of a step that a CRF may not take.
const Forbidden = -1e4

// CRF is a linear-chain conditional random field with first-order transitions.
// The score of a labelling is the sum over positions of the rows that are
// active there and of the transition from the label before. Transitions depend
// on the class of the position, a small number that the maker of features
// chooses ("begins a sentence"), so that a boundary can be dear in one place and
// cheap in another.
type CRF struct {
	// Labels is the number of labels, 1 to Stride-1.
	Labels int
	// Bits gives the number of rows, 1<<Bits.
	Bits uint8
	// Classes is the number of position classes.
	Classes int
	// Weights holds row r's weight for label l at r*Stride+l.
	Weights []float32
	// Steps holds the transition score at ((class*(Labels+1))+from)*Labels+to;
	// from = Labels is the start of a sequence.
	Steps []float32
	// Allowed reports, at from*Labels+to, the steps that exist; from = Labels is
	// the start.
	Allowed []bool
}

// NewCRF returns an untrained CRF. allowed says which steps exist; from is -1 at
// the start of a sequence.
func NewCRF(labels, classes int, bits uint8, allowed func(from, to int) bool) *CRF {
	m := &CRF{Labels: labels, Bits: bits, Classes: classes}
	m.Weights = make([]float32, Stride<<bits)
	m.Steps = make([]float32, classes*(labels+1)*labels)
	m.Allowed = make([]bool, (labels+1)*labels)
	for to := range labels {
		m.Allowed[labels*labels+to] = allowed(-1, to)
		for from := range labels {
			m.Allowed[from*labels+to] = allowed(from, to)
		}
	}
	return m
}

// Sequence is one chain of positions. The rows active at position i are
// Rows[Ends[i-1]:Ends[i]].
type Sequence struct {
	Rows  []uint32
	Ends  []int32
	Class []uint8
	// Gold holds the right label of each position; only training reads it.
	Gold []uint8
}

// Len is the number of positions.
func (s *Sequence) Len() int { return len(s.Class) }

// At returns the rows active at position i.
func (s *Sequence) At(i int) []uint32 {
	if i == 0 {
		return s.Rows[:s.Ends[0]]
	}
	return s.Rows[s.Ends[i-1]:s.Ends[i]]
}

// Scores writes the score of every label at every position to dst, Labels a
// position, and returns it.
func (m *CRF) Scores(s *Sequence, dst []float32) []float32 {
	dst = dst[:0]
	for i := range s.Len() {
		var sum [Stride]float32
		for _, r := range s.At(i) {
			w := m.Weights[r*Stride : r*Stride+Stride]
			for l := range sum {
				sum[l] += w[l]
			}
		}
		dst = append(dst, sum[:m.Labels]...)
	}
	return dst
}

func (m *CRF) step(class uint8, from int) []float32 {
	at := (int(class)*(m.Labels+1) + from) * m.Labels
	return m.Steps[at : at+m.Labels]
}

func (m *CRF) score(class uint8, from, to int) float32 {
	if !m.Allowed[from*m.Labels+to] {
		return Forbidden
	}
	return m.step(class, from)[to]
}
