package quote

import (
	"cmp"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

const (
	// questionWords is how many words a question of an interview has at most.
	questionWords = 60
	// answerShare is how often a quotation between two questions is the answer of who
	// is interviewed.
	answerShare = 0.8
)

// RuleAnswer is the rule of an answer in an interview that no words give to
// somebody. Its source is who is told to answer elsewhere in the interview, and is
// empty where nobody is: then it is whom the interview is with.
const RuleAnswer = "answer"

// interview is an article in which questions without quotation marks stand before
// paragraphs that begin with a quotation, at least two of them certain: they end with
// a question mark or address somebody.
type interview struct {
	d       *text.Document
	regions []Region
	lang    *codebook.Language
	// asked and answer mark the paragraphs.
	asked, answer []bool
}

// interviews gives each quotation of an interview's answers that no reporting word
// gives to anybody to who is interviewed. found is in order of content, and comes
// back so.
func interviews(d *text.Document, regions []Region, lang *codebook.Language, found []Statement) []Statement {
	v := interview{d: d, regions: regions, lang: lang}
	if !v.read() {
		return found
	}
	v.endAnswers(found)
	source, one := v.speaker(found)
	if !one {
		return found
	}
	for i := range found {
		v.free(&found[i])
	}
	found = slices.DeleteFunc(found, func(s Statement) bool { return len(s.Content) == 0 })
	held := newOverlaps(found, contentOf)
	for i, p := range d.Paragraphs {
		if !v.answer[i] {
			continue
		}
		s := Statement{Source: source, Confidence: answerShare, Rule: RuleAnswer}
		for k := firstRegion(regions, p.Start); k < len(regions) && regions[k].Start < p.End; k++ {
			if r := regions[k]; !r.Nested && wholeSentences(d, r) && !held.any(r.Span) {
				s.Content = append(s.Content, r.Span)
			}
		}
		if len(s.Content) > 0 {
			s.Kind = KindOf(d, regions, s.Content)
			found = append(found, s)
		}
	}
	slices.SortStableFunc(found, func(a, b Statement) int { return cmp.Compare(a.Content[0].Start, b.Content[0].Start) })
	return found
}

// read marks questions and answers; it is false for an article that is no interview.
func (v *interview) read() bool {
	n := len(v.d.Paragraphs)
	certain := 0
	for i := 0; i+1 < n; i++ {
		if !v.quoted(i) && v.quoted(i+1) && v.asks(i) {
			certain++
		}
	}
	if certain < 2 {
		return false
	}
	v.asked, v.answer = make([]bool, n), make([]bool, n)
	certain = 0
	for i := 0; i+1 < n; i++ {
		if v.quoted(i) || !v.quoted(i+1) || v.words(i) > questionWords {
			continue
		}
		if sure := v.asks(i); sure || certain > 0 {
			v.asked[i] = true
			certain++
		}
	}
	return true
}

// quoted reports a paragraph that begins with a quotation.
func (v *interview) quoted(i int) bool {
	at := v.d.Paragraphs[i].Start
	r := firstRegion(v.regions, at)
	return r < len(v.regions) && v.regions[r].Start == at
}

// words is how many words a paragraph has, a large number where some are quoted.
func (v *interview) words(i int) int {
	p := v.d.Paragraphs[i]
	if r := firstRegion(v.regions, p.Start); r < len(v.regions) && v.regions[r].Start < p.End {
		return questionWords + 1
	}
	return words(v.d, v.d.Sentences[p.First].First, v.d.Sentences[p.Last-1].Last)
}

// asks reports a paragraph without quoted words that ends with a question mark or
// addresses somebody.
func (v *interview) asks(i int) bool {
	if v.words(i) > questionWords {
		return false
	}
	p := v.d.Paragraphs[i]
	first, last := v.d.Sentences[p.First].First, v.d.Sentences[p.Last-1].Last
	if v.d.Tokens[last-1].Norm == "?" {
		return true
	}
	return slices.ContainsFunc(v.d.Tokens[first:last], func(t text.Token) bool { return v.lang.Words.Addressed[t.Norm] })
}

// endAnswers marks the answers: the paragraphs behind a question, up to the next or
// to one in which somebody with a name is told to speak.
func (v *interview) endAnswers(found []Statement) {
	named := make([]bool, len(v.d.Paragraphs))
	for _, s := range found {
		if len(s.Source) > 0 && len(s.Cue) > 0 {
			if at, _ := v.d.TokensIn(s.Source[0]); v.names(s.Source[0]) {
				named[paragraphOf(v.d, at)] = true
			}
		}
	}
	for i := range v.asked {
		if !v.asked[i] {
			continue
		}
		for k := i + 1; k < len(v.asked) && !v.asked[k] && !(k > i+1 && named[k]); k++ {
			v.answer[k] = true
		}
	}
}

// names reports a source with a name in it.
func (v *interview) names(source text.Span) bool {
	first, last := v.d.TokensIn(source)
	return slices.ContainsFunc(v.d.Tokens[first:last], func(t text.Token) bool {
		return t.Upper && !codebook.SubjectPronoun.In(&t) && !codebook.Determiner.In(&t)
	})
}

// speaker is who is told in an answer to have given it, in the first that says so: a
// person, by name or a pronoun. It is false where the answers name two: then they
// are no interview.
func (v *interview) speaker(found []Statement) ([]text.Span, bool) {
	var source []text.Span
	var named map[string]bool
	for i := range found {
		s := &found[i]
		if s.Kind == Indirect || len(s.Source) == 0 || !v.told(s) || !v.answers(s.Content[0]) || !v.person(s.Source[0]) {
			continue
		}
		if source == nil {
			source = s.Source
		}
		if !v.names(s.Source[0]) {
			continue
		}
		known, name := named != nil, map[string]bool{}
		first, last := v.d.TokensIn(s.Source[0])
		same := false
		for _, t := range v.d.Tokens[first:last] {
			if t.Upper && !codebook.Title.In(&t) {
				same = same || named[t.Norm]
				name[t.Norm] = true
			}
		}
		if known && !same {
			return nil, false
		}
		if !known {
			named = name
		}
	}
	return source, true
}

// person reports a source that is a pronoun for one or begins with a name or a title.
func (v *interview) person(source text.Span) bool {
	first, last := v.d.TokensIn(source)
	t := &v.d.Tokens[first]
	if codebook.SubjectPronoun.In(t) {
		return (codebook.Male | codebook.Female).In(t)
	}
	return (t.Upper || codebook.Title.In(t)) && !slices.ContainsFunc(v.d.Tokens[first:last], func(t text.Token) bool {
		return (codebook.Determiner | codebook.Organisation | codebook.Publication | codebook.Generic | codebook.Document).In(&t)
	})
}

// told reports a statement whose cue is a reporting word in the paragraph of what
// is said.
func (v *interview) told(s *Statement) bool {
	if len(s.Cue) == 0 {
		return false
	}
	first, last := v.d.TokensIn(s.Cue[0])
	at, _ := v.d.TokensIn(s.Content[0])
	return paragraphOf(v.d, first) == paragraphOf(v.d, at) && len(v.lang.CueMatcher.Find(v.d, first, last)) > 0 && v.d.Tokens[last-1].Norm != "back"
}

// answers reports a span in an answer.
func (v *interview) answers(sp text.Span) bool {
	at, _ := v.d.TokensIn(sp)
	return v.answer[paragraphOf(v.d, at)]
}

// free takes from a statement the quotations in answers that it is not told to
// hold: those that only stand behind it, or behind words that report nothing.
func (v *interview) free(s *Statement) {
	if v.told(s) {
		at, _ := v.d.TokensIn(s.Content[0])
		home := paragraphOf(v.d, at)
		s.Content = slices.DeleteFunc(s.Content, func(c text.Span) bool {
			k, _ := v.d.TokensIn(c)
			return paragraphOf(v.d, k) != home && v.answers(c) && v.quotation(c)
		})
		return
	}
	s.Content = slices.DeleteFunc(s.Content, func(c text.Span) bool { return v.answers(c) && v.quotation(c) })
}

// quotation reports a span that is a quotation of whole sentences.
func (v *interview) quotation(c text.Span) bool {
	r := firstRegion(v.regions, c.Start)
	return r < len(v.regions) && v.regions[r].Start == c.Start && wholeSentences(v.d, v.regions[r])
}
