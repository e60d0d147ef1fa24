package report

import (
	"errors"

	"standpoint/report/page"
	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/eval"
	"standpoint/stance/tally"
)

// Writer writes one run's results. It is not safe for use by several goroutines
// at once.
type Writer struct {
	// Durable has Close bring every file to the disk itself before it takes the
	// place of the last one, so that they outlive a loss of power.
	Durable bool
	// Check, if set, is asked between the steps of Close and a last time when all
	// files are whole; an error of it ends Close, and the last results stay.
	Check func() error

	meta       Meta
	files      *files
	tally      *tally.Tally
	statements *table.Stream[table.Statement]
	articles   *table.Stream[table.Article]
	problems   *table.Stream[table.Problem]
	spool      *spool
	copied     copied
	skipped    int
	// rows are the numbers of rows of the tables written, by path.
	rows map[string]func() int
	// page takes what report.html shows of the statements.
	page   *page.Store
	inputs []input
	// correction corrects shares of actors and camps, nil when nothing does.
	correction *eval.Correction
	done       bool
	err        error
}

type input struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// errDone is returned by methods called after Close or Abort.
var errDone = errors.New("the report is already closed")

// New begins a report in dir, which is made if need be. Nothing that stands
// there changes before Close. The error says what to do when dir cannot be
// written.
func New(dir string, meta Meta) (*Writer, error) {
	fs, err := openFolder(dir)
	if err != nil {
		return nil, err
	}
	w := &Writer{
		meta:  meta,
		files: fs,
		tally: tally.New(tally.Settings{Unit: meta.Unit, Frames: len(meta.Frames), Seed: meta.Seed}),
		rows:  map[string]func() int{},
	}
	if err := w.begin(); err != nil {
		fs.discard()
		return nil, err
	}
	return w, nil
}

// Guarded reports whether a second run into the folder is refused. On a file
// system without locks it is not, and the two would mix their files.
func (w *Writer) Guarded() bool { return w.files.lock.Works() }

func (w *Writer) begin() (err error) {
	if w.statements, err = stream[table.Statement](w, table.Statements()); err != nil {
		return err
	}
	if w.articles, err = stream[table.Article](w, table.Articles()); err != nil {
		return err
	}
	if w.problems, err = stream[table.Problem](w, table.Problems()); err != nil {
		return err
	}
	if err := w.beginSpool(); err != nil {
		return err
	}
	return w.beginPage()
}

func stream[R any](w *Writer, s table.Spec) (*table.Stream[R], error) {
	f, err := w.files.create(s.Path)
	if err != nil {
		return nil, err
	}
	rows, err := table.NewStream[R](f, w.meta.spec(s))
	if err == nil {
		w.rows[s.Path] = rows.Len
	}
	return rows, err
}

// Add writes the statements of an article and puts it aside for counting, which
// waits until it is known which articles are copies of others. Call it in the order of the
// input: rows keep that order. After an error every further call returns it.
func (w *Writer) Add(a *stance.Analysis) error {
	if err := w.usable(); err != nil {
		return err
	}
	for i := range a.Statements {
		if err := w.statements.Add(w.meta.statementRow(a, &a.Statements[i])); err != nil {
			return w.fail(err)
		}
	}
	if err := w.spool.add(w.meta, a); err != nil {
		return w.fail(err)
	}
	if err := w.page.Add(pageArticle(a)); err != nil {
		return w.fail(err)
	}
	return nil
}

// Problem writes a row of problems.csv; an error in writing it is kept for Close.
func (w *Writer) Problem(p article.Problem) {
	if w.usable() != nil {
		return
	}
	if p.Skipped {
		w.skipped++
	}
	w.fail(w.problems.Add(problemRow(p)))
}

// AddInput names an input file and the SHA-256 of its bytes for run.json, in
// the order of the calls.
func (w *Writer) AddInput(file, sha256 string) {
	w.inputs = append(w.inputs, input{file, sha256})
}

// Articles is how many articles were added.
func (w *Writer) Articles() int { return w.spool.n }

// Abort removes what was begun and leaves the last results as they were. After
// Close it does nothing, so it can be deferred.
func (w *Writer) Abort() {
	if !w.done {
		w.done = true
		w.files.discard()
	}
}

// check asks Check.
func (w *Writer) check() error {
	if w.Check == nil {
		return nil
	}
	return w.Check()
}

func (w *Writer) usable() error {
	if w.done {
		return errDone
	}
	return w.err
}

// fail keeps the first error.
func (w *Writer) fail(err error) error {
	if err != nil && w.err == nil {
		w.err = folderError(w.files.dir, err)
	}
	return w.err
}
