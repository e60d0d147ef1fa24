package report

import (
	"slices"
	"strings"

	"standpoint/report/table"
	"standpoint/stance/actor"
	"standpoint/stance/tally"
)

// outletRows are the rows of outlets.csv.
func outletRows(outlets []tally.Outlet) []table.Outlet {
	rows := make([]table.Outlet, len(outlets))
	for i, o := range outlets {
		f, s, b := o.Shares[0], o.Shares[2], o.Balance
		rows[i] = table.Outlet{
			Outlet: table.Text(o.Name), Articles: table.Count(o.Articles), Words: table.Count(o.Words),
			Statements: table.Count(o.Statements), OnTarget: table.Count(o.OnTarget), Actors: table.Count(o.Actors),
			Unlisted: table.Count(o.Unlisted), Unresolved: table.Count(o.Unresolved),
			First: table.Count(o.Votes.First), Neutral: table.Count(o.Votes.Neutral), Second: table.Count(o.Votes.Second),
			N:          table.Count(o.Votes.N()),
			FirstShare: table.Number(f.Value), FirstLow: table.Number(f.Low), FirstHigh: table.Number(f.High),
			SecondShare: table.Number(s.Value), SecondLow: table.Number(s.Low), SecondHigh: table.Number(s.High),
			Balance: table.Number(b.Value), BalanceLow: table.Number(b.Low), BalanceHigh: table.Number(b.High),
			Cues: cueList(o.Cues), SmallN: small(o.Votes.N()), Warnings: warnings(o),
		}
		places(&rows[i], o)
		telling(&rows[i], o)
	}
	return rows
}

// places fills in how many words each side gets, who comes first and who is in
// the headline.
func places(r *table.Outlet, o tally.Outlet) {
	f, s := o.QuotedShares[0], o.QuotedShares[2]
	r.FirstWords, r.NeutralWord, r.SecondWords = table.Count(o.Quoted.First), table.Count(o.Quoted.Neutral), table.Count(o.Quoted.Second)
	r.FirstWordsShare, r.FirstWordsLow, r.FirstWordsHigh = numbers(f)
	r.SecondWordsShare, r.SecondWordsLow, r.SecondWordsHigh = numbers(s)
	r.FirstOpens, r.SecondOpens = table.Count(o.Opens.First), table.Count(o.Opens.Second)
	r.OpensBalance, r.OpensLow, r.OpensHigh = numbers(o.OpensBalance)
	r.FirstHeads, r.SecondHeads = table.Count(o.Heads.First), table.Count(o.Heads.Second)
	r.HeadsBalance, r.HeadsLow, r.HeadsHigh = numbers(o.HeadsBalance)
}

// telling fills in tone, voices and reporting words.
func telling(r *table.Outlet, o tally.Outlet) {
	r.Tone, r.ToneLow, r.ToneHigh = numbers(o.Tone)
	r.Toned = table.Count(o.Tone.N)
	r.Voices = table.Count(o.Voices)
	r.Diversity, r.DiversityLow, r.DiversityHigh = numbers(o.Diversity)
	for _, c := range o.Classes {
		r.FirstCues, r.SecondCues = table.Count(c.OfFirst), table.Count(c.OfSecond)
		first, second, ratio, err := table.Count(c.First), table.Count(c.Second), table.Number(c.Ratio.Value), table.Number(c.StdErr)
		switch c.Class {
		case "doubting":
			r.FirstDoubt, r.SecondDoubt, r.DoubtRatio, r.DoubtError = first, second, ratio, err
		case "neutral":
			r.FirstPlain, r.SecondPlain, r.PlainRatio, r.PlainError = first, second, ratio, err
		case "assertive":
			r.FirstAssert, r.SecondAssert, r.AssertRatio, r.AssertError = first, second, ratio, err
		}
	}
}

// numbers are the cells of a figure and its interval.
func numbers(e tally.Estimate) (value, low, high table.Number) {
	return table.Number(e.Value), table.Number(e.Low), table.Number(e.High)
}

