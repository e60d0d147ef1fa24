package page

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"standpoint/stance/text"
)

// hostile is what an article may hold to break out of the page.
const hostile = `<script>document.title="broken"</script></script><!--<img src=x onerror=document.title="broken">`

// sample is one article of the sort nobody wants.
func sample() Article {
	body := "Élodie 😀 " + hostile + " said: “Not welcome.”\n\nNext\u2028paragraph \u202e." + "\x00"
	at := func(s string) text.Span {
		i := strings.Index(body, s)
		return text.Span{Start: i, End: i + len(s)}
	}
	return Article{ID: "a", File: "in/" + hostile, Outlet: hostile, Published: "2026-01-27", Title: "<b onmouseover=alert(1)>T</b>",
		URL: "javascript:alert(1)", Text: body, Statements: []Statement{{
			ID: "a-001", ActorKey: "x\"><script>", Actor: "Élodie " + hostile, Camp: "it-gov", Kind: "direct", OnTarget: true, Side: -1, Score: -.9, Confidence: .8,
			Source: []text.Span{at("Élodie 😀")}, Cue: []text.Span{at("said")}, Content: []text.Span{at("“Not welcome.”")},
			Evidence: []Evidence{{Span: at("Not welcome"), Side: -1, Weight: 2, Rule: "not-welcome"}},
		}}}
}

// nameless has a statement of a speaker who stayed unknown, and so much text
// behind it. Where that is too much for the page, nobody is named at all.
func nameless(more int) Article {
	a := Article{ID: "n", File: "in/n.txt", Text: "Campaigners condemned\nthe scheme." + strings.Repeat("x", more)}
	s := Statement{ID: "n-001", Camp: "unlisted", Kind: "indirect", OnTarget: true, Side: -1, Cue: []text.Span{{Start: 12, End: 21}}, Content: []text.Span{{Start: 22, End: 32}}}
	if more == 0 {
		s.Source = []text.Span{{Start: 0, End: 11}}
	}
	a.Statements = []Statement{s}
	return a
}

func samplePage() Page {
	return Page{Title: "T " + hostile, Target: hostile, Version: "test", Scope: hostile, Findings: []string{hostile}, Poles: [2]string{"oppose", "reassure"},
		Vote: "statement", Camps: []Camp{{Key: "it-gov", Title: hostile, Votes: Votes{1, 0, 0}, Actors: []Actor{{Key: "x\"><script>", Name: hostile, Votes: Votes{1, 0, 0}}}}},
		Figures: []Figure{{Name: "split", Title: hostile, Alt: hostile, SVG: "<?xml?>\n<svg role=\"img\"></svg>", Style: ":root{}"}}, Reading: []string{hostile}, Files: []string{"statements.csv"}}
}

func render(t testing.TB, p Page, articles ...Article) string {
	t.Helper()
	var data, out bytes.Buffer
	s := NewStore(&data)
	for _, a := range articles {
		if err := s.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(&out, p, &data); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The page holds three script elements, all of ours, and no handler.
func TestNothingBecomesMarkup(t *testing.T) {
	page := render(t, samplePage(), sample())
	if n := strings.Count(page, "<script"); n != 3 {
		t.Errorf("%d script elements, want 3", n)
	}
	if n := strings.Count(page, "</script"); n != 3 {
		t.Errorf("%d ends of scripts, want 3", n)
	}
	for _, bad := range []string{"<img", "<b ", "<!--", "\u2028", "\u202e", "javascript:"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

func TestNoOutsideRequest(t *testing.T) {
	page := render(t, samplePage(), sample())
	if m := regexp.MustCompile(`(?i)(src|href|action|url)\s*[=(]\s*["']?(https?:|//)`).FindString(page); m != "" {
		t.Errorf("the page asks elsewhere: %q", m)
	}
	if !strings.Contains(page, "default-src &#39;none&#39;") {
		t.Error("the page has no policy against it")
	}
}

// block reads the statements back as a browser does.
func block(t testing.TB, page string) []articleJSON {
	t.Helper()
	_, rest, ok := strings.Cut(page, `id="articles">`)
	data, _, end := strings.Cut(rest, "</script>")
	var all []articleJSON
	if err := json.Unmarshal([]byte(data), &all); err != nil || !ok || !end {
		t.Fatalf("the block does not read: %v", err)
	}
	return all
}

// Spans count as a browser counts, and text is what the article says.
func TestSpansInUnits(t *testing.T) {
	a := sample()
	got := block(t, render(t, samplePage(), a))[0]
	s := got.Statements[0]
	whole := utf16.Encode([]rune(got.Text))
	of := func(sp [2]int) string { return string(utf16.Decode(whole[sp[0]:sp[1]])) }
	for _, c := range []struct {
		sp   [2]int
		want string
	}{{s.Source[0], "Élodie 😀"}, {s.Cue[0], "said"}, {s.Content[0], "“Not welcome.”"}} {
		if of(c.sp) != c.want {
			t.Errorf("the span holds %q, want %q", of(c.sp), c.want)
		}
	}
	if e := s.Evidence[0].([]any); e[5] != "Not welcome" || got.URL != "" {
		t.Errorf("evidence %v, address %q", e, got.URL)
	}
}

func TestLimits(t *testing.T) {
	one := func(on bool) Article {
		return Article{Text: "Some text.", Statements: []Statement{{OnTarget: on, Content: []text.Span{{Start: 0, End: 4}}}}}
	}
	var data bytes.Buffer
	s := NewStore(&data)
	s.MaxOnTarget, s.MaxOffTarget = 3, 1
	for range 5 {
		for _, on := range []bool{true, false} {
			if err := s.Add(one(on)); err != nil {
				t.Fatal(err)
			}
		}
	}
	on, off := s.Kept()
	if on != (Kept{3, 2}) || off != (Kept{1, 4}) {
		t.Errorf("on target %v, others %v; want 3 of 5 and 1 of 5", on, off)
	}
	p := samplePage()
	p.On, p.Off = on, off
	var out bytes.Buffer
	if err := Write(&out, p, &data); err != nil {
		t.Fatal(err)
	}
	if n := len(block(t, out.String())); n != 4 {
		t.Errorf("%d articles on the page, want 4", n)
	}
	if !strings.Contains(out.String(), "the first 3 statements about the target; 2 more") {
		t.Error("the page does not say that it was cut")
	}
}

func TestBytesLimit(t *testing.T) {
	var data bytes.Buffer
	s := NewStore(&data)
	s.MaxBytes = 2500
	for range 9 {
		if err := s.Add(sample()); err != nil {
			t.Fatal(err)
		}
	}
	on, _ := s.Kept()
	if data.Len() > 2600 || on.Held == 0 || on.Held+on.Left != 9 {
		t.Errorf("%d bytes, %v", data.Len(), on)
	}
}

// An article too long for the page leaves its statements.
func TestLongArticle(t *testing.T) {
	a := sample()
	a.Text += strings.Repeat("x", maxText)
	got := block(t, render(t, samplePage(), a))[0]
	if s := got.Statements[0]; got.Text != "" || s.Said != "“Not welcome.”" || s.Who != "Élodie 😀" || s.Reported != "said" {
		t.Errorf("text of %d bytes, statement %q, of %q, reported by %q", len(got.Text), s.Said, s.Who, s.Reported)
	}
}

func TestEqualBytes(t *testing.T) {
	first := render(t, samplePage(), sample())
	if again := render(t, samplePage(), sample()); first != again {
		t.Error("two pages of one run differ")
	}
}
