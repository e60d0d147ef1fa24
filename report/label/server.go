package label

import (
	"crypto/rand"
	"crypto/subtle"
	_ "embed" // the page, its style and its script
	"encoding/json"
	"errors"
	"html/template"
	"mime"
	"net/http"
	"strings"
	"sync"

	"standpoint/report/policy"
)

var (
	//go:embed page.html
	markup string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

// Page is what the page says beside the statements.
type Page struct {
	Title, Question string
	Coder, File     string
	// Choices are the answers in the order of their keys 1, 2, 3 and on.
	Choices []Choice
}

// Choice is one answer.
type Choice struct{ Code, Title, Description string }

// Server hands out the page and takes the answers. It is safe for several
// goroutines.
type Server struct {
	// Token stands in every address, Host is the host and port asked for.
	Token, Host string

	mu    sync.Mutex
	ended bool
	store *Store
	views map[string]View
	page  Page
}

// NewServer serves the statements of a store, each with its view by id, at host.
func NewServer(host string, store *Store, views map[string]View, page Page) *Server {
	return &Server{Token: rand.Text(), Host: host, store: store, views: views, page: page}
}

// Address is what to open in a browser.
func (s *Server) Address() string { return "http://" + s.Host + "/" + s.Token + "/" }

// End waits for the answer under way, gives the file free and tells how far the
// coder came. What is asked later is refused.
func (s *Server) End() Progress {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.store.Close()
	return s.store.Progress()
}

// maxBody is the longest answer, in bytes.
const maxBody = 4 << 10

// ServeHTTP answers requests to this machine that carry the token, and no others.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", rules())
	for key, value := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
		"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin"} {
		h.Set(key, value)
	}
	if r.Host != s.Host {
		refuse(w, http.StatusForbidden, "this page answers only at "+s.Host)
		return
	}
	token, path, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if subtle.ConstantTimeCompare([]byte(token), []byte(s.Token)) != 1 {
		refuse(w, http.StatusForbidden, "the address lacks the token; open the address that standpoint label printed")
		return
	}
	route, ok := routes[path]
	switch {
	case !ok:
		refuse(w, http.StatusNotFound, "there is no such page")
	case r.Method != route.method:
		h.Set("Allow", route.method)
		refuse(w, http.StatusMethodNotAllowed, "use "+route.method)
	default:
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.ended {
			refuse(w, http.StatusServiceUnavailable, "the page has ended; start standpoint label again")
			return
		}
		route.do(s, w, r)
	}
}

// routes are what can be asked for, behind the token.
var routes = map[string]struct {
	method string
	do     func(*Server, http.ResponseWriter, *http.Request)
}{
	"":       {http.MethodGet, (*Server).servePage},
	"state":  {http.MethodGet, func(s *Server, w http.ResponseWriter, _ *http.Request) { s.state(w, nil) }},
	"answer": {http.MethodPost, (*Server).answer},
	"undo":   {http.MethodPost, func(s *Server, w http.ResponseWriter, _ *http.Request) { s.state(w, s.store.Undo()) }},
	"again":  {http.MethodPost, func(s *Server, w http.ResponseWriter, _ *http.Request) { s.state(w, s.store.Again()) }},
}

// rules let nothing in but the page's own style and script, and let it ask
// nobody but this server.
func rules() string {
	return "default-src 'none'; style-src " + policy.Source(style) + "; script-src " + policy.Source(script) +
		"; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

func (s *Server) servePage(w http.ResponseWriter, _ *http.Request) {
	t, err := template.New("page").Funcs(template.FuncMap{"key": func(i int) int { return i + 1 }}).Parse(markup)
	if err == nil {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		err = t.Execute(w, struct {
			Page
			Style  template.CSS
			Script template.JS
		}{s.page, template.CSS(style), template.JS(script)})
	}
	if err != nil {
		refuse(w, http.StatusInternalServerError, err.Error())
	}
}

// answer takes {"id": ..., "label": ...}.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind != "application/json" {
		refuse(w, http.StatusUnsupportedMediaType, "send application/json")
		return
	}
	var a struct{ ID, Label string }
	in := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	in.DisallowUnknownFields()
	if err := in.Decode(&a); err != nil {
		refuse(w, http.StatusBadRequest, "the answer cannot be read: "+err.Error())
		return
	}
	s.state(w, s.store.Answer(a.ID, a.Label))
}

// state writes where the coder is, and what went wrong if anything did.
func (s *Server) state(w http.ResponseWriter, err error) {
	out := struct {
		Progress
		Undo  bool
		Item  *View  `json:"item"`
		Error string `json:"error,omitempty"`
	}{Progress: s.store.Progress()}
	if row, _ := s.store.last(); row >= 0 {
		out.Undo = true
	}
	if c, ok := s.store.Current(); ok {
		v := s.views[c.ID]
		out.Item = &v
	}
	status := http.StatusOK
	if err != nil {
		out.Error, status = err.Error(), statusOf(err)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(out) // a browser that has gone needs no answer
}

func statusOf(err error) int {
	switch {
	case errors.Is(err, errStale):
		return http.StatusConflict
	case errors.Is(err, errUnknown):
		return http.StatusBadRequest
	}
	return http.StatusInternalServerError
}

func refuse(w http.ResponseWriter, status int, what string) {
	http.Error(w, what, status)
}
