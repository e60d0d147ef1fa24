package actor

import "standpoint/stance/text"

// mostDateline is how many tokens a dateline has at most.
const mostDateline = 16

// dateline reports a name in capitals of so many words that opens a paragraph
// before a dash: "ROME (AP) -". It is where the article was written.
func (rd *reading) dateline(first, words int) bool {
	sen := rd.d.Sentences[rd.d.Tokens[first].Sentence]
	if sen.First != first || !shouted(rd.d.Tokens[first].Of(rd.d.Text)) || rd.d.Tokens[first].End-rd.d.Tokens[first].Start < 3 {
		return false
	}
	for i := first + words; i < min(len(rd.d.Tokens), first+mostDateline); i++ {
		t := &rd.d.Tokens[i]
		switch {
		case dash(t.Norm):
			return t.Start > rd.d.Tokens[i-1].End // not "TEL-AVIV"
		case t.Kind == text.Word && !t.Upper:
			return false
		}
	}
	return false
}

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" || w == "―" }
