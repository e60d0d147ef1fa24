package text

import "testing"

// TestTokenHash holds that the fast way to hash a token gives what Hash gives.
func TestTokenHash(t *testing.T) {
	for _, s := range []string{"a", "The mayor’s office said “no” to U.S. plans.", "incomprehensibilities and Ähnliches, eightabc ninechars x"} {
		for _, tok := range Parse(s, Language{}).Tokens {
			if tok.Hash != Hash(tok.Norm) {
				t.Errorf("%q: token %q has hash %x, want %x", s, tok.Norm, tok.Hash, Hash(tok.Norm))
			}
		}
	}
}
