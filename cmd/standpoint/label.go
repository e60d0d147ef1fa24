package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"standpoint/report/label"
)

// labelOptions are the settings of label.
type labelOptions struct {
	file, topic, coder, by string
	sample, port, jobs     int
	seed                   uint64
	all, text, machine     bool
	fields                 []string
}

func labelCommand(s streams) *cobra.Command {
	var o labelOptions
	c := &cobra.Command{
		Use:   "label PATH...",
		Short: "Code a sample of statements by hand, in a page on this machine",
		Long: "Draws a sample of the statements about the target, shows each in its article and saves which side\n" +
			"you say it takes, after every answer, into a CSV file that \"eval\", \"train\" and \"run --gold\" read.\n" +
			"Start it again with the same file to go on, or with another --coder for a second, independent coding\n" +
			"of the same sample. What the program or another coder thinks is not shown.\n\n" +
			"The sample is spread over outlets in proportion (--by outlet), so that it is like the whole. The same\n" +
			"articles, codebook and --seed give the same sample. Once the file is there, the sample is what stands\n" +
			"in it, and --sample, --seed, --by and --all are not used.\n\n" +
			"The page answers only on this machine, only to its address with the token in it, and asks nobody else\n" +
			"for anything. The file holds places and fingerprints of statements, no words of the articles, so it may\n" +
			"be passed on; --text adds the words.",
		Example: "  standpoint label articles/ --coder anna --sample 150\n  standpoint label articles/ --coder ben\n  standpoint eval codes.csv articles/",
		Args:    arguments(1, unlimited, "articles, a file or folder"),
		RunE: func(_ *cobra.Command, paths []string) error {
			ctx, stop := interruptible()
			defer stop()
			return labelStatements(ctx, s, o, paths)
		},
	}
	c.Flags().StringVarP(&o.file, "output", "o", "codes.csv", "`file` for the answers; one that is there is gone on with")
	c.Flags().StringVar(&o.coder, "coder", "", "`name` of who codes; needed")
	c.Flags().IntVar(&o.sample, "sample", 100, "how many statements")
	c.Flags().Uint64Var(&o.seed, "seed", 1, "draws another sample")
	c.Flags().StringVar(&o.by, "by", "outlet", "what the sample is spread over in proportion: outlet, actor, stance (the one the program gives) or none")
	c.Flags().BoolVar(&o.all, "all", false, "draw from all statements, also from those that the program takes to be off target")
	c.Flags().BoolVar(&o.text, "text", false, "write the words of the statements into the file too; mind the articles' copyright")
	c.Flags().BoolVar(&o.machine, "show-machine", false, "show what the program thinks; it sways coders, so not for measuring the program")
	c.Flags().IntVar(&o.port, "port", 0, "port of the page; 0 lets the system choose")
	jobsFlag(c, &o.jobs)
	fieldFlag(c, &o.fields)
	topicFlag(c, &o.topic)
	return c
}

func (o labelOptions) check(paths []string) error {
	switch {
	case o.coder == "":
		return errors.New("--coder is missing: say who codes, such as --coder anna; each coder gets rows of their own")
	case o.sample < 1:
		return errors.New("--sample must be 1 or more")
	case o.port < 0 || o.port > 65535:
		return errors.New("--port must be from 0 to 65535")
	case !slices.Contains(label.Strata, o.by):
		return fmt.Errorf("--by is %q; use one of %s", o.by, strings.Join(label.Strata, ", "))
	case slices.Contains(paths, "-"):
		return errors.New("label reads the articles more than once, so not from standard input; name files or folders")
	}
	return nil
}

// labelStatements serves the page until ctx ends.
func labelStatements(ctx context.Context, s streams, o labelOptions, paths []string) error {
	if err := o.check(paths); err != nil {
		return usageError{err}
	}
	in, err := newInput(paths, o.fields, o.jobs)
	if err != nil {
		return err
	}
	in.open = openUntil(ctx)
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", fmt.Sprint(o.port)))
	if err != nil {
		return fmt.Errorf("the page cannot be opened: %w; choose another --port", err)
	}
	defer listener.Close()
	l := labeller{reading: r, streams: s, options: o, in: in, ctx: ctx}
	host := listener.Addr().String()
	store, err := label.Open(label.Setting{File: o.file, Coder: o.coder, Address: host, Labels: r.labels(), Text: o.text}, l.draw)
	if err != nil {
		return err
	}
	defer store.Close()
	if !store.Guarded() {
		warnUnguarded(s.err, o.file, "a second page on it")
	}
	views, err := l.views(store)
	if err != nil {
		return err
	}
	if err := store.Begin(); err != nil {
		return err
	}
	page := label.NewServer(host, store, views, l.page())
	fmt.Fprintf(s.out, "Code %s in your browser:\n\n  %s\n\nEvery answer is saved in %s. End with Ctrl-C and go on later with the same command.\n", o.coder, page.Address(), o.file)
	err = serve(ctx, listener, page)
	p := page.End() // an answer may still be saving
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "\n%d of %d coded, %d skipped, in %s\n", p.Coded, p.Total, p.Skipped, o.file)
	return nil
}

// serve answers requests until ctx ends, and lets those under way finish.
func serve(ctx context.Context, listener net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("the page ended: %w; what was answered is saved", err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if server.Shutdown(last) != nil {
		server.Close() // a browser that holds its connection open
	}
	return nil
}
