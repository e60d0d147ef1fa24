package position

import (
	"encoding/binary"
	"errors"
	"math"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
)

// modelKind is what a stance model calls itself in its record.
const modelKind = "stance"

// classes are the labels as the tables number them: First, Neutral, Second.
const classes = 3

// Model is what was learned from labelled statements for one codebook: weights
// of features, weights of words by their meaning, how the rules and those are
// weighed against each other, and how far the result can be trusted. It is never
// changed, so any number of goroutines may use one. Train makes one.
type Model struct {
	// Record says what it was learned from and how well it did there.
	Record learn.Record
	// Codebook is the fingerprint of the codebook that it was trained beside; the
	// rules have changed since when that of the codebook is another.
	Codebook string

	text, meaning *learn.Logistic // meaning is nil without articles to learn it from
	stack         *learn.Logistic
	relevance     *learn.Logistic // nil without statements that are off target to learn it from
	trust         trust
}

// trust turns the probability of a label into the share of such labels that are
// right: a logistic curve (Platt 1999), lower where rules and features disagree.
type trust struct {
	Slope, Intercept, Disagreement float32
	// Review is the confidence under which a person should look.
	Review float32
}

// confidence is the share of statements with such a probability, and such
// disagreement, whose label was right.
func (t trust) confidence(p float32, disagree bool) float64 {
	x := t.Slope*logit(p) + t.Intercept
	if disagree {
		x += t.Disagreement
	}
	return 1 / (1 + math.Exp(-float64(x)))
}

func logit(p float32) float32 {
	q := min(max(float64(p), 1e-6), 1-1e-6)
	return float32(math.Log(q / (1 - q)))
}

// Encode returns the bytes of the model, in the format of package learn with
// sections text, meaning and relevance (when known), stack, trust and codebook. Equal models
// have equal bytes.
func (m *Model) Encode() ([]byte, error) {
	f := learn.File{FeatureVersion: featureVersion, Record: m.Record}
	add := func(name string, data []byte) { f.Sections = append(f.Sections, learn.Section{Name: name, Data: data}) }
	add("text", m.text.AppendTo(nil))
	if m.meaning != nil {
		add("meaning", m.meaning.AppendTo(nil))
	}
	add("stack", m.stack.AppendTo(nil))
	if m.relevance != nil {
		add("relevance", m.relevance.AppendTo(nil))
	}
	t := m.trust
	add("trust", appendFloats(nil, t.Slope, t.Intercept, t.Disagreement, t.Review))
	add("codebook", []byte(m.Codebook))
	return f.Encode()
}

func appendFloats(dst []byte, values ...float32) []byte {
	for _, v := range values {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(v))
	}
	return dst
}

// DecodeModel reads what Encode wrote. What it cannot read is a
// *learn.FormatError.
func DecodeModel(data []byte) (*Model, error) {
	f, err := learn.DecodeFile(data, modelKind, featureVersion)
	if err != nil {
		return nil, err
	}
	m := &Model{Record: f.Record}
	if m.text, err = section(f, "text", textBits); err != nil {
		return nil, err
	}
	if _, missing := f.Section("meaning"); missing == nil {
		if m.meaning, err = section(f, "meaning", meaningBits); err != nil {
			return nil, err
		}
	}
	if _, missing := f.Section("relevance"); missing == nil {
		if m.relevance, err = section(f, "relevance", textBits); err != nil {
			return nil, err
		}
	}
	if m.stack, err = section(f, "stack", stackBits); err != nil {
		return nil, err
	}
	raw, err := f.Section("trust")
	if err != nil || len(raw) != 16 {
		return nil, errors.Join(err, &learn.FormatError{Problem: "its calibration is missing or cut short", Remedy: "train it again"})
	}
	at := func(i int) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:])) }
	m.trust = trust{at(0), at(1), at(2), at(3)}
	book, err := f.Section("codebook")
	m.Codebook = string(book)
	return m, err
}

// section reads a table of the size that features are made for.
func section(f *learn.File, name string, bits uint8) (*learn.Logistic, error) {
	data, err := f.Section(name)
	if err != nil {
		return nil, err
	}
	m, err := learn.DecodeLogistic(data)
	if err == nil && (m.Labels != classes || m.Bits != bits) {
		return nil, &learn.FormatError{Problem: "the table " + name + " has another size than this program's features", Remedy: "train it again"}
	}
	return m, err
}

// New returns a judge for a codebook that uses the codebook's model when there
// is one. A model that cannot be read is a *codebook.Error.
func New(lang *codebook.Language, topic *codebook.Topic) (*Judge, error) {
	j := NewJudge(lang, topic)
	if topic.Model == nil {
		return j, nil
	}
	m, err := DecodeModel(topic.Model)
	if err != nil {
		return nil, modelError(topic, err)
	}
	return j.With(m)
}

// With returns a judge that weighs the rules against a model. It fails only on a
// language pack whose phrases cannot be read.
func (j *Judge) With(m *Model) (*Judge, error) {
	lists, err := newListed(j.lang)
	with := *j
	with.lists, with.model = lists, m
	return &with, err
}

// Model is the model in use, nil for the rules alone.
func (j *Judge) Model() *Model { return j.model }

func modelError(topic *codebook.Topic, err error) error {
	what := err.Error()
	if f := (*learn.FormatError)(nil); errors.As(err, &f) {
		what = "the model cannot be used: " + f.Problem
	}
	return &codebook.Error{File: topic.ModelFile, What: what,
		Remedy: "train it again with \"standpoint train\", or remove it to judge by the rules alone"}
}
