package position_test

import (
	"math"
	"strings"
	"testing"

	"standpoint/stance/position"
	"standpoint/stance/text"
)

func find(s, part string) text.Span {
	i := strings.Index(s, part)
	return text.Span{Start: i, End: i + len(part)}
}

// TestWeaker holds that a doubt lowers the score and keeps the side.
func TestWeaker(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct{ sure, doubtful, why string }{
		{"ICE agents are unacceptable", "ICE agents may be unacceptable", "a hedge"},
		{"ICE agents are unacceptable", "If ICE agents are unacceptable, they go", "a condition"},
		{"ICE agents are unacceptable.", "Are ICE agents unacceptable?", "a question"},
		{"ICE agents will only have a support role.", "Will ICE agents only have a support role?", "a question of the other side"},
	} {
		a, b := j.statement(c.sure, ""), j.statement(c.doubtful, "")
		if math.Abs(b.Score) >= math.Abs(a.Score) || a.Score*b.Score <= 0 {
			t.Errorf("%s: %q scores %.2f, %q %.2f", c.why, c.sure, a.Score, c.doubtful, b.Score)
		}
	}
}

// A question that states is as strong as the statement.
func TestRhetorical(t *testing.T) {
	j := newJudge(t)
	asked, stated := j.statement("Why can't we block ICE agents?", ""), j.statement("We can block ICE agents.", "")
	if asked.Score != stated.Score || stated.Score == 0 {
		t.Errorf("asked %.2f (%s), stated %.2f", asked.Score, rules(asked), stated.Score)
	}
}

// What somebody else is quoted with is no evidence of the speaker's stance.
func TestExcluded(t *testing.T) {
	j := newJudge(t)
	const s = "When the minister says ‘ICE is welcome’, we answer that the deployment is unacceptable"
	if p := j.statement(s, "", "‘ICE is welcome’"); p.Label != position.First || len(p.Evidence) != 1 {
		t.Errorf("label %d, evidence %s", p.Label, rules(p))
	}
	if p := j.statement(s, ""); len(p.Evidence) != 2 {
		t.Errorf("without exclusion: evidence %s, want two", rules(p))
	}
}

func TestOnTarget(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in   string
		near position.Nearness
		on   bool
		why  string
	}{
		{"ICE is coming", position.Far, true, "names the target"},
		{"They are not welcome", position.Near, true, "takes a side near the target"},
		{"They are not welcome", position.Far, false, "the same far from it"},
		{"The weather was fine", position.Near, false, "nothing of the topic"},
		{"It stays on ice", position.Near, true, "a word of the context near the target"},
		{"The rink is on ice", position.Far, false, "small letters are not the agency"},
	} {
		d := text.Parse(c.in, j.lang.Text)
		p := j.Judge.Judge(d, position.Statement{Content: []text.Span{{Start: 0, End: len(c.in)}}}, c.near)
		if p.OnTarget != c.on {
			t.Errorf("%q near %v: on target %v, want %v (%s)", c.in, c.near, p.OnTarget, c.on, c.why)
		}
		if !p.OnTarget && (p.Label != 0 || p.Score != 0 || p.Evidence != nil) {
			t.Errorf("%q is off target but has %+v", c.in, p)
		}
	}
}

// What another source tells within its own statement takes no side of its own.
func TestTold(t *testing.T) {
	j := newJudge(t)
	const s = "to block ICE"
	st := position.Statement{Content: []text.Span{{Start: 0, End: len(s)}}, Class: "wanting", Unsaid: true, Told: true}
	if p := j.Judge.Judge(text.Parse(s, j.lang.Text), st, position.Close); p.OnTarget || len(p.Evidence) > 0 {
		t.Errorf("it is %+v", p)
	}
}

