package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man FOLDER",
		Short: "Write the manual pages, one a command",
		Long: "Writes the manual pages into FOLDER, one a command, made from what --help says. Where the folder lies\n" +
			"in a manual path, \"man standpoint-run\" shows them.",
		Example: "  standpoint man ~/.local/share/man/man1\n  man standpoint-run",
		Args:    arguments(1, 1, "a folder to write to"),
		RunE:    func(c *cobra.Command, args []string) error { return writeManual(c.Root(), args[0]) },
	}
}

func writeManual(root *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("the manual pages cannot be written to %s: %w; choose another folder", dir, err)
	}
	root.DisableAutoGenTag = true
	return manual(root, func(name string, page []byte) error {
		return os.WriteFile(filepath.Join(dir, name), page, 0o644)
	})
}

// manual makes the pages of a command and of those below it. Their date is that
// of no clock, so that they are the same every time.
func manual(c *cobra.Command, yield func(name string, page []byte) error) error {
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var page bytes.Buffer
	if err := doc.GenMan(c, &doc.GenManHeader{Section: "1", Source: "Standpoint " + version, Manual: "Standpoint", Date: &day}, &page); err != nil {
		return err
	}
	if err := yield(strings.ReplaceAll(c.CommandPath(), " ", "-")+".1", page.Bytes()); err != nil {
		return err
	}
	for _, child := range c.Commands() {
		if !child.IsAvailableCommand() || child.IsAdditionalHelpTopicCommand() {
			continue
		}
		if err := manual(child, yield); err != nil {
			return err
		}
	}
	return nil
}
