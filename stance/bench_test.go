package stance_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/seeds"
	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// read is a seed article with what every stage needs of the stages before it.
type read struct {
	article article.Article
	doc     *text.Document
	regions []quote.Region
	found   []quote.Statement
}

func seedArticles(b *testing.B, lang *codebook.Language) (all []read, bytes int64) {
	b.Helper()
	rules := quote.NewRules(lang)
	err := article.ReadFS(seeds.Files, "seeds", article.Handler{
		Language: lang,
		Problem:  func(p article.Problem) { b.Fatal(p) },
		Article: func(a article.Article) error {
			d := text.Parse(a.Text, lang.Text)
			regions := quote.Regions(d)
			all = append(all, read{a, d, regions, rules.Find(d, regions)})
			bytes += int64(len(a.Text))
			return nil
		},
	})
	if err != nil || len(all) == 0 {
		b.Fatalf("%d articles, %v", len(all), err)
	}
	return all, bytes
}

// BenchmarkAnalyze is the whole path on the seeds, then each stage alone; all
// are MB of article text a second on one core.
func BenchmarkAnalyze(b *testing.B) {
	lang, topic := shipped.Default(b)
	analyzer, err := stance.New(lang, topic)
	if err != nil {
		b.Fatal(err)
	}
	frames, err := frame.NewFinder(lang, topic)
	if err != nil {
		b.Fatal(err)
	}
	tones, err := tone.NewScorer(lang)
	if err != nil {
		b.Fatal(err)
	}
	articles, size := seedArticles(b, lang)
	rules, actors, judge := quote.NewRules(lang), actor.NewRegistry(lang, topic), position.NewJudge(lang, topic)
	baseline := tone.NewBaseline()
	for _, stage := range []struct {
		name string
		work func(read) error
	}{
		{"all", func(r read) error { _, err := analyzer.Analyze(r.article); return err }},
		{"text", func(r read) error { text.Parse(r.article.Text, lang.Text); return nil }},
		{"regions", func(r read) error { quote.Regions(r.doc); return nil }},
		{"quotes", func(r read) error { rules.Find(r.doc, r.regions); return nil }},
		{"actors", func(r read) error { actors.Resolve(r.doc, r.regions, r.found, true); return nil }},
		{"positions", func(r read) error {
			about := judge.About(r.doc, r.article.Title)
			for _, s := range r.found {
				judge.Judge(r.doc, position.Statement{Content: s.Content}, about.Near(0))
			}
			return nil
		}},
		{"frames", func(r read) error { frames.Find(r.doc); return nil }},
		{"tone", func(r read) error {
			tones.Passage(r.doc, []text.Span{{Start: 0, End: len(r.doc.Text)}})
			return nil
		}},
		{"baseline", func(r read) error {
			for _, s := range r.found {
				if _, _, err := baseline.Verdict(r.doc.Text, s.Content); err != nil {
					return err
				}
			}
			return nil
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			if err := stage.work(articles[0]); err != nil { // loads the baseline
				b.Fatal(err)
			}
			for b.Loop() {
				for _, r := range articles {
					if err := stage.work(r); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
