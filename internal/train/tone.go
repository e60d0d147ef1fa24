package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// vectorDims is how many numbers a word's vector has.
const vectorDims = 100

// toneModel trains the tone toward somebody mentioned on NewsMTSC.
func toneModel(args []string) error {
	c := newCommand("tone", "newsmtsc/train.jsonl, dev-rw.jsonl, dev-mt.jsonl and articles/*.jsonl.gz", "lexicons/en/tone.model")
	eval := c.Bool("eval", false, "do not train: measure the weights that -o names")
	seed := c.seed("orders the training examples")
	lang, err := c.begin(args)
	if err != nil {
		return err
	}
	var model []byte
	if *eval {
		model, err = os.ReadFile(*c.out)
	} else {
		model, err = trainTone(*c.data, *seed, lang)
	}
	if err != nil {
		return err
	}
	m, err := tone.LoadModel(lang, model)
	if err != nil {
		return err
	}
	measured, err := measureTone(m, *c.data, lang.Text)
	if err != nil || *eval {
		return err
	}
	if model, err = m.WithFigures(measured); err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(model))
	return os.WriteFile(*c.out, model, 0o644)
}

func trainTone(data string, seed uint64, lang *codebook.Language) ([]byte, error) {
	words, vectors, err := wordVectors(newsFiles(data), lang.Text, vectorDims, seed)
	if err != nil {
		return nil, err
	}
	examples, err := toneExamples(filepath.Join(data, "newsmtsc", "train.jsonl"), lang.Text)
	if err != nil {
		return nil, err
	}
	return tone.Train(lang, examples, tone.Options{Words: words, Vectors: vectors, Seed: seed, Record: learn.Record{
		Data:    "NewsMTSC, train (Hamborg and Donnay 2021, MIT); word vectors from unlabelled news; words of VADER (Hutto and Gilbert 2014, MIT)",
		Command: fmt.Sprintf("go run ./internal/train tone -data DIR -o lexicons/en/tone.model -seed %d", seed),
	}})
}

// newsFiles are the unlabelled articles that word vectors are made from.
func newsFiles(data string) []string {
	return []string{filepath.Join(data, "articles", "general.jsonl.gz"), filepath.Join(data, "articles", "immigration.jsonl.gz")}
}

func toneExamples(path string, lang text.Language) ([]tone.Example, error) {
	mentions, err := readAll[mention](path)
	if err != nil {
		return nil, err
	}
	var out []tone.Example
	for _, m := range mentions {
		out = append(out, tone.Example{Doc: text.Parse(m.Text, lang), At: m.span(), Label: m.Label, Group: m.article()})
	}
	return out, nil
}

// measureTone prints how well a model does on the development sets, and returns
// the figures for its record.
func measureTone(m *tone.Model, data string, lang text.Language) (map[string]float64, error) {
	figures := m.Record().Figures
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		fmt.Printf("%s %.1f\n", name, figures[name])
	}
	record := map[string]float64{}
	for _, set := range []string{"rw", "mt"} {
		examples, err := toneExamples(filepath.Join(data, "newsmtsc", "dev-"+set+".jsonl"), lang)
		if err != nil {
			return nil, err
		}
		var f tone.Figures
		for _, e := range examples {
			f.Add(e.Label, m.Toward(e.Doc, e.At, nil))
		}
		fmt.Printf("dev-%s n %d accuracy %.1f macro-F1 %.1f calibration error %.1f\n", set, len(examples), f.Accuracy(), f.MacroF1(), f.CalibrationError())
		for _, coverage := range []float64{.8, .6, .4, .2} {
			fmt.Printf("dev-%s accuracy of the surest %.0f %%: %.1f\n", set, 100*coverage, f.AccuracyAt(coverage))
		}
		record["dev-"+set+" accuracy"], record["dev-"+set+" macro-F1"] = tenth(f.Accuracy()), tenth(f.MacroF1())
	}
	return record, nil
}
