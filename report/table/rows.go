package table

// Statement is a row of statements.csv. The first columns and their order are a
// contract with other programs; add new ones at the end.
type Statement struct {
	ID         Text   `csv:"statement_id" meaning:"the article's id and the statement's number in it"`
	ArticleID  Text   `csv:"article_id" meaning:"the article, as in articles.csv"`
	File       Text   `csv:"file" meaning:"the input file as it was given"`
	Outlet     Text   `csv:"outlet" meaning:"the publisher; empty when the input does not tell"`
	Published  Date   `csv:"published" unit:"ISO 8601 date" meaning:"day of publication, whole or in part"`
	ActorID    Text   `csv:"actor_id" meaning:"stable key of the speaker, as in actors.csv; empty when unresolved"`
	Actor      Text   `csv:"actor" meaning:"the speaker's canonical name; empty when unresolved"`
	Camp       Text   `csv:"camp" meaning:"the speaker's camp by the codebook, or unlisted"`
	Source     Text   `csv:"source" meaning:"the words in the article that name the speaker"`
	Cue        Text   `csv:"cue" meaning:"the words that report"`
	Kind       Label  `csv:"kind" meaning:"direct, indirect or mixed: how much stands inside quotation marks"`
	Statement  Text   `csv:"statement" meaning:"what is said; pieces are joined by […]"`
	OnTarget   Flag   `csv:"on_target" meaning:"whether the statement is about the target; only then it counts in shares"`
	Stance     Text   `csv:"stance" meaning:"{first}, neutral or {second}"`
	Score      Number `csv:"score" unit:"-1 to 1" meaning:"from -1, {first}, to 1, {second}"`
	Confidence Number `csv:"confidence" unit:"0 to 1" meaning:"how sure the stance is: where the codebook has a model, how often such a label was right on held-out statements, lower where the statement does not name the target and may be about something else; without one a formula of the evidence, not calibrated"`
	Review     Flag   `csv:"review" meaning:"whether a person should look at the stance"`
	Evidence   Text   `csv:"evidence" meaning:"words → pole (rule, weight) that the stance rests on"`
	Tone       Number `csv:"tone" unit:"-1 to 1" meaning:"sentiment of the statement, not its stance; empty when no word carries tone"`
	Baseline   Label  `csv:"tone_baseline" meaning:"positive or negative by github.com/cdipaolo/sentiment, for comparison only; empty when it knows no word"`
	Start      Count  `csv:"start" unit:"bytes" meaning:"where the statement begins in the article's text"`
	End        Count  `csv:"end" unit:"bytes" meaning:"where it ends, exclusive"`
	Frames     Text   `csv:"frames" meaning:"issue frames of the statement's sentences, joined by ;"`
	Words      Count  `csv:"words" unit:"words" meaning:"length of the statement"`
	CueClass   Label  `csv:"cue_class" meaning:"what the reporting words do: doubting, neutral, assertive, and others that take a side; empty where none is known"`
}

// Article is a row of articles.csv.
type Article struct {
	ID         Text   `csv:"article_id" meaning:"key of the article"`
	File       Text   `csv:"file" meaning:"the input file as it was given"`
	Line       Count  `csv:"line" unit:"line" meaning:"where the article begins in its file"`
	Outlet     Text   `csv:"outlet" meaning:"the publisher; empty when the input does not tell"`
	Published  Date   `csv:"published" unit:"ISO 8601 date" meaning:"day of publication, whole or in part"`
	Title      Text   `csv:"title" meaning:"the headline"`
	Words      Count  `csv:"words" unit:"words" meaning:"length of the text"`
	Statements Count  `csv:"statements" unit:"statements" meaning:"statements found"`
	OnTarget   Count  `csv:"on_target" unit:"statements" meaning:"statements about the target"`
	First      Count  `csv:"{first}" unit:"statements" meaning:"statements on target that {first}"`
	Neutral    Count  `csv:"neutral" unit:"statements" meaning:"statements on target that do neither"`
	Second     Count  `csv:"{second}" unit:"statements" meaning:"statements on target that {second}"`
	Tone       Number `csv:"narration_tone" unit:"-1 to 1" meaning:"tone of the outlet's own words, statements taken out: the mean of the sentences that carry tone; empty when none does"`
	TopFrame   Label  `csv:"top_frame" meaning:"the frame in most sentences; empty when there is none"`
	Frames     Text   `csv:"frames" meaning:"each frame with its part of the sentences, joined by ;"`
	Time       Text   `csv:"time" unit:"hh:mm:ss, zone" meaning:"time of day of publication, with its zone where the input gives one; empty when it gives no time"`
	CopyOf     Text   `csv:"copy_of" meaning:"of articles that are nearly the same text, the one published first, perhaps this one; empty without such"`
	Copies     Count  `csv:"copies" unit:"articles" meaning:"how many articles are nearly this text, this one among them"`
	Counted    Flag   `csv:"counted" meaning:"whether the article counts in all other tables; a copy may not, as --syndicated says"`
}

