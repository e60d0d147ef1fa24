package tone_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

func model(t testing.TB, lang *codebook.Language) *tone.Model {
	t.Helper()
	m, err := tone.LoadModel(lang, lang.ToneModel)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// marked returns a text without the square brackets around its mention.
func marked(s string) (string, text.Span) {
	start := strings.Index(s, "[")
	end := strings.Index(s, "]") - 1
	return strings.NewReplacer("[", "", "]", "").Replace(s), text.Span{Start: start, End: end}
}

func TestToward(t *testing.T) {
	lang := shipped.English(t)
	m := model(t, lang)
	for _, c := range []struct {
		text string
		want int
		why  string
	}{
		{"Critics called [Marlowe] a corrupt liar who betrayed the voters.", -1, "named with bad words"},
		{"The nurses praised [Okafor] for her courage and compassion.", 1, "object of praise"},
		{"[Okafor] was widely admired as a brilliant and honest judge.", 1, "subject of praise"},
		{"“The road will open in May,” [Lindqvist] said.", 0, "only speaks"},
		{"[Marlowe] met the committee on Tuesday.", 0, "no tone at all"},
		{"Senators condemned [Marlowe] for his shameful attack on the miners.", -1, "object of blame"},
	} {
		s, at := marked(c.text)
		v := m.Toward(text.Parse(s, lang.Text), at, nil)
		if v.Label != c.want {
			t.Errorf("%s (%s): %+v, want %d", c.text, c.why, v, c.want)
		}
		if v.Score < -1 || v.Score > 1 || v.Confidence < 1./3 || v.Confidence > 1 {
			t.Errorf("%s: out of range: %+v", c.text, v)
		}
	}
}

// Who is mentioned must not decide: another name gives the same verdict.
func TestTowardNames(t *testing.T) {
	lang := shipped.English(t)
	m := model(t, lang)
	first := tone.Verdict{}
	for i, name := range []string{"Marlowe", "Okafor", "Obama", "Trump", "Lindqvist"} {
		s, at := marked("The mayor thanked [" + name + "] after the storm, and " + name + " left.")
		v := m.Toward(text.Parse(s, lang.Text), at, nil)
		if i == 0 {
			first = v
		}
		if v != first {
			t.Errorf("%s: %+v, others %+v", name, v, first)
		}
	}
}

func TestTowardEdges(t *testing.T) {
	lang := shipped.English(t)
	m := model(t, lang)
	long := strings.Repeat("Nothing happened in the village that week. ", 200)
	for _, c := range []struct {
		name, text string
		at         text.Span
		zero       bool
	}{
		{"empty", "", text.Span{}, true},
		{"empty span", "Marlowe left.", text.Span{}, true},
		{"blank", "Marlowe  left.", text.Span{Start: 7, End: 9}, true},
		{"part of a word", "Marlowe left.", text.Span{Start: 2, End: 5}, false},
		{"all", "Marlowe", text.Span{Start: 0, End: 7}, false},
		{"stray bytes", "\xff\xfe Marlowe \xc3", text.Span{Start: 3, End: 10}, false},
		{"long", long, text.Span{Start: 4300, End: 4310}, false},
	} {
		v := m.Toward(text.Parse(c.text, lang.Text), c.at, nil)
		if (v == tone.Verdict{}) != c.zero || math.IsNaN(v.Score) {
			t.Errorf("%s: %+v", c.name, v)
		}
	}
}

func TestLoadModelRefuses(t *testing.T) {
	lang := shipped.English(t)
	whole := lang.ToneModel
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("not a model"), "half": whole[:len(whole)/2], "another": lang.QuotesModel,
	} {
		var want *learn.FormatError
		if _, err := tone.LoadModel(lang, data); !errors.As(err, &want) {
			t.Errorf("%s: %v, want a FormatError", name, err)
		}
	}
}

// The record says where the weights come from; the figures keep their promise.
func TestRecord(t *testing.T) {
	r := model(t, shipped.English(t)).Record()
	if r.Kind != "tone" || r.Command == "" || r.Data == "" || r.Statements == 0 {
		t.Errorf("record %+v", r)
	}
	for set, least := range map[string]float64{"dev-rw macro-F1": 67, "dev-mt macro-F1": 65} {
		if r.Figures[set] < least {
			t.Errorf("%s %.1f, want at least %.0f", set, r.Figures[set], least)
		}
	}
}

func TestTrain(t *testing.T) {
	lang := shipped.English(t)
	var examples []tone.Example
	for i, s := range []string{
		"They praised [Ann].", "They thanked [Bob].", "A great day for [Cleo].", "They blamed [Dan].", "They mocked [Eve].",
		"A dreadful day for [Finn].", "They saw [Gus].", "They met [Hal].", "A day with [Ida].",
	} {
		for range 4 {
			s, at := marked(s)
			examples = append(examples, tone.Example{Doc: text.Parse(s, lang.Text), At: at, Label: 1 - i/3, Group: s})
		}
	}
	opt := tone.Options{Words: []string{"they", "day"}, Vectors: [][]float32{{1, 0}, {.5, -1}}, Seed: 7}
	first, err := tone.Train(lang, examples, opt)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := tone.Train(lang, examples, opt)
	if string(first) != string(again) {
		t.Error("the same seed gave other bytes")
	}
	m, err := tone.LoadModel(lang, first)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		if v := m.Toward(e.Doc, e.At, nil); v.Label != e.Label {
			t.Errorf("%s: %+v, trained on %d", e.Doc.Text, v, e.Label)
		}
	}
}

func TestFigures(t *testing.T) {
	var f tone.Figures
	f.Add(1, tone.Verdict{Label: 1, Confidence: .9})
	f.Add(0, tone.Verdict{Label: 0, Confidence: .8})
	f.Add(-1, tone.Verdict{Label: 0, Confidence: .4})
	f.Add(-1, tone.Verdict{Label: -1, Confidence: .7})
	for name, c := range map[string]struct{ got, want float64 }{
		"accuracy":    {f.Accuracy(), 75},
		"surest half": {f.AccuracyAt(.5), 100},
		"macro-F1":    {f.MacroF1(), 100 * (1 + 2./3 + 2./3) / 3},
		"calibration": {f.CalibrationError(), 100 * (.1 + .2 + .4 + .3) / 4},
		"nothing":     {(&tone.Figures{}).Accuracy(), 0},
	} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("%s: %f, want %f", name, c.got, c.want)
		}
	}
}

func BenchmarkToward(b *testing.B) {
	lang := shipped.English(b)
	m := model(b, lang)
	s, at := marked("The committee, which had met twice in secret, praised [Okafor] on Monday for her courage, but blamed the minister for the long and costly delay.")
	d := text.Parse(s, lang.Text)
	for b.Loop() {
		m.Toward(d, at, nil)
	}
}

func BenchmarkLoadModel(b *testing.B) {
	lang := shipped.English(b)
	for b.Loop() {
		model(b, lang)
	}
}
