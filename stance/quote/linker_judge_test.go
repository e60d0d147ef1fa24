package quote

import (
	"slices"
	"testing"
)

// TestSettle checks which of two statements keeps words that both were given: the
// surer one, and the other what is left of its own when that is a sentence.
func TestSettle(t *testing.T) {
	span := func(bounds ...int) (pieces []piece) {
		for i := 0; i < len(bounds); i += 2 {
			pieces = append(pieces, piece{roleContent, bounds[i], bounds[i+1]})
		}
		return pieces
	}
	at := func(cue int, score float32, content []piece) found {
		return found{cue: candidate{piece: piece{roleCue, cue, cue + 1}}, score: score, content: content}
	}
	for _, c := range []struct {
		why  string
		in   []found
		want [][]piece
	}{
		{"apart from each other", []found{at(0, .9, span(1, 9)), at(10, .5, span(11, 20))}, [][]piece{span(1, 9), span(11, 20)}},
		{"the surer one keeps a quotation, the other its own", []found{at(0, .9, span(1, 9)), at(10, .5, span(1, 9, 11, 20))}, [][]piece{span(1, 9), span(11, 20)}},
		{"all of it is another's", []found{at(0, .9, span(1, 9)), at(10, .5, span(1, 9))}, [][]piece{span(1, 9)}},
		{"what is left are two words", []found{at(0, .9, span(1, 9)), at(10, .5, span(1, 9, 11, 13))}, [][]piece{span(1, 9)}},
		{"a piece that runs into another's goes as a whole", []found{at(0, .9, span(1, 9)), at(10, .5, span(3, 10, 11, 18))}, [][]piece{span(1, 9), span(11, 18)}},
		{"too unsure", []found{at(0, .1, span(1, 9))}, nil},
	} {
		var got [][]piece
		for _, f := range settle(c.in, .28) {
			got = append(got, f.content)
		}
		if !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: got %v, want %v", c.why, got, c.want)
		}
	}
}
