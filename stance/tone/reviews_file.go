package tone

import (
	"fmt"

	"github.com/cdipaolo/sentiment"
	"github.com/parquet-go/jsonlite"
)

// reviewsFile is the package's model as it is written. It is read here and not
// by the package, which would keep a map of lists that takes ten times the
// memory and the garbage collector's time; and not by encoding/json, which takes
// five times as long and is then most of what a small run waits for.
type reviewsFile struct {
	words      []reviewCount
	prior      [2]float64
	vocabulary int64
}

// reviewCount is how often a word stands in the reviews of each class, and in all.
type reviewCount struct {
	hash  uint64
	count [2]int64
	seen  int64
}

// decode reads the English model.
func (f *reviewsFile) decode(data string) error {
	it := jsonlite.Iterate(data)
	it.Next()
	return fields(it, func(language string) error {
		if language != string(sentiment.English) {
			return nil
		}
		return f.read(it)
	})
}

func (f *reviewsFile) read(it *jsonlite.Iterator) error {
	return fields(it, func(name string) (err error) {
		switch name {
		case "words":
			return fields(it, func(word string) error { return f.word(it, word) })
		case "probabilities":
			return list(it, f.prior[:], it.Float)
		case "vocabulary_size":
			f.vocabulary, err = it.Int()
		}
		return err
	})
}

func (f *reviewsFile) word(it *jsonlite.Iterator, word string) error {
	w := reviewCount{hash: emptyHash}
	for _, r := range word {
		w.hash = hashRune(w.hash, r)
	}
	err := fields(it, func(name string) (err error) {
		switch name {
		case "Count":
			return list(it, w.count[:], it.Int)
		case "Seen":
			w.seen, err = it.Int()
		}
		return err
	})
	f.words = append(f.words, w)
	return err
}

// fields reads the fields of the object at hand.
func fields(it *jsonlite.Iterator, read func(name string) error) error {
	if it.Kind() != jsonlite.Object {
		return fmt.Errorf("its file holds something else where an object is expected")
	}
	for name, err := range it.Object {
		if err == nil {
			err = read(name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// list reads the array at hand, which has as many numbers as into.
func list[T any](it *jsonlite.Iterator, into []T, read func() (T, error)) error {
	if it.Kind() != jsonlite.Array {
		return fmt.Errorf("its file holds something else where a list is expected")
	}
	n := 0
	for i, err := range it.Array {
		if err == nil && i < len(into) {
			into[i], err = read()
		}
		if err != nil {
			return err
		}
		n++
	}
	if n != len(into) {
		return fmt.Errorf("its file has %d numbers where %d are expected", n, len(into))
	}
	return nil
}
