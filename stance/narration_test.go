package stance_test

import (
	"testing"

	"standpoint/stance/article"
)

const said = "Giuseppe Sala spoke to reporters in Milan on Monday about the ICE agents. " +
	"“Matteo Piantedosi is a disgrace and a miserable failure,” Sala said. " +
	"The interior minister, Matteo Piantedosi, was in Rome."

// Only names in the outlet's own words count, and what others say beside them
// does not colour them.
func TestMentions(t *testing.T) {
	an, err := analyzer(t).Analyze(article.Article{ID: "a", Text: said})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range an.Mentions {
		names = append(names, m.Of(said))
		if m.Actor.Camp == "" || m.Tone.Label != 0 {
			t.Errorf("%q of camp %q has tone %d, want neutral: nobody but Sala says something bad", m.Of(said), m.Actor.Camp, m.Tone.Label)
		}
	}
	want := []string{"Giuseppe Sala", "ICE", "Sala", "interior minister", "Matteo Piantedosi"}
	if len(names) != len(want) {
		t.Errorf("the narration names %q, want %q", names, want)
	}
}

func TestHeadline(t *testing.T) {
	a := analyzer(t)
	for _, c := range []struct {
		title, actor string
		label        int
		why          string
	}{
		{"ICE agents not welcome in Milan, says Sala", "Giuseppe Sala", -1, "said after what is said"},
		{"Tajani says ICE agents will not patrol the streets", "Antonio Tajani", 1, "said before"},
		{"ICE agents at the Games", "", 0, "nobody says anything"},
		{"", "", 0, "no headline"},
	} {
		an, err := a.Analyze(article.Article{ID: "a", Title: c.title, Text: said})
		if err != nil {
			t.Fatal(err)
		}
		if c.actor == "" {
			if len(an.Headline) > 0 {
				t.Errorf("%q holds %v, want no statement: %s", c.title, an.Headline, c.why)
			}
			continue
		}
		if len(an.Headline) != 1 || an.Headline[0].Actor.Name != c.actor || int(an.Headline[0].Position.Label) != c.label || !an.Headline[0].Position.OnTarget {
			t.Errorf("%q gives %+v, want one statement of side %d by %s: %s", c.title, an.Headline, c.label, c.actor, c.why)
		}
	}
}

// A headline is judged beside a text that never names the target, too.
func TestHeadlineOfAnotherStory(t *testing.T) {
	an, err := analyzer(t).Analyze(article.Article{ID: "a", Title: "Rain will go on, says mayor", Text: "It rained in Turin. It will rain again."})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range an.Headline {
		if h.Position.OnTarget {
			t.Errorf("%+v is said to be about the target", h)
		}
	}
}
