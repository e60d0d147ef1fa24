package actor

import (
	"strings"

	"standpoint/stance/text"
)

// described resolves a source without a name: a document to who issued it, a
// title or a common noun to whoever bore it.
func (rd *reading) described(first, end, last int) (int, string) {
	head := rd.headNoun(first, end)
	words := &rd.r.lang.Words
	singular := strings.TrimSuffix(head, "s")
	if words.Documents[head] || words.Documents[singular] {
		if last >= 0 {
			return last, "the " + head + " of who spoke last"
		}
		return -1, "no one was named whose " + head + " it could be"
	}
	lead := rd.d.Tokens[first].Norm
	definite := lead == "the" || lead == "this" || lead == "that" || rd.d.Tokens[first].Kind == text.Word && end-first == 1
	if definite {
		if e := rd.bearer(rd.phrase(first, end), head, singular, first); e >= 0 {
			return e, "the " + head + " named before"
		}
	}
	return -1, "an unnamed source: " + rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
}

// phrase is the words of a noun phrase up to the first preposition or mark,
// with their capitals, without the article.
func (rd *reading) phrase(first, end int) []string {
	var words []string
	for i := first; i < end; i++ {
		t := rd.d.Tokens[i]
		if i > first && (t.Kind == text.Mark && t.Norm != "-" || rd.r.lang.Words.Prepositions[t.Norm]) {
			break
		}
		if t.Kind == text.Word && !rd.r.lang.Words.Determiners[t.Norm] && t.Norm != "'s" {
			words = append(words, t.Of(rd.d.Text))
		}
	}
	return words
}

// headNoun is the last word of the phrase before a preposition or mark.
func (rd *reading) headNoun(first, end int) string {
	if words := rd.phrase(first, end); len(words) > 0 {
		return strings.ToLower(words[len(words)-1])
	}
	return rd.d.Tokens[first].Norm
}

// bearer finds the entity nearest before token at that bears the noun and, if
// none, the nearest after it.
func (rd *reading) bearer(phrase []string, head, singular string, at int) int {
	here := rd.mentionAt(at)
	for i := here - 1; i >= 0; i-- {
		if rd.bears(rd.mentions[i].entity, phrase, head, singular) {
			return rd.mentions[i].entity
		}
	}
	for i := here; i < len(rd.mentions); i++ {
		if rd.bears(rd.mentions[i].entity, phrase, head, singular) {
			return rd.mentions[i].entity
		}
	}
	return -1
}

// bears reports whether the article or the codebook gives an entity the title
// or noun; a capitalised modifier ("the Republican nominee") must be there too.
func (rd *reading) bears(e int, phrase []string, head, singular string) bool {
	ent := &rd.entities[e]
	for _, r := range ent.roles {
		if w := lastWord(cutAtPreposition(r)); (w == head || w == singular) && modifiersAgree(phrase, r) {
			return true
		}
	}
	if ent.kind == person {
		role := strings.ToLower(ent.actor.Role)
		return role != "" && lastWord(cutAtPreposition(role)) == head && modifiersAgree(phrase, role+" "+strings.ToLower(ent.actor.Party))
	}
	for _, p := range ent.parts {
		p = strings.ToLower(p)
		if p == head || p == singular || strings.TrimSuffix(p, "s") == singular {
			return true
		}
	}
	return false
}

// modifiersAgree reports whether every capitalised word of the phrase stands in
// the role.
func modifiersAgree(phrase []string, role string) bool {
	for _, w := range phrase {
		if lower := strings.ToLower(w); lower != w && !strings.Contains(role, lower) {
			return false
		}
	}
	return true
}
