package stance_test

import (
	"fmt"
	"log"

	"standpoint/lexicons"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
)

// load reads the language pack and the codebook that come with the module. A
// codebook of your own is read from any fs.FS, such as os.DirFS.
func load() (*stance.Analyzer, *codebook.Topic) {
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		log.Fatal(err)
	}
	topic, err := codebook.LoadTopic(lexicons.Files, "topics/ice-olympics", lang)
	if err != nil {
		log.Fatal(err)
	}
	a, err := stance.New(lang, topic)
	if err != nil {
		log.Fatal(err)
	}
	return a, topic
}

// One article: who says what about the target, on which side, and why. Spans
// are bytes of the text.
func ExampleAnalyzer_Analyze() {
	a, topic := load()
	an, err := a.Analyze(article.Article{
		ID: "one", Outlet: "Alpine Courier", Published: "2026-02-02", Title: "Milan on ICE",
		Text: "“ICE agents are not welcome in Milan,” Mayor Giuseppe Sala said on Monday.\n\n" +
			"Interior Minister Matteo Piantedosi said that the agents would not patrol the streets.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range an.Statements {
		fmt.Printf("%s %s: %s\n", s.ID, s.Actor.Name, topic.Label(codebook.Side(s.Position.Label)))
		for _, e := range s.Position.Evidence[:1] { // patterns come before what was learned
			fmt.Printf("  %q speaks for %s\n", e.Of(an.Document.Text), topic.Label(codebook.Side(e.Pole)))
		}
	}
	// Output:
	// one-001 Giuseppe Sala: oppose
	//   "welcome" speaks for oppose
	// one-002 Matteo Piantedosi: reassure
	//   "patrol" speaks for reassure
}

// One stage alone: the side of a text that is one statement.
func ExampleAnalyzer_Stance() {
	a, topic := load()
	for _, s := range []string{"ICE agents are not welcome here", "The agents will not patrol our streets", "Snow fell on the town"} {
		fmt.Println(topic.Label(codebook.Side(a.Stance(s, "").Label)))
	}
	// Output:
	// oppose
	// reassure
	// neutral
}
