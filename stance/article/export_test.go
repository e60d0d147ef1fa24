package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const nexisUni = `Mayor wants no agents

The Ledger (London)

January 27, 2026 Tuesday 8:15 AM GMT

Copyright 2026 Ledger Newspapers Limited All Rights Reserved

Section: NEWS; Version:1
Length: 12 words
Byline: Ann Moor
Body

The mayor wants no agents in the city.

“Nobody asked us,” he said.

Load-Date: January 28, 2026

End of Document

Hotels are full

Valley Post

February 2, 2026

Length: 5 words
Body

The hotels are full.

Classification

Language: ENGLISH

End of Document
`

const lexisNexis = `                               1 of 2 DOCUMENTS

                              The Ledger (London)

                            January 27, 2026 Tuesday

Mayor wants no agents

BYLINE: Ann Moor

SECTION: NEWS; Pg. 1

LENGTH: 12 words

The mayor wants no agents in the city.

LOAD-DATE: January 28, 2026
LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                                  Valley Post

                                February 2, 2026

Hotels are full

LENGTH: 5 words

The hotels are full.

LANGUAGE: ENGLISH
`

const factivaPlain = `World News
Mayor wants no agents
By Ann Moor
12 words
27 January 2026
08:15
The Ledger
LEDG
English
Copyright 2026. Ledger Newspapers.

The mayor wants no agents in the city.

“Nobody asked us,” he said.

Document LEDG000020260127em1r0001a

Hotels are full
5 words
2 February 2026
Valley Post
VALP
English
(c) 2026 Valley Post

The hotels are full.

Document VALP000020260202em220002b

Search Summary
Text agents
`

const factivaTagged = `SE World News
HD Mayor wants no agents
BY By Ann Moor
WC 12 words
PD 27 January 2026
SN The Ledger
SC LEDG
LA English
CY Copyright 2026

LP
The mayor wants no agents in the city.

TD
“Nobody asked us,” he said.

NS gspo : Sports
AN
Document LEDG000020260127em1r0001a
`

func TestExports(t *testing.T) {
	first := "The Ledger (London) 2026-01-27 Mayor wants no agents Ann Moor | The mayor wants no agents in the city."
	more := "\n\n“Nobody asked us,” he said."
	for _, c := range []struct {
		file, in string
		want     []string
		why      string
	}{
		{"a.txt", nexisUni, []string{"1: " + first + more, "22: Valley Post 2026-02-02 Hotels are full  | The hotels are full."}, "Nexis Uni"},
		{"a.txt", strings.ReplaceAll(nexisUni, "\n", "\r\n"), []string{"1: " + first + more, "22: Valley Post 2026-02-02 Hotels are full  | The hotels are full."}, "with line ends of Windows"},
		{"a.docx", word("<w:p><w:t>" + strings.ReplaceAll(nexisUni, "\n", "</w:t></w:p><w:p><w:t>") + "</w:t></w:p>"), []string{"1: " + first + more, "25: Valley Post 2026-02-02 Hotels are full  | The hotels are full."}, "the same as a Word file"},
		{"a.txt", lexisNexis, []string{"3: " + first, "22: Valley Post 2026-02-02 Hotels are full  | The hotels are full."}, "LexisNexis"},
		{"a.txt", factivaPlain, []string{"1: " + strings.Replace(first, " (London)", "", 1) + more, "18: Valley Post 2026-02-02 Hotels are full  | The hotels are full."}, "Factiva"},
		{"a.txt", factivaTagged, []string{"1: " + strings.Replace(first, " (London)", "", 1) + more}, "Factiva with tags"},
		{"a.txt", "The body of the council met.\n\nBody\n\nNothing else.\n", []string{"1:     | The body of the council met.\n\nBody\n\nNothing else.\n"}, "a text that is none of them"},
	} {
		o := read(t, map[string]string{c.file: c.in})
		var got []string
		for _, a := range o.articles {
			got = append(got, fmt.Sprintf("%d: %s %s %s %s | %s", a.Line, a.Outlet, a.Published, a.Title, a.Author, a.Text))
		}
		if !slices.Equal(got, c.want) || o.problems != nil {
			t.Errorf("%s:\n got %q, problems %+v\nwant %q", c.why, got, o.problems, c.want)
		}
	}
}
