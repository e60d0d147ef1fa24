package codebook

import (
	"slices"
	"strings"
	"testing"

	"standpoint/stance/text"
)

var inflect = Inflections(map[string][]string{"say": {"said", "says", "saying"}, "man": {"men"}})

var phraseCases = []struct {
	phrase, in string
	want       []string // the words matched
	why        string
}{
	{"will not patrol", "They will not patrol here", []string{"will not patrol"}, "plain words"},
	{"will not patrol", "They WILL not Patrol here", []string{"WILL not Patrol"}, "in any case"},
	{"will not patrol", "They will patrol here", nil, "a word is missing"},
	{"ICE", "ICE and ice and Ice", []string{"ICE"}, "capitals as written"},
	{"~patrol", "patrol patrols patrolled patrolling patrolman", []string{"patrol", "patrols", "patrolled", "patrolling"}, "every inflection"},
	{"~deploy", "deploy deploys deployed deployer", []string{"deploy", "deploys", "deployed"}, "a vowel before y"},
	{"~deny", "deny denies denied denying", []string{"deny", "denies", "denied", "denying"}, "a consonant before y"},
	{"~ban", "ban bans banned banning", []string{"ban", "bans", "banned", "banning"}, "doubled letter"},
	{"~reach", "reaches reached reachs", []string{"reaches", "reached"}, "a final ch"},
	{"~say", "said says saying sayed", []string{"said", "says", "saying", "sayed"}, "irregular forms beside regular ones"},
	{"~arrive", "arrives arrived arriving", []string{"arrives", "arrived", "arriving"}, "a final e"},
	{"secur*", "security secure insecure", []string{"security", "secure"}, "every ending"},
	{"(in|on) the street", "in the street, on the street, at the street", []string{"in the street", "on the street"}, "one of several"},
	{"~(lend|give) help", "lending help, gives help", []string{"lending help", "gives help"}, "each inflected"},
	{"[very] clear", "clear and very clear", []string{"clear", "very clear"}, "may be left out"},
	{"[a|the] [very] good plan", "good plan", []string{"good plan"}, "all that may be left out is"},
	{"no _3 need", "no great and urgent need", []string{"no great and urgent need"}, "a gap of three"},
	{"no _3 need", "no very great and urgent need", nil, "a gap of four is too wide"},
	{"no _3 need", "no need", []string{"no need"}, "a gap of none"},
	{"(set foot|set) here", "set foot here", []string{"set foot here"}, "an alternative of two words"},
	{"left-wing", "a left-wing group", []string{"left-wing"}, "a hyphen"},
	{"Italy's police", "Italy’s police, italy's police", []string{"Italy’s police"}, "a capital as written, an apostrophe of any kind"},
	{"italy's police", "Italy’s police", []string{"Italy’s police"}, "the curly apostrophe"},
	{"TARGET go", "the red force go", []string{"the red force go"}, "the target's words"},
	{"~(say|tell) (no|never)", "they say never", []string{"say never"}, "alternatives in a row"},
	{"clear", "unclear", nil, "whole words"},
}