// Problem is a row of problems.csv.
type Problem struct {
	File    Text  `csv:"file" meaning:"the input file as it was given"`
	Line    Count `csv:"line" unit:"line" meaning:"counted from 1; 0 means the whole file"`
	Column  Count `csv:"column" unit:"column" meaning:"counted from 1; 0 means the whole line"`
	Problem Text  `csv:"problem" meaning:"what is wrong"`
	Remedy  Text  `csv:"remedy" meaning:"what to do about it"`
	Skipped Flag  `csv:"skipped" meaning:"whether the article, line or file was left out"`
}

// Frame is a row of frames.csv.
type Frame struct {
	Outlet    Text   `csv:"outlet" meaning:"the publisher"`
	Frame     Label  `csv:"frame" meaning:"issue frame of the Policy Frames Codebook, or the topic's own"`
	Sentences Count  `csv:"sentences" unit:"sentences" meaning:"sentences that carry the frame"`
	Share     Number `csv:"share" unit:"0 to 1" meaning:"part of the outlet's sentences; a sentence may carry several frames"`
	Low       Number `csv:"share_low" unit:"0 to 1" meaning:"lower end of the 95 % interval, the wider of Wilson and bootstrap"`
	High      Number `csv:"share_high" unit:"0 to 1" meaning:"upper end of the 95 % interval"`
	N         Count  `csv:"n" unit:"sentences" meaning:"all sentences of the outlet"`
	Articles  Count  `csv:"articles" unit:"articles" meaning:"articles of the outlet"`
	SmallN    Flag   `csv:"small_n" meaning:"whether fewer than 5 articles are behind the row"`
	Told      Number `csv:"narration_share" unit:"0 to 1" meaning:"of the sentences with words of the outlet's own, those where these carry the frame"`
	ToldLow   Number `csv:"narration_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	ToldHigh  Number `csv:"narration_high" unit:"0 to 1" meaning:"upper end of it"`
	ToldN     Count  `csv:"narration_n" unit:"sentences" meaning:"sentences with words of the outlet's own"`
	Said      Number `csv:"statements_share" unit:"0 to 1" meaning:"of the sentences with words of statements, those where these carry the frame"`
	SaidLow   Number `csv:"statements_low" unit:"0 to 1" meaning:"lower end of the 95 % interval"`
	SaidHigh  Number `csv:"statements_high" unit:"0 to 1" meaning:"upper end of it"`
	SaidN     Count  `csv:"statements_n" unit:"sentences" meaning:"sentences with words of statements"`
	Evidence  Text   `csv:"words" meaning:"the words that show the frame most often, with counts"`
}

// Word is a row of words.csv.
type Word struct {
	Outlet Text   `csv:"outlet" meaning:"the publisher"`
	Word   Text   `csv:"word" meaning:"a word the outlet uses more than the others do"`
	Count  Count  `csv:"count" unit:"occurrences" meaning:"in this outlet"`
	Others Count  `csv:"count_others" unit:"occurrences" meaning:"in all other outlets"`
	Z      Number `csv:"log_odds_z" unit:"standard errors" meaning:"log-odds ratio with an informative Dirichlet prior (Monroe et al. 2008)"`
}
