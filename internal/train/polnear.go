package main

import (
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// article is one line of a PolNeAR file: a text and its attributions, with
// half-open byte offsets in the fields that end in B.
type article struct {
	ID           string
	Text         string
	Attributions []struct {
		SourceB  [][2]int `json:"source_b"`
		CueB     [][2]int `json:"cue_b"`
		ContentB [][2]int `json:"content_b"`
	}
}

// example parses an article for training.
func (a article) example(lang text.Language) *quote.Example {
	d := text.Parse(a.Text, lang)
	e := &quote.Example{Doc: d, Regions: quote.Regions(d)}
	for _, at := range a.Attributions {
		e.Gold = append(e.Gold, quote.Statement{
			Source: spans(at.SourceB), Cue: spans(at.CueB), Content: spans(at.ContentB),
		})
	}
	return e
}

func spans(pairs [][2]int) []text.Span {
	var out []text.Span
	for _, p := range pairs {
		out = append(out, text.Span{Start: p[0], End: p[1]})
	}
	return out
}
