package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// damagedUTF8 reports that most of what is not ASCII is whole in UTF-8, or that
// what is broken is the beginning of the characters news text is fullest of: the
// curly quotation marks, and the replacement character.
func damagedUTF8(s string) bool {
	whole, broken := 0, 0
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		switch {
		case w > 1:
			whole++
		case r == utf8.RuneError:
			broken++
		}
		i += w
	}
	return whole > broken || broken < 8 && (strings.Contains(s, "\xe2\x80") || strings.Contains(s, "\xef\xbf"))
}

// western holds the letters and signs above ASCII that western European news
// text holds. Others speak against windows-1252.
const western = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýŒœŠšŽž" + "€…–—‘’‚“”„«»‹›•·°£§©®™½¼\u00a0\u00ad²ºª´"

func detected(s string) (text, name string, ok bool) {
	sample := s[:min(len(s), 64<<10)]
	if text, ok := decode(charmap.Windows1252, s); ok && onlyWestern(text) {
		return text, "windows-1252", true
	}
	results, err := chardet.NewTextDetector().DetectAll([]byte(sample))
	if err != nil {
		return "", "", false
	}
	high := 0
	for i := range len(sample) {
		if sample[i] >= utf8.RuneSelf {
			high++
		}
	}
	if high < 4 || high*50 < len(sample) { // a damaged letter is no character set
		return "", "", false
	}
	for _, c := range results {
		enc, err := htmlindex.Get(c.Charset)
		if err != nil || c.Confidence < 30 || slices.Contains([]string{"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"}, c.Charset) {
			continue
		}
		if text, ok := decode(enc, s); ok {
			name, _ := htmlindex.Name(enc)
			return text, name, true
		}
	}
	return "", "", false
}

func onlyWestern(text string) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf && !strings.ContainsRune(western, c) {
			return false
		}
	}
	return true
}

func decode(enc encoding.Encoding, s string) (string, bool) {
	text, err := enc.NewDecoder().String(s)
	return text, err == nil && !strings.ContainsRune(text, utf8.RuneError)
}
