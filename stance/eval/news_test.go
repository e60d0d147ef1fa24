package eval_test

import (
	"crypto/sha256"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"standpoint/stance/eval"
)

const newsGold = "../testdata/ice-news-gold.jsonl"

// newsHalves reads the list of the news articles: the half of each.
func newsHalves(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open("../testdata/ice-news-list.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	halves := map[string]string{}
	for _, row := range rows[1:] {
		file, half, url := row[0], row[3], row[4]
		want := "work"
		if sha256.Sum256([]byte(url))[3]%2 == 1 {
			want = "held"
		}
		if half != want || halves[file] != "" {
			t.Errorf("%s: half %q, listed before as %q; its address says %q", file, half, halves[file], want)
		}
		halves[file] = half
	}
	return halves
}

func newsCodes(t *testing.T) []eval.Gold {
	t.Helper()
	f, err := os.Open(newsGold)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := eval.ReadGold(f, newsGold, []string{"oppose", "neutral", "reassure"})
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

// TestNewsGold holds the gold of the news articles together without their texts:
// every statement is of a listed article, has a place and an actor,
// and the address alone says which half an article is of.
func TestNewsGold(t *testing.T) {
	halves := newsHalves(t)
	seen := map[string]bool{}
	for _, g := range newsCodes(t) {
		switch {
		case halves[g.Doc] == "":
			t.Errorf("%s: article %q is not listed", g.ID, g.Doc)
		case seen[g.ID]:
			t.Errorf("%s stands twice", g.ID)
		case len(g.Spans) == 0 || g.Actor == "":
			t.Errorf("%s: %d spans, actor %q", g.ID, len(g.Spans), g.Actor)
		case !g.AboutTarget() && g.Stance != "neutral":
			t.Errorf("%s takes a side and is not about the target", g.ID)
		case len(g.Content) > 0:
			t.Errorf("%s holds words of an article", g.ID)
		}
		seen[g.ID] = true
	}
}

// TestNewsTexts compares the places with the texts, where somebody has them.
func TestNewsTexts(t *testing.T) {
	dir := os.Getenv("ICE_NEWS")
	if dir == "" {
		t.Skip("the articles may not be passed on; set ICE_NEWS to the folder with their texts to compare")
	}
	halves := newsHalves(t)
	for _, g := range newsCodes(t) {
		data, err := os.ReadFile(filepath.Join(dir, halves[g.Doc], g.Doc))
		if err != nil {
			t.Fatal(err)
		}
		runes := []rune(string(data))
		for _, s := range g.Spans {
			if s[1] > len(runes) || s[0] >= s[1] {
				t.Errorf("%s: place %v in a text of %d code points", g.ID, s, len(runes))
			}
		}
	}
}
