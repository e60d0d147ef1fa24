package label

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"standpoint/stance"
)

// server serves a new sample of codes.csv in dir.
func server(t testing.TB, dir, coder string) *Server {
	t.Helper()
	store := open(t, dir, coder)
	_, articles := items()
	views := map[string]View{}
	for _, c := range store.Sample() {
		views[c.ID] = ViewOf(articles[c.Doc], c, nil)
	}
	return NewServer("127.0.0.1:8000", store, views, Page{Title: "The toll " + hostile, Question: "A toll?", Coder: coder, File: "codes.csv",
		Choices: []Choice{{"against", "Against", "no toll"}, {"neutral", "Neutral", ""}, {"for", "For", "a toll"}, {"off", "Off target", ""}, {"none", "Not a statement", ""}}})
}

// request asks a server; a path that begins with ~ is behind the token.
func request(s *Server, method, path, host, kind, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, strings.Replace(path, "~", "/"+s.Token, 1), strings.NewReader(body))
	r.Host = host
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// TestRequests holds who is answered.
func TestRequests(t *testing.T) {
	const here, js = "127.0.0.1:8000", "application/json"
	s := server(t, t.TempDir(), "anna")
	first, _ := s.store.Current()
	good := `{"id":"` + first.ID + `","label":"for"}`
	for _, c := range []struct {
		method, path, host, kind, body string
		want                           int
		why                            string
	}{
		{"GET", "~/", here, "", "", 200, "the page"},
		{"GET", "~/state", here, "", "", 200, "the state"},
		{"GET", "/", here, "", "", 403, "no token"},
		{"GET", "/" + strings.ToLower(s.Token) + "/", here, "", "", 403, "a token in other letters"},
		{"GET", "/" + s.Token[:9] + "/state", here, "", "", 403, "a part of the token"},
		{"GET", "/state?token=" + s.Token, here, "", "", 403, "the token elsewhere"},
		{"POST", "/answer", here, js, good, 403, "an answer without the token"},
		{"GET", "~/", "localhost:8000", "", "", 403, "another name of this machine"},
		{"GET", "~/", "evil.example:8000", "", "", 403, "a name that somebody pointed at this machine"},
		{"POST", "~/answer", "evil.example", js, good, 403, "an answer by such a name"},
		{"GET", "~/answer", here, "", "", 405, "an answer by GET"},
		{"DELETE", "~/", here, "", "", 405, "no such method"},
		{"POST", "~/state", here, js, "", 405, "the state by POST"},
		{"GET", "~/codes.csv", here, "", "", 404, "a file"},
		{"GET", "~/../" + s.Token + "/x", here, "", "", 404, "a path that climbs"},
		{"POST", "~/answer", here, "text/plain", good, 415, "what a foreign form can send"},
		{"POST", "~/answer", here, js, `{"id":`, 400, "no JSON"},
		{"POST", "~/answer", here, js, `{"id":"x","lable":"for"}`, 400, "an unknown field"},
		{"POST", "~/answer", here, js, `{"id":"` + strings.Repeat("x", 5000) + `"}`, 400, "too long"},
		{"POST", "~/answer", here, js, `{"id":"` + first.ID + `","label":"angry"}`, 400, "an unknown label"},
		{"POST", "~/answer", here, js, `{"id":"x","label":"for"}`, 409, "another statement"},
		{"POST", "~/answer", here, js + "; charset=utf-8", good, 200, "an answer"},
		{"POST", "~/answer", here, js, good, 409, "the same answer again, as from a second tab"},
		{"POST", "~/undo", here, "", "", 200, "undo"},
		{"POST", "~/again", here, "", "", 200, "again"},
	} {
		w := request(s, c.method, c.path, c.host, c.kind, c.body)
		if w.Code != c.want {
			t.Errorf("%s: %d, want %d: %s", c.why, w.Code, c.want, w.Body)
		}
		if w.Code == 403 && strings.Contains(w.Body.String(), s.Token) {
			t.Errorf("%s: the refusal tells the token", c.why)
		}
		for header, part := range map[string]string{"Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"} {
			if !strings.Contains(w.Header().Get(header), part) {
				t.Errorf("%s: header %s is %q", c.why, header, w.Header().Get(header))
			}
		}
	}
	if got := codes(s.store); got != ",,,," {
		t.Errorf("of all that only one answer, undone, should count; there is %q", got)
	}
}

// The whole sample by the interface alone; nothing of the program's view shows.
func TestInterface(t *testing.T) {
	s := server(t, t.TempDir(), "anna")
	ask := func(method, path, body string) (state struct {
		Coded, Total int
		Item         *View
	}) {
		w := request(s, method, path, s.Host, "application/json", body)
		data, _ := io.ReadAll(w.Body)
		if err := json.Unmarshal(data, &state); err != nil || w.Code != http.StatusOK {
			t.Fatalf("%d, %v: %s", w.Code, err, data)
		}
		return state
	}
	state := ask("GET", "~/state", "")
	for n := range state.Total {
		if state.Coded != n || state.Item == nil || state.Item.Machine != "" {
			t.Fatalf("turn %d: %+v", n, state)
		}
		state = ask("POST", "~/answer", `{"id":"`+state.Item.ID+`","label":"off"}`)
	}
	if state.Item != nil || state.Coded != 5 {
		t.Errorf("at the end %+v", state)
	}
}

// A view holds the whole article, cut at the marks, and is text.
func TestView(t *testing.T) {
	all, articles := items()
	store := open(t, t.TempDir(), "anna")
	i := 0
	for store.Sample()[i].ID != all[0].ID {
		i++
	}
	v := ViewOf(articles["a"], store.Sample()[i], func(*stance.Statement) string { return "for" })
	whole, said, source, cue := "", "", "", ""
	for _, p := range v.Paragraphs {
		for _, x := range p {
			whole += x.Text
			for _, m := range x.Marks {
				switch m {
				case "said":
					said += x.Text
				case "source":
					source += x.Text
				case "cue":
					cue += x.Text
				}
			}
		}
	}
	if want := strings.ReplaceAll(articles["a"].Article.Text, "\n", ""); whole != want {
		t.Errorf("the article is %q, want %q", whole, want)
	}
	if said != "a toll is unfair" || source != "Berg" || cue != "said" || v.Words != said || v.Machine != "for" {
		t.Errorf("marks %q, %q, %q; words %q, machine %q", said, source, cue, v.Words, v.Machine)
	}
}
