package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/quote"
)

// quotes trains the tagger of statements on PolNeAR.
func quotes(args []string) error {
	c := newCommand("quotes", "polnear/train.jsonl, polnear/dev.jsonl and articles/general.jsonl.gz", "lexicons/en/quotes.model")
	pred := c.String("pred", "", "file to write the statements found in dev to, for the scorer")
	held := c.String("held", "", "file to write what the folds find in the training articles they have not seen to, for the scorer")
	eval := c.Bool("eval", false, "do not train: measure the weights that -o names")
	seed := c.seed("orders the training examples")
	jobs := c.Int("jobs", 2, "models trained at once; changes nothing but the time")
	lang, err := c.begin(args)
	if err != nil {
		return err
	}
	began := time.Now()
	logf := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
	}
	dev, err := readAll[article](filepath.Join(*c.data, "polnear", "dev.jsonl"))
	if err != nil {
		return err
	}
	var model []byte
	if *eval {
		model, err = os.ReadFile(*c.out)
	} else {
		model, err = trainQuotes(*c.data, *held, *seed, *jobs, lang, logf)
	}
	if err != nil {
		return err
	}
	t, err := quote.LoadTagger(model)
	if err != nil {
		return err
	}
	finder := quote.WithRules(t, lang)
	found := make([][]quote.Statement, len(dev))
	var f figures
	for i, a := range dev {
		e := a.example(lang.Text)
		found[i] = finder.Find(e.Doc, e.Regions)
		f.add(e.Doc, e.Gold, found[i])
	}
	f.print(os.Stdout)
	if *pred != "" {
		if err := writePredictions(*pred, dev, found); err != nil {
			return err
		}
	}
	if *eval {
		return nil
	}
	if model, err = t.WithFigures(f.record()); err != nil {
		return err
	}
	logf("%d bytes", len(model))
	return os.WriteFile(*c.out, model, 0o644)
}

// trainQuotes reads the training data and returns the bytes of a model.
func trainQuotes(data, held string, seed uint64, jobs int, lang *codebook.Language, logf func(string, ...any)) ([]byte, error) {
	train, err := readAll[article](filepath.Join(data, "polnear", "train.jsonl"))
	if err != nil {
		return nil, err
	}
	rules := quote.NewRules(lang)
	var examples []*quote.Example
	for _, a := range train {
		e := a.example(lang.Text)
		e.Rules = rules.Find(e.Doc, e.Regions)
		examples = append(examples, e)
	}
	logf("read %d articles", len(train))
	groups, err := groupWords(filepath.Join(data, "articles", "general.jsonl.gz"), lang.Text)
	if err != nil {
		return nil, err
	}
	logf("grouped %d words", len(groups))
	opt := quote.Options{Groups: groups, Seed: seed, Jobs: jobs, Log: logf, Record: learn.Record{
		Data:    "PolNeAR 1.0, train (Newell, Margolin and Ruths 2018); word groups from unlabelled news",
		Command: fmt.Sprintf("go run ./internal/train quotes -data DIR -o lexicons/en/quotes.model -seed %d", seed),
	}}
	found := make([][]quote.Statement, len(train))
	if held != "" {
		opt.Held = func(i int, t *quote.Tagger) {
			found[i] = quote.WithRules(t, lang).Find(examples[i].Doc, examples[i].Regions)
		}
	}
	model, err := quote.Train(examples, opt)
	if err == nil && held != "" {
		err = writePredictions(held, train, found)
	}
	return model, err
}
