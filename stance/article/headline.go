package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// longestHeadline is the length of a headline in bytes, fewestWords keeps out
// places, sections and other single words above a text, and firstLines is how
// many lines are looked at.
const longestHeadline, fewestWords, firstLines = 150, 3, 4

// headline is a line at the beginning of a text that stands alone, is short and
// has no final stop; "" where the text begins at once. Lines of a date, a place
// or who wrote it may stand before and behind it. Like a heading it stays in the
// text, so that places in the article are places in its file.
func headline(body string) string {
	for range firstLines {
		line, rest := cutLine(strings.TrimLeft(body, "\n"))
		line = strings.TrimLeft(line, "# ")
		next, more := cutLine(rest)
		switch {
		case strings.TrimSpace(rest) == "" || len(line) > longestHeadline:
			return ""
		case noTitle(line):
		case strings.ContainsRune(".,;:…", lastRune(line)):
			return ""
		case len(strings.Fields(line)) < fewestWords || nameLine.MatchString(line):
		case next == "" && strings.TrimSpace(more) != "" || noTitle(next):
			return line
		default:
			return ""
		}
		body = rest
	}
	return ""
}

func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimSpace(line), rest
}

// lastRune is the last sign of a line that is no closing quotation mark or
// bracket.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)"))
	return r
}

const (
	person   = `\p{Lu}(\.|[\p{L}'’-]*\p{Ll})( \p{Lu}(\.|[\p{L}'’-]*\p{Ll})){1,2}`
	capitals = `\p{Lu}[\p{L}.'’&-]*( \p{Lu}[\p{L}.'’&-]*){0,2}`
	when     = `\d|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|(to|yester|mon|tues|wednes|thurs|fri|satur|sun)day\b`
)

var (
	// nameLine is a place, an outlet, a section or a name, up to three words long.
	nameLine = regexp.MustCompile(`^` + capitals + `$`)
	// byline is who wrote: a person in a place, or two persons.
	byline = regexp.MustCompile(`^` + person + `( and ` + person + `)?( in ` + capitals + `)$|^` + person + ` and ` + person + `$`)
	// agency is what closes a dateline: (Reuters).
	agency = regexp.MustCompile(`^` + capitals + `(, [^()]+)? \(` + capitals + `\)[ –—-]*$`)
	// credit is the beginning of what is written about the article or its picture.
	credit = regexp.MustCompile(`(?i)^(by|(story|words|text|written|reporting|photos?|photographs?|pictures?|images?|video) by) |` +
		`^((file )?(photo|photograph|image|picture)( credit)?|credit): ?|` +
		`^((last|first) )?(updated|published|posted|modified)( on| at)?:? (on |at )?(` + when + `)`)
	dateNumber = regexp.MustCompile(`^\d[\d:/.+-]*(st|nd|rd|th|am|pm|h|z|t[\d:.+-]+z?)?$`)
	lineParts  = regexp.MustCompile(`[,()|·•]| [–—-]+ | ?[–—-]+$`)
)

// noTitle is true of a line above a text that is no part of what it tells: a
// date or time, a dateline, who wrote it, how long it takes to read, whose the
// picture is.
func noTitle(line string) bool {
	if credit.MatchString(line) && lastRune(line) != '.' || agency.MatchString(line) {
		return true
	}
	tells := false
	for _, part := range lineParts.Split(line, -1) {
		part = strings.TrimSpace(part)
		switch {
		case dated(part) || byline.MatchString(part):
			tells = true
		case part != "" && !nameLine.MatchString(part):
			return false
		}
	}
	return tells
}

// dateWords stand beside the numbers of a date, a time or a length.
var dateWords = strings.Fields("january february march april may june july august september october november december " +
	"jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
	"mon tue tues wed thu thur thurs fri sat sun am pm a.m p.m noon gmt utc bst cet cest est edt et pt pst pdt " +
	"at on of the last first updated published posted modified time min mins minute minutes hour hours ago read reading")

// dated is true of words that hold a number and no more than a date or a time.
func dated(s string) bool {
	numbers := 0
	for _, w := range strings.Fields(strings.ToLower(s)) {
		w = strings.TrimRight(w, ".:")
		switch {
		case dateNumber.MatchString(w):
			numbers++
		case !slices.Contains(dateWords, w):
			return false
		}
	}
	return numbers > 0
}
