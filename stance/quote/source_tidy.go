package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// tidySources cuts each source that is one piece down to the words that name the
// speaker: what was read with them, on the way to the cue, is the cue's or that of
// another clause.
func tidySources(d *text.Document, found []Statement) {
	for i := range found {
		s := &found[i]
		if len(s.Source) != 1 || len(s.Cue) == 0 || s.Source[0].Start > s.Cue[0].Start {
			continue
		}
		first, last := d.TokensIn(s.Source[0])
		from, to := withoutAdverbs(d, first, last)
		from = lastClause(d, from, to)
		if participle(d, *s) || d.Tokens[to-1].Norm == "," {
			to = clauseSubject(d, from, to)
		}
		switch {
		case from == first && to == last && speaks(d, from, to):
		case speaks(d, from, to):
			s.Source = []text.Span{{Start: d.Tokens[from].Start, End: d.Tokens[to-1].End}}
		default:
			s.Source = nil
		}
	}
}

// speaks reports that [from, to) holds a word that can name somebody: no mark, no
// preposition by itself.
func speaks(d *text.Document, from, to int) bool {
	for i := from; i < to; i++ {
		if t := &d.Tokens[i]; t.Kind != text.Mark && (!codebook.Preposition.In(t) || to-from > 1) {
			return true
		}
	}
	return false
}

// withoutAdverbs leaves out what the cue says of itself: "Rossi then", "both
// ministers gingerly".
func withoutAdverbs(d *text.Document, from, to int) (int, int) {
	for to-from > 1 && adverbOf(&d.Tokens[to-1]) {
		to--
		if to-from > 1 && d.Tokens[to-1].Norm == "at" {
			to-- // "at first"
		}
	}
	return from, to
}

// adverbOf reports an adverb that can end a source without being part of its name.
func adverbOf(t *text.Token) bool {
	if t.Kind != text.Word || t.Upper {
		return false
	}
	return codebook.Adverb.In(t) && t.Norm != "however" || len(t.Norm) > 6 && strings.HasSuffix(t.Norm, "ly") && !codebook.Noun.In(t)
}

// lastClause is where the clause of the cue begins when another stands before it:
// a pronoun is a subject by itself ("But on Tuesday, he"), and behind ", as" and
// "since" a new one comes ("the union's anger, as Anna Rossi").
func lastClause(d *text.Document, from, to int) int {
	for i := to - 1; i > from; i-- {
		t, before := &d.Tokens[i], &d.Tokens[i-1]
		switch {
		case t.Norm == "," && i == to-1:
			return from // an insertion before the cue
		case i == to-1 && codebook.SubjectPronoun.In(t) && t.Norm != "i" && t.Norm != "who" && t.Norm != "it" && before.Norm != "and" && before.Norm != "of":
			return i
		case opensClause(d, i-1, from) && (t.Upper || codebook.Determiner.In(t)):
			return i
		}
	}
	return from
}

// opensClause reports a word at i behind which another subject stands.
func opensClause(d *text.Document, i, from int) bool {
	switch d.Tokens[i].Norm {
	case "as":
		return i > from && d.Tokens[i-1].Norm == ","
	case "since", "because", "when", "while", "though", "although":
		return i == from || d.Tokens[i-1].Norm != "who"
	}
	return false
}

// clauseSubject is the end of the subject where a source is a whole clause before a
// word such as "saying" or before another verb: "Rossi needled the council, saying",
// "She left the hall, brushed aside".
func clauseSubject(d *text.Document, from, to int) int {
	for i := from; i < to; i++ {
		t := &d.Tokens[i]
		switch {
		case i+1 < to && d.Tokens[i+1].Norm == "-": // "left-wing"
		case t.Kind == text.Mark && t.Norm != "." && t.Norm != "-", codebook.Conjunction.In(t) && t.Norm != "and":
			return to
		case i > from && verbal(t) && t.Norm != "to" && !codebook.Determiner.In(&d.Tokens[i-1]) && (d.Tokens[i-1].Upper || (codebook.SubjectPronoun | codebook.Office | codebook.Generic | codebook.Title | codebook.Organisation).In(&d.Tokens[i-1])):
			return i
		}
	}
	return to
}
