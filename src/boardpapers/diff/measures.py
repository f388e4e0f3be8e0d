"""Metrics of an action kept, reworded, added and removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from boardpapers.matching import Vocabulary, assign, fingerprint, similarity, words
from boardpapers.records import Metric

from .references import Renumbering

_CLEARLY_SAME = 0.55

MetricPair = tuple[Metric | None, Metric | None, float | None]


def metric_changes(
    old: Sequence[Metric], new: Sequence[Metric], vocabulary: Vocabulary, renumbering: Renumbering
) -> list[MetricPair]:
    """What became of the metrics of one action: (old, new, similarity), None where there is no counterpart.

    Equal ones are left out, whatever their order and however a printed line was cut into them.
    """
    if [metric.text for metric in old] == [metric.text for metric in new]:
        return []
    ours, theirs = _without_equal(old, new)
    if fingerprint(" ".join(m.text for m in ours)) == fingerprint(" ".join(m.text for m in theirs)):
        return []
    scores = {}
    for i, a in enumerate(ours):
        for j, b in enumerate(theirs):
            alike = (
                1.0
                if renumbering.same_text(a.text, b.text)
                else vocabulary.alike(words(a.text), words(b.text))
            )
            if alike >= _CLEARLY_SAME:
                scores[i, j] = alike
    pairs = assign(scores)
    kept_old, kept_new = {i for i, _ in pairs}, {j for _, j in pairs}
    found: list[MetricPair] = [
        (ours[i], theirs[j], similarity(ours[i].text, theirs[j].text)) for i, j in pairs if scores[i, j] < 1.0
    ]
    found += [(metric, None, None) for i, metric in enumerate(ours) if i not in kept_old]
    found += [(None, metric, None) for j, metric in enumerate(theirs) if j not in kept_new]
    return found


def _without_equal(old: Sequence[Metric], new: Sequence[Metric]) -> tuple[list[Metric], list[Metric]]:
    """Both lists without the metrics that stand in both, each as often as it does."""
    printed_alike = {m.text for m in old} & {m.text for m in new}

    def said(metric: Metric) -> str:
        return metric.text if metric.text in printed_alike else fingerprint(metric.text)

    common = Counter(map(said, old)) & Counter(map(said, new))
    sides = []
    for metrics in (old, new):
        left, rest = Counter(common), []
        for metric in metrics:
            key = said(metric)
            if left[key]:
                left[key] -= 1
            else:
                rest.append(metric)
        sides.append(rest)
    return sides[0], sides[1]
