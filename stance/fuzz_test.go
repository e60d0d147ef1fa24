package stance_test

import (
	"testing"

	"standpoint/lexicons"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// FuzzAnalyze gives the whole path any bytes: it must not panic, and all that it
// says must point into the text, in order, with numbers in their ranges.
func FuzzAnalyze(f *testing.F) {
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		f.Fatal(err)
	}
	topic, err := codebook.LoadTopic(lexicons.Files, "topics/ice-olympics", lang)
	if err != nil {
		f.Fatal(err)
	}
	analyzer, err := stance.New(lang, topic)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{
		"", "\xff\xfe\x00", "“", "HALL: No.\nREED: Yes.", "Sala said ICE must not come. “Never,” he added.\n\n“And never again.”",
		"the minister's spokesman, who said \"no, 'never' is what she told us\", according to Reed", "U.S. Sen. A. B. Hall Jr. said: ",
		"\u200bItaly’s agents “are not welcome” – Marta Bell", "İstanbul ǅ said that ﬁ e\u0301 will not", "''\"\"``’‘”“«»„",
	} {
		f.Add("A title about ICE", s)
	}
	f.Fuzz(func(t *testing.T, title, s string) {
		an, err := analyzer.Analyze(article.Article{ID: "f", Title: title, Text: s})
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range an.Statements {
			for _, spans := range [][]text.Span{st.Source, st.Cue, st.Content} {
				end := 0
				for _, sp := range spans {
					if sp.Start < end || sp.End <= sp.Start || sp.End > len(s) {
						t.Fatalf("%s: span %v behind %d in a text of %d bytes", st.ID, sp, end, len(s))
					}
					end = sp.End
				}
			}
			if p := st.Position; p.Confidence < 0 || p.Confidence > 1 || p.Score < -1 || p.Score > 1 {
				t.Errorf("%s: position %+v", st.ID, p)
			}
			for _, fr := range st.Frames {
				if fr < 0 || fr >= len(analyzer.FrameNames()) {
					t.Errorf("%s: no frame %d", st.ID, fr)
				}
			}
		}
	})
}
