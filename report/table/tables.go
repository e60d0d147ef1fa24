package table

// Tables returns the tables of a run in the order they are documented, with
// the poles' names still to be filled in.
func Tables() []Spec {
	return []Spec{
		Statements(), Actors(), Camps(), Outlets(), Voices(), Tones(), Frames(), Articles(), Words(), Problems(),
	}
}

// Statements describes statements.csv.
func Statements() Spec {
	return Of[Statement]("statements", "statements.csv", "Statements",
		"One row a statement: who says what, in which words, and where that stands. Every figure in the other tables leads back here.")
}

// Actors describes actors.csv.
func Actors() Spec {
	return Of[Actor]("actors", "actors.csv", "Actors",
		"One row an actor, those with most votes first. The row without a name counts the statements whose speaker stayed unknown.")
}

// Camps describes camps.csv.
func Camps() Spec {
	return Of[Camp]("camps", "camps.csv", "Camps", "One row a camp: the sum over its actors, in the codebook's order.")
}

// Outlets describes outlets.csv.
func Outlets() Spec {
	return Of[Outlet]("outlets", "outlets.csv", "Outlets",
		"One row an outlet. An interval is the wider of Wilson's and, from 5 articles on, the Poisson bootstrap over articles (over days when counting by day).")
}

// Voices describes voices.csv.
func Voices() Spec {
	return Of[Voice]("voices", "voices.csv", "Voices", "One row an outlet and camp that it quotes about the target: how much it is heard, who comes first and who is in the headline.")
}

// Tones describes tone.csv.
func Tones() Spec {
	return Of[Tone]("tone", "tone.csv", "Tone toward camps",
		"One row an outlet and camp that its own words name: the tone toward the camp's actors there, what others say taken out. It is not a stance, and pronouns are not followed.")
}

// Frames describes frames.csv.
func Frames() Spec {
	return Of[Frame]("frames", "frames.csv", "Frames", "One row an outlet and frame, frames that never occur included.")
}

// Articles describes articles.csv.
func Articles() Spec {
	return Of[Article]("articles", "articles.csv", "Articles", "One row an article, in the order of the input.")
}

// Words describes words.csv.
func Words() Spec {
	return Of[Word]("words", "words.csv", "Distinctive words",
		"At most 20 words an outlet, the strongest first; none when there is only one outlet. Words with a capital are left out as likely names, and so are bylines, the outlet's own name and standing notes such as sign up.")
}

// Problems describes problems.csv.
func Problems() Spec {
	return Of[Problem]("problems", "problems.csv", "Problems", "One row for everything in the input that could not be read or was read with a loss.")
}
