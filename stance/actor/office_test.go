package actor_test

import "testing"

// officeCases are sources in brackets and whom of the shipped codebook they name, ?
// for nobody. In it Matteo Piantedosi is the interior minister, Giuseppe Sala the
// mayor of Milan and Anna Scavuzzo his deputy.
var officeCases = []struct{ in, want, why string }{
	// Who holds a title.
	{`Then [the interior minister] said so.`, "Matteo Piantedosi", "a title alone"},
	{`Then [the shadow interior minister] said so.`, "?", "the opposition's speaker on the matter"},
	{`Then [the acting interior minister] said so.`, "?", "somebody stands in"},
	{`Then [the interim interior minister] said so.`, "?", "for a while"},
	{`Then [the incoming interior minister] said so.`, "?", "not yet"},
	{`Then [the would-be interior minister] said so.`, "?", "perhaps never"},
	{`Then [the interior minister-designate] said so.`, "?", "not yet, with a hyphen behind"},
	{`Then [the interior minister elect] said so.`, "?", "not yet, without one"},
	{`Then [the assistant interior minister] said so.`, "?", "one below"},
	{`Then [the junior interior minister] said so.`, "?", "one below"},
	{`Then [the deputy interior minister] said so.`, "?", "one below"},
	{`Then [the opposition interior minister] said so.`, "?", "somebody else's"},
	{`Then [the opposition's interior minister] said so.`, "?", "with a possessive"},
	{`Then [the former interior minister] said so.`, "?", "no longer"},
	{`Then [the ex-interior minister] said so.`, "?", "no longer, with a hyphen before"},
	{`Then [the then interior minister] said so.`, "?", "at that time"},
	{`Then [an interior minister] said so.`, "?", "one of many"},
	{`Then [the deputy mayor of Milan] said so.`, "Anna Scavuzzo", "a title of the codebook that holds such a word"},
	{`Then [the outgoing interior minister] said so.`, "Matteo Piantedosi", "still in office"},
	{`Then [the hard-line interior minister] said so.`, "Matteo Piantedosi", "a hyphen that is not right before the title"},
	{`[The interior minister] then said so.`, "Matteo Piantedosi", "then, when he said it"},
	{`Then the opposition left. [The interior minister] said so.`, "Matteo Piantedosi", "such a word in the sentence before"},
	{`Matteo Piantedosi came. [The shadow minister] said so.`, "?", "nor is a minister whom the article names his shadow"},
	{`Giuseppe Sala came. [The former mayor] said so.`, "?", "nor a mayor a former one"},
	{`Former mayor Giuseppe Sala came. [The former mayor] said so.`, "Giuseppe Sala", "unless the article calls him so"},
	// Whose possessive it is.
	{`Then [Giuseppe Sala's wife, Jane,] said so.`, "Jane", "of a possessive the name behind it speaks"},
	{`Then [Giuseppe Sala's opponent, Ann Gatti,] said so.`, "Ann Gatti", "also against him"},
	{`Then [Giuseppe Sala's deputy, Ann Gatti,] said so.`, "Ann Gatti", "or under him"},
	{`Then [Giuseppe Sala's wife] said so.`, "?", "without a name it is nobody"},
	{`Then [Giuseppe Sala's spokesman] said so.`, "Giuseppe Sala", "but who speaks for him"},
	{`Then [Giuseppe Sala's letter] said so.`, "Giuseppe Sala", "and what he wrote"},
	// Who is only near somebody.
	{`Then [a source close to the interior minister, Matteo Piantedosi,] said so.`, "?", "title and name are one person, and not the source"},
	{`Then [a source close to Matteo Piantedosi] said so.`, "?", "nor is the name alone"},
	{`Then [somebody familiar with the plans of the interior minister] said so.`, "?", "nor the title"},
	{`Then [an ally of the interior minister, Matteo Piantedosi,] said so.`, "?", "nor with an ally"},
	{`Then [an ally of Matteo Piantedosi, Ann Gatti,] said so.`, "Ann Gatti", "an ally with a name"},
	{`Then [an ally of the interior minister, Ann Gatti,] said so.`, "Ann Gatti", "and behind a title that is not hers"},
	{`Then [friends of Giuseppe Sala] said so.`, "?", "many"},
	{`Then [a critic of the interior minister, Matteo Piantedosi,] said so.`, "?", "against him"},
	{`Then [a spokesman for the interior minister, Matteo Piantedosi,] said so.`, "Matteo Piantedosi", "but who speaks for him"},
	{`Then [Friends of the Earth] said so.`, "Friends of the Earth", "a name that looks so"},
	// One of several.
	{`[One councillor] said so; another, Ann Gatti, did not.`, "?", "one is not another"},
	{`[A councillor] said so. Ann Gatti, another councillor, did not.`, "?", "nor is a councillor another"},
	{`Ann Gatti, a councillor, left. [One councillor] said so.`, "?", "nor who was named before"},
	{`Ann Gatti met Bo Neri. [The former] said so.`, "Ann Gatti", "the first of two"},
	{`Ann Gatti met Bo Neri. [The latter] said so.`, "Bo Neri", "the last of two"},
	{`Ann Gatti met Bo Neri in Rome. It was late. [The former] said so.`, "Ann Gatti", "a sentence in between, and a place"},
	{`Ann Gatti met Bo Neri and Carla Verdi. [The former] said so.`, "?", "of three it is nobody"},
	// In capitals.
	{`Then [GIUSEPPE SALA] said so.`, "Giuseppe Sala", "a name of the codebook"},
	{`Then [CARLA VERDI] said so.`, "Carla Verdi", "a name it does not list"},
	{`CARLA VERDI came. [Verdi] said so.`, "Carla Verdi", "taken up by the surname"},
	{`Then [LUCIA O'NEILL] said so.`, "Lucia O'Neill", "a capital inside the name"},
}

func TestOffices(t *testing.T) {
	c := newCast(t)
	for _, o := range officeCases {
		got := bracketed(c.reg, c.lang, o.in)
		if cmpName(got.Name) != o.want {
			t.Errorf("%s\n\tis %s (%s), want %s: %s", o.in, cmpName(got.Name), got.How, o.want, o.why)
		}
	}
}

// A name in capitals is the same actor in every article.
func TestCapitalsKeepID(t *testing.T) {
	c := newCast(t)
	for _, pair := range [][2]string{{"GIUSEPPE SALA", "Giuseppe Sala"}, {"CARLA VERDI", "Carla Verdi"}, {"LUCIA O'NEILL", "Lucia O'Neill"}} {
		loud, quiet := bracketed(c.reg, c.lang, "Then ["+pair[0]+"] said so."), bracketed(c.reg, c.lang, "Then ["+pair[1]+"] said so.")
		if loud.ID != quiet.ID || loud.Name != quiet.Name {
			t.Errorf("%s is %s, %q, and %s is %s, %q", pair[0], loud.ID, loud.Name, pair[1], quiet.ID, quiet.Name)
		}
	}
}
