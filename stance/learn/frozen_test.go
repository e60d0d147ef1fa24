package learn

import "testing"

// TestAddRuns holds that runs of rows, some of them empty or unknown, add up as
// they do one by one.
func TestAddRuns(t *testing.T) {
	m := NewCRF(7, 1, 8, func(int, int) bool { return true })
	for i := range m.Weights {
		m.Weights[i] = float32(i*i%37)/20 - 0.9
		if i/Stride%3 == 0 {
			m.Weights[i] = 0 // every third row is not kept
		}
	}
	f := m.Freeze()
	runs := [][]uint32{{1, 2, 200}, {}, {0, 3, 6}, {255, 255, 64, 63}}
	sums := make([]Sum, len(runs))
	sums[0] = f.Add(Sum{}, []uint32{17})
	var rows []uint32
	var ends []int32
	for _, r := range runs {
		rows = append(rows, r...)
		ends = append(ends, int32(len(rows)))
	}
	f.AddRuns(rows, ends, sums)
	for i, r := range runs {
		want := f.Add(Sum{}, r)
		if i == 0 {
			want = f.Add(want, []uint32{17})
		}
		if sums[i] != want {
			t.Errorf("run %d: %v, want %v", i, sums[i].scores(), want.scores())
		}
	}
}
