"""Removal effects of a Markov chain by exact fractions: python3 markov_by_fractions.py

Solves the chain anew for each channel, with every step to that channel ending without a conversion. Its output stands in
worked-examples.tsv.
"""
from collections import defaultdict
from fractions import Fraction

PATHS = [("vk>search>email", 5, 2), ("search", 1, 30), ("vk>vk>search>vk>email", 3, 4), ("email>search>search", 2, 0),
         ("vk", 0, 9), ("tiktok>vk>email>search", 7, 1), ("tiktok>tiktok", 0, 3), ("search>email>search>email>vk", 1, 1)]


def chain(order):
    counts = defaultdict(lambda: defaultdict(int))
    for path, converted, lost in PATHS:
        state = ()
        for channel in path.split(">"):
            following = (state + (channel,))[-order:]
            counts[state][following] += converted + lost
            state = following
        counts[state]["conversion"] += converted
        counts[state]["lost"] += lost
    return counts


def conversion_probability(counts, without):
    states = [s for s in counts if not s or s[-1] != without]
    index = {s: i for i, s in enumerate(states)}
    rows = []
    for s in states:
        total = sum(counts[s].values())
        row = [Fraction(0)] * (len(states) + 1)
        row[index[s]] += 1
        for following, count in counts[s].items():
            if following == "conversion":
                row[-1] += Fraction(count, total)
            elif following in index:
                row[index[following]] -= Fraction(count, total)
        rows.append(row)
    for k in range(len(rows)):
        pivot = next(r for r in range(k, len(rows)) if rows[r][k] != 0)
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [x / rows[k][k] for x in rows[k]]
        for r in range(len(rows)):
            if r != k and rows[r][k] != 0:
                rows[r] = [x - rows[r][k] * y for x, y in zip(rows[r], rows[k])]
    return rows[index[()]][-1]


journeys = "; ".join(f"{p} ({c}, {l})" for p, c, l in PATHS)
for order in (1, 2):
    counts = chain(order)
    channels = sorted({s[-1] for s in counts if s})
    base = conversion_probability(counts, None)
    effects = {c: 1 - conversion_probability(counts, c) / base for c in channels}
    conversions = sum(c for _, c, _ in PATHS)
    credit = {c: conversions * e / sum(effects.values()) for c, e in effects.items()}
    for what, numbers in (("removal", effects), ("credit", credit)):
        text = "; ".join(f"{c} {n}" for c, n in numbers.items())
        print(f"markov({order})\t{journeys}\t{what}\t{text}\tmarkov_by_fractions.py")
