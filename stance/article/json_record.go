package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

var errNoObject = errors.New("it is not an object")

// validJSON says where a value is no JSON, nil when it is.
func validJSON(value string) error {
	if data := []byte(value); !json.Valid(data) {
		return json.Unmarshal(data, new(json.RawMessage))
	}
	return nil
}

// record makes an article of a JSON object that is known to be valid.
func (r *reader) record(s source, line int, object string) (Article, error) {
	f := jsonFields{r: r, meta: map[string]string{}}
	f.read("", object, 0)
	r.rename(f.meta)
	text, ok := f.meta["text"]
	if !ok {
		return Article{}, f.missing()
	}
	if f.twice != "" {
		r.note(s.name, line, fmt.Sprintf("the field %q stands here twice; the last counts", f.twice), "remove or rename one")
	}
	if f.lossy {
		r.note(s.name, line, "half of a letter (a lone surrogate) stands in the JSON; it was replaced", "write the file again as UTF-8")
	}
	a := Article{File: s.name, Line: line, Text: r.fromMarkup(s.name, line, text)}
	a.fill(f.meta)
	return a, nil
}

// rename gives the fields named by Fields our names.
func (r *reader) rename(meta map[string]string) {
	for ours, theirs := range r.Fields {
		if v, ok := meta[strings.ToLower(theirs)]; ok {
			meta[ours] = v
		}
	}
}

// jsonFields are the fields of an object that an article is made of, those of
// objects inside it as outer.inner.
type jsonFields struct {
	r    *reader
	meta map[string]string
	// names are the first fields of other names, for the message that none is
	// the text; kind is what the text is when it is no text.
	names []string
	kind  string
	twice string
	lossy bool
}

func (f *jsonFields) read(prefix, object string, depth int) {
	members(object, func(key, value string) {
		k := prefix + strings.ToLower(key)
		if value[0] == '{' && depth < 3 {
			f.read(k+".", value, depth+1)
			return
		}
		if !f.r.wants(k) {
			if len(f.names) < 10 && k != "file" && k != "line" { // which say where it stands
				f.names = append(f.names, k)
			}
			return
		}
		if _, ok := f.meta[k]; ok && f.twice == "" {
			f.twice = k
		}
		if text, ok := f.text(k, value); ok {
			f.meta[k] = text
		}
	})
}

// text is the text of a field. Of the article's own text a list of paragraphs is
// taken too, and a number is none.
func (f *jsonFields) text(k, value string) (text string, ok bool) {
	article := k == f.r.textField()
	switch c := value[0]; {
	case c == '"':
		text, lossy := unquoted(value)
		f.lossy = f.lossy || lossy
		return text, true
	case article && c == '[':
		return f.paragraphs(value)
	case article:
		f.kind = kindOf(c)
	case c == '-' || '0' <= c && c <= '9':
		return number(value), true
	}
	return "", false
}

func (f *jsonFields) paragraphs(list string) (string, bool) {
	var all []string
	elements(list, func(value string) {
		if value[0] == '"' {
			text, lossy := unquoted(value)
			f.lossy = f.lossy || lossy
			all = append(all, text)
		} else {
			f.kind = "a list with " + kindOf(value[0]) + " in it"
		}
	})
	if f.kind == "" && all == nil {
		f.kind = "an empty list"
	}
	return strings.Join(all, "\n\n"), f.kind == ""
}

// kindOf names what a value is that begins with c.
func kindOf(c byte) string {
	switch c {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	case '"':
		return "a text"
	}
	return "a number"
}

// number writes whole numbers as they stand, for they may be long ids.
func number(value string) string {
	if v, err := strconv.ParseFloat(value, 64); err == nil && strings.ContainsAny(value, ".eE") {
		return strings.TrimSuffix(fmt.Sprintf("%f", v), ".000000")
	}
	return value
}

// missing is why an object without a text is none of an article.
func (f *jsonFields) missing() error {
	switch name := f.r.textField(); {
	case f.kind != "":
		return fmt.Errorf("its %q is %s, not a text", name, f.kind)
	case len(f.names) > 0:
		return fmt.Errorf("it has no %q among %s", name, limited(strings.Join(f.names, ", "), maxMessage/2))
	default:
		return fmt.Errorf("it has no %q", name)
	}
}
