package stance

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/actor"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// What the outlet itself says: whom it names and how, and whom it lets speak in
// the headline.

// toward is the tone toward everybody who is named outside of what is said.
func (a *Analyzer) toward(d *text.Document, mentions []actor.Mention, said []text.Span) []Mention {
	var all []Mention
	for _, m := range mentions {
		next := sort.Search(len(said), func(i int) bool { return said[i].End > m.Start })
		if next < len(said) && said[next].Overlaps(m.Span) {
			continue
		}
		all = append(all, Mention{m, a.toneAt(d, m.Span, said)})
	}
	return all
}

// toneAt is the tone toward whoever is mentioned at a span, by the words around
// that are not said by somebody. A language without a trained model is judged by
// its tone words.
func (a *Analyzer) toneAt(d *text.Document, at text.Span, said []text.Span) tone.Verdict {
	if a.target != nil {
		return a.target.Toward(d, at, said)
	}
	v := tone.Verdict{Score: a.tones.Toward(d, at).Value}
	switch {
	case v.Score > toneEdge:
		v.Label = 1
	case v.Score < -toneEdge:
		v.Label = -1
	}
	return v
}

// notes are the sentences that hold a standing note.
func (a *Analyzer) notes(d *text.Document) []int {
	var all []int
	a.language.Notes.Each(d, 0, len(d.Tokens), func(m codebook.Match) { all = append(all, d.Tokens[m.First].Sentence) })
	slices.Sort(all)
	return slices.Compact(all)
}

// headline finds the statements in a title and judges them as parts of the
// article that about tells of. It is read as a sentence, because the finder
// learned from sentences: headlines have no stop.
func (a *Analyzer) headline(title string, about position.About) []Statement {
	title = strings.TrimRightFunc(title, unicode.IsSpace)
	if title == "" {
		return nil
	}
	sentence := title
	if last, _ := utf8.DecodeLastRuneInString(title); unicode.IsLetter(last) || unicode.IsDigit(last) {
		sentence += "."
	}
	d := text.Parse(sentence, a.language.Text)
	regions := quote.Regions(d)
	found := a.quotes.Find(d, regions)
	if len(found) == 0 {
		return nil
	}
	cast := a.actors.Cast(d, regions, found, "", about.Named())
	about = about.In(d)
	seen := a.evidence(d, found)
	all := make([]Statement, len(found))
	for i, q := range found {
		all[i] = a.statement(d, q, cast.Actors[i], seen[i], about)
		all[i].With = cast.With[i]
		for _, spans := range [][]text.Span{q.Source, q.Cue, q.Content} {
			clip(spans, len(title))
		}
	}
	return all
}

// clip ends spans at a place.
func clip(spans []text.Span, end int) {
	for i := range spans {
		spans[i] = text.Span{Start: min(spans[i].Start, end), End: min(spans[i].End, end)}
	}
}
