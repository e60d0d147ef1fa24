package tally

import (
	"standpoint/stance/actor"
	"standpoint/stance/position"
)

// kind is what a sum over an outlet's articles counts.
type kind uint8

// The sums. Those by side have one kind a label, in the order first, neutral,
// second.
const (
	votes kind = iota // by side
	_
	_
	words // of statements on target, by side
	_
	_
	opens // articles, by the side of the first statement that takes one
	_
	_
	heads // articles, by the side of the headline
	_
	_
	sentences
	told // sentences with the outlet's own words
	said // sentences with words of statements
	frameAll
	frameTold
	frameSaid
	toned         // articles whose narration carries tone
	narration     // its tone
	voice         // statements on target
	voiceWords    // their words
	campVoice     // statements on target
	campWords     // their words
	campOpens     // articles whose first statement on target is the camp's
	campHeads     // articles whose headline is the camp's
	heard         // articles with a statement on target
	headed        // articles with a headline on target
	mentions      // of actors of the camp in the outlet's own words
	mentionsTone  // their tone
	positive      // mentions with positive tone
	negative      // mentions with negative tone
	actorVoice    // statements on target by a resolved actor
	resolvedVoice // statements on target by anybody resolved
	actorSquare   // squares of actorVoice, summed over actors and articles
	voiceSquare   // squares of resolvedVoice, summed over articles
)

// squared is true of sums over pairs of statements within one article: an article
// that is drawn twice adds four times as many.
func (k kind) squared() bool { return k == actorSquare || k == voiceSquare }

// milli is the unit in which tone is summed: integers add up alike in any order,
// floating-point numbers do not.
const milli = 1000

// figure names one sum.
type figure struct {
	kind  kind
	frame int16
	// name is of a camp or the key of an actor.
	name string
}

func sum(k kind) figure { return figure{kind: k} }

// bySide is the sum of a kind for a label.
func bySide(k kind, l position.Label) figure { return sum(k + kind(l-position.First)) }

func ofCamp(k kind, camp string) figure { return figure{kind: k, name: camp} }

func ofFrame(k kind, frame int) figure { return figure{kind: k, frame: int16(frame)} }

// amounts are what one article adds to the sums.
type amounts map[figure]int32

func (m amounts) add(f figure, n int) {
	if n != 0 {
		m[f] += int32(n)
	}
}

// amountsOf takes an article's facts apart, all but the votes, which depend on
// the counting unit.
func amountsOf(f *Facts) amounts {
	m := amounts{}
	for i := range f.Statements {
		if st := &f.Statements[i]; st.OnTarget {
			m.add(bySide(words, st.Label), st.Words)
			m.add(sum(voice), 1)
			m.add(sum(voiceWords), st.Words)
			m.add(ofCamp(campVoice, campOf(st.Actor)), 1)
			m.add(ofCamp(campWords, campOf(st.Actor)), st.Words)
		}
	}
	m.places(f)
	m.frames(f)
	m.tone(f)
	m.voices(f)
	return m
}

// places counts who comes first and who is in the headline.
func (m amounts) places(f *Facts) {
	for _, p := range []struct {
		statements    []Fact
		side, of, one kind
	}{{f.Statements, opens, heard, campOpens}, {f.Headline, heads, headed, campHeads}} {
		if st := first(p.statements, (*Fact).sided); st != nil {
			m.add(bySide(p.side, st.Label), 1)
		}
		if st := first(p.statements, (*Fact).onTarget); st != nil {
			m.add(sum(p.of), 1)
			m.add(ofCamp(p.one, campOf(st.Actor)), 1)
		}
	}
}

func (m amounts) frames(f *Facts) {
	m.add(sum(sentences), f.Sentences)
	m.add(sum(told), f.Frames.OfTold)
	m.add(sum(said), f.Frames.OfSaid)
	for _, k := range []struct {
		kind   kind
		counts []int
	}{{frameAll, f.Frames.Sentences}, {frameTold, f.Frames.Told}, {frameSaid, f.Frames.Said}} {
		for frame, n := range k.counts {
			m.add(ofFrame(k.kind, frame), n)
		}
	}
}

func (m amounts) tone(f *Facts) {
	if f.Narration.Cues > 0 {
		m.add(sum(toned), 1)
		m.add(sum(narration), thousandths(f.Narration.Value))
	}
	for _, t := range f.Toward {
		if t.Camp == actor.Unlisted {
			continue
		}
		m.add(ofCamp(mentions, t.Camp), 1)
		m.add(ofCamp(mentionsTone, t.Camp), thousandths(t.Score))
		m.add(ofCamp(positive, t.Camp), one(t.Label > 0))
		m.add(ofCamp(negative, t.Camp), one(t.Label < 0))
	}
}

// voices counts how often each actor is heard on the target.
func (m amounts) voices(f *Facts) {
	by := map[string]int{}
	n := 0
	for i := range f.Statements {
		if st := &f.Statements[i]; st.OnTarget && st.Actor.Name != "" {
			by[keyOf(st.Actor)]++
			n++
		}
	}
	m.add(sum(resolvedVoice), n)
	m.add(sum(voiceSquare), n*n)
	for key, k := range by {
		m.add(figure{kind: actorVoice, name: key}, k)
		m.add(sum(actorSquare), k*k)
	}
}

// votes adds votes by side.
func (m amounts) votes(c Counts) {
	for _, l := range labels {
		m.add(bySide(votes, l), c.Of(l))
	}
}

// labels are all labels in order.
var labels = [...]position.Label{position.First, position.Neutral, position.Second}
