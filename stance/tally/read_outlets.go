package tally

import (
	"cmp"
	"math"
	"slices"
)

// Outlet is an outlet's row. Where there is an interval, it is the wider of
// Wilson's and, from MinN articles on, the Poisson bootstrap over articles (for
// votes over days when counting by day), because statements of one article are
// not independent.
type Outlet struct {
	Name                                    string
	Articles, Words, Statements, OnTarget   int
	Actors, Unlisted, Unresolved, Sentences int
	Votes                                   Counts
	// Shares are of the votes: first pole, neutral, second pole.
	Shares [3]Estimate
	// Balance is (second-first)/(second+first), neutral excluded, -1 to 1.
	Balance Estimate
	// Quoted is words on target by label, and QuotedShares their parts; N is the
	// statements on target, counted as if all were equally long.
	Quoted       Counts
	QuotedShares [3]Estimate
	// Opens is articles by the side that is quoted first, Heads by the side that
	// the headline quotes; the balances are of these.
	Opens, Heads               Counts
	OpensBalance, HeadsBalance Estimate
	// Tone is the mean tone of the outlet's own words over the articles that
	// carry any, -1 to 1.
	Tone Estimate
	// Voices is how many different actors are heard on the target, Diversity how
	// evenly.
	Voices    int
	Diversity Estimate
	// Camps are what the outlet lets camps say and says of them, by name.
	Camps []OutletCamp
	// Cues are the reporting words used most, at most five; Classes compare the
	// sides.
	Cues    []Cue
	Classes []CueClass
	// Frames are shares of sentences, by frame.
	Frames []Frame
}

// Cue is a word and how often it is used.
type Cue struct {
	Text  string
	Count int
}

// Outlets returns all outlets by name.
func (t *Tally) Outlets() []Outlet {
	_, classes := t.cues()
	rows := make([]Outlet, 0, len(t.outlets))
	for _, name := range sortedKeys(t.outlets) {
		rows = append(rows, t.outlets[name].row(name, classes, t.set))
	}
	return rows
}

func (o *outletTally) row(name string, classes map[string]Counts, s Settings) Outlet {
	b := &resampled{&o.sample, o.sample.withDays(o.days, name, s), s}
	r := Outlet{
		Name: name, Articles: o.articles, Words: o.textWords, Statements: o.statements,
		OnTarget: o.onTarget, Actors: len(o.actors), Unlisted: o.unlisted, Unresolved: o.unresolved,
		Sentences: o.sample.total(sum(sentences)), Votes: o.counts(),
		Quoted: b.counts(words), Opens: b.counts(opens), Heads: b.counts(heads),
		Cues: topCues(o.cues, 5), Classes: compared(o.classes, classes),
		Tone: b.mean(sum(narration), sum(toned)),
	}
	r.Shares = b.shares(votes, voice, r.Votes, r.Votes.N())
	r.Balance = b.balance(r.Votes)
	r.QuotedShares = b.shares(words, voiceWords, r.Quoted, o.evenly(r.Quoted.N()))
	// An article has one beginning, so these are independent.
	r.OpensBalance, r.HeadsBalance = Balance(r.Opens), Balance(r.Heads)
	r.Voices, r.Diversity = b.diversity()
	r.Camps = b.camps()
	r.Frames = b.frames(o.evidence, s.Frames)
	return r
}

// evenly is how many statements of equal length so many words would be, by the
// rule of Kish (1965).
func (o *outletTally) evenly(words int) int {
	return int(math.Ceil(float64(words) * float64(words) / float64(max(o.lengths, 1))))
}

// diversity is the number of different actors heard on the target, and the
// chance that two statements from different articles are by different actors
// (Simpson 1949). N is the statements. Pairs within an article are left out, in
// the replicates too, because an article lets the same few speak again and again.
func (b *resampled) diversity() (actors int, e Estimate) {
	var own []figure
	n, within, pairs := float64(b.total(sum(resolvedVoice))), float64(b.total(sum(actorSquare))), float64(b.total(sum(voiceSquare)))
	same := -within
	for f, k := range b.totals {
		if f.kind == actorVoice {
			actors++
			own = append(own, f)
			same += float64(k) * float64(k)
		}
	}
	if all := n*n - pairs; all > 0 {
		e = Estimate{1 - same/all, math.NaN(), math.NaN(), int(n)}
	} else {
		return actors, unknown()
	}
	lo, hi, ok := b.ends(sum(heard), func(r int) (float64, bool) {
		s := -b.in(sum(actorSquare), r)
		for _, f := range own {
			s += b.in(f, r) * b.in(f, r)
		}
		n := b.in(sum(resolvedVoice), r)
		all := n*n - b.in(sum(voiceSquare), r)
		return 1 - s/all, all > 0
	})
	if ok {
		e.Low, e.High = max(0, min(lo, e.Value)), min(1, max(hi, e.Value))
	}
	return actors, e
}

func topCues(counts map[string]int, top int) []Cue {
	cues := make([]Cue, 0, len(counts))
	for text, n := range counts {
		cues = append(cues, Cue{text, n})
	}
	slices.SortFunc(cues, func(a, b Cue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text))
	})
	return cues[:min(top, len(cues))]
}
