package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// modelLine says what the codebook judges by.
func (r *reading) modelLine() string {
	if r.topic.Model == nil {
		return "no stance.model: stance is judged by the rules alone"
	}
	m, err := position.DecodeModel(r.topic.Model)
	if err != nil {
		return "stance.model cannot be used: " + err.Error() // load refuses it before
	}
	line := fmt.Sprintf("stance.model: rules and what was learned from %d labelled statements (%s)", m.Record.Statements, m.Record.Data)
	if m.Codebook != r.topic.Rules {
		line += "; the rules have changed since, train it again"
	}
	return line
}

// notes writes what is no mistake but worth a look.
func (r *reading) notes(out io.Writer) {
	fmt.Fprintf(out, "note: %s\n", r.modelLine())
	for _, line := range r.duplicates() {
		fmt.Fprintf(out, "note: %s\n", line)
	}
	for _, line := range r.contrary() {
		fmt.Fprintf(out, "note: %s\n", line)
	}
	if silent := r.unshown(); len(silent) > 0 {
		fmt.Fprintf(out, "note: no example shows %d of %d patterns: %s\n", len(silent), len(r.topic.Patterns), strings.Join(silent, ", "))
	}
	if idle := r.idleCamps(); len(idle) > 0 {
		fmt.Fprintf(out, "note: no actor is in the camp %s\n", strings.Join(idle, ", "))
	}
}

// duplicates are phrases that stand twice; in two patterns of different poles
// they contradict each other, and only the first is ever used.
func (r *reading) duplicates() []string {
	first := map[string]int{}
	var lines []string
	for i, phrase := range r.topic.Phrases {
		key := strings.Join(strings.Fields(phrase), " ")
		at, seen := first[key]
		if !seen {
			first[key] = i
			continue
		}
		a, b := r.topic.Patterns[r.topic.PhraseOf[at]], r.topic.Patterns[r.topic.PhraseOf[i]]
		switch {
		case a.ID == b.ID:
			lines = append(lines, fmt.Sprintf("%q stands twice in the pattern %s (line %d)", phrase, a.ID, a.Line))
		case a.Affirmed != b.Affirmed || a.Negated != b.Negated:
			lines = append(lines, fmt.Sprintf("%q contradicts itself: it stands in %s (line %d) and in %s (line %d); only the first counts", phrase, a.ID, a.Line, b.ID, b.Line))
		default:
			lines = append(lines, fmt.Sprintf("%q stands in %s (line %d) and in %s (line %d)", phrase, a.ID, a.Line, b.ID, b.Line))
		}
	}
	return lines
}

// contrary are phrases that match both with a negator and without; a match is read
// as it stands in either case.
func (r *reading) contrary() []string {
	negators := codebook.Set{}
	for w := range r.lang.Words.Negators {
		d := text.Parse(w, r.lang.Text)
		negators[w] = len(r.lang.Scope.Idle.Find(d, 0, len(d.Tokens))) == 0
	}
	var lines []string
	for i, phrase := range r.topic.Phrases {
		p := r.topic.Patterns[r.topic.PhraseOf[i]]
		if word := r.topic.PatternMatcher.Phrase(i).Contrary(negators); word != "" && !p.Sideless() {
			lines = append(lines, fmt.Sprintf("%q in %s (line %d) matches with %q and without it, and takes the same side; write two phrases", phrase, p.ID, p.Line, word))
		}
	}
	return lines
}

// unshown are the patterns that match in no example.
func (r *reading) unshown() []string {
	shown := make([]bool, len(r.topic.Patterns))
	for _, x := range r.topic.Examples {
		d := text.Parse(strings.TrimSpace(x.Cue+" "+x.Statement), r.lang.Text)
		for _, m := range r.topic.PatternMatcher.Find(d, 0, len(d.Tokens)) {
			shown[r.topic.PhraseOf[m.Phrase]] = true
		}
	}
	var silent []string
	for i, p := range r.topic.Patterns {
		if !shown[i] {
			silent = append(silent, p.ID)
		}
	}
	return silent
}

// idleCamps are camps without an actor; an actor without a camp cannot be
// loaded.
func (r *reading) idleCamps() []string {
	var idle []string
	for _, c := range r.topic.Camps {
		used := false
		for _, a := range r.topic.Actors {
			used = used || a.Camp == c.ID
		}
		if !used {
			idle = append(idle, c.ID)
		}
	}
	slices.Sort(idle)
	return idle
}
