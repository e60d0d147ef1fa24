package jsonl

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/text"
)

const sample = "The mayor spoke. “No <b> & é,” she said.\n\nNobody else came."

func coder(t *testing.T) *Coder {
	t.Helper()
	c, err := New(Origin{Version: "1", Topic: "t", Codebook: "aa", Language: "en", Pack: "bb"}, [2]string{"against", "for"}, []string{"first", "second"}, text.Language{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// filled is an analysis of sample without a field that is zero, those among them
// that will be added one day.
func filled() *stance.Analysis {
	a := &stance.Analysis{}
	n := 0
	fill(reflect.ValueOf(a).Elem(), &n)
	a.Article.Text, a.Article.Title = sample, "A title that is long enough"
	a.Document = text.Parse(sample, text.Language{})
	a.Words = a.Document.Words()
	a.Name("x1")
	return a
}

func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString("value " + string(rune('a'+*n%26)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(1 / float64(*n+1))
	case reflect.Int, reflect.Int8, reflect.Uint8:
		if v.CanInt() {
			v.SetInt(1)
		} else {
			v.SetUint(1)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), n)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[text.Span]() {
			v.Set(reflect.ValueOf(text.Span{Start: 4, End: 9}))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	}
}

// TestNothingIsLost holds that an analysis comes back with every field. Where it
// fails after a field was added to an analysis, add it in schema.go, coder.go and
// analysis.go: it would be missing after merge and --resume.
func TestNothingIsLost(t *testing.T) {
	c, want := coder(t), filled()
	line, err := c.Analysis(want, nil)
	if err != nil || strings.Count(string(line), "\n") != 1 {
		t.Fatalf("%q, %v", line, err)
	}
	got, err := c.Decode(line)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.Analysis, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestOtherLines(t *testing.T) {
	c := coder(t)
	p := article.Problem{File: "f", Line: 2, Column: 3, What: "w", Remedy: "r", Skipped: true}
	line, _ := c.Problem(p)
	if got, err := c.Decode(line); err != nil || got.Problem == nil || *got.Problem != p {
		t.Errorf("a problem came back as %+v, %v", got.Problem, err)
	}
	in := Input{"f", "00ff"}
	line, _ = c.Input(in)
	if got, err := c.Decode(line); err != nil || got.Input == nil || *got.Input != in {
		t.Errorf("an input came back as %+v, %v", got.Input, err)
	}
}

// TestOthersPass holds that unknown fields stand in the line as they came, and
// that those of a line cannot be feigned.
func TestOthersPass(t *testing.T) {
	c := coder(t)
	object := map[string]json.RawMessage{"mood": json.RawMessage(`{"a":[1,2]}`), "words": json.RawMessage("9"), "problem": json.RawMessage("{}"), "Problem": json.RawMessage("{}"), "ID": json.RawMessage(`"x"`)}
	line, err := c.Analysis(filled(), object)
	if err != nil || !strings.HasSuffix(string(line), `,"mood":{"a":[1,2]}}`+"\n") || strings.Contains(string(line), `"words":9`) {
		t.Errorf("%q, %v", line, err)
	}
	if got, err := c.Decode(line); err != nil || got.Analysis == nil {
		t.Errorf("the line does not read: %v", err)
	}
}

// TestRefused lists lines that are not taken for an analysis.
func TestRefused(t *testing.T) {
	c := coder(t)
	good, err := c.Analysis(filled(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ old, new, want string }{
		{"", "", ""}, // as it is
		{"\n", "", ""},
		{`"version":"1"`, `"version":"2"`, "its version is 2 and not 1"},
		{`"codebook":"aa"`, `"codebook":"ab"`, "its codebook is ab and not aa"},
		{`"standpoint":{`, `"other":{`, "does not say what made it"},
		{"}\n", "", "not a whole JSON object"},
		{"é", "e\u0301", "its text is not the one"},
		{"came.", "cam e.", "its text is not the one"},
		{`"content":[[4,9]]`, `"content":[[4,999]]`, "its text is not the one"},
		{`"content":[[4,9]]`, `"content":[[-4,9]]`, "its text is not the one"},
		{`"content":[[4,9]]`, `"content":[[9,4]]`, "its text is not the one"},
		{`"content":[[4,9]]`, `"content":[]`, "no content"},
		{`"sentence":1`, `"sentence":70`, "its text is not the one"},
		{"A title that is long enough", "A title", "its text is not the one"},
		{`"tone":{"label":1`, `"tone":{"label":7`, "the tone 7"},
		{`"frame":"second"`, `"frame":"third"`, `the frame "third"`},
		{`"kind":"mixed"`, `"kind":"loud"`, `the kind "loud"`},
		{`"stance":"for"`, `"stance":"up"`, `the side "up"`},
		{`"pole":"for"`, `"pole":"up"`, `the side "up"`},
		{`"topic":"t"`, `"topic":"u"`, `its topic is u and not t`},
		{`"topic":"t"`, `"topic":"t","fields":{"text":"body","outlet":"paper"}`, "it was read with --field outlet=paper --field text=body and the first line with no --field"},
	} {
		line := strings.Replace(string(good), x.old, x.new, 1)
		if x.old != "" && line == string(good) {
			t.Fatalf("the line holds no %s: %s", x.old, good)
		}
		_, err := c.Decode([]byte(line))
		if x.want == "" && err != nil || x.want != "" && (err == nil || !strings.Contains(err.Error(), x.want)) {
			t.Errorf("%s for %s: %v, want %q", x.new, x.old, err, x.want)
		}
	}
	if _, err := c.Decode([]byte(strings.Replace(string(good), `"topic":"t"`, `"topic":"u"`, 1))); !errors.Is(err, ErrOrigin) {
		t.Errorf("another topic: %v, want ErrOrigin", err)
	}
}

// TestOriginInAnyOrder holds that programs between may write objects anew.
func TestOriginInAnyOrder(t *testing.T) {
	c := coder(t)
	good, _ := c.Analysis(filled(), nil)
	var v any
	if err := json.Unmarshal(good, &v); err != nil {
		t.Fatal(err)
	}
	sorted, _ := json.Marshal(v)
	if _, err := c.Decode(sorted); err != nil {
		t.Error(err)
	}
}
