package article

import (
	"encoding/json"
	"strings"
)

// The parts of a JSON value that is known to be valid are found without building
// it: a line of 60 MB with a million empty lists in it would else take gigabytes.

// members calls yield for each member of an object.
func members(object string, yield func(key, value string)) {
	for i := blanks(object, 1); i < len(object) && object[i] == '"'; {
		keyEnd := valueEnd(object, i)
		from := blanks(object, blanks(object, keyEnd)+1)
		to := valueEnd(object, from)
		key, _ := unquoted(object[i:keyEnd])
		yield(key, object[from:to])
		i = blanks(object, to)
		if i < len(object) && object[i] == ',' {
			i = blanks(object, i+1)
		}
	}
}

// elements calls yield for each element of an array.
func elements(array string, yield func(value string)) {
	for i := blanks(array, 1); i < len(array) && array[i] != ']'; {
		to := valueEnd(array, i)
		yield(array[i:to])
		i = blanks(array, to)
		if i < len(array) && array[i] == ',' {
			i = blanks(array, i+1)
		}
	}
}

// blanks is the first place from i on that is no blank.
func blanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i
}

// valueEnd is the end of the value that begins at i.
func valueEnd(s string, i int) int {
	depth := 0
	for i < len(s) {
		switch s[i] {
		case '"':
			i = stringEnd(s, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		default:
			i++
			for i < len(s) && !strings.ContainsRune(`"{}[],: `+"\n\t\r", rune(s[i])) {
				i++
			}
		}
		if depth == 0 {
			return i
		}
	}
	return i
}

// stringEnd is the end of the string that begins at i.
func stringEnd(s string, i int) int {
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(s)
}

// unquoted is the text of a JSON string; lossy when half of a letter stands in it.
func unquoted(value string) (text string, lossy bool) {
	if text, ok := unescaped(value[1 : len(value)-1]); ok {
		return text, false
	}
	json.Unmarshal([]byte(value), &text)
	half := strings.Contains(value, `\ud`) || strings.Contains(value, `\uD`)
	return text, half && strings.Contains(text, "\ufffd")
}

// unescaped replaces the escapes of one letter, which is all that most texts
// have; false when there are others. encoding/json would look at each byte twice
// more.
func unescaped(s string) (string, bool) {
	at := strings.IndexByte(s, '\\')
	if at < 0 {
		return s, true
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; at >= 0; at = strings.IndexByte(s, '\\') {
		i := strings.IndexByte(`nrtbf"\/`, s[at+1])
		if i < 0 {
			return "", false
		}
		b.WriteString(s[:at])
		b.WriteByte("\n\r\t\b\f\"\\/"[i])
		s = s[at+2:]
	}
	b.WriteString(s)
	return b.String(), true
}
