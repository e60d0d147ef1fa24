package jsonl

// Schema is the version of the lines. It grows when a field changes its meaning
// or goes; new fields do not change it.
const Schema = 1

// Origin says how an analysis was made. Analyses of one origin belong together:
// each is what one run over all the articles would have made.
type Origin struct {
	Schema int `json:"schema"`
	// Version is the program's.
	Version string `json:"version"`
	// Topic and Language are the ids, Codebook and Pack the hashes of their files.
	Topic    string `json:"topic"`
	Codebook string `json:"codebook"`
	Language string `json:"language"`
	Pack     string `json:"pack"`
	// Fields are how the fields of the input were called, ours to theirs.
	Fields map[string]string `json:"fields,omitempty"`
}

// Input is a file that was read and the SHA-256 of its bytes.
type Input struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// span is [start, end) in bytes of the text.
type span [2]int

type problemJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Problem string `json:"problem"`
	Remedy  string `json:"remedy"`
	Skipped bool   `json:"skipped"`
}

// lineJSON is a line that is about a file and not an article.
type lineJSON struct {
	Origin  any          `json:"standpoint"`
	Problem *problemJSON `json:"problem,omitempty"`
	Input   *Input       `json:"input,omitempty"`
}

// analysisJSON is the line of an article.
type analysisJSON struct {
	Origin    any    `json:"standpoint"`
	ID        string `json:"id"`
	File      string `json:"file"`
	Line      int    `json:"line"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Time      string `json:"time"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	URL       string `json:"url"`
	Text      string `json:"text"`
	// Bytes, Words and Sentences are of the text.
	Bytes      int             `json:"bytes"`
	Words      int             `json:"words"`
	Sentences  int             `json:"sentences"`
	Narration  toneJSON        `json:"narration_tone"`
	Cues       []hitJSON       `json:"frame_cues"`
	Statements []statementJSON `json:"statements"`
	// Headline are the statements in the title; their offsets are into it.
	Headline []statementJSON `json:"headline"`
	Mentions []mentionJSON   `json:"mentions"`
	// Notes are the sentences that hold a standing note of the outlet.
	Notes []int `json:"notes"`
}

type statementJSON struct {
	ID         string       `json:"id,omitempty"`
	Source     []span       `json:"source"`
	Cue        []span       `json:"cue"`
	Content    []span       `json:"content"`
	Kind       string       `json:"kind"`
	Confidence float64      `json:"confidence"`
	Rule       string       `json:"rule"`
	CueClass   string       `json:"cue_class"`
	Words      int          `json:"words"`
	Actor      actorJSON    `json:"actor"`
	With       []actorJSON  `json:"with,omitempty"`
	Position   positionJSON `json:"position"`
	Tone       toneJSON     `json:"tone"`
	// Baseline is "positive", "negative" or "".
	Baseline string   `json:"tone_baseline"`
	Frames   []string `json:"frames"`
}

type actorJSON struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Camp    string `json:"camp"`
	Role    string `json:"role,omitempty"`
	Party   string `json:"party,omitempty"`
	Country string `json:"country,omitempty"`
	Listed  bool   `json:"listed"`
	How     string `json:"how"`
}

type positionJSON struct {
	OnTarget   bool           `json:"on_target"`
	Stance     string         `json:"stance"`
	Score      float64        `json:"score"`
	Confidence float64        `json:"confidence"`
	Review     bool           `json:"review"`
	Evidence   []evidenceJSON `json:"evidence"`
}

type evidenceJSON struct {
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Pole   string  `json:"pole"`
	Weight float64 `json:"weight"`
	Rule   string  `json:"rule"`
}

// toneJSON is a tone from -1 to 1 and the number of words that carry it.
type toneJSON struct {
	Value float64 `json:"value"`
	Cues  int     `json:"cues"`
}

// hitJSON is a frame's cue; sentence counts from 0.
type hitJSON struct {
	Frame    string `json:"frame"`
	Sentence int    `json:"sentence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Learned  bool   `json:"learned,omitempty"`
}

// mentionJSON is a listed actor named in the outlet's own words.
type mentionJSON struct {
	Start int         `json:"start"`
	End   int         `json:"end"`
	Actor actorJSON   `json:"actor"`
	Tone  verdictJSON `json:"tone"`
}

// verdictJSON is a tone toward somebody: label -1, 0 or 1.
type verdictJSON struct {
	Label      int     `json:"label"`
	Score      float64 `json:"score"`
	Confidence float64 `json:"confidence"`
}
