package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// english is enough of a language pack for these tests.
var english = Language{
	Abbreviations: set("sen", "mr", "dr", "gov", "st", "no", "jan"),
	Starters:      set("the", "he", "it", "but", "in"),
}

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		d := Parse(c.in, english)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, tok.Of(d.Text))
		}
		if want := strings.Split(c.want, "|"); c.want != "" && !slices.Equal(got, want) || c.want == "" && got != nil {
			t.Errorf("%q\n got %q\nwant %q (%s)", c.in, got, want, c.why)
		}
	}
}

// tokenCases list the tokens, parted by |.
var tokenCases = []struct{ in, want, why string }{
	{"The mayor spoke.", "The|mayor|spoke|.", "words and the stop"},
	{"Italy's police", "Italy|'s|police", "a possessive is a token of its own"},
	{"Italy’s police", "Italy|’s|police", "also with the curly apostrophe"},
	{"it's", "it|'s", "and so is the short verb"},
	{"don't", "don't", "but a negated verb is one word"},
	{"can’t stay", "can’t|stay", "also with the curly apostrophe"},
	{"officials' plan", "officials|'|plan", "a plural possessive is a mark"},
	{"the U.S. envoy", "the|U.S.|envoy", "an initialism keeps its stops"},
	{"the U.S.-led force", "the|U.S.|-|led|force", "a hyphen parts words"},
	{"J. D. Vance", "J|.|D|.|Vance", "one initial is not an initialism"},
	{"J.D. Vance", "J.D.|Vance", "two are"},
	{"RTL 102.5", "RTL|102.5", "a decimal is one number"},
	{"1,200 agents", "1,200|agents", "a thousand is one number"},
	{"“No,” he said", "“|No|,|”|he|said", "marks are single"},
	{"wait… what", "wait|…|what", "an ellipsis is a mark"},
	{"più forte", "più|forte", "letters with accents"},
	{"zero\u200bwidth", "zero|width", "an invisible space parts words and is none"},
	{"", "", "nothing"},
	{" \n\t ", "", "only blanks"},
}

func TestTokenKinds(t *testing.T) {
	for _, c := range []struct {
		in    string
		kind  Kind
		norm  string
		upper bool
	}{
		{"Élan", Word, "élan", true},
		{"ICE", Word, "ice", true},
		{"can’t", Word, "can't", false},
		{"2026", Number, "2026", false},
		{"“", Mark, "“", false},
		{"$", Mark, "$", false},
	} {
		got := Parse(c.in, english).Tokens[0]
		if got.Kind != c.kind || got.Norm != c.norm || got.Upper != c.upper {
			t.Errorf("%q: kind %d norm %q upper %v, want %d %q %v", c.in, got.Kind, got.Norm, got.Upper, c.kind, c.norm, c.upper)
		}
	}
}

func TestSpans(t *testing.T) {
	a := Span{2, 5}
	for _, c := range []struct {
		b                  Span
		contains, overlaps bool
		why                string
	}{
		{Span{2, 5}, true, true, "itself"},
		{Span{3, 4}, true, true, "inside"},
		{Span{4, 6}, false, true, "over the end"},
		{Span{5, 7}, false, false, "begins where the other ends"},
		{Span{0, 2}, false, false, "ends where the other begins"},
		{Span{0, 9}, false, true, "around"},
	} {
		if a.Contains(c.b) != c.contains || a.Overlaps(c.b) != c.overlaps || c.b.Overlaps(a) != c.overlaps {
			t.Errorf("%v and %v: contains %v overlaps %v (%s)", a, c.b, a.Contains(c.b), a.Overlaps(c.b), c.why)
		}
	}
	if got := (Span{2, 5}).Of("abcdef"); got != "cde" || a.Len() != 3 {
		t.Errorf("Of = %q, Len = %d", got, a.Len())
	}
}

func TestTokensIn(t *testing.T) {
	d := Parse("one two three", english)
	for _, c := range []struct {
		span        Span
		first, last int
		why         string
	}{
		{Span{0, 13}, 0, 3, "all"},
		{Span{4, 7}, 1, 2, "one"},
		{Span{1, 13}, 1, 3, "a token cut at its beginning is out"},
		{Span{0, 6}, 0, 1, "a token cut at its end is out"},
		{Span{3, 4}, 1, 1, "a blank holds none"},
		{Span{13, 13}, 3, 3, "behind the last"},
	} {
		if first, last := d.TokensIn(c.span); first != c.first || last != c.last {
			t.Errorf("TokensIn(%v) = %d, %d, want %d, %d (%s)", c.span, first, last, c.first, c.last, c.why)
		}
	}
	if n := Parse("Two words, 3 numbers!", english).Words(); n != 4 {
		t.Errorf("Words = %d, want 4", n)
	}
}

// FuzzParse holds that any bytes at all give spans in order and in bounds, on
// rune boundaries where the text is valid, and every token one sentence.
func FuzzParse(f *testing.F) {
	for _, c := range tokenCases {
		f.Add(c.in)
	}
	for _, c := range sentenceCases {
		f.Add(strings.ReplaceAll(c.in, "|", ""))
	}
	for _, c := range paragraphCases {
		f.Add(c.in)
	}
	f.Add("\xff\xfe\x00“\xe2\x80")
	f.Fuzz(func(t *testing.T, s string) { checkDocument(t, Parse(s, english)) })
}

func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	at, valid := 0, utf8.ValidString(d.Text)
	span := func(what string, sp Span) {
		if sp.Start < 0 || sp.Start >= sp.End || sp.End > len(d.Text) {
			t.Fatalf("%s %v is empty or out of the %d bytes of %q", what, sp, len(d.Text), d.Text)
		}
		if valid && (!utf8.RuneStart(d.Text[sp.Start]) || sp.End < len(d.Text) && !utf8.RuneStart(d.Text[sp.End])) {
			t.Fatalf("%s %v cuts a rune of %q", what, sp, d.Text)
		}
	}
	token, sentence := 0, 0
	for p, par := range d.Paragraphs {
		span("paragraph", par.Span)
		if par.First != sentence || par.Last <= par.First {
			t.Fatalf("paragraph %d holds sentences %d to %d, the next free one is %d", p, par.First, par.Last, sentence)
		}
		for ; sentence < par.Last; sentence++ {
			sen := d.Sentences[sentence]
			span("sentence", sen.Span)
			if sen.Paragraph != p || sen.First != token || sen.Last <= sen.First || !par.Contains(sen.Span) {
				t.Fatalf("sentence %d %+v does not follow token %d in paragraph %d %v", sentence, sen, token, p, par)
			}
			for ; token < sen.Last; token++ {
				tok := d.Tokens[token]
				span("token", tok.Span)
				if tok.Sentence != sentence || tok.Start < at || !sen.Contains(tok.Span) {
					t.Fatalf("token %d %+v is out of order or of sentence %d %v", token, tok, sentence, sen)
				}
				at = tok.End
			}
		}
	}
	if token != len(d.Tokens) || sentence != len(d.Sentences) {
		t.Fatalf("%d of %d tokens and %d of %d sentences have a place", token, len(d.Tokens), sentence, len(d.Sentences))
	}
}
