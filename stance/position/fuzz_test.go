package position_test

import (
	"math"
	"testing"

	"standpoint/stance/position"
	"standpoint/stance/text"
)

// FuzzJudge holds for any text: no panic, score and confidence in their range,
// evidence inside the text, and nothing said of what is off target.
func FuzzJudge(f *testing.F) {
	j := newJudge(f)
	for _, c := range allScopeCases() {
		f.Add(c.in, c.class, 0, len(c.in), 1)
	}
	f.Add("“", "rejecting", 0, 1, 3)
	f.Add("as welcome as", "declining", 2, 9, 200)
	f.Fuzz(func(t *testing.T, s, class string, from, to, exclude int) {
		d := text.Parse(s, j.lang.Text)
		from, to = min(max(from, 0), len(s)), min(max(to, 0), len(s))
		st := position.Statement{Content: []text.Span{{Start: min(from, to), End: max(from, to)}}, Class: class, Cue: text.Span{Start: 0, End: min(from, to)}, Unsaid: exclude%3 == 2}
		if exclude > 0 && exclude < len(s) {
			st.Exclude = []text.Span{{Start: exclude / 2, End: exclude}}
		}
		for _, near := range []position.Nearness{position.Far, position.Near, position.Close, j.About(d, s).Near(exclude & 7)} {
			check(t, j.Judge.Judge(d, st, near), len(s))
		}
		check(t, j.Text(d, class), len(s))
	})
}

func check(t *testing.T, p position.Position, length int) {
	t.Helper()
	if math.IsNaN(p.Score) || math.Abs(p.Score) > 1 || p.Confidence < 0 || p.Confidence > 1 || p.Score*float64(p.Label) < 0 {
		t.Errorf("%+v", p)
	}
	if !p.OnTarget && (p.Label != 0 || len(p.Evidence) > 0) {
		t.Errorf("off target with a side: %+v", p)
	}
	for _, e := range p.Evidence {
		if e.Start < 0 || e.End > length || e.Start > e.End || e.Weight <= 0 {
			t.Errorf("evidence %+v of %d bytes", e, length)
		}
	}
}
