package tone

import (
	"encoding/binary"
	"math"
	"sync"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// modelKind is the kind of the model's file.
const modelKind = "tone"

// Model judges the tone toward somebody mentioned (target-dependent sentiment,
// Hamborg and Donnay 2021) by multinomial logistic regression on the words
// around. It is never changed, so any number of goroutines may use one.
type Model struct {
	lang   *codebook.Language
	scorer *Scorer
	table  *learn.Logistic
	words  words
	// warmth divides the logits, so that the probabilities are right on mentions
	// that were not trained on.
	warmth float32
	record learn.Record
	// desks keeps the memory of judgements for the next.
	desks *sync.Pool
}

// desk is the memory that a judgement works with.
type desk struct {
	words    []word
	features []learn.Feature
	rows     []int32
	logits   []float32
}

func (m *Model) desk() *desk {
	if k, ok := m.desks.Get().(*desk); ok {
		return k
	}
	return &desk{}
}

// Verdict is the tone toward somebody mentioned. The zero value is what is said
// of a span that holds no word.
type Verdict struct {
	// Label is -1 negative, 0 neutral or 1 positive.
	Label int
	// Score is the probability of positive less that of negative, -1 to 1.
	Score float64
	// Confidence is the probability of Label, a third to 1.
	Confidence float64
}

// LoadModel reads a model that Train made for a language. A file of another
// kind or version, or a damaged one, is a *learn.FormatError that says what to do.
func LoadModel(lang *codebook.Language, data []byte) (*Model, error) {
	f, err := learn.DecodeFile(data, modelKind, FeatureVersion)
	if err != nil {
		return nil, err
	}
	m, err := newModel(lang)
	if err != nil {
		return nil, err
	}
	m.record = f.Record
	for name, load := range map[string]func([]byte) error{
		"table":       func(b []byte) (err error) { m.table, err = learn.DecodeLogistic(b); return },
		"words":       func(b []byte) (err error) { m.words, err = decodeWords(b); return },
		"temperature": m.setWarmth,
	} {
		section, err := f.Section(name)
		if err == nil {
			err = load(section)
		}
		if err != nil {
			return nil, err
		}
	}
	if m.table.Labels != labels || m.table.Bits != tableBits {
		return nil, &learn.FormatError{Problem: "the table has another size than this program's", Remedy: remedy}
	}
	return m, nil
}

func newModel(lang *codebook.Language) (*Model, error) {
	s, err := NewScorer(lang)
	return &Model{lang: lang, scorer: s, warmth: 1, desks: new(sync.Pool)}, err
}

func (m *Model) setWarmth(b []byte) error {
	if len(b) == 4 {
		m.warmth = math.Float32frombits(binary.LittleEndian.Uint32(b))
	}
	if len(b) != 4 || !(m.warmth > 0) {
		return &learn.FormatError{Problem: "the temperature is no positive number", Remedy: remedy}
	}
	return nil
}

// encode writes the model.
func (m *Model) encode() ([]byte, error) {
	f := learn.File{FeatureVersion: FeatureVersion, Record: m.record, Sections: []learn.Section{
		{Name: "table", Data: m.table.AppendTo(nil)},
		{Name: "words", Data: m.words.appendTo(nil)},
		{Name: "temperature", Data: binary.LittleEndian.AppendUint32(nil, math.Float32bits(m.warmth))},
	}}
	return f.Encode()
}

// Record says where the weights come from.
func (m *Model) Record() learn.Record { return m.record }

// WithFigures returns the bytes of the model with measured figures added to its
// record.
func (m *Model) WithFigures(figures map[string]float64) ([]byte, error) {
	c := *m
	c.record.Figures = map[string]float64{}
	for k, v := range m.record.Figures {
		c.record.Figures[k] = v
	}
	for k, v := range figures {
		c.record.Figures[k] = v
	}
	return c.encode()
}

// Toward judges the tone toward whoever is mentioned at a span of bytes. Of the
// words around it does not see those in said, which come in order and apart.
func (m *Model) Toward(d *text.Document, at text.Span, said []text.Span) Verdict {
	k := m.desk()
	defer m.desks.Put(k)
	s, ok := m.look(d, at, said, k.words[:0])
	if !ok {
		return Verdict{}
	}
	k.words = s.words[:0]
	k.features = s.features(k.features[:0])
	k.logits = m.table.Logits(k.features, k.logits[:0])
	k.rows = m.words.add(&s, k.logits, k.rows)
	return verdict(k.logits, m.warmth)
}

// verdict reads logits, which it changes.
func verdict(p []float32, warmth float32) Verdict {
	for l := range p {
		p[l] /= warmth
	}
	learn.Softmax(p)
	best := 0
	for l := range p {
		if p[l] > p[best] {
			best = l
		}
	}
	return Verdict{Label: best - 1, Score: float64(p[2] - p[0]), Confidence: float64(p[best])}
}
