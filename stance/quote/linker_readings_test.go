package quote

import (
	"slices"
	"testing"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

func TestEdgesKeepTheLikeliest(t *testing.T) {
	var e edges
	for at, p := range []float32{.2, .01, .5, .1, .3} {
		e.add(at, p)
	}
	if got := e.list[:e.n]; !slices.Equal(got, []edgeOdds{{2, .5}, {4, .3}, {0, .2}}) {
		t.Errorf("kept %v, want the places 2, 4 and 0", got)
	}
}

func TestEndOdds(t *testing.T) {
	odds := make([]learn.Odds, 3)
	odds[0][linkContent] = .9
	odds[1][linkContentIn] = .7 // two of nine end with the first token
	odds[2][linkContentIn] = .4
	for i, want := range []float32{.2, .3, .4} {
		if got := endOdds(odds, i, linkContent); got < want-1e-6 || got > want+1e-6 {
			t.Errorf("a content ends with token %d by %v, want %v", i, got, want)
		}
	}
}

// TestBetween moves the edges of "A B | said | C D , E F" with the cue at 2 and the
// source at 1, read as the content [3, 5) and [6, 7).
func TestBetween(t *testing.T) {
	f := found{
		cue:     candidate{piece: piece{roleCue, 2, 3}},
		source:  []piece{{roleSource, 1, 2}},
		content: []piece{{roleContent, 3, 5}, {roleContent, 6, 7}},
	}
	for _, c := range []struct {
		why         string
		first, last int
		want        []piece
	}{
		{"what the linker leaves out inside stays out", 3, 8, []piece{{roleContent, 3, 5}, {roleContent, 6, 8}}},
		{"neither source nor cue is content", 0, 5, []piece{{roleContent, 0, 1}, {roleContent, 3, 5}}},
		{"a later beginning", 4, 7, []piece{{roleContent, 4, 5}, {roleContent, 6, 7}}},
		{"nothing is left", 1, 3, []piece{}},
	} {
		if got := f.between(c.first, c.last, &scratch{}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// TestHints joins the rules' cues with the tagger's.
func TestHints(t *testing.T) {
	d := text.Parse("Hall said it rains and Bell thinks it snows.", text.Language{})
	at := func(w string) []text.Span {
		for _, tok := range d.Tokens {
			if tok.Norm == w {
				return []text.Span{tok.Span}
			}
		}
		t.Fatalf("%q is not in the text", w)
		return nil
	}
	hints := hintsOf(d, []Statement{
		{Cue: at("thinks"), Content: at("snows"), Rule: "second"},
		{Content: at("it"), Rule: "without a cue"},
		{Cue: at("said"), Content: at("rains"), Rule: "first"},
		{Cue: at("said"), Content: at("it"), Rule: "the same cue again"},
	}, nil)
	if len(hints) != 2 || hints[0].rule != "first" || hints[1].rule != "second" || hints[1].statement != 0 {
		t.Fatalf("hints %+v, want those of the two cues in their order", hints)
	}
	s := scene{d: d, p: &passage{}, labels: make([]uint8, len(d.Tokens)), odds: make([]learn.Odds, len(d.Tokens)), hints: hints}
	said := candidate{piece: piece{roleCue, 1, 2}, odds: .9}
	got := s.hinted([]candidate{said}, nil)
	if len(got) != 2 || got[0].first != 1 || got[0].odds != .9 || got[0].hint != &hints[0] || got[1].first != 6 || got[1].hint != &hints[1] {
		t.Errorf("candidates %+v, want the tagger's with its hint, then the rules'", got)
	}
}

// TestGrade compares readings with "Hall said | it rains , a lot".
func TestGrade(t *testing.T) {
	d := text.Parse("Hall said it rains, a lot.", text.Language{})
	s := scene{d: d, p: &passage{}, labels: make([]uint8, len(d.Tokens))}
	gold := &goldPieces{source: []piece{{roleSource, 0, 1}}, content: []piece{{roleContent, 2, 7}}}
	hall := []piece{{roleSource, 0, 1}}
	for _, c := range []struct {
		why    string
		source []piece
		from   int
		to     int
		want   int
	}{
		{"the same words", hall, 2, 7, gradeExact},
		{"a mark more costs nothing", hall, 2, 8, gradeExact},
		{"half of the words", hall, 2, 4, gradeNear},
		{"less than half", hall, 2, 3, gradeWrong},
		{"nobody said it", nil, 2, 7, gradeWrong},
		{"another source", []piece{{roleSource, 1, 2}}, 2, 7, gradeWrong},
	} {
		f := &found{source: c.source, content: []piece{{roleContent, c.from, c.to}}}
		if got := s.grade(f, gold); got != c.want {
			t.Errorf("%s: grade %d, want %d", c.why, got, c.want)
		}
	}
	if got := s.grade(&found{source: hall, content: []piece{{roleContent, 2, 7}}}, nil); got != gradeWrong {
		t.Errorf("without a gold statement: grade %d, want wrong", got)
	}
}

// TestStatementsInside holds that what the rules find inside another statement is
// kept where it is a quotation of some length or goes on with the subject before.
func TestStatementsInside(t *testing.T) {
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, text, cue string
		want           bool
	}{
		{"a quotation inside one", "“When the mayor of Arden says, ‘Nobody minds a little noise at night’, everybody who lives there minds,” the letter read.", "says", true},
		{"one of a word", "“When the mayor of Arden says, ‘never’, the problem is clear,” the letter read.", "says", false},
	} {
		d := text.Parse(c.text, lang.Text)
		found := finder.Find(d, Regions(d))
		got := slices.ContainsFunc(found, func(s Statement) bool { return len(s.Cue) == 1 && s.Cue[0].Of(d.Text) == c.cue })
		if got != c.want {
			t.Errorf("%s: found %v, want %v", c.why, got, c.want)
		}
	}
}

// TestTurnedReadings drops a reading that makes the speaker what is said.
func TestTurnedReadings(t *testing.T) {
	d := text.Parse("It rains, says Hall.", text.Language{})
	s := scene{d: d, p: &passage{}, labels: make([]uint8, len(d.Tokens))}
	h := &hint{source: []piece{{roleSource, 4, 5}}, content: []piece{{roleContent, 0, 2}}}
	for _, c := range []struct {
		why         string
		first, last int
		want        bool
	}{
		{"what is said", 0, 2, false},
		{"the speaker", 4, 5, true},
		{"the speaker and more", 4, 6, false},
	} {
		if got := s.turned([]piece{{roleContent, c.first, c.last}}, h); got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// TestAgreement tells how far the rules say the same as a reading of "It rains, says
// Hall."
func TestAgreement(t *testing.T) {
	d := text.Parse("It rains, says Hall.", text.Language{})
	s := scene{d: d, p: &passage{}, labels: make([]uint8, len(d.Tokens))}
	hall := []piece{{roleSource, 4, 5}}
	h := &hint{source: hall, content: []piece{{roleContent, 0, 2}}, confidence: .9, read: true}
	for _, c := range []struct {
		why         string
		hint        *hint
		source      []piece
		first, last int
		want        uint64
		lean        float32
	}{
		{"the same", h, hall, 0, 2, agreeContent | 3*agreeSource, ruleLean},
		{"a comma more", h, hall, 0, 3, agreeContent | 3*agreeSource, ruleLean},
		{"a later beginning", h, hall, 1, 2, agreeContent&^agreeFirst | 3*agreeSource, 0},
		{"nobody says it", h, nil, 0, 2, agreeContent | 2*agreeSource, 0},
		{"somebody else", h, []piece{{roleSource, 0, 1}}, 0, 2, agreeContent, 0},
		{"the rules do not know the cue", nil, hall, 0, 2, 0, 0},
		{"nor do they where they were not heard", &hint{}, hall, 0, 2, 0, 0},
	} {
		f := &found{cue: candidate{hint: c.hint}, source: c.source, content: []piece{{roleContent, c.first, c.last}}}
		first, last := s.bare(f.content)
		if got := s.agreement(f, first, last) & 0xFF; got != c.want {
			t.Errorf("%s: agreement %b, want %b", c.why, got, c.want)
		}
		if got := s.lean(f); got != c.lean {
			t.Errorf("%s: lean %v, want %v", c.why, got, c.lean)
		}
	}
}
