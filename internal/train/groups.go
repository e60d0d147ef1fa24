package main

import (
	"cmp"
	"slices"
	"sync"

	"standpoint/stance/learn"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

const (
	grouped = 20000 // words that get a group
	fine    = 200   // groups
	coarse  = 30    // groups of the same words, fewer
	rounds  = 8
	// articlesRead is how many unlabelled articles are enough.
	articlesRead = 6000
)

// groupWords reads unlabelled articles, one JSON object with a text a line, and
// groups their words by the company they keep.
func groupWords(path string, lang text.Language) (map[string]quote.Group, error) {
	count := map[string]int{}
	sentence := func(norms []string) {
		for _, w := range norms {
			count[w]++
		}
	}
	if err := eachSentence(path, lang, sentence); err != nil {
		return nil, err
	}
	words := frequent(count, grouped)
	number := map[string]int32{}
	for i, w := range words {
		number[w] = int32(i)
	}
	pairs := learn.NewBigrams(len(words))
	rest := int32(len(words))
	at := func(w string) int32 {
		if n, ok := number[w]; ok {
			return n
		}
		return rest
	}
	err := eachSentence(path, lang, func(norms []string) {
		last := rest
		for _, w := range norms {
			n := at(w)
			pairs.Add(last, n)
			last = n
		}
		pairs.Add(last, rest)
	})
	if err != nil {
		return nil, err
	}
	var small, large []uint8
	var wg sync.WaitGroup
	wg.Go(func() { small = pairs.Exchange(coarse, rounds) })
	wg.Go(func() { large = pairs.Exchange(fine, rounds) })
	wg.Wait()
	out := map[string]quote.Group{}
	for i, w := range words {
		out[w] = quote.Group{Coarse: small[i], Fine: large[i]}
	}
	return out, nil
}

// frequent lists the n most frequent words, ties in alphabetical order.
func frequent(count map[string]int, n int) []string {
	words := make([]string, 0, len(count))
	for w := range count {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	return words[:min(n, len(words))]
}

// eachSentence hands the words of every sentence of the articles to f, in lower
// case.
func eachSentence(path string, lang text.Language, f func(norms []string)) error {
	var norms []string
	read := 0
	for a, err := range records[unlabelled](path) {
		if err != nil {
			return err
		}
		if read++; read > articlesRead {
			break
		}
		d := text.Parse(a.Text, lang)
		for _, s := range d.Sentences {
			norms = norms[:0]
			for _, t := range d.Tokens[s.First:s.Last] {
				norms = append(norms, t.Norm)
			}
			f(norms)
		}
	}
	return nil
}
