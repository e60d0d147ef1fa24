package frame_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/codebook"
	"standpoint/stance/frame"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

func finder(t testing.TB, lang *codebook.Language) *frame.Finder {
	t.Helper()
	f, err := frame.NewFinder(lang, nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTop(t *testing.T) {
	lang := shipped.English(t)
	cues := *lang
	cues.FramesModel = nil
	learned, ruled := finder(t, lang), finder(t, &cues)
	for _, c := range []struct{ text, want, ruled, why string }{
		{"The mill lost a third of its revenue and cut wages.", "economic", "economic", "cues"},
		{"Two in three villagers told the survey that they want the bridge.", "public_opinion", "public_opinion", "cues"},
		{"The judge ruled that the decree was unconstitutional.", "legality", "legality", "cues"},
		{"Burglars robbed four shops and were sentenced to prison.", "crime_and_punishment", "crime_and_punishment", "cues choose the frame in a class"},
		{"Smokers cough more and die younger than their brothers.", "health_and_safety", "other", "no cue: by the other words"},
		{"", "other", "other", "nothing"},
		{"…", "other", "other", "no word"},
	} {
		for _, f := range []struct {
			*frame.Finder
			want, name string
		}{{learned, c.want, "model"}, {ruled, c.ruled, "cues"}} {
			d := text.Parse(c.text, lang.Text)
			if got := f.Top(d, f.Find(d)); got != f.want {
				t.Errorf("%s, %s (%s): %s, want %s", f.name, c.text, c.why, got, f.want)
			}
		}
	}
}

// A long text is judged by sentences: the frame of most of them is its own.
func TestTopOfLong(t *testing.T) {
	lang := shipped.English(t)
	f := finder(t, lang)
	d := text.Parse(strings.Repeat("The factory's profits fell and investors sold their shares. ", 30)+"A nurse was ill.", lang.Text)
	if got := f.Top(d, f.Find(d)); got != "economic" {
		t.Errorf("%s, want economic", got)
	}
}

func TestFind(t *testing.T) {
	lang := shipped.English(t)
	f := finder(t, lang)
	for _, c := range []struct{ text, frame, words, why string }{
		{"The mayor cut the budget.", "economic", "budget", "a cue"},
		{"Not one of the lenders would say by how much the rates of its loans went up.", "economic", "loans", "a cue among others"},
	} {
		d := text.Parse(c.text, lang.Text)
		found := false
		for _, h := range f.Find(d) {
			found = found || f.Names()[h.Frame] == c.frame && h.Of(d.Text) == c.words && !h.Learned
		}
		if !found {
			t.Errorf("%s (%s): no %q for %s", c.text, c.why, c.words, c.frame)
		}
	}
}

// What the model adds lies in order among the cues, in its sentence, and shows
// no frame that a cue shows already.
func TestAdded(t *testing.T) {
	lang := shipped.English(t)
	f := finder(t, lang)
	d := text.Parse(strings.Join([]string{
		"Rates rose again, which means that those who earn least now pay the highest share of their monthly income.",
		"Doctors found that eating fish made patients less likely to suffer strokes.",
		"Income, savings and growth all slowed, and credit grew at lower rates than the average for the quarter.",
		"He left.",
	}, " "), lang.Text)
	hits := f.Find(d)
	if !slices.IsSortedFunc(hits, func(a, b frame.Hit) int { return a.Start - b.Start }) {
		t.Error("hits are not in order")
	}
	learned := 0
	for i, h := range hits {
		if !d.Sentences[h.Sentence].Contains(h.Span) {
			t.Errorf("%q lies outside its sentence", h.Of(d.Text))
		}
		if !h.Learned {
			continue
		}
		learned++
		for k, o := range hits {
			if k != i && o.Sentence == h.Sentence && o.Frame == h.Frame && !o.Learned {
				t.Errorf("%q adds a frame that %q shows", h.Of(d.Text), o.Of(d.Text))
			}
		}
	}
	if learned == 0 {
		t.Error("nothing was added")
	}
}

func TestShares(t *testing.T) {
	lang := shipped.English(t)
	f := finder(t, lang)
	shares := f.Shares([]frame.Hit{{Frame: 0, Sentence: 0}, {Frame: 0, Sentence: 0}, {Frame: 2, Sentence: 0}, {Frame: 0, Sentence: 4}})
	if shares[0] != 1 || shares[2] != .5 || shares[1] != 0 {
		t.Errorf("shares %v", shares)
	}
	if got := f.Shares(nil); slices.Max(got) != 0 {
		t.Errorf("shares of nothing %v", got)
	}
}

func TestClass(t *testing.T) {
	for id, same := range map[string]string{
		"political": "policy_prescription", "crime_and_punishment": "legality", "other": "other", "quality_of_life": "health_and_safety",
	} {
		if frame.Class(id) != frame.Class(same) || frame.Class(id) < 0 {
			t.Errorf("class of %s is %d, of %s %d", id, frame.Class(id), same, frame.Class(same))
		}
	}
	if frame.Class("olympic_spirit") != -1 {
		t.Error("a topic's own frame has a class")
	}
	for _, f := range shipped.English(t).Frames {
		if frame.Class(f.ID) < 0 {
			t.Errorf("%s has no class", f.ID)
		}
	}
}

func TestLoadModelRefuses(t *testing.T) {
	lang := shipped.English(t)
	whole := lang.FramesModel
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("not a model"), "half": whole[:len(whole)/2], "another": lang.ToneModel,
	} {
		var want *learn.FormatError
		if _, err := frame.LoadModel(data); !errors.As(err, &want) {
			t.Errorf("%s: %v, want a FormatError", name, err)
		}
	}
}

// The record says where the weights come from; the figures keep their promise.
func TestRecord(t *testing.T) {
	m, err := frame.LoadModel(shipped.English(t).FramesModel)
	if err != nil {
		t.Fatal(err)
	}
	r := m.Record()
	if r.Kind != "frames" || r.Command == "" || r.Data == "" || r.Figures["5-fold accuracy"] < 62 {
		t.Errorf("record %+v", r)
	}
}

func TestTrain(t *testing.T) {
	lang := shipped.English(t)
	var examples []frame.Example
	for range 6 {
		for s, id := range map[string]string{
			"The plumbers fixed it.": "economic", "My granny sang of it.": "cultural_identity", "A moral stain.": "morality",
		} {
			examples = append(examples, frame.Example{Doc: text.Parse(s, lang.Text), Frame: id})
		}
	}
	slices.SortFunc(examples, func(a, b frame.Example) int { return strings.Compare(a.Frame, b.Frame) })
	opt := frame.Options{Words: []string{"the", "plumbers", "granny"}, Vectors: [][]float32{{0, 0}, {1, 0}, {0, 1}}, Skip: 1, Seed: 3}
	first, err := frame.Train(lang, examples, opt)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := frame.Train(lang, examples, opt)
	if string(first) != string(again) {
		t.Error("the same seed gave other bytes")
	}
	m, err := frame.LoadModel(first)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Record().Figures["5-fold accuracy"]; got != 100 {
		t.Errorf("5-fold accuracy %g on what is easy to tell apart", got)
	}
	if _, err := frame.Train(lang, []frame.Example{{Doc: text.Parse("x", lang.Text), Frame: "weather"}}, opt); err == nil {
		t.Error("an unknown frame was taken")
	}
}

func BenchmarkFind(b *testing.B) {
	lang := shipped.English(b)
	f := finder(b, lang)
	d := text.Parse(strings.Repeat("The council met on Monday to talk about the road, which nobody in the valley had wanted to pay for, and went home late. ", 100), lang.Text)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		f.Find(d)
	}
}
