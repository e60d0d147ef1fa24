package page

import (
	"encoding/json"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/stance/text"
)

// The page holds the first statements of a run, as many as a browser opens
// without pause: at most so many about the target, so many others, and so many
// bytes of JSON.
const (
	MaxOnTarget  = 20_000
	MaxOffTarget = 2_000
	MaxBytes     = 24 << 20
	// maxText is the longest article shown in whole; of longer ones the page has
	// the statements only.
	maxText = 256 << 10
)

// Article is one article with its statements. All spans are byte spans into
// Text.
type Article struct {
	ID, File, Outlet, Published, Title, URL, Text string
	Statements                                    []Statement
}

// Statement is one statement as the page shows it.
type Statement struct {
	ID string
	// ActorKey is what Actor.Key holds; Actor is "" for a speaker who stayed
	// unknown. Camp is a camp's key.
	ActorKey, Actor, Role, Camp string
	// With are the others who say it too, WithKeys their keys.
	With, WithKeys   []string
	Kind             string
	OnTarget, Review bool
	// Side is -1 for the first pole, 0 and 1 for the second.
	Side                 int
	Score, Confidence    float64
	Source, Cue, Content []text.Span
	Evidence             []Evidence
}

// Evidence is one reason for the side.
type Evidence struct {
	text.Span
	// Side is -1 for the first pole and 1 for the second.
	Side   int
	Weight float64
	Rule   string
}

// Store writes articles as the elements of a JSON list. It writes no more than
// the page can hold and counts what it leaves out.
type Store struct {
	// The limits; NewStore sets the package's.
	MaxOnTarget, MaxOffTarget, MaxBytes int

	out       io.Writer
	on, off   Kept
	size      int
	separator string
}

// NewStore returns a store that writes to w.
func NewStore(w io.Writer) *Store {
	return &Store{out: w, MaxOnTarget: MaxOnTarget, MaxOffTarget: MaxOffTarget, MaxBytes: MaxBytes}
}

// Kept counts the statements about the target and the others.
func (s *Store) Kept() (on, off Kept) { return s.on, s.off }

// Add writes an article with those of its statements that there is room for.
// Once some were left out all of their sort are, so that the page holds the
// beginning of the run and not a choice from it.
func (s *Store) Add(a Article) error {
	on, off := s.on, s.off
	a.Statements = slices.DeleteFunc(slices.Clone(a.Statements), func(st Statement) bool {
		if st.OnTarget {
			return !on.take(s.MaxOnTarget)
		}
		return !off.take(s.MaxOffTarget)
	})
	if len(a.Statements) == 0 {
		s.on, s.off = on, off
		return nil
	}
	data, err := json.Marshal(article(a)) // escapes <, >, &, U+2028 and U+2029
	if err != nil {
		return err
	}
	if s.size+len(data) > s.MaxBytes {
		s.on.refuse(on)
		s.off.refuse(off)
		s.size = s.MaxBytes
		return nil
	}
	s.on, s.off, s.size = on, off, s.size+len(data)
	_, err = io.WriteString(s.out, s.separator+string(data))
	s.separator = ",\n"
	return err
}

// take counts one more and reports whether there is room for it.
func (k *Kept) take(most int) bool {
	if k.Left > 0 || k.Held >= most {
		k.Left++
		return false
	}
	k.Held++
	return true
}

// refuse counts as left out all that then would have counted.
func (k *Kept) refuse(then Kept) { k.Left = then.Held + then.Left - k.Held }

// The JSON has short names because it has many of them; page.js says them again.
type articleJSON struct {
	File       string          `json:"f"`
	Outlet     string          `json:"o"`
	Published  string          `json:"d"`
	Title      string          `json:"t"`
	URL        string          `json:"u,omitempty"`
	Text       string          `json:"x"`
	Statements []statementJSON `json:"s"`
}

type statementJSON struct {
	ID         string   `json:"i"`
	Key        string   `json:"k"`
	Actor      string   `json:"a"`
	With       []string `json:"v,omitempty"`
	WithKeys   []string `json:"vk,omitempty"`
	Role       string   `json:"r,omitempty"`
	Camp       string   `json:"c"`
	Kind       string   `json:"n"`
	OnTarget   int      `json:"t"`
	Review     int      `json:"w,omitempty"`
	Side       int      `json:"p"`
	Score      float64  `json:"s"`
	Confidence float64  `json:"q"`
	Said       string   `json:"y,omitempty"`
	Who        string   `json:"g,omitempty"`
	Reported   string   `json:"h,omitempty"`
	Source     [][2]int `json:"u"`
	Cue        [][2]int `json:"b"`
	Content    [][2]int `json:"z"`
	Evidence   []any    `json:"e"`
}

func article(a Article) articleJSON {
	j := articleJSON{File: clean(a.File), Outlet: clean(a.Outlet), Published: clean(a.Published), Title: clean(a.Title), URL: link(a.URL)}
	if len(a.Text) <= maxText {
		j.Text = visible(a.Text)
	}
	at := units(a.Text)
	for _, s := range a.Statements {
		j.Statements = append(j.Statements, statement(a.Text, j.Text == "", at, s))
	}
	return j
}

func statement(whole string, alone bool, at func(text.Span) [2]int, s Statement) statementJSON {
	j := statementJSON{ID: s.ID, Key: s.ActorKey, Actor: clean(s.Actor), Role: clean(s.Role), Camp: s.Camp, Kind: s.Kind, OnTarget: one(s.OnTarget),
		Review: one(s.Review), Side: s.Side, Score: round(s.Score), Confidence: round(s.Confidence), Evidence: []any{},
		Source: spans(at, s.Source), Cue: spans(at, s.Cue), Content: spans(at, s.Content)}
	for i, name := range s.With {
		j.With, j.WithKeys = append(j.With, clean(name)), append(j.WithKeys, s.WithKeys[i])
	}
	if alone {
		j.Said, j.Who, j.Reported = words(whole, s.Content, " […] "), words(whole, s.Source, " … "), words(whole, s.Cue, " … ")
	}
	for _, e := range s.Evidence {
		sp := at(e.Span)
		j.Evidence = append(j.Evidence, []any{sp[0], sp[1], e.Side, round(e.Weight), e.Rule, visible(e.Of(whole))})
	}
	return j
}

// words are what an article says at some spans, with a mark where it says more
// between them.
func words(whole string, all []text.Span, gap string) string {
	pieces := make([]string, len(all))
	for i, sp := range all {
		pieces[i] = sp.Of(whole)
	}
	return visible(strings.Join(pieces, gap))
}

func spans(at func(text.Span) [2]int, all []text.Span) [][2]int {
	out := make([][2]int, len(all))
	for i, sp := range all {
		out[i] = at(sp)
	}
	return out
}

// units returns a function that turns byte spans into spans of UTF-16 units,
// in which a browser counts. The text must be valid UTF-8.
func units(s string) func(text.Span) [2]int {
	ascii := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	if ascii {
		return func(sp text.Span) [2]int { return [2]int{sp.Start, sp.End} }
	}
	at := make([]int32, len(s)+1)
	n := int32(0)
	for i, r := range s {
		for k := range utf8.RuneLen(r) {
			at[i+k] = n
		}
		if n++; r > 0xffff {
			n++
		}
	}
	at[len(s)] = n
	return func(sp text.Span) [2]int { return [2]int{int(at[sp.Start]), int(at[sp.End])} }
}

func round(f float64) float64 { return math.Round(f*1e4) / 1e4 }

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
