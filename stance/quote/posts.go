package quote

import (
	"slices"
	"strings"

	"standpoint/stance/text"
)

// signatureReach is how many bytes of a paragraph's end are looked at for the
// signature of a post, and dateReach how many the day behind it takes.
const (
	signatureReach = 120
	dateReach      = 24
)

// posts adds what stands in posts that a page embeds as text: a paragraph that ends
// with "— Ava Green (@avagreen) May 4, 2019". What others are told to say in it stays
// theirs; a statement that was made of the signature is dropped.
func posts(d *text.Document, found []Statement) []Statement {
	var made, signatures []Statement
	for _, p := range d.Paragraphs {
		if post, ok := postIn(d, p); ok {
			made = append(made, post)
			signatures = append(signatures, Statement{Content: []text.Span{{Start: post.Cue[0].Start, End: p.End}}})
		}
	}
	if len(made) == 0 {
		return found
	}
	signed := newOverlaps(signatures, contentOf)
	found = slices.DeleteFunc(found, func(s Statement) bool {
		return slices.ContainsFunc(s.Source, signed.any) || slices.ContainsFunc(s.Cue, signed.any) || slices.ContainsFunc(s.Content, signed.any)
	})
	return append(found, made...)
}

// postIn is the statement of a paragraph with a signature. A paragraph that is
// nothing but that signs the one before.
func postIn(d *text.Document, p text.Paragraph) (Statement, bool) {
	name, ok := signature(d.Text, p.Span)
	if !ok {
		return Statement{}, false
	}
	first, last := d.TokensIn(text.Span{Start: p.Start, End: name.Start})
	from, until := d.TokensIn(name)
	dash := last - 1
	if dash < first || from >= until || !dashes(d, dash) || !d.Tokens[from].Upper {
		return Statement{}, false
	}
	for last > first && dashes(d, last-1) {
		last--
	}
	if at := d.Sentences[p.First].Paragraph; last == first && at > 0 {
		before := d.Paragraphs[at-1]
		first, last = d.Sentences[before.First].First, d.Sentences[before.Last-1].Last
	}
	if words(d, first, last) < onWords {
		return Statement{}, false
	}
	return Statement{
		Source:     []text.Span{name},
		Cue:        []text.Span{d.Tokens[dash].Span},
		Content:    []text.Span{{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}},
		Confidence: lineScore, Rule: "post",
	}, true
}

func dashes(d *text.Document, i int) bool { return dash(d.Tokens[i].Of(d.Text)) }

// signature is the name in "— Name (@handle) day" at the end of a paragraph.
func signature(s string, p text.Span) (text.Span, bool) {
	from := max(p.Start, p.End-signatureReach)
	end := strings.TrimRight(s[from:p.End], " \t\u00a0")
	at := strings.LastIndex(end, "(@")
	if at < 0 {
		return text.Span{}, false
	}
	handle := strings.IndexByte(end[at:], ')')
	if handle < 0 {
		return text.Span{}, false
	}
	if day := end[at+handle+1:]; len(day) > dateReach || day != "" && !digit(day[len(day)-1]) {
		return text.Span{}, false // a day ends with its year
	}
	mark := strings.LastIndexAny(end[:at], "—–―") // the last byte of a dash
	start := 0
	if mark >= 0 {
		start = mark + len("—")
	} else if mark = max(strings.LastIndex(end[:at], "--"), strings.LastIndex(end[:at], "- ")); mark >= 0 {
		start = mark + len("--")
	}
	name := strings.TrimSpace(end[start:at])
	if mark < 0 || name == "" {
		return text.Span{}, false
	}
	start += from + strings.Index(end[start:], name)
	return text.Span{Start: start, End: start + len(name)}, true
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
