package learn

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func sample(tb testing.TB) []byte {
	tb.Helper()
	m, _ := trained()
	f := File{FeatureVersion: 7, Record: Record{Kind: "toy", Data: "made up", Seed: 1}, Sections: []Section{
		{"table", m.Freeze().AppendTo(nil)},
		{"logistic", NewLogistic(2, 4).AppendTo(nil)},
		{"curve", Isotonic{X: []float32{0, 1}, Y: []float32{0.1, 0.9}}.AppendTo(nil)},
	}}
	data, err := f.Encode()
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestFileRoundTrip(t *testing.T) {
	data := sample(t)
	f, err := DecodeFile(data, "toy", 7)
	if err != nil {
		t.Fatal(err)
	}
	table, err := f.Section("table")
	if err != nil {
		t.Fatal(err)
	}
	m, err := DecodeFrozen(table)
	if err != nil {
		t.Fatal(err)
	}
	if again := m.AppendTo(nil); !bytes.Equal(again, table) {
		t.Error("a table read and written again differs")
	}
	if again, _ := f.Encode(); !bytes.Equal(again, data) {
		t.Error("a file read and written again differs")
	}
}

func TestDecodeFileRefuses(t *testing.T) {
	good := sample(t)
	change := func(at int) []byte {
		b := bytes.Clone(good)
		b[at]++
		return b
	}
	for _, c := range []struct {
		name    string
		data    []byte
		kind    string
		version int
		says    string
	}{
		{"nothing", nil, "toy", 7, "not a Standpoint model"},
		{"text", []byte(strings.Repeat("hello ", 20)), "toy", 7, "not a Standpoint model"},
		{"another format", change(8), "toy", 7, "format version is 2"},
		{"other features", good, "toy", 8, "features of version 7"},
		{"another kind", good, "stance", 7, `a model for "toy"`},
		{"a changed byte", change(len(good) / 2), "toy", 7, "checksum"},
		{"cut short", good[:len(good)-40], "toy", 7, "checksum"},
	} {
		_, err := DecodeFile(c.data, c.kind, c.version)
		var fe *FormatError
		if !errors.As(err, &fe) || !strings.Contains(err.Error(), c.says) || fe.Remedy == "" {
			t.Errorf("%s: error %v, want one that says %q and what to do", c.name, err, c.says)
		}
	}
	f, err := DecodeFile(good, "toy", 7)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Section("nothing"); err == nil {
		t.Error("a missing section is no error")
	}
}

// FuzzDecode feeds damaged parts past the checksum: they must fail or load, and
// never panic.
func FuzzDecode(f *testing.F) {
	m, _ := trained()
	f.Add(m.Freeze().AppendTo(nil))
	f.Add(NewLogistic(2, 4).AppendTo(nil))
	f.Add(Isotonic{X: []float32{0}, Y: []float32{1}}.AppendTo(nil))
	f.Add(sample(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := DecodeFrozen(data); err == nil {
			var d Decoder
			d.Push(m.Add(Sum{}, []uint32{0}), 0)
			d.Push(m.Add(Sum{}, []uint32{1<<m.Bits - 1}), 0)
			d.Labels(m)
			d.Odds(m, make([]Odds, d.Len()))
		}
		if m, err := DecodeLogistic(data); err == nil {
			m.Predict([]Feature{{Row: 1<<m.Bits - 1, Value: 1}}, nil)
		}
		if c, err := DecodeIsotonic(data); err == nil {
			c.At(0.5)
		}
		_, _ = DecodeFile(data, "toy", 7)
	})
}
