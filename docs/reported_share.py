#!/usr/bin/env python3
"""Of what `standpoint quotes` reports, how much did people code; of what they coded, how much is reported?

usage: reported_share.py GOLD PRED
GOLD is a gold file of stance/testdata (doc, span). PRED is what `standpoint quotes --offsets runes` wrote of
the articles with these ids. Two statements are the same when they share half of their characters or more.
"""
import json
import sys


def places(spans):
    return {i for start, end in spans for i in range(start, end)}


def same(a, b):
    return bool(a) and bool(b) and 2 * len(a & b) >= len(a | b)


def main(gold_file, pred_file):
    gold, found = {}, {}
    for line in open(gold_file, encoding="utf-8"):
        g = json.loads(line)
        gold.setdefault(g["doc"], []).append(places(g["span"]))
    for line in open(pred_file, encoding="utf-8"):
        p = json.loads(line)
        if p["id"] in gold:
            found[p["id"]] = [places(a["content"]) for a in p["attributions"] if a["content"]]
    reported = [(f, gold[d]) for d in found for f in found[d]]
    coded = [(g, found.get(d, [])) for d in gold for g in gold[d]]
    for name, pairs in (("reported, and coded", reported), ("coded, and reported", coded)):
        right = sum(any(same(x, y) for y in others) for x, others in pairs)
        print(f"{name:22} {right:5} of {len(pairs):5}  {100 * right / max(1, len(pairs)):5.1f} %")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
