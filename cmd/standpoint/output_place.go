package main

import (
	"fmt"
	"os"
	"path/filepath"

	"standpoint/report"
)

// refuseTopic fails when results would go into the folder of the codebook, whose
// tables have the names of ours.
func refuseTopic(out, topic string) error {
	if at, err := os.Stat(topic); err == nil && isFile(out, at) {
		return usageError{fmt.Errorf("-o %s is the folder of the codebook, whose actors.csv and camps.csv the results would overwrite; name another folder with -o", out)}
	}
	return nil
}

// refuseInput fails when results would go into a folder that is read, or over a
// file that is: the next run would take its own report for an article.
func refuseInput(out string, paths []string) error {
	results := resultsIn(out)
	for _, p := range expanded(paths) {
		at, err := os.Stat(p)
		switch {
		case err != nil:
		case at.IsDir() && isFile(out, at):
			return usageError{fmt.Errorf("-o %s is the folder that is read, and the next run would take the results for articles; name another folder with -o, such as %s", out, filepath.Join(out, "results"))}
		case !at.IsDir() && among(results, at):
			return usageError{fmt.Errorf("%s is read, and the results in -o %s would overwrite it; name another folder with -o, or leave the file out", p, out)}
		}
	}
	return nil
}

// expanded are the paths with patterns replaced by what they match.
func expanded(paths []string) (all []string) {
	for _, p := range paths {
		if _, err := os.Stat(p); err == nil {
			all = append(all, p)
		} else if matches, err := filepath.Glob(p); err == nil {
			all = append(all, matches...)
		}
	}
	return all
}

// resultsIn are the files of a folder that a run would overwrite.
func resultsIn(out string) (all []os.FileInfo) {
	for _, name := range report.FileNames() {
		if at, err := os.Stat(filepath.Join(out, filepath.FromSlash(name))); err == nil {
			all = append(all, at)
		}
	}
	return all
}

func among(all []os.FileInfo, at os.FileInfo) bool {
	for _, f := range all {
		if os.SameFile(f, at) {
			return true
		}
	}
	return false
}

// isFile reports whether a path leads to a file or folder, by whatever way.
func isFile(path string, at os.FileInfo) bool {
	f, err := os.Stat(path)
	return err == nil && os.SameFile(f, at)
}
