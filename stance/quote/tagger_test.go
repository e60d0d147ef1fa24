package quote_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// english is the language pack that the model was trained with.
func english(tb testing.TB) text.Language {
	tb.Helper()
	return shipped.English(tb).Text
}

func tagger(tb testing.TB) *quote.Tagger {
	tb.Helper()
	data, err := os.ReadFile("../../lexicons/en/quotes.model")
	if err != nil {
		tb.Fatal(err)
	}
	t, err := quote.LoadTagger(data)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// newsTexts reads some articles of real news, which are no part of the
// repository; STANDPOINT_DATA says where they are.
func newsTexts(tb testing.TB, n int) []string {
	tb.Helper()
	dir := os.Getenv("STANDPOINT_DATA")
	if dir == "" {
		dir = "../../../shared/data"
	}
	f, err := os.Open(filepath.Join(dir, "articles", "general.jsonl.gz"))
	if err != nil {
		tb.Skip("no news to read: set STANDPOINT_DATA")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	var out []string
	for len(out) < n && lines.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		out = append(out, a.Text)
	}
	return out
}

func BenchmarkFind(b *testing.B) {
	t, lang := tagger(b), english(b)
	type parsed struct {
		d *text.Document
		r []quote.Region
	}
	var docs []parsed
	size := 0
	for _, s := range newsTexts(b, 400) {
		d := text.Parse(s, lang)
		docs = append(docs, parsed{d, quote.Regions(d)})
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range docs {
			t.Find(p.d, p.r)
		}
	}
}

func BenchmarkParseAndRegions(b *testing.B) {
	lang := english(b)
	texts, size := newsTexts(b, 400), 0
	for _, s := range texts {
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			quote.Regions(text.Parse(s, lang))
		}
	}
}

func TestTaggerFinds(t *testing.T) {
	tg, lang := tagger(t), english(t)
	for _, c := range []struct{ why, text, source, cue, content string }{
		{"speaker behind the cue", `“We will not open the road,” said Marta Bell, the mayor of Arden.`, "Marta Bell", "said", "We will not open the road"},
		{"pronoun before the cue", `“It never rained that day,” she said.`, "she", "said", "It never rained that day"},
		{"a clause without marks", `The minister said that the bridge would stay closed until spring.`, "The minister", "said", "the bridge would stay closed until spring"},
		{"according to", `The plant lost forty jobs last year, according to the union.`, "the union", "according to", "The plant lost forty jobs last year"},
		{"typewriter marks", `"Nobody asked us," Peter Hall told reporters on Monday.`, "Peter Hall", "told", "Nobody asked us"},
		{"signed with a dash", `“The lake was never this low.” — Ida Moss`, "Ida Moss", "—", "The lake was never this low"},
		{"a colon into the next paragraph", "Then Anna Reed said:\n“There is no second plan. There never was.”", "Anna Reed", "said", "There is no second plan"},
	} {
		d := text.Parse(c.text, lang)
		found := tg.Find(d, quote.Regions(d))
		if !slices.ContainsFunc(found, func(s quote.Statement) bool {
			return holds(d.Text, s.Source, c.source) && holds(d.Text, s.Cue, c.cue) && holds(d.Text, s.Content, c.content)
		}) {
			t.Errorf("%s: %s\nfound %v", c.why, c.text, show(d.Text, found))
		}
	}
}

func TestTranscriptNeedsTwoTurns(t *testing.T) {
	tg, lang := tagger(t), english(t)
	d := text.Parse("HALL: Will the bridge open?\nREED: Not before spring, I fear.", lang)
	found := tg.Find(d, quote.Regions(d))
	if len(found) != 2 || !holds(d.Text, found[1].Source, "REED") || !holds(d.Text, found[1].Content, "Not before spring") {
		t.Errorf("found %v, want the two turns", show(d.Text, found))
	}
}

func TestDiscontinuousContent(t *testing.T) {
	tg := tagger(t)
	d := text.Parse(`“We waited for hours,” Hall said. “Nobody came to help us.”`, english(t))
	found := tg.Find(d, quote.Regions(d))
	if len(found) != 1 || len(found[0].Content) != 2 || found[0].Kind != quote.Direct {
		t.Errorf("found %v, want one direct statement in two pieces", show(d.Text, found))
	}
}

