package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	c := newCommand("common", "articles/general.jsonl.gz", "lexicons/en/common.txt")
	lang, err := c.begin(args)
	if err != nil {
		return err
	}
	small, capital := map[string]int{}, map[string]int{}
	for a, err := range records[unlabelled](filepath.Join(*c.data, "articles", "general.jsonl.gz")) {
		if err != nil {
			return err
		}
		countCapitals(text.Parse(a.Text, lang.Text), small, capital)
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
	return os.WriteFile(*c.out, []byte(b.String()), 0o644)
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
