package eval_test

import (
	"os"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
)

// analyzer is the default one, with what it was made of.
func analyzer(t testing.TB) (*stance.Analyzer, *codebook.Language, *codebook.Topic) {
	t.Helper()
	lang, topic := shipped.Default(t)
	a, err := stance.New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	return a, lang, topic
}

// TestSeeds holds how well the seeds come out, as we tell them and, where the
// articles they retell are at hand, on those.
func TestSeeds(t *testing.T) {
	a, lang, topic := analyzer(t)
	labels := []string{topic.Poles[0].ID, "neutral", topic.Poles[1].ID}
	for _, c := range []struct {
		name, gold, articles string
		outside              bool
	}{
		{"retold", "../testdata/seeds-gold.jsonl", "../../seeds", false},
		{"original", "../../../shared/gold/seeds.jsonl", "../../../shared/seeds", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := os.Open(c.gold)
			if c.outside && os.IsNotExist(err) {
				t.Skipf("the original articles are no part of the repository: %s is not there", c.gold)
			}
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			gold, err := eval.ReadGold(f, c.gold, labels)
			if err != nil {
				t.Fatal(err)
			}
			compare := eval.NewComparer(topic, gold)
			err = article.Read([]string{c.articles}, nil, article.Handler{
				Language: lang,
				Problem: func(p article.Problem) {
					if p.Skipped && p.File != c.articles+"/seeds.go" {
						t.Errorf("%s:%d: %s", p.File, p.Line, p.What)
					}
				},
				Article: func(x article.Article) error {
					an, err := a.Analyze(x)
					if err == nil {
						compare.Add(an)
					}
					return err
				},
			})
			if err != nil {
				t.Fatal(err)
			}
			rep := compare.Report()
			if len(rep.Missing) > 0 {
				t.Errorf("coded articles that were not read: %v", rep.Missing)
			}
			checkFigures(t, rep.Figures(topic, labels))
		})
	}
}

func checkFigures(t *testing.T, figures []eval.Figure) {
	t.Helper()
	bounds := map[string]struct{ least, most float64 }{
		"right actor":            {0.85, 1},
		"right actor and stance": {0.80, 1},
		"not coded":              {0, 0.15},
	}
	for _, f := range figures {
		t.Logf("%-28s %.3f of %d %s", f.Name, f.Value, f.N, f.Of)
		if b, ok := bounds[f.Name]; ok {
			delete(bounds, f.Name)
			if f.N < 60 || f.Value < b.least || f.Value > b.most {
				t.Errorf("%s is %.3f of %d, not from %.2f to %.2f", f.Name, f.Value, f.N, b.least, b.most)
			}
		}
	}
	if len(bounds) > 0 {
		t.Errorf("there is no figure %v", bounds)
	}
}