func holds(s string, spans []text.Span, want string) bool {
	return slices.ContainsFunc(spans, func(sp text.Span) bool { return strings.Contains(sp.Of(s), want) })
}

func show(s string, found []quote.Statement) (out []string) {
	of := func(spans []text.Span) (parts []string) {
		for _, sp := range spans {
			parts = append(parts, sp.Of(s))
		}
		return parts
	}
	for _, f := range found {
		out = append(out, fmt.Sprintf("%q %q %q %.2f", of(f.Source), of(f.Cue), of(f.Content), f.Confidence))
	}
	return out
}

func TestLoadTaggerRefuses(t *testing.T) {
	data, err := os.ReadFile("../../lexicons/en/quotes.model")
	if err != nil {
		t.Fatal(err)
	}
	damaged := slices.Clone(data)
	damaged[len(damaged)/2] ^= 1
	for name, b := range map[string][]byte{"nothing": nil, "half": data[:len(data)/2], "damaged": damaged} {
		if _, err := quote.LoadTagger(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestFindIsSafeForConcurrentUse(t *testing.T) {
	tg := tagger(t)
	d := text.Parse(strings.Repeat("“We lost the vote,” Hall said. The council says it will try again.\n", 20), english(t))
	r := quote.Regions(d)
	want := tg.Find(d, r)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := tg.Find(d, r); !reflect.DeepEqual(got, want) {
				t.Error("a concurrent call found something else")
			}
		})
	}
	wg.Wait()
}

// BenchmarkFindLong gives the tagger what could make it slow: an article of one
// paragraph, of quotation marks alone, of cues alone, of one sentence. MB/s must
// not fall from the smaller to the larger one.
func BenchmarkFindLong(b *testing.B) {
	tg, lang := tagger(b), english(b)
	for _, c := range []struct {
		name, unit string
		bytes      int
	}{
		{"one paragraph", "Hall said the bridge would close, and Reed replied: “Not while I live here.” ", 5_000_000},
		{"marks", "\"", 100_000}, {"cues", "said ", 1_000_000}, {"one sentence", "and he said that they walked on ", 1_000_000},
	} {
		for _, bytes := range []int{c.bytes / 10, c.bytes} {
			b.Run(fmt.Sprintf("%s-%dkB", strings.ReplaceAll(c.name, " ", "-"), bytes/1000), func(b *testing.B) {
				d := text.Parse(strings.Repeat(c.unit, bytes/len(c.unit)), lang)
				r := quote.Regions(d)
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					tg.Find(d, r)
				}
			})
		}
	}
}

func FuzzTagger(f *testing.F) {
	tg, lang := tagger(f), english(f)
	for _, s := range []string{
		"", "\xff\xfe", "“", "\"a\" - B", "A: b\nC: d", "Hall said: \n“No.\n“Never,” he added.",
		"“It’s late,” said Ana. “Too late.”", "according to the ministry, nothing", "\"\"\"''``’'″",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Parse(s, lang)
		for _, st := range tg.Find(d, quote.Regions(d)) {
			check(t, s, st)
		}
	})
}

// check fails when a statement's spans leave the text, cut a rune, or are out of
// order.
func check(t *testing.T, s string, st quote.Statement) {
	t.Helper()
	if len(st.Content) == 0 {
		t.Error("a statement without content")
	}
	if st.Confidence < 0 || st.Confidence > 1 {
		t.Errorf("confidence %v", st.Confidence)
	}
	for _, spans := range [][]text.Span{st.Source, st.Cue, st.Content} {
		last := 0
		for _, sp := range spans {
			if sp.Start < last || sp.End <= sp.Start || sp.End > len(s) {
				t.Fatalf("span %v after %d in a text of %d bytes", sp, last, len(s))
			}
			if !boundary(s, sp.Start) || !boundary(s, sp.End) {
				t.Fatalf("span %v cuts a rune", sp)
			}
			last = sp.End
		}
	}
}

// boundary reports whether a rune, or a stray byte, begins at i.
func boundary(s string, i int) bool {
	if i == len(s) || i == 0 {
		return true
	}
	for j := max(0, i-3); j < i; j++ {
		if r, n := utf8.DecodeRuneInString(s[j:]); r != utf8.RuneError && j+n > i {
			return false
		}
	}
	return true
}
