package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/text"
)

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

// declaresAcronym reports a name that its initials follow in brackets.
func (rd *reading) declaresAcronym(s spot) bool {
	return s.last+1 < len(rd.d.Tokens) && rd.d.Tokens[s.last].Norm == "(" && acronym([]string{rd.d.Tokens[s.last+1].Of(rd.d.Text)}) != ""
}

// acronym is the key of a name that is only initials (S.E.C., IMF), else "".
func acronym(parts []string) string {
	if len(parts) != 1 || !shouted(parts[0]) {
		return ""
	}
	key := strings.ReplaceAll(parts[0], ".", "")
	if len(key) < 2 || len(key) > 6 || lowerCase(key) {
		return ""
	}
	return key
}

// initials are the acronyms a name may go by: of all its capitalised words, and
// without a leading "Department".
func initials(parts []string) []string {
	var key []rune
	for _, p := range parts {
		if r, _ := utf8.DecodeRuneInString(p); unicode.IsUpper(r) {
			key = append(key, r)
		}
	}
	if len(parts) < 3 || len(key) < 2 {
		return nil
	}
	if len(key) > 2 && (parts[0] == "Department" || parts[0] == "Ministry") {
		return []string{string(key), string(key[1:])}
	}
	return []string{string(key)}
}
