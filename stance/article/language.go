package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"

	"standpoint/stance/codebook"
)

const (
	// languageSample is how many bytes are looked at to tell a language.
	languageSample = 2 << 10
	// languageLetters is how many letters a text must have for that; a short one
	// full of names is easily mistaken, and is read.
	languageLetters = 200
)

// newsLanguages are the languages that are told apart. With all 84 of
// whatlanggo, Scots and Esperanto would claim what is English and Italian.
var newsLanguages = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Ita: true, whatlanggo.Deu: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Por: true,
	whatlanggo.Nld: true, whatlanggo.Dan: true, whatlanggo.Swe: true, whatlanggo.Nob: true, whatlanggo.Fin: true, whatlanggo.Pol: true,
	whatlanggo.Ces: true, whatlanggo.Hun: true, whatlanggo.Ron: true, whatlanggo.Hrv: true, whatlanggo.Slv: true, whatlanggo.Tur: true,
	whatlanggo.Ind: true, whatlanggo.Vie: true, whatlanggo.Ell: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bul: true,
	whatlanggo.Srp: true, whatlanggo.Arb: true, whatlanggo.Heb: true, whatlanggo.Pes: true, whatlanggo.Hin: true, whatlanggo.Tha: true,
	whatlanggo.Cmn: true, whatlanggo.Jpn: true, whatlanggo.Kor: true,
}

// foreign names the language of a text that is in another than the known one; ""
// when it is in that, when any is welcome, or when it is not certain. A text that
// begins with a passage in another language is not foreign: its middle is asked
// too.
func foreign(text string, known *codebook.Language) string {
	if known == nil {
		return ""
	}
	begin := languageOf(passage(text, 0), known)
	if begin == "" || len(text) < 2*languageSample {
		return begin
	}
	if languageOf(passage(text, len(text)/2), known) == "" {
		return ""
	}
	return begin
}

// passage is languageSample bytes from an offset on, cut between runes.
func passage(text string, from int) string {
	to := min(from+languageSample, len(text))
	for from > 0 && from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return text[from:to]
}

func languageOf(sample string, known *codebook.Language) string {
	if evident(sample, known) || letters(sample) < languageLetters {
		return ""
	}
	info := whatlanggo.DetectWithOptions(sample, whatlanggo.Options{Whitelist: newsLanguages})
	if info.Script == nil || !info.IsReliable() || info.Lang.Iso6391() == known.ID {
		return ""
	}
	return info.Lang.String()
}

// evident reports a sample whose function words leave no doubt, as a rule after
// its first sentences: every eighth word is one. This is thirty times faster than
// trigrams, which are kept for doubt.
func evident(sample string, known *codebook.Language) bool {
	words, hits := 0, 0
	for w := range strings.FieldsSeq(sample) {
		words++
		if known.Words.Function[w] {
			hits++
		}
		if words >= 48 && hits*8 > words {
			return true
		}
	}
	return hits*8 > words
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}

// unknownLanguage reports an article in a language that cannot be analysed; nil
// when it may go on.
func unknownLanguage(a Article, known *codebook.Language) *Problem {
	language := foreign(a.Text, known)
	if language == "" {
		return nil
	}
	return &Problem{File: a.File, Line: a.Line, Skipped: true,
		What: fmt.Sprintf("the article is in %s, for which there is no language pack", language), Remedy: "translate it, or add a folder of that language to lexicons/"}
}
