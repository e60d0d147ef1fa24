package position

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// opponentReach is how many words lie at most between "against" and the target.
const opponentReach = 4

// opponents reports an object, in the tokens [first, last), that is people or acts
// against the target: "critics of it", "the campaign against it", "those who oppose
// it", "its opponents". end is the index behind it. Who condemns them has not
// condemned the target.
func (j *Judge) opponents(d *text.Document, first, last int) (end int, ok bool) {
	last = min(last, first+objectHead)
	target, found := codebook.Match{First: last, Last: last}, false
	for _, m := range [...]*codebook.Matcher{&j.topic.Target, &j.topic.Anaphora} {
		m.Each(d, first, last, func(x codebook.Match) {
			if x.First < target.First || x.First == target.First && x.Last > target.Last {
				target, found = x, true
			}
		})
	}
	if !found {
		return 0, false
	}
	if end := j.opponentsBehind(d, target, last); end > 0 {
		return end, true
	}
	return target.Last, j.opposes(d, max(first, target.First-opponentReach-1), first, target.First)
}

// opposes reports whether the words before the target, from token low on, set
// somebody or something against it. What they belong to begins at token first.
func (j *Judge) opposes(d *text.Document, low, first, target int) bool {
	for i := target - 1; i >= low && !j.endsScope(d, i); i-- {
		w := d.Tokens[i].Norm
		switch {
		case j.negates(d, i):
			return false
		case w == "against", w == "anti":
			return !j.denied(d, first, i)
		case w == "of" || w == "to":
			if i > first && j.lang.Words.Opponents[d.Tokens[i-1].Norm] {
				return !j.denied(d, first, i-1)
			}
		case j.lang.Words.Opposers[w] && i > first && d.Tokens[i-1].Norm == "who":
			return true
		}
	}
	return false
}

// denied reports a negator in the tokens [first, last).
func (j *Judge) denied(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if j.negates(d, i) {
			return true
		}
	}
	return false
}

// opponentsBehind is the index behind people against the target who stand right
// behind its name: "its critics"; 0 for none.
func (j *Judge) opponentsBehind(d *text.Document, target codebook.Match, last int) int {
	i := target.Last
	for ; i < last && (d.Tokens[i].Norm == "'s" || d.Tokens[i].Norm == "'"); i++ {
	}
	if i < last && j.lang.Words.Opponents[d.Tokens[i].Norm] {
		return i + 1
	}
	return 0
}
