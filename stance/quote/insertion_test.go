package quote

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestInsertions checks what is said on either side of a speaker between commas.
// Brackets stand around source, cue and content as they were found.
func TestInsertions(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct{ why, in, want string }{
		{"the verb comes behind", "{The dearest house}, [according to] <the poll>, is the north.", "The dearest house … is the north"},
		{"behind an apposition too", "{At the heart}, [according to] <Anna Rossi>, a former envoy, was a mistake.", "At the heart … was a mistake"},
		{"the beginning is only a time", "For decades, <Rossi> [noted], {the plan was dead}.", "For decades … the plan was dead"},
		{"but that opens it is not said", "But in the end, <Rossi> [noted], {the plan was dead}.", "in the end … the plan was dead"},
		{"a whole clause before it", "{The plan was dead}, [according to] <Rossi>, who left.", "The plan was dead"},
		{"where something was said stands before a quotation", "In a speech, <Rossi> [said], {“the plan is dead.”}", "“the plan is dead.”"},
		{"the passive of a thing", "{The plan}, [opposed] by <Rossi>, was dropped.", "The plan"},
		{"at the end of the sentence there is no other side", "{The dearest house}, [according to] <the poll>.", "The dearest house"},
	} {
		s, in := marked(c.in)
		d := text.Parse(in, lang.Text)
		found := []Statement{s}
		insertions(d, Regions(d), found)
		if got := pieces(in, found[0].Content); got != c.want {
			t.Errorf("%s: %q has %q, want %q", c.why, in, got, c.want)
		}
	}
}

// marked reads a statement whose <source>, [cue] and {content} are marked in s, and
// s without the marks.
func marked(s string) (Statement, string) {
	var st Statement
	var out strings.Builder
	var start int
	for _, r := range s {
		span := []text.Span{{Start: start, End: out.Len()}}
		switch r {
		case '<', '[', '{':
			start = out.Len()
		case '>':
			st.Source = span
		case ']':
			st.Cue = span
		case '}':
			st.Content = span
		default:
			out.WriteRune(r)
		}
	}
	return st, out.String()
}

func pieces(s string, spans []text.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, sp.Of(s))
	}
	return strings.Join(parts, " … ")
}

// TestUnfinished checks which contents without a verb go on behind an insertion.
func TestUnfinished(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct{ why, in, want string }{
		{"the verb comes behind the insertion", "<Rossi> [argued] {that the plan}, once much praised, should be dropped.", "that the plan, once much praised, should be dropped"},
		{"cut within a word", "<Rossi> [argued] {that the far}-reaching plan was dead.", "that the far-reaching plan was dead"},
		{"a pronoun and a verb are whole", "<Rossi> [argued] {that they distort it}, the plan was dropped.", "that they distort it"},
		{"that plan is a thing", "<Rossi> [was asked] about {that plan}, and it was dropped.", "that plan"},
		{"another clause", "<Rossi> [argued] {that bold plan}, and Verdi was glad.", "that bold plan"},
		{"a verb stands in it", "<Rossi> [argued] {that the plan was dead}, once it had been praised.", "that the plan was dead"},
	} {
		s, in := marked(c.in)
		d := text.Parse(in, lang.Text)
		found := []Statement{s}
		clausesOn(d, Regions(d), lang, found)
		if got := pieces(in, found[0].Content); got != c.want {
			t.Errorf("%s: %q has %q, want %q", c.why, in, got, c.want)
		}
	}
}
