package label

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standpoint/report/disk"
)

// A half-written copy from a crash harms nobody; the file is whole at any time.
func TestCrash(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	s := open(t, dir, "anna")
	answer(t, s, "for")
	s.Close()
	write(t, file+".part", "statement_id,arti")
	s = open(t, dir, "anna")
	if got := codes(s); got != "for,,,," {
		t.Errorf("%q", got)
	}
	answer(t, s, "for")
	if _, err := os.Stat(file + ".part"); err == nil {
		t.Error("the half-written copy stayed")
	}
}

// Should saving fail, the answer is not taken and the file is as it was.
func TestFailedSave(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	s := open(t, dir, "anna")
	answer(t, s, "for")
	before := read(t, file)
	if err := os.Mkdir(file+".part", 0o755); err != nil { // nobody writes there now
		t.Fatal(err)
	}
	now, _ := s.Current()
	if err := s.Answer(now.ID, "off"); err == nil || !strings.Contains(err.Error(), "could not be saved") {
		t.Errorf("%v", err)
	}
	if codes(s) != "for,,,," || read(t, file) != before {
		t.Errorf("in memory %q, on the disk %q", codes(s), read(t, file))
	}
	os.Remove(file + ".part")
	answer(t, s, "off")
	if got := codes(s); got != "for,off,,," {
		t.Errorf("after the disk is free %q", got)
	}
}

// What somebody else wrote into the file meanwhile is never overwritten.
func TestChangedMeanwhile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	s := open(t, dir, "anna")
	changed := read(t, file) + "x,a,0-5,,ben,for,1\r\n"
	write(t, file, changed)
	now, _ := s.Current()
	if err := s.Answer(now.ID, "off"); err == nil || !strings.Contains(err.Error(), "was changed by another program") {
		t.Errorf("%v", err)
	}
	if got := read(t, file); got != changed {
		t.Errorf("the file is %q", got)
	}
}

// A second program is refused while the first lives, with the address where to go
// on. Should somebody remove the lock all the same, the first notices.
func TestLock(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	address := listen(t).Addr().String()
	draw := func() ([]Item, error) { all, _ := items(); return all, nil }
	first, err := Open(Setting{File: file, Coder: "anna", Address: address, Labels: labels}, draw)
	if err == nil {
		err = first.Begin()
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = tryOpen(t, dir, "ben")
	if !errors.Is(err, errLocked) || !strings.Contains(err.Error(), "codes.csv is open in another page of standpoint label at "+address) {
		t.Fatalf("the second was not refused: %v", err)
	}
	answer(t, first, "for")
	os.Remove(file + ".lock")
	second := open(t, dir, "ben")
	answer(t, second, "against")
	now, _ := first.Current()
	if err := first.Answer(now.ID, "off"); err == nil || !strings.Contains(err.Error(), "has taken") {
		t.Errorf("the first still writes: %v", err)
	}
	first.Close() // not its lock any more
	if _, err := tryOpen(t, dir, "eva"); !errors.Is(err, errLocked) {
		t.Errorf("the first took the second's lock away: %v", err)
	}
	second.Close()
	write(t, file+".lock", "what a killed program left")
	open(t, dir, "eva")
}

// TestNoLocks holds that on a file system without locks a page says so, and that
// of two pages on one file only the first that answers can write it.
func TestNoLocks(t *testing.T) {
	dir := t.TempDir()
	first := open(t, dir, "anna")
	if !first.Guarded() {
		t.Skip("the folder for tests has no locks either")
	}
	first.Close()
	first.lock = &disk.Lock{}
	second := open(t, dir, "anna")
	second.Close()
	second.lock = &disk.Lock{}
	if first.Guarded() || second.Guarded() {
		t.Error("they say that a second page is refused")
	}
	answer(t, first, "for")
	now, _ := second.Current()
	if err := second.Answer(now.ID, "off"); err == nil || !strings.Contains(err.Error(), "was changed by another program") {
		t.Errorf("the second writes over the first: %v", err)
	}
	answer(t, first, "against")
}

func write(t testing.TB, file, s string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestEnd ends a page while an answer is under way: it is waited for, and none
// comes after it.
func TestEnd(t *testing.T) {
	s := server(t, t.TempDir(), "anna")
	first, _ := s.store.Current()
	body, rest := io.Pipe()
	answered, ended := make(chan int), make(chan Progress, 1)
	go func() {
		r := httptest.NewRequest("POST", "/"+s.Token+"/answer", body)
		r.Host = s.Host
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		answered <- w.Code
	}()
	io.WriteString(rest, `{"id":`) // returns when it is read
	go func() { ended <- s.End() }()
	select {
	case <-ended:
		t.Error("it did not wait for the answer")
	case <-time.After(50 * time.Millisecond):
	}
	io.WriteString(rest, `"`+first.ID+`","label":"for"}`)
	rest.Close()
	if status, p := <-answered, <-ended; status != http.StatusOK || p.Coded != 1 {
		t.Errorf("status %d, %+v", status, p)
	}
	if w := request(s, "GET", "~/state", s.Host, "", ""); w.Code != http.StatusServiceUnavailable {
		t.Errorf("after the end: status %d", w.Code)
	}
}
