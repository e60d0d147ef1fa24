package tally

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// The 95 % intervals of an outlet with 30 articles must hold the true figure in
// 92 to 98 of 100 outlets. Articles are drawn like real ones: some hold many
// statements and most few or none, and each leans to a side of its own, so that
// the statements of an article are alike. Truth is the figure of all articles
// that could have been drawn. The seed is fixed: the test gives the same every
// time.
func TestIntervalsCover(t *testing.T) {
	const outlets, articles = 500, 30
	figures := []struct {
		name    string
		truth   func(lean float64) float64
		measure func(Outlet) Estimate
	}{
		{"balance", centred, func(o Outlet) Estimate { return o.Balance }},
		{"share of votes", func(p float64) float64 { return p * 2 / 3 }, func(o Outlet) Estimate { return o.Shares[2] }},
		{"share of words", func(p float64) float64 { return p * 2 / 3 }, func(o Outlet) Estimate { return o.QuotedShares[2] }},
		{"who comes first", centred, func(o Outlet) Estimate { return o.OpensBalance }},
		{"frame", func(p float64) float64 { return p }, func(o Outlet) Estimate { return o.Frames[0].Share }},
		{"tone toward a camp", centred, func(o Outlet) Estimate { return o.Camps[0].Tone }},
		{"tone of narration", centred, func(o Outlet) Estimate { return o.Tone }},
		{"diversity", func(float64) float64 { return differentActors }, func(o Outlet) Estimate { return o.Diversity }},
	}
	for _, lean := range [][2]float64{{1, 1}, {.4, 1.6}, {3, 2}} {
		held := make([]int, len(figures))
		mean := lean[0] / (lean[0] + lean[1])
		for i := range outlets {
			o := simulatedOutlet(uint64(i), articles, lean)
			for f, fig := range figures {
				e, truth := fig.measure(o), fig.truth(mean)
				held[f] += one(e.Low <= truth && truth <= e.High)
			}
		}
		for f, n := range held {
			part := float64(n) / outlets
			t.Logf("articles lean by beta%v: %.1f %% of the intervals hold the %s", lean, 100*part, figures[f].name)
			if part < .92 || part > .98 {
				t.Errorf("articles lean by beta%v: %.1f %% of the intervals hold the %s, want 92 to 98 %%", lean, 100*part, figures[f].name)
			}
		}
	}
}

func centred(p float64) float64 { return 2*p - 1 }

func simulatedOutlet(seed uint64, articles int, lean [2]float64) Outlet {
	dice := rand.New(rand.NewPCG(seed, 5))
	t := New(Settings{Frames: 1})
	for k := range articles {
		t.Count(simulated(dice, fmt.Sprint(seed, " ", k), beta(dice, lean)))
	}
	return t.Outlets()[0]
}

// differentActors is the chance that two draws of anActor differ.
const differentActors = 1 - .3/1.7

func anActor(dice *rand.Rand) int { return geometric(dice, .3) }

// simulated is an article whose statements take the second side with a chance of
// 2/3 of lean, and a third take none.
func simulated(dice *rand.Rand, id string, lean float64) *Facts {
	f := &Facts{ID: id, Outlet: "o", Sentences: 8 + dice.IntN(30), Frames: FrameFacts{Sentences: make([]int, 1)}}
	f.Narration.Value, f.Narration.Cues = 2*lean-1, 1
	for range f.Sentences {
		f.Frames.Sentences[0] += one(dice.Float64() < lean)
	}
	star := anActor(dice) // speaks in half of the article's statements
	for i := range geometric(dice, .3) {
		st := Fact{OnTarget: true, Start: i, Words: 1 + geometric(dice, .05)}
		switch u := dice.Float64(); {
		case u < lean*2/3:
			st.Label = 1
		case u < 2./3:
			st.Label = -1
		}
		who := star
		if dice.IntN(2) == 0 {
			who = anActor(dice)
		}
		st.Actor.Name = fmt.Sprint(who)
		f.Statements = append(f.Statements, st)
	}
	for range geometric(dice, .3) {
		f.Toward = append(f.Toward, Toward{Camp: "c", Score: 2*lean - 1})
	}
	return f
}

// geometric is how often a chance of p fails before it succeeds.
func geometric(dice *rand.Rand, p float64) int {
	return int(math.Log(1-dice.Float64()) / math.Log(1-p))
}

// beta draws from a beta distribution by two gamma draws.
func beta(dice *rand.Rand, shape [2]float64) float64 {
	a, b := gamma(dice, shape[0]), gamma(dice, shape[1])
	return a / (a + b)
}

// gamma draws by Marsaglia and Tsang (2000).
func gamma(dice *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(dice, shape+1) * math.Pow(dice.Float64(), 1/shape)
	}
	d := shape - 1./3
	for {
		x := dice.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(1-dice.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}
