package main

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// usualMemory is what a run keeps to where what it has to hold allows it. The
// garbage collector alone would let it grow to twice of that.
const usualMemory = 180 << 20

// memory has the collector work earlier in a run that nears usualMemory. The
// limit rises with what is in use, or the collector would do nothing else in a
// run that needs more. A limit set from outside, by GOMEMLIMIT, is left alone.
type memory struct {
	fixed bool
	n     int
	live  [1]metrics.Sample
}

func limitMemory() *memory {
	m := &memory{fixed: os.Getenv("GOMEMLIMIT") != ""}
	m.live[0].Name = "/gc/heap/live:bytes"
	return m
}

// check adjusts the limit now and then; call it for every article.
func (m *memory) check() {
	if m.n++; m.fixed || m.n%256 != 1 {
		return
	}
	metrics.Read(m.live[:])
	live := int64(m.live[0].Value.Uint64())
	debug.SetMemoryLimit(max(usualMemory, live+live/4+48<<20))
}

// end lifts the limit.
func (m *memory) end() {
	if !m.fixed {
		debug.SetMemoryLimit(math.MaxInt64)
	}
}
