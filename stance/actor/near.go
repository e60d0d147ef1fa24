package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// nearTo is where whom a source is only near to ends, or first: the end of "a source
// close to the mayor, Ann Smith", and the comma of "an ally of the mayor, Bo Neri",
// who is named himself.
func (rd *reading) nearTo(first, end int) int {
	head := rd.nearHead(first, end)
	if head < 0 {
		return first
	}
	anonymous := rd.r.lang.Names.Anonymous[rd.d.Tokens[head].Norm]
	for i := head + 1; i < end && !anonymous; i++ {
		if rd.d.Tokens[i].Norm == "," && i+1 < end && !rd.ownName(i) {
			return i
		}
	}
	return end
}

// nearHead is the "source" of "a source close to" and the "ally" of "an ally of", or -1.
func (rd *reading) nearHead(first, end int) int {
	names := &rd.r.lang.Names
	for i := first; i+2 < end; i++ {
		t := &rd.d.Tokens[i]
		switch next := rd.d.Tokens[i+1].Norm; {
		case t.Kind == text.Mark && t.Norm != "-" || rd.is(i, codebook.Preposition):
			return -1
		case !names.Anonymous[t.Norm] && !names.Confidants[t.Norm] && !names.Outsiders[t.Norm]:
		case !names.Nearness[next]:
		case rd.inName(i):
			return -1 // "Friends of the Earth"
		default:
			return i
		}
	}
	return -1
}

// inName reports a token that belongs to a name.
func (rd *reading) inName(i int) bool {
	k := rd.mentionAt(i)
	return k < len(rd.mentions) && rd.mentions[k].first == i || k > 0 && rd.mentions[k-1].last > i
}

// ownName reports a comma between a title and the name of the same person: "the
// mayor, Ann Smith".
func (rd *reading) ownName(comma int) bool {
	k := rd.mentionAt(comma)
	return k > 0 && k < len(rd.mentions) && rd.mentions[k-1].last == comma && rd.mentions[k].first == comma+1 && rd.mentions[k-1].entity == rd.mentions[k].entity
}
