package tally

import (
	"cmp"
	"slices"
)

// cueClasses are the classes of reporting words that are compared between the
// sides. They take no side themselves, as those that condemn or praise do, so that
// it means something which side they are given to.
var cueClasses = [...]string{"doubting", "neutral", "assertive"}

// CueClass is how often reporting words of a class are given to either side.
type CueClass struct {
	Class string
	// First and Second are the statements of each side it reports, of OfFirst and
	// OfSecond that doubting, neutral and assertive words report together.
	First, Second, OfFirst, OfSecond int
	// Ratio is LogRatio, StdErr its standard error.
	Ratio  Estimate
	StdErr float64
}

// CueSide is a reporting word with the statements on target it reports. Ratio
// compares it with all doubting, neutral and assertive words; it is unknown for
// words of other classes.
type CueSide struct {
	Text, Class string
	Counts      Counts
	Ratio       Estimate
}

// Cues are the reporting words of statements on target in all outlets, those
// with most statements first, then by their letters.
func (t *Tally) Cues() []CueSide {
	all, classes := t.cues()
	ofFirst, ofSecond := sides(classes)
	rows := make([]CueSide, 0, len(all))
	for c, n := range all {
		row := CueSide{Text: c.text, Class: c.class, Counts: n, Ratio: unknown()}
		if slices.Contains(cueClasses[:], c.class) {
			row.Ratio, _ = LogRatio(n.First, ofFirst, n.Second, ofSecond, float64(n.Sided())/float64(ofFirst+ofSecond))
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b CueSide) int {
		return cmp.Or(cmp.Compare(b.Counts.N(), a.Counts.N()), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Class, b.Class))
	})
	return rows
}

// CueClasses compares the classes of reporting words between the sides, in all
// outlets together.
func (t *Tally) CueClasses() []CueClass {
	_, classes := t.cues()
	return compared(classes, classes)
}

func (t *Tally) cues() (words map[cue]Counts, classes map[string]Counts) {
	words, classes = map[cue]Counts{}, map[string]Counts{}
	for _, o := range t.outlets {
		mergeCounts(words, o.onCue)
		mergeCounts(classes, o.classes)
	}
	return words, classes
}

// compared compares the classes of an outlet; the prior is from all of them.
func compared(own, all map[string]Counts) []CueClass {
	ofFirst, ofSecond := sides(own)
	f, s := sides(all)
	rows := make([]CueClass, len(cueClasses))
	for i, class := range cueClasses {
		c := own[class]
		rows[i] = CueClass{Class: class, First: c.First, Second: c.Second, OfFirst: ofFirst, OfSecond: ofSecond}
		rows[i].Ratio, rows[i].StdErr = LogRatio(c.First, ofFirst, c.Second, ofSecond, float64(all[class].Sided())/float64(f+s))
	}
	return rows
}

// sides are the statements of either side that a word of CueClasses reports.
func sides(classes map[string]Counts) (first, second int) {
	for _, class := range cueClasses {
		first += classes[class].First
		second += classes[class].Second
	}
	return first, second
}
