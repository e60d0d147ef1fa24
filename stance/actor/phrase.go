package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// ask is what a source without a name asks for.
type ask uint8

const (
	askHe ask = iota // he, she, his
	askIt
	askThey
	askPerson   // the senator
	askBody     // the agency
	askDocument // the report
	askOffice   // the campaign, aides
	asks
)

// askNames are the asks as the weights file names them.
var askNames = [asks]string{"he", "it", "they", "person", "body", "document", "office"}

// phrase is a source without a name.
type phrase struct {
	first, end int // tokens, half open
	// words are those up to the first preposition or mark, with their capitals,
	// without the article; head is the last of them in lower case, singular the
	// same without a plural "s".
	words          []string
	with           []string // those of saidWith, once they were asked for
	head, singular string
	ask            ask
	// said is true for what goes on with who spoke, "the letter", and not for what
	// is known by who published it, "the poll".
	said bool
	// gender is 'm' or 'f' where the words show it, else 0.
	gender byte
	// definite is true for "the senator" and a lone "senator", not for "a
	// senator"; plural for "the senators"; owned for "his campaign", of which the
	// ask is that of the pronoun.
	definite, plural, owned bool
}

// phraseAt reads the words of a source. ok is false when it is of no kind that
// can stand for somebody named.
func (rd *reading) phraseAt(first, end int) (p phrase, ok bool) {
	p = phrase{first: first, end: end, words: rd.phraseWords(first, end)}
	p.head = rd.headOf(p.words, first)
	p.singular = strings.TrimSuffix(p.head, "s")
	p.plural = p.singular != p.head && len(p.singular) > 2 && !rd.r.lang.Names.PersonNouns[p.head] && !rd.r.lang.Names.BodyNouns[p.head]
	p.definite = rd.definite(first, end)
	p.gender = rd.genderOfNoun(p.head)
	words, names := &rd.r.lang.Words, &rd.r.lang.Names
	relation := names.Relatives[p.head] || names.Relatives[p.singular]
	if kind := pronounKind(words, rd.d.Tokens[first].Norm); kind != 0 && !(relation || end-first > 1 && names.PersonNouns[p.head] && !rd.speaksForOwner(p.head)) {
		if p.owned = end-first > 1; p.owned && names.Outsiders[p.head] {
			return p, false // "his critics"
		}
		p.ask, p.gender = askHe, kind
		switch kind {
		case 'n':
			p.ask, p.gender = askIt, 0
		case 'p':
			p.ask, p.gender = askThey, 0
		}
		return p, true
	}
	switch {
	case p.head == "old":
		p.ask = askHe // "the 46-year-old"
	case words.Documents[p.head] || words.Documents[p.singular]:
		p.ask, p.said = askDocument, true
	case words.Publications[p.head] || words.Publications[p.singular]:
		p.ask = askDocument
	case words.Offices[p.head] && !words.Titles[p.head] || words.Offices[p.singular]:
		p.ask = askOffice
	case names.Presidencies[p.head]:
		p.ask = askOffice
	case names.BodyNouns[p.head] || names.PlaceBodies[p.head]:
		p.ask = askBody
	case words.Determiners[p.head] || words.Adverbs[p.head] || words.Prepositions[p.head] || words.Conjunctions[p.head] || words.Time[p.head]:
		return p, false // "another" ends like "a baker"
	case names.PersonNouns[p.head] || words.Titles[p.head] || relation || rd.agent(p.head):
		p.ask = askPerson
	case words.Organisation[p.head]:
		p.ask = askBody
	default:
		return p, false
	}
	return p, true
}

// pronounKind is 'm', 'f', 'n' or 'p' for a pronoun, else 0.
func pronounKind(words *codebook.Words, w string) byte {
	switch {
	case words.Male[w]:
		return 'm'
	case words.Female[w]:
		return 'f'
	case words.Neuter[w]:
		return 'n'
	case words.Plural[w]:
		return 'p'
	}
	return 0
}

