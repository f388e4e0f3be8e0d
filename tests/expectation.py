"""An expectation beside a paper, and how much of it was found: a share per record type.

An expectation is part of a document: only the fields it names are compared.  Every labelled or predicted
value counts once; the share is F1 = 2 x agreement / (labelled + predicted).  Records are paired by number,
ref or date, else by the likeness of their names or texts.  `certain: false`: may be missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import Any

from rapidfuzz.distance import Levenshtein

Rec = dict[str, Any]
_KEYS = ("ref", "number", "name", "term", "label", "title", "text", "item")
_TEXT = ("text", "name", "term", "title", "item", "meaning")
_LIKE = 0.5


class Tally:
    """What one record type scored."""

    def __init__(self) -> None:
        self.agreed = self.labelled = self.predicted = 0.0
        self.misses: list[str] = []

    @property
    def share(self) -> float:
        counted = self.labelled + self.predicted
        return 2 * self.agreed / counted if counted else 1.0


def compare(expected: Rec, found: Rec) -> dict[str, Tally]:
    """Record type (the name of its list; ``document`` for the fields at the top) → its tally."""
    refs = {action.get("id"): action.get("ref") for action in found.get("actions", [])}
    metrics = [{**m, "action": refs.get(m.get("action"), m.get("action"))} for m in found.get("metrics", [])]
    tallies: dict[str, Tally] = defaultdict(Tally)
    _record("document", expected, {**found, "metrics": metrics}, set(expected), tallies)
    return dict(tallies)


def _record(
    kind: str, expected: Rec | None, found: Rec | None, fields: set[str], tallies: dict[str, Tally]
) -> None:
    """Score the ``fields`` of a pair of records; one side may be missing."""
    for field in sorted(fields - {"certain"}):
        if expected is not None and field not in expected:
            continue  # this record leaves the field open
        want, got = (side.get(field) if side else None for side in (expected, found))
        if _records(want) or (_records(got) and not want):
            if expected is not None:
                _list(field, want or [], got or [], tallies)
            continue
        tally = tallies[kind]
        tally.labelled += not _empty(want)
        tally.predicted += not _empty(got)
        score = 0.0 if _empty(want) or _empty(got) else _score(want, got)
        tally.agreed += score
        if score < 0.98 and not (_empty(want) and _empty(got)):
            tally.misses.append(f"{_key(expected or found or {})!r} {field}: {want!r} != {got!r}")


def _list(kind: str, expected: list[Rec], found: list[Rec], tallies: dict[str, Tally]) -> None:
    labelled = {field for record in expected for field in record}
    labelled = labelled or {field for record in found for field in record} - {"id", "evidence"}
    for want, got in _pairs(expected, found):
        if want is not None and got is None and want.get("certain") is False:
            continue
        _record(kind, want, got, labelled, tallies)


def _pairs(expected: list[Rec], found: list[Rec]) -> list[tuple[Rec | None, Rec | None]]:
    """Same key first, of several the one with the likest text; then what is left by likeness."""
    left, missed, pairs = list(found), [], []
    for want in expected:
        same = [i for i, got in enumerate(left) if _norm(_key(got)) == _norm(_key(want))]
        if same:
            best = max(same, key=lambda i: _likeness(_words(want), _words(left[i])))
            pairs.append((want, left.pop(best)))
        else:
            missed.append(want)
    alike = [
        (_likeness(_words(w), _words(g)), i, j) for i, w in enumerate(missed) for j, g in enumerate(left)
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted(alike, reverse=True):
        if score >= _LIKE and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((missed[i], left[j]))
    alone: list[tuple[Rec | None, Rec | None]] = [(w, None) for i, w in enumerate(missed) if i not in used[0]]
    return [*pairs, *alone, *((None, g) for j, g in enumerate(left) if j not in used[1])]


def _key(record: Rec) -> str:
    if "status" in record and "date" in record:
        return f"{record['status']} {record['date']}"
    if "pages" in record and "kind" in record:
        return f"page {(record['pages'] or {}).get('first')}"
    return next((str(record[name]) for name in _KEYS if record.get(name)), "")


def _words(record: Rec) -> str:
    return _norm(" ".join(str(record[name]) for name in _TEXT if record.get(name)))


def _score(want: Any, got: Any) -> float:
    """Likeness of texts, share of equal fields, overlap of lists, equality of all else."""
    if isinstance(want, dict) and isinstance(got, dict):
        named = {name for name in want if want[name] is not None} | {
            n for n in got if n in want and got[n] is not None
        }
        return sum(_norm(want.get(n)) == _norm(got.get(n)) for n in named) / len(named) if named else 1.0
    if isinstance(want, list) and isinstance(got, list):
        left, total = list(got), 0.0
        for item in want:
            best = max(left, key=lambda other: _likeness(_norm(item), _norm(other)), default=None)
            if best is not None and (likeness := _likeness(_norm(item), _norm(best))) > _LIKE:
                total += likeness
                left.remove(best)
        return 2 * total / (len(want) + len(got))
    if isinstance(want, str) and " " in want:
        return _likeness(_norm(want), _norm(got))
    return float(_norm(want) == _norm(got))


def _likeness(one: str, other: str) -> float:
    """1 - word edit distance / words."""
    if one == other:
        return 1.0
    return float(Levenshtein.normalized_similarity(one.split(), other.split()))


def _norm(value: Any) -> str:
    """Case, spaces, quotes and dashes apart."""
    text = unicodedata.normalize("NFKC", str(value)).translate(str.maketrans("‘’“”–—−‐‑", "''\"\"-----"))
    return re.sub(r"\s+", " ", text).strip().casefold()


def _records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _empty(value: Any) -> bool:
    return value is None or value in ([], "", {})
