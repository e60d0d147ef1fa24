package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// link says how a name is tied to a document where it stands.
type link uint8

const (
	noLink    link = iota
	issued         // "Trump tweeted a picture", and the phrase asks for a letter
	beside         // "a Reuters poll", and it asks for a report
	issuedOne      // the same with the noun of the phrase
	besideOne
)

// documents are the uses of words for what can be issued.
const documents = codebook.Document | codebook.Publication

// linkOf reads how the mention is tied to a document: "a Quinnipiac poll", "a
// survey by Pew", "the committee released a report".
func (rd *reading) linkOf(m mention, p *phrase) link {
	best := noLink
	if w := rd.d.Tokens[m.last-1].Norm; rd.is(m.last-1, documents) {
		best = beside // "Quinnipiac Poll"
		if rd.sameNoun(p, w) > 0 {
			return besideOne
		}
	}
	if w := rd.besideAfter(m.last); w != "" {
		best = beside
		if rd.sameNoun(p, w) > 0 {
			return besideOne
		}
	}
	if w := rd.besideBefore(m.first); w != "" {
		best = beside
		if rd.sameNoun(p, w) > 0 {
			return besideOne
		}
	}
	if w := rd.issuedBy(m); w != "" {
		if rd.sameNoun(p, w) > 0 {
			return issuedOne
		}
		best = max(best, issued)
	}
	return best
}

// besideAfter is the document in "Reuters survey", "CNN/ORC poll" and "the
// party's own report" behind a name that ends at token i, or "".
func (rd *reading) besideAfter(i int) string {
	for end := min(len(rd.d.Tokens), i+8); i < end; i++ {
		t := &rd.d.Tokens[i]
		switch {
		case t.Norm == "'s" || t.Norm == "-" && !rd.d.Dash(i) || t.Norm == "/":
		case t.Kind == text.Mark:
			return ""
		case i+1 < end && rd.d.Tokens[i+1].Norm == "that" && strings.HasSuffix(t.Norm, "s"):
			return "" // "CBS reports that"
		case rd.is(i, documents) || rd.is(i, codebook.Common) && rd.document(t.Norm):
			return t.Norm
		case rd.is(i, codebook.Verb|codebook.Auxiliary|codebook.Conjunction|codebook.Preposition) || rd.is(i, codebook.Determiner) && !rd.d.Tokens[min(i+1, end-1)].Upper:
			return "" // "the party's leaders a letter": theirs to read
		}
	}
	return ""
}

// document reports the plural of a word for a document.
func (rd *reading) document(w string) bool {
	w = strings.TrimSuffix(w, "s")
	return rd.r.lang.Words.Documents[w] || rd.r.lang.Words.Publications[w]
}

// besideBefore is the document in "a study by Stanford" and "the letter, signed
// by Ann Smith" before a name that begins at token i, or "".
func (rd *reading) besideBefore(i int) string {
	for i--; i > 0 && rd.is(i, codebook.Determiner|codebook.Title); i-- {
	}
	if i < 1 || rd.d.Tokens[i].Norm != "by" && rd.d.Tokens[i].Norm != "from" {
		return ""
	}
	for k := i - 1; k >= max(0, i-6) && rd.d.Tokens[k].Sentence == rd.d.Tokens[i].Sentence; k-- {
		if rd.is(k, documents) || rd.document(rd.d.Tokens[k].Norm) {
			return rd.d.Tokens[k].Norm
		}
	}
	return ""
}

// documentAbout reports a name behind such a document and a preposition that says
// what it is about or whom it is for: "a lawsuit against Ann Smith".
func (rd *reading) documentAbout(m mention, p *phrase) bool {
	i := m.first - 1
	for i > 1 && rd.is(i, codebook.Determiner|codebook.Title) {
		i--
	}
	if i < 1 || !rd.is(i, codebook.Preposition) {
		return false
	}
	switch rd.d.Tokens[i].Norm {
	case "by", "from", "of":
		return false
	}
	return rd.sameNoun(p, rd.d.Tokens[i-1].Norm) > 0
}

// inDocument reports the "in a" of "said in a statement".
func (rd *reading) inDocument(i int) bool {
	if w := rd.d.Tokens[i].Norm; w != "in" && w != "on" && w != "via" || i+3 >= len(rd.d.Tokens) || !rd.is(i+1, codebook.Determiner|pronouns) {
		return false
	}
	return rd.is(i+2, documents) || rd.is(i+3, documents)
}

// issuedBy is the document of "released a report" behind a name: within some words,
// and anywhere in a sentence that begins with it. It is "" where there is none.
func (rd *reading) issuedBy(m mention) string {
	i := m.last
	if i >= len(rd.d.Tokens) {
		return ""
	}
	sen := rd.d.Sentences[rd.d.Tokens[m.first].Sentence]
	reach := 20
	switch k := rd.mentionAt(sen.First); {
	case rd.behindPreposition(m, sen):
		return "" // "the parents of Ann Smith released a report"
	case k < len(rd.mentions) && rd.mentions[k].first == m.first:
		reach = 40
	}
	verb := -1
	for end := min(len(rd.d.Tokens), i+reach, sen.Last); i < end; i++ {
		switch {
		case verb < 0 && (rd.is(i, codebook.Issuing) || rd.inDocument(i)):
			verb = i
		case verb >= 0 && (rd.is(i, documents) || rd.document(rd.d.Tokens[i].Norm)):
			return rd.d.Tokens[i].Norm
		}
	}
	return ""
}
