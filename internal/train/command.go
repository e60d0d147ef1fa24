package main

import (
	"flag"
	"fmt"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
)

// command is what every command here has: a folder to read from, a file to write
// and a language.
type command struct {
	*flag.FlagSet
	data, out *string
	needs     string
}

// newCommand makes a command that needs files of the training data and writes out,
// the weights or words of a language pack.
func newCommand(name, needs, out string) command {
	fs := flag.NewFlagSet("train "+name, flag.ContinueOnError)
	return command{
		FlagSet: fs, needs: needs,
		data: fs.String("data", "", "`folder` of the training data, with "+needs),
		out:  fs.String("o", out, "`file` to write to"),
	}
}

// seed adds -seed, which does what its words say.
func (c command) seed(does string) *uint64 { return c.Uint64("seed", 1, does) }

// begin reads the flags and loads the language pack.
func (c command) begin(args []string) (*codebook.Language, error) {
	if err := c.Parse(args); err != nil {
		return nil, err
	}
	if *c.data == "" {
		return nil, fmt.Errorf("-data is missing: the folder that holds %s", c.needs)
	}
	return codebook.LoadLanguage(lexicons.Files, "en")
}
