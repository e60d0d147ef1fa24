package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// spot is a place that names somebody, before it is known whom.
type spot struct {
	first, last int // tokens, half open
	// listed is the registry's actor, or -1 for a name it does not hold.
	listed int
	// bare is true for a surname alone, title for a title alone.
	bare, title bool
}

// read finds every mention of the article in order: listed names, titles that
// one listed actor bears, and the capitalised names that are left.
func (r *Registry) read(d *text.Document, regions []quote.Region, statements []quote.Statement, topical bool) *reading {
	rd := r.reading(d, regions)
	for _, s := range statements {
		for _, sp := range s.Source {
			first, _ := d.TokensIn(sp)
			rd.sources[first] = true
		}
	}
	covered := rd.covered
	spots := rd.listedNames(nil, covered)
	if topical {
		spots = rd.listedTitles(spots, covered)
	}
	spots = rd.declaredAcronyms(spots, covered)
	spots = rd.otherNames(spots, covered)
	slices.SortStableFunc(spots, func(a, b spot) int { return a.first - b.first })
	for _, s := range spots {
		rd.add(s, rd.entityAt(s))
	}
	return rd
}

func (rd *reading) listedNames(spots []spot, covered []bool) []spot {
	for _, m := range codebook.Longest(rd.r.names.Find(rd.d, 0, len(rd.d.Tokens))) {
		bare := rd.r.surname[m.Phrase]
		if bare && rd.otherFirstName(m) {
			continue
		}
		spots = append(spots, spot{first: m.First, last: m.Last, listed: rd.r.nameOf[m.Phrase], bare: bare})
		cover(covered, m.First, m.Last)
	}
	return spots
}

func cover(covered []bool, first, last int) {
	for i := first; i < last; i++ {
		covered[i] = true
	}
}

// otherFirstName reports a surname that follows a first name which is not the
// listed actor's: "Marco Sala" is not Giuseppe Sala.
func (rd *reading) otherFirstName(m codebook.Match) bool {
	if m.First == 0 {
		return false
	}
	prev := rd.d.Tokens[m.First-1]
	words := &rd.r.lang.Words
	w := strings.TrimSuffix(prev.Norm, ".")
	if !prev.Upper || prev.Kind != text.Word || prev.Sentence != rd.d.Tokens[m.First].Sentence {
		return false
	}
	if words.Time[w] || words.Titles[w] || words.Organisation[w] || words.Prepositions[w] || words.Conjunctions[w] || rd.ordinary(m.First-1) {
		return false
	}
	return !strings.Contains(rd.r.actors[rd.r.nameOf[m.Phrase]].Name, prev.Of(rd.d.Text))
}

func (rd *reading) listedTitles(spots []spot, covered []bool) []spot {
	for _, m := range codebook.Longest(rd.r.titles.Find(rd.d, 0, len(rd.d.Tokens))) {
		// Before a name a title belongs to that name; "police officials" is not "officials".
		if m.Last-m.First == 1 && !rd.alone(m.First) {
			continue
		}
		if covered[m.First] || m.Last < len(covered) && (covered[m.Last] || rd.d.Tokens[m.Last].Upper) || rd.former(m.First) {
			continue
		}
		spots = append(spots, spot{first: m.First, last: m.Last, listed: rd.r.titleOf[m.Phrase], title: true})
		cover(covered, m.First, m.Last)
	}
	return spots
}

// alone reports a word with nothing but an article or a mark before it.
func (rd *reading) alone(i int) bool {
	if i == 0 || rd.d.Tokens[i-1].Sentence != rd.d.Tokens[i].Sentence {
		return true
	}
	return rd.d.Tokens[i-1].Kind == text.Mark || rd.is(i-1, codebook.Determiner|codebook.Conjunction|codebook.Preposition|codebook.Auxiliary)
}

