package quote

import (
	"sync"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Rules finds statements with the reporting words of a language pack and the
// word order around them. It needs no training and can always say why.
type Rules struct {
	lang *codebook.Language
	// readers keeps the memory of readers for the next.
	readers sync.Pool
}

// NewRules returns the rules for a language.
func NewRules(lang *codebook.Language) *Rules { return &Rules{lang: lang} }

// unit is a stretch of one paragraph that holds whole sentences and whole
// quotations: a sentence that ends inside a quotation goes on to its end.
// first and last are half-open token indices.
type unit struct{ first, last int }

// Find returns the statements of a document, in the order of their content.
func (r *Rules) Find(d *text.Document, regions []Region) []Statement {
	rd, ok := r.readers.Get().(*reader)
	if !ok {
		rd = &reader{lang: r.lang}
	}
	defer r.readers.Put(rd)
	rd.d, rd.regions, rd.found = d, regions, nil
	rd.region = regionOfTokens(d, regions, rd.region)
	for p := range d.Paragraphs {
		rd.paragraph(p)
	}
	found := rd.found
	rd.d, rd.regions, rd.found = nil, nil, nil
	for i := range found {
		found[i].Kind = KindOf(d, regions, found[i].Content)
	}
	return found
}

func (rd *reader) paragraph(p int) {
	par := rd.d.Paragraphs[p]
	if rd.heading(par) {
		return
	}
	before := len(rd.found)
	for _, u := range rd.units(par) {
		n := len(rd.found)
		rd.unit(u)
		if len(rd.found) == n {
			rd.continuation(u, par, before)
		}
		rd.nested(u)
	}
}

// heading reports a paragraph that only labels what follows: short, on its
// own, without a final mark.
func (rd *reader) heading(par text.Paragraph) bool {
	last := rd.d.Sentences[par.Last-1]
	return par.Last-par.First == 1 && last.Last-last.First <= 12 && !rd.isMark(last.Last-1)
}

// units joins the sentences of a paragraph that one quotation spans, and a
// quotation with the "Sala said." that follows its closing mark.
func (rd *reader) units(par text.Paragraph) []unit {
	units := rd.parts[:0]
	for s := par.First; s < par.Last; s++ {
		sen := rd.d.Sentences[s]
		if n := len(units); n > 0 && rd.joins(sen.First) && sen.Last-units[n-1].first <= longestUnit {
			units[n-1].last = sen.Last
			continue
		}
		for first := sen.First; first < sen.Last; first += longestUnit {
			units = append(units, unit{first, min(first+longestUnit, sen.Last)})
		}
	}
	rd.parts = units
	return units
}

// longestUnit is how many tokens a unit may have. No sentence has as many; the
// bound keeps the time in proportion to a text without stops.
const longestUnit = 3000

// joins reports whether the sentence that begins at token i belongs to the one
// before: it is inside the same quotation, or it is a short "Name said".
func (rd *reader) joins(i int) bool {
	if rd.region[i] >= 0 && rd.region[i] == rd.region[i-1] {
		return true
	}
	return rd.region[i] < 0 && rd.region[i-1] >= 0 && rd.startsWithSpeaker(i)
}

// startsWithSpeaker reports a subject of up to six words and a reporting word at i.
func (rd *reader) startsWithSpeaker(i int) bool {
	end := min(i+7, rd.d.Sentences[rd.d.Tokens[i].Sentence].Last)
	for _, c := range rd.cues(unit{i, end}) {
		if rd.lang.Cues[c.class].Accepts("quote") && rd.nounPhrase(i, c.first) {
			return c.last >= end || rd.isMark(c.last) || rd.word(c.last) == "in" || rd.word(c.last) == "on"
		}
	}
	return false
}

// nounPhrase reports whether the tokens hold no verb and no punctuation.
func (rd *reader) nounPhrase(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.isMark(i) || rd.finite(i) && !rd.d.Tokens[i].Upper {
			return false
		}
	}
	return first < last
}

