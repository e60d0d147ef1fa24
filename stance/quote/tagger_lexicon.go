package quote

import "sort"

// lookup finds what training counted about a word by the hash of its norm.
type lookup interface {
	find(norm uint64) lexEntry
}

// tally counts how often a word stands in a cue, in a source and at all.
type tally struct{ cue, source, all int32 }

// counts is a lexicon in the making.
type counts map[uint64]tally

// add counts an article's labels, n times; n = -1 takes them away again.
func (c counts) add(norms []uint64, labels []uint8, n int32) {
	for i, h := range norms {
		t := c[h]
		t.all += n
		switch labels[i] {
		case labelCue, labelCueIn:
			t.cue += n
		case labelSource, labelSourceIn:
			t.source += n
		}
		c[h] = t
	}
}

// entry turns counts to steps. Rare words are pulled to the mean, so a word
// seen once in a cue is not taken for a cue.
func (t tally) entry() lexEntry {
	if t.all <= 0 || t.all == 1 && t.cue+t.source == 0 {
		return lexEntry{cue: 1, source: 1}
	}
	rate := func(n int32) float64 { return (float64(n) + 0.05*2) / (float64(t.all) + 2) }
	return lexEntry{cue: rateStep(rate(t.cue)), source: rateStep(rate(t.source))}
}

// rateStep cuts a share to one of nine steps, 2 to 10; 1 is for unknown words.
func rateStep(r float64) uint8 {
	for i, limit := range [...]float64{.01, .03, .08, .16, .3, .5, .7, .85} {
		if r < limit {
			return uint8(2 + i)
		}
	}
	return 10
}

// leaveOut looks words up as if one article had not been counted: a rate that
// knows the answer would teach the tagger to trust it.
type leaveOut struct {
	all    counts
	own    counts
	groups map[uint64]lexEntry
}

func (l leaveOut) find(norm uint64) lexEntry {
	t, o := l.all[norm], l.own[norm]
	e := tally{t.cue - o.cue, t.source - o.source, t.all - o.all}.entry()
	g := l.groups[norm]
	e.coarse, e.group = g.coarse, g.group
	return e
}

// lexicon is a finished one: an open hash table of 32-bit marks of the hashes.
type lexicon struct {
	slots   []lexRecord // a key of 0 is free
	shift   uint8
	records []lexRecord
}

// lexRecord is one word of a lexicon as it is written to a file.
type lexRecord struct {
	key uint32
	lexEntry
}

func lexKey(norm uint64) uint32 { return uint32(norm>>32) | 1 }

// records lists the words that are worth keeping, by key.
func (c counts) records(groups map[uint64]lexEntry) []lexRecord {
	merged := map[uint32]lexEntry{}
	for h, t := range c {
		e := t.entry()
		if e.cue > 1 {
			merged[lexKey(h)] = e
		}
	}
	for h, g := range groups {
		e, ok := merged[lexKey(h)]
		if !ok {
			e = tally{}.entry()
		}
		e.coarse, e.group = g.coarse, g.group
		merged[lexKey(h)] = e
	}
	out := make([]lexRecord, 0, len(merged))
	for k, e := range merged {
		out = append(out, lexRecord{k, e})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].key < out[j].key })
	return out
}

func newLexicon(records []lexRecord) *lexicon {
	bits := uint8(4)
	for 1<<bits < 2*len(records) {
		bits++
	}
	l := &lexicon{slots: make([]lexRecord, 1<<bits), shift: 32 - bits, records: records}
	for _, r := range records {
		*l.slot(r.key) = r
	}
	return l
}

// slot is where key stands or would stand.
func (l *lexicon) slot(key uint32) *lexRecord {
	for i := int(key * 0x9E3779B1 >> l.shift); ; i++ {
		if r := &l.slots[i&(len(l.slots)-1)]; r.key == 0 || r.key == key {
			return r
		}
	}
}

func (l *lexicon) find(norm uint64) lexEntry {
	if r := l.slot(lexKey(norm)); r.key != 0 {
		return r.lexEntry
	}
	return lexEntry{cue: 1, source: 1}
}
