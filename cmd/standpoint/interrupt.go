package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// errInterrupted ends a command that somebody interrupted before it wrote.
var errInterrupted = errors.New("interrupted; the last results are as they were")

// interruptible returns a context that ends at the first interrupt. The second
// ends the program at once.
func interruptible() (ctx context.Context, stop func()) {
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// opener opens an input by its name.
type opener func(name string) (io.ReadCloser, error)

// openUntil opens inputs until ctx ends. What is no regular file, such as a pipe
// that nobody writes to, may neither open nor bring bytes: then it ends with
// errInterrupted.
func openUntil(ctx context.Context) opener {
	return func(name string) (io.ReadCloser, error) {
		if info, err := os.Stat(name); err != nil || info.Mode().IsRegular() {
			return os.Open(name)
		}
		type file struct {
			*os.File
			err error
		}
		opened := make(chan file, 1)
		go func() {
			f, err := os.Open(name)
			opened <- file{f, err}
		}()
		select {
		case <-ctx.Done():
			return nil, errInterrupted
		case f := <-opened:
			if f.err != nil {
				return nil, f.err
			}
			return readUntil{until(ctx, f.File), f.File}, nil
		}
	}
}

// readUntil reads a file by way of until.
type readUntil struct {
	io.Reader
	io.Closer
}

// until reads from r and ends with errInterrupted when ctx does, also while it
// waits for bytes that do not come. That last wait is left to itself.
func until(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { in.CloseWithError(errInterrupted) })
	go func() {
		_, err := io.Copy(in, r)
		in.CloseWithError(err)
	}()
	return out
}