// former reports a title that somebody bore once: "a former interior minister".
func (rd *reading) former(i int) bool {
	for k := i - 1; k >= max(0, i-2); k-- {
		switch rd.d.Tokens[k].Norm {
		case "former", "ex", "then", "a", "deputy":
			return true
		}
	}
	return false
}

// otherNames finds runs of capitalised words: names the codebook does not list.
func (rd *reading) otherNames(spots []spot, covered []bool) []spot {
	middle := rd.capitalsInside()
	var runs []spot
	full := map[string]bool{} // names of two words, as they stand
	last := map[string]bool{} // their last words
	for i := 0; i < len(covered); {
		end := rd.nameRun(i, covered)
		if end == i {
			i++
			continue
		}
		first := rd.afterTitle(rd.afterOpening(i, end, middle), end)
		if first < end && !rd.title(end-1) && !rd.titleCaseAt(i) {
			runs = append(runs, spot{first: first, last: end, listed: -1})
			if end-first == 2 {
				full[rd.lower(first, end)] = true
			}
			last[rd.d.Tokens[end-1].Norm] = true
		}
		i = end
	}
	runs = rd.namesInHeadlines(runs, covered, full, last)
	for _, s := range runs {
		// "Rival Hillary Clinton", "Injecting Clinton": the known name is the last part.
		if s.last-s.first >= 3 && rd.d.Tokens[s.last-2].Upper && full[rd.lower(s.last-2, s.last)] && !rd.firstName(s.last-3) {
			s.first = s.last - 2
		}
		spots = append(spots, s)
	}
	return spots
}

// titleCase reports a headline in which every word of weight has a capital, so
// that capitals show no names there.
func (rd *reading) titleCase(sentence int) bool {
	s := rd.d.Sentences[sentence]
	upper := 0
	for i := s.First; i < min(s.Last, s.First+30); i++ {
		t := &rd.d.Tokens[i]
		switch {
		case t.Upper:
			upper++
		case t.Kind == text.Word && len(t.Norm) > 2 && !rd.is(i, small):
			return false
		}
	}
	return upper >= 4
}

// small are the words that a headline writes without a capital.
const small = codebook.Preposition | codebook.Determiner | codebook.Conjunction | codebook.Auxiliary | pronouns

// pronouns are those of the third person.
const pronouns = codebook.Male | codebook.Female | codebook.Neuter | codebook.Plural

// is reports whether token i is in one of the sets.
func (rd *reading) is(i int, uses codebook.Uses) bool {
	return rd.r.lang.Uses(&rd.d.Tokens[i])&uses != 0
}

// namesInHeadlines finds, in title-case headlines, the names that stand
// elsewhere in the article.
func (rd *reading) namesInHeadlines(runs []spot, covered []bool, full, last map[string]bool) []spot {
	for _, sen := range rd.d.Sentences {
		if !rd.titleCaseAt(sen.First) {
			continue
		}
		for i := sen.First; i < sen.Last; i++ {
			switch {
			case covered[i] || !rd.d.Tokens[i].Upper:
			case i+1 < sen.Last && full[rd.lower(i, i+2)]:
				runs = append(runs, spot{first: i, last: i + 2, listed: -1})
				i++
			case last[rd.d.Tokens[i].Norm] && !rd.ordinary(i):
				runs = append(runs, spot{first: i, last: i + 1, listed: -1})
			}
		}
	}
	return runs
}

// capitalsInside is the words that have a capital inside a sentence, and not
// only behind the sentence's first word.
func (rd *reading) capitalsInside() map[string]bool {
	inside := map[string]bool{}
	for i, t := range rd.d.Tokens {
		if first := rd.d.Sentences[t.Sentence].First; t.Upper && first != i && !(first == i-1 && rd.d.Tokens[i-1].Upper && !rd.r.lang.Words.Determiners[rd.d.Tokens[i-1].Norm]) && !rd.titleCaseAt(i) {
			inside[t.Norm] = true
		}
	}
	return inside
}

