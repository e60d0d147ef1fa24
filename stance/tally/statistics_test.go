package tally

import (
	"fmt"
	"maps"
	"math"
	"testing"

	"standpoint/stance"
	"standpoint/stance/text"
)

func near(a, b float64) bool { return math.Abs(a-b) < 5e-5 || math.IsNaN(a) && math.IsNaN(b) }

func TestWilson(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		k, n             int
		value, low, high float64
		why              string
	}{
		{5, 10, .5, .2366, .7634, "symmetric: (.5±1.96·sqrt(.025+.09604)/… )"},
		{0, 10, 0, 0, .2775, "none of ten: z²/(n+z²) = 3.8415/13.8415"},
		{10, 10, 1, .7225, 1, "all of ten mirrors none"},
		{1, 1, 1, .2065, 1, "one of one: 1/(1+z²)"},
		{0, 0, nan, nan, nan, "nothing to estimate from"},
	} {
		e := Wilson(c.k, c.n)
		if !near(e.Value, c.value) || !near(e.Low, c.low) || !near(e.High, c.high) {
			t.Errorf("Wilson(%d, %d) = %+v, want %v %v %v (%s)", c.k, c.n, e, c.value, c.low, c.high, c.why)
		}
	}
}

func TestPosition(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		counts    Counts
		value, se float64
		why       string
	}{
		{Counts{2, 9, 2}, 0, .8944, "as many on both sides; sqrt(2/2.5)"},
		{Counts{0, 0, 4}, 2.1972, 1.4907, "log(4.5/.5) = log 9; sqrt(1/4.5+1/.5)"},
		{Counts{4, 0, 0}, -2.1972, 1.4907, "and mirrored"},
		{Counts{0, 7, 0}, nan, nan, "neutral takes no side"},
	} {
		e, se := Position(c.counts)
		if !near(e.Value, c.value) || !near(se, c.se) {
			t.Errorf("Position(%v) = %v, %v, want %v, %v (%s)", c.counts, e.Value, se, c.value, c.se, c.why)
		}
	}
}

func TestBalance(t *testing.T) {
	e := Balance(Counts{First: 1, Neutral: 50, Second: 3})
	if !near(e.Value, .5) || e.N != 4 || !e.Small() {
		t.Errorf("balance of 1 and 3 is %+v, want .5 of 4, small", e)
	}
}

// By hand: 10 of 100 here and 0 of 100 elsewhere. The prior is 10 of 200, so
// log(20/(100+200-20)) - log(10/(100+200-10)) over sqrt(1/20+1/10).
func TestLogOdds(t *testing.T) {
	want := (math.Log(20./280) - math.Log(10./290)) / math.Sqrt(.15)
	if got := LogOdds(10, 100, 0, 100); !near(got, want) || !near(got, 1.8803) {
		t.Errorf("LogOdds = %v, want %v = 1.8803", got, want)
	}
	if got := LogOdds(7, 100, 7, 100); !near(got, 0) {
		t.Errorf("equal use gives %v, want 0", got)
	}
}

// By hand: 4 of 20 statements of the first side against 1 of 10 of the second,
// prior 1 of 6, so 10/6 and 50/6 are added to each side.
func TestLogRatio(t *testing.T) {
	y1, x1, y2, x2 := 4+10./6, 16+50./6, 1+10./6, 9+50./6
	want, err := math.Log(y2/x2)-math.Log(y1/x1), math.Sqrt(1/y1+1/x1+1/y2+1/x2)
	for _, c := range []struct {
		first, n1, second, n2 int
		prior, value, se      float64
		why                   string
	}{
		{4, 20, 1, 10, 1. / 6, want, err, "less often given to the second side"},
		{1, 10, 4, 20, 1. / 6, -want, err, "and the other way round"},
		{2, 10, 2, 10, .2, 0, math.Sqrt(2 * (1./4 + 1./16)), "as often to both"},
		{2, 10, 0, 0, .2, math.NaN(), math.NaN(), "one side says nothing"},
		{0, 10, 0, 10, 0, math.NaN(), math.NaN(), "nobody is reported so"},
	} {
		e, se := LogRatio(c.first, c.n1, c.second, c.n2, c.prior)
		if !near(e.Value, c.value) || !near(se, c.se) {
			t.Errorf("LogRatio(%d of %d, %d of %d) = %v, %v, want %v, %v (%s)", c.first, c.n1, c.second, c.n2, e.Value, se, c.value, c.se, c.why)
		}
	}
}

