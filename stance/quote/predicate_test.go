package quote

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestOwnDeeds checks where a thing that somebody condemned ends when the sentence
// goes on with what he did next.
func TestOwnDeeds(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct{ why, in, want string }{
		{"another deed", "<Rossi> [condemned] {the plan and left the hall}.", "the plan"},
		{"behind a comma", "<Rossi> [condemned] {the plan, but stayed in the hall}.", "the plan"},
		{"behind an infinitive", "<The council> [ordered] {the schools to close and sealed off the square}.", "the schools to close"},
		{"a clause may hold it", "<Rossi> [said] {the plan was dead and left nothing to talk about}.", "the plan was dead and left nothing to talk about"},
		{"that opens a clause", "<Rossi> [claimed] {that Verdi and left the hall}.", "that Verdi and left the hall"},
		{"a participle before its noun", "<Rossi> [mocked] {the quiet style and faded charm of Verdi}.", "the quiet style and faded charm of Verdi"},
		{"quoted words are not cut", "<Rossi> [mocked] {“the plan and failed the town”}.", "“the plan and failed the town”"},
		{"the present tells no deeds", "<Rossi> [condemns] {the plan and left nothing out}.", "the plan and left nothing out"},
		{"two things", "<Rossi> [condemned] {the plan and the hall}.", "the plan and the hall"},
	} {
		s, in := marked(c.in)
		d := text.Parse(in, lang.Text)
		found := []Statement{s}
		ownDeeds(d, Regions(d), found)
		if got := pieces(in, found[0].Content); got != c.want {
			t.Errorf("%s: %q has %q, want %q", c.why, in, got, c.want)
		}
	}
}
