package tally

import (
	"cmp"
	"math"
	"slices"

	"standpoint/stance/position"
)

// Outlet is an outlet's row. Every interval is the wider of two: Wilson's, and
// from MinN articles on the Poisson bootstrap over articles (over days when
// counting by day), because statements of one article are not independent.
type Outlet struct {
	Name                                    string
	Articles, Words, Statements, OnTarget   int
	Actors, Unlisted, Unresolved, Sentences int
	Votes                                   Counts
	// Shares are of the votes: first pole, neutral, second pole.
	Shares [3]Estimate
	// Balance is (second-first)/(second+first), neutral excluded, -1 to 1.
	Balance Estimate
	// Quoted is words on target by label; Opens is articles by the side that is
	// quoted first.
	Quoted, Opens Counts
	// Tone is the mean tone of the outlet's own words over the Toned articles
	// that carry any, -1 to 1, NaN when none does.
	Tone  float64
	Toned int
	// Camps are the statements on target, by the speaker's camp.
	Camps map[string]int
	// Cues are the reporting words used most, at most five.
	Cues []Cue
	// Frames are shares of sentences, by frame.
	Frames []Frame
}

// Cue is a reporting word and how often it is used.
type Cue struct {
	Text  string
	Count int
}

// Frame is the share of an outlet's sentences that carry a frame.
type Frame struct {
	Sentences int
	Share     Estimate
}

// Outlets returns all outlets by name.
func (t *Tally) Outlets() []Outlet {
	rows := make([]Outlet, 0, len(t.outlets))
	for _, name := range sortedKeys(t.outlets) {
		rows = append(rows, t.outlets[name].row(name, t.set))
	}
	return rows
}

func (o *outletTally) row(name string, s Settings) Outlet {
	r := Outlet{
		Name: name, Articles: o.articles, Words: o.textWords, Statements: o.statements,
		OnTarget: o.onTarget, Actors: len(o.actors), Unlisted: o.unlisted, Unresolved: o.unresolved,
		Sentences: o.sentences, Votes: o.counts(), Quoted: o.quoted, Opens: o.opens,
		Tone: math.NaN(), Toned: o.toned, Cues: topCues(o.cues, 5), Camps: o.heard.campCounts(),
	}
	if o.toned > 0 {
		r.Tone = float64(o.tone) / micro / float64(o.toned)
	}
	o.estimate(&r, s)
	return r
}

func (o *outletTally) estimate(r *Outlet, s Settings) {
	enough := o.articles >= MinN
	votes := o.sample.withDays(o.days, r.Name, s)
	r.Shares = Shares(r.Votes)
	for i, label := range []position.Label{position.First, position.Neutral, position.Second} {
		lo, hi, ok := percentiles(s.Replicates, func(k int) (float64, bool) { return votes[k].share(label) })
		r.Shares[i] = r.Shares[i].widen(lo, hi, ok && enough)
	}
	lo, hi, ok := percentiles(s.Replicates, func(k int) (float64, bool) { return votes[k].balance() })
	r.Balance = Balance(r.Votes).widen(lo, hi, ok && enough)
	r.Frames = o.frameShares(s, enough)
}

func (o *outletTally) frameShares(s Settings, enough bool) []Frame {
	frames := make([]Frame, len(o.frames))
	for f, n := range o.frames {
		lo, hi, ok := percentiles(s.Replicates, func(r int) (float64, bool) {
			return ratio(o.sample.frames[f][r], o.sample.sentences[r])
		})
		frames[f] = Frame{n, Wilson(n, o.sentences).widen(lo, hi, ok && enough)}
	}
	return frames
}

func (p replicate) share(l position.Label) (float64, bool) {
	part := Counts{int(p.first), int(p.neutral), int(p.second)}.Of(l)
	return ratio(uint32(part), p.first+p.neutral+p.second)
}

func (p replicate) balance() (float64, bool) {
	share, ok := ratio(p.second, p.first+p.second)
	return 2*share - 1, ok
}

func ratio(part, whole uint32) (float64, bool) {
	return float64(part) / float64(max(whole, 1)), whole > 0
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
