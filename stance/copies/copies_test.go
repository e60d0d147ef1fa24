package copies

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"standpoint/stance/text"
)

// story is a text of its own: sentences of words that no other story has in
// this order.
func story(dice *rand.Rand, sentences int) []string {
	all := make([]string, sentences)
	for i := range all {
		words := make([]string, 12+dice.IntN(12))
		for k := range words {
			words[k] = fmt.Sprintf("w%c%c", 'a'+dice.IntN(26), 'a'+dice.IntN(26))
		}
		all[i] = strings.Join(words, " ") + "."
	}
	return all
}

func sign(sentences []string) Signature {
	return Sign(text.Parse(strings.Join(sentences, " "), text.Language{}))
}

// What editors do to wire copy must leave it alike, and what only shares a frame
// must not.
func TestAlike(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	base := story(dice, 30)
	other := story(dice, 30)
	for _, c := range []struct {
		what      string
		sentences []string
		low, high float64
	}{
		{"the same", base, 1, 1},
		{"the first fifth cut", base[6:], .65, .95},
		{"a paragraph added before and behind", slices.Concat(other[:2], base, other[2:4]), .65, .95},
		{"one word in each second sentence changed", eachSecond(base, func(s string) string { return strings.Replace(s, "w", "x", 1) }), .6, 1},
		{"half of it in a text as long again", slices.Concat(base[:15], other[:15]), .2, .5},
		{"the same furniture around another story", slices.Concat(base[:3], other, base[27:]), .02, .3},
		{"another story", other, 0, .05},
	} {
		a, b := sign(base), sign(c.sentences)
		if got := a.Alike(&b); got < c.low || got > c.high {
			t.Errorf("%s: alike %.2f, want %.2f to %.2f", c.what, got, c.low, c.high)
		}
	}
}

func eachSecond(s []string, change func(string) string) []string {
	all := slices.Clone(s)
	for i := range all {
		if i%2 == 0 {
			all[i] = change(all[i])
		}
	}
	return all
}

func TestShortAndEmptyTextsHaveNoCopies(t *testing.T) {
	for _, s := range []string{"", "Sign up for our newsletter.", strings.Repeat("word ", minWords-1), strings.Repeat("12 … ", 500)} {
		sig := Sign(text.Parse(s, text.Language{}))
		if sig.Alike(&sig) != 0 {
			t.Errorf("%.30q is alike something", s)
		}
	}
	if sig := Sign(nil); sig.Alike(&sig) != 0 {
		t.Error("no document is alike something")
	}
}

type added struct {
	id, outlet, day string
	signature       Signature
}

func placesOf(t *testing.T, by Rule, all []added) map[string]Place {
	t.Helper()
	var scratch bytes.Buffer
	f := NewFinder(&scratch)
	for _, a := range all {
		if err := f.Add(a.id, a.outlet, a.day, a.signature); err != nil {
			t.Fatal(err)
		}
	}
	places, err := f.Places(by, bytes.NewReader(scratch.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]Place{}
	for i := range all {
		got[all[i].id] = places.Of(i)
	}
	return got
}

// A scratch that lost its end is an error, and not a corpus without copies.
func TestScratchCutShort(t *testing.T) {
	dice := rand.New(rand.NewPCG(4, 4))
	var scratch bytes.Buffer
	f := NewFinder(&scratch)
	for i := range 2 {
		if err := f.Add(fmt.Sprint(i), "", "", sign(story(dice, 30))); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Places(Once, bytes.NewReader(scratch.Bytes()[:scratch.Len()-1])); err != io.ErrUnexpectedEOF {
		t.Errorf("error %v, want %v", err, io.ErrUnexpectedEOF)
	}
}

func TestPlaces(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 2))
	wire, own := story(dice, 40), story(dice, 40)
	all := []added{
		{"d", "Herald", "2026-01-02", sign(wire[4:])},
		{"c", "Agency", "2026-01-01", sign(wire)},
		{"b", "Herald", "2026-01-03", sign(wire[5:])},
		{"a", "Weekly", "2026-01", sign(wire[:35])},
		{"e", "Herald", "2026-01-01", sign(own)},
		{"f", "Herald", "2026-01-01", sign(slices.Concat(wire[:12], own[20:], wire[32:]))},
		{"g", "Herald", "2026-01-01", Signature{}},
		{"h", "Herald", "2026-01-01", Signature{}},
	}
	group := func(counted bool) Place { return Place{"c", 4, counted} }
	alone := Place{"", 1, true}
	want := map[string]Place{
		"c": group(true),                               // first by its date
		"d": group(true),                               // first of its outlet
		"b": group(false),                              // printed again by the same outlet
		"a": group(true),                               // its date names no day, so it is not first
		"e": alone, "f": alone, "g": alone, "h": alone, // half a copy, and texts too short, stand alone
	}
	if got := placesOf(t, ByOutlet, all); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("by outlet: %v, want %v", got, want)
	}
	want["d"], want["a"] = group(false), group(false)
	if got := placesOf(t, Once, all); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("once: %v, want %v", got, want)
	}
}

// Groups do not depend on the order of the articles, also where more of them are
// alike than are compared.
func TestAnyOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 3))
	var all []added
	for g := range 20 {
		wire := story(dice, 30)
		for i := range 1 + dice.IntN(30) {
			from := dice.IntN(12)
			all = append(all, added{fmt.Sprint(g, "-", i), fmt.Sprint("outlet ", dice.IntN(9)), fmt.Sprintf("2026-01-%02d", 1+dice.IntN(5)), sign(wire[from : from+18])})
		}
	}
	want := fmt.Sprint(placesOf(t, ByOutlet, all))
	for range 5 {
		dice.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		if got := fmt.Sprint(placesOf(t, ByOutlet, all)); got != want {
			t.Fatal("another order gives other groups")
		}
	}
}

func TestParseRule(t *testing.T) {
	for _, r := range []Rule{ByOutlet, Once} {
		if got, err := ParseRule(r.String()); got != r || err != nil {
			t.Errorf("ParseRule(%q) = %v, %v", r, got, err)
		}
	}
	if _, err := ParseRule("twice"); err == nil {
		t.Error("ParseRule takes twice")
	}
}