// A wish or a deed counts when it takes a side, what is merely believed does not.
func TestUnsaid(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in, class string
		on        bool
		want      position.Label
		why       string
	}{
		{"to block ICE", "wanting", true, position.First, "wants to block it"},
		{"ICE agents to stay home", "wanting", true, position.First, "wants them to stay home"},
		{"to ban ICE agents", "declining", true, position.Second, "refused to ban them"},
		{"to accept ICE agents", "declining", true, position.First, "refused to accept them"},
		{"ICE agents on Friday", "wanting", false, position.Neutral, "a wish without a side"},
		{"that ICE is unacceptable", "", false, position.Neutral, "nobody is reported to have said it"},
		{"that ICE is unacceptable", "neutral", false, position.Neutral, "what somebody should say"},
	} {
		d := text.Parse(c.in, j.lang.Text)
		p := j.Judge.Judge(d, position.Statement{Content: []text.Span{{Start: 0, End: len(c.in)}}, Class: c.class, Unsaid: true}, position.Close)
		if p.OnTarget != c.on || p.Label != c.want {
			t.Errorf("%s: %q (%s) is %d, on target %v; want %d, %v; evidence %s", c.why, c.in, c.class, p.Label, p.OnTarget, c.want, c.on, rules(p))
		}
	}
}

// What is said not to be supported is turned over, and so is what the words say.
func TestNegated(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in   string
		want position.Label
		why  string
	}{
		{"the deployment of ICE", position.First, "does not support it"},
		{"a ban on ICE agents", position.Second, "does not support a ban"},
		{"critics of ICE", position.Second, "does not support its critics"},
		{"the weather", position.Neutral, "something else"},
	} {
		st := position.Statement{Content: []text.Span{{Start: 9, End: 9 + len(c.in)}}, Cue: text.Span{Start: 0, End: 8}, Class: "endorsing", Negated: true}
		if p := j.Judge.Judge(text.Parse("supports "+c.in, j.lang.Text), st, position.Close); p.Label != c.want {
			t.Errorf("%s: %q is %d, want %d; evidence %s", c.why, c.in, p.Label, c.want, rules(p))
		}
	}
}

// A reported denial covers its own sentence, not a quotation behind it.
func TestApart(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in, cue, content string
		want             position.Label
		why              string
	}{
		{"Rossi denied lying. “We will ban ICE agents.”", "denied", "“We will ban ICE agents.”", position.First, "a sentence of its own"},
		{"Rossi denied lying. “ICE agents are welcome here.”", "denied", "“ICE agents are welcome here.”", position.Second, "of the other pole"},
		{"Rossi denied “that ICE agents are welcome”.", "denied", "“that ICE agents are welcome”", position.First, "in the same sentence it is denied"},
		{"Rossi rejected the report. “We will ban ICE agents.”", "rejected", "“We will ban ICE agents.”", position.First, "nor does a rejection"},
		{"Rossi cast doubt on claims that ICE is a militia.", "cast doubt on claims", "that ICE is a militia", position.Second, "the claim in the reporting words is doubted"},
		{"Rossi cast doubt on claims that ICE is welcome.", "cast doubt on claims", "that ICE is welcome", position.First, "of the other pole"},
	} {
		class := map[string]string{"denied": "denying"}[c.cue]
		if class == "" {
			class = "rejecting"
		}
		st := position.Statement{Content: []text.Span{find(c.in, c.content)}, Cue: find(c.in, c.cue), Class: class}
		if p := j.Judge.Judge(text.Parse(c.in, j.lang.Text), st, position.Close); p.Label != c.want {
			t.Errorf("%s: %q is %d, want %d; evidence %s", c.why, c.in, p.Label, c.want, rules(p))
		}
	}
}

// Reporting words of no list, such as "balked at", count where the target is named
// and a side is taken.
func TestUnlisted(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in   string
		on   bool
		want position.Label
		why  string
	}{
		{"that ICE is unacceptable", true, position.First, "made a point of it, on the target by its name"},
		{"any plan to accept ICE agents", true, position.Second, "floated a plan that lets them in"},
		{"that this is unacceptable", false, position.Neutral, "the target is not named, so nobody knows what it is about"},
		{"the ICE agents on Friday", false, position.Neutral, "names it and takes no side"},
	} {
		st := position.Statement{Content: []text.Span{{Start: 0, End: len(c.in)}}, Unsaid: true, Unlisted: true}
		p := j.Judge.Judge(text.Parse(c.in, j.lang.Text), st, position.Close)
		if p.OnTarget != c.on || p.Label != c.want {
			t.Errorf("%s: %q is %d, on target %v; want %d, %v; evidence %s", c.why, c.in, p.Label, p.OnTarget, c.want, c.on, rules(p))
		}
	}
}

