package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/report/disk"
	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/position"
)

// trainOptions are the settings of train.
type trainOptions struct {
	topic, out  string
	words       []string
	fields      []string
	unseenEvery int
	seed        uint64
	dry         bool
}

func trainCommand(s streams) *cobra.Command {
	var o trainOptions
	c := &cobra.Command{
		Use:   "train LABELLED [PATH...]",
		Short: "Learn from labelled statements and write a codebook's stance.model",
		Long: "Reads labelled statements, JSON Lines, either {\"id\",\"text\",\"label\",\"p\"?,\"doc\"?} or the shape of a gold\n" +
			"file with the articles it codes as PATHs; says by cross-validation how good the rules, what was\n" +
			"learned and both together are, and writes stance.model beside the codebook.\n\n" +
			"Patterns look too good on statements that their writer had read. Lines that were\n" +
			"kept from the writer have \"unseen\": true, or are every Nth one (--unseen-every): the rules are\n" +
			"weighed and measured on those alone. Lines that say nothing are taken to be unseen, all of them\n" +
			"unless --unseen-every says otherwise.",
		Example: "  standpoint train coded.jsonl --topic ./my-topic\n  standpoint train gold.jsonl articles/ --topic ./my-topic --words articles/",
		Args:    arguments(1, unlimited, "a file of labelled statements, then the articles they stand in"),
		RunE:    func(_ *cobra.Command, args []string) error { return trainTopic(s, o, args[0], args[1:]) },
	}
	c.Flags().StringVarP(&o.out, "output", "o", "", "`file` to write; without it, stance.model in the codebook's folder")
	c.Flags().StringSliceVar(&o.words, "words", nil, "articles, a `path`, to learn the meanings of words from; need no labels")
	c.Flags().IntVar(&o.unseenEvery, "unseen-every", 1, "lines without \"unseen\": the writer of the patterns had not read every Nth, the first among them; 1: had read none")
	c.Flags().Uint64Var(&o.seed, "seed", 1, "deals the folds and orders the examples")
	c.Flags().BoolVar(&o.dry, "dry-run", false, "measure only, write nothing")
	fieldFlag(c, &o.fields)
	topicFlag(c, &o.topic)
	return c
}

func trainTopic(s streams, o trainOptions, labelled string, paths []string) error {
	if o.unseenEvery < 1 {
		return usageError{errors.New("--unseen-every must be 1 or more")}
	}
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	if o.out == "" && !o.dry {
		if o.out, err = modelPath(o.topic); err != nil {
			return err
		}
	}
	t := trainer{streams: s, reading: r, fields: o.fields}
	samples, off, err := t.samples(labelled, paths, o.unseenEvery)
	if err != nil {
		return err
	}
	vectors, err := t.vectors(o)
	if err != nil {
		return err
	}
	m, v := position.Train(samples, position.Options{Seed: o.seed, Vectors: vectors, Off: off})
	if m == nil {
		return fmt.Errorf("%s holds no statement to learn from; label some", labelled)
	}
	m.Codebook = r.topic.Rules
	m.Record = t.record(o, labelled, paths, samples, v)
	t.print(samples, len(off), v)
	t.doubt(samples, v)
	if o.dry {
		return nil
	}
	return t.write(m, o.out)
}

// modelPath is where the model of a codebook lies: in its folder, or, for one
// that Standpoint comes with, in the checkout.
func modelPath(topic string) (string, error) {
	for _, dir := range []string{topic, filepath.Join("lexicons", "topics", topic)} {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return filepath.Join(dir, codebook.ModelName), nil
		}
	}
	return "", usageError{fmt.Errorf("the codebook %q lies inside the program; say with -o where to write", topic)}
}

// trainer reads what train needs.
type trainer struct {
	streams
	*reading
	fields []string
	judge  *position.Judge
	// assumed is true when a line does not say whether it was unseen.
	assumed bool
}

// record says how to make the model again, without paths of this machine.
func (t *trainer) record(o trainOptions, labelled string, paths []string, samples []position.Sample, v *position.Validation) learn.Record {
	groups := map[string]bool{}
	for _, s := range samples {
		groups[s.Group] = true
	}
	command := []string{"standpoint train", filepath.ToSlash(labelled)}
	command = append(command, paths...)
	command = append(command, "--topic", filepath.Base(o.topic), "--seed", fmt.Sprint(o.seed), "--unseen-every", fmt.Sprint(o.unseenEvery))
	for _, w := range o.words {
		command = append(command, "--words", w)
	}
	for _, f := range o.fields {
		command = append(command, "--field", f)
	}
	rec := learn.Record{Kind: "stance", Data: filepath.Base(filepath.Dir(labelled)) + "/" + filepath.Base(labelled),
		Articles: len(groups), Statements: len(samples), Seed: o.seed, Command: strings.Join(command, " "), Figures: map[string]float64{}}
	for _, row := range trainRows(samples, v) {
		for _, f := range trainFigures {
			rec.Figures[row.name+": "+f.name] = round(f.of(row.judged))
		}
	}
	return rec
}

func (t *trainer) write(m *position.Model, name string) error {
	data, err := m.Encode()
	if err != nil {
		return err
	}
	if err := disk.Replace(name, data); err != nil {
		return fmt.Errorf("the model cannot be written: %w; say with -o where it can", err)
	}
	fmt.Fprintf(t.out, "\nwrote %s, %d kB\n", filepath.ToSlash(name), len(data)/1000)
	return nil
}
