package position_test

import (
	"slices"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

type judge struct {
	*position.Judge
	lang  *codebook.Language
	topic *codebook.Topic
}

func newJudge(t testing.TB) judge {
	t.Helper()
	lang, topic := shipped.Default(t)
	return judge{position.NewJudge(lang, topic), lang, topic}
}

// statement judges s as the content of a statement on the topic that words of
// the given class report.
func (j judge) statement(s, class string, exclude ...string) position.Position {
	const cue = "Rossi spoke of: "
	d := text.Parse(cue+s, j.lang.Text)
	st := position.Statement{Content: []text.Span{{Start: len(cue), End: len(d.Text)}}, Cue: text.Span{Start: 6, End: 11}, Class: class}
	for _, x := range exclude {
		st.Exclude = append(st.Exclude, find(d.Text, x))
	}
	return j.Judge.Judge(d, st, position.Close)
}

const (
	oppose   = position.First
	neutral  = position.Neutral
	reassure = position.Second
)

func allScopeCases() []scopeCase {
	return slices.Concat(basicCases, negationCases, contrastCases, askedCases, reportedCases, markedCases, facedCases, faultedCases, supposedCases)
}

func TestScope(t *testing.T) {
	j := newJudge(t)
	all := allScopeCases()
	for _, c := range all {
		if p := j.statement(c.in, c.class); p.Label != c.want || !p.OnTarget {
			t.Errorf("%s: %q (%s) is %d, want %d; on target %v, evidence %s", c.why, c.in, c.class, p.Label, c.want, p.OnTarget, rules(p))
		}
	}
	for _, c := range quotedCases {
		if p := j.statement(c.in, c.class, c.inner); p.Label != c.want || !p.OnTarget {
			t.Errorf("%s: %q without %q is %d, want %d; evidence %s", c.why, c.in, c.inner, p.Label, c.want, rules(p))
		}
	}
	if n := len(all) + len(quotedCases); n < 150 {
		t.Errorf("%d cases fix the meaning of scope; 150 are the least", n)
	}
}

func rules(p position.Position) (s string) {
	for _, e := range p.Evidence {
		s += e.Rule + " "
	}
	return s
}
