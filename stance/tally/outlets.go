package tally

// outletTally is what is known of one outlet so far.
type outletTally struct {
	articles, textWords  int
	statements, onTarget int
	unlisted, unresolved int
	// lengths is the sum of the squares of the statements' words on target.
	lengths int
	days    days[actorDay]
	actors  map[string]bool
	// cues are reporting words of all statements; onCue and classes those of
	// statements on target, by word and by class.
	cues    map[string]int
	onCue   map[cue]Counts
	classes map[string]Counts
	// evidence is how often each cue of a frame stands there.
	evidence map[frameWord]int
	sample   sample
	words    vocabulary
}

// actorDay is one voter of an outlet when counting by day.
type actorDay struct{ actor, day string }

// cue is a reporting word and its class.
type cue struct{ text, class string }

type frameWord struct {
	frame int
	word  string
}

func (t *Tally) outlet(name string) *outletTally {
	o := t.outlets[name]
	if o == nil {
		o = &outletTally{
			actors: map[string]bool{}, cues: map[string]int{}, onCue: map[cue]Counts{}, classes: map[string]Counts{},
			evidence: map[frameWord]int{}, sample: newSample(), words: newVocabulary(),
		}
		t.outlets[name] = o
	}
	return o
}

func (t *Tally) addOutlet(f *Facts, byActor map[string]*inArticle) {
	o := t.outlet(f.Outlet)
	o.articles++
	o.textWords += f.Words
	for i := range f.Statements {
		o.addStatement(&f.Statements[i])
	}
	for frame, words := range f.Frames.Words {
		for w, n := range words {
			o.evidence[frameWord{frame, w}] += n
		}
	}
	all := amountsOf(f)
	all.votes(t.addVotes(o, f, byActor))
	o.sample.add(drawn{f.ID, all}, t.set)
	o.words.add(f.Vocabulary)
}

func (o *outletTally) addStatement(st *Fact) {
	o.statements++
	o.unlisted += one(st.Actor.Name != "" && !st.Actor.Listed)
	o.unresolved += one(st.Actor.Name == "")
	if st.Cue != "" {
		o.cues[st.Cue]++
	}
	if !st.OnTarget {
		return
	}
	o.onTarget++
	o.lengths += st.Words * st.Words
	o.classes[st.Class] = o.classes[st.Class].Plus(st.Label)
	if st.Cue != "" {
		key := cue{st.Cue, st.Class}
		o.onCue[key] = o.onCue[key].Plus(st.Label)
	}
}

// addVotes returns the article's votes; by day there are none yet, and the
// bootstrap draws days when it is read.
func (t *Tally) addVotes(o *outletTally, f *Facts, byActor map[string]*inArticle) Counts {
	var votes Counts
	for key, p := range byActor {
		if key != unresolved {
			o.actors[key] = true
		}
		votes.merge(t.set.Unit.cast(p.counts))
		if t.set.Unit == ByDay && p.counts.N() > 0 {
			o.days.add(actorDay{key, dayOf(f)}, p.counts)
		}
	}
	return votes
}

// counts are the outlet's votes by the unit the tally counts in.
func (o *outletTally) counts() Counts {
	c := o.sample.counts(votes)
	c.merge(o.days.votes())
	return c
}

func (t *Tally) mergeOutlets(from map[string]*outletTally) {
	for name, o := range from {
		t.outlet(name).merge(o, t.set)
	}
}

func (o *outletTally) merge(p *outletTally, s Settings) {
	o.articles += p.articles
	o.textWords += p.textWords
	o.statements += p.statements
	o.onTarget += p.onTarget
	o.lengths += p.lengths
	o.unlisted += p.unlisted
	o.unresolved += p.unresolved
	o.days.merge(p.days)
	for key := range p.actors {
		o.actors[key] = true
	}
	addCounts(o.cues, p.cues)
	addCounts(o.evidence, p.evidence)
	mergeCounts(o.onCue, p.onCue)
	mergeCounts(o.classes, p.classes)
	o.sample.merge(p.sample, s)
	o.words.merge(p.words)
}

func mergeCounts[K comparable](into, from map[K]Counts) {
	for k, c := range from {
		sum := into[k]
		sum.merge(c)
		into[k] = sum
	}
}
