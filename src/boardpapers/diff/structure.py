"""Objectives and priorities of two versions: the same where their actions are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Indel

from boardpapers.matching import assign, fingerprint, similarity, words
from boardpapers.records import Action, Document

from .model import Change, RecordType
from .pairing import Pairing
from .version import Row, clean_ref

_TITLE_SHOWS = 0.8  # titles this alike show the same objective where its actions do not tell
_TITLE_WEIGHT = 1.0  # a title counts as much as one action
_NUMBER_WEIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Group:
    """An objective or a priority; `title` is None where only its actions name it."""

    ref: str
    title: str | None
    plan: str | None = None


@dataclass(slots=True)
class Level:
    """The objectives, or the priorities, of both versions and which is which."""

    type: RecordType
    old: dict[str, Group]
    new: dict[str, Group]
    became: dict[str, str]

    def number(self, action: Action) -> str | None:
        """The group an action stands under."""
        return clean_ref(action.objective if self.type == "objective" else action.priority)

    def together(self, old: Row, new: Row) -> bool | None:
        """Whether two rows stand under the same group; None where one stands under none."""
        before, after = self.number(old.action), self.number(new.action)
        return None if before is None or after is None else self.became.get(before) == after


def read_levels(old: Document, new: Document, pairing: Pairing) -> list[Level]:
    """Priorities and objectives, paired by the actions that stand under them."""
    kinds: tuple[RecordType, ...] = ("priority", "objective")
    levels = [Level(kind, _groups(old, kind), _groups(new, kind), {}) for kind in kinds]
    for level in levels:
        level.became = _pair(level, old, new, pairing)
    return levels


def _groups(document: Document, kind: RecordType) -> dict[str, Group]:
    """Groups by number, those of the plans with their titles."""
    groups: dict[str, Group] = {}
    for plan in document.plans:
        for priority in plan.priorities:
            listed = [(priority.number, priority.title)]
            if kind == "objective":
                listed = [(objective.ref, objective.title) for objective in priority.objectives]
            for printed, title in listed:
                ref = clean_ref(printed)
                if ref is not None:
                    groups.setdefault(ref, Group(ref, title, plan.id))
    for action in document.actions:
        ref = clean_ref(action.objective if kind == "objective" else action.priority)
        if ref is not None and ref not in groups:
            groups[ref] = Group(ref, None)
    return groups


def _pair(level: Level, old: Document, new: Document, pairing: Pairing) -> dict[str, str]:
    """Which old group is which new one."""
    links = pairing.links()
    votes = Counter((level.number(a.action), level.number(b.action)) for a, b in links)
    sizes = [Counter(level.number(action) for action in document.actions) for document in (old, new)]
    before, after = list(level.old), list(level.new)
    titles = _like_titles([level.old[a].title for a in before], [level.new[b].title for b in after])
    place_old, place_new = ({ref: at for at, ref in enumerate(refs)} for refs in (before, after))
    linked = {(place_old[a], place_new[b]) for a, b in votes if a is not None and b is not None}
    scores = {}
    for i, j in linked | titles.keys():
        a, b = before[i], after[j]
        shared, title = votes.get((a, b), 0), titles.get((i, j), 0.0)
        majority = 2 * shared >= max(1, min(sizes[0][a], sizes[1][b]))
        kept = a == b and shared > 0  # most of its actions were replaced, its number was not
        if majority or kept or title:
            weight = shared / max(1, min(sizes[0][a], sizes[1][b])) ** 0.5 + _TITLE_WEIGHT * title
            scores[i, j] = weight + _NUMBER_WEIGHT * (a == b)
    return {before[i]: after[j] for i, j in assign(scores)}


def _like_titles(old: Sequence[str | None], new: Sequence[str | None]) -> dict[tuple[int, int], float]:
    """How alike two titles are, for those alike enough to show the same group, by their places."""
    ours, theirs = ({at: fingerprint(title) for at, title in enumerate(side) if title} for side in (old, new))
    found = {(i, j): 1.0 for i, title in ours.items() for j, other in theirs.items() if title == other}
    left = {j: words(new[j] or "") for j in theirs.keys() - {j for _, j in found}}
    for i in ours.keys() - {i for i, _ in found}:
        alike = process.extract_iter(
            words(old[i] or ""), left, scorer=Indel.normalized_similarity, score_cutoff=_TITLE_SHOWS
        )
        found |= {(i, j): score for _, score, j in alike}
    return found


def group_changes(levels: Iterable[Level]) -> list[Change]:
    """Objectives and priorities renumbered, retitled, added, dropped."""
    changes = []
    for level in levels:
        for ref, group in level.old.items():
            counterpart = level.became.get(ref)
            changes += _one(level.type, group, level.new[counterpart] if counterpart else None)
        gained = set(level.new) - set(level.became.values())
        changes += [c for ref in level.new if ref in gained for c in _one(level.type, None, level.new[ref])]
    return changes


def _one(kind: RecordType, old: Group | None, new: Group | None) -> list[Change]:
    known = new or old
    assert known is not None
    base = Change(
        kind="renumbered",
        type=kind,
        old_id=old.plan if old else None,
        new_id=new.plan if new else None,
        old_ref=old.ref if old else None,
        new_ref=new.ref if new else None,
        title=known.title,
    )
    if old is None or new is None:
        if known.title is None:
            return []
        titles = {"old": old.title if old else None, "new": new.title if new else None}
        return [base.model_copy(update={"kind": "added" if new else "dropped", **titles})]
    alike = similarity(old.title or "", new.title or "") if old.title and new.title else None
    changes = []
    if old.ref != new.ref:
        update = {"old": old.ref, "new": new.ref, "similarity": alike}
        changes.append(base.model_copy(update=update))
    if old.title and new.title and fingerprint(old.title) != fingerprint(new.title):
        update = {
            "kind": "objective_retitled",
            "field": "title",
            "old": old.title,
            "new": new.title,
            "similarity": alike,
        }
        changes.append(base.model_copy(update=update))
    return changes
