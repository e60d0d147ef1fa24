package article

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
)

func TestForeign(t *testing.T) {
	lang := shipped.English(t)
	en := "The minister said on Tuesday that the agents would not patrol the streets, and that the police of the city would stay in charge of security at the games. "
	it := "Il ministro ha detto martedì che gli agenti non pattuglieranno le strade e che la polizia della città resterà responsabile della sicurezza durante i giochi. "
	de := "Der Minister sagte am Dienstag, dass die Beamten nicht auf den Straßen patrouillieren werden und dass die Polizei der Stadt für die Sicherheit zuständig bleibt. "
	ru := "Министр заявил во вторник, что агенты не будут патрулировать улицы и что за безопасность во время игр будет отвечать городская полиция. "
	names := "Giuseppe Sala, Antonio Tajani, Matteo Piantedosi, Elly Schlein, Giuseppe Conte, Angelo Bonelli, Nicola Fratoianni, Riccardo Magi, Carlo Calenda, Matteo Renzi, Giorgia Meloni, Matteo Salvini, Guido Crosetto. "
	for _, c := range []struct{ in, want, why string }{
		{en, "", "English"},
		{strings.Repeat(it, 2), "Italian", "Italian"},
		{strings.Repeat(de, 2), "German", "German"},
		{strings.Repeat(ru, 2), "Russian", "Russian"},
		{it, "", "too short to say"},
		{"Sala: “Non sono i benvenuti a Milano”", "", "a headline"},
		{names, "", "a list of names"},
		{names + en, "", "English with many names"},
		{strings.Repeat(it, 20) + strings.Repeat(en, 40), "", "English behind a long quotation"},
		{strings.Repeat(en, 20) + strings.Repeat(it, 40), "", "English in front"},
		{strings.Repeat(it, 60), "Italian", "Italian throughout"},
		{"ICE AGENTS NOT WELCOME IN MILAN, SAYS MAYOR. THE MINISTER DISAGREES. " + strings.ToUpper(en) + strings.ToUpper(en), "", "English in capitals"},
		{strings.Repeat("1.234 56% ", 100), "", "numbers"},
		{"", "", "nothing"},
	} {
		if got := foreign(c.in, lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if got := foreign(c.in, nil); got != "" {
			t.Errorf("%s: %q with any language welcome", c.why, got)
		}
	}
}

func BenchmarkForeign(b *testing.B) {
	lang := shipped.English(b)
	text := strings.Repeat("The minister said on Tuesday that the agents would not patrol the streets, and that police stay in charge. ", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		foreign(text, lang)
	}
}
