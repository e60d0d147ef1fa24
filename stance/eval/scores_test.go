package eval

import (
	"math"
	"strings"
	"testing"
)

// judgedOf reads pairs of gold and given: "+-" is the second pole given as the
// first, "00" a right neutral.
func judgedOf(s string) []Judged {
	side := map[byte]int{'-': -1, '0': 0, '+': 1}
	var js []Judged
	for i, p := range strings.Fields(s) {
		js = append(js, Judged{Gold: side[p[0]], Given: side[p[1]], Confidence: 0.5, Group: string(rune('a' + i))})
	}
	return js
}

// TestScores holds figures that can be worked out by hand.
func TestScores(t *testing.T) {
	for _, c := range []struct {
		pairs                            string
		macroF1, accuracy, opposite, alf float64
		why                              string
	}{
		{"-- 00 ++", 1, 1, 0, 1, "all right"},
		{"-+ +- -+ +-", 0, 0, 1, 1 - 7*2*4./32, "all on the opposite side: n=8, margins 4 and 4"},
		{"-- -- ++ +0", (1 + 2./3 + 0) / 3, 0.75, 0, 1 - 7*2./(64-16-9-1), "one neutral given that is none"},
		{"00 00", 1, 1, 0, math.NaN(), "one label only: agreement by chance cannot be told"},
	} {
		js := judgedOf(c.pairs)
		for _, f := range []struct {
			name      string
			got, want float64
		}{
			{"macro-F1", MacroF1(js), c.macroF1}, {"accuracy", Accuracy(js), c.accuracy},
			{"opposite", Opposite(js), c.opposite}, {"alpha", Alpha(js), c.alf},
		} {
			if math.Abs(f.got-f.want) > 1e-9 || math.IsNaN(f.got) != math.IsNaN(f.want) {
				t.Errorf("%s: %s is %.4f, want %.4f", c.why, f.name, f.got, f.want)
			}
		}
	}
}

func TestCalibrated(t *testing.T) {
	js := judgedOf("-- 00 ++ +-")
	for i := range js {
		js[i].Confidence = 0.75
	}
	if e := ECE(js); math.Abs(e) > 1e-9 {
		t.Errorf("three of four right at 0.75: ECE %.3f, want 0", e)
	}
	js[3].Confidence = 1 // sure and wrong; it falls into the last row, not beyond
	if e := ECE(js); math.Abs(e-(0.75*0.25+0.25)) > 1e-9 {
		t.Errorf("ECE %.4f", e)
	}
	if !math.IsNaN(ECE(nil)) {
		t.Error("nothing was judged and the error is known")
	}
}

func TestCoverage(t *testing.T) {
	js := judgedOf("-- 00 ++ +- -+")
	for i := range js {
		js[i].Confidence = 0.9 - 0.1*float64(i)
	}
	for _, c := range []struct{ coverage, want float64 }{{0.6, 1}, {0.8, 0.75}, {1, 0.6}} {
		if got := AccuracyAt(js, c.coverage); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("at %.1f: %.3f, want %.3f", c.coverage, got, c.want)
		}
	}
	for i := range js {
		js[i].Confidence = 0.5
	}
	if got := AccuracyAt(js, 0.2); math.Abs(got-0.6) > 1e-9 {
		t.Errorf("all alike, so any fifth is as good as the whole: %.3f, want 0.6", got)
	}
}

// The interval holds the value, repeats, and is unknown for a single article.
func TestBootstrap(t *testing.T) {
	js := judgedOf("-- -- 00 0+ ++ ++ +- -- 00 ++")
	e, again := Bootstrap(js, MacroF1, 1), Bootstrap(js, MacroF1, 1)
	if e != again || e.Low > e.Value || e.High < e.Value || e.Low < 0 || e.High > 1 || e.High-e.Low < 0.1 {
		t.Errorf("%+v, again %+v", e, again)
	}
	for i := range js {
		js[i].Group = "one"
	}
	if e := Bootstrap(js, MacroF1, 1); !math.IsNaN(e.Low) || e.N != 10 {
		t.Errorf("one article: %+v", e)
	}
}
