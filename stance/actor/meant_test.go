package actor_test

import "testing"

// meantCases are sources in brackets and whom they mean, ? for nobody.
var meantCases = []struct{ in, want, why string }{
	// Titles and what they are of.
	{`Then [Secretary of State Ann Gatti] said so.`, "Ann Gatti", "what a title is of is no preposition before the name"},
	{`Then [Verdi's former Chief of Staff Zwilan Gatti] said so.`, "Zwilan Gatti", "nor is staff a first name"},
	{`Then [State Sen. Lee Bright] said so. Mr. Bright left.`, "Lee Bright", "a title with a stop before a surname that is also a word"},
	{`Mayor Bo Neri came. [The minister] said so.`, "?", "a mayor is no minister"},
	{`Mayor Bo Neri met Ann Gatti, the minister of trade. He left. [The minister] said so.`, "Ann Gatti", "but who is one"},
	{`Bo Neri, president of the Bread Fund, met Ann Gatti. [The administration] said so.`, "?", "the president of a fund heads no administration"},
	{`One lawmaker called Verdi rude. Carla Gatti met Verdi. [The lawmaker] said so.`, "?", "who calls somebody rude does not say what he is"},
	{`It was hard for Gatti - the first-term senator from New Lodi who lost. Kelly Gatti met Bo Neri. [The senator] said so.`, "Kelly Gatti", "a hyphen between blanks is a dash"},
	{`Ann Gatti, the president of the United Association of Bakers and Millers of the North, met Bo Neri. [The president] said so.`, "Ann Gatti", "what she is, of a body with a long name"},
	{`Ann Gatti, 46, met Carla Verdi, 52. [The 46-year-old] said so.`, "Ann Gatti", "by her age"},
	{`Ann Gatti met bakers in Lodi on Monday. It rained. [The 46-year-old] said so.`, "Ann Gatti", "an age that stands nowhere goes on with who was named"},
	// Who speaks for somebody.
	{`Gatti aide Bo Neri met Lena Verdi. [The Gatti aide] said so.`, "Bo Neri", "whom the article has called so"},
	{`Bo Neri, a spokesman for Gatti, met Lena Verdi. [Gatti's spokesman] said so.`, "Bo Neri", "or has said so behind the name"},
	{`The bread was bad, [a former senior FBI official] said.`, "?", "who was with a body once does not speak for it"},
	{`The bread was bad, [an FBI official] said.`, "FBI", "who is with it does"},
	{`[Rovigo Institute researchers] said so.`, "Rovigo Institute", "those who work for a body"},
	{`[The Rovigo Institute's checkers] said so.`, "Rovigo Institute", "the same as a possessive"},
	{`[Alumni of Gatti's campaign] said so.`, "?", "who once worked for a campaign"},
	// What names are.
	{`[Heartbeat International] said so.`, "Heartbeat International", "a word that is also a noun opens the name of a body"},
	{`[Bakers for Gatti] said so. Gatti left.`, "Bakers for Gatti", "a cause is no person"},
	{`[The Academy of Bread and Pastry] said so.`, "Academy of Bread and Pastry", "an academy's name goes on behind of"},
	{`[Hollywood Reporter] said so.`, "Hollywood Reporter", "a paper that is called like a trade"},
	{`Ann Gatti of Ashton, Md., watched with her mother. [She] said so.`, "Ann Gatti", "what a state follows is a town"},
	{`As Western Journalism wrote, Zwilan Gatti lost. [He] said so.`, "Zwilan Gatti", "journalism is no surname"},
	{`[The Lodi Sheriff's Office] said so.`, "Lodi Sheriff's Office", "an office named by whose it is"},
	{`The White House was quiet. [House sources] said so.`, "?", "the House is not the White House"},
	{`The Supreme Court of Utah met. [Utah's Supreme Court] said so.`, "Supreme Court of Utah", "a court of a place as a possessive"},
	{`Bernie Gatti came. [Sen. @BernieGatti] said so.`, "Bernie Gatti", "a handle made of first name and surname"},
	{`[Senate Democrats like Sen. Bo Gatti] said so.`, "?", "one of several is not all"},
	{`Then Bo Neri, [vice president of the Bread Club, which held it,] said so.`, "Bo Neri", "a title behind the name and a comma"},
	// Whom a relative clause takes up.
	{`Ann Gatti met Bo Neri (compared with 38 percent [who] said so).`, "?", "who takes up the word right before it"},
	{`An exchange between Bo Neri and Jill Gatti, [the baker whose] letter said so, ended.`, "Jill Gatti", "an apposition with the article"},
	{`[Three bodies that march under the Lodi United banner] said so.`, "?", "a clause about a noun does not name it"},
	// Bodies and documents.
	{`Three clubs told the Rovigo Times about it. [The group] said so.`, "?", "a paper is no group"},
	{`The Rovigo Times had it first. [The statement] said so.`, "?", "nor has it made a statement that it does not say it made"},
	{`Critics doubted Lodi Bank. They left. [They] said so.`, "?", "critics that begin a sentence are what they takes up"},
	{`The Lodi Post wrote two pieces. [The pair of editorials] said so.`, "Lodi Post", "a pair of what"},
	{"Monday came.\n\nBread rose.\n\nIt rained.\n\nAn executive shouted. [The executive] said so. Bo Neri, an executive of Lodi Bank, left.", "?", "who came in with an is nobody who is named later"},
}

func TestWhomASourceMeans(t *testing.T) { checkSources(t, meantCases) }

// A spokesperson or an official who has no name speaks for the same body when the
// article goes on with the bare noun. Another title does not go on with anybody.
func TestSecondSource(t *testing.T) {
	r := newCast(t)
	for _, c := range []struct{ in, want, why string }{
		{`Giuseppe Sala said the plan was bad. The minister said it was late.`, "", "a mayor of the codebook is no minister"},
		{`An FBI official said the plan was bad. “It will fail,” the official said.`, "FBI", "an official of a body"},
		{`A spokesman for the Bakers Union said the plan was bad. Bo Neri of Lodi came. The spokesman said it was late.`, "Bakers Union", "a spokesman with somebody named between"},
	} {
		got := r.actors(c.in)
		if len(got) != 2 || got[1].Name != c.want {
			t.Errorf("%s: %s\n got %+v", c.why, c.in, got)
		}
	}
}
