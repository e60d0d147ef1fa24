package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"standpoint/report"
	"standpoint/stance/article"
	"standpoint/stance/eval"
	"standpoint/stance/tally"
)

// goldRun compares the articles of a run with statements coded by hand, to
// correct its shares. A nil one does nothing.
type goldRun struct {
	*reading
	file     string
	split    []eval.Gold
	comparer *eval.Comparer
}

// gold prepares the correction of a run, nil without a gold file.
func (r *reading) gold(o outputOptions, open opener, meta *report.Meta) (*goldRun, error) {
	file := o.gold
	if file == "" {
		return nil, nil
	}
	if meta.Unit != tally.ByStatement {
		return nil, usageError{errors.New("--gold tells how single statements are mistaken: use it with --count statement")}
	}
	f, err := open(file)
	if err != nil {
		return nil, fmt.Errorf("the gold file cannot be opened: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(f) // once: it may be a pipe
	if err != nil {
		return nil, fmt.Errorf("the gold file cannot be opened: %w", err)
	}
	all, err := r.goldFrom(bytes.NewReader(data), file)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	meta.Settings["gold"], meta.Hashes["gold"] = filepath.Base(file), hex.EncodeToString(sum[:])
	g := &goldRun{reading: r, file: file}
	settled, split := eval.Settle(all)
	g.split, g.comparer = split, eval.NewComparer(r.topic, settled)
	return g, nil
}

func (g *goldRun) add(x result) {
	if g != nil && x.analysis != nil {
		g.comparer.Add(x.analysis)
	}
}

// correct hands the correction to the report, with what of the gold file was of
// no use as problems.
func (g *goldRun) correct(w *report.Writer) *eval.Correction {
	if g == nil {
		return nil
	}
	rep := g.comparer.Report()
	problem := func(line int, what, remedy string) {
		w.Problem(article.Problem{File: g.file, Line: line, What: what, Remedy: remedy})
	}
	for _, x := range rep.Misplaced {
		problem(x.Line, fmt.Sprintf("article %s has other words at %s than the coder saw; the statement corrects nothing", x.Doc, eval.FormatSpans(x.Spans)), "give the article as it was coded")
	}
	for _, x := range g.split {
		problem(x.Line, fmt.Sprintf("the coders do not agree on %s; the statement corrects nothing", x.ID), "settle it with a further coder")
	}
	if len(rep.Missing) > 0 {
		problem(0, fmt.Sprintf("%s not among those read: %s; their statements correct nothing", report.Plural(len(rep.Missing), "coded article"), strings.Join(firstFew(rep.Missing), ", ")), "read them in the same run")
	}
	c := eval.NewCorrection(rep, g.topic, 1)
	w.Correct(c)
	return c
}

// tell says in the summary what became of the correction.
func (g *goldRun) tell(w io.Writer, c *eval.Correction) {
	switch {
	case g == nil:
	case c.Why != "":
		fmt.Fprintf(w, "\nshares %s\n", c.Why)
	default:
		fmt.Fprintf(w, "\nshares corrected for the program's mistakes on %d statements coded by hand, with intervals: the last columns of camps.csv and actors.csv\n", c.N)
	}
}
