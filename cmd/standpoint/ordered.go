package main

import "sync"

// ordered runs work on many goroutines and hands the results to out in the
// order of the input. produce yields the input and stops when yield says so.
// At most a few results a worker wait for their turn, so memory does not grow
// with the input. It returns the first error of out, else produce's own.
func ordered[T, R any](jobs int, produce func(yield func(T) bool) error, work func(T) R, out func(R) error) error {
	type task struct {
		in     T
		result chan R
	}
	tasks := make(chan task)
	queue := make(chan chan R, 4*jobs)
	stop := make(chan struct{})
	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for t := range tasks {
				t.result <- work(t.in)
			}
		})
	}
	var produceErr error
	go func() {
		produceErr = produce(func(in T) bool {
			t := task{in, make(chan R, 1)}
			select {
			case <-stop:
				return false
			case queue <- t.result:
			}
			tasks <- t
			return true
		})
		close(tasks)
		close(queue)
	}()
	var outErr error
	for result := range queue {
		r := <-result
		if outErr != nil {
			continue
		}
		if outErr = out(r); outErr != nil {
			close(stop)
		}
	}
	workers.Wait()
	if outErr != nil {
		return outErr
	}
	return produceErr
}
