package tally

// OutletCamp is what one outlet does with one camp.
type OutletCamp struct {
	Camp string
	// Statements and Words are those on target by the camp's actors.
	Statements, Words int
	// Share and WordShare are their parts of the outlet's.
	Share, WordShare Estimate
	// Opens and Heads are articles whose first statement on target, in the text and
	// in the headline, is the camp's; the shares are of the articles that have one.
	Opens, Heads           int
	OpensShare, HeadsShare Estimate
	// Mentions are places where the outlet's own words name an actor of the camp.
	Mentions, Positive, Negative int
	// Tone is the mean tone there, -1 to 1; N is Mentions, MentionedIn the articles.
	Tone        Estimate
	MentionedIn int
}

// camps are all camps that an outlet quotes or names, by name.
func (b *resampled) camps() []OutletCamp {
	met := map[string]bool{}
	for f := range b.totals {
		switch f.kind {
		case campVoice, campOpens, campHeads, mentions:
			met[f.name] = true
		}
	}
	rows := make([]OutletCamp, 0, len(met))
	n := b.total(sum(voice))
	for _, camp := range sortedKeys(met) {
		r := OutletCamp{
			Camp:       camp,
			Statements: b.total(ofCamp(campVoice, camp)), Words: b.total(ofCamp(campWords, camp)),
			Opens: b.total(ofCamp(campOpens, camp)), Heads: b.total(ofCamp(campHeads, camp)),
			Mentions: b.total(ofCamp(mentions, camp)), MentionedIn: b.sample.articles[ofCamp(mentions, camp)],
			Positive: b.total(ofCamp(positive, camp)), Negative: b.total(ofCamp(negative, camp)),
			OpensShare: b.once(ofCamp(campOpens, camp), sum(heard)),
			HeadsShare: b.once(ofCamp(campHeads, camp), sum(headed)),
			Tone:       b.mean(ofCamp(mentionsTone, camp), ofCamp(mentions, camp)),
		}
		r.Share = b.ratio(ofCamp(campVoice, camp), sum(voice), n)
		r.WordShare = b.ratio(ofCamp(campWords, camp), sum(voiceWords), n)
		rows = append(rows, r)
	}
	return rows
}