func TestDiversity(t *testing.T) {
	for _, c := range []struct {
		articles [][]string
		actors   int
		want     float64
		why      string
	}{
		{[][]string{{"x -"}, {"x -"}}, 1, 0, "one voice"},
		{[][]string{{"x -", "x -"}, {"y -"}}, 2, 1, "that x goes on in one article is no pair"},
		{[][]string{{"x -"}, {"y -"}, {"x +", "? -"}}, 2, 2. / 3, "of three pairs one is alike; who is unknown makes none"},
		{[][]string{{"x -", "y -"}}, 2, math.NaN(), "one article makes no pair"},
		{[][]string{{"x ."}, {"y ."}}, 0, math.NaN(), "nothing on target"},
	} {
		var all []*stance.Analysis
		for i, s := range c.articles {
			all = append(all, made(fmt.Sprint(i), "A", "", s...))
		}
		o := counted(ByStatement, all...).Outlets()[0]
		if o.Voices != c.actors || !near(o.Diversity.Value, c.want) {
			t.Errorf("%v: %d actors, diversity %v, want %d and %v (%s)", c.articles, o.Voices, o.Diversity.Value, c.actors, c.want, c.why)
		}
	}
}

// Student's quantiles as tables have them.
func TestStudent(t *testing.T) {
	for _, c := range []struct{ df, want float64 }{{3, 3.182}, {5, 2.571}, {10, 2.228}, {29, 2.045}, {1000, 1.962}} {
		if got := student95(c.df); math.Abs(got-c.want) > .06 {
			t.Errorf("%v degrees of freedom give %.3f, want %.3f", c.df, got, c.want)
		}
	}
}

func TestMajority(t *testing.T) {
	for _, c := range []struct {
		counts Counts
		want   int8
	}{
		{Counts{2, 1, 1}, -1}, {Counts{1, 1, 2}, 1}, {Counts{1, 2, 1}, 0},
		{Counts{2, 0, 2}, 0}, {Counts{2, 2, 0}, 0}, {Counts{}, 0},
	} {
		if got := c.counts.Majority(); int8(got) != c.want {
			t.Errorf("majority of %v is %d, want %d", c.counts, got, c.want)
		}
	}
}

// The draws must have mean and variance 1, and not go together between
// articles or replicates.
func TestPoissonWeights(t *testing.T) {
	s := New(Settings{}).Settings()
	var n, sum, squares, together float64
	for i := range 2000 {
		a, b := weights(fmt.Sprint("article ", i), s), weights(fmt.Sprint("article ", i+1), s)
		for r := range a {
			v := float64(a[r])
			n, sum, squares = n+1, sum+v, squares+v*v
			together += (v - 1) * (float64(b[r]) - 1)
		}
	}
	mean := sum / n
	if variance := squares/n - mean*mean; math.Abs(mean-1) > .01 || math.Abs(variance-1) > .01 || math.Abs(together/n) > .01 {
		t.Errorf("mean %.4f, variance %.4f, covariance of neighbours %.4f; want 1, 1, 0", mean, variance, together/n)
	}
}

func TestPoissonQuantiles(t *testing.T) {
	for _, c := range []struct {
		u    float64
		want uint8
	}{{0, 0}, {.3678, 0}, {.3680, 1}, {.7357, 1}, {.7359, 2}, {.9196, 2}, {.9198, 3}, {.99999999, 9}} {
		if got := poisson(uint64(c.u*(1<<53)) << 11); got != c.want {
			t.Errorf("poisson at %v = %d, want %d", c.u, got, c.want)
		}
	}
}

