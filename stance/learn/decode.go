package learn

import "math"

// Decoder labels one sequence at a time with a Frozen CRF. It keeps its memory
// between sequences; its zero value is ready; it is not safe for concurrent use.
type Decoder struct {
	scores []int32 // Stride a position
	class  []uint8
	back   []uint8 // Stride a position
	labels []uint8
	emit   []float32 // Stride a position, as alpha and odds
	alpha  []float32
	odds   []float32
}

// Reset begins a new sequence.
func (d *Decoder) Reset() {
	d.scores, d.class = d.scores[:0], d.class[:0]
}

// Push adds a position of the given class whose rows sum to s.
func (d *Decoder) Push(s Sum, class uint8) {
	zero := s.N * 128
	var v [Stride]int32
	for l := 0; l < Stride; l += 2 {
		v[l] = int32(s.Even>>(8*l)&0xFFFF) - zero
		v[l+1] = int32(s.Odd>>(8*l)&0xFFFF) - zero
	}
	d.scores = append(d.scores, v[:]...)
	d.class = append(d.class, class)
}

// Len is the number of positions pushed.
func (d *Decoder) Len() int { return len(d.class) }

// Labels returns the best labelling (Viterbi 1967). It lives until the next call.
func (d *Decoder) Labels(m *Frozen) []uint8 {
	n, k := d.Len(), m.Labels
	d.labels = sized(d.labels, n)
	if n == 0 {
		return d.labels
	}
	d.back = sized(d.back, n*Stride)
	var best [Stride]int32
	start := (*[Stride]int32)(m.steps[(int(d.class[0])*(k+1)+k)*Stride:])
	for to := range best {
		best[to] = d.scores[to] + start[to]
	}
	for i := 1; i < n; i++ {
		best = d.forwardBest(m, i, k, &best)
	}
	d.trace(&best, k)
	return d.labels
}

// forwardBest is one step of Viterbi's algorithm. The label that a path comes
// from rides in the low three bits of its score, so the larger of two needs no
// branch.
func (d *Decoder) forwardBest(m *Frozen, i, k int, best *[Stride]int32) [Stride]int32 {
	const lowest = math.MinInt32
	// Written out, the eight stay in registers.
	var n0, n1, n2, n3, n4, n5, n6, n7 int32 = lowest, lowest, lowest, lowest, lowest, lowest, lowest, lowest
	at := int(d.class[i]) * (k + 1) * Stride
	for from := range k {
		row := (*[Stride]int32)(m.steps[at+from*Stride:])
		v, f := best[from], int32(from)
		n0 = max(n0, (v+row[0])<<3|f)
		n1 = max(n1, (v+row[1])<<3|f)
		n2 = max(n2, (v+row[2])<<3|f)
		n3 = max(n3, (v+row[3])<<3|f)
		n4 = max(n4, (v+row[4])<<3|f)
		if k > 5 {
			n5 = max(n5, (v+row[5])<<3|f)
			n6 = max(n6, (v+row[6])<<3|f)
			n7 = max(n7, (v+row[7])<<3|f)
		}
	}
	next := [Stride]int32{n0, n1, n2, n3, n4, n5, n6, n7}
	back := (*[Stride]uint8)(d.back[i*Stride:])
	scores := (*[Stride]int32)(d.scores[i*Stride:])
	for to := range next {
		back[to] = uint8(next[to] & 7)
		next[to] = max(next[to]>>3, 2*never) + scores[to]
	}
	return next
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
		at = int(d.back[i*Stride+at])
	}
}

// sized returns b with n elements, whatever they hold.
func sized[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2+16)
	}
	return b[:n]
}

// Odds returns the probability of every label at every position, Stride a
// position, by the forward-backward algorithm. It lives until the next call.
func (d *Decoder) Odds(m *Frozen) []float32 {
	n, k := d.Len(), m.Labels
	d.odds = sized(d.odds, n*Stride)
	if n == 0 {
		return d.odds
	}
	d.emit = sized(d.emit, n*Stride)
	d.alpha = sized(d.alpha, n*Stride)
	d.forward(m, n, k)
	d.backward(m, n, k)
	return d.odds
}

func (d *Decoder) forward(m *Frozen, n, k int) {
	for i := range n {
		at := i * Stride
		s := (*[Stride]int32)(d.scores[at:])
		e := (*[Stride]float32)(d.emit[at:])
		a := (*[Stride]float32)(d.alpha[at:])
		top := s[0]
		for l := 1; l < k; l++ {
			top = max(top, s[l])
		}
		for l := range k {
			e[l] = m.down(top - s[l])
		}
		w := m.odds[int(d.class[i])*(k+1)*Stride:]
		if i == 0 {
			copy(a[:], w[k*Stride:k*Stride+Stride])
		} else {
			step(a, (*[Stride]float32)(d.alpha[at-Stride:]), w, k)
		}
		sum := float32(0)
		for l := range k {
			a[l] *= e[l]
			sum += a[l]
		}
		sum = 1 / max(sum, 1e-30)
		for l := range k {
			a[l] *= sum
		}
	}
}

// step sums over the label before: a[to] = sum of prev[from]*w[from][to].
func step(a, prev *[Stride]float32, w []float32, k int) {
	var o0, o1, o2, o3, o4, o5, o6, o7 float32
	for from := range k {
		p := prev[from]
		if p < 1e-7 {
			continue
		}
		row := (*[Stride]float32)(w[from*Stride:])
		o0 += p * row[0]
		o1 += p * row[1]
		o2 += p * row[2]
		o3 += p * row[3]
		o4 += p * row[4]
		if k > 5 {
			o5 += p * row[5]
			o6 += p * row[6]
			o7 += p * row[7]
		}
	}
	*a = [Stride]float32{o0, o1, o2, o3, o4, o5, o6, o7}
}

func (d *Decoder) backward(m *Frozen, n, k int) {
	var beta, next [Stride]float32
	for l := range k {
		beta[l] = 1
	}
	for i := n - 1; i >= 0; i-- {
		at := i * Stride
		a, o := (*[Stride]float32)(d.alpha[at:]), (*[Stride]float32)(d.odds[at:])
		sum := float32(0)
		for l := range k {
			o[l] = a[l] * beta[l]
			sum += o[l]
		}
		sum = 1 / max(sum, 1e-30)
		for l := range k {
			o[l] *= sum
			next[l] = beta[l] * d.emit[at+l]
		}
		if i == 0 {
			break
		}
		w := m.odds[int(d.class[i])*(k+1)*Stride:]
		total := float32(0)
		for from := range k {
			row := (*[Stride]float32)(w[from*Stride:])
			v := row[0]*next[0] + row[1]*next[1] + row[2]*next[2] + row[3]*next[3] + row[4]*next[4]
			if k > 5 {
				v += row[5]*next[5] + row[6]*next[6] + row[7]*next[7]
			}
			beta[from] = v
			total += v
		}
		total = 1 / max(total, 1e-30)
		for l := range k {
			beta[l] *= total
		}
	}
}
