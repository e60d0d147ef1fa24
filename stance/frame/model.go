package frame

import (
	"encoding/binary"
	"math"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

const (
	modelKind = "frames"
	// FeatureVersion changes whenever the features or the classes do; weights of
	// another version are refused.
	FeatureVersion = 1
	// codebookFrames is the number of frames in the Policy Frames Codebook.
	codebookFrames = 15
	// cueRows are the rows of the cues: their number and their share for each
	// frame, and whether there is none.
	cueRows = 2*codebookFrames + 1
	// cueValue is how much cues weigh against words; it was chosen by
	// cross-validation.
	cueValue = 1.3
)

// Model judges which class of frames a passage belongs to by multinomial
// logistic regression on its cues and its words. It is never changed, so any
// number of goroutines may use one.
type Model struct {
	cues [cueRows + 1][classCount]float32 // the last is the bias
	words
	// warmth divides the logits, so that the probabilities are right on passages
	// that were not trained on.
	warmth float32
	record learn.Record
}

// LoadModel reads a model that Train made. A file of another kind or version, or
// a damaged one, is a *learn.FormatError that says what to do.
func LoadModel(data []byte) (*Model, error) {
	f, err := learn.DecodeFile(data, modelKind, FeatureVersion)
	if err != nil {
		return nil, err
	}
	m := &Model{record: f.Record}
	for name, load := range map[string]func([]byte) error{
		"words": func(b []byte) (err error) { m.words, err = decodeWords(b); return },
		"cues":  m.setCues,
	} {
		section, err := f.Section(name)
		if err == nil {
			err = load(section)
		}
		if err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *Model) setCues(b []byte) error {
	if len(b) != 4*((cueRows+1)*classCount+1) {
		return damaged("the table of cues has another size than this program's")
	}
	next := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(b))
		b = b[4:]
		return x
	}
	if m.warmth = next(); !(m.warmth > 0) {
		return damaged("the temperature is no positive number")
	}
	for r := range m.cues {
		for c := range m.cues[r] {
			m.cues[r][c] = next()
		}
	}
	return nil
}

// encode writes the model.
func (m *Model) encode() ([]byte, error) {
	cues := binary.LittleEndian.AppendUint32(nil, math.Float32bits(m.warmth))
	for _, row := range m.cues {
		for _, w := range row {
			cues = binary.LittleEndian.AppendUint32(cues, math.Float32bits(w))
		}
	}
	f := learn.File{FeatureVersion: FeatureVersion, Record: m.record, Sections: []learn.Section{
		{Name: "words", Data: m.words.appendTo(nil)}, {Name: "cues", Data: cues},
	}}
	return f.Encode()
}

// Record says where the weights come from and what was measured.
func (m *Model) Record() learn.Record { return m.record }

// counts are how many cues of each of the codebook's frames a passage holds.
type counts [codebookFrames]int

// features appends the rows of cues that are active.
func (n counts) features(out []learn.Feature) []learn.Feature {
	total := 0
	for _, k := range n {
		total += k
	}
	if total == 0 {
		return append(out, learn.Feature{Row: 2 * codebookFrames, Value: cueValue})
	}
	for f, k := range n {
		if k > 0 {
			out = append(out,
				learn.Feature{Row: uint32(2 * f), Value: cueValue * float32(math.Sqrt(float64(k)))},
				learn.Feature{Row: uint32(2*f + 1), Value: cueValue * float32(k) / float32(total)})
		}
	}
	return out
}

// judge returns the probability of each class for the tokens [first, last) of a
// document, which hold n cues.
func (m *Model) judge(d *text.Document, first, last int, n counts) [classCount]float32 {
	p := m.cues[cueRows]
	var room [cueRows]learn.Feature
	for _, f := range n.features(room[:0]) {
		for c, w := range m.cues[f.Row] {
			p[c] += f.Value * w
		}
	}
	var sum [classCount]int32
	known := 0
	for i := first; i < last; i++ {
		if row := m.row(&d.Tokens[i]); row != nil {
			known++
			for c, w := range row {
				sum[c] += int32(w)
			}
		}
	}
	weight := m.words.scale / m.warmth / float32(math.Sqrt(float64(known+1)))
	for c := range p {
		p[c] = p[c]/m.warmth + weight*float32(sum[c])
	}
	learn.Softmax(p[:])
	return p
}

// row is what a token says of each class, nil when nothing.
func (m *Model) row(t *text.Token) *[classCount]int8 {
	if t.Kind != text.Word {
		return nil
	}
	return m.find(learn.HashString(t.Norm))
}

// strongest returns up to two words of [first, last) that speak most for class c
// against the other classes, in their order.
func (m *Model) strongest(d *text.Document, first, last, c int) []int {
	best, second := -1, -1
	var top, next int
	for i := first; i < last; i++ {
		lead := 0
		if row := m.row(&d.Tokens[i]); row != nil {
			lead = classCount * int(row[c])
			for _, w := range row {
				lead -= int(w)
			}
		}
		switch {
		case lead > top:
			best, second, top, next = i, best, lead, top
		case lead > next:
			second, next = i, lead
		}
	}
	switch {
	case best < 0:
		return nil
	case second < 0 || 2*next < top: // one that speaks half as much is no evidence
		return []int{best}
	}
	return []int{min(best, second), max(best, second)}
}
