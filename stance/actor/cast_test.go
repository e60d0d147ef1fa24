package actor_test

import (
	"slices"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/actor"
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

type cast struct {
	lang  *codebook.Language
	rules *quote.Rules
	reg   *actor.Registry
}

func newCast(t testing.TB) cast {
	t.Helper()
	lang, topic := shipped.Default(t)
	return cast{lang, quote.NewRules(lang), actor.NewRegistry(lang, topic)}
}

func (r cast) actors(s string) []actor.Actor {
	d := text.Parse(s, r.lang.Text)
	regions := quote.Regions(d)
	return r.reg.Resolve(d, regions, r.rules.Find(d, regions), true)
}

// actorCases list the name of each statement's actor, ? where none may be given.
var actorCases = []struct {
	in   string
	want string
	why  string
}{
	// Names the codebook lists.
	{`Giuseppe Sala said the plan was bad.`, "Giuseppe Sala", "full name"},
	{`Giuseppe Sala came. Later Sala said the plan was bad.`, "Giuseppe Sala", "surname"},
	{`Mayor Sala said the plan was bad.`, "Giuseppe Sala", "title and surname, nobody named before"},
	{`Beppe Sala said the plan was bad.`, "Giuseppe Sala", "an alias"},
	{`Marco Sala, a baker, came. On Monday Marco Sala said the bread was bad.`, "Marco Sala", "another first name is another person"},
	{`Giuseppe Conte and Giuseppe Sala met. Conte said the plan was bad. Sala said it was late.`, "Giuseppe Conte; Giuseppe Sala", "one first name, two surnames"},
	{`The Interior Ministry said the plan was bad.`, "Italian Interior Ministry", "an institution"},
	// Titles.
	{`The interior minister said the plan was good.`, "Matteo Piantedosi", "a title that one person bears"},
	{`The mayor of Milan said the plan was bad.`, "Giuseppe Sala", "a title with its place"},
	{`Interior Minister Matteo Piantedosi came. The minister said the plan was good.`, "Matteo Piantedosi", "the title of who was named"},
	{`A former interior minister said the plan was bad.`, "?", "a former title is nobody we know"},
	{`The deputy interior minister said the plan was bad.`, "?", "a deputy is not the minister"},
	{`Matteo Piantedosi came. The interior minister of Austria said the plan was bad.`, "?", "the minister of another country"},
	{`Matteo Piantedosi came. The Austrian interior minister said the plan was bad.`, "?", "the same with the country in front"},
	{`Giuseppe Sala came. The mayor of Innsbruck said the plan was bad.`, "?", "the mayor of another town"},
	{`The Interior Ministry replied. The union of nurses said the plan was bad.`, "?", "a union is not the ministry that was named"},
	// Pronouns.
	{`Giuseppe Sala came late. He said the plan was bad.`, "Giuseppe Sala", "he"},
	{`Elly Schlein came late. She said the plan was bad.`, "Elly Schlein", "she"},
	{`Giuseppe Sala met Mrs. Anna Verdi. She said the plan was bad.`, "Anna Verdi", "she is not the man: Mrs."},
	{`Mr. Paolo Verdi met Mrs. Anna Neri. He said the plan was bad. She said it was good.`, "Paolo Verdi; Anna Neri", "each by gender"},
	{`Giuseppe Sala wrote to the Interior Ministry. It said the plan was good.`, "Italian Interior Ministry", "it is no person"},
	{`Giuseppe Sala came. His office said the plan was bad.`, "Giuseppe Sala", "his office speaks for him"},
	{`Giuseppe Sala praised Elly Schlein. “I left,” he said. “I stayed,” she said.`, "Giuseppe Sala; Giuseppe Sala; Elly Schlein", "he after a name in object place"},
	{`He said the plan was bad.`, "?", "nobody named before"},
	// Documents and bodies.
	{`Elly Schlein said the plan was bad. The letter said it was late.`, "Elly Schlein; Elly Schlein", "the letter of who spoke last"},
	{`The letter said the plan was bad.`, "?", "nobody's letter"},
	{`The Interior Ministry said the plan was good. The ministry said it was cheap.`, "Italian Interior Ministry; Italian Interior Ministry", "the ministry"},
	{`A spokesperson for the Interior Ministry said the plan was good.`, "Italian Interior Ministry", "a spokesperson speaks for the body"},
	// Names the codebook does not list.
	{`Carla Verdi, a baker, said the plan was bad.`, "Carla Verdi", "an unlisted name is kept"},
	{`Carla Verdi came. Verdi said the plan was bad.`, "Carla Verdi", "its surname finds it"},
	{`Bill Clinton and Hillary Clinton came. Bill Clinton said nobody asked. Hillary Clinton said nobody came.`, "Bill Clinton; Hillary Clinton", "one surname, two people"},
	{`Paolo Verdi Neri spoke with Carla Verdi. Carla Verdi said the plan was bad.`, "Carla Verdi", "a name inside another's is not hers"},
	{`The Bakers Union said the plan was bad.`, "Bakers Union", "an unlisted body"},
	{`Carla Gutiérrez came. Later Gutierrez said the plan was bad.`, "Carla Gutiérrez", "an accent more or less"},
	{`Verdi said the plan was bad. Carlo Verdi, a lawyer, stayed.`, "Carlo Verdi", "the full name comes later"},
	{`Bill Verdi met Anna Verdi. Mrs. Verdi said the plan was bad. Mr. Verdi said it was good.`, "Anna Verdi; Bill Verdi", "one surname, told apart by the title"},
	{`Carlo Verdi opened the Verdi Tower. Verdi said the plan was bad.`, "Carlo Verdi", "a tower is no fuller name of its owner"},
	{`The Sala Group said the plan was bad.`, "Sala Group", "a listed surname in the name of a body"},
	{`Joseph R. Verdi Jr. came. Verdi said the plan was bad.`, "Joseph R. Verdi Jr", "a son of the same name"},
	{`Senators Carla Verdi and Paolo Neri came. Carla Verdi said the plan was bad.`, "Carla Verdi", "a title in the plural"},
	{`The anti-Verdi National Review laughed. Carlo Verdi came. Verdi said the plan was bad.`, "Carlo Verdi", "a name behind a hyphen ends there"},
	{`The Securities and Exchange Commission met. The S.E.C. said the plan was bad.`, "Securities and Exchange Commission", "initials of a name with and"},
	{`The U.S. Bakers Union met. The Bakers Union said the plan was bad.`, "Bakers Union", "a body with and without its country"},
	{`Biathlete Lena Orsini said the plan was bad. Later Orsini said it was late.`, "Lena Orsini; Lena Orsini", "an occupation before the name, where a sentence begins"},
	{`On Monday Undersecretary Guido Longo said the plan was bad.`, "Guido Longo", "an occupation with a capital"},
	{`Student Gaia Marini said the plan was bad.`, "Gaia Marini", "an occupation with a first name behind it"},
	{`Bishop Anselmo Gatti came. “The plan is bad,” the bishop said.`, "Anselmo Gatti", "the one who bears it"},
	{`Paolo Marangon came. Marangon's spokesman said the plan was bad.`, "Paolo Marangon", "the spokesman of a person"},
	// Names in capitals.
	{`GIUSEPPE SALA said the plan was bad.`, "Giuseppe Sala", "a listed name in capitals"},
	{`SALA said the plan was bad.`, "Giuseppe Sala", "a listed surname in capitals"},
	{`CARLA VERDI said the plan was bad. Verdi said it was late.`, "Carla Verdi; Carla Verdi", "a name in capitals is the name"},
	{`OWEN PRICE said the plan was bad.`, "Owen Price", "a surname that is a word, too"},
	{`AOIFE O'NEILL said the plan was bad.`, "Aoife O'Neill", "a name with an apostrophe, no first name of the lists"},
	{`A CITY HALL official came. SALA DA BALLO said the plan was bad.`, "SALA DA BALLO", "a listed surname in a longer name in capitals"},
	// Descriptions.
	{`The Bakers Union met the mayor of Milan. The union said the plan was bad.`, "Bakers Union", "the noun in the name"},
	{`The union of bakers met Rai in Rome. The embassy said the plan was bad.`, "?", "an embassy that the article does not name"},
	{`The Bakers Union told Rai about it. The union said the plan was bad.`, "Bakers Union", "a union is no broadcaster"},
	{`United Bakers, a union, met. The union said the plan was bad.`, "United Bakers", "the noun behind the name"},
	{`Senator Carla Verdi (D-Ohio) met Senator Paolo Neri (R-Texas). The Ohio senator said the plan was bad. The Texas senator said it was good.`, "Carla Verdi; Paolo Neri", "the one from there"},
	{`China's trade ministry said the plan was bad.`, "China's trade ministry", "a body named by its place"},
	{`Carla Verdi met her brother Paolo Neri. Her brother said the plan was bad.`, "Paolo Neri", "a relative who is named"},
	{`Carla Verdi released a report on Monday. Paolo Neri came. The report said the plan was bad.`, "Carla Verdi", "who released it"},
	{`A Gallup poll came out. Paolo Neri laughed. The poll said the plan was bad.`, "Gallup", "whose name stands beside it"},
	{`Carla Verdi wrote to Milan. Her letter said the plan was bad.`, "Carla Verdi", "hers"},
	// Nobody.
	{`A woman met Carla Verdi. “The plan is bad,” the woman said.`, "?", "a woman came in without a name"},
	{`Scholars said the plan was bad.`, "?", "a noun that begins a sentence is no name"},
	{`Carlo Verdi came. “The plan is bad,” his wife said.`, "?", "a relative without a name"},
	{`PHOTOS said the plan was bad.`, "?", "a shouted word is no name"},
	{`Three people who saw it said the plan was bad.`, "?", "people without a name"},
	{`Residents said the plan was bad.`, "?", "a group without a name"},
}

func TestResolve(t *testing.T) {
	r := newCast(t)
	for _, c := range actorCases {
		var got []string
		for _, a := range r.actors(c.in) {
			name := a.Name
			if name == "" {
				name = "?"
			}
			got = append(got, name)
			if a.How == "" || a.Camp == "" || (a.ID == "") != (a.Name == "") || a.Listed == (a.Camp == actor.Unlisted) {
				t.Errorf("%s: incomplete actor %+v", c.in, a)
			}
		}
		if !slices.Equal(got, strings.Split(c.want, "; ")) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, strings.Join(got, "; "), c.want)
		}
	}
}

