"""speech_cues.py GOLD PRED OUT: keeps the attributions whose cue is a verb of speech, for docs/benchmarks.md."""
import json, re, sys
SPEECH = re.compile(r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|add(s|ed|ing)?|wr(ite|ites|ote|iting|itten)|accord(ing|s)|argu(e|es|ed|ing)|claim(s|ed|ing)?|stat(e|es|ed|ing)|note[sd]?|noting|tweet(s|ed|ing)?|ask(s|ed|ing)?|call(s|ed|ing)?|explain(s|ed|ing)?|announc(e|es|ed|ing)|warn(s|ed|ing)?|insist(s|ed|ing)?|suggest(s|ed|ing)?|report(s|ed|ing)?|den(y|ies|ied|ying)|continu(e|es|ed|ing)|repl(y|ies|ied|ying)|acknowledg(e|es|ed|ing)|confirm(s|ed|ing)?|declar(e|es|ed|ing)|respond(s|ed|ing)?)\b", re.I)
gold, pred, out = sys.argv[1:4]
text = {}
for src, dst in ((gold, out + ".gold.jsonl"), (pred, out + ".pred.jsonl")):
    with open(dst, "w") as f:
        for line in open(src):
            r = json.loads(line); text.setdefault(r["id"], r["text"])
            t = text[r["id"]]
            r["attributions"] = [a for a in r["attributions"] if any(SPEECH.search(t[s:e]) for s, e in a["cue"])]
            f.write(json.dumps(r) + "\n")
