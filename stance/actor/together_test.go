package actor_test

import (
	"strings"
	"testing"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// togetherCases are sources in brackets and who speaks in them, the first alone where
// the others are not told to.
var togetherCases = []struct{ in, want, why string }{
	{`Then [Ann Gatti and Bo Neri] said so.`, "Ann Gatti; Bo Neri", "two people"},
	{`Then [both Ann Gatti and Bo Neri] said so.`, "Ann Gatti; Bo Neri", "with both"},
	{`Then [Ann Gatti, Bo Neri and Carla Verdi] said so.`, "Ann Gatti; Bo Neri; Carla Verdi", "three"},
	{`Then [Ann Gatti, Bo Neri, and Carla Verdi] said so.`, "Ann Gatti; Bo Neri; Carla Verdi", "with a comma before and"},
	{`Then [the Greens, the Liberal Democrats and Plaid Cymru] said so.`, "Greens; Liberal Democrats; Plaid Cymru", "parties"},
	{`Then [Mayor Ann Gatti and the baker Bo Neri] said so.`, "Ann Gatti; Bo Neri", "titles before"},
	{`Then [the interior minister and the mayor of Milan] said so.`, "Matteo Piantedosi; Giuseppe Sala", "titles alone"},
	{`Then [the interior minister, Matteo Piantedosi, and Ann Gatti] said so.`, "Matteo Piantedosi; Ann Gatti", "a title and its name are one"},
	{`Then [Secretary of State Ann Gatti and Bo Neri] said so.`, "Ann Gatti; Bo Neri", "a title of two nouns"},
	{`Then [Ann Gatti, a baker from Rome, and Bo Neri] said so.`, "Ann Gatti; Bo Neri", "an apposition between"},
	{`Then [Ann Gatti and Bo Neri, both bakers,] said so.`, "Ann Gatti; Bo Neri", "an apposition of all"},
	{`Then [Ann Gatti of Lodi and Bo Neri of Rovigo] said so.`, "Ann Gatti; Bo Neri", "with homes"},
	{`Then [Sens. Ann Gatti (R-Ohio) and Bo Neri (D-Iowa)] said so.`, "Ann Gatti; Bo Neri", "with parties in brackets"},
	{`Then [Sen. Ann Gatti, R-Ohio, and Bo Neri] said so.`, "Ann Gatti; Bo Neri", "with a party between commas"},
	{`Then [Italy and the United States] said so.`, "Italy; United States", "places that speak"},
	{`Then [Ann Gatti, Bo Neri and others] said so.`, "Ann Gatti; Bo Neri", "those of many who are named"},
	// Who is no speaker.
	{`Then [Ann Gatti and her husband] said so.`, "Ann Gatti", "one has no name"},
	{`Then [Ann Gatti, mayor of Lodi and Rovigo,] said so.`, "Ann Gatti", "of two places"},
	{`Then [Ann Gatti of Lodi and Rovigo] said so.`, "Ann Gatti", "from two places"},
	{`Then [Ann Gatti, a friend of Bo Neri and Carla Verdi,] said so.`, "Ann Gatti", "of two people"},
	{`Then [Ann Gatti, a baker from Rome and member of many clubs,] said so.`, "Ann Gatti", "an apposition of two parts"},
	{`Then [a spokesman for Ann Gatti and Bo Neri] said so.`, "Ann Gatti", "one speaks for two: as before, for the first"},
	{`Then [Ann Gatti's letter and Bo Neri] said so.`, "Ann Gatti", "a letter is no name"},
	{`Then [the Department of Energy and Climate] said so.`, "Department of Energy and Climate", "one name"},
	{`Then [the Immigration and Nationality Act] said so.`, "Nationality Act", "nor are its parts two, though it is not read whole"},
	{`Then [Smith and Wesson] said so.`, "Smith", "one firm, which has one vote"},
	{`Then [Smith and Wesson] said so. Smith and Wesson grew.`, "Smith", "and is named so again"},
	{`Then [Smith and Wesson] said so. Wesson left.`, "Smith; Wesson", "one is named alone: two people"},
	{`Senator Ann Smith met Bo Wesson. Then [Smith and Wesson] said so.`, "Ann Smith; Bo Wesson", "two surnames"},
	{`Then [both Smith and Wesson] said so.`, "Smith; Wesson", "both are two"},
	{`Then [Trinidad and Tobago] said so.`, "Trinidad", "one country"},
	{`Then [Ann and Bo] said so.`, "Ann; Bo", "two first names are two people"},
	{`Then [Bo Neri and Sons] said so.`, "Bo Neri", "sons are nobody by themselves"},
	{`Then [Ann Gatti and some Democrats] said so.`, "Ann Gatti", "some of a party are not the party"},
	{`Then [Ann Gatti, who met Bo Neri and Carla Verdi,] said so.`, "Ann Gatti", "in a relative clause"},
	{`Then [Ann Gatti] said that Bo Neri and Carla Verdi came.`, "Ann Gatti", "in what is said"},
}

func TestTogether(t *testing.T) {
	c := newCast(t)
	for _, o := range togetherCases {
		d, said := bracketedStatement(c.lang, o.in)
		got := c.reg.Cast(d, quote.Regions(d), said, "", true)
		names := []string{cmpName(got.Actors[0].Name)}
		for _, a := range got.With[0] {
			names = append(names, a.Name)
			if a.ID == "" || a.Camp == "" {
				t.Errorf("%s: %s has no id or camp: %+v", o.in, a.Name, a)
			}
		}
		if all := strings.Join(names, "; "); all != o.want {
			t.Errorf("%s\n\tis %s, want %s: %s", o.in, all, o.want, o.why)
		}
	}
}

// Nobody is nobody together with others either.
func TestTogetherNeedsSpeaker(t *testing.T) {
	c := newCast(t)
	d := text.Parse("Then critics and experts said so.", c.lang.Text)
	said := []quote.Statement{{Source: []text.Span{{Start: 5, End: 24}}, Content: []text.Span{{Start: 30, End: 32}}}}
	if got := c.reg.Cast(d, quote.Regions(d), said, "", true); got.Actors[0].Name != "" || got.With[0] != nil {
		t.Errorf("got %+v with %+v", got.Actors[0], got.With[0])
	}
}
