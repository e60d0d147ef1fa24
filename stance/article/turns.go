package article

import "sync"

// Finding the article of a web page takes longer than all else that reading does,
// and as long as analysing it. So pages are parsed by several goroutines, while one
// reads on: files, archives and the records in them, one after another. What comes
// of them is handed on by that one too, in the order of the input. Everything that
// asks what was handed on before is a turn; so the same comes out with any number.

// turn hands something on: an article, a problem, the end of a file.
type turn func(*reader) error

// waiting is turns that follow one another, behind a page that is being parsed.
type waiting struct {
	turns []turn
	// size is about how many bytes they hold.
	size int
	// ready is closed when they are complete.
	ready chan struct{}
}

// turns are those that wait, the first of them for its page. They belong to the
// goroutine that reads.
type turns struct {
	queue []*waiting
	size  int
	// failed is the first error of a turn, which ends reading.
	failed error
	// aside, if set, collects the turns of a page: they are for another reader.
	aside *[]turn
	// slots are held by the pages being parsed.
	slots chan struct{}
	stop  chan struct{}
	over  sync.WaitGroup
}

const (
	// maxWaiting is how many turns wait for each page that is parsed at the same
	// time: enough that no core idles behind one long page.
	maxWaiting = 8
	// maxWaitingSize is how many bytes wait in all, or one page or article alone: no
	// more than the largest page may have.
	maxWaitingSize = MaxPage
)

// inTurn runs a turn when all before it were run: at once, unless pages are under
// way. The error is the first of any turn.
func (r *reader) inTurn(size int, t turn) error {
	if r.aside != nil {
		*r.aside = append(*r.aside, t)
		return nil
	}
	if err := r.makeRoom(size); err != nil {
		return err
	}
	if len(r.queue) == 0 {
		r.failed = t(r)
		return r.failed
	}
	done := make(chan struct{})
	close(done)
	r.wait(&waiting{turns: []turn{t}, size: size, ready: done})
	return nil
}

// later parses a page of this size on another goroutine; its turns come when it
// is theirs. The reader that work is given has nothing but the languages, and
// collects them.
func (r *reader) later(size int, work func(*reader)) error {
	if r.Jobs < 2 {
		work(r)
		return r.failed
	}
	if err := r.makeRoom(size); err != nil {
		return err
	}
	w := &waiting{size: size, ready: make(chan struct{})}
	r.wait(w)
	r.over.Go(func() {
		defer close(w.ready)
		select {
		case r.slots <- struct{}{}:
			work(&reader{Handler: Handler{Language: r.Language}, turns: turns{aside: &w.turns}})
			<-r.slots
		case <-r.stop:
		}
	})
	return nil
}

func (r *reader) wait(w *waiting) {
	r.queue = append(r.queue, w)
	r.size += w.size
}

// makeRoom runs the turns that are ready, and waits for others while too many
// are before one of this size.
func (r *reader) makeRoom(size int) error {
	for len(r.queue) > 0 && r.failed == nil {
		full := len(r.queue) >= maxWaiting*r.Jobs || r.size+size > maxWaitingSize
		if !full && !r.queue[0].isReady() {
			break
		}
		r.first()
	}
	return r.failed
}

func (w *waiting) isReady() bool {
	select {
	case <-w.ready:
		return true
	default:
		return false
	}
}

// first runs the first turns that wait, as soon as they are complete.
func (r *reader) first() {
	w := r.queue[0]
	<-w.ready
	r.queue[0] = nil // or it would be held as long as the queue
	r.queue, r.size = r.queue[1:], r.size-w.size
	for _, t := range w.turns {
		if r.failed = t(r); r.failed != nil {
			return
		}
	}
}

// end runs the turns that are left, unless reading failed, and waits for the
// goroutines.
func (r *reader) end(err error) error {
	for err == nil && len(r.queue) > 0 {
		r.first()
		err = r.failed
	}
	close(r.stop)
	r.over.Wait()
	return err
}