func (rd *reading) titleCaseAt(i int) bool {
	s := rd.d.Tokens[i].Sentence
	if s != rd.caseOf {
		rd.caseOf, rd.caseIs = s, rd.titleCase(s)
	}
	return rd.caseIs
}

// afterOpening steps over a word that has its capital only from beginning the
// sentence: "Injecting Clinton", "Country after country".
func (rd *reading) afterOpening(first, end int, inside map[string]bool) int {
	t := rd.d.Tokens[first]
	if rd.d.Sentences[t.Sentence].First != first || inside[t.Norm] || rd.firstName(first) || rd.title(first) {
		return first
	}
	if end-first > 1 && !inside[rd.d.Tokens[first+1].Norm] || end-first == 1 && rd.d.Tokens[first].Kind == text.Word && acronym([]string{t.Of(rd.d.Text)}) != "" {
		return first // a name that stands here only
	}
	if end-first == 1 && (rd.sources[first] || rd.followedByVerb(end)) {
		return first // "Melanie said"
	}
	return first + 1
}

func (rd *reading) followedByVerb(i int) bool {
	if i >= len(rd.d.Tokens) {
		return false
	}
	return rd.is(i, codebook.Verb|codebook.Auxiliary) || rd.d.Tokens[i].Norm == "'s"
}

func (rd *reading) firstName(i int) bool { return rd.is(i, codebook.MaleName|codebook.FemaleName) }

func (rd *reading) title(i int) bool {
	if w := rd.d.Tokens[i].Norm; w[len(w)-1] == '.' {
		return rd.r.lang.Words.Titles[w[:len(w)-1]]
	}
	return rd.is(i, codebook.Title)
}

// nameRun returns the end of the run of capitalised words at i.
func (rd *reading) nameRun(i int, covered []bool) int {
	end, body := i, false
	for end < len(covered) && !covered[end] {
		t := rd.d.Tokens[end]
		if end > i && t.Sentence != rd.d.Tokens[i].Sentence {
			break
		}
		if !(end > i && rd.joins(end, body, covered)) && (!t.Upper || rd.ordinary(end)) {
			break
		}
		body = body || rd.is(end, codebook.Organisation)
		end++
	}
	for end > i && !rd.d.Tokens[end-1].Upper {
		end--
	}
	return end
}

// joins reports a token without a capital inside a name: a hyphen, the stop of
// an initial, a particle, and in the name of a body "on", "for" and "of the".
func (rd *reading) joins(i int, body bool, covered []bool) bool {
	w := rd.d.Tokens[i].Norm
	next := i + 1
	if body && w == "of" && next < len(covered) && rd.d.Tokens[next].Norm == "the" {
		return next+1 < len(covered) && rd.d.Tokens[next+1].Upper
	}
	if body && w == "the" {
		return rd.d.Tokens[i-1].Norm == "of"
	}
	if next >= len(covered) || !rd.d.Tokens[next].Upper || covered[next] {
		return false
	}
	switch w {
	case "-", "&", "de", "di", "da", "del", "della", "von", "van", "der", "bin", "al", "el", "la", "le":
		return true
	case ".":
		return rd.d.Tokens[i-1].Upper && utf8.RuneCountInString(rd.d.Tokens[i-1].Of(rd.d.Text)) == 1 || rd.title(i-1)
	case "of", "on", "for":
		return body
	case "and":
		return body || rd.bodyAhead(i)
	}
	return false
}

// bodyAhead reports the "and" of "the Securities and Exchange Commission".
func (rd *reading) bodyAhead(i int) bool {
	if i < 2 || rd.d.Tokens[i-2].Norm != "the" {
		return false
	}
	for k := i + 1; k < min(len(rd.d.Tokens), i+4) && rd.d.Tokens[k].Upper; k++ {
		if rd.r.lang.Words.Organisation[rd.d.Tokens[k].Norm] {
			return true
		}
	}
	return false
}

