package quote_test

import (
	"slices"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// whoseCases list what must be found as "source | cue | content", by the tagger and
// what is mended behind it.
var whoseCases = []struct {
	why, in string
	want    []string
}{
	// A quotation behind a sentence that reports none.
	{"behind a mood", "Anna Rossi was defiant. “We will stop the plan.”", []string{"Anna Rossi |  | “We will stop the plan.”"}},
	{"behind a mood, in a paragraph of its own", "Anna Rossi was defiant.\n\n“We will stop the plan.”", []string{"Anna Rossi |  | “We will stop the plan.”"}},
	{"behind what she did, which others may speak at", "The mayor rose from her chair. “We will stop the plan.”", nil},
	{"behind a death", "Paolo Bianchi was hit by a car. He died. “They killed my brother in cold blood.”", nil},
	{"behind who watches", "Crowds sang for hours.\n\nMayor Rossi watched from a window.\n\n“Stop the bad plan in our valley now!”", nil},
	{"behind silence", "The mayor was silent. “We will stop the plan.”", nil},
	{"behind one who is asked", "Anna Rossi was asked about the plan. “Will the plan stop soon?”", []string{" | was asked about | Anna Rossi … the plan"}},
	{"behind another who goes on", "“They took my son,” Anna Rossi said. The mayor was angry.\n\n“We will stop the plan.”", []string{"Anna Rossi | said | “They took my son,” … “We will stop the plan.”"}},
	{"behind a statement", "Anna Rossi said it was late.\n\n“We will stop the plan.”", []string{"Anna Rossi | said | it was late", "Anna Rossi |  | “We will stop the plan.”"}},
	{"another person in the sentence", "Anna Rossi met Paolo Bianchi. “We will stop the plan.”", nil},
	{"nobody in the sentence", "The lights went out. “We will stop the plan.”", nil},
	{"a heading", "Anna Rossi was defiant.\n\n“Stop the bad plan”", nil},
	{"a tale before it", "Anna Rossi grew up on a farm near the river with two sisters, four dogs, a very old horse and a barn that let in the rain. “We will stop the plan.”", nil},
	{"broken off", "Anna Rossi was defiant ... “We will stop the plan.”", nil},
	{"a heading with a comma behind who goes on", "“They took my son,” Anna Rossi said. “They are a danger to us.”\n\nMore News, Live Updates", []string{"Anna Rossi | said | “They took my son,” … “They are a danger to us.”"}},
	{"a name with a comma behind who goes on", "“They took my son,” Anna Rossi said. “They are a danger to us.”\n\nTom Aldous, Radio Norda", []string{"Anna Rossi | said | “They took my son,” … “They are a danger to us.”"}},
	// What is refused.
	{"the verb belongs to what is refused", "The mayor, Owen Price, refused to condemn the mine.", []string{"The mayor, Owen Price, | refused | to condemn the mine"}},
	{"and a preposition", "Anna Rossi declined to comment on the mine.", []string{"Anna Rossi | declined | to comment on the mine"}},
	// Sides that are taken and not spoken of.
	{"against", "Anna Rossi is against the plan.", []string{"Anna Rossi | is against | the plan"}},
	{"in favour", "Tom Aldous is in favour of the mine.", []string{"Tom Aldous | is in favour of | the mine"}},
	{"a vote behind another deed", "Three members of the council broke ranks and voted against the mine.", []string{"Three members of the council | voted against | the mine"}},
	{"a refusal behind another deed", "Anna Rossi visited the valley on Monday but refused to say whether she would stop the mine.", []string{"Anna Rossi | refused | to say whether she would stop the mine"}},
	{"a noun", "The vote for the plan was close.", nil},
	// Passives.
	{"accused by", "Paolo Bianchi was accused by Anna Rossi of lying about the plan.", []string{"Anna Rossi | was accused by | Paolo Bianchi … of lying about the plan"}},
	{"condemned by, as", "The plan was condemned by Anna Rossi as a betrayal of the valley.", []string{"Anna Rossi | was condemned by | The plan … as a betrayal of the valley"}},
	{"criticised by, for", "Paolo Bianchi was criticised by Mr. Rossi for backing the plan.", []string{"Mr. Rossi | was criticised by | Paolo Bianchi … for backing the plan"}},
	{"an infinitive is no clause", "The plan to close the mine was condemned by Anna Rossi.", []string{"Anna Rossi | was condemned by | The plan to close the mine"}},
	{"as of time", "The man was questioned by Anna Rossi as he left.", []string{"Anna Rossi | was questioned by | The man"}},
	{"claims are no statement of who rejects them", "Claims that Paolo Bianchi hit a man were rejected by Anna Rossi.", []string{" | Claims | that Paolo Bianchi hit a man were rejected by Anna Rossi"}},
	{"who reports is no part of it", "Anna Rossi said Paolo Bianchi was accused by Tom Aldous of lying.", []string{"Anna Rossi | said | Paolo Bianchi was accused by Tom Aldous of lying"}},
	{"not with words", "The drivers were questioned by the police on Monday.", nil},
	{"by nobody who speaks", "The roof was attacked by storms for years.", nil},
	// Quoted by another.
	{"quoted as saying", "Paolo Bianchi quoted Anna Rossi as saying that the plan would ruin the valley.", []string{"Anna Rossi | quoted … as saying | that the plan would ruin the valley"}},
	{"two who are quoted", "The paper quoted Anna Rossi as saying the plan should go, and Paolo Bianchi as saying it should stay.", []string{"Anna Rossi | quoted … as saying | the plan should go"}},
	{"was quoted as saying", "Anna Rossi was quoted as saying that the plan would ruin the valley.", []string{"Anna Rossi | was quoted as saying | that the plan would ruin the valley"}},
	// Nobody's.
	{"asked", "Asked if she would stop the plan, Anna Rossi replied: “Yes.”", []string{"Anna Rossi | replied: | “Yes.”"}},
	{"expected", "It is expected to last three weeks.", nil},
	{"nobody", "Nobody disputes that.", nil},
	{"a man who wants", "The man who wants to dig a deep pit in the valley was born four miles from it.", nil},
}

func TestWhoseStatement(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range whoseCases {
		d := text.Parse(c.in, lang.Text)
		var got []string
		for _, s := range finder.Find(d, quote.Regions(d)) {
			checkSpans(t, c.in, "content", s.Content)
			got = append(got, join(c.in, s.Source)+" | "+join(c.in, s.Cue)+" | "+join(c.in, s.Content))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, got, c.want)
		}
	}
}
