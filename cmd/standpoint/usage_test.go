package main

import (
	"strings"
	"testing"
)

// TestUsage holds that a mistake in the command line says what is missing or what
// was meant, with the status of such mistakes.
func TestUsage(t *testing.T) {
	for _, c := range []struct{ line, want, why string }{
		{"rum", `unknown command "rum"; did you mean run? "standpoint --help" lists the commands`, "a letter wrong"},
		{"QUOTE", `did you mean quotes? `, "an ending left out, in capitals"},
		{"nosuch", `unknown command "nosuch"; "standpoint --help" lists the commands`, "nothing near"},
		{"topic chekc", `did you mean check? "standpoint topic --help" lists the commands`, "a command below another"},
		{"run --topc x", "unknown flag: --topc; did you mean --topic? ", "a letter left out of a flag"},
		{"run --out x", "unknown flag: --out; did you mean --output? ", "the beginning of a flag"},
		{"run -topic x", "did you mean --topic? ", "a long flag with a short mark"},
		{"run --nosuch", `unknown flag: --nosuch; "standpoint run --help" lists the flags`, "no flag near"},
		{"run --topic Ice-Olympics", `there is no codebook "Ice-Olympics"; did you mean ice-olympics? use a folder or one of: border-wall`, "capitals"},
		{"run --topic cheese", `there is no codebook "cheese"; use a folder or one of: border-wall`, "no codebook near"},
		{"eval", "eval needs a gold file, then the articles it codes: standpoint eval GOLD [PATH...]", "no gold file"},
		{"label", "label needs articles, a file or folder: standpoint label PATH...", "no articles"},
		{"train", "train needs a file of labelled statements, ", "nothing labelled"},
		{"topic new", "topic new needs the folder to make: standpoint topic new FOLDER", "no folder"},
		{"topic new a b", `topic new takes no "b"; it needs the folder to make: standpoint topic new FOLDER`, "two folders"},
		{"topic suggest", "topic suggest needs articles, a file or folder: standpoint topic suggest PATH...", "no articles"},
		{"topic check a b", `topic check takes no "b": standpoint topic check [NAME or FOLDER]`, "two codebooks"},
		{"man", "man needs a folder to write to: standpoint man", "no folder"},
		{"quotes articles", `quotes takes no "articles"; it needs lines of JSON on standard input: standpoint quotes`, "a filter reads no files"},
	} {
		status, out, said := do(t, "", strings.Fields(c.line)...)
		if status != 2 || out != "" || !strings.HasPrefix(said, "standpoint: ") || !strings.Contains(said, c.want) {
			t.Errorf("%s: %s: status %d, %q, %q; want 2 and %q", c.line, c.why, status, out, said, c.want)
		}
	}
}
