package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// glued reports a hyphen without blanks around it.
func (rd *reading) glued(i int) bool {
	return rd.d.Tokens[i-1].End == rd.d.Tokens[i].Start && i+1 < len(rd.d.Tokens) && rd.d.Tokens[i].End == rd.d.Tokens[i+1].Start
}

// prefixed reports a name behind a hyphen and a small word: in "the anti-Trump
// National Review" the name ends there.
func (rd *reading) prefixed(i int) bool {
	if i < 2 || rd.d.Tokens[i-1].Norm != "-" || rd.d.Tokens[i-1].Start != rd.d.Tokens[i-2].End {
		return false
	}
	before := rd.d.Tokens[i-2]
	return before.Kind == text.Word && !before.Upper
}

// bodyAhead reports the "and" of "the Securities and Exchange Commission".
func (rd *reading) bodyAhead(i int) bool {
	if i < 2 || rd.d.Tokens[i-2].Norm != "the" && !rd.nounAt(i-1) {
		return false
	}
	for k := i + 1; k < min(len(rd.d.Tokens), i+4) && rd.d.Tokens[k].Upper; k++ {
		if rd.is(k, codebook.Organisation|codebook.BodyWord) {
			return true
		}
	}
	return false
}

// goesOn reports the "Economic" of "Center for Economic and Policy Research".
func (rd *reading) goesOn(i int) bool {
	return i+2 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Norm == "and" && rd.d.Tokens[i+2].Upper
}
