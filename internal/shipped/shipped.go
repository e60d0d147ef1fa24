// Package shipped loads what Standpoint comes with, for tests.
package shipped

import (
	"testing"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
)

// English is the language pack.
func English(t testing.TB) *codebook.Language {
	t.Helper()
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	return lang
}

// Topic is the codebook of that name.
func Topic(t testing.TB, lang *codebook.Language, name string) *codebook.Topic {
	t.Helper()
	topic, err := codebook.LoadTopic(lexicons.Files, "topics/"+name, lang)
	if err != nil {
		t.Fatal(err)
	}
	return topic
}

// Default are the language pack and the codebook that a run uses unless told
// otherwise.
func Default(t testing.TB) (*codebook.Language, *codebook.Topic) {
	t.Helper()
	lang := English(t)
	return lang, Topic(t, lang, "ice-olympics")
}
