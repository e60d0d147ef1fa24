package main

import (
	"encoding/json"
	"errors"
	"math"

	"github.com/spf13/cobra"

	"standpoint/stance/codebook"
)

// attribution is a statement as the quotes filter writes it.
type attribution struct {
	Source     [][2]int `json:"source"`
	Cue        [][2]int `json:"cue"`
	Content    [][2]int `json:"content"`
	Kind       string   `json:"kind"`
	Actor      string   `json:"actor"`
	ActorID    string   `json:"actor_id"`
	Confidence float64  `json:"confidence"`
	With       []string `json:"with,omitempty"`
	WithIDs    []string `json:"with_ids,omitempty"`
}

func quotesCommand(s streams) *cobra.Command {
	return filterCommand(s, "quotes", "Find statements: JSON Lines in, JSON Lines out",
		`In:  {"id","text"}
Out: {"id","text","attributions":[{"source":[[start,end]],"cue":[[start,end]],"content":[[start,end]],
     "kind","actor","actor_id","confidence","with"?,"with_ids"?}]}`,
		`  echo '{"id":1,"text":"Rossi said that he was late."}' | standpoint quotes
  standpoint quotes --offsets runes < texts.jsonl > statements.jsonl`,
		func(r *reading, rec record, o offsets) error {
			t, err := rec.text()
			if err != nil {
				return err
			}
			found, cast := r.analyzer.StatementsCast(t)
			list, at := make([]attribution, len(found)), o.out(t)
			for i, q := range found {
				list[i] = attribution{at(q.Source...), at(q.Cue...), at(q.Content...), q.Kind.String(),
					cast.Actors[i].Name, cast.Actors[i].ID, round(q.Confidence), nil, nil}
				for _, a := range cast.With[i] {
					list[i].With, list[i].WithIDs = append(list[i].With, a.Name), append(list[i].WithIDs, a.ID)
				}
			}
			return rec.set("attributions", list)
		})
}

// evidence is a reason for a stance as the stance filter writes it.
type evidence struct {
	Text   string  `json:"text"`
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Pole   string  `json:"pole"`
	Weight float64 `json:"weight"`
	Rule   string  `json:"rule"`
}

func stanceCommand(s streams) *cobra.Command {
	return filterCommand(s, "stance", "Judge the stance of texts: JSON Lines in, JSON Lines out",
		`In:  {"id","text","target"?}   the text is one statement; target adds a word for what it is about
Out: {"id","text","label","score","confidence","evidence":[{"text","start","end","pole","weight","rule"}]}`,
		`  echo '{"id":1,"text":"ICE agents are not welcome here"}' | standpoint stance`,
		func(r *reading, rec record, o offsets) error {
			t, err := rec.text()
			if err != nil {
				return err
			}
			var target string
			if raw, ok := rec["target"]; ok && json.Unmarshal(raw, &target) != nil {
				return errors.New(`"target" is not a string`)
			}
			p := r.analyzer.Stance(t, target)
			list, offset := make([]evidence, len(p.Evidence)), o.out(t)
			for i, e := range p.Evidence {
				at := offset(e.Span)[0]
				list[i] = evidence{e.Of(t), at[0], at[1], r.topic.Label(codebook.Side(e.Pole)), round(e.Weight), e.Rule}
			}
			return errors.Join(rec.set("label", r.topic.Label(codebook.Side(p.Label))), rec.set("score", round(p.Score)),
				rec.set("confidence", round(p.Confidence)), rec.set("evidence", list))
		})
}

func toneCommand(s streams) *cobra.Command {
	return filterCommand(s, "tone", "Judge the tone toward somebody mentioned: JSON Lines in, JSON Lines out",
		`In:  {"id","text","start","end"}   the person or group is mentioned at start:end
Out: {"id","text","start","end","label":-1|0|1,"score"}   score from -1 (negative) to 1 (positive)`,
		`  echo '{"id":1,"text":"Rossi failed us all.","start":0,"end":5}' | standpoint tone`,
		func(r *reading, rec record, o offsets) error {
			t, err := rec.text()
			if err != nil {
				return err
			}
			var start, end int
			if json.Unmarshal(rec["start"], &start) != nil || json.Unmarshal(rec["end"], &end) != nil {
				return errors.New(`it has no whole numbers "start" and "end"`)
			}
			at, err := o.in(t, start, end)
			if err != nil {
				return err
			}
			label, score := r.analyzer.ToneToward(t, at)
			return errors.Join(rec.set("label", label), rec.set("score", round(score)))
		})
}

func framesCommand(s streams) *cobra.Command {
	return filterCommand(s, "frames", "Measure the frames of texts: JSON Lines in, JSON Lines out",
		`In:  {"id","text"}
Out: {"id","text","top","frames":{name: share of the framed sentences}}`,
		`  echo '{"id":1,"text":"The court ruled that the law is void."}' | standpoint frames`,
		func(r *reading, rec record, _ offsets) error {
			t, err := rec.text()
			if err != nil {
				return err
			}
			top, shares := r.analyzer.Frames(t)
			named := map[string]float64{}
			for i, name := range r.analyzer.FrameNames() {
				named[name] = round(shares[i])
			}
			return errors.Join(rec.set("top", top), rec.set("frames", named))
		})
}

// round keeps four decimals, so that figures do not end in noise.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
