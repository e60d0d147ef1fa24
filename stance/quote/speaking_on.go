package quote

import (
	"strings"

	"standpoint/stance/text"
)

// goOnSpeaking gives a cue such as "saying", that "and" or "before" joins to the
// content of the statement before, the speaker of that one: "with the mayor calling
// the plan mad and saying it must go". found is in order of content.
func goOnSpeaking(d *text.Document, found []Statement) {
	for i := 1; i < len(found); i++ {
		s, before := &found[i], found[i-1]
		if !participle(d, *s) || len(before.Source) == 0 || len(before.Cue) == 0 || before.Source[0].Start > before.Cue[0].Start {
			continue
		}
		_, from := d.TokensIn(before.Content[len(before.Content)-1])
		at, _ := d.TokensIn(s.Cue[0])
		switch joint := between(d, from, at); {
		case joint == "and" && participle(d, before), joint == "before" && len(s.Source) == 0:
			s.Source = before.Source
		}
	}
}

// between is the one word among the tokens [from, to) of a sentence, "" where there
// is none or more than one.
func between(d *text.Document, from, to int) string {
	word := ""
	for i := from; i < to; i++ {
		switch {
		case d.Tokens[i].Sentence != d.Tokens[to].Sentence || word != "" && d.Tokens[i].Kind != text.Mark:
			return ""
		case d.Tokens[i].Kind != text.Mark:
			word = d.Tokens[i].Norm
		}
	}
	return word
}

// participle reports a statement whose cue begins with a word such as "saying".
func participle(d *text.Document, s Statement) bool {
	if len(s.Cue) == 0 {
		return false
	}
	first, end := d.TokensIn(s.Cue[0])
	return first < end && strings.HasSuffix(d.Tokens[first].Norm, "ing")
}
