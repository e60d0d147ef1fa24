package chart

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestPDF(t *testing.T) {
	for _, n := range []int{1, 6, 60} {
		for _, c := range many(n) {
			var a, b bytes.Buffer
			if err := c.PDF(&a); err != nil {
				t.Fatalf("%s: %v", c.Name, err)
			}
			if err := c.PDF(&b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
				t.Errorf("%s: two files of one chart differ (%v)", c.Name, err)
			}
			if dir := os.Getenv("LOOK"); dir != "" && n == 6 {
				if err := os.WriteFile(filepath.Join(dir, c.Name+".pdf"), a.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// Names may hold any letters; those the font lacks must not stop the run.
func TestPDFLetters(t *testing.T) {
	rows := []Split{{Camp: "Łódź Ελλάδα Київ 北京 שלום 😀 \u0301", First: 1, N: 3}}
	if err := PoliticalSplit(testContext(), rows).PDF(new(bytes.Buffer)); err != nil {
		t.Error(err)
	}
}
