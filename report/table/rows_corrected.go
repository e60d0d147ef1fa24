package table

// Corrected are the last columns of actors.csv and camps.csv: shares corrected
// for how often the program mistakes one label for another, as measured on coded
// statements. They are empty without such a measurement, and where it does not
// allow a correction.
type Corrected struct {
	TrueFirst       Number `csv:"{first}_corrected" unit:"0 to 1" meaning:"share for {first} that people would code, by the program's mistakes on the statements coded by hand (run --gold)"`
	TrueFirstLow    Number `csv:"{first}_corrected_low" unit:"0 to 1" meaning:"lower end of its 95 % interval"`
	TrueFirstHigh   Number `csv:"{first}_corrected_high" unit:"0 to 1" meaning:"upper end of it"`
	TrueNeutral     Number `csv:"neutral_corrected" unit:"0 to 1" meaning:"share for neither that people would code, off target included"`
	TrueNeutralLow  Number `csv:"neutral_corrected_low" unit:"0 to 1" meaning:"lower end of its 95 % interval"`
	TrueNeutralHigh Number `csv:"neutral_corrected_high" unit:"0 to 1" meaning:"upper end of it"`
	TrueSecond      Number `csv:"{second}_corrected" unit:"0 to 1" meaning:"share for {second} that people would code"`
	TrueSecondLow   Number `csv:"{second}_corrected_low" unit:"0 to 1" meaning:"lower end of its 95 % interval"`
	TrueSecondHigh  Number `csv:"{second}_corrected_high" unit:"0 to 1" meaning:"upper end of it"`
	GoldN           Count  `csv:"gold_n" unit:"statements" meaning:"coded statements that the correction rests on; 0 without any"`
	Note            Text   `csv:"correction" meaning:"corrected, or why not; empty without statements coded by hand"`
}
