package codebook

import (
	"testing"

	"standpoint/stance/text"
)

// TestExcept holds where a target word does not name the target.
func TestExcept(t *testing.T) {
	topic, err := loadBoth(files(map[string]string{
		"bridge/topic.toml": "title = \"The bridge\"\ntarget = [\"the bridge\", \"bridge\"]\nexcept = [\"Bridge Street\", \"(card|nose) bridge\", \"bridge _1 nose\"]\n" +
			"[[pole]]\nid = \"stop\"\n[[pole]]\nid = \"build\"\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		in   string
		want int
		why  string
	}{
		{"We want a bridge", 1, "the target"},
		{"He lives on Bridge Street", 0, "the exception begins with the word"},
		{"They play card bridge", 0, "the exception ends with the word"},
		{"The bridge of his nose broke", 1, "a gap of one word does not span two"},
		{"The bridge of nose", 0, "the exception goes on after the word"},
		{"In Bridge Street they want the bridge", 1, "one of two"},
	} {
		d := text.Parse(c.in, text.Language{})
		if got := len(Longest(topic.Target.Find(d, 0, len(d.Tokens)))); got != c.want {
			t.Errorf("%q names the target %d times, want %d (%s)", c.in, got, c.want, c.why)
		}
	}
}

// A model beside the codebook is loaded as it is and changes the hash of the
// codebook, not that of its rules.
func TestModelFile(t *testing.T) {
	without, err := loadBoth(files(nil))
	if err != nil || without.Model != nil || without.Rules == "" {
		t.Fatalf("error %v, model %v, rules %q", err, without.Model, without.Rules)
	}
	with, err := loadBoth(files(map[string]string{"bridge/stance.model": "bytes"}))
	if err != nil || string(with.Model) != "bytes" || with.ModelFile != "bridge/stance.model" {
		t.Fatalf("error %v, model %q from %q", err, with.Model, with.ModelFile)
	}
	if with.Rules != without.Rules || with.Hash == without.Hash {
		t.Error("the hash of the rules changed, or that of the codebook did not")
	}
	if len(with.Phrases) != len(with.PhraseOf) {
		t.Errorf("%d phrases for %d", len(with.Phrases), len(with.PhraseOf))
	}
}
