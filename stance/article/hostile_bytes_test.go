package article

import (
	"strings"
	"unicode/utf16"
)

// utf16s writes a text as UTF-16, low byte first unless big.
func utf16s(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			u = u>>8 | u<<8
		}
		b.Write([]byte{byte(u), byte(u >> 8)})
	}
	return b.String()
}

// utf32s writes a text as UTF-32, low byte first unless big.
func utf32s(s string, big bool) string {
	var b strings.Builder
	for _, c := range s {
		if big {
			b.Write([]byte{0, byte(c >> 16), byte(c >> 8), byte(c)})
		} else {
			b.Write([]byte{byte(c), byte(c >> 8), byte(c >> 16), 0})
		}
	}
	return b.String()
}

// noise are n bytes as a picture or a program has them, the same every time.
func noise(n int) string {
	x, b := uint64(88172645463325252), make([]byte, n)
	for i := range b {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		b[i] = byte(x)
	}
	return string(b)
}

const town = "The minister said that the town slept, and that nobody had told him of the agents who would come to the games. "

// pageful is longer than what is looked at to tell what a file is.
var pageful = strings.Repeat(town+"\n", headSize/len(town)+2)

// byteCases are texts in strange character sets, and what is no text, or is only
// text at its beginning.
var byteCases = []hostileCase{
	// Character sets.
	{"a.txt", func() string { return "\xff\xfe\x00\x00" + utf32s(town, false) }, 1, "UTF-32 (utf-32le)", "UTF-32 with a mark"},
	{"a.txt", func() string { return "\x00\x00\xfe\xff" + utf32s(town, true) }, 1, "UTF-32 (utf-32be)", "the same, high byte first"},
	{"a.txt", func() string { return utf32s(town, false) }, 1, "UTF-32 (utf-32le)", "UTF-32 without a mark"},
	{"a.txt", func() string { return utf32s(town, true) }, 1, "UTF-32 (utf-32be)", "the same, high byte first"},
	{"a.txt", func() string { return utf32s(town, false)[:99] }, 1, "UTF-32", "UTF-32 cut within a letter"},
	{"a.txt", func() string { return "\xff\xfe" + utf16s("One. ", false) + "\x00\xd8" + utf16s(" Two.", false) }, 1, "UTF-16", "half a letter of UTF-16"},
	{"a.csv", func() string { return "\xff\xfe" + utf16s("text,outlet\nOne.,P\n", false) }, 1, "UTF-16", "a table in UTF-16, as spreadsheets save it"},
	{"a.json", func() string { return "\xfe\xff" + utf16s(`[{"text":"One."}]`, true) }, 1, "UTF-16", "JSON in UTF-16"},
	{"a.html", func() string { return utf16s(htmlPage, false) }, 1, "UTF-16", "a page in UTF-16 without a mark"},
	{"a.txt", func() string { return strings.Repeat("The café of the town slept.\n", 20) + "The caf\xe9 slept.\n" }, 1, "not valid UTF-8 here", "UTF-8 with a line of Latin 1"},
	{"a.txt", func() string { return strings.Repeat("The caf\xe9 of the town slept.\n", 20) + "The café slept.\n" }, 1, "windows-1252", "Latin 1 with a line of UTF-8"},
	{"a.txt", func() string { return "\xef\xbb\xbf\xff\xfe" + town }, 1, "not valid UTF-8", "a mark of UTF-8 before one of UTF-16"},
	{"a.txt", func() string { return "\xc0\xaf\xe0\x80\xaf\xed\xa0\x80\xf4\x90\x80\x80 " + town }, 1, "not valid UTF-8", "overlong forms, halves of letters, and beyond Unicode"},
	{"a.jsonl", func() string { return strings.Repeat("{\"text\":\"One \xff\x80\x90\xa0\xb0 two.\"}\n", 5) }, 1, "not valid UTF-8", "records of no character set"},
	{"a.txt", func() string { return "The \x1b[31mtown\x1b[0m \x07slept\x08.\u200b\u200d\u2066abc\u2069\ufffe\uffff" }, 1, "", "control characters, invisible ones and none"},
	{"a.txt", func() string { return strings.Repeat("שלום \u202eolleh\u202c العربية. ", 300) }, 1, "", "from right to left, and turned round"},
	{"a.txt", func() string { return strings.Repeat("\u200b", 10_000) }, 1, "", "nothing but blanks of no width"},
	{"a.txt", func() string { return strings.Repeat("👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈", 5000) }, 1, "", "pictures joined to others"},
	// What is no text.
	{"a.txt", func() string { return pageful + noise(200_000) }, 0, "from here on this is binary data", "a text that turns binary behind its first 64 KB"},
	{"a.txt", func() string { return pageful + strings.Repeat("\x00", 100_000) }, 0, "from here on this is binary data", "a text that ends in empty bytes, as after a crash"},
	{"a.html", func() string { return "<html>" + pageful + noise(200_000) }, 0, "from here on this is binary data", "a page that does"},
	{"a.eml", func() string { return letterHead + "\r\n" + pageful + noise(200_000) }, 0, "from here on this is binary data", "a letter that does"},
	{"a.jsonl", func() string { return strings.Repeat(good+"\n", 5000) + noise(200_000) }, 1, "it turns into binary data", "JSON Lines that do"},
	{"a.csv", func() string {
		return "text,outlet\n" + strings.Repeat("One is longer.,The Post\n", 4_000) + noise(200_000)
	}, 1, "it turns into binary data", "a table that does"},
	{"a.json", func() string { return "[" + strings.Repeat(good+",\n", 5000) + noise(200_000) }, 1, "cannot be read from here on", "an array that does"},
	{"a.jsonl", func() string { return `{"text":"` + strings.Repeat(`\u0001\u0002`, 5000) + `"}` + "\n" + good }, 1, "binary data", "binary data written as JSON"},
	{"a.txt.gz", func() string { return packed(pageful + noise(200_000)) }, 0, "from here on this is binary data", "in an archive"},
	{"a.txt", func() string { return strings.Repeat("\x00", 10_000) }, 0, "nothing but empty bytes", "a file that was never written to"},
	{"a.tar", func() string { return strings.Repeat("\x00", 10_240) }, 0, "it is not a tar file", "the same called tar"},
	{"a.bin", func() string { return noise(100_000) }, 0, "binary file", "noise"},
	{"a.7z", func() string { return "7z\xbc\xaf\x27\x1c\x00\x04" + noise(99) }, 0, "a 7-Zip archive", "an archive of a kind that is not read"},
	{"a.txt", func() string { return "Rar!\x1a\x07\x01\x00" + noise(99) }, 0, "a RAR archive", "the same under a wrong name"},
	{"a.txt", func() string { return "\x7fELF\x02\x01\x01\x00" + noise(99) }, 0, "a program", "a program"},
	{"a.csv", func() string { return "SQLite format 3\x00" + noise(99) }, 0, "a database", "a database called table"},
	{"a.html", func() string { return "\x89PNG\r\n\x1a\n" + noise(99) }, 0, "a picture", "a picture called page"},
	{"a", func() string { return town }, 1, "", "a text without an ending"},
	{"a", func() string { return htmlPage }, 1, "", "a page without an ending"},
	{"a.xml", func() string { return "<?xml version=\"1.0\"?><rss><item/></rss>" }, 0, `files of kind ".xml"`, "XML of another kind"},
}
