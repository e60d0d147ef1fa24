package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestDateOrder holds that a date which could mean two days is read as the rows
// before it speak for, and only then; dates and problems are listed by line.
func TestDateOrder(t *testing.T) {
	const asDay, asMonth, lost, torn = "it and others like it are read with the day first", "it and others like it are read with the month first", "is not understood", "in another order than those before it"
	for _, c := range []struct {
		dates          []string
		want, problems []string
		why            string
	}{
		{[]string{"14/03/2026", "12/03/2026", "11/03/2026"}, []string{"2026-03-14", "2026-03-12", "2026-03-11"}, []string{"3 " + asDay}, "the day first, reported once"},
		{[]string{"3/14/2026", "3/12/2026"}, []string{"2026-03-14", "2026-03-12"}, []string{"3 " + asMonth}, "the month first"},
		{[]string{"14/3/26", "12/3/26"}, []string{"2026-03-14", "2026-03-12"}, []string{"3 " + asDay}, "years of two digits"},
		{[]string{"14-3-2026", "12-3-2026"}, []string{"2026-03-14", "2026-03-12"}, []string{"3 " + asDay}, "hyphens"},
		{[]string{"12/03/2026", "14/03/2026"}, []string{"", "2026-03-14"}, []string{"2 " + lost}, "what comes behind is not known yet"},
		{[]string{"14/03/2026", "3/15/2026", "12/03/2026"}, []string{"2026-03-14", "2026-03-15", ""}, []string{"4 " + lost}, "both orders say nothing"},
		{[]string{"14/03/2026", "12/03/2026", "3/15/2026", "12/03/2026"}, []string{"2026-03-14", "2026-03-12", "2026-03-15", ""}, []string{"3 " + asDay, "4 " + torn, "5 " + lost}, "what was read before may be wrong, and that is said"},
		{[]string{"5/5/2026", "12/03/2026"}, []string{"2026-05-05", ""}, []string{"3 " + lost}, "the fifth of May has no order"},
		{[]string{"14.03.2026", "12/03/2026"}, []string{"2026-03-14", ""}, []string{"3 " + lost}, "with full stops the day is first anyway"},
		{[]string{"14/03/2026", "12.03.2026"}, []string{"2026-03-14", "2026-03-12"}, nil, "and needs nobody to tell"},
		{[]string{"14/03/2026", "2026-03-12", "soon"}, []string{"2026-03-14", "2026-03-12", ""}, []string{"4 " + lost}, "other dates are read as ever"},
	} {
		table := "published,text\n"
		for i, d := range c.dates {
			table += fmt.Sprintf("%s,Text %d.\n", d, i)
		}
		o := read(t, map[string]string{"a.csv": table, "b.csv": "published,text\n12/03/2026,Another file.\n"})
		var got, problems []string
		for _, a := range o.articles[:len(c.dates)] {
			got = append(got, a.Published)
		}
		for _, p := range o.problems {
			if strings.HasSuffix(p.File, "a.csv") {
				problems = append(problems, fmt.Sprintf("%d %s", p.Line, p.What))
			}
		}
		holds := func(got, want string) bool {
			line, words, _ := strings.Cut(want, " ")
			return strings.HasPrefix(got, line+" ") && strings.Contains(got, words)
		}
		if !slices.Equal(got, c.want) || !slices.EqualFunc(problems, c.problems, holds) {
			t.Errorf("%s: %q\n got %q, problems %q\nwant %q, problems %q", c.why, c.dates, got, problems, c.want, c.problems)
		}
		if other := o.articles[len(c.dates)]; other.Published != "" {
			t.Errorf("%s: a date of another file is read as %s", c.why, other.Published)
		}
	}
}
