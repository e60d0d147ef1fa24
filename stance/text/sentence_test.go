package text

import (
	"slices"
	"strings"
	"testing"
)

// sentenceCases show with | where sentences part.
var sentenceCases = []struct{ in, why string }{
	{"The mayor spoke. |The crowd left.", "a stop and a capital"},
	{"Did he? |He did! |So it was.", "other final marks"},
	{"Sen. Rossi spoke. |Dr. Bianchi left.", "an abbreviation does not end"},
	{"J. D. Vance arrived. |He stayed.", "nor do initials"},
	{"The U.S. Senate voted.", "an initialism before a name goes on"},
	{"He came from the U.S. |The visit was short.", "before a word that begins a sentence it ends"},
	{"U.S.-led teams came. |They left.", "a hyphen glued to the stop goes on"},
	{"He spoke on RTL 102.5 on Monday. |Then he left.", "a decimal is no stop"},
	{"The office at no. 5 is shut.", "a number behind an abbreviation"},
	{"It rose by 3 p.m. yesterday.", "small letters go on"},
	{"“We will not go.” |She smiled.", "a closing mark belongs to its sentence"},
	{"“We will not go. |We stay.”", "also inside a quotation"},
	{"“Why?” he asked. |Nobody knew.", "a small word behind a quotation goes on"},
	{"He left. |“Never again,” he said.", "an opening mark begins one"},
	{"He left. |(Nobody followed.) |Then it rained.", "brackets"},
	{"He left.” |“Then I came.", "two marks in a row, one of each"},
	{"They waited… |Nothing came.", "an ellipsis before a capital"},
	{"They waited… and nothing came.", "an ellipsis before a small letter"},
	{"Really?! |Yes.", "several marks in a row"},
	{"He said ''Never.'' |She left.", "two typewriter marks"},
	{"No stop at the end", "the end of the text"},
	{"In 2026. |2,000 people came.", "a number may begin a sentence"},
}

func TestSentences(t *testing.T) {
	for _, c := range sentenceCases {
		d := Parse(strings.ReplaceAll(c.in, "|", ""), english)
		var got, want []string
		for _, s := range d.Sentences {
			got = append(got, s.Of(d.Text))
		}
		for s := range strings.SplitSeq(c.in, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
}

// The zero Language knows no abbreviation: any stop before a capital ends.
func TestSentencesWithoutLanguage(t *testing.T) {
	if n := len(Parse("Sen. Rossi spoke.", Language{}).Sentences); n != 2 {
		t.Errorf("%d sentences, want 2", n)
	}
}

const wrapped = `The council met on Monday evening to talk about the
security plan, and several members asked whether the
foreign officers had been told of the rules that hold
for them, which nobody in the room was able to answer

A second paragraph begins here.
`

var paragraphCases = []struct {
	in   string
	want []string
	why  string
}{
	{"One.\nTwo.\n", []string{"One.", "Two."}, "a line a paragraph"},
	{"One.\n\n\nTwo.", []string{"One.", "Two."}, "empty lines make none"},
	{"One.\r\nTwo.\r\n", []string{"One.", "Two."}, "line ends of Windows"},
	{"One.\n  \t\nTwo.", []string{"One.", "Two."}, "a line of blanks is empty"},
	{"\n\nOne.", []string{"One."}, "empty lines at the top"},
	{wrapped, []string{strings.TrimSpace(strings.Split(wrapped, "\n\n")[0]), "A second paragraph begins here."}, "wrapped by hand: only an empty line parts"},
	{strings.Repeat("A line of its own that stands under a hundred bytes and stops.\n", 4), slices.Repeat([]string{"A line of its own that stands under a hundred bytes and stops."}, 4), "lines that end their sentence are not wrapped"},
	{"", nil, "nothing"},
}

func TestParagraphs(t *testing.T) {
	for _, c := range paragraphCases {
		d := Parse(c.in, english)
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, p.Of(d.Text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// TestSentencesInWrapped holds that a sentence goes on over the line ends of a
// text wrapped by hand.
func TestSentencesInWrapped(t *testing.T) {
	d := Parse(wrapped, english)
	if n := len(d.Sentences); n != 2 {
		t.Errorf("%d sentences, want 2", n)
	}
}

func BenchmarkParse(b *testing.B) {
	s := strings.Repeat("“We will not go to Cortina,” the minister told Sen. Rossi on Monday. He asked the U.S. envoy for a list of 1,200 names.\n", 800)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Parse(s, english)
	}
}
