package codebook

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// small is a codebook and a language pack, as small as they may be.
var small = map[string]string{
	"en/language.toml": "name = \"Test\"\nabbreviations = [\"mr\"]\n[irregular]\nsay = [\"said\"]\n[words]\nnegators = [\"not\"]\n",
	"en/cues.toml":     "[[class]]\nid = \"neutral\"\ntakes = [\"clause\"]\nwords = [\"~say\"]\n",
	"en/frames.toml":   "[[frame]]\nid = \"economic\"\ntitle = \"Economic\"\ncues = [\"money\"]\n",
	"en/names.toml":    "",
	"en/tone.toml":     "[words]\npositive = [\"good\"]\n",
	"bridge/topic.toml": "title = \"The bridge\"\nlanguage = \"en\"\ntarget = [\"the bridge\"]\n" +
		"[[pole]]\nid = \"stop\"\n[[pole]]\nid = \"build\"\n[reporting]\nneutral = \"build\"\n",
	"bridge/patterns.toml": "[[pattern]]\nid = \"dear\"\npole = \"stop\"\nphrases = [\"too dear\"]\n",
	"bridge/camps.csv":     "id,name,order,description,source\ntown,Town,1,The town,a file\n",
	"bridge/actors.csv":    "id,name,aliases,kind,role,party,camp,country,source\nann,Ann Lee,,person,Mayor,,town,IT,a file\n",
	"bridge/examples.toml": "[[example]]\nstatement = \"too dear\"\nstance = \"stop\"\n",
}

