package quote

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// insertions gives a statement whose speaker and cue are set between commas in the
// middle of a sentence the part on the other side, where its own has no verb: "The
// dearest, according to the poll, is the north"; "For decades, Rossi noted, the plan
// was dead". found is in order of content.
func insertions(d *text.Document, regions []Region, found []Statement) {
	cues, contents := newOverlaps(found, cueOf), newOverlaps(found, contentOf)
	free := func(sp text.Span) bool { return !cues.any(sp) && !contents.any(sp) }
	for i := range found {
		s := &found[i]
		first, last, ok := inserted(d, s)
		if !ok {
			continue
		}
		sen := d.Sentences[d.Tokens[first].Sentence]
		from, to := d.TokensIn(s.Content[0])
		var front, back text.Span
		switch {
		case to <= first && !hasVerb(d, from, to):
			front, back = s.Content[0], behindInsertion(d, last+1, sen.Last)
			ok = back.Len() > 0 && free(back)
		case from > last && from-last <= 2 && !opensQuotation(d.Tokens[from].Norm) && !hasVerb(d, sen.First, first-1):
			front, back = beforeInsertion(d, sen.First, first-1), s.Content[0]
			ok = front.Len() > 0 && free(front)
		default:
			ok = false
		}
		if ok {
			s.Content = []text.Span{front, back}
			s.Kind = KindOf(d, regions, s.Content)
		}
	}
}

// inserted is the stretch of tokens that a speaker and cue take between two commas
// inside one sentence: the first of them, and the comma behind.
func inserted(d *text.Document, s *Statement) (first, last int, ok bool) {
	if len(s.Source) != 1 || len(s.Cue) != 1 || len(s.Content) != 1 {
		return 0, 0, false
	}
	a, b := d.TokensIn(s.Source[0])
	c, e := d.TokensIn(s.Cue[0])
	first, last = min(a, c), max(b, e)
	if d.Tokens[c].Norm != "according" && (c < a || participle(d, *s)) {
		return 0, 0, false // "the bill, opposed by Rossi, never ..."
	}
	if d.Tokens[last-1].Norm == "," {
		last--
	}
	if first < 2 || last+1 >= len(d.Tokens) || d.Tokens[first-1].Norm != "," || d.Tokens[last].Norm != "," {
		return 0, 0, false
	}
	sen := d.Tokens[first].Sentence
	return first, last, d.Tokens[last+1].Sentence == sen && d.Sentences[sen].First < first-1
}

func hasVerb(d *text.Document, from, to int) bool {
	for i := from; i < to; i++ {
		if t := &d.Tokens[i]; verbal(t) && t.Norm != "to" && (i == from || !codebook.Determiner.In(&d.Tokens[i-1])) {
			return true
		}
	}
	return false
}

// behindInsertion is the rest of a sentence from token i on without its final mark
// and without an apposition to the speaker: ", a former envoy, was a mistake".
func behindInsertion(d *text.Document, i, last int) text.Span {
	for k := i; k < last; k++ {
		if d.Tokens[k].Norm == "," {
			if !hasVerb(d, i, k) {
				i = k + 1
			}
			break
		}
	}
	for last > i && d.Tokens[last-1].Kind == text.Mark {
		last--
	}
	if last-i < 2 {
		return text.Span{}
	}
	return text.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}
}

// beforeInsertion is the beginning of a sentence, before the comma at token last,
// without a conjunction that opens it.
func beforeInsertion(d *text.Document, i, last int) text.Span {
	if n := d.Tokens[i].Norm; n == "but" || n == "and" {
		i++
	}
	for i < last && d.Tokens[i].Kind == text.Mark {
		i++
	}
	if i >= last {
		return text.Span{}
	}
	return text.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}
}