// phraseWords is the words of a noun phrase up to the end of its head, with their
// capitals, without the article and without what stands in quotation marks.
func (rd *reading) phraseWords(first, end int) []string {
	var words []string
	head, quoted := false, false // whether a noun that can be the head has come
	for i := first; i < end; i++ {
		t := rd.d.Tokens[i]
		switch {
		case quoteMark(t.Norm) && (quoted || !head):
			quoted = !quoted
		case quoted || i == first && t.Kind == text.Mark:
		case i > first && t.Norm == "of" && i+1 < end && rd.r.lang.Names.Measures[rd.d.Tokens[i-1].Norm]:
			words, head = words[:0], false // "the pair of editorials"
		case i > first && rd.endsPhrase(i, end, head):
			return words
		case t.Kind == text.Word && !rd.r.lang.Words.Determiners[t.Norm] && t.Norm != "'s":
			words = append(words, t.Of(rd.d.Text))
			head = rd.canBeHead(i)
		}
	}
	return words
}

// endsPhrase reports a token that what names somebody ends before: a preposition,
// a mark and, once the head has come, what is said of it: "the report published
// Tuesday", "the group backing Ann Smith".
func (rd *reading) endsPhrase(i, end int, head bool) bool {
	t := &rd.d.Tokens[i]
	switch {
	case t.Norm == "," && !head && end-i <= 8:
		return false // "the tall, grey engineer"
	case t.Norm == "." && rd.title(i-1):
		return false // "Ms. Smith's rivals"
	case rd.parting(i) || rd.is(i, codebook.Preposition) || t.Norm == "who" || t.Norm == "that":
		return true
	case !head || t.Norm == "'s" || rd.canBeHead(i):
		return false
	}
	return rd.is(i, codebook.Time|codebook.Adverb|codebook.Starter|codebook.Auxiliary) || !t.Upper && rd.d.Tokens[i-1].Norm != "-" && hasEnding(t.Norm, rd.r.lang.Names.Participles)
}

func quoteMark(w string) bool { return w == `"` || w == "“" || w == "”" || w == "''" || w == "``" }

// heads are the uses of nouns for somebody or for what somebody issues.
const heads = documents | codebook.Office | codebook.PersonNoun | codebook.BodyNoun | codebook.Organisation | codebook.Generic | codebook.Relative

// canBeHead reports such a noun.
func (rd *reading) canBeHead(i int) bool {
	if rd.is(i, heads) {
		return true
	}
	w, names := rd.d.Tokens[i].Norm, &rd.r.lang.Names
	return strings.HasSuffix(w, "s") && rd.document(w) || names.PlaceBodies[w] || names.Presidencies[w]
}

// headNoun is the last word of the phrase.
func (rd *reading) headNoun(first, end int) string {
	return rd.headOf(rd.phraseWords(first, end), first)
}

// headOf is the last word of a phrase of these words that begins at token first.
func (rd *reading) headOf(words []string, first int) string {
	if len(words) > 0 {
		return strings.ToLower(words[len(words)-1])
	}
	return rd.d.Tokens[first].Norm
}

func (rd *reading) definite(first, end int) bool {
	switch rd.d.Tokens[first].Norm {
	case "the", "this", "that":
		return true
	}
	t := &rd.d.Tokens[first]
	// A lone "senator" is one in a headline; lone "officials" are anybody's.
	return t.Kind == text.Word && end-first == 1 && !rd.r.lang.Words.Generic[t.Norm] || rd.possessor(first, end) > first || rd.is(first, pronouns)
}

// possessor is the end of "the party" in "the party's bylaws", or 0.
func (rd *reading) possessor(first, end int) int {
	for i := first + 1; i < end-1; i++ {
		if rd.d.Tokens[i].Norm == "'s" {
			return i
		}
	}
	return 0
}
