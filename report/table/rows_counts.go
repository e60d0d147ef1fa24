package table

// Actor is a row of actors.csv. Votes are by the run's counting unit.
type Actor struct {
	ID         Text   `csv:"actor_id" meaning:"stable key; empty in the row of all unresolved speakers"`
	Actor      Text   `csv:"actor" meaning:"canonical name; empty in the row of all unresolved speakers"`
	Role       Text   `csv:"role" meaning:"office or function, by the codebook or else by the text"`
	Party      Text   `csv:"party" meaning:"party, by the codebook"`
	Camp       Text   `csv:"camp" meaning:"camp by the codebook, or unlisted"`
	Country    Text   `csv:"country" meaning:"country, by the codebook"`
	Listed     Flag   `csv:"listed" meaning:"whether the codebook lists the actor"`
	Statements Count  `csv:"statements" unit:"statements" meaning:"all statements, on target or not"`
	OnTarget   Count  `csv:"on_target" unit:"statements" meaning:"statements about the target"`
	Articles   Count  `csv:"articles" unit:"articles" meaning:"articles the actor speaks in"`
	Outlets    Count  `csv:"outlets" unit:"outlets" meaning:"outlets the actor speaks in; articles without an outlet add none"`
	Words      Count  `csv:"words" unit:"words" meaning:"length of all statements together"`
	First      Count  `csv:"{first}" unit:"votes" meaning:"votes for {first}"`
	Neutral    Count  `csv:"neutral" unit:"votes" meaning:"votes for neither"`
	Second     Count  `csv:"{second}" unit:"votes" meaning:"votes for {second}"`
	N          Count  `csv:"n" unit:"votes" meaning:"all votes, by the counting unit"`
	Position   Number `csv:"position" unit:"log ratio" meaning:"log(({second}+.5)/({first}+.5)), neutral excluded; below 0 is toward {first}"`
	Error      Number `csv:"position_error" unit:"log ratio" meaning:"standard error of the position (Lowe et al. 2011)"`
	Low        Number `csv:"position_low" unit:"log ratio" meaning:"lower end of the 95 % interval"`
	High       Number `csv:"position_high" unit:"log ratio" meaning:"upper end of the 95 % interval"`
	SmallN     Flag   `csv:"small_n" meaning:"whether n is below 5"`
	Corrected
}

// Camp is a row of camps.csv. Votes are by the run's counting unit.
type Camp struct {
	Camp        Text   `csv:"camp" meaning:"key of the camp"`
	Title       Text   `csv:"camp_title" meaning:"the camp's name for people"`
	Actors      Count  `csv:"actors" unit:"actors" meaning:"resolved actors of the camp that speak"`
	Articles    Count  `csv:"articles" unit:"articles" meaning:"articles the camp speaks in"`
	Outlets     Count  `csv:"outlets" unit:"outlets" meaning:"outlets the camp speaks in; articles without an outlet add none"`
	Statements  Count  `csv:"statements" unit:"statements" meaning:"all statements, on target or not"`
	OnTarget    Count  `csv:"on_target" unit:"statements" meaning:"statements about the target"`
	First       Count  `csv:"{first}" unit:"votes" meaning:"votes for {first}"`
	Neutral     Count  `csv:"neutral" unit:"votes" meaning:"votes for neither"`
	Second      Count  `csv:"{second}" unit:"votes" meaning:"votes for {second}"`
	N           Count  `csv:"n" unit:"votes" meaning:"all votes, by the counting unit"`
	FirstShare  Number `csv:"{first}_share" unit:"0 to 1" meaning:"part of the votes for {first}"`
	FirstLow    Number `csv:"{first}_low" unit:"0 to 1" meaning:"lower end of the 95 % Wilson interval"`
	FirstHigh   Number `csv:"{first}_high" unit:"0 to 1" meaning:"upper end of it"`
	NeutralPart Number `csv:"neutral_share" unit:"0 to 1" meaning:"part of the votes for neither"`
	NeutralLow  Number `csv:"neutral_low" unit:"0 to 1" meaning:"lower end of the 95 % Wilson interval"`
	NeutralHigh Number `csv:"neutral_high" unit:"0 to 1" meaning:"upper end of it"`
	SecondShare Number `csv:"{second}_share" unit:"0 to 1" meaning:"part of the votes for {second}"`
	SecondLow   Number `csv:"{second}_low" unit:"0 to 1" meaning:"lower end of the 95 % Wilson interval"`
	SecondHigh  Number `csv:"{second}_high" unit:"0 to 1" meaning:"upper end of it"`
	Position    Number `csv:"position" unit:"log ratio" meaning:"log(({second}+.5)/({first}+.5)), neutral excluded; below 0 is toward {first}"`
	Error       Number `csv:"position_error" unit:"log ratio" meaning:"standard error of the position (Lowe et al. 2011)"`
	SmallN      Flag   `csv:"small_n" meaning:"whether n is below 5"`
	Corrected
}
