package quote

import (
	"os"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// trainedEnglish is the tagger of the repository, with the language it knows.
func trainedEnglish(t *testing.T) (*Tagger, text.Language) {
	t.Helper()
	data, err := os.ReadFile("../../lexicons/en/quotes.model")
	if err != nil {
		t.Fatal(err)
	}
	tg, err := LoadTagger(data)
	if err != nil {
		t.Fatal(err)
	}
	return tg, shipped.English(t).Text
}

const newsText = `The bridge over the Adda is to close in March, the mayor of Lodi said on Monday. “We have no choice,” Marta Bell told reporters, “and nobody will pay for it but us.”
Two shops at its foot opened last year. The ministry, which owns the road, denied that it had refused the money; according to a spokesman, the region never asked. “It did,” said Bell.
Hall, a baker who has lived there for forty years, believes the bridge will outlast them all, and the union that speaks for the drivers agrees.`

// TestKeptSums holds that a sum that is put together from kept ones is that of
// the rows that training uses, also when other texts were read in between.
func TestKeptSums(t *testing.T) {
	tg, lang := trainedEnglish(t)
	d := text.Parse(newsText+"\n"+newsText, lang)
	b := tg.scratch()
	seen := 0
	tg.read(d, Regions(d), nil, b, func(s *scene) {
		for _, c := range s.cueCandidates(tryCue, tryCue, nil) {
			s.link(tg.links, c, b)
			w := s.window(c.piece)
			q := s.sequence(w, tg.links.Bits)
			for i := range q.Len() {
				if want := tg.links.Add(learn.Sum{}, q.At(i)); w.sum(w.first+i, b) != want {
					t.Fatalf("cue %d, token %d: %x, want %x", c.first, w.first+i, w.sum(w.first+i, b), want)
				}
				seen++
			}
		}
	})
	if seen < 200 {
		t.Errorf("only %d sums were looked at", seen)
	}
}

// TestGate names sentences that the gate must let pass, and some that hold
// nothing anybody said.
func TestGate(t *testing.T) {
	tg, lang := trainedEnglish(t)
	for _, c := range []struct {
		why, text string
		open      bool
	}{
		{"a reporting verb", "The mayor said the bridge would close.", true},
		{"a quotation of three words, without a verb", "Then “I am in”.", true},
		{"a noun phrase that reports", "According to the ministry, the road is safe.", true},
		{"a plain fact", "The river is 40 kilometres long.", false},
		{"a title of one short word in marks", "It stars in “Up”.", false},
	} {
		d := text.Parse(c.text, lang)
		b := tg.scratch()
		tg.fill(d, 0, len(d.Tokens), b)
		q := quoted{regions: Regions(d)}
		if got := tg.gate(d, &q, nil, b); got != c.open {
			t.Errorf("%s: %q passes: %v, want %v", c.why, c.text, got, c.open)
		}
	}
}

// TestClosedSentencesStayOutside holds that what the gate drops is labelled as
// outside, and that the sentences around it are still read.
func TestClosedSentencesStayOutside(t *testing.T) {
	tg, lang := trainedEnglish(t)
	d := text.Parse("The mayor said the bridge would close. The river is 40 kilometres long. Hall denied that he knew.", lang)
	cues := map[int]int{}
	tg.read(d, Regions(d), nil, tg.scratch(), func(s *scene) {
		for i, l := range s.labels {
			if sen := d.Tokens[i].Sentence; l == labelCue {
				cues[sen]++
			} else if sen == 1 && (l != labelOut || s.odds[i][labelOut] != 1) {
				t.Errorf("token %d of a closed sentence is labelled %d with odds %v", i, l, s.odds[i])
			}
		}
	})
	if cues[0] != 1 || cues[1] != 0 || cues[2] != 1 {
		t.Errorf("cues by sentence: %v, want one in the first and one in the last", cues)
	}
}
