package quote_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// ruleCases list what must be found as "source | cue | content", pieces of a
// content parted by " … ".
var ruleCases = []struct {
	in   string
	want []string
	why  string
}{
	// A quotation and its cue.
	{`“We will stay,” Rossi said.`, []string{`Rossi | said | “We will stay,”`}, "cue behind"},
	{`"We will stay," Rossi said.`, []string{`Rossi | said | "We will stay,"`}, "typewriter marks"},
	{`“We will stay,” said Rossi.`, []string{`Rossi | said | “We will stay,”`}, "name behind the cue"},
	{`“Will we stay?” asked the mayor.`, []string{`the mayor | asked | “Will we stay?”`}, "a question"},
	{`Rossi said: “We will stay.”`, []string{`Rossi | said | “We will stay.”`}, "colon"},
	{`Rossi said, “We will stay.”`, []string{`Rossi | said | “We will stay.”`}, "comma"},
	{`“We,” Rossi said, “will stay.”`, []string{`Rossi | said | “We,” … “will stay.”`}, "cue inside: one statement"},
	{`“We will stay,” Rossi said. “Nobody can stop us.”`, []string{`Rossi | said | “We will stay,” … “Nobody can stop us.”`}, "the quotation goes on behind"},
	{`“We will stay,” she told reporters on Monday.`, []string{`she | told | “We will stay,”`}, "pronoun, hearer, time"},
	{`“We will stay,” the minister said in a statement.`, []string{`the minister | said | “We will stay,”`}, "place behind"},
	{`Rossi said he would “never leave” the town.`, []string{`Rossi | said | he would “never leave” the town`}, "partly quoted"},
	// Clauses.
	{`Rossi said that the plan was ready.`, []string{`Rossi | said | that the plan was ready`}, "with that"},
	{`Rossi said the plan was ready.`, []string{`Rossi | said | the plan was ready`}, "without that"},
	{`The plan was ready, Rossi said.`, []string{`Rossi | said | The plan was ready`}, "clause first"},
	{`The plan was ready, said Rossi.`, []string{`Rossi | said | The plan was ready`}, "clause first, name last"},
	{`Rossi told the paper that the plan was ready.`, []string{`Rossi | told | that the plan was ready`}, "told somebody that"},
	{`Rossi said on Tuesday that the plan was ready.`, []string{`Rossi | said | that the plan was ready`}, "a time between"},
	{`On Tuesday, Rossi said the plan was ready.`, []string{`Rossi | said | the plan was ready`}, "a time in front"},
	{`Rossi also said the plan was ready.`, []string{`Rossi | said | the plan was ready`}, "an adverb between"},
	{`Rossi has repeatedly said the plan was ready.`, []string{`Rossi | said | the plan was ready`}, "auxiliary and adverb"},
	{`According to Rossi, the plan was ready.`, []string{`Rossi | According to | the plan was ready`}, "according to, in front"},
	{`The plan was ready, according to the ministry.`, []string{`the ministry | according to | The plan was ready`}, "according to, behind"},
	{`According to the rules by the academy of arts, a film is long.`, []string{`the rules by the academy of arts | According to | a film is long`}, "according to, who made it"},
	{`The plan was ready, according to a study by economists at the ministry.`, []string{`a study by economists at the ministry | according to | The plan was ready`}, "and where they work"},
	{`As Rossi noted, the plan was ready.`, []string{`Rossi | noted | the plan was ready`}, "as she noted"},
	{`As Rossi noted in her speech, the plan was ready.`, []string{`Rossi | noted | the plan was ready`}, "as she noted somewhere"},
	// More than one cue.
	{`Rossi said the plan was ready, adding that it was cheap.`, []string{`Rossi | said | the plan was ready`, `Rossi | adding | that it was cheap`}, "participle"},
	{`Rossi said the plan was ready and added that it was cheap.`, []string{`Rossi | said | the plan was ready`, `Rossi | added | that it was cheap`}, "conjoined verbs"},
	{`Rossi said the plan was ready, but Bianchi warned that it was late.`, []string{`Rossi | said | the plan was ready`, `Bianchi | warned | that it was late`}, "two speakers"},
	{`“No,” Rossi said. “Yes,” Bianchi said.`, []string{`Rossi | said | “No,”`, `Bianchi | said | “Yes,”`}, "two speakers, two quotations"},
	{`Rossi said that the plan was ready, while Bianchi warned that it was late.`, []string{`Rossi | said | that the plan was ready`, `Bianchi | warned | that it was late`}, "while sets one against the other"},
	{`Rossi said that the plan was ready, whereas Bianchi called it cruel.`, []string{`Rossi | said | that the plan was ready`, `Bianchi | called | it cruel`}, "whereas does too"},
	// Sources.
	{`Carla Verdi, the mayor of Lodi, said the plan was ready.`, []string{`Carla Verdi, the mayor of Lodi, | said | the plan was ready`}, "apposition"},
	{`SIULP — the main police union — said the plan was ready.`, []string{`SIULP — the main police union | said | the plan was ready`}, "apposition between dashes"},
	{`SIULP -- the main police union -- said the plan was ready.`, []string{`SIULP -- the main police union | said | the plan was ready`}, "dashes of two hyphens"},
	{`SIULP - the left-wing union - said the plan was ready.`, []string{`SIULP - the left-wing union | said | the plan was ready`}, "hyphens with blanks, and one without"},
	{`SIULP — a union, and a big one — said the plan was ready.`, []string{`SIULP — a union, and a big one | said | the plan was ready`}, "a comma between dashes"},
	{`LODI — Mayor Carla Verdi said the plan was ready.`, []string{`Mayor Carla Verdi | said | the plan was ready`}, "a dateline"},
	{`LODI, Italy (AP) - Mayor Carla Verdi said the plan was ready.`, []string{`Mayor Carla Verdi | said | the plan was ready`}, "a dateline with a country, an agency and a hyphen"},
	{`LODI — Carla Verdi — the mayor — said the plan was ready.`, []string{`Carla Verdi — the mayor | said | the plan was ready`}, "a dateline, then dashes"},
	{`LODI — “We will stay,” Rossi said.`, []string{`Rossi | said | “We will stay,”`}, "a dateline is nothing that anybody says"},
	{`LODI — The plan was ready, Rossi said.`, []string{`Rossi | said | The plan was ready`}, "nor before a clause"},
	{`Carla Verdi, who leads the party, said the plan was ready.`, []string{`Carla Verdi, who leads the party, | said | the plan was ready`}, "relative clause"},
	{`The plan was defended by Rossi, who said that it was cheap.`, []string{`Rossi | said | that it was cheap`}, "relative who"},
	{`A spokesperson for the ministry said the plan was ready.`, []string{`A spokesperson for the ministry | said | the plan was ready`}, "spokesperson"},
	{`Rossi and Bianchi said the plan was ready.`, []string{`Rossi and Bianchi | said | the plan was ready`}, "two names"},
	{`In a letter, the union wrote that the plan was cruel.`, []string{`the union | wrote | that the plan was cruel`}, "in a letter"},
	{`In a statement, Rossi said the plan was ready.`, []string{`Rossi | said | the plan was ready`}, "in a statement"},
	{`“The plan is cruel,” the letter read.`, []string{`the letter | read | “The plan is cruel,”`}, "a letter speaks"},
	{`The statement said that the plan was ready.`, []string{`The statement | said | that the plan was ready`}, "a statement speaks"},
	{`Rossi wrote on X: “The plan is cruel.”`, []string{`Rossi | wrote | “The plan is cruel.”`}, "a post"},
	// Cues that take a thing.
	{`Rossi condemned the plan.`, []string{`Rossi | condemned | the plan`}, "a bare object"},
	{`Rossi called the plan “a farce”.`, []string{`Rossi | called | the plan “a farce”`}, "a name given"},
	{`Rossi urged the council to drop the plan.`, []string{`Rossi | urged | the council to drop the plan`}, "a demand"},
	{`The ministry denied that officers would come.`, []string{`The ministry | denied | that officers would come`}, "a denial"},
	{`Rossi is accusing the council of theft.`, []string{`Rossi | accusing | the council of theft`}, "in the making"},
	{`The plan has caused an outcry, with the mayor calling it a farce.`, []string{`the mayor | calling | it a farce`}, "a subject behind with"},
	{`The talk ended with Verdi calling it a farce.`, []string{`Verdi | calling | it a farce`}, "with no comma before"},
	{`Rossi was responding to a question.`, nil, "in the making, but no thing that is said"},
	{`Rossi issued a statement condemning the plan.`, []string{`Rossi | condemning | the plan`}, "a statement that does it"},
	// Nested, continued.
	{"“The plan is cruel,” Rossi said.\n“It must go.”", []string{`Rossi | said | “The plan is cruel,” … “It must go.”`}, "the next paragraph goes on"},
	{"“The plan is cruel,” Rossi said. “It must go.\n“Nobody wants it.”", []string{`Rossi | said | “The plan is cruel,” … “It must go. … “Nobody wants it.”`}, "an open quotation goes on"},
	{"“When she told the people in the hall, ‘We will stay,’ I was glad,” Rossi said.", []string{`Rossi | said | “When she told the people in the hall, ‘We will stay,’ I was glad,”`, `she | told | ‘We will stay,’`}, "a hearer before a nested quotation"},
	// None.
	{`Plan ready, mayor says`, nil, "a heading is no statement"},
	{`Rossi was told to leave the hall.`, nil, "passive: he heard it"},
	{`The report was published on Monday.`, nil, "a noun"},
	{`The film shows NORDA's alleged abuses.`, nil, "said of a noun"},
	{`He read the report on the state of the call centre.`, nil, "nouns that look like cues"},
	{`Rossi spoke in Lodi on Monday.`, nil, "no content"},
	{`The plan was condemned by nobody.`, nil, "passive of a taking verb"},
	{`Asked about the plan, Rossi left the room.`, nil, "asked, not asking"},
	{`The words “never again” hang over the gate.`, nil, "quoted, but nobody says it"},
	{`He refused to say whether the plan was ready.`, nil, "an infinitive"},
	{``, nil, "nothing"},
}

