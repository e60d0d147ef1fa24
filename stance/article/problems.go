package article

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (r *reader) skip(file string, line int, what, remedy string) {
	r.problem(Problem{File: file, Line: line, What: what, Remedy: remedy, Skipped: true})
}

func (r *reader) note(file string, line int, what, remedy string) {
	r.problem(Problem{File: file, Line: line, What: what, Remedy: remedy})
}

// problem hands a problem on in its turn. What fails before it ends reading at
// the next article or file.
func (r *reader) problem(p Problem) {
	r.inTurn(len(p.What), func(r *reader) error { r.tell(p); return nil })
}

// tell hands a problem on, readable whatever the input put into it. Of one file
// MaxProblems are listed; the others are counted. It is for a turn.
func (r *reader) tell(p Problem) {
	r.given++
	if r.listed++; r.listed > MaxProblems {
		r.unlisted++
		if p.Skipped {
			r.lost++
		}
		return
	}
	p.File, p.What = visible(p.File), visible(limited(p.What, maxMessage))
	r.Problem(p)
}

// rest ends the problems of a file and tells of those that were not listed. It is for
// a turn.
func (r *reader) rest(file string) {
	if r.unlisted > 0 {
		r.Problem(Problem{
			File: visible(file), Skipped: r.lost > 0,
			What:   fmt.Sprintf("%d more problems are not listed, %d of which left something out", r.unlisted, r.lost),
			Remedy: "mend what is listed, and read the file again",
		})
	}
	r.listed, r.unlisted, r.lost = 0, 0, 0
}

// visible writes control characters, marks that turn the reading direction and
// bytes that are no UTF-8 as escapes, as Go does: names of files and parts of
// texts go to terminals and tables.
func visible(s string) string {
	if !strings.ContainsFunc(s, unseen) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, w := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && w == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unseen(c):
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteString(s[i : i+w])
		}
		i += w
	}
	return b.String()
}

// unseen is true of control characters and of what reorders or parts lines.
func unseen(c rune) bool {
	return unicode.IsControl(c) || c == '\u2028' || c == '\u2029' || '\u202a' <= c && c <= '\u202e' || '\u2066' <= c && c <= '\u2069'
}

// maxMessage is how many bytes of a message are shown.
const maxMessage = 400

// limited cuts s between runes so that it has no more than n bytes and a sign
// that it was cut.
func limited(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// cause is what went wrong, without the path that stands beside it.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func lineOf(err error) int {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return p.Line
	}
	return 0
}
