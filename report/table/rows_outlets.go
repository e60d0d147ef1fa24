package table

// Outlet is a row of outlets.csv. Votes are by the run's counting unit; an
// interval is the wider of Wilson's and, from 5 articles on, the Poisson
// bootstrap over articles.
type Outlet struct {
	Outlet      Text   `csv:"outlet" meaning:"the publisher; empty when the input does not tell"`
	Articles    Count  `csv:"articles" unit:"articles" meaning:"articles read"`
	Words       Count  `csv:"words" unit:"words" meaning:"length of all texts"`
	Statements  Count  `csv:"statements" unit:"statements" meaning:"all statements, on target or not"`
	OnTarget    Count  `csv:"on_target" unit:"statements" meaning:"statements about the target"`
	Actors      Count  `csv:"actors" unit:"actors" meaning:"different resolved actors that speak"`
	Unlisted    Count  `csv:"unlisted" unit:"statements" meaning:"statements by actors the codebook does not list"`
	Unresolved  Count  `csv:"unresolved" unit:"statements" meaning:"statements whose speaker stayed unknown"`
	First       Count  `csv:"{first}" unit:"votes" meaning:"votes for {first}"`
	Neutral     Count  `csv:"neutral" unit:"votes" meaning:"votes for neither"`
	Second      Count  `csv:"{second}" unit:"votes" meaning:"votes for {second}"`
	N           Count  `csv:"n" unit:"votes" meaning:"all votes, by the counting unit"`
	FirstShare  Number `csv:"{first}_share" unit:"0 to 1" meaning:"part of the votes for {first}"`
	FirstLow    Number `csv:"{first}_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	FirstHigh   Number `csv:"{first}_high" unit:"0 to 1" meaning:"upper end of it"`
	SecondShare Number `csv:"{second}_share" unit:"0 to 1" meaning:"part of the votes for {second}"`
	SecondLow   Number `csv:"{second}_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	SecondHigh  Number `csv:"{second}_high" unit:"0 to 1" meaning:"upper end of it"`
	Balance     Number `csv:"balance" unit:"-1 to 1" meaning:"({second}-{first})/({second}+{first}), neutral excluded"`
	BalanceLow  Number `csv:"balance_low" unit:"-1 to 1" meaning:"lower end of the 95 % interval"`
	BalanceHigh Number `csv:"balance_high" unit:"-1 to 1" meaning:"upper end of it"`
	FirstWords  Count  `csv:"{first}_words" unit:"words" meaning:"words of statements on target that {first}"`
	NeutralWord Count  `csv:"neutral_words" unit:"words" meaning:"words of statements on target that do neither"`
	SecondWords Count  `csv:"{second}_words" unit:"words" meaning:"words of statements on target that {second}"`
	FirstOpens  Count  `csv:"{first}_opens" unit:"articles" meaning:"articles whose first statement for a side is for {first}"`
	SecondOpens Count  `csv:"{second}_opens" unit:"articles" meaning:"articles whose first statement for a side is for {second}"`
	Tone        Number `csv:"narration_tone" unit:"-1 to 1" meaning:"mean over articles of the tone of the outlet's own words; empty when none carries tone"`
	Cues        Text   `csv:"top_cues" meaning:"the reporting words used most, with counts"`
	SmallN      Flag   `csv:"small_n" meaning:"whether n is below 5"`

	FirstWordsShare  Number `csv:"{first}_words_share" unit:"0 to 1" meaning:"part of the words of statements on target that belongs to statements that {first}"`
	FirstWordsLow    Number `csv:"{first}_words_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	FirstWordsHigh   Number `csv:"{first}_words_high" unit:"0 to 1" meaning:"upper end of it"`
	SecondWordsShare Number `csv:"{second}_words_share" unit:"0 to 1" meaning:"part of the words that belongs to statements that {second}"`
	SecondWordsLow   Number `csv:"{second}_words_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	SecondWordsHigh  Number `csv:"{second}_words_high" unit:"0 to 1" meaning:"upper end of it"`
	OpensBalance     Number `csv:"opens_balance" unit:"-1 to 1" meaning:"({second}-{first})/({second}+{first}) of the articles whose first statement for a side is for that side"`
	OpensLow         Number `csv:"opens_low" unit:"-1 to 1" meaning:"lower end of the 95 % Wilson interval; an article counts once"`
	OpensHigh        Number `csv:"opens_high" unit:"-1 to 1" meaning:"upper end of it"`
	FirstHeads       Count  `csv:"{first}_headlines" unit:"articles" meaning:"articles whose headline reports a statement that {first}"`
	SecondHeads      Count  `csv:"{second}_headlines" unit:"articles" meaning:"articles whose headline reports a statement that {second}"`
	HeadsBalance     Number `csv:"headlines_balance" unit:"-1 to 1" meaning:"({second}-{first})/({second}+{first}) of these"`
	HeadsLow         Number `csv:"headlines_low" unit:"-1 to 1" meaning:"lower end of the 95 % Wilson interval"`
	HeadsHigh        Number `csv:"headlines_high" unit:"-1 to 1" meaning:"upper end of it"`
	ToneLow          Number `csv:"narration_tone_low" unit:"-1 to 1" meaning:"lower end of the 95 % bootstrap interval of narration_tone; empty below 5 articles"`
	ToneHigh         Number `csv:"narration_tone_high" unit:"-1 to 1" meaning:"upper end of it"`
	Toned            Count  `csv:"narration_articles" unit:"articles" meaning:"articles whose own words carry tone, the n of narration_tone"`
	Voices           Count  `csv:"voices" unit:"actors" meaning:"different resolved actors that speak about the target"`
	Diversity        Number `csv:"diversity" unit:"0 to 1" meaning:"how evenly they are heard: the chance that two statements about the target, from different articles, are by different actors"`
	DiversityLow     Number `csv:"diversity_low" unit:"0 to 1" meaning:"lower end of the 95 % bootstrap interval; empty below 5 articles with a statement about the target"`
	DiversityHigh    Number `csv:"diversity_high" unit:"0 to 1" meaning:"upper end of it"`
	FirstCues        Count  `csv:"{first}_reported" unit:"statements" meaning:"statements that {first} whose reporting word is doubting, neutral or assertive"`
	SecondCues       Count  `csv:"{second}_reported" unit:"statements" meaning:"statements that {second} whose reporting word is one of these"`
	FirstDoubt       Count  `csv:"{first}_doubting" unit:"statements" meaning:"of {first}_reported, those reported with a doubting word: claimed, alleged"`
	SecondDoubt      Count  `csv:"{second}_doubting" unit:"statements" meaning:"of {second}_reported, those reported with a doubting word"`
	DoubtRatio       Number `csv:"doubting_log_odds" unit:"log ratio" meaning:"log-odds ratio of doubting words, {second} to {first}, smoothed; above 0 they are given to {second} more"`
	DoubtError       Number `csv:"doubting_error" unit:"log ratio" meaning:"its standard error"`
	FirstPlain       Count  `csv:"{first}_neutral" unit:"statements" meaning:"of {first}_reported, those reported with a neutral word: said, told"`
	SecondPlain      Count  `csv:"{second}_neutral" unit:"statements" meaning:"of {second}_reported, those reported with a neutral word"`
	PlainRatio       Number `csv:"neutral_log_odds" unit:"log ratio" meaning:"the same for neutral words"`
	PlainError       Number `csv:"neutral_error" unit:"log ratio" meaning:"its standard error"`
	FirstAssert      Count  `csv:"{first}_assertive" unit:"statements" meaning:"of {first}_reported, those reported with an assertive word: insisted, warned"`
	SecondAssert     Count  `csv:"{second}_assertive" unit:"statements" meaning:"of {second}_reported, those reported with an assertive word"`
	AssertRatio      Number `csv:"assertive_log_odds" unit:"log ratio" meaning:"the same for assertive words"`
	AssertError      Number `csv:"assertive_error" unit:"log ratio" meaning:"its standard error"`
	Warnings         Label  `csv:"warnings" meaning:"which figures rest on fewer than 5 votes, articles or statements; empty when none does"`
}

