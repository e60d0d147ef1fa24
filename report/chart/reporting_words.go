package chart

import (
	"fmt"
	"io"

	"gonum.org/v1/plot"

	"standpoint/report/table"
)

// ReportingWord is a row of reporting-words.csv: one bar.
type ReportingWord struct {
	Word    table.Text   `csv:"word" meaning:"the reporting word, as it stands in the articles"`
	First   table.Number `csv:"{first}" unit:"0 to 1" meaning:"part of its statements about the target that {first}"`
	Neutral table.Number `csv:"neutral" unit:"0 to 1" meaning:"part that does neither, half drawn to each side"`
	Second  table.Number `csv:"{second}" unit:"0 to 1" meaning:"part that {second}"`
	N       table.Count  `csv:"n" unit:"statements" meaning:"statements about the target it reports"`
	SmallN  table.Flag   `csv:"small_n" meaning:"whether n is below 5; the bar is then pale"`
}

// ReportingWordsSpec describes reporting-words.csv.
func ReportingWordsSpec() table.Spec {
	return table.Of[ReportingWord]("chart-reporting-words", "charts/reporting-words.csv",
		"Reporting words", "What the chart reporting-words draws: the words most used, all outlets together.")
}

// maxWords is how many reporting words are drawn: further ones are rare.
const maxWords = 15

// ReportingWords draws which side each reporting word brings in, as diverging
// stacked bars like those of PoliticalSplit. rows come with the largest n first;
// the first 15 are drawn, and none that was used once only. Without such rows the
// chart is empty.
func ReportingWords(ctx Context, rows []ReportingWord) Chart {
	all, shown := len(rows), 0
	for shown < min(all, maxWords) && rows[shown].N > 1 {
		shown++
	}
	if rows = rows[:shown]; shown == 0 {
		return Chart{}
	}
	bars := make([]Split, len(rows))
	for i, r := range rows {
		bars[i] = Split{r.Word, r.First, r.Neutral, r.Second, r.N, r.SmallN}
	}
	c := Chart{
		Name:  "reporting-words",
		Title: fmt.Sprintf("Reporting words by side: %s, neutral or %s", ctx.Poles[0], ctx.Poles[1]),
		Spec:  ReportingWordsSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	ctx.Votes = "" // words are counted by statement, whatever a vote is
	c.page = splitPage(ctx, c.Title, about(ctx, "")+cutNote(len(rows), all, "words most used"), bars)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = "Diverging stacked bars of stance by reporting word. " + listed(splitParts(ctx, bars))
	return c
}

// splitPage is the page of diverging bars.
func splitPage(ctx Context, title, subtitle string, rows []Split) page {
	p := page{
		look:     ctx.Look,
		title:    title,
		subtitle: subtitle,
		note:     "Neutral is drawn half to each side of the middle, so the ends of a bar are not comparable without it." + smallNote("Pale bars", anySmall(rows)),
		legend: func(t theme) []key {
			return []key{{ctx.Poles[0], t.first, nil}, {"neutral", t.neutral, nil}, {ctx.Poles[1], t.second, nil}}
		},
		rowHeight: 26,
		foot:      footHeight,
		panel:     func(t theme) *plot.Plot { return splitPlot(t, rows) },
		over:      directions(ctx.Poles[0], "share", ctx.Poles[1]),
	}
	for _, r := range rows {
		p.rows = append(p.rows, row{table.Clean(string(r.Camp)), fmt.Sprintf("n = %d", r.N)})
	}
	return p
}
