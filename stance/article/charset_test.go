package article

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

const (
	english  = "The minister said: “It is clear they’re not welcome – at all,” he added in a café."
	italian  = "Il ministro ha detto che la città è sicura e che non ci sarà alcun problema per gli agenti."
	polish   = "Minister powiedział, że miasto jest bezpieczne, a agenci nie będą patrolować ulic. Śledź źródła, proszę państwa, i czekajcie na więcej."
	russian  = "Министр заявил, что город безопасен и агенты не будут патрулировать улицы."
	japanes  = "大臣は都市は安全だと述べた。エージェントは通りをパトロールしません。"
	plainASC = "The town slept. Nobody spoke.\n"
)

// charsetCases hold that a text in any of these comes out as it was written.
var charsetCases = []struct {
	text string
	enc  encoding.Encoding
	note string
	why  string
}{
	{english, encoding.Nop, "", "UTF-8"},
	{english, unicode.UTF8BOM, "", "UTF-8 with its mark"},
	{english, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le", "UTF-16 with its mark"},
	{english, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be", "the same, big end first"},
	{english, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", "UTF-16 without its mark"},
	{english, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", "the same, big end first"},
	{english, charmap.Windows1252, "windows-1252", "curly marks of Windows"},
	{italian, charmap.ISO8859_1, "windows-1252", "Latin 1, a part of windows-1252"},
	{polish, charmap.ISO8859_2, "iso-8859-2", "Polish"},
	{russian, charmap.Windows1251, "windows-1251", "Russian"},
	{japanes, japanese.ShiftJIS, "shift_jis", "Japanese"},
	{plainASC, encoding.Nop, "", "ASCII"},
}

func TestCharsets(t *testing.T) {
	for _, c := range charsetCases {
		in, err := c.enc.NewEncoder().String(c.text)
		if err != nil {
			t.Fatal(err)
		}
		o := read(t, map[string]string{"a.txt": in})
		if len(o.articles) != 1 || o.articles[0].Text != c.text {
			t.Errorf("%s: %+v, problems %v", c.why, o.articles, o.problems)
		}
		if c.note == "" != (len(o.problems) == 0) || c.note != "" && !strings.Contains(o.problems[0].What, c.note) {
			t.Errorf("%s: problems %v, want %q", c.why, o.problems, c.note)
		}
	}
}

// TestCharsetOfRecords holds that a table in an old character set is reported
// once, not once a cell.
func TestCharsetOfRecords(t *testing.T) {
	in, _ := charmap.Windows1252.NewEncoder().String("outlet,text\nIl Caffè,Una città.\nIl Caffè,Perché no.\n")
	o := read(t, map[string]string{"a.csv": in})
	if len(o.articles) != 2 || o.articles[1].Outlet != "Il Caffè" || len(o.problems) != 1 {
		t.Errorf("%+v, problems %v", o.articles, o.problems)
	}
}

// TestDeclaredCharset holds the order: what is UTF-8 is UTF-8 whatever is
// declared; a declaration the bytes agree with counts; a lie does not.
func TestDeclaredCharset(t *testing.T) {
	r := newReader(Handler{Problem: func(Problem) {}})
	polish2, _ := charmap.ISO8859_2.NewEncoder().String("Miś pił.")
	for _, c := range []struct{ in, declared, want, why string }{
		{"Città", "iso-8859-1", "Città", "UTF-8, declared otherwise"},
		{polish2, "iso-8859-2", "Miś pił.", "declared, too short to detect"},
		{"Citt\xe0", "utf-8", "Città", "declared UTF-8, which it is not"},
		{"Citt\xe0", "utf-16", "Città", "declared UTF-16, which it is not"},
		{"Citt\xe0", "klingon", "Città", "declared what nobody knows"},
		{"one\x00two", "", "onetwo", "a NUL"},
	} {
		if got := r.decodedAs("a", 1, c.in, c.declared); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
