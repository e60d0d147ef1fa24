package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"standpoint/stance/codebook"
	"standpoint/stance/frame"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// skipped words are the most frequent ones, which every text holds.
const skipped = 200

// framesModel trains the frames on FrAC.
func framesModel(args []string) error {
	c := newCommand("frames", "frac/train.jsonl and articles/*.jsonl.gz", "lexicons/en/frames.model")
	seed := c.seed("orders the training examples and divides them into folds")
	lang, err := c.begin(args)
	if err != nil {
		return err
	}
	examples, err := frameExamples(filepath.Join(*c.data, "frac", "train.jsonl"), lang)
	if err != nil {
		return err
	}
	words, vectors, err := wordVectors(newsFiles(*c.data), lang.Text, vectorDims, *seed)
	if err != nil {
		return err
	}
	for _, v := range vectors {
		unit(v)
	}
	model, err := frame.Train(lang, examples, frame.Options{Words: words, Vectors: vectors, Skip: skipped, Seed: *seed, Record: learn.Record{
		Data:    "FrAC, train (CC BY 4.0); word vectors from unlabelled news",
		Command: fmt.Sprintf("go run ./internal/train frames -data DIR -o lexicons/en/frames.model -seed %d", *seed),
	}})
	if err != nil {
		return err
	}
	m, err := frame.LoadModel(model)
	if err != nil {
		return err
	}
	figures := m.Record().Figures
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		fmt.Printf("%s %g\n", name, figures[name])
	}
	fmt.Printf("%d bytes\n", len(model))
	return os.WriteFile(*c.out, model, 0o644)
}

// frameExamples reads a file of one sentence and the code of its frame a line.
// Codes are those of the Policy Frames Codebook, 1 to 15, in the order of the
// language's frames.
func frameExamples(path string, lang *codebook.Language) ([]frame.Example, error) {
	lines, err := readAll[struct{ Sentence, Frame string }](path)
	if err != nil {
		return nil, err
	}
	var out []frame.Example
	for i, line := range lines {
		code, err := strconv.Atoi(line.Frame)
		if err != nil || code < 1 || code > len(lang.Frames) {
			return nil, fmt.Errorf("%s:%d: %q is no code of a frame", path, i+1, line.Frame)
		}
		out = append(out, frame.Example{Doc: text.Parse(line.Sentence, lang.Text), Frame: lang.Frames[code-1].ID})
	}
	return out, nil
}

// unit makes a vector one long.
func unit(v []float32) {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(sum))
	}
}
