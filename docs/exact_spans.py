#!/usr/bin/env python3
"""exact_spans.py GOLD.jsonl PRED.jsonl: how many sources, cues and contents have exactly the gold's words.

Both files hold one article a line, with "attributions" whose "source", "cue" and
"content" are lists of [start, end) in code points. A span set is compared as the set
of its words (runs of letters and digits), so marks at the ends cost nothing. Each
attribution's set counts once; pairs are one to one. Empty sets are left out.
"""
import collections
import json
import re
import sys

WORD = re.compile(r"\w+")


def read(path):
    with open(path, encoding="utf8") as f:
        return {r["id"]: r for r in map(json.loads, filter(str.strip, f))}


def words(tokens, spans):
    return frozenset(i for i, (s, e) in enumerate(tokens) if any(s < b and a < e for a, b in spans))


gold, found = read(sys.argv[1]), read(sys.argv[2])
print(f"{'part':9}{'gold':>6}{'found':>6}{'right':>6}     P     R    F1")
for part in ("source", "cue", "content"):
    n, m, right = 0, 0, 0
    for key, g in gold.items():
        tokens = [w.span() for w in WORD.finditer(g["text"])]
        want, got = (
            collections.Counter(filter(None, (words(tokens, a.get(part, [])) for a in r.get("attributions", []))))
            for r in (g, found.get(key, {}))
        )
        n, m, right = n + want.total(), m + got.total(), right + (want & got).total()
    p, r = 100 * right / max(1, m), 100 * right / max(1, n)
    print(f"{part:9}{n:6}{m:6}{right:6} {p:5.1f} {r:5.1f} {2 * p * r / max(1e-9, p + r):5.1f}")