func TestFind(t *testing.T) {
	rules, lang := quote.NewRules(shipped.English(t)), shipped.English(t)
	for _, c := range ruleCases {
		d := text.Parse(c.in, lang.Text)
		var got []string
		for _, s := range rules.Find(d, quote.Regions(d)) {
			got = append(got, join(c.in, s.Source)+" | "+join(c.in, s.Cue)+" | "+join(c.in, s.Content))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, got, c.want)
		}
	}
}

func join(s string, spans []text.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = sp.Of(s)
	}
	return strings.Join(parts, " … ")
}

func TestKind(t *testing.T) {
	rules, lang := quote.NewRules(shipped.English(t)), shipped.English(t)
	for _, c := range []struct {
		in   string
		want quote.Kind
	}{
		{`“We will stay,” Rossi said.`, quote.Direct},
		{`“We,” Rossi said, “will stay.”`, quote.Direct},
		{`Rossi said he would “never leave” the town.`, quote.Mixed},
		{`Rossi said that the plan was ready.`, quote.Indirect},
	} {
		d := text.Parse(c.in, lang.Text)
		found := rules.Find(d, quote.Regions(d))
		if len(found) != 1 || found[0].Kind != c.want {
			t.Errorf("%s: got %+v, want one statement, %s", c.in, found, c.want)
		}
	}
}

