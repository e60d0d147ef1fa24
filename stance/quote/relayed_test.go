package quote_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestRelayed checks whose words those are that an agency passes on or that a
// speaker adds, and where they end.
func TestRelayed(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, in, source, content string }{
		{"a clause of time stands between the speaker and the agency", "“They have come for the opening of the fair, and we shall use it to talk,” Weber said when she had met both at the palace, according to the news agency Norda.", "Weber", "“They have come for the opening of the fair, and we shall use it to talk,”"},
		{"the agency's cue is no part of what it passes on", "Mayor Anna Rossi called the guards a “gang that robs,” according to Radio Norda.", "Mayor Anna Rossi", "the guards a “gang that robs,”"},
		{"one speaker of two things joined by and", "The plan has caused an outcry, with Milan's mayor calling NORDA “a gang that robs” and saying its men must leave.", "Milan's mayor", "its men must leave"},
		{"who adds something is who spoke before", "Attilio Ferri, president of the region, suggested that the guards would do nothing but watch two guests, before adding darkly: “Take care that nobody pushes them.”", "Attilio Ferri, president of the region,", "“Take care that nobody pushes them.”"},
		{"two speakers stay two", "Weber spoke for an hour, calling the guards “a gang that robs”, and Rossi said its men must leave.", "Rossi", "its men must leave"},
	} {
		d := text.Parse(c.in, lang.Text)
		found := finder.Find(d, quote.Regions(d))
		ok := false
		for _, s := range found {
			ok = ok || len(s.Source) == 1 && s.Source[0].Of(c.in) == c.source && s.Content[0].Of(c.in) == c.content
		}
		if !ok {
			t.Errorf("%s: no statement of %q with content %q in %q", c.why, c.source, c.content, c.in)
			for _, s := range found {
				t.Logf("%v %v", s.Source, s.Content[0].Of(c.in))
			}
		}
	}
}

// TestSpokenOf checks that who is spoken of in the passive does not speak.
func TestSpokenOf(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, in string
		spoke   bool
	}{
		{"criticised, and by nobody in particular", "The NORDA agency is fiercely criticized for its part in the raids.", false},
		{"asked, so that somebody else spoke", "Anna Rossi was asked about the quarrel over the guards.", false},
		{"asked whether", "Anna Rossi was asked whether the guards would be welcome.", false},
		{"quoted is speaking", "Anna Rossi was quoted as saying that the guards should leave.", true},
		{"a feeling is hers, though a participle tells it", "Residents are deeply worried about the guards at the fair.", true},
		{"the same of joy", "Organizers are thrilled about the guards at the fair.", true},
		{"accused, and by nobody in particular", "Anna Rossi has been accused of a raid on the fair.", false},
		{"the active", "Anna Rossi criticized the guards for their part in the raids.", true},
	} {
		d := text.Parse(c.in, lang.Text)
		for _, s := range finder.Find(d, quote.Regions(d)) {
			if spoke := len(s.Source) > 0; spoke != c.spoke {
				t.Errorf("%s: %q has a source: %v, want %v", c.why, c.in, spoke, c.spoke)
			}
		}
		if len(finder.Find(d, quote.Regions(d))) == 0 {
			t.Errorf("%s: no statement found in %q", c.why, c.in)
		}
	}
}
