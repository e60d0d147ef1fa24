package position_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// TestStory checks what is taken to be about the target in an article that is
// told about it, by a judge with a model.
func TestStory(t *testing.T) {
	const heading = "Mayors against ICE\n\nThe mayors met on Monday.\n\n"
	checkStory(t, "ice-olympics", []storyCase{
		{"who takes a side takes it on the story's target", heading, "“Nobody asked us. We will never open our doors to these people.”", true, position.First, false},
		{"the other side, without a name for the target", heading, "“They will sit in an office and exchange information with our police, nothing else.”", true, position.Second, false},
		{"an aside takes no side", heading, "the new cableway would be finished before the first race", false, position.Neutral, false},
		{"an athlete's feelings, with a word of the context in it", heading, "“It was a hard week for our team, and we skate for those at home.”", false, position.Neutral, false},
		{"the guests' talks on other things, held at the Games", heading, "that both delegations had used their days at the Games to speak of trade and of wine", false, position.Neutral, false},
		{"a house for guests that bore its name", heading, "the Ice House would be a home for skaters and their families", false, position.Neutral, false},
		{"police work for the event, not the agents'", heading, "they had counted nine thousand marchers and held four of them for a night", false, position.Neutral, false},
		{"what stands in the way of learning is a rule: words that take a side count, whatever else they are about", heading, "that these people were not welcome at the skating final", true, position.First, false},
		{"a follow-up that never names the target, set where its story takes place", "The mayors met in Cortina.\n\nThey spoke of the Americans. What the agents may do was not said.\n\n", "“Nobody asked us. We will never open our doors to these people.”", true, position.First, false},
		{"the same without the place: agents of whom", "The mayors met in Tampa.\n\nThey spoke of the Americans. What the agents may do was not said.\n\n", "“Nobody asked us. We will never open our doors to these people.”", false, position.Neutral, false},
		{"the place alone: nobody who could be the target", "The mayors met in Cortina.\n\nThey spoke of the roads. What the buses may do was not said.\n\n", "“Nobody asked us. We will never open our doors to these people.”", false, position.Neutral, false},
		{"the same words in another story", "Mayors against the new road\n\nThe mayors met on Monday.\n\n", "“Nobody asked us. We will never open our doors to these people.”", false, position.Neutral, false},
	})
}

// TestStoryWanders checks that a story on the target that comes to other things
// is not taken to speak of it all the same, for a topic that learned from
// statements coded as off target.
func TestStoryWanders(t *testing.T) {
	const heading = "Senate split over the border wall\n\nThe vote is due on Monday.\n\n"
	checkStory(t, "border-wall", []storyCase{
		{"an argument against it, the wall unnamed", heading, "“It is madness, and my own county would be the first to suffer for it.”", true, position.First, true},
		{"visas, in a story on the wall", heading, "the agency had turned down more applications for work visas than in the year before", false, position.Neutral, false},
		{"a remark on who sits where", heading, "he had met with the new members of the transition team in New York", false, position.Neutral, false},
	})
}

// newModelJudge is the judge of a topic that comes with the program, with what it
// learned.
func newModelJudge(t *testing.T, name string) (*position.Judge, *codebook.Language) {
	t.Helper()
	lang := shipped.English(t)
	j, err := position.New(lang, shipped.Topic(t, lang, name))
	if err != nil {
		t.Fatal(err)
	}
	return j, lang
}

type storyCase struct {
	why, before, said string
	on                bool
	label             position.Label
	presumed          bool // the model alone tells the side
}

func checkStory(t *testing.T, name string, cases []storyCase) {
	t.Helper()
	j, lang := newModelJudge(t, name)
	for _, c := range cases {
		d := text.Parse(c.before+c.said, lang.Text)
		at := text.Span{Start: len(c.before), End: len(c.before) + len(c.said)}
		first, _ := d.TokensIn(at)
		p := j.Judge(d, position.Statement{Content: []text.Span{at}}, j.About(d, "").Near(first))
		if c.presumed && !p.Review {
			t.Errorf("%s: %q has no word of the codebook and is not marked for review", c.why, c.said)
		}
		if p.OnTarget != c.on || p.Label != c.label {
			t.Errorf("%s: %q is on target %v, label %v; want %v, %v", c.why, c.said, p.OnTarget, p.Label, c.on, c.label)
		}
	}
}

// TestPresumedLooksOnce holds that a statement whose relevance and side are both
// learned has its features worked out once: it takes little more memory than one
// that names the target, whose side alone is.
func TestPresumedLooksOnce(t *testing.T) {
	j, lang := newModelJudge(t, "border-wall")
	judge := func(said string, around position.Nearness) float64 {
		d := text.Parse(said, lang.Text)
		s := position.Statement{Content: []text.Span{{Start: 0, End: len(said)}}}
		return testing.AllocsPerRun(20, func() { j.Judge(d, s, around) })
	}
	presumed := judge("It would waste billions and stop nobody anywhere.", position.Story)
	named := judge("It would waste billions and stop nobody, the wall.", position.Story)
	if presumed > 1.2*named {
		t.Errorf("%v pieces of memory are taken for a presumed statement, %v for one that names the target", presumed, named)
	}
}
