package position

import (
	"math"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// meaningBits gives the rows of the table of words by meaning; more than words
// need, so that few share a row.
const meaningBits = 18

// meaningOf lists the words of a view for the table of meanings. What a vector
// of a word says of the labels is a number a label, so no vectors are kept: the
// table holds those numbers.
func meaningOf(v view) features {
	var f features
	for _, r := range v.runs {
		for i := r.first; i < r.last; i++ {
			if t := &v.d.Tokens[i]; t.Kind != text.Mark {
				f.rows = append(f.rows, learn.Feature{Row: meaningRow(t.Norm), Value: 1})
				f.places = append(f.places, place{i, i + 1})
			}
		}
	}
	for i := range f.rows {
		f.rows[i].Value = float32(meaningScale / math.Sqrt(float64(len(f.rows))))
	}
	return f
}

// meaningScale is the length of a statement's vector beside that of its other
// features, chosen by cross-validation.
const meaningScale = 3

func meaningRow(word string) uint32 { return learn.Row(learn.HashString(word), meaningBits) }
