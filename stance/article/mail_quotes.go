package article

import (
	"regexp"
	"strings"
)

var (
	// quoting is the line above what a letter quotes of the one it answers; a long
	// one goes on in a second line.
	quoting     = regexp.MustCompile(`^On .*\bwrote:$`)
	quotingOn   = regexp.MustCompile(`^On .*\d`)
	quotingEnds = regexp.MustCompile(`\bwrote:$`)
	forwarding  = regexp.MustCompile(`(?im)^[-> \t]*(begin )?forwarded message\b`)
)

// withoutQuotes takes out of a letter's text what it quotes of the letter it
// answers, lines that begin with ">" and the line that introduces them, and counts
// the lines. A letter that forwards another, and one that is nothing but quotation,
// stay whole: what they quote is what they are about.
func withoutQuotes(text string) (own string, quoted int) {
	if !strings.Contains(text, "\n>") && !strings.HasPrefix(text, ">") || forwarding.MatchString(text) {
		return text, 0
	}
	var kept []string
	for line := range strings.SplitSeq(text, "\n") {
		if !strings.HasPrefix(line, ">") {
			kept = append(kept, line)
			continue
		}
		if quoted++; len(kept) > 0 {
			kept = withoutIntroduction(kept)
		}
	}
	own = strings.Join(kept, "\n")
	if strings.TrimSpace(own) == "" {
		return text, 0
	}
	return own, quoted
}

// withoutIntroduction takes "On Tuesday Jo wrote:" from the end of lines, on one line
// or on two, with an empty line behind it or without.
func withoutIntroduction(lines []string) []string {
	end := len(lines)
	for range 2 {
		if end > 0 && strings.TrimSpace(lines[end-1]) == "" {
			end--
		}
	}
	line := func(back int) string {
		if end < back {
			return ""
		}
		return strings.TrimSpace(lines[end-back])
	}
	switch {
	case quoting.MatchString(line(1)):
		return lines[:end-1]
	case quotingEnds.MatchString(line(1)) && quotingOn.MatchString(line(2)):
		return lines[:end-2]
	}
	return lines
}
