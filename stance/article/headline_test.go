package article

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
)

func TestHeadline(t *testing.T) {
	const rest = "\n\nThe town slept."
	lang := shipped.English(t)
	for _, c := range []struct{ text, want, why string }{
		{"Mayor says no to toll" + rest, "Mayor says no to toll", "a headline"},
		{"\nWhat will the toll cost?" + rest, "What will the toll cost?", "a question, behind an empty line"},
		{"‘Not welcome’: Sala on ICE ” " + rest, "‘Not welcome’: Sala on ICE ”", "quotation marks"},
		{"The mayor said no." + rest, "", "a sentence"},
		{"The mayor said “no.”" + rest, "", "a sentence that ends in a quotation"},
		{"Milan" + rest, "", "a place"},
		{"By Ann Berg" + rest, "", "who wrote it"},
		{"The mayor said no to\na toll." + rest, "", "a broken line"},
		{"Mayor says no to toll\n", "", "nothing behind it"},
		{strings.Repeat("very ", 30) + "long" + rest, "", "too long"},
		{"", "", "nothing"},
		{"By a whisker, Sala wins" + rest, "", "it could be a name"},
		{"What's Next?" + rest, "", "two words"},
		{"Sala Rejects ICE Agents" + rest, "Sala Rejects ICE Agents", "capitals throughout"},
		{"SALA SAYS NO TO ICE" + rest, "SALA SAYS NO TO ICE", "all in capitals"},
		{"Laura Bianchi Rossi" + rest, "", "three capitalised words are a name"},
		{"Winter Olympics in Milan" + rest, "Winter Olympics in Milan", "an event is no person"},
		{"Milan Cortina Games in Rome" + rest, "Milan Cortina Games in Rome", "Milan is a first name, Games no surname"},
		{"Border Security in Milan" + rest, "Border Security in Milan", "nor are common words"},
		{"Foreign Agents in Milan" + rest, "Foreign Agents in Milan", "in the plural"},
		{"Border Security and Winter Olympics" + rest, "Border Security and Winter Olympics", "two that are no people"},
		{"Matteo Salvini in Trouble" + rest, "Matteo Salvini in Trouble", "trouble is no place"},
		{"40 agents in Milan" + rest, "40 agents in Milan", "a number is no date"},
		{"Inter Milan 2-0 Juventus" + rest, "Inter Milan 2-0 Juventus", "nor is a score"},
		{"ICE agents in Milan on Feb. 6" + rest, "ICE agents in Milan on Feb. 6", "a date within"},
		{"Updated rules on ICE agents" + rest, "Updated rules on ICE agents", "no time behind it"},
		{"Updated monitors of ICE agents" + rest, "Updated monitors of ICE agents", "Mon. is another word"},
		{"Mayor says no to toll\nBy Ann Berg" + rest, "Mayor says no to toll", "who wrote it stands below"},
		{"Updated 10:35 GMT\nBy Ann Berg\n\nMayor says no to toll" + rest, "Mayor says no to toll", "two lines that do not stand alone"},
		{"Milan\n\n# Mayor says no to toll" + rest, "Mayor says no to toll", "a heading that is not first"},
		{"By Ann Berg\n\nThe town slept.\n\nNobody knew why" + rest, "", "a heading within the text"},
		{"Milan\n\nPolitics\n\nBy Ann Berg\n\n5 min read\n\nNobody knew why" + rest, "", "the fifth line"},
	} {
		if got := headline(c.text, lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// TestNoTitle holds that a line that is no headline is passed over.
func TestNoTitle(t *testing.T) {
	const title, rest = "Mayor says no to toll", "\n\nThe town slept."
	lang := shipped.English(t)
	for _, line := range []string{
		"4 February 2026", "Wednesday, February 4, 2026", "2026-02-04T10:35:00Z", "Feb. 4, 2026 at 10:35 a.m. ET", "4th of February 2026",
		"MILAN, Feb. 4 (Reuters)", "MILAN, Feb. 4 (Reuters) -", "MILAN, Italy (AP) —", "Milan, Italy – February 4, 2026", "ROME (ANSA)",
		"Photo: Getty Images", "File photo: agents in Milan", "Image credit: Laura Bianchi", "Photo by Laura Bianchi/Getty Images",
		"Updated 10:35 GMT", "Last updated: Feb 4, 2026 by the newsroom", "Published on Wednesday 4 February", "Updated 2 hours ago",
		"5 min read", "Reading time: 5 minutes", "5 minute read | 4 February 2026",
		"By Laura Bianchi", "BY LAURA BIANCHI AND ANN BERG", "By our correspondent in Milan", "Story by Ann Berg for ANSA",
		"Laura Bianchi in Milan", "Laura B. Bianchi and Ann McBerg in New York", "Laura Bianchi and Ann Berg", "Laura Bianchi in Milan | 4 February 2026",
		"Mark Young in London", "Xi Zhang in Beijing", "Ann Berg in Salt Lake City",
		"World", "Laura Bianchi", "The Milan Times",
	} {
		if got := headline(line+rest, lang); got != "" {
			t.Errorf("%q is a headline", got)
		}
		if got := headline(line+"\n\n"+title+rest, lang); got != title {
			t.Errorf("behind %q: %q", line, got)
		}
	}
}
