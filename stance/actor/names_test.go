package actor_test

import (
	"strings"
	"testing"

	"standpoint/lexicons"
	"standpoint/stance/actor"
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// sourceCases are sources in brackets and whom they name, ? for nobody.
var sourceCases = []struct{ in, want, why string }{
	// What a name is made of.
	{`We met Samuel A. Verdi there. [William A. Gatti, author of a book,] said so.`, "William A. Gatti", "an initial that looks like an article"},
	{`On Monday [Senator Peter T. King, Republican of New York,] said so.`, "Peter T. King", "a surname that is a title, behind an initial"},
	{`Paolo Neri called on Howard Dean to go. [Dean, a former chairman,] said so.`, "Howard Dean", "such a surname alone, where a sentence begins"},
	{`Then [Kim Gatt-un of Lodi] said so.`, "Kim Gatt-un", "a given name of two syllables"},
	{`The chief Gatt Ki-moon came. [Mr. Gatt] said so.`, "Gatt Ki-moon", "a family name that comes first"},
	{`A baker, John “Tig” Marangon, came. [Marangon] said so.`, "John “Tig” Marangon", "a nickname inside the name"},
	{`[April Marangon, a spokeswoman,] said so.`, "April Marangon", "a first name that is a month"},
	{`[A United Nations-supervised inquiry] said so.`, "United Nations", "a name before a hyphen and a small word"},
	{`[The Verdi-backed Bakers for America] said so.`, "Bakers for America", "a cause that people are for"},
	{`On Tuesday [one group, Partnership for Honest Bread,] said so.`, "Partnership for Honest Bread", "a noun with a capital and what it is for"},
	{`Support for Verdi has grown. [Verdi] said so.`, "Verdi", "a noun whose capital comes from beginning the sentence is no cause"},
	{`[House Speaker Paolo D. Neri of Ohio] said so.`, "Paolo D. Neri", "behind a title the name is a person's and no longer a body's"},
	{`[A USA Today/Lodi University poll] said so.`, "USA Today", "a name whose words show none"},
	{`[A campaign TV ad released Thursday] said so.`, "?", "TV is in capitals and nobody"},
	{`Sen. Paolo Neri, R-Ohio, left. [The newspaper] said so.`, "?", "a party and a state are no newspaper"},
	{`“They'll come,” [they'll] said so.`, "?", "a pronoun with its verb is no name"},
	{`[African-American bakers in Rome] said so.`, "?", "nor is what people are called by"},
	// One name in other words.
	{`[The Bakers Party of Ohio] said so. The Ohio Bakers Party agreed.`, "Bakers Party of Ohio", "the name of a body"},
	{`The Ohio Bakers Party met. [The Bakers Party of Ohio] said so.`, "Bakers Party of Ohio", "with its words in another order"},
	{`The House Select Committee on Lodi met. [The Lodi committee] said so.`, "House Select Committee on Lodi", "or some of them"},
	{`Paolo Neri Jr. came with Paolo Neri. [Paolo Jr.] said so.`, "Paolo Neri Jr", "the son by his first name"},
	{`Mr. Ban came. The chief is Ban Ki-moon. [Mr. Ban] said so.`, "Ban Ki-moon", "a family name that is a noun"},
	{`Paolo Neri and Paolo Neri Jr. came. [Neri Jr.] said so.`, "Paolo Neri Jr", "or by the surname"},
	{`Paolo Neri Jr. came. Then came Paolo Neri. [Paolo Neri] said so.`, "Paolo Neri", "the father is not the son"},
	// What it is said of.
	{`Then Gorbo First, [a group backing Ann Gatti], said so.`, "Gorbo First", "an apposition stands for the name before it"},
	{`[His best friend at Lodi, Bo Gatti], said so.`, "Bo Gatti", "a comma ends what stands behind a preposition"},
	{`The Lodi Police Department met. [Police] said so.`, "Lodi Police Department", "the police whom the article names"},
	{`[Police] said so.`, "?", "and nobody where it names none"},
	{`The Rovigo Post wrote. [The bread-leaning newspaper] said so.`, "Rovigo Post", "a participle behind a hyphen is no end"},
	// What is posted and polled.
	{`Ann Gatti shared a Facebook post. [The post] said so.`, "Ann Gatti", "who carries a post has not written it"},
	{`The American Community Survey went out. Bo Neri saw it. [The survey] said so.`, "?", "what a survey is called is not who holds it, and who saw it polls nobody"},
	{`A poll asked Democrats. [The poll] said so.`, "?", "nor has a party taken the poll about it"},
	{`Ann Gatti came. [This reporter] said so.`, "?", "who writes is not named"},
	{`Verdi came. [The non-Verdi bakers] said so.`, "?", "all but one are not he"},
	{`A Super PAC came. [Super PAC] said so.`, "?", "what many are is nobody's name"},
	// Two who hold a poll.
	{`[The latest Washington Post-ABC News poll] said so.`, "Washington Post", "the first of two whom a hyphen joins"},
	{`[A new AP-Lodi poll] said so.`, "Associated Press", "also by its initials"},
	{`The [Atlanta Journal-Constitution] said so.`, "Atlanta Journal-Constitution", "but a paper of two names"},
	{`The [AFL-CIO] said so.`, "AFL-CIO", "or initials on both sides"},
	// Whom a source with several names means.
	{`Verdi came. In response to [Verdi's] attacks he left.`, "Verdi", "what is his stands behind the source"},
	{`Italy is large. As a result of [Italy’s] refusal he left.`, "Italy", "the same for a place"},
	{`Bill Verdi came. [Verdi communication director Ann Gatti] said so.`, "Ann Gatti", "who bears the noun before the name"},
	{`[Zwilan Gatti, a member of a group which chose its president, Ann Neri,] said so.`, "Zwilan Gatti", "who opens the source, before those named of him"},
	{`[A number of bakers, including Ann Gatti and Paolo Neri,] said so.`, "?", "some of them are not all"},
	{`Ann Gatti came. [Ms. Gatti's rivals] said so.`, "?", "rivals speak against her"},
	{`Ann Gatti came. [Her critics] said so.`, "?", "so do critics"},
	{`[Polls in New Hampshire] said so.`, "?", "where a poll was taken has not taken it"},
	{`[Recent polls in Ohio and Iowa] said so.`, "?", "nor the second place"},
	{`[A Baton Rouge newspaper] said so.`, "?", "where a paper is from is not its name"},
	// What readers know.
	{`Mike Pence and Alicia Neri met. [The Indiana governor] said so.`, "Mike Pence", "an office that the article never gives him"},
	{`Obama met Ann Gatti and Bo Neri. [The president] said so.`, "Obama", "by his surname alone"},
	{`Hillary Clinton met Donald Trump. [The Republican candidate] said so.`, "Donald Trump", "by the party of one of two candidates"},
	{`Mr. Neri runs the camp of Mrs. Gatti. Lena Gatti came. Paolo Gatti is the chairman of Mrs. Gatti's club. [Mrs. Gatti] said so.`, "Lena Gatti", "the chairman of hers does not make her a man"},
	{`The court met under the Stafford Act. [The agency] said so.`, "?", "an act is no agency"},
}

func TestWhoASourceNames(t *testing.T) { checkSources(t, sourceCases) }

// checkSources resolves the source in brackets of each case, without a codebook.
func checkSources(t *testing.T, cases []struct{ in, want, why string }) {
	t.Helper()
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	registry := actor.NewRegistry(lang, nil)
	for _, c := range cases {
		got := bracketed(registry, lang, c.in)
		if cmpName(got.Name) != c.want {
			t.Errorf("%s\n\tis %s (%s), want %s: %s", c.in, cmpName(got.Name), got.How, c.want, c.why)
		}
	}
}

// bracketed is whom the source in brackets names, of what is said behind it.
func bracketed(registry *actor.Registry, lang *codebook.Language, in string) actor.Actor {
	d, said := bracketedStatement(lang, in)
	return registry.Resolve(d, quote.Regions(d), said, true)[0]
}

// bracketedStatement is a text without its brackets and the statement whose source
// they hold.
func bracketedStatement(lang *codebook.Language, in string) (*text.Document, []quote.Statement) {
	before, rest, _ := strings.Cut(in, "[")
	source, after, _ := strings.Cut(rest, "]")
	end := len(before) + len(source)
	return text.Parse(before+source+after, lang.Text),
		[]quote.Statement{{Source: []text.Span{{Start: len(before), End: end}}, Content: []text.Span{{Start: end + 1, End: end + len(after)}}}}
}
