package report

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// runName is the file that tells of a run, and so that a folder holds one's results.
const runName = "run.json"

// FileNames are all files that a run may write, relative to its folder, with
// slashes.
func FileNames() []string {
	names := append([]string{runName, workbookName, networkName, pageName, "report.md", "datapackage.json"}, exportFiles()...)
	for _, s := range Tables() {
		names = append(names, s.Path)
	}
	return append(names, chartFiles()...)
}

// refuseForeign fails where a folder holds files that a run writes and none wrote:
// the tables of a codebook, say, or of somebody's own work.
func refuseForeign(dir string) error {
	if written(dir) {
		return nil
	}
	var found []string
	for _, name := range FileNames() {
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name))); err == nil {
			found = append(found, name)
		}
	}
	const few = 3
	if len(found) > few {
		found = append(found[:few:few], fmt.Sprintf("%d more", len(found)-few))
	}
	if len(found) == 0 {
		return nil
	}
	return fmt.Errorf("cannot write the results to %s: no run wrote what stands there (%s), and it would be overwritten; choose another folder with -o, or move these files away",
		dir, strings.Join(found, ", "))
}

// written reports whether the last run into a folder left its run.json, which is
// the first file that a run puts into place.
func written(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, runName))
	if err != nil {
		return false
	}
	var run struct{ Version, Hashes, Counting, Counts json.RawMessage }
	return json.Unmarshal(data, &run) == nil && run.Version != nil && run.Hashes != nil && run.Counting != nil && run.Counts != nil
}
