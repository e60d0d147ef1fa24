package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standpoint/internal/coded"
	"standpoint/stance/actor"
	"standpoint/stance/codebook"
	"standpoint/stance/learn"
)

// codedSets are the coded mentions to learn from: the file of articles, the file
// of mentions. The held-out ones are not among them.
var codedSets = [][2]string{
	{"dev.jsonl", "polnear-mentions.jsonl"},
	{"train.jsonl", "polnear-mentions-third.jsonl"},
	{"train.jsonl", "polnear-mentions-fourth.jsonl"},
}

// folds is how many parts the articles are cut into for measuring.
const folds = 10

// antecedents trains the weights by which a pronoun or a description finds who it
// stands for.
func antecedents(args []string) error {
	c := newCommand("antecedents", "polnear/train.jsonl and polnear/dev.jsonl", "lexicons/en/antecedents.toml")
	mentions := c.String("mentions", "stance/actor/testdata", "folder of the coded mentions")
	eval := c.Bool("eval", false, "write no weights: print the figures, by folds over articles")
	misses := c.Bool("misses", false, "print each miss in the folds")
	l2 := c.Float64("l2", 0.04, "pull of the weights to zero")
	epochs := c.Int("epochs", 40, "how many times the choices are gone through")
	seed := c.seed("orders the choices")
	lang, err := c.begin(args)
	if err != nil {
		return err
	}
	var cases []coded.Case
	for _, set := range codedSets {
		more, err := coded.Read(filepath.Join(*c.data, "polnear", set[0]), filepath.Join(*mentions, set[1]), lang.Text)
		if err != nil {
			return err
		}
		cases = append(cases, more...)
	}
	opt := learn.Training{Epochs: *epochs, Rate: 0.1, L2: *l2, Seed: *seed}
	var right, all tally
	for fold := range folds {
		var train, test []coded.Case
		for i, c := range cases {
			if i%folds == fold {
				test = append(test, c)
			} else {
				train = append(train, c)
			}
		}
		measure(fitted(lang, train, opt), test, &right, &all, *misses)
	}
	figures := printTally(os.Stdout, right, all)
	if *eval {
		return nil
	}
	weights := fitted(lang, cases, opt).Antecedents
	command := fmt.Sprintf("go run ./internal/train antecedents -data DIR -l2 %g -epochs %d -seed %d", *l2, *epochs, *seed)
	return writeAntecedents(*c.out, weights, command, figures)
}

// passes is how often the weights are trained: who spoke before is part of the
// evidence, and the first time nobody is known to have.
const passes = 3

// fitted is the language with weights trained on the cases.
func fitted(lang *codebook.Language, cases []coded.Case, opt learn.Training) *codebook.Language {
	l := *lang
	l.Antecedents = nil
	for range passes {
		r := actor.NewRegistry(&l, nil)
		var choices []learn.Choice
		for i := range cases {
			c := &cases[i]
			choices = append(choices, r.Choices(c.Doc, c.Regions, c.Statements, func(s int) (func(actor.Actor) bool, bool) { return c.Right(r, s) })...)
		}
		l.Antecedents = actor.Fit(choices, opt)
	}
	return &l
}

// tally counts mentions by type.
type tally map[string]int

func (t *tally) add(kind string) {
	if *t == nil {
		*t = tally{}
	}
	(*t)[kind]++
	(*t)["all"]++
}

// measure resolves the cases and counts what is right, and all.
func measure(lang *codebook.Language, cases []coded.Case, right, all *tally, misses bool) {
	r := actor.NewRegistry(lang, nil)
	for i := range cases {
		c := &cases[i]
		got := r.Resolve(c.Doc, c.Regions, c.Statements, true)
		for k, m := range c.Mentions {
			all.add(m.Type)
			if is, ok := c.Right(r, c.At[k]); ok && is(got[c.At[k]]) {
				right.add(m.Type)
			} else if misses {
				a := got[c.At[k]]
				fmt.Printf("miss: %s [%d:%d] %s: %s (%s)\n", c.ID, m.Start, m.End, m.Type, a.Name, a.How)
			}
		}
	}
}

// kinds are the types of mentions in the order they are printed.
var kinds = []string{"pronoun", "title", "institution", "document", "spokesperson", "unnamed", "all"}

func printTally(w io.Writer, right, all tally) string {
	var figures []string
	for _, k := range kinds {
		fmt.Fprintf(w, "%-13s %3d of %3d right, %.1f %%\n", k, right[k], all[k], 100*float64(right[k])/float64(max(all[k], 1)))
		figures = append(figures, fmt.Sprintf("%s %d of %d", k, right[k], all[k]))
	}
	return strings.Join(figures, ", ")
}

// writeAntecedents writes the weights as a file of a language pack, rounded to
// hundredths.
func writeAntecedents(path string, weights map[string]map[string]float64, command, figures string) error {
	var b strings.Builder
	b.WriteString(`# Who a pronoun or a description stands for. Of all that an article names near it,
# the one whose features add up to most is taken; "nobody" is among them. [weights.any]
# holds for every phrase, the other tables for what asks for the same, in addition.
# A conditional logit (McFadden 1974), trained on mentions that were coded by hand.

[record]
`)
	fmt.Fprintf(&b, "data = %q\ncommand = %q\nfigures = %q\n", "stance/actor/testdata/polnear-mentions.jsonl, -third.jsonl and -fourth.jsonl; articles: PolNeAR 1.0, dev and train (Newell, Margolin and Ruths 2018)", command, "right by ten folds over articles: "+figures)
	for _, g := range actor.Groups() {
		fmt.Fprintf(&b, "\n[weights.%s]\n", g)
		for _, f := range actor.Features() {
			if v := weights[g][f]; v != 0 {
				fmt.Fprintf(&b, "%q = %.2f\n", f, v)
			}
		}
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
