package article

import (
	"fmt"
	"strings"
)

func columns(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "c%d,", i)
	}
	return b.String()
}

// tableCases are tables, JSON, metadata and exports that are not as they should
// be.
var tableCases = []hostileCase{
	// Tables.
	{"a.csv", func() string { return "text,outlet\nOne \"two.,P\nThree.,P\n" }, 1, `bare "`, "a quotation mark in a cell that has none around it"},
	{"a.csv", func() string { return "text,outlet\n\"One \"two\" three.\",P\nThree.,P\n" }, 1, `extraneous or missing "`, "marks in a cell that are not doubled"},
	{"a.csv", func() string { return columns(10_000) + "text\n" + strings.Repeat(",", 10_000) + "One." }, 1, "", "ten thousand columns"},
	{"a.csv", func() string { return columns(10_000) + "\n" + strings.Repeat(",", 10_000) }, 0, `there is no column "text" among c0, c1`, "ten thousand columns, none of them the text"},
	{"a.csv", func() string { return "text,outlet\nOne.,P\nText,Outlet\nTwo.,P\n" }, 2, "column names stands here again", "the header a second time, as where tables were joined"},
	{"a.csv", func() string { return "text,outlet\n" }, 0, "column names and no rows", "a header alone"},
	{"a.csv", func() string { return "\n\n\n" }, 0, "the file is empty", "empty lines"},
	{"a.csv", func() string { return "text,outlet\n,,,,\n\n;;;\nOne.,P" }, 1, "this row has 5 cells", "rows of nothing"},
	{"a.csv", func() string { return "text,outlet\r\rOne.,P\r" }, 1, "", "line ends of an old Mac"},
	{"a.tsv", func() string { return "text\toutlet\n=cmd|'/c calc'!A1\tP\n" }, 1, "", "a formula for a text"},
	{"a.csv", func() string { return "text,published\nOne.,0000-01-01\nTwo.,9999-12-31\nThree.,2026-02-30\n" }, 3, `the date "9999-12-31" is out of range`, "dates out of range"},
	{"a.csv", func() string { return "text,title\nOne.,\"" + zeros(100_000) + "\"\n" }, 1, `the field "title" has 100000 bytes and is cut`, "a title of 100 KB"},
	// JSON.
	{"a.json", func() string { return `[{"text":"One.","text":"Two."}]` }, 1, `the field "text" stands here twice`, "a key twice"},
	{"a.json", func() string { return `[{"text":"One.","Text":"Two."}]` }, 1, `the field "text" stands here twice`, "the same in capitals"},
	{"a.json", func() string { return `[]` }, 0, "there is no article in this file", "an empty array"},
	{"a.json", func() string { return `{}` }, 0, "is not an article", "an empty object"},
	{"a.json", func() string { return `null` }, 0, "it is not an object", "null"},
	{"a.jsonl", func() string { return `{"text":"One \ud800 two."}` }, 1, "a lone surrogate", "half a letter"},
	{"a.jsonl", func() string { return `{"text":["One.","Two."]}` + "\n" + `{"text":["One.",[]]}` }, 1, `its "text" is a list with a list in it`, "a text in paragraphs, and one of nonsense"},
	{"a.jsonl", func() string { return `{"text":{"a":1}}` + "\n" + `{"text":null}` + "\n" + `{"text":true}` }, 0, `its "text" is null`, "texts that are none"},
	{"a.jsonl", func() string { return `{"text":"One.","id":12345678901234567890}` }, 1, "", "a number for an id, too large for a computer's"},
	{"a.jsonl", func() string {
		return `{"text":"One.","x":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + "}"
	}, 1, "", "nine thousand lists in one another"},
	{"a.jsonl", func() string {
		return `{"text":"One.","id":"a\nb\u001b[2J","outlet":"<script>alert(1)</script>","title":"=cmd()"}`
	}, 1, "", "metadata that wants to be more"},
	{"a.jsonl", func() string { return strings.Repeat(good+"\n", 20) }, 1, "the same text was read before", "the same article twenty times"},
	{"a.jsonl", func() string { return `{"text":"` + strings.Repeat(`\`, 9) }, 0, "this line is not an article", "a line that ends within an escape"},
	{"a.json", func() string { return `[{"text":"<p>` + strings.Repeat("<div>", 600) + `One.</p>"}]` }, 1, "HTML that cannot be read", "six hundred nested tags in a field"},
	{"a.json", func() string { return `[` + good + `] trailing` }, 1, "", "something behind an array"},
	// Exports.
	{"a.txt", func() string { return strings.Replace(nexisUni, "\nBody\n", "\nNo text\n", 1) }, 1, "no text was found in this article of the export", "an article of an export without its text"},
	{"a.txt", func() string { return "1 of 2 DOCUMENTS\n\n2 of 2 DOCUMENTS\n" }, 0, "there is no article", "an export of nothing"},
	{"a.txt", func() string { return strings.ReplaceAll(nexisUni, "’", "\x92") + "\x00" }, 0, "binary", "an export with an empty byte"},
}

// longRecords are the same, too large to begin fuzzing from.
var longRecords = []hostileCase{
	{"a.csv", func() string { return "text,outlet\n" + strings.Repeat(",", 60<<20) + "\nOne.,P\n" }, 0, "one row has more than 1000000 cells", "a row of sixty million cells"},
	{"a.json", func() string { return "[" + strings.Repeat("{},", 1_000_000) + good + "]" }, 1, "990000 more problems are not listed", "an array of a million empty objects"},
	{"a.json", func() string { return "[" + strings.Repeat("[],", 1_000_000) + good + "]" }, 1, "990000 more problems are not listed", "an array of a million empty arrays"},
	{"a.jsonl", func() string { return strings.Repeat("x\n", 1_000_000) + good }, 1, "990000 more problems are not listed", "a million lines that are no JSON"},
	{"a.jsonl", func() string { return `{"text":"One.","x":[` + strings.Repeat("[],", 20_000_000) + "[]]}" }, 1, "", "twenty million empty lists in one article"},
	{"a.jsonl", func() string { return `{` + strings.Repeat(`"a":{"b":1},`, 4_000_000) + `"text":"One."}` }, 1, "", "four million fields"},
	{"a.json", func() string {
		return `{"a":` + strings.Repeat("[", 9_000) + strings.Repeat("7,", 10_000_000) + "7" + strings.Repeat("]", 9_000) + "}"
	}, 0, "this element is not an article", "ten million numbers in nine thousand lists"},
	{"a.jsonl", func() string { return strings.Repeat("{\"text\":\"One \xff\x80\x90\xa0\xb0 two.\"}\n", 200_000) }, 1, "more problems are not listed", "two hundred thousand records of no character set"},
	{"a.jsonl", func() string { return `{"text":"One.","title":"` + zeros(10<<20) + `"}` }, 1, "has 10485760 bytes and is cut", "a title of 10 MB"},
	{"a.txt", func() string { return strings.Repeat(factivaPlain, 6_000) }, 2, "the same text was read before", "an export of twelve thousand articles, two of which differ"},
	{"a.txt", func() string {
		return "Length: 1\nBody\nEnd of Document\n" + strings.Repeat("x\nEnd of Document\n", 100_000)
	}, 0, "more problems are not listed", "an export of a hundred thousand articles without text"},
	{"a.txt", func() string { return "---\n" + strings.Repeat("key: value\n", 2_000_000) + "---\nOne." }, 1, "", "two million lines of front matter"},
	{"a.txt", func() string { return strings.Repeat("caf\xe9 ", 5_000_000) }, 1, "windows-1252", "25 MB of Latin 1"},
}