func TestUnlistedKeepNameAndRole(t *testing.T) {
	r := newCast(t)
	for _, c := range []struct{ in, id, name, role, why string }{
		{`Carla Verdi, a falconress, said the plan was bad.`, "x-carla-verdi", "Carla Verdi", "", "a trade the language pack does not list"},
		{`Carla Verdi, a baker, said the plan was bad.`, "x-carla-verdi", "Carla Verdi", "baker", "a trade that it lists"},
		{`Carla Verdi, a lawyer, said the plan was bad.`, "x-carla-verdi", "Carla Verdi", "lawyer", "behind the name"},
		{`Lawyer Carla Verdi said the plan was bad.`, "x-carla-verdi", "Carla Verdi", "lawyer", "before the name"},
		{`Former mayor Carla Verdi said the plan was bad.`, "x-carla-verdi", "Carla Verdi", "former mayor", "a title she once bore"},
		{`Élodie Ørsted said the plan was bad.`, "x-élodie-ørsted", "Élodie Ørsted", "", "letters with accents"},
	} {
		got := r.actors(c.in)
		if len(got) != 1 {
			t.Errorf("%s: %d actors, want 1", c.in, len(got))
			continue
		}
		if a := got[0]; a.ID != c.id || a.Name != c.name || a.Role != c.role || a.Listed || a.Camp != actor.Unlisted {
			t.Errorf("%s: %s\n got %+v\nwant %s, %s, %q", c.why, c.in, a, c.id, c.name, c.role)
		}
	}
}

