// Command standpoint reads news articles and says, with evidence, who stands
// where on a contested topic and how each outlet tells it. See README.md.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// version is the tool's; it goes into run.json.
const version = "0.1.0"

// errReported ends the program with status 1 after the messages were written.
var errReported = errors.New("")

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run executes the command line and returns the exit status: 0 when the job is
// done, 1 when it is not or only in part, 2 when the command line is wrong.
func run(args []string, s streams) int {
	root := command(s)
	root.SetArgs(args)
	began := false
	root.PersistentPreRun = func(*cobra.Command, []string) { began = true }
	err := root.Execute()
	if err != nil && !began {
		err = usageError{err} // an unknown command or a wrong number of arguments
	}
	var wrong usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(s.err, "standpoint: %s\n", wrong)
		return 2
	case errors.Is(err, errReported):
		return 1
	}
	fmt.Fprintf(s.err, "standpoint: %s\n", err)
	return 1
}

// usageError is a mistake in the command line.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func command(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "standpoint",
		Short:         "Who stands where in the news, and how each outlet tells it",
		Long:          "Standpoint reads news articles, finds every quoted or reported statement and who made it,\njudges each statement's stance on a topic, measures how each outlet frames the story, and\nwrites tables, charts and a report.",
		Example:       "  standpoint run                      the five seed articles, into results/\n  standpoint run articles/ -o out     your own folder\n  standpoint explain article.txt      one article with its evidence",
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          subcommands,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(wrongFlag)
	root.AddCommand(runCommand(s), analyzeCommand(s), mergeCommand(s), quotesCommand(s), stanceCommand(s), toneCommand(s), framesCommand(s),
		explainCommand(s), topicCommand(s), evalCommand(s), trainCommand(s), labelCommand(s), manCommand())
	return root
}
