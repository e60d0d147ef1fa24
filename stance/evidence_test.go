package stance

import (
	"slices"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestEvidence holds which of two statements, the second within the first, the
// shared words count for.
func TestEvidence(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	type parts struct {
		cue, content string
		kind         quote.Kind
	}
	for _, c := range []struct {
		in           string
		outer, inner parts
		told         bool
		why          string
	}{
		{"Hoteliers fear the agents, their association said.", parts{"said", "Hoteliers fear the agents", quote.Indirect}, parts{"fear", "the agents", quote.Indirect},
			true, "a worry is told by who speaks"},
		{"Sala said Schlein feels they are not welcome.", parts{"said", "Schlein feels they are not welcome", quote.Indirect}, parts{"feels", "they are not welcome", quote.Indirect},
			true, "so is a feeling"},
		{"“Schlein wants to block them,” Sala said.", parts{"said", "“Schlein wants to block them,”", quote.Direct}, parts{"wants", "to block them", quote.Indirect},
			true, "and a wish, in a quotation"},
		{"Sala urged Schlein to condemn the plan.", parts{"urged", "Schlein to condemn the plan", quote.Indirect}, parts{"condemn", "the plan", quote.Indirect},
			true, "what somebody is to say, who urges it says"},
		{"Sala said Schlein condemned the plan.", parts{"said", "Schlein condemned the plan", quote.Indirect}, parts{"condemned", "the plan", quote.Indirect},
			false, "what somebody is reported to have said is hers"},
		{"“Schlein says ‘no to ICE’ and I agree,” Sala said.", parts{"said", "“Schlein says ‘no to ICE’ and I agree,”", quote.Direct}, parts{"says", "‘no to ICE’", quote.Direct},
			false, "a quotation within a quotation is its speaker's"},
		{"Sala said Schlein fears “a militia”.", parts{"said", "Schlein fears “a militia”", quote.Mixed}, parts{"fears", "“a militia”", quote.Mixed},
			false, "so is a fear in her own words"},
		{"Sala knows Schlein wants to block them.", parts{"knows", "Schlein wants to block them", quote.Indirect}, parts{"wants", "to block them", quote.Indirect},
			false, "nobody is reported to have told it"},
		{"Schlein fears the agents. Sala said they are not welcome.", parts{"said", "they are not welcome", quote.Indirect}, parts{"fears", "the agents", quote.Indirect},
			false, "not within it"},
	} {
		d := text.Parse(c.in, lang.Text)
		var found []quote.Statement
		for _, p := range []parts{c.outer, c.inner} {
			found = append(found, quote.Statement{Cue: []text.Span{spanOf(c.in, p.cue)}, Content: []text.Span{spanOf(c.in, p.content)}, Kind: p.kind})
		}
		seen := a.evidence(d, found)
		if seen[1].Told != c.told || seen[0].Told {
			t.Errorf("%s: %q: told are %v and %v, want false and %v", c.why, c.in, seen[0].Told, seen[1].Told, c.told)
		}
		inside := found[0].Content[0].Contains(found[1].Content[0])
		if left := slices.Contains(seen[0].Exclude, found[1].Content[0]); left != (inside && !c.told) {
			t.Errorf("%s: %q: the inner words are left out of the outer statement: %v", c.why, c.in, left)
		}
	}
}

// TestToldOnce holds that of two statements that are read into one another one counts.
func TestToldOnce(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	in := "Schlein wants what Sala fears."
	seen := a.evidence(text.Parse(in, lang.Text), []quote.Statement{
		{Cue: []text.Span{spanOf(in, "wants")}, Content: []text.Span{spanOf(in, "what Sala fears")}, Kind: quote.Indirect},
		{Cue: []text.Span{spanOf(in, "fears")}, Content: []text.Span{spanOf(in, "Schlein wants")}, Kind: quote.Indirect},
	})
	if seen[0].Told || !seen[1].Told {
		t.Errorf("told are %v and %v, want the second alone: a vote that both lose is lost", seen[0].Told, seen[1].Told)
	}
}

// TestUnlisted holds which reporting words are taken to stand in no list.
func TestUnlisted(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		cue                    string
		kind                   quote.Kind
		wantUnsaid, wantOnNone bool
		why                    string
	}{
		{"said", quote.Indirect, false, false, "reported"},
		{"wants", quote.Indirect, true, false, "a wish, in a list"},
		{"reiterated its plan for", quote.Indirect, false, false, "a listed word among others"},
		{"toyed with", quote.Indirect, true, true, "in no list"},
		{"toyed with", quote.Direct, false, false, "a quotation was said"},
		{"may float", quote.Indirect, true, false, "only supposed"},
	} {
		in := "Rome " + c.cue + " sending ICE home."
		s := a.reported(text.Parse(in, lang.Text), quote.Statement{Cue: []text.Span{spanOf(in, c.cue)}, Content: []text.Span{spanOf(in, "sending ICE home")}, Kind: c.kind})
		if s.Unsaid != c.wantUnsaid || s.Unlisted != c.wantOnNone {
			t.Errorf("%s: %q: unsaid %v, in no list %v; want %v, %v", c.why, in, s.Unsaid, s.Unlisted, c.wantUnsaid, c.wantOnNone)
		}
	}
}

