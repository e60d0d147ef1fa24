package eval

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"standpoint/stance/tally"
)

// world is a truth to simulate: how the program errs on each label, the shares of
// labels among coded statements and in a camp, and how many there are of both.
type world struct {
	why         string
	m           matrix
	all, camp   [3]float64
	gold, votes int
	// cluster is the part of the articles in which the program errs twice as much.
	cluster float64
}

var (
	good      = matrix{{.85, .1, .05}, {.1, .8, .1}, {.05, .1, .85}}
	misses    = matrix{{.5, .45, .05}, {.05, .9, .05}, {.05, .25, .7}}
	unskilled = matrix{{.4, .3, .3}, {.4, .3, .3}, {.4, .3, .3}}
)

// pick draws a label by its probabilities.
func pick(rng *rand.Rand, p [3]float64) int {
	x := rng.Float64()
	for i := range 2 {
		if x -= p[i]; x < 0 {
			return i
		}
	}
	return 2
}

// coded draws coded statements, three an article.
func (w world) coded(rng *rand.Rand) []Judged {
	var js []Judged
	hard := false
	for i := range w.gold {
		if i%3 == 0 {
			hard = rng.Float64() < w.cluster
		}
		gold := pick(rng, w.all)
		given := pick(rng, w.m[gold])
		if hard && given == gold {
			given = pick(rng, w.m[gold])
		}
		js = append(js, Judged{Gold: gold - 1, Given: given - 1, Group: fmt.Sprint(i / 3)})
	}
	return js
}

// given draws the votes of the camp as the program would give them.
func (w world) given(rng *rand.Rand) tally.Counts {
	var n [3]int
	for range w.votes {
		label := pick(rng, w.camp)
		given := pick(rng, w.m[label])
		if given == label && rng.Float64() < w.cluster {
			given = pick(rng, w.m[label])
		}
		n[given]++
	}
	return tally.Counts{First: n[0], Neutral: n[1], Second: n[2]}
}

// TestCorrectedHoldsTruth simulates worlds whose truth is known: of the 95 % intervals about
// 95 % must hold it. With 200 rounds, three standard errors are 4.6 points.
func TestCorrectedHoldsTruth(t *testing.T) {
	const rounds, least = 200, .904
	for _, w := range []world{
		{"a good program", good, [3]float64{.4, .3, .3}, [3]float64{.7, .2, .1}, 150, 100, 0},
		{"a camp of few votes", good, [3]float64{.4, .3, .3}, [3]float64{.7, .2, .1}, 150, 20, 0},
		{"a small gold", good, [3]float64{.4, .3, .3}, [3]float64{.5, .3, .2}, 75, 100, 0},
		{"one pole is often missed", misses, [3]float64{.3, .3, .4}, [3]float64{.5, .3, .2}, 200, 2000, 0},
		{"errors that come together", good, [3]float64{.4, .3, .3}, [3]float64{.5, .3, .2}, 150, 100, .4},
		{"a camp of one mind", good, [3]float64{.4, .3, .3}, [3]float64{1, 0, 0}, 150, 50, 0},
	} {
		rng := rand.New(rand.NewPCG(1, 1))
		var holds, plain [3]float64
		width, done := 0.0, 0.0
		for range rounds {
			votes := w.given(rng)
			s, why := correction(w.coded(rng), [3]string{"a", "b", "c"}, 1).Shares(votes)
			if why != "" {
				continue
			}
			done++
			width += s[0].High - s[0].Low
			for i, e := range tally.Shares(votes) {
				holds[i] += inside(s[i], w.camp[i])
				plain[i] += inside(e, w.camp[i])
			}
		}
		t.Logf("%-26s %3.0f rounds: held in %.3f %.3f %.3f, plain shares %.3f %.3f %.3f, width %.2f", w.why, done,
			holds[0]/done, holds[1]/done, holds[2]/done, plain[0]/done, plain[1]/done, plain[2]/done, width/done)
		for i := range holds {
			if holds[i]/done < least {
				t.Errorf("%s: the interval of share %d holds the truth in %.3f of the rounds, want %.3f", w.why, i, holds[i]/done, least)
			}
		}
		if done < .85*rounds || width/done > .6 || plain[0]/done > .95 {
			t.Errorf("%s: %.0f rounds, width %.2f, plain share right in %.3f", w.why, done, width/done, plain[0]/done)
		}
	}
}