// declaredAcronyms finds names that their initials follow in brackets, however
// they are written: "Alliance to Reclaim Our Schools (AROS)".
func (rd *reading) declaredAcronyms(spots []spot, covered []bool) []spot {
	for i := 2; i+1 < len(rd.d.Tokens); i++ {
		if rd.d.Tokens[i-1].Norm != "(" || covered[i] || rd.d.Tokens[i+1].Norm != ")" {
			continue
		}
		key := acronym([]string{rd.d.Tokens[i].Of(rd.d.Text)})
		if first := rd.spelled(key, i-1); key != "" && first >= 0 && !covered[first] && !covered[i-2] {
			spots = append(spots, spot{first: first, last: i - 1, listed: -1})
			cover(covered, first, i-1)
		}
	}
	return spots
}

// spelled finds where the words that end before token end and whose first
// letters spell key begin, or -1. Small words may stand between.
func (rd *reading) spelled(key string, end int) int {
	letters := []rune(key)
	i := end - 1
	for n := len(letters) - 1; n >= 0; i-- {
		if i < 0 || end-i > 2*len(letters)+1 {
			return -1
		}
		first, _ := utf8.DecodeRuneInString(rd.d.Tokens[i].Of(rd.d.Text))
		switch {
		case unicode.ToUpper(first) == letters[n] && (n > 0 || unicode.IsUpper(first)):
			n--
		case unicode.IsUpper(first) || rd.d.Tokens[i].Kind == text.Mark:
			return -1
		}
	}
	return i + 1
}

// ordinary reports capitalised words that name nobody: a word that only begins
// its sentence, a day, a month.
func (rd *reading) ordinary(i int) bool {
	w := rd.d.Tokens[i].Norm
	uses := rd.r.lang.Uses(&rd.d.Tokens[i])
	if uses&(codebook.Time|codebook.Determiner|pronouns) != 0 {
		return true
	}
	if i+1 < len(rd.d.Tokens) && adjective(w) && rd.d.Tokens[i+1].Kind == text.Word && !rd.d.Tokens[i+1].Upper {
		return true // "Democratic voters": says what kind, names nobody
	}
	if i+2 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Norm == "-" && !rd.d.Tokens[i+2].Upper && rd.d.Tokens[i+2].Kind == text.Word {
		return true // "Cross-selling"
	}
	starts := rd.d.Sentences[rd.d.Tokens[i].Sentence].First == i || i > 0 && rd.d.Tokens[i-1].Kind == text.Mark && rd.d.Tokens[i-1].Norm != "-" && rd.d.Tokens[i-1].Norm != "."
	if !starts {
		return false
	}
	before := i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper // "Bill Clinton" is no bill
	common := uses&(codebook.Generic|codebook.Document|codebook.Publication|codebook.PersonNoun) != 0
	return uses&(codebook.Preposition|codebook.Conjunction|codebook.Auxiliary|codebook.Adverb|codebook.Starter) != 0 || common && !before
}

// adjective reports the endings of adjectives made of names.
func adjective(w string) bool {
	for _, end := range [...]string{"an", "ic", "ish", "ese"} {
		if len(w) > 4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// afterTitle steps over everything up to the last title of a run: the name in
// "Homeland Security Secretary Jeh Johnson" is its last two words. A run that
// ends as the name of a body is kept whole: "State Department".
func (rd *reading) afterTitle(first, end int) int {
	start := first
	for i := first; i < end-1; i++ {
		if rd.r.lang.Words.Organisation[rd.d.Tokens[end-1].Norm] {
			break
		}
		if rd.title(i) {
			start = i + 1
		}
	}
	if start < end && (rd.title(start) || rd.r.lang.Text.Abbreviations[rd.d.Tokens[start].Norm]) && start == end-1 {
		return end
	}
	for start < end && rd.d.Tokens[start].Kind == text.Mark {
		start++
	}
	return start
}

// slug is a name in lower case with hyphens: the same name has the same id in
// every article.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return "x-" + strings.TrimSuffix(b.String(), "-")
}
