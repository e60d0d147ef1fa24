package eval

import (
	"math"
	"strings"
	"testing"
)

// TestReadGold holds what is read and how mistakes are told, in both forms.
func TestReadGold(t *testing.T) {
	const head = "statement_id,article_id,span,check,coder,label,turn\n"
	for _, c := range []struct {
		file string
		n    int
		want string
		why  string
	}{
		{`{"id":"1","doc":"a","span":[[0,5]],"stance":"for"}`, 1, "", "one statement"},
		{"\n{\"id\":\"1\",\"doc\":\"a\",\"span\":[[0,5],[7,9]],\"stance\":\"for\"}\n\n", 1, "", "empty lines, two pieces"},
		{"{\"id\":\"1\",\"doc\":\"a\",\"span\":[[0,5]],\"stance\":\"for\",\"coder\":\"x\"}\n{\"id\":\"1\",\"doc\":\"a\",\"span\":[[0,5]],\"stance\":\"neutral\",\"coder\":\"y\"}", 2, "", "two coders"},
		{"", 0, "", "nothing"},
		{`{"id":"1","doc":"a","span":[[0,5]],"stance":"angry"}`, 0, `f:1: unknown stance "angry"; if another codebook was meant, name it with --topic; else use one of against, neutral, for`, "no pole"},
		{`{"id":"1","span":[[0,5]],"stance":"for"}`, 0, "f:1: the statement has no doc or no span; give both", "no article"},
		{"{\"id\":\"1\",\"doc\":\"a\",\"span\":[[0,5]],\"stance\":\"for\"}\n{\"id\":\"1\",\"doc\":\"a\",\"span\":[[6,9]],\"stance\":\"for\"}", 0, `f:2: the id "1" stands on line 1 already`, "an id twice"},
		{"{\"id\":\"1\",\"doc\":\"a\",\"span\":[[0,5]],\"stance\":\"for\"}\n{\"id\":\"2\",\"doc\":\"a\",\"span\":[[0,5]],\"stance\":\"for\"}", 0, "f:2: the same place of a is coded on line 1 already", "a place twice"},
		{`{"id":"1","doc":"a","span":[[0,5],[4,9]],"stance":"for"}`, 0, "f:1: the span 4 to 9 overlaps the one before it", "pieces share words"},
		{`{"id":"1","doc":"a","span":[[5,5]],"stance":"for"}`, 0, "f:1: the span 5 to 5 holds nothing", "an empty span"},
		{`{"id":"1","doc":"a","span":[[9,5]],"stance":"for"}`, 0, "holds nothing", "a span turned round"},
		{`{"id":"1","doc":"a","span":[[-1,5]],"stance":"for"}`, 0, "holds nothing", "before the text"},
		{`{"id":"1","doc":"a","span":"0-5","stance":"for"}`, 0, "f:1: this line is not a gold statement", "a span of another type"},

		{head + "1,a,0-5,,x,for,1\n", 1, "", "a row"},
		{"\xef\xbb\xbf" + strings.ReplaceAll(head+"1,a,0-5,,x,for,1\n", "\n", "\r\n"), 1, "", "as a spreadsheet writes it"},
		{strings.ReplaceAll(head+"1,a,0-5;7-9,,x,for,1\n", ",", "\t"), 1, "", "tabs between cells"},
		{"coder;label;note;statement_id;article_id;span\nx;for;so;1;a;0-5\n", 1, "", "semicolons, another order, a column of one's own"},
		{head + "1,a,0-5,,x,,\n2,a,6-9,,x,skip,1\n3,a,10-12,,x,off,2\n4,a,13-15,,x,none,3\n", 2, "", "not yet coded and skipped rows count as nothing"},
		{head + "'=1+1,'-2,0-5,,x,for,1\n", 1, "", "cells made harmless for spreadsheets"},
		{"id,label\n1,for\n", 0, `f:1: there is no column "statement_id"`, "columns are missing"},
		{head + "1,a,0-5,,x,angry,1\n", 0, `f:2: unknown label "angry"; if another codebook was meant, name it with --topic; else use one of against, neutral, for, off, none, skip, or leave the cell empty`, "no pole"},
		{head + "1,a,0-5,,x,for,1\n1,a,0-5,,x,for,2\n", 0, `f:3: 1 by coder "x" stands on line 2 already; keep one of the two rows`, "a row twice"},
		{head + "1,a,0-5,,x,for,1\n1,a,0-6,,y,for,1\n", 0, "f:3: 1 is another place here than on line 2", "one id, two places"},
		{head + "1,a,0-5,,x,for,1\n2,a,0-5,,x,for,2\n", 0, "f:3: the same place of a is coded on line 2 already", "a place twice"},
		{head + "1,a,0-5,,x,for,1\n2,a,6-9,,x,for,1\n", 0, `f:3: turn 1 of coder "x" stands on line 2 already`, "a turn twice"},
		{head + "1,a,0-5;3-9,,x,for,1\n", 0, "f:2: the span 3 to 9 overlaps", "pieces share words"},
		{head + "1,a,five,,x,for,1\n", 0, `f:2: the span "five" is not two numbers and a hyphen`, "no span"},
		{head + "1,a,0-5,,x,for,first\n", 0, `f:2: the turn "first" is not a number`, "no turn"},
		{head + ",a,0-5,,x,for,1\n", 0, "f:2: the row has no statement_id or no article_id", "no id"},
		{head + "1,a,0-5,,x,for,1\n2,a,6-9", 0, "f:3: the row has 3 cells and not 7 as the first line; complete it or delete it", "cut off in the middle of a row"},
		{head + "1,a,0-5,,x,for,1\n2,a,6-9,,\"x", 0, "f:3:", "cut off inside quotation marks"},
	} {
		gold, err := ReadGold(strings.NewReader(c.file), "f", []string{"against", "neutral", "for"})
		switch {
		case c.want == "" && (err != nil || len(gold) != c.n):
			t.Errorf("%s: %v, %d statements, want %d", c.why, err, len(gold), c.n)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
}

// coded makes gold from "id coder code" triples, each id in an article of its own.
func coded(lines ...string) []Gold {
	var all []Gold
	for _, l := range lines {
		f := strings.Fields(l)
		all = append(all, Coding{ID: f[0], Doc: "doc" + f[0], Coder: f[1], Label: f[2]}.gold(1))
	}
	return all
}

// What most coders said counts; without a majority the statement is left out.
func TestSettle(t *testing.T) {
	for _, c := range []struct {
		why, settled string
		split        int
		lines        []string
	}{
		{"one coder", "for", 0, []string{"1 x for"}},
		{"two agree", "for", 0, []string{"1 x for", "1 y for"}},
		{"two do not", "", 1, []string{"1 x for", "1 y off"}},
		{"two of three", "none", 0, []string{"1 x none", "1 y for", "1 z none"}},
		{"three ways", "", 1, []string{"1 x none", "1 y for", "1 z neutral"}},
		{"two and two", "", 1, []string{"1 x for", "1 y against", "1 z for", "1 v against"}},
	} {
		settled, split := Settle(coded(c.lines...))
		if len(split) != c.split || len(settled) != 1-c.split || len(settled) == 1 && settled[0].Code() != c.settled {
			t.Errorf("%s: settled %+v, split %d", c.why, settled, len(split))
		}
	}
}

// Agreement needs two coders; off target counts among all codes only.
func TestAgreement(t *testing.T) {
	if f := Agreement(coded("1 x for", "2 y for")); f != nil {
		t.Errorf("no statement has two coders and the agreement is %v", f)
	}
	f := Agreement(coded("1 x for", "1 y for", "2 x off", "2 y against", "3 x against", "3 y against", "4 x off", "4 y off", "5 x for"))
	if len(f) != 3 || f[0].N != 4 || f[1].N != 2 || f[1].Value != 1 || f[2].Value != 0.75 {
		t.Errorf("%+v", f)
	}
	// By hand: 8 codes, for 2, against 3, off 3; one unit of four differs.
	if want := 1 - 7*2./(64-4-9-9); math.Abs(f[0].Value-want) > 1e-9 || f[0].Low > want || f[0].High < want {
		t.Errorf("alpha over all codes %+v, want %.4f", f[0], want)
	}
}
