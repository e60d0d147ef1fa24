package learn

import "testing"

// TestSpareLane trains the lane behind seven labels on one of two rows, which the
// labels do not need, and holds that the labels' scores stay as they were.
func TestSpareLane(t *testing.T) {
	m := NewCRF(7, 1, 4, func(int, int) bool { return true })
	for _, row := range []int{2, 3, 5} {
		m.Weights[row*Stride] = 1
	}
	before := m.Freeze().Add(Sum{}, []uint32{2, 3, 5}).scores()
	var data []*Sequence
	for i := range 40 {
		row := uint32(2 + i%2)
		data = append(data, &Sequence{Rows: []uint32{row, 5, 9}, Ends: []int32{3}, Class: []uint8{0}, Gold: []uint8{uint8(i % 2)}})
	}
	m.TrainSpare(data, 2, func(gold uint8) bool { return gold == 1 }, Training{Epochs: 20, Rate: .1, Seed: 1})
	f := m.Freeze()
	no, yes := f.Add(Sum{}, []uint32{2, 5}).Spare(), f.Add(Sum{}, []uint32{3, 5}).Spare()
	if yes <= 0 || no >= 0 {
		t.Errorf("yes scores %d and no %d, want one above and one below 0", yes, no)
	}
	if f.Add(Sum{}, []uint32{9}).Spare() != 0 {
		t.Error("a row that the CRF does not keep, or behind the heads, has a weight")
	}
	after := f.Add(Sum{}, []uint32{2, 3, 5}).scores()
	if [7]int32(after[:7]) != [7]int32(before[:7]) {
		t.Errorf("scores of the labels %v became %v", before, after)
	}
}
