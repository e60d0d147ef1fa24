package stance_test

import (
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"standpoint/internal/shipped"
	"standpoint/seeds"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/text"
)

const sala = "The mayor of Milan, Giuseppe Sala, said ICE agents are “not welcome” in the city, and Mr Tajani told reporters they “will not patrol the streets”. "

// hostileTexts are articles made to harm. Small is how often unit is repeated to
// begin fuzzing from, large how often to see that the time grows with the size
// and not with its square.
var hostileTexts = []struct {
	unit, why    string
	small, large int
}{
	{sala, "one paragraph of 5 MB", 3, 5 << 20 / len(sala)},
	{sala + "\n\n", "1 MB of paragraphs", 3, 1 << 20 / len(sala)},
	{"“", "a million opening marks", 20, 1_000_000},
	{"”", "closing marks alone", 20, 100_000},
	{`"`, "a million straight marks", 20, 1_000_000},
	{`" `, "straight marks and blanks", 20, 100_000},
	{"'", "apostrophes alone", 20, 100_000},
	{"“a” ", "a letter in marks", 20, 25_000},
	{"“a “b ‘c", "marks that nothing closes", 20, 20_000},
	{"“a”, said B. ", "a statement of a letter each", 10, 5_000},
	{"said ", "a reporting word alone", 20, 20_000},
	{"he said that she said that ", "statements in one another", 10, 3_000},
	{"Giuseppe Sala ", "a name alone", 20, 20_000},
	{"Sala, Tajani, and Meloni, ", "a list of names", 20, 10_000},
	{"ICE agents not not not welcome ", "words of the topic", 10, 10_000},
	{"according to according to ", "the beginning of a source", 20, 10_000},
	{"a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a", "accents on accents", 20, 10_000},
	{"\u202eab\u202c \u200b\u200d\u2066c\u2069\ufeff ", "marks that turn the direction, and invisible ones", 20, 10_000},
	{"שלום “עולם” אמר ", "from right to left", 20, 10_000},
	{"\n", "empty lines alone", 20, 200_000},
	{". ", "full stops", 20, 100_000},
	{"Mr. ", "abbreviations", 20, 50_000},
	{"A.B.C.", "capitals and full stops", 20, 50_000},
	{"a", "one word of 5 MB", 20, 5 << 20},
	{"SALA: no. ", "turns of a dialogue on one line", 10, 20_000},
	{"SALA: no.\n", "turns of a dialogue", 10, 20_000},
	{"“No.” - Sala\n\n", "quotations with a name behind", 10, 10_000},
	{"<script>alert(1)</script>", "scripts", 5, 10_000},
	{"=cmd|'/c calc'!A1 said “=1+1”. ", "formulas", 5, 2_000},
	{"\x1b[2J\x07\x08\x7f\u0085\u2028", "control characters", 10, 20_000},
	{"(((", "brackets", 20, 50_000},
	{"he ", "pronouns", 20, 50_000},
	{"the terror that is ISIL", "the short form of a longer name as the last word", 1, 5_000},
	{"𝕴𝕮𝕰 👩‍👩‍👧‍👦 ", "letters beyond the basic plane", 10, 20_000},
}

// hostileNames are titles and outlets.
var hostileNames = []string{"", "=cmd()", "<script>alert(1)</script>", strings.Repeat("a\u0301", 500), "Giuseppe Sala", "“"}

// analyzer is the default one.
func analyzer(t testing.TB) *stance.Analyzer {
	t.Helper()
	lang, topic := shipped.Default(t)
	a, err := stance.New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestHostileTexts holds that any text gives an analysis whose places lie in it;
// -v tells how long each took.
func TestHostileTexts(t *testing.T) {
	a := analyzer(t)
	for _, c := range hostileTexts {
		n := c.large
		if testing.Short() {
			n = c.small
		}
		in := article.Article{ID: "a", Outlet: "The Post", Text: strings.Repeat(c.unit, n)}
		start := time.Now()
		an, err := a.Analyze(in)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		sound(t, an)
		t.Logf("%-55s %6.2f s for %5.2f MB, %d statements", c.why, time.Since(start).Seconds(), float64(len(in.Text))/1e6, len(an.Statements))
	}
}

// sound holds that every place of an analysis lies in its text, on the borders of
// letters, and every figure in its range.
func sound(t testing.TB, an *stance.Analysis) {
	t.Helper()
	ids := map[string]bool{}
	whole := func(name string, spans []text.Span) {
		for i, s := range spans {
			if s.Start < 0 || s.End <= s.Start || s.End > len(an.Document.Text) || i > 0 && s.Start < spans[i-1].End ||
				!utf8.ValidString(s.Of(an.Document.Text)) {
				t.Fatalf("%s %v of a text of %d bytes", name, spans, len(an.Document.Text))
			}
		}
	}
	between := func(name string, v, low, high float64) {
		if math.IsNaN(v) || v < low || v > high {
			t.Fatalf("%s is %v", name, v)
		}
	}
	for _, s := range an.Statements {
		if len(s.Content) == 0 || ids[s.ID] {
			t.Fatalf("statement %q without content, or twice", s.ID)
		}
		ids[s.ID] = true
		whole("source", s.Source)
		whole("cue", s.Cue)
		whole("content", s.Content)
		between("confidence", s.Confidence, 0, 1)
		between("score", s.Position.Score, -1, 1)
		between("confidence of the position", s.Position.Confidence, 0, 1)
		between("tone", s.Tone.Value, -1, 1)
		for _, e := range s.Position.Evidence {
			whole("evidence", []text.Span{e.Span})
		}
	}
	between("narration", an.Narration.Value, -1, 1)
}

// FuzzAnalyze holds the same of any text, title and outlet:
// go test ./stance -run '^$' -fuzz FuzzAnalyze -parallel 1.
func FuzzAnalyze(f *testing.F) {
	for i, c := range hostileTexts {
		f.Add(strings.Repeat(c.unit, c.small), hostileNames[i%len(hostileNames)], hostileNames[(i+1)%len(hostileNames)])
	}
	article.ReadFS(seeds.Files, "seeds", article.Handler{
		Problem: func(p article.Problem) { f.Fatal(p) },
		Article: func(a article.Article) error { f.Add(a.Text, a.Title, a.Outlet); return nil },
	})
	a := analyzer(f)
	f.Fuzz(func(t *testing.T, body, title, outlet string) {
		if !utf8.ValidString(body) || !utf8.ValidString(title) || !utf8.ValidString(outlet) || strings.Contains(body, "\x00") {
			t.Skip("readers give no such text")
		}
		an, err := a.Analyze(article.Article{ID: "a", Text: body, Title: title, Outlet: outlet})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, an)
	})
}
