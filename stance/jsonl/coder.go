package jsonl

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// Coder writes and reads the lines of one origin. It is safe for use by many
// goroutines.
type Coder struct {
	origin   Origin
	written  json.RawMessage // the origin as it stands in each line
	poles    [2]string
	frames   []string
	indices  map[string]int
	language text.Language
}

// New returns a coder for analyses with these names of the sides and frames;
// language is what their texts are parsed with.
func New(o Origin, poles [2]string, frames []string, language text.Language) (*Coder, error) {
	o.Schema = Schema
	written, err := json.Marshal(o)
	c := &Coder{origin: o, written: written, poles: poles, frames: frames, language: language, indices: map[string]int{}}
	for i, name := range frames {
		c.indices[name] = i
	}
	return c, err
}

// Analysis is the line of an article, with its end. Fields of the given object
// that a line does not have stand at its end; nil for none.
func (c *Coder) Analysis(a *stance.Analysis, object map[string]json.RawMessage) ([]byte, error) {
	art := &a.Article
	j := analysisJSON{
		Origin: c.written, ID: art.ID, File: art.File, Line: art.Line, Outlet: art.Outlet, Published: art.Published, Time: art.Time,
		Title: art.Title, Author: art.Author, URL: art.URL, Text: art.Text,
		Bytes: len(art.Text), Words: a.Words, Sentences: len(a.Document.Sentences), Narration: toneJSON(a.Narration),
		Cues: make([]hitJSON, len(a.Hits)), Statements: c.statements(a.Statements), Headline: c.statements(a.Headline),
		Mentions: make([]mentionJSON, len(a.Mentions)), Notes: append([]int{}, a.Notes...),
	}
	for i, h := range a.Hits {
		j.Cues[i] = c.hit(h)
	}
	for i, m := range a.Mentions {
		j.Mentions[i] = mentionJSON{m.Start, m.End, actorJSON(m.Actor), verdictJSON(m.Tone)}
	}
	line, err := marshal(j)
	if err != nil || len(object) == 0 {
		return line, err
	}
	return withOthers(line, object)
}

// Problem is the line of what could not be read, or only with a loss.
func (c *Coder) Problem(p article.Problem) ([]byte, error) {
	return marshal(lineJSON{Origin: c.written, Problem: &problemJSON{p.File, p.Line, p.Column, p.What, p.Remedy, p.Skipped}})
}

// Input is the line of a file that was read to its end.
func (c *Coder) Input(in Input) ([]byte, error) {
	return marshal(lineJSON{Origin: c.written, Input: &in})
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// withOthers adds the fields of an object that the line has none of.
func withOthers(line []byte, object map[string]json.RawMessage) ([]byte, error) {
	others := map[string]json.RawMessage{}
	for name, v := range object {
		if !own(name) {
			others[name] = v
		}
	}
	if len(others) == 0 {
		return line, nil
	}
	more, err := marshal(others)
	return append(append(line[:len(line)-2], ','), more[1:]...), err
}

// own reports a name that a reader of JSON takes for one of a line's: it does
// not tell capitals from small letters, so a field "Problem" would be read as one.
func own(name string) bool {
	for n := range ownNames {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// ownNames are the names of the fields of a line.
var ownNames = func() map[string]bool {
	names := map[string]bool{}
	for _, t := range []reflect.Type{reflect.TypeFor[analysisJSON](), reflect.TypeFor[lineJSON]()} {
		for i := range t.NumField() {
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			names[name] = true
		}
	}
	return names
}()

func (c *Coder) statements(all []stance.Statement) []statementJSON {
	out := make([]statementJSON, len(all))
	for i := range all {
		out[i] = c.statement(&all[i])
	}
	return out
}

func (c *Coder) statement(s *stance.Statement) statementJSON {
	j := statementJSON{
		ID: s.ID, Source: spans(s.Source), Cue: spans(s.Cue), Content: spans(s.Content), Kind: s.Kind.String(),
		Confidence: s.Confidence, Rule: s.Rule, CueClass: s.CueClass, Words: s.Words, Actor: actorJSON(s.Actor), Tone: toneJSON(s.Tone),
		Position: c.position(s.Position), Baseline: baselines[s.Baseline], Frames: make([]string, len(s.Frames)),
	}
	for i, f := range s.Frames {
		j.Frames[i] = c.frames[f]
	}
	for _, a := range s.With {
		j.With = append(j.With, actorJSON(a))
	}
	return j
}

// baselines are the words for the verdicts of the film-review classifier.
var baselines = map[stance.Baseline]string{{}: "", {Scored: true}: "negative", {Positive: true, Scored: true}: "positive"}

func (c *Coder) position(p position.Position) positionJSON {
	j := positionJSON{p.OnTarget, c.label(p.Label), p.Score, p.Confidence, p.Review, make([]evidenceJSON, len(p.Evidence))}
	for i, e := range p.Evidence {
		j.Evidence[i] = evidenceJSON{e.Start, e.End, c.label(e.Pole), e.Weight, e.Rule}
	}
	return j
}

func (c *Coder) label(l position.Label) string {
	return [...]string{c.poles[0], "neutral", c.poles[1]}[l+1]
}

func (c *Coder) hit(h frame.Hit) hitJSON {
	return hitJSON{c.frames[h.Frame], h.Sentence, h.Start, h.End, h.Learned}
}

func spans(all []text.Span) []span {
	out := make([]span, len(all))
	for i, sp := range all {
		out[i] = span{sp.Start, sp.End}
	}
	return out
}
