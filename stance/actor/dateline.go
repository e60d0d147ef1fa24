package actor

import "standpoint/stance/quote"

// dateline reports a name of so many words that opens a dateline: "ROME (AP) —". It
// is where the article was written.
func (rd *reading) dateline(first, words int) bool {
	return quote.Dateline(rd.d, first) >= first+words
}

// coverDatelines keeps the agency of "ROME (AP) —" from being taken for a name: who
// passes an article on is nobody in it.
func (rd *reading) coverDatelines(covered []bool) {
	for _, par := range rd.d.Paragraphs {
		first := rd.d.Sentences[par.First].First
		dash := quote.Dateline(rd.d, first)
		for i := first; i < dash; i++ {
			if rd.d.Tokens[i].Norm == "(" {
				cover(covered, i, dash)
			}
		}
	}
}
