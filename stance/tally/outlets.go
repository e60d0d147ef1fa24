package tally

import (
	"math"

	"standpoint/stance"
)

// micro is the unit running sums of tone are kept in: integers add up alike in
// any order, floating-point numbers do not.
const micro = 1e6

// outletTally is what is known of one outlet so far.
type outletTally struct {
	articles, textWords  int
	statements, onTarget int
	unlisted, unresolved int
	votes                Counts
	days                 map[actorDay]Counts
	quoted               Counts // words quoted, by the statement's label
	opens                Counts // articles, by the side quoted first
	actors               map[string]bool
	cues                 map[string]int
	heard                heard
	tone                 int64 // sum over articles, in millionths
	toned                int   // articles whose narration carries tone
	sentences            int
	frames               []int
	sample               sample
	words                vocabulary
}

// actorDay is one voter of an outlet when counting by day.
type actorDay struct{ actor, day string }

func (t *Tally) outlet(name string) *outletTally {
	o := t.outlets[name]
	if o == nil {
		o = &outletTally{
			actors: map[string]bool{},
			cues:   map[string]int{},
			heard:  newHeard(),
			frames: make([]int, t.set.Frames),
			sample: newSample(t.set),
			words:  newVocabulary(),
		}
		t.outlets[name] = o
	}
	return o
}

func (t *Tally) addOutlet(a *stance.Analysis, byActor map[string]*inArticle) {
	o := t.outlet(a.Article.Outlet)
	o.articles++
	o.textWords += a.Words
	for i := range a.Statements {
		o.addStatement(a, &a.Statements[i])
	}
	if l := opening(a); l != 0 {
		o.opens.add(l, 1)
	}
	if a.Narration.Cues > 0 {
		o.tone += int64(math.Round(a.Narration.Value * micro))
		o.toned++
	}
	votes := t.addVotes(o, a, byActor)
	frames := FrameSentences(a, t.set.Frames)
	o.sentences += sentencesOf(a)
	addInts(o.frames, frames)
	o.sample.add(weights(a.Article.ID, t.set), votes, sentencesOf(a), frames)
	o.words.add(a.Document)
}

func (o *outletTally) addStatement(a *stance.Analysis, st *stance.Statement) {
	o.statements++
	o.unlisted += one(st.Actor.Name != "" && !st.Actor.Listed)
	o.unresolved += one(st.Actor.Name == "")
	if st.Position.OnTarget {
		o.onTarget++
		o.quoted.add(st.Position.Label, st.Words)
	}
	cue := cueOf(a.Article.Text, st.Cue)
	if cue != "" {
		o.cues[cue]++
	}
	o.heard.add(st, cue)
}

// addVotes counts the article's votes and returns them; by day there are none
// yet, and the bootstrap draws days when it is read.
func (t *Tally) addVotes(o *outletTally, a *stance.Analysis, byActor map[string]*inArticle) Counts {
	var votes Counts
	for key, p := range byActor {
		if key != unresolved {
			o.actors[key] = true
		}
		votes.merge(t.set.Unit.cast(p.counts))
		if t.set.Unit == ByDay && p.counts.N() > 0 {
			o.onDay(actorDay{key, dayOf(a)}, p.counts)
		}
	}
	o.votes.merge(votes)
	return votes
}

func (o *outletTally) onDay(d actorDay, c Counts) {
	if o.days == nil {
		o.days = map[actorDay]Counts{}
	}
	sum := o.days[d]
	sum.merge(c)
	o.days[d] = sum
}

// counts are the outlet's votes by the unit the tally counts in.
func (o *outletTally) counts() Counts {
	c := o.votes
	for _, day := range o.days {
		c.merge(day.vote())
	}
	return c
}

func (t *Tally) mergeOutlets(from map[string]*outletTally) {
	for name, o := range from {
		t.outlet(name).merge(o)
	}
}

func (o *outletTally) merge(p *outletTally) {
	o.articles += p.articles
	o.textWords += p.textWords
	o.statements += p.statements
	o.onTarget += p.onTarget
	o.unlisted += p.unlisted
	o.unresolved += p.unresolved
	o.votes.merge(p.votes)
	for d, c := range p.days {
		o.onDay(d, c)
	}
	o.quoted.merge(p.quoted)
	o.opens.merge(p.opens)
	for key := range p.actors {
		o.actors[key] = true
	}
	for cue, n := range p.cues {
		o.cues[cue] += n
	}
	o.heard.merge(p.heard)
	o.tone += p.tone
	o.toned += p.toned
	o.sentences += p.sentences
	addInts(o.frames, p.frames)
	o.sample.merge(p.sample)
	o.words.merge(p.words)
}
