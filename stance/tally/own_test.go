package tally

import (
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestOwnStrings holds that what is kept of an article holds no piece of its
// text: one word would keep the whole text in memory.
func TestOwnStrings(t *testing.T) {
	s := strings.Clone("x1 Some Post 2026-01-27 rossi mayor The budget is welcome, rossi said. The budget is large.")
	cut := func(part string) string { return s[strings.Index(s, part):][:len(part)] }
	span := func(part string) text.Span {
		i := strings.Index(s, part)
		return text.Span{Start: i, End: i + len(part)}
	}
	who := actor.Actor{ID: cut("rossi"), Name: cut("rossi"), Camp: cut("mayor"), Role: cut("mayor"), Party: cut("mayor"), Country: cut("Post"), How: cut("Post")}
	a := &stance.Analysis{
		Article:  article.Article{ID: cut("x1"), Outlet: cut("Some Post"), Published: cut("2026-01-27"), Text: s},
		Document: text.Parse(s, text.Language{}),
		Statements: []stance.Statement{{
			Statement: quote.Statement{Cue: []text.Span{span("said")}, Content: []text.Span{span("The budget is welcome")}},
			Actor:     who, Position: position.Position{OnTarget: true},
		}},
		Mentions: []stance.Mention{{Mention: actor.Mention{Span: span("rossi"), Actor: who}}},
		Hits:     []frame.Hit{{Span: span("budget")}},
	}
	f := Digest(a, 1)
	if len(f.Vocabulary.Words) == 0 || len(f.Frames.Words) == 0 || f.Statements[0].Cue == "" || f.Toward[0].Camp == "" {
		t.Fatalf("the facts hold too little to try: %+v", f)
	}
	pieces := []string{s}
	for _, tok := range a.Document.Tokens {
		pieces = append(pieces, tok.Norm)
	}
	eachString(reflect.ValueOf(f), func(part string) {
		for _, of := range pieces {
			if part != "" && overlap(part, of) {
				t.Errorf("%q is a piece of the text", part)
			}
		}
	})
}

// overlap reports two strings that share memory.
func overlap(a, b string) bool {
	from := func(s string) uintptr { return uintptr(unsafe.Pointer(unsafe.StringData(s))) }
	return from(a) < from(b)+uintptr(len(b)) && from(b) < from(a)+uintptr(len(a))
}

func eachString(v reflect.Value, yield func(string)) {
	switch v.Kind() {
	case reflect.String:
		yield(v.String())
	case reflect.Pointer:
		eachString(v.Elem(), yield)
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(v.Field(i), yield)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), yield)
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			eachString(it.Key(), yield)
			eachString(it.Value(), yield)
		}
	}
}