func inside(e tally.Estimate, truth float64) float64 {
	if e.Low <= truth && truth <= e.High {
		return 1
	}
	return 0
}

// TestCorrection holds what is solved, by hand, and what is refused in words.
func TestCorrection(t *testing.T) {
	exact := func(m matrix, each int) (js []Judged) {
		for i := range m {
			for k := range m[i] {
				for range int(math.Round(m[i][k] * float64(each))) {
					js = append(js, Judged{Gold: i - 1, Given: k - 1, Group: fmt.Sprint(len(js))})
				}
			}
		}
		return js
	}
	names := [3]string{"against", "neutral", "for"}
	// Of 40 against, 40 neutral and 20 for, the good program calls
	// 34+4+1, 4+32+2 and 2+4+17 so.
	s, why := correction(exact(good, 100), names, 1).Shares(tally.Counts{First: 39, Neutral: 38, Second: 23})
	if why != "" {
		t.Fatal(why)
	}
	for i, want := range []float64{.4, .4, .2} {
		if e := s[i]; math.Abs(e.Value-want) > 1e-9 || e.Low > want || e.High < want || e.N != 100 || e.High-e.Low < .1 {
			t.Errorf("share %d is %+v, want %.1f", i, e, want)
		}
	}
	// As much on one side as the program's mistakes can just explain: shares stay
	// shares, and no interval ends in a point.
	one := tally.Counts{First: 28, Neutral: 2}
	s, why = correction(exact(good, 100), names, 1).Shares(one)
	if why != "" || s[0].Value < .95 || s[0].Value > 1 || s[0].High < 1-1e-9 || s[0].Low > .97 || s[2].Low != 0 || s[2].High < .02 {
		t.Errorf("nearly all votes on one side: %+v %s", s, why)
	}
	if again, _ := correction(exact(good, 100), names, 1).Shares(one); again != s {
		t.Errorf("the same again gives %+v, first %+v", again, s)
	}
	if _, why := correction(exact(good, 100), names, 1).Shares(tally.Counts{First: 300}); why != misfit {
		t.Errorf("300 votes on one side, where 45 should be elsewhere by mistake: %q", why)
	}
	for _, c := range []struct {
		js        []Judged
		why, want string
	}{
		{nil, "nothing coded", "too few coded statements were found on target (0 “against”, 0 “neutral”, 0 “for”); code at least 10 of each"},
		{exact(good, 9), "a tiny gold", "not corrected: too few coded statements were found on target (9 “against”, 9 “neutral”, 9 “for”)"},
		{exact(unskilled, 100), "labels without meaning", "tells the labels apart too badly for it (determinant"},
		{exact(matrix{{.5, .5, 0}, {.5, .5, 0}, {0, 0, 1}}, 100), "two labels given alike", "tells the labels apart too badly"},
		{exact(matrix{{.5, .3, .2}, {.4, .4, .2}, {.2, .3, .5}}, 10), "a bad program and a small gold", "tells the labels apart too badly"},
	} {
		k := correction(c.js, names, 1)
		if _, why := k.Shares(tally.Counts{First: 10, Neutral: 10, Second: 10}); !strings.Contains(why, c.want) || k.N != len(c.js) {
			t.Errorf("%s: %q, want %q", c.why, why, c.want)
		}
	}
	if _, why := correction(exact(good, 100), names, 1).Shares(tally.Counts{}); why == "" {
		t.Error("a share of no votes was corrected")
	}
}
