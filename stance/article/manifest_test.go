package article

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestManifestShapes lists manifests as spreadsheets write them.
func TestManifestShapes(t *testing.T) {
	for _, c := range []struct{ manifest, why string }{
		{"file,outlet,title\na.txt,The Post,T\n", "as we write it"},
		{"File,OUTLET,Title\na.txt,The Post,T\n", "capitals in the header"},
		{" file , outlet , title \na.txt,The Post,T\n", "blanks in the header"},
		{"file;outlet;title\na.txt;The Post;T\n", "semicolons"},
		{"file\toutlet\ttitle\na.txt\tThe Post\tT\n", "tabs"},
		{"\ufeffFile;Outlet;Title\r\na.txt;The Post;T\r\n", "as Excel writes it in half of Europe"},
	} {
		o := read(t, map[string]string{manifestName: c.manifest, "a.txt": "The town slept."})
		if len(o.articles) != 1 || o.articles[0].Outlet != "The Post" || o.articles[0].Title != "T" || len(o.problems) > 0 {
			t.Errorf("%s: %+v, %+v", c.why, o.articles, o.problems)
		}
	}
}

// TestManifestNamed holds that folder/*, which names the manifest too, reads what
// the folder gives: the manifest once, as an input and not as an article.
func TestManifestNamed(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{manifestName: "file,outlet\na.txt,The Post\ngone/x.txt,P\n", "a.txt": "The town slept.", "b.txt": "Nobody came."} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	paths := []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, manifestName)}
	for _, given := range [][]string{paths, {filepath.Join(dir, "*")}, {dir}} {
		var o outcome
		if err := Read(given, nil, o.handler()); err != nil {
			t.Fatal(err)
		}
		want := []string{filepath.ToSlash(filepath.Join(dir, manifestName)), filepath.ToSlash(paths[0]), filepath.ToSlash(paths[1])}
		if len(o.articles) != 2 || o.articles[0].Outlet != "The Post" || !slices.Equal(o.opened, want) || len(o.problems) != 1 {
			t.Errorf("%v: %+v, opened %v, %+v", given, o.articles, o.opened, o.problems)
		}
	}
}

// TestHashOfPacked holds that the hash of a packed file is of its bytes as they
// are on disk: what sha256sum says.
func TestHashOfPacked(t *testing.T) {
	data := packed("The town slept.")
	sum := sha256.Sum256([]byte(data))
	got := ""
	h := (&outcome{}).handler()
	h.Opened = func(_, hash string) { got = hash }
	if err := ReadFS(files(map[string]string{"a.txt.gz": data}), "in", h); err != nil || got != hex.EncodeToString(sum[:]) {
		t.Errorf("%q, %v", got, err)
	}
}
