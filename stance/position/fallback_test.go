package position_test

import (
	"testing"
	"testing/fstest"

	"standpoint/internal/shipped"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// A pattern that may fall back counts only where no other takes a side, and not
// on words that another takes out of play.
func TestFallback(t *testing.T) {
	lang := shipped.English(t)
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	topic, err := codebook.LoadTopic(fstest.MapFS{
		"t/topic.toml": file("title = \"T\"\ntarget = [\"the bridge\"]\n[[pole]]\nid = \"stop\"\n[[pole]]\nid = \"build\"\n"),
		"t/patterns.toml": file("[[pattern]]\nid = \"dear\"\npole = \"stop\"\nstrength = 2\nphrases = [\"too dear\"]\n" +
			"[[pattern]]\nid = \"out\"\nphrases = [\"plan to discuss\"]\n" +
			"[[pattern]]\nid = \"net\"\npole = \"build\"\nfallback = true\nphrases = [\"~plan _8 bridge\"]\n"),
		"t/camps.csv":  file("id,name,order,description,source\n"),
		"t/actors.csv": file("id,name,aliases,kind,role,party,camp,country,source\n"),
	}, "t", lang)
	if err != nil {
		t.Fatal(err)
	}
	j := position.NewJudge(lang, topic)
	for _, c := range []struct {
		in   string
		want position.Label
		why  string
	}{
		{"We plan the bridge", position.Second, "nothing else takes a side"},
		{"They plan the bridge, and it is too dear", position.First, "another takes one"},
		{"We plan to discuss the bridge", position.Neutral, "its words are out of play"},
		{"The bridge is long", position.Neutral, "no pattern"},
	} {
		if p := j.Text(text.Parse(c.in, lang.Text), ""); p.Label != c.want || c.want == position.Second && !p.Review {
			t.Errorf("%s: %q is %d, want %d; review %v, evidence %s", c.why, c.in, p.Label, c.want, p.Review, rules(p))
		}
	}
}