func files(change map[string]string) fs.FS {
	fsys := fstest.MapFS{}
	for name, data := range small {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	for name, data := range change {
		if data == "-" {
			delete(fsys, name)
			continue
		}
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

func loadBoth(fsys fs.FS) (*Topic, error) {
	lang, err := LoadLanguage(fsys, "en")
	if err != nil {
		return nil, err
	}
	return LoadTopic(fsys, "bridge", lang)
}

func TestLoad(t *testing.T) {
	topic, err := loadBoth(files(nil))
	if err != nil {
		t.Fatal(err)
	}
	if topic.ID != "bridge" || topic.Poles[1].ID != "build" || len(topic.Actors) != 1 || len(topic.Camps) != 1 ||
		len(topic.Patterns) != 1 || len(topic.Examples) != 1 || topic.Reporting["neutral"] != 1 || topic.Patterns[0].Line != 2 {
		t.Errorf("got %+v", topic)
	}
	other, err := loadBoth(files(map[string]string{"bridge/examples.toml": "-"}))
	if err != nil || other.Hash == topic.Hash {
		t.Errorf("without examples: error %v, the same hash: %v", err, other.Hash == topic.Hash)
	}
}

// TestDelimiters holds that tables are read as spreadsheets write them.
func TestDelimiters(t *testing.T) {
	for _, c := range []struct{ from, to, why string }{
		{",", ";", "semicolons, as where a comma stands in numbers"},
		{",", "\t", "tabs"},
		{"\n", "\r\n", "line ends of Windows"},
		{"id,name", "\ufeffid,name", "a byte-order mark"},
		{"The town,a file", "\"The town, all of it\",a file", "a comma in a cell"},
	} {
		change := map[string]string{}
		for _, file := range []string{"bridge/camps.csv", "bridge/actors.csv"} {
			change[file] = strings.ReplaceAll(small[file], c.from, c.to)
		}
		topic, err := loadBoth(files(change))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if a := topic.Actors[0]; a.ID != "ann" || a.Name != "Ann Lee" || a.Camp != "town" || a.Source != "a file" || topic.Camps[0].Source != "a file" {
			t.Errorf("%s: read as %+v and %+v", c.why, a, topic.Camps[0])
		}
	}
}

// TestMistakes holds that each mistake is told with its place and a remedy.
func TestMistakes(t *testing.T) {
	const actors = "id,name,aliases,kind,role,party,camp,country,source\n"
	const ann = "ann,Ann Lee,,person,Mayor,,town,IT,a file\n"
	const poles = "title = \"T\"\ntarget = [\"x\"]\n[[pole]]\nid = \"stop\"\n[[pole]]\nid = \"build\"\n"
	for _, c := range []struct{ file, data, want, why string }{
		{"bridge/topic.toml", "-", "bridge/topic.toml: the file cannot be read", "a missing file"},
		{"bridge/patterns.toml", "-", "bridge/patterns.toml: the file cannot be read", "a missing file"},
		{"bridge/camps.csv", "-", "bridge/camps.csv: the file cannot be read", "a missing table"},
		{"bridge/actors.csv", "-", "bridge/actors.csv: the file cannot be read", "a missing table"},
		{"en/tone.toml", "-", "en/tone.toml: the file cannot be read", "a missing file of the language"},
		{"bridge/topic.toml", "title = \"T\"\nquestoin = \"?\"\n", "bridge/topic.toml:2:1: unknown key \"questoin\"", "an unknown key"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\nstrenght = 2\n", "bridge/patterns.toml:3:1: unknown key \"pattern.strenght\"", "an unknown key in a table"},
		{"en/language.toml", "[words]\nnegator = [\"not\"]\n", "en/language.toml:2:1: unknown word list \"negator\"", "an unknown word list"},
		{"en/language.toml", "nam = \"x\"\n", "en/language.toml:1:1: unknown key", "an unknown key of the language"},
		{"bridge/topic.toml", "title = \"T\ntarget = 3\n", "bridge/topic.toml:1:", "TOML that is none"},
		{"bridge/topic.toml", "title = \"T\"\ntarget = 3\n", "bridge/topic.toml:2:", "a number for a list"},
		{"bridge/topic.toml", "title = \"T\"\n[[pole]]\nid = \"stop\"\n", "bridge/topic.toml:2:1: there are 1 poles", "one pole"},
		{"bridge/topic.toml", poles + "[[pole]]\nid = \"wait\"\n", "bridge/topic.toml:3:1: there are 3 poles", "three poles"},
		{"bridge/topic.toml", strings.Replace(poles, "\"build\"", "\"stop\"", 1), "bridge/topic.toml:3:1: the poles are called", "two poles of one name"},
		{"bridge/topic.toml", strings.Replace(poles, "\"build\"", "\"neutral\"", 1), "bridge/topic.toml:3:1: the poles are called", "a pole called neutral"},
		{"bridge/topic.toml", strings.Replace(poles, "\"build\"", "\"off\"", 1), "bridge/topic.toml:3:1: the poles are called", "a pole with the name of another code"},
		{"bridge/topic.toml", strings.Replace(poles, "id = \"build\"", "title = \"B\"", 1), "bridge/topic.toml:3:1: the poles are called", "a pole without an id"},
		{"bridge/topic.toml", strings.Replace(poles, "\"x\"", "", 1), "bridge/topic.toml:1:1: there is no target", "no target"},
		{"bridge/topic.toml", strings.Replace(poles, "\"x\"", "\"(x\"", 1), "bridge/topic.toml:2:12: phrase \"(x\"", "a bad phrase"},
		{"bridge/topic.toml", poles + "[reporting]\nshouting = \"stop\"\n", "bridge/topic.toml:8:1: unknown class", "a class that no language has"},
		{"bridge/topic.toml", poles + "[reporting]\nneutral = \"left\"\n", "bridge/topic.toml:8:1: unknown pole \"left\"", "an unknown pole"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\npole = \"left\"\nphrases = [\"x\"]\n", "bridge/patterns.toml:2:6: unknown pole \"left\"", "an unknown pole"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\npole = \"stop\"\nnegated = \"right\"\nphrases = [\"x\"]\n", "bridge/patterns.toml:2:6: unknown pole \"right\"", "an unknown negated pole"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\npole = \"stop\"\n", "bridge/patterns.toml:2:6: pattern \"a\" lacks", "no phrases"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\npole = \"stop\"\nphrases = [\"ok\", \"no [\"]\n", "bridge/patterns.toml:4:19: phrase \"no [\"", "a bad phrase"},
		{"bridge/camps.csv", "id,name,order,description\ntown,Town,1,x\n", "bridge/camps.csv:1:1: column \"source\" is missing", "a missing column"},
		{"bridge/camps.csv", "id,name,order,description,source,colour\n", "bridge/camps.csv:1:6: unknown column \"colour\"", "an unknown column"},
		{"bridge/camps.csv", "", "bridge/camps.csv:1:1: there is no header", "an empty table"},
		{"bridge/camps.csv", "id,name,order,description,source\ntown,Town,first,x,y\n", "bridge/camps.csv:2:3: order \"first\"", "an order that is no number"},
		{"bridge/camps.csv", "id,name,order,description,source\ntown,Town,1,x,y\ntown,Town,2,x,y\n", "bridge/camps.csv:3:1: camp \"town\" stands here twice", "a camp twice"},
		{"bridge/camps.csv", "id,name,order,description,source\ntown,Town,1,x\n", "bridge/camps.csv:2:", "a row that is too short"},
		{"bridge/camps.csv", "id,name,order,description,source\ntown,\"Town,1,x,y\n", "bridge/camps.csv:", "a quotation mark that nothing closes"},
		{"bridge/actors.csv", actors + "ann,Ann Lee,,person,Mayor,,city,IT,a file\n", "bridge/actors.csv:2:7: unknown camp \"city\"", "an unknown camp"},
		{"bridge/actors.csv", actors + "ann,Ann Lee,,horse,Mayor,,town,IT,a file\n", "bridge/actors.csv:2:4: unknown kind \"horse\"", "an unknown kind"},
		{"bridge/actors.csv", actors + "ann,Ann Lee,,person,Mayor,,town,IT,\n", "bridge/actors.csv:2:9: actor \"ann\" has no source", "no source"},
		{"bridge/actors.csv", actors + ",Ann Lee,,person,Mayor,,town,IT,a file\n", "bridge/actors.csv:2:1: an actor needs", "no id"},
		{"bridge/actors.csv", actors + ann + "ann,Ann Low,,person,Mayor,,town,IT,a file\n", "bridge/actors.csv:3:1: actor \"ann\" stands here twice", "an actor twice"},
		{"bridge/actors.csv", actors + ann + "bob,Bob Lee,Ann Lee,person,Mayor,,town,IT,a file\n", "bridge/actors.csv:3:3: \"Ann Lee\" names two actors", "a name of two actors"},
		{"bridge/actors.csv", actors + "ann,Ann Lee,title:mayor,person,Mayor,,town,IT,a file\nbob,Bob Lee,title:Mayor,person,Mayor,,town,IT,a file\n", "bridge/actors.csv:3:3: \"mayor\" names two actors", "a title of two actors"},
		{"bridge/examples.toml", "[[example]]\nstatement = \"too dear\"\nstance = \"left\"\n", "bridge/examples.toml:2:14: unknown stance \"left\"; use \"stop\", \"build\", \"neutral\", or \"off\" for", "an example of no pole"},
		{"bridge/actors.csv", actors + ann + "bo,Bo M\xe4rsh,,person,Mayor,,town,IT,a file\n", "bridge/actors.csv:3:8: the file is not UTF-8 here; save it as UTF-8; in Excel choose \"CSV UTF-8\"", "a table in the character set of Windows"},
		{"bridge/camps.csv", "\xff\xfei\x00d\x00", "bridge/camps.csv:1:1: the file is not UTF-8 here", "a table in UTF-16"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"gr\xfcn\"\n", "bridge/patterns.toml:2:9: the file is not UTF-8 here; save it as UTF-8", "TOML in the character set of Windows"},
		{"bridge/camps.csv", "id;name;order;description;source;colour\n", "bridge/camps.csv:1:6: unknown column \"colour\"", "an unknown column between semicolons"},
		{"bridge/patterns.toml", "[[pattern]]\nid = need\n", "bridge/patterns.toml:2:6: the word need stands without quotation marks; put it between quotation marks: \"need\"", "a word that begins like nan"},
		{"bridge/patterns.toml", "[[pattern]]\nid = wish # a wish\n", "bridge/patterns.toml:2:6: the word wish stands without quotation marks; put it between quotation marks: \"wish\"", "a word that begins like no keyword"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a\"\nphrases = [in favour, \"x\"]\n", "bridge/patterns.toml:3:12: the word in favour stands without quotation marks; put it between quotation marks: \"in favour\"", "words in a list"},
		{"bridge/patterns.toml", "[[pattern]]\nid = “a”\n", "bridge/patterns.toml:2:6: the quotation mark “ is curly; write straight quotation marks", "curly quotation marks"},
		{"bridge/patterns.toml", "[[pattern]]\nid = ‘a’\n", "bridge/patterns.toml:2:6: the quotation mark ‘ is curly; write straight quotation marks", "single curly quotation marks"},
		{"bridge/patterns.toml", "[[pattern]]\nid = \"a”\n", "bridge/patterns.toml:2:11: nothing closes a quotation mark of this line, where a curly one stands; write straight quotation marks", "a curly mark at the end alone"},
		{"bridge/patterns.toml", "[[pattern]]\nid = true\n", "bridge/patterns.toml:2:6: cannot decode TOML boolean into a value of type string; words stand between quotation marks", "a keyword for a word"},
		{"en/cues.toml", "[[class]]\nid = \"neutral\"\nwords = [\"~say\", \"(a\"]\n", "en/cues.toml:3:19: phrase \"(a\"", "a bad phrase of the language"},
		{"en/cues.toml", "[[class]]\nid = \"neutral\"\nturns = \"some\"\nwords = [\"~say\"]\n", "en/cues.toml:3:", "a class that turns in no known way"},
		{"en/language.toml", "[scope]\nidle = [\"not (only\"]\n", "en/language.toml:2:10: phrase \"not (only\"", "a bad phrase of scope"},
		{"bridge/topic.toml", strings.Replace(poles, "[[pole]]", "anaphora = [\"(it\"]\n[[pole]]", 1), "bridge/topic.toml:3:14: phrase \"(it\"", "a bad anaphora"},
		{"en/frames.toml", "[[frame]]\nid = \"economic\"\ncues = [\"money\", \"_2 cash\"]\n", "en/frames.toml:3:19: phrase \"_2 cash\"", "a bad phrase of a frame"},
		{"bridge/frames.toml", "[[frame]]\nid = \"own\"\ncues = [\"[a\"]\n", "bridge/frames.toml:3:10: phrase \"[a\"", "a bad phrase of a topic's own frame"},
		{"en/tone.toml", "[words]\npositive = [\"go~od\"]\n", "en/tone.toml:2:14: phrase \"go~od\"", "a bad tone word"},
	} {
		_, err := loadBoth(files(map[string]string{c.file: c.data}))
		var e *Error
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) || e.Remedy == "" {
			t.Errorf("%s: %s\n got %v\nwant %s..., and a remedy", c.file, c.why, err, c.want)
		}
	}
}