// TestDenied holds which negated reporting words are a side, and which report nothing.
func TestDenied(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		source, between, cue string
		negated, unsaid      bool
		why                  string
	}{
		{"Rossi", "", "supports", false, false, "plain"},
		{"Rossi", "", "does not support", true, false, "a negator among the reporting words"},
		{"Rossi", "did not ", "endorse", true, false, "a negator before them"},
		{"Rossi", "no longer ", "supports", true, false, "no longer"},
		{"Rossi", "", "would never back", true, false, "never"},
		{"Neither Rossi nor Verdi", "", "supports", true, false, "a subject of whom nobody is one"},
		{"None of the mayors", "", "praised", true, false, "none of them"},
		{"No mayor", "", "supports", true, false, "no, before a noun"},
		{"No 10", "", "supports", false, false, "a house with a number"},
		{"Neither Rossi nor Verdi", "", "condemned", false, true, "who does not condemn has not spoken for it"},
		{"Rossi", "", "did not condemn", false, true, "with a verb as well"},
		{"Nobody", "", "said", false, true, "nobody said it"},
		{"Rossi", "", "may support", false, true, "only supposed"},
		{"Rossi", "refused to ", "support", false, true, "an infinitive is of the verb before"},
		{"Rossi", "", "cast doubt on", false, false, "doubt in a listed word negates nothing"},
		{"Rossi", "", "used to", false, true, "held once"},
		{"Rossi", "once ", "supported", false, true, "a side taken once"},
		{"Rossi", "once ", "said", false, false, "what was said once is said"},
		{"Rossi", "at once ", "condemned", false, false, "at once is now"},
		{"Rossi", "more than once ", "praised", false, false, "more than once is no past"},
		{"Rossi", "used to ", "think", false, true, "the same before the verb"},
	} {
		in := c.source + " " + c.between + c.cue + " the deployment of ICE."
		q := quote.Statement{Source: []text.Span{spanOf(in, c.source)}, Cue: []text.Span{spanOf(in, c.cue)}, Content: []text.Span{spanOf(in, "the deployment of ICE")}, Kind: quote.Indirect}
		if s := a.reported(text.Parse(in, lang.Text), q); s.Negated != c.negated || s.Unsaid != c.unsaid {
			t.Errorf("%s: %q: negated %v, unsaid %v; want %v, %v", c.why, in, s.Negated, s.Unsaid, c.negated, c.unsaid)
		}
	}
}

func spanOf(s, words string) text.Span {
	at := strings.Index(s, words)
	return text.Span{Start: at, End: at + len(words)}
}

// TestSilent checks which refusals take no side: those to say something.
func TestSilent(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		content string
		silent  bool
	}{
		{"to say whether the agents would come", true},
		{"to publicly condemn the agents", true},
		{"to support the agents", false},
		{"the agents", false},
		{"to", false},
	} {
		in := "Sala refused " + c.content
		d := text.Parse(in, lang.Text)
		s := quote.Statement{Cue: []text.Span{spanOf(in, "refused")}, Content: []text.Span{spanOf(in, c.content)}}
		seen := a.evidence(d, []quote.Statement{s})[0]
		if silent := seen.Unsaid && seen.Class == ""; silent != c.silent {
			t.Errorf("%q: silent is %v, want %v", in, silent, c.silent)
		}
	}
}