// warnings names the figures of an outlet that rest on few.
func warnings(o tally.Outlet) table.Label {
	var few []string
	for _, w := range []struct {
		n    int
		what string
	}{
		{o.Articles, "frames"}, {o.Votes.N(), "shares"}, {o.Balance.N, "balance"}, {o.OpensBalance.N, "opens"}, {o.HeadsBalance.N, "headlines"},
		{o.Tone.N, "narration tone"}, {o.Diversity.N, "diversity"}, {min(o.Classes[0].OfFirst, o.Classes[0].OfSecond), "reporting words"},
	} {
		if w.n < tally.MinN {
			few = append(few, w.what)
		}
	}
	return table.Label(strings.Join(few, "; "))
}

// voiceRows are the rows of voices.csv, camps in the codebook's order.
func (m Meta) voiceRows(outlets []tally.Outlet) []table.Voice {
	var rows []table.Voice
	m.eachCamp(outlets, func(o tally.Outlet, c tally.OutletCamp) {
		if c.Statements == 0 && c.Heads == 0 {
			return
		}
		r := table.Voice{
			Outlet: table.Text(o.Name), Camp: table.Text(c.Camp), Statements: table.Count(c.Statements), N: table.Count(o.OnTarget),
			Words: table.Count(c.Words), Opens: table.Count(c.Opens), OpensN: table.Count(c.OpensShare.N),
			Heads: table.Count(c.Heads), HeadsN: table.Count(c.HeadsShare.N), SmallN: small(o.OnTarget),
		}
		r.Share, r.Low, r.High = numbers(c.Share)
		r.WordShare, r.WordLow, r.WordHigh = numbers(c.WordShare)
		r.OpensShare, r.OpensLow, r.OpensHigh = numbers(c.OpensShare)
		r.HeadsShare, r.HeadsLow, r.HeadsHigh = numbers(c.HeadsShare)
		rows = append(rows, r)
	})
	return rows
}

// toneRows are the rows of tone.csv, camps in the codebook's order.
func (m Meta) toneRows(outlets []tally.Outlet) []table.Tone {
	var rows []table.Tone
	m.eachCamp(outlets, func(o tally.Outlet, c tally.OutletCamp) {
		if c.Mentions == 0 {
			return
		}
		r := table.Tone{
			Outlet: table.Text(o.Name), Camp: table.Text(c.Camp), Mentions: table.Count(c.Mentions), Articles: table.Count(c.MentionedIn),
			Positive: table.Count(c.Positive), Neutral: table.Count(c.Mentions - c.Positive - c.Negative), Negative: table.Count(c.Negative),
			SmallN: small(c.MentionedIn),
		}
		r.Mean, r.Low, r.High = numbers(c.Tone)
		rows = append(rows, r)
	})
	return rows
}

// eachCamp calls do for each outlet and each camp it quotes or names, camps in
// the codebook's order and those that it does not know last.
func (m Meta) eachCamp(outlets []tally.Outlet, do func(tally.Outlet, tally.OutletCamp)) {
	order := m.campOrder()
	rank := func(camp string) int {
		if i := slices.Index(order, camp); i >= 0 && camp != actor.Unlisted {
			return i
		}
		return len(order)
	}
	for _, o := range outlets {
		camps := slices.Clone(o.Camps)
		slices.SortStableFunc(camps, func(a, b tally.OutletCamp) int { return rank(a.Camp) - rank(b.Camp) })
		for _, c := range camps {
			do(o, c)
		}
	}
}

// frameRows are the rows of frames.csv.
func (m Meta) frameRows(outlets []tally.Outlet) []table.Frame {
	var rows []table.Frame
	for _, o := range outlets {
		for f, frame := range o.Frames {
			r := table.Frame{
				Outlet: table.Text(o.Name), Frame: table.Label(m.Frames[f]), Sentences: table.Count(frame.Sentences),
				N: table.Count(o.Sentences), Articles: table.Count(o.Articles), SmallN: small(o.Articles),
				ToldN: table.Count(frame.Told.N), SaidN: table.Count(frame.Said.N), Evidence: cueList(frame.Words),
			}
			r.Share, r.Low, r.High = numbers(frame.Share)
			r.Told, r.ToldLow, r.ToldHigh = numbers(frame.Told)
			r.Said, r.SaidLow, r.SaidHigh = numbers(frame.Said)
			rows = append(rows, r)
		}
	}
	return rows
}
