package main

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// usualMemory is what a run keeps to where what it has to hold allows it. The
// garbage collector alone would let it grow to twice of that.
const usualMemory = 130 << 20

// limitMemory has the collector work earlier in a run that nears usualMemory,
// until the function it returns is called. The limit rises with what is in use,
// or the collector would do nothing else in a run that needs more. A limit set
// from outside, by GOMEMLIMIT, is left alone.
func limitMemory() (end func()) {
	if os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	ended, lifted := make(chan struct{}), make(chan struct{})
	debug.SetMemoryLimit(usualMemory)
	go func() {
		now := time.NewTicker(100 * time.Millisecond)
		defer now.Stop()
		for {
			select {
			case <-ended:
				debug.SetMemoryLimit(math.MaxInt64)
				close(lifted)
				return
			case <-now.C:
				debug.SetMemoryLimit(memoryFor(inUse()))
			}
		}
	}()
	return func() { close(ended); <-lifted }
}

// memoryFor is the limit for a run that has so many bytes in use: a quarter more,
// and room for what the heap is not.
func memoryFor(live int64) int64 { return max(usualMemory, live+live/4+48<<20) }

// inUse is what the collector found in use when it was last through.
func inUse() int64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return int64(live[0].Value.Uint64())
}