func TestAbout(t *testing.T) {
	j := newJudge(t)
	long := strings.Repeat("The snow fell. ", 5)
	for _, c := range []struct {
		text, title, at string
		want            position.Nearness
		why             string
	}{
		{"ICE came. He spoke here.", "", "here", position.Close, "the sentence before names it"},
		{"ICE came. " + long + "He spoke here.", "", "here", position.Far, "too long ago"},
		{"ICE came. " + long + "He spoke here.", "ICE at the Games", "here", position.Near, "the title names it"},
		{"He spoke here. ICE came.", "", "here", position.Far, "only what stands before"},
		{"ICE came. " + long[:30] + "The agency left. " + long[:30] + "He spoke here.", "", "here", position.Near, "an anaphora takes it up again"},
		{"The agency left. " + long[:30] + "He spoke here.", "", "here", position.Far, "an anaphora of something else"},
		{"ICE came. The agency left. The agents won. " + long + "He spoke here.", "", "here", position.Near, "an article about it names it once"},
		{"ICE came. ICE left. ICE won. " + long + "He spoke here.", "", "here", position.Near, "the article is about it"},
	} {
		d := text.Parse(c.text, j.lang.Text)
		at, _ := d.TokensIn(find(c.text, c.at))
		if got := j.About(d, c.title).Near(at); got != c.want {
			t.Errorf("%q, title %q: near %v, want %v (%s)", c.text, c.title, got, c.want, c.why)
		}
	}
}

// TestBounds holds for every case of the scope table: score and confidence in
// their range, the label that of the score, evidence inside the text.
func TestBounds(t *testing.T) {
	j := newJudge(t)
	for _, c := range allScopeCases() {
		p := j.statement(c.in, c.class)
		if math.Abs(p.Score) > 1 || p.Confidence < 0 || p.Confidence > 1 || p.Score*float64(p.Label) < 0 {
			t.Errorf("%q: %+v", c.in, p)
		}
		for _, e := range p.Evidence {
			if e.Weight <= 0 || e.Pole == 0 || e.Start < 0 || e.End > len(c.in)+16 || e.Rule == "" {
				t.Errorf("%q: evidence %+v", c.in, e)
			}
		}
	}
}

// TestText judges a text of its own, its reporting words among its words.
func TestText(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct {
		in, target string
		want       position.Label
		why        string
	}{
		{"The mayor condemned the deployment", "", position.First, "the verb takes a side on the target"},
		{"The mayor condemned the weather", "", position.Neutral, "its object is another"},
		{"The mayor condemned the weather", "the weather", position.First, "unless the caller says so"},
		{"The mayor praised the deployment", "", position.Second, "the other side"},
		{"The mayor did not praise the deployment", "", position.First, "negated"},
		{"The mayor condemned the protesters against the deployment", "", position.Second, "who opposes the target is condemned"},
		{"The mayor praised the deployment's critics", "", position.First, "praised, of the other side"},
		{"The mayor was wrong to condemn the deployment", "", position.Second, "fault found with the verb, counted once"},
		{"I would not praise the deployment if I thought it were a danger", "", position.Neutral, "only supposed"},
		{"It was asked whether the mayor condemned the deployment", "", position.Neutral, "an embedded question"},
		{"", "", position.Neutral, "nothing"},
	} {
		if p := j.Text(text.Parse(c.in, j.lang.Text), c.target); p.Label != c.want || !p.OnTarget {
			t.Errorf("%q, target %q: %d, want %d (%s); %s", c.in, c.target, p.Label, c.want, c.why, rules(p))
		}
	}
}
