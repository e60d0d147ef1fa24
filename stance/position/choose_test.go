package position

import "testing"

// TestChoose holds which label probabilities give.
func TestChoose(t *testing.T) {
	for _, c := range []struct {
		first, neutral, second float32
		want                   Label
		why                    string
	}{
		{0.7, 0.2, 0.1, First, "one side is far ahead"},
		{0.1, 0.2, 0.7, Second, "and the other"},
		{0.2, 0.6, 0.2, Neutral, "neutral is far ahead"},
		{0.4, 0.25, 0.35, Neutral, "a side would be the other one nearly as often"},
		{0.6, 0.1, 0.3, First, "a side is twice as likely as the other, and neutral is not"},
		{0.45, 0.35, 0.2, Neutral, "the likeliest label would too often be the other side"},
		{0.5, 0.48, 0.02, First, "neutral is nearly as likely, and the other side is not"},
		{0.48, 0.5, 0.02, First, "to leave out a side costs more than to see one where there is none"},
		{0.3, 0.68, 0.02, Neutral, "but not that much more"},
	} {
		if got := Label(choose([]float32{c.first, c.neutral, c.second}) - 1); got != c.want {
			t.Errorf("%s: %v, %v, %v give %d, want %d", c.why, c.first, c.neutral, c.second, got, c.want)
		}
	}
}