// unit finds the statements of one unit, cue by cue.
func (rd *reader) unit(u unit) {
	cues := rd.cues(u)
	taken := u.first // content before this token belongs to an earlier cue
	for k := range cues {
		c := &cues[k]
		if c.first < taken {
			continue // inside what somebody else says
		}
		rd.findSource(u, cues, k)
		content, rule := rd.findContent(u, cues, k, taken)
		if len(content) == 0 {
			continue
		}
		taken = max(taken, rd.tokenAfter(content[len(content)-1].End))
		rd.add(c, content, rule)
	}
}

func (rd *reader) add(c *cue, content []text.Span, rule string) {
	s := Statement{Cue: []text.Span{rd.span(c.first, c.last)}, Content: content, Rule: rule, Confidence: c.confidence()}
	if c.subject != nil {
		s.Source = []text.Span{*c.subject}
	}
	rd.found = append(rd.found, s)
}

// continuation handles a unit without a cue: a quotation that goes on from the
// statement before it, in the same paragraph or as a paragraph of its own.
func (rd *reader) continuation(u unit, par text.Paragraph, before int) {
	r := rd.region[u.first]
	if r < 0 || len(rd.found) == 0 {
		return
	}
	last := &rd.found[len(rd.found)-1]
	end := last.Content[len(last.Content)-1].End
	if !Inside(rd.regions, end-1) {
		return
	}
	sameParagraph := len(rd.found) > before
	whole := rd.region[u.last-1] == r
	adjacent := rd.paragraphOf(end)+1 == rd.d.Sentences[par.First].Paragraph && u.first == rd.d.Sentences[par.First].First
	if tail := &last.Content[len(last.Content)-1]; rd.regions[r].Start < end {
		tail.End = max(tail.End, rd.regions[r].End) // the quotation is longer than a unit
		return
	}
	if sameParagraph || rd.regions[r].Continues || whole && adjacent {
		last.Content = append(last.Content, rd.regions[r].Span)
	}
}

func (rd *reader) paragraphOf(offset int) int {
	first, _ := rd.d.TokensIn(text.Span{Start: offset, End: offset})
	return rd.d.Sentences[rd.d.Tokens[max(first-1, 0)].Sentence].Paragraph
}

// nested finds quotations inside quotations: "when the minister says, 'no'".
func (rd *reader) nested(u unit) {
	lo, hi := rd.d.Tokens[u.first].Start, rd.d.Tokens[u.last-1].End
	for i := firstRegion(rd.regions, lo); i < len(rd.regions) && rd.regions[i].Start < hi; i++ {
		r := rd.regions[i]
		if !r.Nested {
			continue
		}
		at, _ := rd.d.TokensIn(r.Span)
		from := max(u.first, at-12)
		cues := rd.allCues(unit{from, at})
		if n := len(cues); n > 0 && rd.leadsTo(&cues[n-1], at) {
			c := &cues[n-1]
			c.subject = rd.subjectBefore(from, c.first)
			rd.add(c, []text.Span{r.Span}, "nested quotation")
		}
	}
}

// hearerReach is how many tokens the hearer of a quotation takes: "told the
// people in the square, ".
const hearerReach = 7

// leadsTo reports whether the quotation that begins at token at is what the cue
// reports: nothing but a mark and, where the verb takes one, a hearer between.
func (rd *reader) leadsTo(c *cue, at int) bool {
	if at-c.last <= 2 {
		return true
	}
	return rd.lang.Words.HearerVerbs[rd.word(c.first)] && at-c.last <= hearerReach && rd.isMark(at-1) && rd.nounPhrase(c.last, at-1)
}

func firstRegion(regions []Region, offset int) int {
	i := 0
	for j := len(regions); i < j; {
		if h := (i + j) / 2; regions[h].Start < offset {
			i = h + 1
		} else {
			j = h
		}
	}
	return i
}
