package position

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// viewText is the view of a document that is one statement.
func (j *Judge) viewText(d *text.Document) view {
	v := view{d: d, runs: []place{{0, len(d.Tokens)}}, targets: codebook.Longest(j.topic.Target.Find(d, 0, len(d.Tokens)))}
	for _, m := range codebook.Longest(j.lang.CueMatcher.Find(d, 0, len(d.Tokens))) {
		v.cues = append(v.cues, cueAt{j.lang.Cues[j.lang.CueClass[m.Phrase]].ID, place{m.First, m.Last}})
	}
	return v
}

// viewStatement is the view of a statement in an article: what its source says
// and the words that report it.
func (j *Judge) viewStatement(d *text.Document, s Statement) view {
	v := view{d: d}
	for _, c := range s.Content {
		first, last := d.TokensIn(c)
		v.runs = appendRuns(v.runs, d, place{first, last}, s.Exclude)
	}
	for _, r := range v.runs {
		v.targets = append(v.targets, codebook.Longest(j.topic.Target.Find(d, r.first, r.last))...)
	}
	if s.Class != "" && s.Cue.Len() > 0 {
		first, last := d.TokensIn(s.Cue)
		v.cues = []cueAt{{s.Class, place{first, last}}}
	}
	return v
}

// words counts the words that are not marks.
func (v view) words() int {
	n := 0
	for _, r := range v.runs {
		for i := r.first; i < r.last; i++ {
			if v.d.Tokens[i].Kind != text.Mark {
				n++
			}
		}
	}
	return n
}

// appendRuns cuts what is excluded out of a stretch of tokens.
func appendRuns(runs []place, d *text.Document, p place, exclude []text.Span) []place {
	begin := p.first
	for i := p.first; i < p.last; i++ {
		if excluded(exclude, d.Tokens[i].Span) {
			if begin < i {
				runs = append(runs, place{begin, i})
			}
			begin = i + 1
		}
	}
	if begin < p.last {
		runs = append(runs, place{begin, p.last})
	}
	return runs
}
