package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// A word that is written with a small letter leastCommon times and in this share
// of all its places is no name; one with the lower share is hardly a surname.
const (
	leastCommon, commonShare = 10, 0.9
	leastOften, oftenShare   = 30, 0.25
)

const commonHead = `# Words that news in English writes with a small letter nine times in ten, the
# beginnings of sentences left out. They tell what is no name where a capital only
# begins a sentence. Those with a tab and "often" are written with a capital more
# often than that ("college", "war"): they may be part of a name, but are hardly a
# surname. Counted in articles of 2012 to 2020 from many outlets; a plural in -s
# stands for itself through its singular.
# go run ./internal/train common -data DIR
`

// common counts how often words are written with a capital inside sentences.
func common(args []string) error {
	fs := flag.NewFlagSet("train common", flag.ContinueOnError)
	data := fs.String("data", "", "folder of the training data, with articles/general.jsonl.gz")
	out := fs.String("o", "lexicons/en/common.txt", "file to write the words to")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return fmt.Errorf("-data is missing: the folder that holds articles/general.jsonl.gz")
	}
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		return err
	}
	small, capital := map[string]int{}, map[string]int{}
	err = eachText(filepath.Join(*data, "articles", "general.jsonl.gz"), func(s string) {
		countCapitals(text.Parse(s, lang.Text), small, capital)
	})
	if err != nil {
		return err
	}
	always, often := map[string]bool{}, map[string]bool{}
	for w, n := range small {
		share := float64(n) / float64(n+capital[w])
		switch {
		case !letters(w):
		case n >= leastCommon && share >= commonShare && len(w) > 1:
			always[w] = true
		case n >= leastOften && share >= oftenShare && share < commonShare && len(w) > 2:
			often[w] = true
		}
	}
	var b strings.Builder
	b.WriteString(commonHead)
	all := maps.Clone(always)
	maps.Copy(all, often)
	for _, w := range slices.Sorted(maps.Keys(all)) {
		singular, plural := strings.CutSuffix(w, "s")
		switch {
		case plural && (always[singular] || often[w] && often[singular]):
		case often[w]:
			b.WriteString(w + "\toften\n")
		default:
			b.WriteString(w + "\n")
		}
	}
	fmt.Printf("%d words, %d of them often with a capital\n", len(all), len(often))
	return os.WriteFile(*out, []byte(b.String()), 0o644)
}

func letters(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' && r < 0x80 })
}

// countCapitals counts the words of a document that stand neither first in their
// sentence nor behind a mark, in paragraphs that are no headings.
func countCapitals(d *text.Document, small, capital map[string]int) {
	for _, s := range d.Sentences {
		words, upper := 0, 0
		for _, t := range d.Tokens[s.First:s.Last] {
			if t.Kind == text.Word {
				words++
				if t.Upper {
					upper++
				}
			}
		}
		if words < 8 || 2*upper > words {
			continue
		}
		for i := s.First + 1; i < s.Last; i++ {
			switch t := &d.Tokens[i]; {
			case t.Kind != text.Word:
			case !t.Upper:
				small[t.Norm]++
			case d.Tokens[i-1].Kind == text.Word:
				capital[t.Norm]++
			}
		}
	}
}

// eachText hands over the text of every line of a packed file of articles.
func eachText(path string, take func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan(); n++ {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		take(a.Text)
	}
	return lines.Err()
}