func TestPhrase(t *testing.T) {
	target := []Phrase{Literal("red force"), Literal("the red force")}
	for _, c := range phraseCases {
		p, err := ParsePhrase(c.phrase, inflect, target)
		if err != nil {
			t.Errorf("%q: %v (%s)", c.phrase, err, c.why)
			continue
		}
		d := text.Parse(c.in, text.Language{})
		m := NewMatcher([]Phrase{p})
		var got []string
		for _, x := range m.Find(d, 0, len(d.Tokens)) {
			got = append(got, d.Text[d.Tokens[x.First].Start:d.Tokens[x.Last-1].End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %q: got %q, want %q (%s)", c.phrase, c.in, got, c.want, c.why)
		}
	}
}

func TestContrary(t *testing.T) {
	negators := Set{"not": true, "no": true}
	for _, c := range []struct{ phrase, want, why string }{
		{"(may|may not) enter", "may not", "an alternative and its denial"},
		{"is [not] welcome", "not", "a denial that may be left out"},
		{"is [very|not] welcome", "not", "the same among others"},
		{"(is|are) not welcome", "", "always denied"},
		{"no (room|place)", "", "always denied"},
		{"(no|without) help", "", "two denials"},
		{"(not welcome|unwelcome)", "", "a denial and another word"},
	} {
		p, err := ParsePhrase(c.phrase, inflect, nil)
		if got := p.Contrary(negators); err != nil || got != c.want {
			t.Errorf("%q: %q, want %q (%s); %v", c.phrase, got, c.want, c.why, err)
		}
	}
}

func TestBadPhrases(t *testing.T) {
	for _, c := range []struct{ phrase, want, why string }{
		{"", "holds no word", "empty"},
		{"[very]", "holds no word", "nothing that must be there"},
		{"_3", "holds no word", "only a gap"},
		{"(in|on the street", "never closed", "an open bracket"},
		{"[very clear", "never closed", "an open square bracket"},
		{"in) the", "closes nothing", "a closing bracket in a word's place"},
		{"] the", "closes nothing", "a closing square bracket"},
		{"(in|)", "is empty", "an empty alternative"},
		{"()", "is empty", "no alternative"},
		{"pat~rol", "mixes marks", "a mark inside a word"},
		{"patr*ol", "mixes marks", "a star inside a word"},
		{"~unfair*", "mixes marks", "forms and endings in one word"},
		{"(fair|~unfair*) to", "mixes marks", "the same in an alternative"},
		{"~", "mixes marks", "a mark alone"},
		{"*", "mixes marks", "a star alone"},
		{"_x", "mixes marks", "a gap without a number"},
		{"a _-1 b", "is no gap", "a negative gap"},
		{"a _0 b", "is no gap", "a gap of none"},
		{"a _99 b", "is no gap", "a gap wider than a sentence"},
		{"_3 need", "between two words", "a gap in front finds nothing"},
		{"[no] _3 need", "between two words", "a gap behind what may be left out"},
		{"need _3", "between two words", "a gap at the end"},
		{"TARGET go", "TARGET", "TARGET where there is no target"},
	} {
		_, err := ParsePhrase(c.phrase, inflect, nil)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one with %q (%s)", c.phrase, err, c.want, c.why)
		}
	}
}

func TestLongest(t *testing.T) {
	for _, c := range []struct {
		in, want []Match
		why      string
	}{
		{[]Match{{0, 0, 1}, {1, 0, 2}}, []Match{{1, 0, 2}}, "the longer of two"},
		{[]Match{{0, 0, 2}, {1, 1, 3}}, []Match{{0, 0, 2}}, "the first of equals"},
		{[]Match{{0, 3, 4}, {1, 0, 2}}, []Match{{1, 0, 2}, {0, 3, 4}}, "in order of the text"},
		{[]Match{{0, 1, 2}, {1, 0, 3}, {2, 2, 4}}, []Match{{1, 0, 3}}, "overlap at either end"},
		{nil, nil, "nothing"},
	} {
		if got := Longest(slices.Clone(c.in)); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v (%s)", c.in, got, c.want, c.why)
		}
	}
}

// FuzzPhrase holds that whatever a codebook holds, reading and matching end
// without a panic, and that a match lies in the text.
func FuzzPhrase(f *testing.F) {
	for _, c := range phraseCases {
		f.Add(c.phrase, c.in)
	}
	f.Fuzz(func(t *testing.T, phrase, in string) {
		p, err := ParsePhrase(phrase, inflect, []Phrase{Literal("red force")})
		if err != nil {
			return
		}
		d := text.Parse(in, text.Language{})
		m := NewMatcher([]Phrase{p})
		for _, x := range m.Find(d, 0, len(d.Tokens)) {
			if x.First < 0 || x.Last <= x.First || x.Last > len(d.Tokens) {
				t.Fatalf("%q in %q: match %v of %d tokens", phrase, in, x, len(d.Tokens))
			}
		}
	})
}
