package main

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

// scaffold is a small codebook, commented, that passes every check.
//
//go:embed scaffold
var scaffold embed.FS

func topicNewCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use: "new FOLDER", Short: "Start a codebook: a folder of commented files to change", Args: arguments(1, 1, "the folder to make"),
		Long: "Writes a folder with a small codebook that passes \"topic check\" as it stands and explains itself in\n" +
			"comments. An existing folder is left alone.",
		Example: "  standpoint topic new ./my-topic\n  standpoint topic check ./my-topic",
		RunE:    func(_ *cobra.Command, args []string) error { return newTopic(s, args[0]) },
	}
}

func newTopic(s streams, folder string) error {
	if _, err := os.Lstat(folder); err == nil {
		return usageError{fmt.Errorf("%s is there already; choose another name, so that nothing is overwritten", folder)}
	}
	files, err := fs.Sub(scaffold, "scaffold")
	if err == nil {
		err = os.CopyFS(folder, files)
	}
	if err != nil {
		return fmt.Errorf("the codebook cannot be written: %w", err)
	}
	shown := filepath.ToSlash(folder)
	fmt.Fprintf(s.out, "%s is ready. Change its files, and after each change: standpoint topic check %s\n", shown, asFolder(shown))
	return nil
}

// asFolder writes a folder so that no codebook of the same name is taken for it.
func asFolder(name string) string {
	if filepath.IsAbs(name) || name[0] == '.' {
		return name
	}
	return "./" + name
}
