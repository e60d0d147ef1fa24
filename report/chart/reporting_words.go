package chart

import (
	"fmt"
	"io"

	"gonum.org/v1/plot"

	"standpoint/report/table"
)

// ReportingWord is a row of reporting-words.csv: one dot.
type ReportingWord struct {
	Word   table.Text   `csv:"word" meaning:"the reporting word, as it stands in the articles; empty for all words of the class"`
	Class  table.Label  `csv:"class" meaning:"what the word does: doubting, neutral or assertive"`
	First  table.Count  `csv:"{first}" unit:"statements" meaning:"statements about the target that {first} and that it reports"`
	Second table.Count  `csv:"{second}" unit:"statements" meaning:"statements about the target that {second} and that it reports"`
	N      table.Count  `csv:"n" unit:"statements" meaning:"both together"`
	Ratio  table.Number `csv:"log_odds" unit:"log ratio" meaning:"log-odds ratio of being reported so, {second} to {first}, smoothed; above 0 it is given to {second} more"`
	Low    table.Number `csv:"log_odds_low" unit:"log ratio" meaning:"lower end of the 95 % interval"`
	High   table.Number `csv:"log_odds_high" unit:"log ratio" meaning:"upper end of it"`
	SmallN table.Flag   `csv:"small_n" meaning:"whether n is below 5; the dot is then hollow"`
}

// ReportingWordsSpec describes reporting-words.csv.
func ReportingWordsSpec() table.Spec {
	return table.Of[ReportingWord]("chart-reporting-words", "charts/reporting-words.csv",
		"Reporting words", "What the chart reporting-words draws: classes of reporting words and the words used most, all outlets together.")
}

// maxWords is how many words of a class are drawn, leastUse how often a word must
// be used: the intervals of rarer ones are so wide that the others could not be
// read beside them.
const (
	maxWords = 6
	leastUse = 5
)

// ReportingWords draws to which side reporting words are given: a dot and its
// 95 % interval for each class, which is a row without a word, and below it for
// its words. rows come class by class, with the largest n of a class first; the
// first six words of a class are drawn, and none used fewer than five times.
// Without a class that both sides can be compared by the chart is empty.
func ReportingWords(ctx Context, rows []ReportingWord) Chart {
	rows, left := drawnWords(rows)
	if len(rows) == 0 {
		return Chart{}
	}
	c := Chart{
		Name:  "reporting-words",
		Title: fmt.Sprintf("Reporting words given to either side: %s or %s", ctx.pole(0), ctx.pole(1)),
		Spec:  ReportingWordsSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	c.page = wordsPage(ctx, c.Title, rows, left)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = wordsAlt(ctx, rows)
	return c
}

// drawnWords keeps the rows that are drawn; left is how many words are not.
func drawnWords(rows []ReportingWord) (kept []ReportingWord, left int) {
	words := map[table.Label]int{}
	for _, r := range rows {
		switch {
		case r.N == 0 || r.Ratio != r.Ratio:
		case r.Word == "":
			kept = append(kept, r)
		case r.N >= leastUse && words[r.Class] < maxWords:
			words[r.Class]++
			kept = append(kept, r)
		default:
			left++
		}
	}
	return kept, left
}

func wordsPage(ctx Context, title string, rows []ReportingWord, left int) page {
	p := page{
		title:     title,
		subtitle:  fmt.Sprintf("Statements about %s that take a side; n counts %s + %s", ctx.Target, ctx.pole(0), ctx.pole(1)),
		look:      ctx.Look,
		legend:    givenKeys(ctx),
		rowHeight: 17,
		foot:      footHeight,
	}
	if left > 0 {
		p.subtitle += fmt.Sprintf(". Further words, %d, are in their class only", left)
	}
	var marks []dot
	small := false
	for _, r := range rows {
		p.rows = append(p.rows, row{wordName(r), fmt.Sprintf("n = %d + %d", r.First, r.Second)})
		marks = append(marks, dot{float64(r.Ratio), float64(r.Low), float64(r.High), bool(r.SmallN)})
		small = small || bool(r.SmallN)
	}
	p.note = "Dot: log-odds ratio against all these words, smoothed (Monroe et al. 2008); line: 95 % interval. A line that crosses 0 leaves open " +
		"which side gets the word more. Words that take a side themselves, such as condemned, are left out." + smallNote("Hollow dots", small)
	p.panel = func(t theme) *plot.Plot { return positionPlot(t, marks) }
	p.over = directions("given to "+ctx.pole(0), "log-odds", "given to "+ctx.pole(1))
	return p
}

// wordName is what stands beside a dot.
func wordName(r ReportingWord) string {
	if r.Word == "" {
		return "all " + string(r.Class) + " words"
	}
	return fmt.Sprintf("%s (%s)", table.Clean(string(r.Word)), r.Class)
}

// givenKeys is the legend.
func givenKeys(ctx Context) func(theme) []key {
	keys := sideKeys(ctx)
	return func(t theme) []key {
		k := keys(t)
		k[0].name, k[2].name = "given more to "+ctx.pole(0), "given more to "+ctx.pole(1)
		return []key{k[0], k[2]}
	}
}

func wordsAlt(ctx Context, rows []ReportingWord) string {
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = fmt.Sprintf("%s %.1f [%.1f, %.1f] (n = %d + %d)", wordName(r), r.Ratio, r.Low, r.High, r.First, r.Second)
	}
	return fmt.Sprintf("Dots with 95 %% intervals: log-odds ratio of reporting words, below 0 given more to %s, above 0 to %s. %s",
		ctx.pole(0), ctx.pole(1), listed(parts))
}
