// Package actor tells who a source is: it turns the words that name a speaker
// into a resolved identity, the same across articles.
package actor

// Actor is who made a statement.
type Actor struct {
	// ID is a stable key: the codebook's, or one made from the name.
	ID string
	// Name is the canonical name; "" when the actor stays unresolved.
	Name string
	// Camp is the codebook's camp, or "unlisted" for an actor it does not list.
	Camp string
	// Role, Party and Country are the codebook's facts; for an unlisted actor Role
	// is what the text gives.
	Role, Party, Country string
	// Listed is true when the codebook's registry holds the actor.
	Listed bool
	// How says by which rule the source was resolved, or why it could not be.
	How string
}

// Unlisted is the camp of actors that the codebook does not list.
const Unlisted = "unlisted"
