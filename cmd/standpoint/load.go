package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/lexicons"
	"standpoint/seeds"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
)

// defaultTopic is the codebook used when no other is named.
const defaultTopic = "ice-olympics"

// reading is what every command reads articles with.
type reading struct {
	lang     *codebook.Language
	topic    *codebook.Topic
	analyzer *stance.Analyzer
}

// topicFlag adds --topic.
func topicFlag(c *cobra.Command, topic *string) {
	c.Flags().StringVar(topic, "topic", defaultTopic, "codebook: a `name` from \"standpoint topic list\" or a folder")
	offer(c, "topic", cobra.ShellCompDirectiveDefault, topicNames())
}

// jobsFlag adds --jobs.
func jobsFlag(c *cobra.Command, jobs *int) {
	c.Flags().IntVar(jobs, "jobs", runtime.GOMAXPROCS(0), "articles worked on at the same time")
	onePerProcessor(c)
}

// onePerProcessor has the help of --jobs say so in place of this machine's number.
func onePerProcessor(c *cobra.Command) { c.Flags().Lookup("jobs").DefValue = "one a processor" }

// fieldFlag adds --field.
func fieldFlag(c *cobra.Command, fields *[]string) {
	c.Flags().StringArrayVar(fields, "field", nil, "what a field is called in tables and JSON, as `ours=theirs`: text=body; again for each field")
}

// fieldNames are the fields an input can give.
var fieldNames = []string{"text", "id", "outlet", "published", "title", "author", "url"}

// articles reads articles one by one, the seeds without paths, in the language of
// the codebook; their fields are called as --field says.
func (r *reading) articles(s streams, paths, fields []string, take func(article.Article) error) error {
	names, err := parseFields(fields)
	if err != nil {
		return usageError{err}
	}
	h := article.Handler{Fields: names, Language: r.lang, Problem: warner(s.err, ""), Article: take}
	if len(paths) == 0 {
		return article.ReadFS(seeds.Files, "seeds", h)
	}
	return article.Read(paths, s.in, h)
}

// parseFields reads --field ours=theirs.
func parseFields(flags []string) (map[string]string, error) {
	fields := map[string]string{}
	for _, f := range flags {
		ours, theirs, ok := strings.Cut(f, "=")
		if !ok || theirs == "" || !slices.Contains(fieldNames, ours) {
			return nil, fmt.Errorf("--field %q is not ours=theirs with one of ours: %s", f, strings.Join(fieldNames, ", "))
		}
		fields[ours] = theirs
	}
	return fields, nil
}

// load reads a codebook, by name or folder, and its language.
func load(topic string) (*reading, error) {
	fsys, dir := topicFiles(topic)
	if _, err := fs.Stat(fsys, dir); err != nil {
		return nil, usageError{fmt.Errorf("there is no codebook %q; %suse a folder or one of: %s", topic, meant(topic, "", topicNames()), strings.Join(topicNames(), ", "))}
	}
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		return nil, err
	}
	t, err := codebook.LoadTopic(fsys, dir, lang)
	if err != nil {
		return nil, err
	}
	analyzer, err := stance.New(lang, t)
	return &reading{lang, t, analyzer}, err
}

// topicFiles finds a codebook: a folder if the name is one, else one that
// Standpoint comes with.
func topicFiles(topic string) (fs.FS, string) {
	info, err := os.Stat(topic)
	if err == nil && info.IsDir() || strings.ContainsAny(topic, `/\`) {
		abs, _ := filepath.Abs(topic)
		return os.DirFS(filepath.Dir(abs)), filepath.Base(abs)
	}
	return lexicons.Files, "topics/" + topic
}

// topicNames lists the codebooks that Standpoint comes with.
func topicNames() []string {
	entries, _ := fs.ReadDir(lexicons.Files, "topics")
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
