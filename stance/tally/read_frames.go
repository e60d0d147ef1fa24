package tally

// Frame is the share of an outlet's sentences that carry a frame.
type Frame struct {
	Sentences int
	Share     Estimate
	// Told is of the sentences with words of the outlet's own, where a cue stands in
	// these; Said of those with words of statements, where a cue stands there.
	Told, Said Estimate
	// Words are the cues that stand there most, at most five.
	Words []Cue
}

// frames are all frames of an outlet.
func (b *resampled) frames(evidence map[frameWord]int, frames int) []Frame {
	byFrame := make([]map[string]int, frames)
	for key, n := range evidence {
		if byFrame[key.frame] == nil {
			byFrame[key.frame] = map[string]int{}
		}
		byFrame[key.frame][key.word] = n
	}
	all := make([]Frame, frames)
	for f := range all {
		all[f] = Frame{
			Sentences: b.total(ofFrame(frameAll, f)),
			Share:     b.ratio(ofFrame(frameAll, f), sum(sentences), b.total(sum(sentences))),
			Told:      b.ratio(ofFrame(frameTold, f), sum(told), b.total(sum(told))),
			Said:      b.ratio(ofFrame(frameSaid, f), sum(said), b.total(sum(said))),
			Words:     topCues(byFrame[f], 5),
		}
	}
	return all
}
