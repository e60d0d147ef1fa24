package actor

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"standpoint/lexicons"
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"testing"
)

func TestZZ(t *testing.T) {
	lang, _ := codebook.LoadLanguage(lexicons.Files, "en")
	r := NewRegistry(lang, nil)
	want := os.Getenv("ZZ")
	for _, fn := range []string{"train", "dev"} {
		f, _ := os.Open("../../../shared/data/polnear/" + fn + ".jsonl")
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 16<<20)
		for sc.Scan() {
			var a struct{ ID, Text string }
			json.Unmarshal(sc.Bytes(), &a)
			if a.ID != want {
				continue
			}
			d := text.Parse(a.Text, lang.Text)
			rd := r.read(d, quote.Regions(d), nil, true)
			for i, e := range rd.entities {
				fmt.Printf("%d %q parts=%q kind=%d g=%c sure=%v seen=%d roles=%q off=%q\n", i, e.actor.Name, e.parts, e.kind, max(e.gender, '-'), e.sure, e.seen, e.roles, e.offices)
			}
		}
	}
}
