// Package text turns a string into paragraphs, sentences and tokens, each a
// half-open byte span into that string. It knows nothing of news: quotation,
// speakers and topics are the business of the rooms above it.
package text

// Span is a half-open range of bytes [Start, End) into a text. The zero value
// is the empty span at the beginning.
type Span struct{ Start, End int }

// Of returns the part of s that the span covers.
func (sp Span) Of(s string) string { return s[sp.Start:sp.End] }

// Len is the length of the span in bytes.
func (sp Span) Len() int { return sp.End - sp.Start }

// Contains reports whether o lies wholly inside sp.
func (sp Span) Contains(o Span) bool { return sp.Start <= o.Start && o.End <= sp.End }

// Overlaps reports whether the two spans share at least one byte.
func (sp Span) Overlaps(o Span) bool { return sp.Start < o.End && o.Start < sp.End }

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // begins with a letter
	Number             // begins with a digit
	Mark               // anything else: punctuation, symbols, stray bytes
)

// Token is one word, number or mark.
type Token struct {
	Span
	// Norm is the token in lower case with typewriter apostrophes, for look-ups.
	Norm string
	// Sets are the sets of the language that the norm is in, a bit each.
	Sets uint64
	// Sentence is the index of the token's sentence in Document.Sentences.
	Sentence int
	// Hash is Hash(Norm), for tables that are looked up token by token.
	Hash uint32
	Kind Kind
	// Upper is true when the token begins with a capital letter.
	Upper bool
}

// Sentence is a run of tokens that belong together; First and Last are
// half-open token indices.
type Sentence struct {
	Span
	First, Last int
	// Paragraph is the index of the sentence's paragraph.
	Paragraph int
}

// Paragraph is a run of sentences; First and Last are half-open sentence indices.
type Paragraph struct {
	Span
	First, Last int
}

// Document is a text with its tokens, sentences and paragraphs in order. Every
// token belongs to exactly one sentence and every sentence to one paragraph.
type Document struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Language holds the words that sentence splitting depends on. The zero value
// splits at every full stop that is followed by a capital.
type Language struct {
	// Abbreviations are words in lower case, without their final stop, after
	// which a full stop does not end a sentence ("sen", "mr").
	Abbreviations map[string]bool
	// Starters are words in lower case that, capitalised after an initialism
	// such as "U.S.", show that a new sentence begins ("the", "he").
	Starters map[string]bool
	// Sets are the sets that a word is in, a bit each as the language numbers them.
	Sets Sets
}

// Parse splits s. It accepts any bytes, valid UTF-8 or not, and takes time
// linear in their number.
func Parse(s string, lang Language) *Document {
	d := &Document{Text: s}
	d.Tokens = make([]Token, 0, len(s)/5+8)
	d.Sentences = make([]Sentence, 0, len(s)/100+4)
	z := newTokenizer(s, &lang.Sets)
	for _, p := range paragraphSpans(s) {
		d.addParagraph(z, p, lang)
	}
	return d
}

func (d *Document) addParagraph(z tokenizer, p Span, lang Language) {
	firstToken := len(d.Tokens)
	d.Tokens = z.append(d.Tokens, p)
	if len(d.Tokens) == firstToken {
		return
	}
	firstSentence := len(d.Sentences)
	start := firstToken
	for i := firstToken; i < len(d.Tokens); i++ {
		if end := sentenceEnd(d.Text, d.Tokens, i, lang); end > 0 {
			d.addSentence(start, end)
			start, i = end, end-1
		}
	}
	d.addSentence(start, len(d.Tokens))
	last := d.Tokens[len(d.Tokens)-1]
	d.Paragraphs = append(d.Paragraphs, Paragraph{
		Span:  Span{d.Tokens[firstToken].Start, last.End},
		First: firstSentence, Last: len(d.Sentences),
	})
}

func (d *Document) addSentence(first, last int) {
	if first >= last {
		return
	}
	for i := first; i < last; i++ {
		d.Tokens[i].Sentence = len(d.Sentences)
	}
	d.Sentences = append(d.Sentences, Sentence{
		Span:  Span{d.Tokens[first].Start, d.Tokens[last-1].End},
		First: first, Last: last, Paragraph: len(d.Paragraphs),
	})
}

// Words counts the word and number tokens.
func (d *Document) Words() int {
	n := 0
	for i := range d.Tokens {
		if d.Tokens[i].Kind != Mark {
			n++
		}
	}
	return n
}

// TokensIn returns the half-open range of token indices whose tokens lie inside sp.
func (d *Document) TokensIn(sp Span) (first, last int) {
	first = searchToken(d.Tokens, sp.Start)
	last = first
	for last < len(d.Tokens) && d.Tokens[last].End <= sp.End {
		last++
	}
	return first, last
}

// searchToken finds the first token that starts at or after offset. Tokens are spread
// about evenly over a text, so it looks around where one would then be first.
func searchToken(tokens []Token, offset int) int {
	lo, hi := 0, len(tokens)
	if hi == 0 {
		return 0
	}
	const around = 16
	guess := min(max(offset, 0), tokens[hi-1].Start) * hi / max(tokens[hi-1].End, 1)
	if low := guess - around; low > 0 && tokens[low-1].Start < offset {
		lo = low
	}
	if high := guess + around; high < hi && tokens[high].Start >= offset {
		hi = high
	}
	for lo < hi {
		if mid := (lo + hi) / 2; tokens[mid].Start < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
