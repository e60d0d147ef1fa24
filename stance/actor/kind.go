package actor

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
)

// guessKind says what a name that begins at token first stands for; -1 when it is
// not known where it stands.
func (rd *reading) guessKind(parts []string, first int) kind {
	words, names := &rd.r.lang.Words, &rd.r.lang.Names
	for _, p := range parts {
		if holds(words.Organisation, p) || holds(names.BodyWords, p) {
			return body
		}
	}
	last := parts[len(parts)-1]
	switch {
	case slices.Contains(parts, "for"):
		return body // "Bakers for America"
	case holds(names.Places, parts...) || first >= 0 && rd.dateline(first, len(parts)):
		return place
	case first >= 0 && rd.inState(first+len(parts)) || len(parts) == 1 && names.Places[rd.r.lang.Expansions[strings.ToLower(strings.TrimSuffix(last, "."))]]:
		return place
	case len(parts) == 1 && holds(names.Parties, last) || rd.nationName(parts, first):
		return group
	case len(parts) == 1 && len(last) > 1 && shouted(last):
		return body
	case len(parts) == 1 && (holds(names.First, last) || rd.knownAlone(last)):
		return person
	case len(parts) > 1 && shouted(last) && shouted(parts[0]):
		return unknown // shouted headings
	case first > 0 && rd.title(first-1) && !(len(parts) > 1 && rd.noun(last)):
		return person
	case len(parts) < 2 || len(parts) > 4:
		return unknown
	case len(parts) == 2 && first >= 0 && first+1 < len(rd.d.Tokens) && rd.d.Tokens[first+1].Norm == "-" && rd.glued(first+1):
		return unknown // "Charlotte-Mecklenburg"
	case holds(names.First, parts[0]) || len(parts) == 2 && syllables(last):
		return person
	case holds(names.BodyNouns, last):
		return body
	case rd.noun(last) || rd.thing(last) || rd.noun(parts[0]) || holds(names.Places, last) || len(parts) > 2 && holds(names.Places, parts[len(parts)-2:]...):
		return unknown // "Labor Day", "United Steelworkers", "RT America"
	}
	return person
}

// inState reports the comma and the state in "Ashton, Md." at token i.
func (rd *reading) inState(i int) bool {
	if i+1 >= len(rd.d.Tokens) || rd.d.Tokens[i].Norm != "," || !rd.d.Tokens[i+1].Upper || rd.d.Tokens[i+1].Sentence != rd.d.Tokens[i-1].Sentence {
		return false
	}
	state, short := rd.r.lang.Expansions[strings.TrimSuffix(rd.d.Tokens[i+1].Norm, ".")]
	return short && rd.r.lang.Names.Places[state]
}

// knownAlone reports a surname that readers know one bearer of.
func (rd *reading) knownAlone(surname string) bool {
	full, _ := under(rd.r.lang.Names.KnownBy, surname)
	return full != ""
}

// syllables reports a given name as "Ki-moon".
func syllables(w string) bool {
	_, behind, ok := strings.Cut(w, "-")
	return ok && behind != "" && lowerCase(behind)
}

// nationName reports the name of a people that begins at token first: "Americans",
// "African Americans". Surnames end as their plurals do: Frans Timmermans is none,
// nor is Mr. Hermans.
func (rd *reading) nationName(parts []string, first int) bool {
	if holds(rd.r.lang.Names.First, parts[0]) || rd.titled(first) {
		return false
	}
	last := parts[len(parts)-1]
	return len(parts) == 1 && rd.nation(last) || rd.demonyms(last)
}

// titled reports a title before token i, with or without a stop.
func (rd *reading) titled(i int) bool {
	return i > 0 && (rd.title(i-1) || i > 1 && rd.d.Tokens[i-1].Norm == "." && rd.title(i-2))
}

// common reports a word that is no name, in the singular or the plural.
func (rd *reading) common(w string) bool { return inSet(rd.r.lang.Names.Common, w) }

// thing reports a word at the end of a name that is no surname.
func (rd *reading) thing(w string) bool {
	return rd.common(w) || hasEnding(strings.ToLower(w), rd.r.lang.Names.NounEndings)
}

// noun reports a word that is hardly a surname, in the singular or the plural.
func (rd *reading) noun(w string) bool { return inSet(rd.r.lang.Names.Nouns, w) }

// commonAt and nounAt are common and noun of token i.
func (rd *reading) commonAt(i int) bool {
	t := &rd.d.Tokens[i]
	return codebook.Common.In(t) || t.Norm[len(t.Norm)-1] == 's' && rd.common(t.Norm)
}

func (rd *reading) nounAt(i int) bool {
	t := &rd.d.Tokens[i]
	return codebook.Noun.In(t) || t.Norm[len(t.Norm)-1] == 's' && rd.noun(t.Norm)
}

func inSet(common codebook.Set, w string) bool {
	if holds(common, w) {
		return true
	}
	stem, plural := singular(w)
	if !plural || len(stem) < 3 {
		return false
	}
	return common[stem] || common[strings.TrimSuffix(stem, "e")] || common[strings.TrimSuffix(stem, "ie")+"y"]
}

// genderOf reads the gender of a first name, 0 when the list does not know it.
func (rd *reading) genderOf(parts []string) byte {
	switch first := parts[0]; {
	case len(parts) == 1 && !holds(rd.r.lang.Names.First, first):
		return 0
	case holds(rd.r.lang.Names.Male, first):
		return 'm'
	case holds(rd.r.lang.Names.Female, first):
		return 'f'
	}
	return 0
}

// genderOfNoun is 'm' or 'f' for nouns such as "the mother", else 0.
func (rd *reading) genderOfNoun(w string) byte {
	switch {
	case rd.r.lang.Names.FemaleNouns[w]:
		return 'f'
	case rd.r.lang.Names.MaleNouns[w]:
		return 'm'
	}
	return 0
}

// agent reports the endings of nouns for people by what they do.
func (rd *reading) agent(w string) bool {
	if strings.HasSuffix(w, "-year-old") || w == "old" {
		return true // "the 46-year-old" is three tokens
	}
	return hasEnding(w, rd.r.lang.Names.AgentEndings)
}

// hasEnding reports a word of five letters or more with one of the endings.
func hasEnding(w string, endings []string) bool {
	for _, end := range endings {
		if len(w) > 4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
