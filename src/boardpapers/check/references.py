"""Cross-references: does the action named exist, and is the title quoted with it its own?"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import PlanTable, Scope, page_of
from boardpapers.check.words import content, short
from boardpapers.normalise.refs import find_refs
from boardpapers.records import Action, Record

_REF = re.compile(r"(?P<number>\d+(?:\.\d+)*)(?:\.?\s?(?P<letter>[a-z]))?")
# What is quoted with a reference: from the number to the next number or the end of the clause.
_QUOTED = re.compile(
    r"(?<![\w.])(?P<ref>\d{1,2}(?:\.\d{1,2})+)(?P<letter>\.?[a-h](?=\s))?\s+(?P<words>[^\n.;,()\[\]\d][^\n.;()\[\]]*?)"
    r"(?=\s*(?:[.;\n()\[\]]|,|\band\s+\d|\s\d{1,2}\.\d|$))"
)
_LONGEST_METRIC: Final = 2000
"""Characters of a metric that are searched for references; longer ones are no metrics."""
_OWN_AT_MOST: Final = 0.34
"""Share of the quoted words (by weight) the named record may have and still be the wrong one."""
_OTHER_AT_LEAST: Final = 0.6
"""Likeness the title of another record must have to be the one that is meant."""


class _Named(NamedTuple):
    """A reference as it is printed in a record's text."""

    ref: str
    source: Record
    source_ref: str | None
    text: str


def _references(table: PlanTable) -> Iterator[_Named]:
    for action in table.actions:
        for link in action.links:
            yield _Named(link, action, action.ref, action.text)
        for metric in (table.metrics[i] for i in action.metrics if i in table.metrics):
            for link in find_refs(metric.text[:_LONGEST_METRIC], own=action.ref):
                yield _Named(link, metric, action.ref, metric.text)


def _unknown_ref(scope: Scope) -> Iterator[Hit]:
    for table in scope.plans:
        actions = {action.ref: action for action in table.actions if action.ref}
        known = set(actions) | _headings(table).keys()
        if not known:
            continue
        for named in _references(table):
            match = _REF.fullmatch(named.ref)
            if match is None:
                continue
            where = f"action {named.source_ref}" if named.source_ref else "an action without ref"
            page = page_of(named.source)
            if match["number"] not in known:
                message = f"{where} refers to {match['number']}, which does not exist in the plan"
                yield Hit(message, named.source_ref, page)
            elif match["letter"] and not _has_part(actions.get(match["number"]), match["letter"]):
                part = f"part {match['letter']} of {match['number']}"
                yield Hit(f"{where} refers to {part}, which does not exist", named.source_ref, page)


def _has_part(action: Action | None, letter: str) -> bool:
    return action is not None and any(part.label.strip("().").lower() == letter for part in action.parts)


def _headings(table: PlanTable) -> dict[str, str]:
    """Titles of the priorities and objectives of a plan by their number."""
    titles: dict[str, str] = {}
    for priority in table.plan.priorities if table.plan else ():
        if priority.number:
            titles[priority.number] = priority.title
        titles |= {o.ref: o.title for o in priority.objectives if o.ref}
    for action in table.actions:
        for number in (action.priority, action.objective):
            titles.setdefault(number or "", "")
    titles.pop("", None)
    return titles


@dataclass(frozen=True, slots=True)
class _Target:
    """A record that can be referred to: the words of its title, and all its words."""

    ref: str
    title: str
    title_words: frozenset[str]
    words: tuple[str, ...]


def _wrong_title(scope: Scope) -> Iterator[Hit]:
    for table in scope.plans:
        targets = _targets(table)
        weights = _weights(targets)
        for action in table.actions:
            for match in _QUOTED.finditer(action.text):
                named = targets.get(match["ref"])
                quoted = list(dict.fromkeys(content(match["words"])))
                if named is None or len(quoted) < 2:
                    continue
                meant = _meant(quoted, named, targets, weights, action.ref)
                if meant is not None:
                    message = f"action {action.ref} refers to {named.ref} as “{short(match['words'])}”"
                    titles = f"{_titled(named)}; {_titled(meant)}"
                    yield Hit(f"{message}, but {titles}", action.ref, page_of(action))


def _titled(target: _Target) -> str:
    return f"{target.ref} is “{short(target.title)}”"


def _targets(table: PlanTable) -> dict[str, _Target]:
    texts: dict[str, list[str]] = {}
    titles = _headings(table)
    for ref, title in titles.items():
        texts.setdefault(ref, []).append(title)
    for action in table.actions:
        if not action.ref:
            continue
        titles[action.ref] = action.title or action.text.split("\n")[0]
        metrics = [table.metrics[i].text for i in action.metrics if i in table.metrics]
        for ref in _family(action.ref):
            texts.setdefault(ref, []).extend([action.title or "", _unlinked(action.text), *metrics])
    return {
        ref: _Target(
            ref, titles.get(ref, ""), frozenset(content(titles.get(ref, ""))), tuple(content(" ".join(parts)))
        )
        for ref, parts in texts.items()
    }


def _unlinked(text: str) -> str:
    """A text without what it quotes of others."""
    return _QUOTED.sub(" ", text)


def _family(ref: str) -> list[str]:
    """A ref and those above it: 1.1.2 → 1.1.2, 1.1."""
    parts = ref.split(".")
    return [".".join(parts[:size]) for size in range(len(parts), 1, -1)]


def _weights(targets: dict[str, _Target]) -> dict[str, float]:
    """How telling a word is: rare ones weigh more (inverse document frequency)."""
    seen = Counter(word for target in targets.values() for word in set(target.words))
    return {word: math.log(1 + len(targets) / count) for word, count in seen.items()}


def _meant(
    quoted: list[str],
    named: _Target,
    targets: dict[str, _Target],
    weights: dict[str, float],
    own_ref: str | None,
) -> _Target | None:
    """The record whose words are quoted, where it is clearly not the one that is named."""
    above = targets.get(named.ref.rpartition(".")[0])
    own_words = set(named.words) | (above.title_words if above else set())
    if _share(quoted, own_words, weights) > _OWN_AT_MOST:
        return None
    likeness = {
        ref: _likeness(quoted, target.title_words, weights)
        for ref, target in targets.items()
        if ref != own_ref and not _related(ref, named.ref)
    }
    best = max(sorted(likeness), key=lambda ref: likeness[ref], default=None)
    return targets[best] if best and likeness[best] >= _OTHER_AT_LEAST else None


def _likeness(quoted: list[str], title: frozenset[str], weights: dict[str, float]) -> float:
    """How alike a quotation and a title are: the mean of what each has of the other's words, 0 to 1."""
    if len(title & set(quoted)) < 2:
        return 0.0
    return (_share(quoted, title, weights) + _share(sorted(title), set(quoted), weights)) / 2


def _related(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _share(quoted: list[str], words: set[str] | frozenset[str], weights: dict[str, float]) -> float:
    rare = max(weights.values(), default=1.0)
    total = sum(weights.get(word, rare) for word in quoted)
    return sum(weights.get(word, rare) for word in quoted if word in words) / total if total else 0.0


RULES: Final = (
    Rule(
        "REF001",
        "error",
        "A cross-reference to an action, objective or lettered part that does not exist.",
        "Correct the reference, or take it out.",
        _unknown_ref,
    ),
    Rule(
        "REF002",
        "warning",
        "A cross-reference whose quoted title is another action's.",
        "Name the ref the title belongs to.",
        _wrong_title,
    ),
)
