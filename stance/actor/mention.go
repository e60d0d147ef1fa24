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
func (r *Registry) read(d *text.Document, regions []quote.Region) *reading {
	rd := &reading{r: r, d: d, regions: regions, listed: map[int]int{}, surnames: map[string][]int{}}
	covered := make([]bool, len(d.Tokens))
	spots := rd.listedNames(nil, covered)
	spots = rd.listedTitles(spots, covered)
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
	prev := rd.d.Tokens[i-1]
	words := &rd.r.lang.Words
	return prev.Kind == text.Mark || words.Determiners[prev.Norm] || words.Conjunctions[prev.Norm] || words.Prepositions[prev.Norm] || words.Auxiliaries[prev.Norm]
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
	var runs []spot
	full := map[string]bool{} // names of two words, as they stand
	for i := 0; i < len(covered); {
		end := rd.nameRun(i, covered)
		if end == i {
			i++
			continue
		}
		first := rd.afterTitle(i, end)
		if first < end && !rd.title(end-1) {
			runs = append(runs, spot{first: first, last: end, listed: -1})
			if end-first == 2 {
				full[rd.lower(first, end)] = true
			}
		}
		i = end
	}
	for _, s := range runs {
		// "Rival Hillary Clinton", "Injecting Clinton": the known name is the last part.
		if s.last-s.first >= 3 && rd.d.Tokens[s.last-2].Upper && full[rd.lower(s.last-2, s.last)] && !rd.firstName(s.last-3) {
			s.first = s.last - 2
		}
		spots = append(spots, s)
	}
	return spots
}

func (rd *reading) firstName(i int) bool {
	names := &rd.r.lang.Names
	return names.Male[rd.d.Tokens[i].Norm] || names.Female[rd.d.Tokens[i].Norm]
}

func (rd *reading) title(i int) bool {
	return rd.r.lang.Words.Titles[strings.TrimSuffix(rd.d.Tokens[i].Norm, ".")]
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
		body = body || rd.r.lang.Words.Organisation[t.Norm]
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
	}
	return false
}

// ordinary reports capitalised words that name nobody: a word that only begins
// its sentence, a day, a month.
func (rd *reading) ordinary(i int) bool {
	w := rd.d.Tokens[i].Norm
	words := &rd.r.lang.Words
	if words.Time[w] || words.Determiners[w] || words.Male[w] || words.Female[w] || words.Plural[w] || words.Neuter[w] {
		return true
	}
	starts := rd.d.Sentences[rd.d.Tokens[i].Sentence].First == i || i > 0 && rd.d.Tokens[i-1].Kind == text.Mark && rd.d.Tokens[i-1].Norm != "-" && rd.d.Tokens[i-1].Norm != "."
	return starts && (words.Prepositions[w] || words.Conjunctions[w] || words.Auxiliaries[w] || words.Adverbs[w] || rd.r.lang.Text.Starters[w] || words.Generic[w])
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
	if start < end && rd.title(start) && start == end-1 {
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
