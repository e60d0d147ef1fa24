package stance_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cdipaolo/sentiment"

	"standpoint/internal/shipped"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// newsTexts reads articles of real news, which are no part of the repository;
// STANDPOINT_DATA says where they are.
func newsTexts(b *testing.B, n int) (out []string, bytes int64) {
	b.Helper()
	dir := os.Getenv("STANDPOINT_DATA")
	if dir == "" {
		dir = "../../shared/data"
	}
	f, err := os.Open(filepath.Join(dir, "articles", "general.jsonl.gz"))
	if err != nil {
		b.Skip("no news to read: set STANDPOINT_DATA")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	for len(out) < n && lines.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			b.Fatal(err)
		}
		out = append(out, a.Text)
		bytes += int64(len(a.Text))
	}
	return out, bytes
}

// BenchmarkNews is each stage of the way on real news, the whole way, and two
// other things to compare with: cutting at blanks, as wc does, and the sentiment
// package. All are MB of text a second; a stage is given what it needs of those
// before.
func BenchmarkNews(b *testing.B) {
	lang, topic := shipped.Default(b)
	analyzer, err := stance.New(lang, topic)
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := quote.LoadTagger(lang.QuotesModel)
	if err != nil {
		b.Fatal(err)
	}
	films, err := sentiment.Restore()
	if err != nil {
		b.Fatal(err)
	}
	texts, size := newsTexts(b, 500)
	if _, err := analyzer.Analyze(article.Article{ID: "first", Text: "“Good,” he said."}); err != nil {
		b.Fatal(err) // what is loaded once is loaded now
	}
	rules := quote.NewRules(lang)
	docs, regions := make([]*text.Document, len(texts)), make([][]quote.Region, len(texts))
	for i, s := range texts {
		docs[i] = text.Parse(s, lang.Text)
		regions[i] = quote.Regions(docs[i])
	}
	for _, stage := range []struct {
		name string
		work func(i int)
	}{
		{"blanks", func(i int) { strings.Fields(texts[i]) }},
		{"sentiment", func(i int) { films.SentimentAnalysis(texts[i], sentiment.English) }},
		{"text", func(i int) { text.Parse(texts[i], lang.Text) }},
		{"regions", func(i int) { quote.Regions(docs[i]) }},
		{"tagger", func(i int) { tagger.Find(docs[i], regions[i]) }},
		{"rules", func(i int) { rules.Find(docs[i], regions[i]) }},
		{"statements-and-actors", func(i int) { analyzer.Statements(texts[i]) }},
		{"all", func(i int) {
			if _, err := analyzer.Analyze(article.Article{ID: "news", Text: texts[i]}); err != nil {
				b.Fatal(err)
			}
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for i := range texts {
					stage.work(i)
				}
			}
		})
	}
}
