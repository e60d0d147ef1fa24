package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// unlimited is the number of arguments of a command that takes any.
const unlimited = 1 << 30

// arguments demands at least so many arguments of a command and at most so many;
// needs says in words what is missing where there are too few.
func arguments(least, most int, needs string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		name := strings.TrimPrefix(c.CommandPath(), "standpoint ")
		switch {
		case len(args) < least:
			return fmt.Errorf("%s needs %s: %s", name, needs, c.UseLine())
		case len(args) > most:
			if needs != "" {
				needs = "; it needs " + needs
			}
			return fmt.Errorf("%s takes no %q%s: %s", name, args[most], needs, c.UseLine())
		}
		return nil
	}
}

// subcommands refuses what is no command below c.
func subcommands(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return fmt.Errorf("unknown command %q; %s\"%s --help\" lists the commands", args[0], meant(args[0], "", names), c.CommandPath())
}

// wrongFlag is the error about a flag, with the one that was meant perhaps.
func wrongFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return usageError{err}
	}
	typed := unknown.GetSpecifiedName()
	if shorts := unknown.GetSpecifiedShortnames(); len(shorts) > 1 {
		typed = shorts // -topic for --topic
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return usageError{fmt.Errorf("%w; %s\"%s --help\" lists the flags", err, meant(typed, "--", names), c.CommandPath())}
}

// meant asks whether one of names was meant by what was typed, "" when none is
// near; mark stands before each. What is near, cobra says of commands.
func meant(typed, mark string, names []string) string {
	if len(typed) < 2 {
		return ""
	}
	all := &cobra.Command{SuggestionsMinimumDistance: min(len(typed)/2, 2)}
	for _, name := range names {
		all.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) {}})
	}
	near := all.SuggestionsFor(typed)
	if len(near) == 0 {
		return ""
	}
	return "did you mean " + mark + strings.Join(near, " or "+mark) + "? "
}
