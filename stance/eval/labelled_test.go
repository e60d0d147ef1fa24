package eval

import (
	"strings"
	"testing"

	"standpoint/stance/codebook"
)

func TestReadLabelled(t *testing.T) {
	topic := &codebook.Topic{Poles: [2]codebook.Pole{{ID: "against"}, {ID: "for"}}}
	for _, c := range []struct{ line, want, why string }{
		{`{"id":"1","text":"We want it","label":"for"}`, "", "text and label"},
		{`{"id":"1","sentence":"We want it","label":"neutral","p":{"against":0.2,"neutral":0.5,"for":0.3}}`, "", "votes"},
		{`{"id":"1","doc":"a","span":[[0,5]],"stance":"against","unseen":true}`, "", "a place"},
		{`{"id":"1","text":"x","label":"for","weight":5}`, "", "counts for five"},
		{`{"id":"1","text":"x","label":"for","weight":0}`, "the weight is 0", "a weight of nothing"},
		{`{"id":"1","text":"x","label":"for","weight":-2}`, "the weight is -2", "less than nothing"},
		{`{"id":"1","text":"x","label":"for","weight":1e9}`, "give a number above 0 and up to 100", "nothing else would count"},
		{`{"id":"1","text":"x","label":"angry"}`, `f:1: unknown label "angry"; if another codebook was meant, name it with --topic; else use one of against, neutral, for`, "no pole"},
		{`{"id":"1","text":"x"}`, `unknown label ""`, "no label"},
		{`{"id":"1","label":"for"}`, "neither text nor a place", "no statement"},
		{`{"id":"1","doc":"a","label":"for"}`, "neither text nor a place", "no span"},
		{`{"id":"1","text":"x","label":"for","p":{"for":0.4}}`, "sum to 0.400", "probabilities"},
		{`{"id":`, "f:1: this line is no labelled statement", "no JSON"},
		{"{\"id\":\"1\",\"text\":\"x\",\"label\":\"for\"}\n{\"id\":\"1\",\"text\":\"y\",\"label\":\"for\"}", `f:2: the id "1" stands on line 1 already`, "twice"},
	} {
		all, err := ReadLabelled(strings.NewReader(c.line), "f", topic)
		switch {
		case c.want == "" && (err != nil || len(all) != 1 || all[0].P[0]+all[0].P[1]+all[0].P[2] < 0.99):
			t.Errorf("%s: %v, %+v", c.why, err, all)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
	all, err := ReadLabelled(strings.NewReader(`{"id":"1","doc":"a","span":[[0,5]],"stance":"neutral","on_target":false}`), "f", topic)
	if err != nil || len(all) != 1 || !all[0].Off {
		t.Errorf("off target: %v, %v", all, err)
	}
	all, err = ReadLabelled(strings.NewReader(`{"id":"1","text":"x","on_target":false}`), "f", topic)
	if err != nil || len(all) != 1 || !all[0].Off {
		t.Errorf("off target needs no label: %v, %v", all, err)
	}
}
