package label

import (
	"slices"
	"sort"
	"strings"

	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/eval"
	"standpoint/stance/text"
)

// View is a statement in its article as the page shows it.
type View struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	// Words is what is said, Machine what the program thinks of it, "" unless the
	// coder asked to see that.
	Words   string `json:"words"`
	Machine string `json:"machine"`
	// Paragraphs are the whole article, cut wherever a mark begins or ends.
	Paragraphs [][]Piece `json:"paragraphs"`
}

// Piece is a stretch of text; Marks are some of said, source and cue.
type Piece struct {
	Text  string   `json:"t"`
	Marks []string `json:"m,omitempty"`
}

type mark struct {
	text.Span
	name string
}

// ViewOf shows a coded place in an article. Where the program finds a statement
// there, its source and reporting words are marked too. side names its stance;
// nil hides what the program thinks.
func ViewOf(an *stance.Analysis, c eval.Coding, side func(*stance.Statement) string) View {
	a := &an.Article
	spans := eval.ByteSpans(a.Text, c.Spans)
	v := View{ID: c.ID, Title: table.Clean(a.Title), Outlet: table.Clean(a.Outlet), Published: table.Clean(a.Published),
		Words: table.Clean(eval.Words(a.Text, spans))}
	var marks []mark
	add := func(name string, spans []text.Span) {
		for _, sp := range spans {
			marks = append(marks, mark{sp, name})
		}
	}
	add("said", spans)
	if i := slices.IndexFunc(an.Statements, func(s stance.Statement) bool { return slices.Equal(s.Content, spans) }); i >= 0 {
		s := &an.Statements[i]
		add("source", s.Source)
		add("cue", s.Cue)
		if side != nil {
			v.Machine = side(s)
		}
	}
	for start := 0; start < len(a.Text); {
		end := len(a.Text)
		if n := strings.IndexByte(a.Text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if strings.TrimSpace(a.Text[start:end]) != "" {
			v.Paragraphs = append(v.Paragraphs, cut(a.Text, text.Span{Start: start, End: end}, marks))
		}
		start = end + 1
	}
	return v
}

// cut parts a paragraph wherever a mark begins or ends.
func cut(s string, paragraph text.Span, marks []mark) []Piece {
	edges := []int{paragraph.Start, paragraph.End}
	for _, m := range marks {
		for _, at := range [2]int{m.Start, m.End} {
			if paragraph.Start < at && at < paragraph.End {
				edges = append(edges, at)
			}
		}
	}
	sort.Ints(edges)
	edges = slices.Compact(edges)
	var pieces []Piece
	for i, start := range edges[:len(edges)-1] {
		part := text.Span{Start: start, End: edges[i+1]}
		p := Piece{Text: table.Clean(part.Of(s))}
		for _, m := range marks {
			if m.Contains(part) && !slices.Contains(p.Marks, m.name) {
				p.Marks = append(p.Marks, m.name)
			}
		}
		pieces = append(pieces, p)
	}
	return pieces
}
