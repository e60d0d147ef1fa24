package quote

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestTidySources checks that a source is the words for the speaker and nothing of
// the cue or of another clause.
func TestTidySources(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct{ why, source, cue, want string }{
		{"an adverb is the cue's", "Rossi even", "called", "Rossi"},
		{"so is one in -ly", "Rossi gingerly", "said", "Rossi"},
		{"and one of two words", "Officials at first", "denied", "Officials"},
		{"a name in -ly stays", "Mary Kelly", "said", "Mary Kelly"},
		{"both who speak together", "The two ministers both", "said", "The two ministers"},
		{"a pronoun is a subject by itself", "But on Tuesday, he", "said", "he"},
		{"a relative pronoun does not stand before another", "who she", "says", "she"},
		{"two who speak, one a pronoun", "Rossi and she", "said", "Rossi and she"},
		{"it in a name of its own", "Rossi who", "said", "Rossi who"},
		{"a clause begins behind as", "the anger of the union, as Anna Rossi", "put it:", "Anna Rossi"},
		{"an insertion with as", "Rossi, as Anna Verdi knew,", "said", "Rossi, as Anna Verdi knew,"},
		{"a clause begins behind since", "a ban on the agency since NORDA", "confirmed", "NORDA"},
		{"as without a comma names a role", "The guard known as Bob", "said", "The guard known as Bob"},
		{"the clause before saying", "Rossi needled the council,", "saying", "Rossi"},
		{"the same of an office", "The spokesman refused to answer", "adding:", "The spokesman"},
		{"the clause before another verb", "She left the hall in a hurry,", "rejected", "She"},
		{"an apposition has two commas", "Rossi, who led the hall,", "said", "Rossi, who led the hall,"},
		{"a participle that belongs to the name", "The retired minister", "saying", "The retired minister"},
		{"to is no verb", "Other advisers to the council", "saying", "Other advisers to the council"},
		{"left-wing is no verb", "the European left-wing group", "calling for", "the European left-wing group"},
		{"who did what before another verb", "The woman accused of theft", "said", "The woman accused of theft"},
		{"a preposition is nobody", "Despite", "complaints", ""},
		{"a mark is nobody", ")", "said", ""},
	} {
		in := c.source + " " + c.cue + " that the plan was ready."
		d := text.Parse(in, lang.Text)
		source := text.Span{End: len(c.source)}
		cue := text.Span{Start: len(c.source) + 1, End: len(c.source) + 1 + len(c.cue)}
		found := []Statement{{Source: []text.Span{source}, Cue: []text.Span{cue}, Content: []text.Span{{Start: cue.End + 1, End: len(in)}}}}
		tidySources(d, found)
		got := ""
		if len(found[0].Source) > 0 {
			got = found[0].Source[0].Of(in)
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.why, c.source, got, c.want)
		}
	}
}