func TestListedKeepFacts(t *testing.T) {
	a := newCast(t).actors(`Sala said the plan was bad.`)[0]
	if a.ID != "giuseppe-sala" || a.Camp != "italian-opposition" || a.Country != "IT" || a.Role != "Mayor of Milan" || !a.Listed {
		t.Errorf("got %+v", a)
	}
}

// TestSameIDEverywhere holds that an actor's id depends on no other article and
// on no other name in the same one.
func TestSameIDEverywhere(t *testing.T) {
	r := newCast(t)
	want := r.actors(`Carla Verdi said the plan was bad.`)[0].ID
	for _, in := range []string{
		`Marco Neri came. Carla Verdi said the plan was good.`,
		`Mrs. Carla Verdi said the plan was good.`,
		`Carla B. Verdi said the plan was good.`,
		`“The plan is good,” said Carla Verdi, a lawyer.`,
	} {
		if got := r.actors(in)[0].ID; got != want {
			t.Errorf("%s: id %q, want %q", in, got, want)
		}
	}
}

// How tells on which side of a description its bearer is named.
func TestDescribedSaysWhere(t *testing.T) {
	r := newCast(t)
	for _, c := range []struct{ in, how, why string }{
		{`The mayor said the plan was bad. Paolo Neri laughed.`, "the likeliest mayor, named after", "who follows is not named before"},
		{`Paolo Neri laughed. The mayor said the plan was bad.`, "the likeliest mayor named before", "who is named first"},
	} {
		if got := r.actors(c.in); len(got) != 1 || got[0].How != c.how {
			t.Errorf("%s: got %+v, want %q: %s", c.in, got, c.how, c.why)
		}
	}
}

