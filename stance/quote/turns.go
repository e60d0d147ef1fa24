package quote

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// labelReach is how many tokens the name before a turn's colon may have, turnWords
// how many words a turn of a name in small letters has at least.
const (
	labelReach = 6
	turnWords  = 3
)

// label tells what the words before a colon are that open a paragraph.
type label uint8

const (
	labelNone   label = iota
	labelShout        // a name in capitals: "SALA:"
	labelName         // a name as it is written elsewhere: "Anna Rossi:"
	labelAsks         // "Q:"
	labelAnswer       // "A:"
)

// line is a paragraph that begins with words and a colon.
type line struct {
	paragraph   int
	label       label
	first, last int // the tokens of the label
	from, to    int // those of what is said
}

// turns finds the turns of a transcript and the answers of an interview: at least
// two paragraphs of their own that begin with who speaks and a colon. One alone is
// more often a heading. Names that are not in capitals stand before much else, such
// as results: their turns must follow one another, and one of them come back, or two
// speak of themselves or to somebody.
func turns(d *text.Document, w *codebook.Words) []Statement {
	if w == nil {
		w = &codebook.Words{}
	}
	var shouted, asked []line
	var out []Statement
	var run []line
	for i := range d.Paragraphs {
		l, ok := lineAt(d, i, w)
		if ok && l.label == labelShout {
			shouted = append(shouted, l)
		}
		if ok && l.label >= labelAsks {
			asked = append(asked, l)
		}
		if ok && (l.label == labelName || l.label == labelShout) && (len(run) == 0 || run[len(run)-1].paragraph == i-1) {
			run = append(run, l)
			continue
		}
		out = spoken(d, run, w, out)
		if run = run[:0]; ok && l.label == labelName {
			run = append(run, l)
		}
	}
	out = spoken(d, run, w, out)
	if len(shouted) > 1 {
		for _, l := range shouted {
			out = append(out, l.statement(d))
		}
	}
	return answers(d, asked, out)
}

// lineAt reads the beginning of paragraph i.
func lineAt(d *text.Document, i int, w *codebook.Words) (line, bool) {
	p := d.Paragraphs[i]
	l := line{paragraph: i, first: d.Sentences[p.First].First, to: d.Sentences[p.Last-1].Last}
	for l.first+1 < l.to && d.Tokens[l.first].Kind == text.Mark {
		l.first++
	}
	l.last = l.first
	shout, upper := true, true
	for ; l.last < min(l.to, l.first+labelReach) && d.Tokens[l.last].Norm != ":"; l.last++ {
		t := &d.Tokens[l.last]
		shout = shout && capitals(t.Of(d.Text))
		upper = upper && (t.Upper || t.Norm == "-" || t.Norm == ".")
	}
	l.from = l.last + 1
	if l.last == l.first || l.from >= l.to || d.Tokens[l.last].Norm != ":" {
		return l, false
	}
	first, last := d.Tokens[l.first].Norm, d.Tokens[l.last-1].Norm
	switch {
	case l.last == l.first+1 && w.Asking[first]:
		l.label = labelAsks
	case l.last == l.first+1 && w.Answering[first]:
		l.label = labelAnswer
	case w.Labels[first] || w.Labels[last] || codebook.Determiner.In(&d.Tokens[l.first]):
		return l, false // "READ MORE:", "FILE PHOTO:", "THE FACTS:"
	case shout:
		l.label = labelShout
	case upper && namesPerson(d, l.first, l.last) && words(d, l.from, l.to) >= turnWords:
		l.label = labelName
	}
	return l, l.label != labelNone
}

// namesPerson reports a first name and more behind it, with or without a title
// in front.
func namesPerson(d *text.Document, first, last int) bool {
	for first < last && codebook.Title.In(&d.Tokens[first]) {
		first++
	}
	return last-first > 1 && codebook.FirstName.In(&d.Tokens[first])
}

// spoken adds the turns of a run of names that are not all in capitals.
func spoken(d *text.Document, run []line, w *codebook.Words, out []Statement) []Statement {
	if len(run) < 2 || !slices.ContainsFunc(run, func(l line) bool { return l.label == labelName }) {
		return out
	}
	seen := map[string]bool{}
	speaks, persons := false, 0
	for _, l := range run {
		name := d.Tokens[l.last-1].Norm
		speaks = speaks || seen[name]
		seen[name] = true
		if slices.ContainsFunc(d.Tokens[l.from:l.to], func(t text.Token) bool { return w.Selves[t.Norm] || w.Addressed[t.Norm] }) {
			persons++ // one alone may be a part in a cast: "a judge who says I do"
		}
	}
	speaks = speaks || persons > 1
	for _, l := range run {
		if speaks && l.label == labelName {
			out = append(out, l.statement(d))
		}
	}
	return out
}

// answers adds what is said in the answers of an interview, with the paragraphs
// behind an answer up to the next question. What is asked is no statement.
func answers(d *text.Document, lines []line, out []Statement) []Statement {
	if !slices.ContainsFunc(lines, func(l line) bool { return l.label == labelAsks }) {
		return out
	}
	for k, l := range lines {
		if l.label != labelAnswer {
			continue
		}
		s := l.statement(d)
		if k+1 < len(lines) {
			for i := l.paragraph + 1; i < lines[k+1].paragraph; i++ {
				s.Content = append(s.Content, d.Paragraphs[i].Span)
			}
		}
		out = append(out, s)
	}
	return out
}

func (l line) statement(d *text.Document) Statement {
	return Statement{
		Source:     []text.Span{{Start: d.Tokens[l.first].Start, End: d.Tokens[l.last-1].End}},
		Cue:        []text.Span{d.Tokens[l.last].Span},
		Content:    []text.Span{{Start: d.Tokens[l.from].Start, End: d.Tokens[l.to-1].End}},
		Confidence: lineScore, Rule: "turn",
	}
}
