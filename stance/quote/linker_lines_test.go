package quote

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestNameLine checks which lines behind a quotation say whose it is.
func TestNameLine(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct {
		why, line string
		want      bool
	}{
		{"a name and an outlet", "Anna Rossi, Radio Norda", true},
		{"two names", "Anna Rossi and Carla Verdi, The Norda Times", true},
		{"no person", "Editorial Board, Bank of the North", false},
		{"a heading", "More News, Live Updates", false},
		{"whose the photo is", "Photo Credit, Getty Images", false},
		{"no outlet", "Anna Rossi", false},
		{"a sentence", "Anna Rossi left, Carla Verdi stayed.", false},
		{"an office in small letters", "Anna Rossi, mayor of Lodi", false},
		{"two commas may be a list", "Anna Rossi, Carla Verdi, Radio Norda", false},
		{"longer than any", "Anna Rossi and Carla Verdi and Ida Moss, The Old Daily Post of Upper Norda and the Lakes", false},
	} {
		in := "“The plan is cruel. Nobody in the town wants it.”\n" + c.line
		d := text.Parse(in, lang.Text)
		got := false
		for _, s := range lines(d, Regions(d), nil) {
			got = got || s.Source[0].Of(in) == c.line && s.Content[0].Of(in) == "“The plan is cruel. Nobody in the town wants it.”"
		}
		if got != c.want {
			t.Errorf("%s: %q is signed: %v, want %v", c.why, in, got, c.want)
		}
	}
}

// TestHeaded checks which headlines say whose the quotation at their end is.
func TestHeaded(t *testing.T) {
	lang := shipped.English(t)
	for _, c := range []struct{ why, in, want string }{
		{"who, on what", "Rossi on the plan for the hall: “It was a farce from the start”", "Rossi"},
		{"two names", "Anna Rossi on guards: “It was a farce from the start”", "Anna Rossi"},
		{"single marks", "Rossi on threats after NORDA post: 'I'm on the right side'", "Rossi"},
		{"a sentence with on", "Rossi on Monday left the hall: “It was a farce from the start”", ""},
		{"no matter", "Rossi: “It was a farce from the start”", ""},
		{"the quotation goes on with a speaker", "Rossi on guards: “It was a farce” and nothing else, said Verdi", ""},
		{"nobody", "on guards: “It was a farce from the start”", ""},
	} {
		d := text.Parse(c.in, lang.Text)
		got := ""
		for _, s := range lines(d, Regions(d), nil) {
			if s.Rule == "headline" {
				got = s.Source[0].Of(c.in)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q is given to %q, want %q", c.why, c.in, got, c.want)
		}
	}
}