// Voice is a row of voices.csv.
type Voice struct {
	Outlet     Text   `csv:"outlet" meaning:"the publisher; empty when the input does not tell"`
	Camp       Text   `csv:"camp" meaning:"key of the camp, or unlisted"`
	Statements Count  `csv:"statements" unit:"statements" meaning:"the camp's statements about the target"`
	Share      Number `csv:"share" unit:"0 to 1" meaning:"part of the outlet's statements about the target"`
	Low        Number `csv:"share_low" unit:"0 to 1" meaning:"lower end of the 95 % interval, the wider of Wilson and bootstrap"`
	High       Number `csv:"share_high" unit:"0 to 1" meaning:"upper end of it"`
	N          Count  `csv:"n" unit:"statements" meaning:"all statements about the target in the outlet"`
	Words      Count  `csv:"words" unit:"words" meaning:"words of the camp's statements about the target"`
	WordShare  Number `csv:"words_share" unit:"0 to 1" meaning:"part of the words of all of them"`
	WordLow    Number `csv:"words_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	WordHigh   Number `csv:"words_high" unit:"0 to 1" meaning:"upper end of it"`
	Opens      Count  `csv:"opens" unit:"articles" meaning:"articles whose first statement about the target is the camp's"`
	OpensShare Number `csv:"opens_share" unit:"0 to 1" meaning:"part of the outlet's articles that have one"`
	OpensLow   Number `csv:"opens_low" unit:"0 to 1" meaning:"lower end of the 95 % Wilson interval"`
	OpensHigh  Number `csv:"opens_high" unit:"0 to 1" meaning:"upper end of it"`
	OpensN     Count  `csv:"opens_n" unit:"articles" meaning:"the outlet's articles with a statement about the target"`
	Heads      Count  `csv:"headlines" unit:"articles" meaning:"articles whose headline reports a statement about the target by the camp"`
	HeadsShare Number `csv:"headlines_share" unit:"0 to 1" meaning:"part of the outlet's articles whose headline reports one by anybody"`
	HeadsLow   Number `csv:"headlines_low" unit:"0 to 1" meaning:"lower end of the 95 % Wilson interval"`
	HeadsHigh  Number `csv:"headlines_high" unit:"0 to 1" meaning:"upper end of it"`
	HeadsN     Count  `csv:"headlines_n" unit:"articles" meaning:"the outlet's articles whose headline reports one"`
	SmallN     Flag   `csv:"small_n" meaning:"whether n is below 5"`
}

// Tone is a row of tone.csv.
type Tone struct {
	Outlet   Text   `csv:"outlet" meaning:"the publisher; empty when the input does not tell"`
	Camp     Text   `csv:"camp" meaning:"key of the camp"`
	Mentions Count  `csv:"mentions" unit:"mentions" meaning:"places where the outlet's own words name an actor of the camp, by name or title"`
	Articles Count  `csv:"articles" unit:"articles" meaning:"articles with such a place"`
	Positive Count  `csv:"positive" unit:"mentions" meaning:"mentions with a positive tone toward the actor"`
	Neutral  Count  `csv:"neutral" unit:"mentions" meaning:"mentions with neither"`
	Negative Count  `csv:"negative" unit:"mentions" meaning:"mentions with a negative tone"`
	Mean     Number `csv:"mean" unit:"-1 to 1" meaning:"mean over the mentions of the probability of positive less that of negative"`
	Low      Number `csv:"mean_low" unit:"-1 to 1" meaning:"lower end of the 95 % bootstrap interval over articles; empty below 5 articles"`
	High     Number `csv:"mean_high" unit:"-1 to 1" meaning:"upper end of it"`
	SmallN   Flag   `csv:"small_n" meaning:"whether fewer than 5 articles are behind the row"`
}
