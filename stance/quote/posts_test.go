package quote_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestPosts checks what a post is that stands in a page as text, and what is none.
func TestPosts(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, in, source, content string }{
		{"as pages embed it", "The plan is cruel and it must go. — Anna Rossi (@annarossi) May 4, 2019", "Anna Rossi", "The plan is cruel and it must go."},
		{"two hyphens and a day in front of the month", "The plan is cruel and it must go. -- Anna Rossi (@annarossi) 4 May 2019", "Anna Rossi", "The plan is cruel and it must go."},
		{"no day", "The plan is cruel and it must go. — Radio Norda (@norda)", "Radio Norda", "The plan is cruel and it must go."},
		{"a dash in the post too", "The plan - all of it - is cruel. — Anna Rossi (@annarossi) May 4, 2019", "Anna Rossi", "The plan - all of it - is cruel."},
		{"the signature on a line of its own", "The plan is cruel and it must go.\n— Anna Rossi (@annarossi) May 4, 2019", "Anna Rossi", "The plan is cruel and it must go."},
		{"a name in a report is no signature", "The plan was made by the mayor — Anna Rossi (@annarossi) — and it is cruel.", "", ""},
		{"a sentence behind the handle", "The plan was made by the mayor — Anna Rossi (@annarossi). It is cruel and it must go soon.", "", ""},
		{"nothing that is posted", "— Anna Rossi (@annarossi) May 4, 2019", "", ""},
		{"no name", "The plan is cruel and it must go. — (@annarossi) May 4, 2019", "", ""},
	} {
		d := text.Parse(c.in, lang.Text)
		source, content := "", ""
		for _, s := range finder.Find(d, quote.Regions(d)) {
			if s.Rule == "post" {
				source, content = s.Source[0].Of(c.in), s.Content[0].Of(c.in)
			}
		}
		if source != c.source || content != c.content {
			t.Errorf("%s: %q\n got %q: %q\nwant %q: %q", c.why, c.in, source, content, c.source, c.content)
		}
	}
}

// TestPostTells checks that what somebody is told to say in a post stays his.
func TestPostTells(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	in := "The mayor said that the plan was ready and cheap. — Radio Norda (@norda) May 4, 2019"
	d := text.Parse(in, lang.Text)
	var sources []string
	for _, s := range finder.Find(d, quote.Regions(d)) {
		sources = append(sources, s.Source[0].Of(in))
	}
	if len(sources) != 2 || sources[0] != "Radio Norda" || sources[1] != "The mayor" {
		t.Errorf("sources %q, want Radio Norda and The mayor", sources)
	}
}
