package quote

import (
	"encoding/binary"
	"math"

	"standpoint/stance/learn"
)

// modelKind is the kind of a tagger's model file.
const modelKind = "quotes"

// LoadTagger reads a model that Train made. A file of another kind or version,
// or a damaged one, is a *learn.FormatError that says what to do.
func LoadTagger(data []byte) (*Tagger, error) {
	f, err := learn.DecodeFile(data, modelKind, FeatureVersion)
	if err != nil {
		return nil, err
	}
	t := &Tagger{record: f.Record}
	for name, load := range map[string]func([]byte) error{
		"lexicon": func(b []byte) (err error) { t.lex, err = decodeLexicon(b); return },
		"tagger":  func(b []byte) (err error) { t.tag, err = decodeTable(b, labels, classes); return },
		"linker":  func(b []byte) (err error) { t.links, err = decodeTable(b, linkLabels, linkClasses); return },
		"chooser": func(b []byte) (err error) { t.choose, err = decodeChooser(b); return },
		"scorer":  func(b []byte) (err error) { t.score, err = decodeScorer(b, 2); return },
		"curve":   func(b []byte) (err error) { t.curve, err = learn.DecodeIsotonic(b); return },
		"limits":  t.setLimits,
	} {
		section, err := f.Section(name)
		if err == nil {
			err = load(section)
		}
		if err != nil {
			return nil, err
		}
	}
	t.prepare()
	return t, nil
}

// encode writes the model.
func (t *Tagger) encode() ([]byte, error) {
	limits := binary.LittleEndian.AppendUint32(nil, uint32(t.pass))
	limits = binary.LittleEndian.AppendUint32(limits, math.Float32bits(t.keep))
	f := learn.File{FeatureVersion: FeatureVersion, Record: t.record, Sections: []learn.Section{
		{Name: "lexicon", Data: t.lex.appendTo(nil)},
		{Name: "tagger", Data: t.tag.AppendTo(nil)},
		{Name: "linker", Data: t.links.AppendTo(nil)},
		{Name: "chooser", Data: (&learn.Logistic{Labels: 1, Bits: scoreBits, Weights: t.choose.Weights, Bias: []float32{0}}).AppendTo(nil)},
		{Name: "scorer", Data: t.score.AppendTo(nil)},
		{Name: "curve", Data: t.curve.AppendTo(nil)},
		{Name: "limits", Data: limits},
	}}
	return f.Encode()
}

func damaged(what string) error {
	return &learn.FormatError{Problem: what, Remedy: "train it again with go run ./internal/train"}
}

func (t *Tagger) setLimits(b []byte) error {
	if len(b) != 8 {
		return damaged("the limits are cut short")
	}
	t.pass = int32(binary.LittleEndian.Uint32(b))
	t.keep = math.Float32frombits(binary.LittleEndian.Uint32(b[4:]))
	return nil
}

func decodeTable(b []byte, labels, classes int) (*learn.Frozen, error) {
	m, err := learn.DecodeFrozen(b)
	if err == nil && (m.Labels != labels || m.Classes != classes) {
		err = damaged("a table has other labels than this program")
	}
	return m, err
}

// decodeChooser reads a ranker, which is written as a scorer of one label.
func decodeChooser(b []byte) (*learn.Ranker, error) {
	m, err := decodeScorer(b, 1)
	if err != nil {
		return nil, err
	}
	return &learn.Ranker{Bits: m.Bits, Weights: m.Weights}, nil
}

func decodeScorer(b []byte, labels int) (*learn.Logistic, error) {
	m, err := learn.DecodeLogistic(b)
	if err == nil && (m.Labels != labels || m.Bits != scoreBits) {
		err = damaged("the scorer has another size than this program's")
	}
	return m, err
}

// A lexicon is written as a number of words, then for each, in rising order, its
// key's distance to the one before and its entry.
func (l *lexicon) appendTo(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(l.records)))
	last := uint32(0)
	for _, r := range l.records {
		dst = binary.AppendUvarint(dst, uint64(r.key-last))
		dst = append(dst, r.cue<<4|r.source, r.coarse, r.group)
		last = r.key
	}
	return dst
}

func decodeLexicon(b []byte) (*lexicon, error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)) {
		return nil, damaged("the lexicon is cut short")
	}
	b = b[size:]
	records := make([]lexRecord, n)
	last := uint64(0)
	for i := range records {
		step, size := binary.Uvarint(b)
		if size <= 0 || len(b) < size+3 || last+step > math.MaxUint32 {
			return nil, damaged("the lexicon is cut short")
		}
		last += step
		e := b[size : size+3]
		records[i] = lexRecord{uint32(last), lexEntry{e[0] >> 4, e[0] & 15, e[1], e[2]}}
		b = b[size+3:]
	}
	return newLexicon(records), nil
}

// WithFigures returns the model's file with figures that were measured with it
// in its record.
func (t *Tagger) WithFigures(figures map[string]float64) ([]byte, error) {
	t.record.Figures = figures
	return t.encode()
}