// FuzzFind holds that any text at all gives statements whose spans are in
// bounds, on rune boundaries, and whose content is there and in order.
func FuzzFind(f *testing.F) {
	for _, c := range ruleCases {
		f.Add(c.in)
	}
	for _, c := range regionCases {
		f.Add(c.in)
	}
	lang := shipped.English(f)
	rules := quote.NewRules(lang)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		d := text.Parse(s, lang.Text)
		regions := quote.Regions(d)
		for i, r := range regions {
			if r.Inner.Start < r.Start || r.Inner.End > r.End || r.Inner.Start > r.Inner.End || i > 0 && r.Start < regions[i-1].Start {
				t.Fatalf("region %d %+v is out of order in %q", i, r, s)
			}
		}
		for _, st := range rules.Find(d, regions) {
			checkSpans(t, s, "source", st.Source)
			checkSpans(t, s, "cue", st.Cue)
			checkSpans(t, s, "content", st.Content)
			if len(st.Content) == 0 || st.Confidence < 0 || st.Confidence > 1 {
				t.Fatalf("statement %+v of %q", st, s)
			}
		}
	})
}

func checkSpans(t *testing.T, s, what string, spans []text.Span) {
	t.Helper()
	at := 0
	for _, sp := range spans {
		if sp.Start < at || sp.End <= sp.Start || sp.End > len(s) {
			t.Fatalf("%s %v is empty, out of order or out of bounds in %q", what, spans, s)
		}
		if !utf8.RuneStart(s[sp.Start]) || sp.End < len(s) && !utf8.RuneStart(s[sp.End]) {
			t.Fatalf("%s %v cuts a rune of %q", what, sp, s)
		}
		at = sp.End
	}
}