func TestUnresolvedSaysWhy(t *testing.T) {
	r := newCast(t)
	for _, c := range []struct{ in, how string }{
		{`He said the plan was bad.`, "no one is named before"},
		{`Residents said the plan was bad.`, "Residents"},
		{`The letter said the plan was bad.`, "letter"},
	} {
		got := r.actors(c.in)
		if len(got) != 1 || got[0].Name != "" || !strings.Contains(got[0].How, c.how) {
			t.Errorf("%s: got %+v, want a reason with %q", c.in, got, c.how)
		}
	}
}

// Without a topic every actor is unlisted, and nothing fails.
func TestResolveWithoutTopic(t *testing.T) {
	c := newCast(t)
	c.reg = actor.NewRegistry(c.lang, nil)
	got := c.actors(`Giuseppe Sala said the plan was bad.`)
	if len(got) != 1 || got[0].Name != "Giuseppe Sala" || got[0].Listed {
		t.Errorf("got %+v", got)
	}
}

// TestInterviewee checks whom an interview is with.
func TestInterviewee(t *testing.T) {
	c := newCast(t)
	finder, err := quote.NewFinder(c.lang)
	if err != nil {
		t.Fatal(err)
	}
	const asked = "Q: Is the plan bad?\n\nA: It is very bad.\n\nQ: And late?\n\nA: It is late, too."
	for _, x := range []struct{ why, title, in, want string }{
		{"in the introduction", "", "Carla Verdi bakes bread.\n\n" + asked, "Carla Verdi"},
		{"in the title", "The plan of Carla Verdi", "Paolo Neri and Carla Verdi met.\n\n" + asked, "Carla Verdi"},
		{"in the title only", "The plan of Carla Verdi", asked, "Carla Verdi"},
		{"a listed actor in the title", "Giuseppe Sala on the plan", asked, "Giuseppe Sala"},
		{"two in the introduction", "", "Carla Verdi and Paolo Neri bake bread.\n\n" + asked, ""},
		{"who asks", "", "By Paolo Neri\n\nCarla Verdi bakes bread.\n\n" + asked, "Carla Verdi"},
		{"addressed", "", asked + "\n\nQ: Who made it, Mr. Neri?\n\nA: Nobody made it.", "Neri"},
		{"nobody", "", asked, ""},
		{"quotations behind questions", "", "Carla Verdi bakes bread.\n\nIs the plan bad?\n\n“The plan is very bad.”\n\nIs it late?\n\n“It is late, too.”", "Carla Verdi"},
	} {
		d := text.Parse(x.in, c.lang.Text)
		regions := quote.Regions(d)
		found := finder.Find(d, regions)
		actors := c.reg.Cast(d, regions, found, x.title, false).Actors
		n := 0
		for i, s := range found {
			if s.Rule != "turn" && s.Rule != quote.RuleAnswer {
				continue
			}
			if n++; actors[i].Name != x.want || actors[i].How == "" {
				t.Errorf("%s: got %+v, want %q", x.why, actors[i], x.want)
			}
		}
		if n < 2 {
			t.Errorf("%s: %d answers, want at least 2", x.why, n)
		}
	}
}
