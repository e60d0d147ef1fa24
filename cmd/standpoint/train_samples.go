package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/eval"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// samples reads the labelled statements, those on and those off target, and, for
// those that give a place, the articles.
func (t *trainer) samples(name string, paths []string, unseenEvery int) (on, off []position.Sample, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, fmt.Errorf("the labelled statements cannot be opened: %w", err)
	}
	defer f.Close()
	list, err := eval.ReadLabelled(f, name, t.topic)
	if err != nil {
		return nil, nil, err
	}
	if t.judge, err = position.NewJudge(t.lang, t.topic).Learner(); err != nil {
		return nil, nil, err
	}
	docs, err := t.documents(list, paths)
	if err != nil {
		return nil, nil, err
	}
	missing := 0
	for i, l := range list {
		if l.Off && l.Text == "" && docs[l.Doc] == nil {
			missing++ // it teaches nothing but what is off target
			continue
		}
		x, err := t.sample(l, docs)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: statement %s: %w", name, l.ID, err)
		}
		x.Unseen = i%unseenEvery == 0
		if l.Unseen != nil {
			x.Unseen = *l.Unseen
		} else {
			t.assumed = true
		}
		if l.Off {
			off = append(off, x)
		} else {
			on = append(on, x)
		}
	}
	if missing > 0 {
		fmt.Fprintf(t.err, "standpoint: %s: left out %d statements that are not about the target, of articles that are not among those given\n", name, missing)
	}
	return on, off, nil
}

func (t *trainer) sample(l eval.Labelled, docs map[string]*stance.Analysis) (position.Sample, error) {
	var x position.Sample
	if l.Text != "" {
		x = t.judge.SampleText(text.Parse(l.Text, t.lang.Text), l.Target)
	} else if an := docs[l.Doc]; an != nil {
		if !eval.StandsIn(an.Article.Text, l.Spans, l.Check) {
			return x, fmt.Errorf("the article %q has other words at %s than the coder saw; give the article as it was coded, or leave the statement out", l.Doc, eval.FormatSpans(l.Spans))
		}
		x = t.judge.SampleStatement(an.Document, t.statement(an, eval.ByteSpans(an.Article.Text, l.Spans)))
	} else {
		return x, fmt.Errorf("the article %q is not among those given; name its file or folder after the labelled statements", l.Doc)
	}
	x.P, x.Label, x.Weight = l.P, position.Label(l.Label), l.Weight
	if l.Doc != "" {
		x.Group = l.Doc
	}
	return x, nil
}

// statement is what is said at the spans, with the reporting words that the tool
// finds for it.
func (t *trainer) statement(an *stance.Analysis, spans []text.Span) position.Statement {
	st := position.Statement{Content: spans}
	whole := text.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
	most := 0
	for i := range an.Statements {
		f := &an.Statements[i]
		shared := min(f.Span().End, whole.End) - max(f.Span().Start, whole.Start)
		if len(f.Cue) > 0 && shared > most && 2*shared >= max(whole.Len(), f.Span().Len()) {
			most, st.Cue = shared, f.Cue[0]
		}
	}
	if most > 0 {
		st.Class = t.analyzer.CueClass(an.Document, st.Cue)
	}
	return st
}

// documents reads the articles that statements give a place in.
func (t *trainer) documents(list []eval.Labelled, paths []string) (map[string]*stance.Analysis, error) {
	wanted := map[string]bool{}
	for _, l := range list {
		wanted[l.Doc] = wanted[l.Doc] || l.Text == ""
	}
	docs := map[string]*stance.Analysis{}
	var failed error
	err := t.articles(paths, func(a article.Article) {
		for _, id := range []string{a.ID, filepath.Base(a.File)} {
			if wanted[id] && docs[id] == nil {
				an, err := t.analyzer.Analyze(a)
				docs[id], failed = an, errors.Join(failed, err)
			}
		}
	})
	return docs, errors.Join(err, failed)
}

func (t *trainer) articles(paths []string, each func(article.Article)) error {
	if len(paths) == 0 {
		return nil
	}
	return t.reading.articles(t.streams, paths, t.fields, func(a article.Article) error {
		each(a)
		return nil
	})
}

func (t *trainer) vectors(o trainOptions) (*position.Vectors, error) {
	var c position.Corpus
	if err := t.articles(o.words, func(a article.Article) { c.Add(text.Parse(a.Text, t.lang.Text)) }); err != nil {
		return nil, err
	}
	v := c.Vectors(o.seed)
	if v == nil && len(o.words) > 0 {
		fmt.Fprintf(t.err, "standpoint: the %d articles of --words hold too few words to learn meanings from; going on without\n", c.Texts())
	}
	return v, nil
}
