package codebook

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Words are sets of lower-case words by use.
type Words struct {
	// Function are words that no text of the language does without and no other
	// language of its script has; they tell the language.
	Function Set `toml:"function"`
	// Fillers begin and end no phrase that tells what a text is about.
	Fillers Set `toml:"fillers"`
	Titles  Set `toml:"titles"`
	// Addresses are titles that say nothing of what a person does.
	Addresses       Set `toml:"addresses"`
	Adverbs         Set `toml:"adverbs"`
	Auxiliaries     Set `toml:"auxiliaries"`
	Verbs           Set `toml:"verbs"`
	Determiners     Set `toml:"determiners"`
	Prepositions    Set `toml:"prepositions"`
	Conjunctions    Set `toml:"conjunctions"`
	SubjectPronouns Set `toml:"subject_pronouns"`
	HearerVerbs     Set `toml:"hearer_verbs"`
	Trailers        Set `toml:"trailers"`
	Contrasts       Set `toml:"contrasts"`
	Suppositions    Set `toml:"suppositions"`
	Passives        Set `toml:"passives"`
	// Feelings are participles that tell, behind Passives, what the subject feels
	// and not what is done to it.
	Feelings     Set `toml:"feelings"`
	GoOn         Set `toml:"go_on"`
	That         Set `toml:"that"`
	Time         Set `toml:"time"`
	Documents    Set `toml:"documents"`
	Publications Set `toml:"publications"`
	Media        Set `toml:"media"`
	Offices      Set `toml:"offices"`
	Organisation Set `toml:"organisation"`
	Generic      Set `toml:"generic"`
	Male         Set `toml:"male"`
	Female       Set `toml:"female"`
	Neuter       Set `toml:"neuter"`
	Plural       Set `toml:"plural"`
	Negators     Set `toml:"negators"`
	ScopeEnders  Set `toml:"scope_enders"`
	Hedges       Set `toml:"hedges"`
	Reproaches   Set `toml:"reproaches"`
	Conditionals Set `toml:"conditionals"`
	// Turners negate like Negators, in scope alone.
	Turners Set `toml:"turners"`
	// Opposers turn over what comes after them, where that has an opposite.
	Opposers Set `toml:"opposers"`
	// Diminishers negate the word after them: "less welcome".
	Diminishers Set `toml:"diminishers"`
	// Absentees negate the word before them: "welcome nowhere".
	Absentees Set `toml:"absentees"`
	// Conceders open a clause that gives way, Contrasters close one.
	Conceders   Set `toml:"conceders"`
	Contrasters Set `toml:"contrasters"`
	// Repeaters only repeat a negator before them: "neither this nor that".
	Repeaters Set `toml:"repeaters"`
	// Joiners join two parts, each with a negator of its own.
	Joiners Set `toml:"joiners"`
	// Copulas join a subject and what it is said to be.
	Copulas Set `toml:"copulas"`
	// Opinions are nouns for what somebody holds: "the claim that".
	Opinions Set `toml:"opinions"`
	// Opponents are people who stand against what is named beside them.
	Opponents Set `toml:"opponents"`
	// Doubters deny what "whether" asks behind them.
	Doubters Set `toml:"doubters"`
	// Openers begin a new clause after a comma.
	Openers Set `toml:"openers"`
	// Labels stand before a colon and name no speaker: "PHOTO: ...".
	Labels Set `toml:"labels"`
	// Asking and Answering mark the two sides of an interview: "Q: ...", "A: ...".
	Asking    Set `toml:"asking"`
	Answering Set `toml:"answering"`
	// Selves are pronouns that a speaker uses of himself, Addressed those of who
	// listens.
	Selves    Set `toml:"selves"`
	Addressed Set `toml:"addressed"`
}

// fill puts each list of a language pack's [words] table into the field whose
// toml tag it is named after.
func (w *Words) fill(file string, data []byte, lists map[string][]string) error {
	v := reflect.ValueOf(w).Elem()
	known := map[string]int{}
	for i := range v.NumField() {
		known[v.Type().Field(i).Tag.Get("toml")] = i
	}
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		i, ok := known[name]
		if !ok {
			line, col := locate(data, name)
			return &Error{file, line, col, fmt.Sprintf("unknown word list %q", name),
				"the known lists are " + strings.Join(slices.Sorted(maps.Keys(known)), ", ")}
		}
		v.Field(i).Set(reflect.ValueOf(setOf(lists[name])))
	}
	return nil
}

// reason is what went wrong with a file, without the name that stands beside it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
