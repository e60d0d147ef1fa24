package stance_test

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance"
	"standpoint/stance/article"
)

// BenchmarkLong is the whole path on articles that could take time with the
// square of their length: one paragraph, quotation marks alone, a name of its own
// for every speaker, and quotations inside one that is never closed. MB/s must not fall from the smaller to the larger one.
func BenchmarkLong(b *testing.B) {
	lang, topic := shipped.Default(b)
	analyzer, err := stance.New(lang, topic)
	if err != nil {
		b.Fatal(err)
	}
	const said = "Hall said the bridge would close, and Reed replied: “Not while I live here.” "
	for _, c := range []struct {
		name string
		n    int // times the unit
		unit func(i int) string
	}{
		{"one-paragraph", 5_000_000 / len(said), func(int) string { return said }},
		{"marks", 100_000, func(int) string { return "\"" }},
		{"quotes-in-one", 3_000, func(i int) string {
			if i == 0 {
				return "Hall said: “"
			}
			return "Reed said the bridge would close, and Hall replied ‘not while I live here.’ "
		}},
		{"names", 15_000, func(i int) string { return letters(i) + " Hall said the bridge would close.\n" }},
	} {
		for _, n := range []int{c.n / 5, c.n} {
			b.Run(fmt.Sprintf("%s-%d", c.name, n), func(b *testing.B) {
				var s strings.Builder
				for i := range n {
					s.WriteString(c.unit(i))
				}
				a := article.Article{ID: "long", Text: s.String()}
				b.SetBytes(int64(s.Len()))
				for b.Loop() {
					if _, err := analyzer.Analyze(a); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// letters writes i as a name: Aa, Ab, ...
func letters(i int) string {
	name := []byte{byte('A' + i%26)}
	for i /= 26; i > 0; i /= 26 {
		name = append(name, byte('a'+i%26))
	}
	return string(name) + "o"
}
