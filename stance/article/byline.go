package article

import (
	"regexp"
	"slices"
	"strings"

	"standpoint/stance/codebook"
)

const (
	person   = `\p{Lu}(\.|[\p{L}'’-]*\p{Ll})( \p{Lu}(\.|[\p{L}'’-]*\p{Ll})){1,2}`
	capitals = `\p{Lu}[\p{L}.'’&-]*( \p{Lu}[\p{L}.'’&-]*){0,2}`
)

var (
	personLine = regexp.MustCompile(`^` + person + `$`)
	// nameLine is a place, an outlet, a section or a name, up to three words long.
	nameLine = regexp.MustCompile(`^` + capitals + `$`)
	// agency is what closes a dateline: (Reuters).
	agency     = regexp.MustCompile(`^` + capitals + `(, [^()]+)? \(` + capitals + `\)[ –—-]*$`)
	dateNumber = regexp.MustCompile(`^\d[\d:/.+-]*(h|z|t[\d:.+-]+z?)?$`)
	lineParts  = regexp.MustCompile(`[,()|·•]| [–—-]+ | ?[–—-]+$`)
)

// lines tells lines about an article from those that tell its story, by the words
// of a language.
type lines struct{ *codebook.Language }

// noTitle is true of a line above a text that is no part of what it tells: a
// date or time, a dateline, who wrote it, how long it takes to read, whose the
// picture is.
func (l lines) noTitle(line string) bool {
	if l.credit(strings.ToLower(line)) && lastRune(line) != '.' || agency.MatchString(line) {
		return true
	}
	tells := false
	for _, part := range lineParts.Split(line, -1) {
		part = strings.TrimSpace(part)
		switch {
		case l.date(part) || l.byline(strings.Fields(part)):
			tells = true
		case part != "" && !nameLine.MatchString(part):
			return false
		}
	}
	return tells
}

// credit reports the beginning of what is written about the article or its
// picture.
func (l lines) credit(line string) bool {
	for _, by := range l.Bylines.By {
		if strings.HasPrefix(line, by+" ") {
			return true
		}
	}
	for _, credit := range l.Bylines.Credit {
		if strings.HasPrefix(line, credit+":") {
			return true
		}
	}
	return slices.ContainsFunc(l.Bylines.Dated, func(dated string) bool {
		rest, ok := strings.CutPrefix(line, dated)
		return ok && l.beginsDate(rest)
	})
}

// beginsDate reports words that begin with a date: a number, a day, a month and a
// number.
func (l lines) beginsDate(s string) bool {
	words := strings.Fields(s)
	for len(words) > 0 && (words[0] == ":" || slices.Contains(l.Bylines.On, strings.TrimRight(words[0], ":"))) {
		words = words[1:]
	}
	switch {
	case len(words) == 0:
		return false
	case digit(words[0]):
		return true
	}
	first := strings.TrimRight(words[0], ".,:")
	return slices.Contains(l.Bylines.Days, first) || slices.Contains(l.Bylines.Months, first) && len(words) > 1 && digit(words[1])
}

func digit(s string) bool { return s[0] >= '0' && s[0] <= '9' }

// date reports words that hold a number and no more than a date or a time.
func (l lines) date(s string) bool {
	numbers := 0
	for _, w := range strings.Fields(strings.ToLower(s)) {
		w = strings.TrimRight(w, ".:")
		switch {
		case l.number(w):
			numbers++
		case !slices.Contains(l.Bylines.Clock, w) && !slices.Contains(l.Bylines.Months, w) && !slices.Contains(l.Bylines.Days, w):
			return false
		}
	}
	return numbers > 0
}

func (l lines) number(w string) bool {
	for _, ending := range l.Bylines.NumberEndings {
		if n, ok := strings.CutSuffix(w, ending); ok {
			w = n
			break
		}
	}
	return dateNumber.MatchString(w)
}

// byline reports the words of who wrote: one or two people in a place, or two
// people.
func (l lines) byline(words []string) bool {
	in := slices.IndexFunc(words, func(w string) bool { return slices.Contains(l.Bylines.In, w) })
	if in >= 0 && !l.place(words[in+1:]) {
		return false
	}
	who := words
	if in >= 0 {
		who = words[:in]
	}
	and := slices.IndexFunc(who, func(w string) bool { return slices.Contains(l.Bylines.And, w) })
	if and < 0 {
		return in >= 0 && l.person(who)
	}
	return l.person(who[:and]) && l.person(who[and+1:])
}

// person reports two or three words that can be a person's name: "Winter
// Olympics" and "Border Security" look like one, but for their words.
func (l lines) person(words []string) bool {
	if !personLine.MatchString(strings.Join(words, " ")) {
		return false
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	switch {
	case l.Names.Events[last]:
		return false
	case l.Names.First[first] && !l.Names.Places[first]:
		return true
	}
	return !slices.ContainsFunc(words, l.noun)
}

// place reports the words of where somebody can be: not "in Doubt".
func (l lines) place(words []string) bool {
	if len(words) == 1 && l.noun(words[0]) && !l.Names.Places[strings.ToLower(words[0])] {
		return false
	}
	return nameLine.MatchString(strings.Join(words, " "))
}

// noun reports a word that is hardly a name, in the singular or the plural.
func (l lines) noun(w string) bool {
	w = strings.ToLower(w)
	return l.Names.Nouns[w] || l.Names.Nouns[strings.TrimSuffix(w, "s")]
}
