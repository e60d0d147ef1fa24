package quote_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

func TestDateline(t *testing.T) {
	lang := shipped.English(t).Text
	for _, c := range []struct{ in, want, why string }{
		{`ROME — The mayor left.`, "ROME ", "a place and a dash"},
		{`ROME—The mayor left.`, "ROME", "without blanks"},
		{`ROME (AP) -- The mayor left.`, "ROME (AP) -", "an agency, two hyphens: the last of them"},
		{`New York (AFP) - The mayor left.`, "New York (AFP) ", "an agency behind a place in small letters"},
		{`New York - The mayor left.`, "", "a place in small letters alone can be a subject"},
		{`NEW YORK, Feb. 3 (Reuters) - The mayor left.`, "NEW YORK, Feb. 3 (Reuters) ", "a day"},
		{`ROME — “No,” the mayor said.`, "ROME ", "a quotation mark behind"},
		{`ROME — “No — never,” the mayor said.`, "ROME ", "and a dash in the quotation"},
		{`ROME — The mayor left — and nobody came.`, "ROME ", "a second dash behind a verb encloses nothing"},
		{`ROME — Mayor Neri — a baker — left.`, "ROME ", "a pair behind"},
		{`ASGI — the lawyers — left.`, "", "an insertion"},
		{`ASGI — the lawyers have left.`, "", "a small letter behind"},
		{`ASGI — Lawyers for All — left.`, "", "an insertion with a capital"},
		{`TEL-AVIV is far.`, "", "a hyphen"},
		{`US — The end.`, "", "too short for a place"},
		{`Rome — The mayor left.`, "", "a place is in capitals there"},
		{`He left. ROME — The mayor stayed.`, "", "not where a paragraph opens"},
	} {
		d := text.Parse(c.in, lang)
		first, got := 0, ""
		if c.in[:2] == "He" {
			first = d.Sentences[1].First
		}
		if dash := quote.Dateline(d, first); dash >= 0 {
			got = c.in[:d.Tokens[dash].Start]
		}
		if got != c.want {
			t.Errorf("%s: %s: %q before the dash, want %q", c.why, c.in, got, c.want)
		}
	}
}

// TestSourceWithDashes holds what becomes of the sources of the trained model.
func TestSourceWithDashes(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ in, want, why string }{
		{`SIULP — the main police union — said that ICE agents were not needed in Italy.`, "SIULP — the main police union", "whom the insertion is said of"},
		{`LODI — Mayor Carla Verdi said the plan was ready.`, "Mayor Carla Verdi", "no dateline"},
		{`Carla Verdi -- a lawyer from Turin -- told reporters that the plan was ready.`, "Carla Verdi -- a lawyer from Turin", "no dash at the end"},
	} {
		d := text.Parse(c.in, lang.Text)
		found := finder.Find(d, quote.Regions(d))
		if len(found) != 1 || len(found[0].Source) != 1 || found[0].Source[0].Of(c.in) != c.want {
			t.Errorf("%s: %s: got %+v, want %q", c.why, c.in, found, c.want)
		}
	}
}
