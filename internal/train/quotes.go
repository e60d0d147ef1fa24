package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/quote"
)

// quotes trains the tagger of statements on PolNeAR.
func quotes(args []string) error {
	fs := flag.NewFlagSet("train quotes", flag.ContinueOnError)
	data := fs.String("data", "", "folder of the training data, with polnear/train.jsonl and polnear/dev.jsonl")
	out := fs.String("o", "lexicons/en/quotes.model", "file to write the weights to")
	pred := fs.String("pred", "", "file to write the statements found in dev to, for the scorer")
	seed := fs.Uint64("seed", 1, "orders the training examples")
	jobs := fs.Int("jobs", 2, "models trained at once; changes nothing but the time")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return fmt.Errorf("-data is missing: the folder that holds polnear/train.jsonl")
	}
	began := time.Now()
	logf := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
	}
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		return err
	}
	train, err := readPolnear(filepath.Join(*data, "polnear", "train.jsonl"))
	if err != nil {
		return err
	}
	dev, err := readPolnear(filepath.Join(*data, "polnear", "dev.jsonl"))
	if err != nil {
		return err
	}
	var examples []*quote.Example
	for _, a := range train {
		examples = append(examples, a.example(lang.Text))
	}
	logf("read %d articles", len(train))
	opt := quote.Options{Seed: *seed, Jobs: *jobs, Log: logf, Record: learn.Record{
		Data:    "PolNeAR 1.0, train (Newell, Margolin and Ruths 2018)",
		Command: fmt.Sprintf("go run ./internal/train quotes -data DIR -o lexicons/en/quotes.model -seed %d", *seed),
	}}
	model, err := quote.Train(examples, opt)
	if err != nil {
		return err
	}
	t, err := quote.LoadTagger(model)
	if err != nil {
		return err
	}
	found := make([][]quote.Statement, len(dev))
	var f figures
	for i, a := range dev {
		e := a.example(lang.Text)
		found[i] = t.Find(e.Doc, e.Regions)
		f.add(e.Doc, e.Gold, found[i])
	}
	f.print(os.Stdout)
	if model, err = t.WithFigures(f.record()); err != nil {
		return err
	}
	logf("%d bytes", len(model))
	if *pred != "" {
		if err := writePredictions(*pred, dev, found); err != nil {
			return err
		}
	}
	return os.WriteFile(*out, model, 0o644)
}
