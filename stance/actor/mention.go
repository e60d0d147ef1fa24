package actor

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// read finds every mention of the article: listed names and titles first, then
// the capitalised names that are left.
func (r *Registry) read(d *text.Document, regions []quote.Region) *reading {
	rd := &reading{r: r, d: d, regions: regions, listed: map[int]int{}}
	covered := make([]bool, len(d.Tokens))
	rd.listedNames(covered)
	rd.listedTitles(covered)
	rd.otherNames(covered)
	sort.SliceStable(rd.mentions, func(i, j int) bool { return rd.mentions[i].first < rd.mentions[j].first })
	rd.roles()
	return rd
}

func (rd *reading) listedNames(covered []bool) {
	matches := codebook.Longest(rd.r.names.Find(rd.d, 0, len(rd.d.Tokens)))
	for _, m := range matches {
		if rd.r.surname[m.Phrase] && rd.otherFirstName(m) {
			continue
		}
		rd.add(m.First, m.Last, rd.entityOf(rd.r.nameOf[m.Phrase]), false)
		for i := m.First; i < m.Last; i++ {
			covered[i] = true
		}
	}
}

// otherFirstName reports a surname that follows a first name which is not the
// listed actor's: "Marco Sala" is not Giuseppe Sala.
func (rd *reading) otherFirstName(m codebook.Match) bool {
	if m.First == 0 {
		return false
	}
	prev := rd.d.Tokens[m.First-1]
	w := prev.Norm
	words := &rd.r.lang.Words
	if !prev.Upper || prev.Kind != text.Word || words.Time[w] || words.Titles[w] || words.Organisation[w] || prev.Sentence != rd.d.Tokens[m.First].Sentence {
		return false
	}
	sentence := rd.d.Sentences[prev.Sentence]
	startsSentence := sentence.First == m.First-1
	return !startsSentence && !words.Conjunctions[w] && !strings.Contains(rd.r.actors[rd.r.nameOf[m.Phrase]].Name, prev.Of(rd.d.Text)) && !words.Prepositions[w]
}

func (rd *reading) listedTitles(covered []bool) {
	for _, m := range codebook.Longest(rd.r.titles.Find(rd.d, 0, len(rd.d.Tokens))) {
		// Before a name a title belongs to that name.
		if covered[m.First] || m.Last < len(covered) && (covered[m.Last] || rd.d.Tokens[m.Last].Upper) || rd.former(m.First) {
			continue
		}
		rd.add(m.First, m.Last, rd.entityOf(rd.r.titleOf[m.Phrase]), true)
		for i := m.First; i < m.Last; i++ {
			covered[i] = true
		}
	}
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

func (rd *reading) entityOf(listed int) int {
	if e, ok := rd.listed[listed]; ok {
		return e
	}
	a := rd.r.actors[listed]
	rd.entities = append(rd.entities, entity{actor: a, kind: rd.r.kinds[listed], parts: strings.Fields(a.Name)})
	rd.listed[listed] = len(rd.entities) - 1
	return len(rd.entities) - 1
}

func (rd *reading) add(first, last, e int, title bool) {
	rd.mentions = append(rd.mentions, mention{first, last, e, title})
}

// otherNames finds runs of capitalised words: names the codebook does not list.
// A full name comes before its surname, so that the surname finds it.
func (rd *reading) otherNames(covered []bool) {
	byLast := map[string]int{}
	for i := 0; i < len(covered); {
		end := rd.nameRun(i, covered)
		if end == i {
			i++
			continue
		}
		first := rd.withoutTitles(i, end)
		if first < end && !rd.r.lang.Words.Titles[rd.d.Tokens[end-1].Norm] {
			if e, ok := rd.unlisted(first, end, byLast); ok {
				rd.add(first, end, e, false)
			}
		}
		i = end
	}
}

// nameRun returns the end of the run of capitalised words at i.
func (rd *reading) nameRun(i int, covered []bool) int {
	end := i
	for end < len(covered) && !covered[end] {
		t := rd.d.Tokens[end]
		if end > i && t.Sentence != rd.d.Tokens[i].Sentence {
			break
		}
		joins := end > i && (t.Norm == "-" || particle(t.Norm) || t.Norm == "." && initial(rd.d.Tokens[end-1], rd.d.Text)) && end+1 < len(covered) && rd.d.Tokens[end+1].Upper && !covered[end+1]
		if !joins && (!t.Upper || rd.ordinary(end)) {
			break
		}
		end++
	}
	return end
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

func particle(w string) bool {
	switch w {
	case "de", "di", "da", "del", "della", "von", "van", "der", "bin", "al", "el", "la", "le", "of", "&":
		return true
	}
	return false
}

func initial(t text.Token, s string) bool { return t.Upper && utf8.RuneCountInString(t.Of(s)) == 1 }

// withoutTitles steps over the titles at the head of a name run.
func (rd *reading) withoutTitles(first, end int) int {
	for first < end && rd.r.lang.Words.Titles[strings.TrimSuffix(rd.d.Tokens[first].Norm, ".")] || first < end && rd.d.Tokens[first].Kind == text.Mark {
		first++
	}
	return first
}

// unlisted returns the entity of a name that no codebook lists; ok is false
// for words that are no name.
func (rd *reading) unlisted(first, end int, byLast map[string]int) (int, bool) {
	parts := make([]string, 0, end-first)
	for i := first; i < end; i++ {
		if rd.d.Tokens[i].Kind != text.Mark {
			parts = append(parts, rd.d.Tokens[i].Of(rd.d.Text))
		}
	}
	if len(parts) == 0 {
		return 0, false
	}
	last := parts[len(parts)-1]
	if e, ok := byLast[last]; ok && (len(parts) == 1 || compatible(rd.entities[e].parts, parts)) {
		if len(parts) > len(rd.entities[e].parts) {
			rd.entities[e].parts = parts
			rd.entities[e].actor = unlistedActor(rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End])
			rd.entities[e].kind = rd.guessKind(parts, first)
		}
		return e, true
	}
	name := rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
	rd.entities = append(rd.entities, entity{actor: unlistedActor(name), kind: rd.guessKind(parts, first), parts: parts})
	byLast[last] = len(rd.entities) - 1
	return len(rd.entities) - 1, true
}

// compatible reports whether two names with one surname can be one person:
// Bill Clinton and Hillary Clinton are not.
func compatible(a, b []string) bool {
	return len(a) == 1 || len(b) == 1 || a[0] == b[0] || strings.HasPrefix(a[0], strings.TrimSuffix(b[0], ".")) || strings.HasPrefix(b[0], strings.TrimSuffix(a[0], "."))
}

func (rd *reading) guessKind(parts []string, first int) kind {
	for _, p := range parts {
		if rd.r.lang.Words.Organisation[strings.ToLower(p)] {
			return body
		}
	}
	if len(parts) == 1 && len(parts[0]) > 1 && strings.ToUpper(parts[0]) == parts[0] {
		return body
	}
	titled := first > 0 && rd.r.lang.Words.Titles[strings.TrimSuffix(rd.d.Tokens[first-1].Norm, ".")]
	if len(parts) >= 2 && len(parts) <= 4 || titled {
		return person
	}
	return unknown
}

// unlistedActor makes an actor of a name; its id is the name in lower case with
// hyphens, so that the same name has the same id in every article.
func unlistedActor(name string) Actor {
	return Actor{ID: slug(name), Name: strings.Join(strings.Fields(name), " "), Camp: Unlisted}
}

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