// Articles that each speak with one voice vary more than single statements do,
// so the bootstrap must widen Wilson's interval; with few articles it must not
// be used, because it cannot see how they vary.
func TestBootstrapWidens(t *testing.T) {
	var clustered, mixed []*stance.Analysis
	for i := range 20 {
		label := []string{"-", "+"}[i%2]
		one := []string{"x1 " + label, "x2 " + label, "x3 " + label, "x4 " + label, "x5 " + label, "x6 " + label}
		clustered = append(clustered, made(fmt.Sprint(i), "A", "", one...))
		mixed = append(mixed, made(fmt.Sprint(i), "A", "", "x1 -", "x2 +", "x3 -", "x4 +", "x5 -", "x6 +"))
	}
	wide := counted(ByStatement, clustered...).Outlets()[0].Balance
	narrow := counted(ByStatement, mixed...).Outlets()[0].Balance
	few := counted(ByStatement, clustered[:4]...).Outlets()[0].Balance
	wilson := Balance(Counts{60, 0, 60})
	if wide.High-wide.Low < 1.8*(wilson.High-wilson.Low) {
		t.Errorf("clustered %+v is hardly wider than %+v", wide, wilson)
	}
	if narrow != wilson {
		t.Errorf("mixed articles give %+v, want Wilson's %+v", narrow, wilson)
	}
	if few != Balance(Counts{12, 0, 12}) {
		t.Errorf("four articles give %+v, want Wilson's", few)
	}
}

func TestVocabulary(t *testing.T) {
	v := newVocabulary()
	v.add(vocabularyOf(text.Parse("Agents in Milan met no Residents. \"Agents worry,\" he said 27 times. Sala met agents. Read more news. See https; news.example.com.", text.Language{}), []int{3}))
	want := map[string]int{"agents": 3, "met": 2, "worry": 1, "said": 1, "times": 1}
	if !maps.Equal(v.counts, want) || v.total != 8 {
		t.Errorf("got %v, want %v: no names, also where they begin a sentence, no short words, no numbers, no notes, no addresses", v, want)
	}
}

// Past its bound a vocabulary keeps the same words with whole counts, however
// the corpus was split.
func TestVocabularyIsBounded(t *testing.T) {
	whole, parts := newVocabulary(), [3]vocabulary{newVocabulary(), newVocabulary(), newVocabulary()}
	for i := range 5 * maxWords {
		word := fmt.Sprint("word", i/2)
		for _, v := range []*vocabulary{&whole, &parts[i%3]} {
			v.count(word, 1)
			v.prune(2 * maxWords)
		}
	}
	sum := newVocabulary()
	for _, p := range parts {
		sum.merge(p)
	}
	kept := maps.Collect(whole.kept())
	if len(whole.counts) > 2*maxWords || len(kept) != maxWords {
		t.Errorf("%d words in memory, %d kept, want at most %d and %d", len(whole.counts), len(kept), 2*maxWords, maxWords)
	}
	if !maps.Equal(kept, maps.Collect(sum.kept())) {
		t.Error("a split keeps other words or counts")
	}
	for w, n := range kept {
		if n != 2 {
			t.Fatalf("%s was counted %d times, want 2", w, n)
		}
	}
}

func TestOwnName(t *testing.T) {
	for _, c := range []struct {
		outlet, word string
		want         bool
		why          string
	}{
		{"Politico", "politico", true, "the name itself"},
		{"Prager University", "prageru", true, "a piece of the name written as one"},
		{"Wall Street Journal", "wsj", true, "initials"},
		{"Wall Street Journal", "wall", false, "a word like others"},
		{"Reason", "reason", true, "cannot be told from the word"},
		{"Fox News", "foxnews", true, "written as one"},
		{"", "word", false, "no name"},
		{"Österreich heute", "öh", true, "initials of more than one byte"},
	} {
		if got := namesOf(c.outlet).hold(c.word); got != c.want {
			t.Errorf("%q of %q: %v, want %v (%s)", c.word, c.outlet, got, c.want, c.why)
		}
	}
}

func TestWordsNeedTwoOutlets(t *testing.T) {
	if words := counted(ByStatement, corpus()[:2]...).Words(20); words != nil {
		t.Errorf("one outlet has distinctive words %v", words)
	}
}

// Between two values a quantile lies by the distance, and nothing is beyond them.
func TestQuantile(t *testing.T) {
	for _, c := range []struct {
		values  []float64
		q, want float64
	}{
		{[]float64{1, 2, 3, 4}, 0, 1}, {[]float64{1, 2, 3, 4}, 1, 4}, {[]float64{1, 2, 3, 4}, .5, 2.5},
		{[]float64{0, 10}, .025, .25}, {[]float64{7}, .975, 7}, {nil, .5, math.NaN()},
	} {
		if got := Quantile(c.values, c.q); got != c.want && !(math.IsNaN(got) && math.IsNaN(c.want)) {
			t.Errorf("the quantile %v of %v is %v, want %v", c.q, c.values, got, c.want)
		}
	}
}
