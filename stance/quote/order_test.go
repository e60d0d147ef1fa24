package quote

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestOrderAndKind checks that statements come in order of the content they end up
// with, and are of its kind.
func TestOrderAndKind(t *testing.T) {
	lang := shipped.English(t)
	finder, err := NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, in string }{
		{"who is spoken of joins the quotation", "The agency was accused of “needless cruelty.”"},
		{"who is spoken of stands before another content", "Rossi believes in the need for a bridge, but has been accused of a raid on the ferries."},
	} {
		d := text.Parse(c.in, lang.Text)
		regions := Regions(d)
		found := finder.Find(d, regions)
		if len(found) == 0 {
			t.Errorf("%s: no statement found in %q", c.why, c.in)
		}
		last := 0
		for _, s := range found {
			if s.Content[0].Start < last {
				t.Errorf("%s: %q comes after what begins later", c.why, s.Content[0].Of(c.in))
			}
			last = s.Content[0].Start
			if kind := KindOf(d, regions, s.Content); kind != s.Kind {
				t.Errorf("%s: %q is %v, want %v", c.why, c.in, s.Kind, kind)
			}
		}
	}
}

// TestQuotedClause checks that a content that is lengthened by a clause with a
// quotation in it is indirect no more.
func TestQuotedClause(t *testing.T) {
	lang := shipped.English(t)
	const in, said = "Rossi said the house was old, because it belongs to the “saints.”", "the house was old"
	d := text.Parse(in, lang.Text)
	from := strings.Index(in, said)
	found := []Statement{{Kind: Indirect, Content: []text.Span{{Start: from, End: from + len(said)}}}}
	clausesOn(d, Regions(d), lang, found)
	if s := found[0]; s.Kind != Mixed || s.Content[0].End == from+len(said) {
		t.Errorf("%q is %v, want it longer and mixed", s.Content[0].Of(in), s.Kind)
	}
}
