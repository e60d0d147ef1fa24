package label

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"

	"standpoint/report/disk"
	"standpoint/report/table"
	"standpoint/stance/eval"
)

// Store is a file of codings as one coder works on it. Every change is on the
// disk before a method returns; after an error nothing has changed.
//
// Nothing is written before Begin or the first answer. It is not safe for several goroutines at once.
type Store struct {
	file, coder string
	labels      []string
	lock        *disk.Lock
	sheet       *eval.Sheet
	codings     []eval.Coding
	// saved is what the file holds, to notice that somebody else changed it.
	saved []byte
	// first is the statement to ask next, "" for the first without an answer.
	first string
}

// Setting says what Open opens.
type Setting struct {
	// File is the CSV file, Coder the name of who codes, Address where the page
	// is, as host:port; it must be listening already.
	File, Coder, Address string
	// Labels are the poles and neutral.
	Labels []string
	// Text adds a column with the statements' words to a new file.
	Text bool
}

// Open reads the file, or draws a sample where there is none, and gives the coder
// the statements not seen yet. It writes nothing: whether the articles at hand
// are those of the sample is for the caller to see first. The error says so when
// another program has the file open.
func Open(o Setting, draw func() ([]Item, error)) (*Store, error) {
	if o.Coder == "" || o.Coder != table.Clean(o.Coder) {
		return nil, errors.New("the coder has no name, or one with line breaks or signs that no table shows; give a short one in plain letters")
	}
	l, err := takeLock(o.File, o.Address)
	if err != nil {
		return nil, err
	}
	s := &Store{file: o.File, coder: o.Coder, labels: o.Labels, lock: l}
	if err := s.open(o, draw); err != nil {
		l.Release()
		return nil, err
	}
	return s, nil
}

func (s *Store) open(o Setting, draw func() ([]Item, error)) error {
	data, err := os.ReadFile(o.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		items, err := draw()
		if err != nil {
			return err
		}
		s.sheet = sheetOf(o, items)
	case err != nil:
		return fmt.Errorf("the codings cannot be read: %w", err)
	default:
		s.saved = data
		if s.sheet, err = eval.ReadSheet(bytes.NewReader(data), o.File); err != nil {
			return err
		}
		if i := slices.IndexFunc([]string{eval.ColumnCoder, eval.ColumnTurn}, func(c string) bool { return !slices.Contains(s.sheet.Header, c) }); i >= 0 {
			return fmt.Errorf("%s:1: the columns %s and %s are needed to code on; add both to the first line", o.File, eval.ColumnCoder, eval.ColumnTurn)
		}
	}
	if s.codings, err = s.sheet.Codings(s.labels); err != nil {
		return err
	}
	s.addCoder()
	return nil
}

// sheetOf is a new file without any rows but the sample's, of no coder yet.
func sheetOf(o Setting, items []Item) *eval.Sheet {
	sheet := &eval.Sheet{Name: o.File, Comma: ',', Header: slices.Clone(eval.SheetColumns)}
	if o.Text {
		sheet.Header = append(sheet.Header, columnWords)
	}
	for i, x := range items {
		sheet.Rows, sheet.Lines = append(sheet.Rows, make([]string, len(sheet.Header))), append(sheet.Lines, i+2)
		for column, value := range map[string]string{eval.ColumnID: x.ID, eval.ColumnArticle: x.Doc, eval.ColumnSpan: eval.FormatSpans(x.Spans),
			eval.ColumnCheck: x.Check, eval.ColumnCoder: o.Coder, columnWords: table.Clean(x.Words)} {
			sheet.Set(i, column, value)
		}
	}
	return sheet
}

// columnWords holds the statement itself, in files made with Setting.Text.
const columnWords = "statement"

// addCoder gives the coder a row for each statement.
func (s *Store) addCoder() {
	has, seen := map[string]bool{}, map[string]bool{}
	for _, c := range s.codings {
		has[c.ID] = has[c.ID] || c.Coder == s.coder
	}
	for i, c := range slices.Clone(s.codings) {
		if has[c.ID] || seen[c.ID] {
			continue
		}
		seen[c.ID] = true
		row := slices.Clone(s.sheet.Rows[i])
		s.sheet.Rows = append(s.sheet.Rows, row)
		s.sheet.Lines = append(s.sheet.Lines, 0)
		last := len(s.sheet.Rows) - 1
		for at, column := range s.sheet.Header {
			if !slices.Contains(keptColumns, column) {
				row[at] = "" // another coder's notes are not this one's
			}
		}
		s.sheet.Set(last, eval.ColumnCoder, s.coder)
		s.codings = append(s.codings, eval.Coding{ID: c.ID, Doc: c.Doc, Spans: c.Spans, Check: c.Check, Coder: s.coder})
	}
}

// Begin writes the coder's rows, once the articles are known to hold the sample.
func (s *Store) Begin() error { return s.save() }

// keptColumns are what a second coder's row has from the first's.
var keptColumns = []string{eval.ColumnID, eval.ColumnArticle, eval.ColumnSpan, eval.ColumnCheck, columnWords}

// Guarded reports whether a second page on the file is refused at its start. On a
// file system without locks it is not; then the first of its answers is, because
// the file was changed.
func (s *Store) Guarded() bool { return s.lock.Works() }

// Close gives the file free.
func (s *Store) Close() { s.lock.Release() }

// Sample lists the coder's statements in the order they are asked.
func (s *Store) Sample() []eval.Coding {
	return slices.DeleteFunc(slices.Clone(s.codings), func(c eval.Coding) bool { return c.Coder != s.coder })
}

// Line is where a statement of the coder stands in the file, 0 when it was added
// just now.
func (s *Store) Line(id string) int { return s.sheet.Lines[s.row(id)] }

func (s *Store) row(id string) int {
	return slices.IndexFunc(s.codings, func(c eval.Coding) bool { return c.ID == id && c.Coder == s.coder })
}

// set writes an answer; a turn of 0 takes it back.
func (s *Store) set(row int, label string, turn int) {
	s.codings[row].Label, s.codings[row].Turn = label, turn
	number := ""
	if turn > 0 {
		number = strconv.Itoa(turn)
	}
	s.sheet.Set(row, eval.ColumnLabel, label)
	s.sheet.Set(row, eval.ColumnTurn, number)
}

// save writes the whole file under another name, makes sure that it is on the
// disk and puts it in place.
func (s *Store) save() error {
	var out bytes.Buffer
	out.WriteString(table.BOM)
	w := csv.NewWriter(&out)
	w.Comma, w.UseCRLF = s.sheet.Comma, true
	if err := w.WriteAll(append([][]string{s.sheet.Header}, s.sheet.Rows...)); err != nil {
		return err
	}
	if err := s.unchanged(); err != nil {
		return err
	}
	if err := disk.Replace(s.file, out.Bytes()); err != nil {
		return fmt.Errorf("the codings could not be saved: %w; free the disk or the file and try again", err)
	}
	s.saved = out.Bytes()
	return nil
}

// unchanged fails when the file is no longer what was written last.
func (s *Store) unchanged() error {
	if !s.lock.Held() {
		return fmt.Errorf("another page of standpoint label has taken %s; end this one", s.file)
	}
	data, err := os.ReadFile(s.file)
	if errors.Is(err, fs.ErrNotExist) && s.saved == nil {
		return nil
	}
	if err != nil || !bytes.Equal(data, s.saved) {
		return fmt.Errorf("%s was changed by another program; close it there, end this page with Ctrl-C and start it again", s.file)
	}
	return nil
}
