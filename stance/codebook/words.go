package codebook

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// fill puts each list of a language pack's [words] table into the field whose
// toml tag it is named after.
func (w *Words) fill(file string, data []byte, lists map[string][]string) error {
	v := reflect.ValueOf(w).Elem()
	known := map[string]int{}
	for i := range v.NumField() {
		known[v.Type().Field(i).Tag.Get("toml")] = i
	}
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		i, ok := known[name]
		if !ok {
			line, col := locate(data, name)
			return &Error{file, line, col, fmt.Sprintf("unknown word list %q", name),
				"the known lists are " + strings.Join(slices.Sorted(maps.Keys(known)), ", ")}
		}
		v.Field(i).Set(reflect.ValueOf(setOf(lists[name])))
	}
	return nil
}

// reason is what went wrong with a file, without the name that stands beside it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
