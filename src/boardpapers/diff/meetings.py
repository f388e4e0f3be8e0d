"""Changes of what a pack holds beside plans: meetings, members, items, decisions, recommendations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from boardpapers.matching import Vocabulary, assign, fingerprint, similarity, words
from boardpapers.records import Document, Meeting, Member, Report

from .model import Change, Kind, RecordType
from .references import Renumbering
from .version import clean_ref

T = TypeVar("T")

_SAME_TEXT, _SAME_NAME = 0.5, 88.0
_STYLE = re.compile(
    r"^(?:the\s+|rt\.?\s+|hon\.?\s+|councillors?\s+|cllrs?\.?\s+|mr\.?\s+|mrs\.?\s+|ms\.?\s+|miss\s+|dr\.?\s+"
    r"|prof(?:essor)?\.?\s+|sir\s+|dame\s+|rev(?:erend)?d?\.?\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered text: an agenda item, a decision, a recommendation."""

    parent: str
    ref: str | None
    text: str


def meeting_changes(old: Document, new: Document, renumbering: Renumbering) -> list[Change]:
    """Changes of meetings with members, items and decisions, and of reports with their recommendations."""
    changes: list[Change] = []
    for before, after in _pair_meetings(old.meetings, new.meetings):
        if before is None or after is None:
            changes.append(_came_or_went("meeting", before, after, _meeting_name(before or after)))
            continue
        changes += _meeting_fields(before, after) + _members(before, after)
        changes += _texts("agenda_item", _agenda(before), _agenda(after), renumbering)
        changes += _texts("resolution", _decisions(before), _decisions(after), renumbering)
    for ours, theirs in _pair_reports(old.reports, new.reports):
        if ours is None or theirs is None:
            changes.append(_came_or_went("report", ours, theirs, _report_name(ours or theirs)))
        else:
            changes += _texts("recommendation", _recommended(ours), _recommended(theirs), renumbering)
    return changes


def _came_or_went(
    kind: RecordType, old: Meeting | Report | None, new: Meeting | Report | None, name: str
) -> Change:
    return Change(
        kind="added" if old is None else "dropped",
        type=kind,
        old_id=old.id if old else None,
        new_id=new.id if new else None,
        old_ref=clean_ref(old.number) if isinstance(old, Report) else None,
        new_ref=clean_ref(new.number) if isinstance(new, Report) else None,
        old=name if old else None,
        new=name if new else None,
        title=name,
    )


def _meeting_name(meeting: Meeting | None) -> str:
    assert meeting is not None
    day = meeting.date.isoformat() if meeting.date else "no date"
    return f"{meeting.body or 'meeting'}, {day} ({meeting.status})"


def _report_name(report: Report | None) -> str:
    assert report is not None
    return " ".join(part for part in (report.number, report.title) if part) or report.id


def _pair_meetings(
    old: Sequence[Meeting], new: Sequence[Meeting]
) -> list[tuple[Meeting | None, Meeting | None]]:
    """The same id or body and day; else the only meetings of a body that are left: one is redated."""

    def score(a: Meeting, b: Meeting) -> float:
        if a.status != b.status:
            return 0.0
        if a.id == b.id:
            return 1.0
        if fingerprint(a.body or "") != fingerprint(b.body or ""):
            return 0.0
        return 0.9 if a.date == b.date else 0.5 if a.status == "called" else 0.0

    return _paired(old, new, [[score(a, b) for b in new] for a in old])


def _pair_reports(old: Sequence[Report], new: Sequence[Report]) -> list[tuple[Report | None, Report | None]]:
    """The same number; else like titles."""

    def score(a: Report, b: Report) -> float:
        number = 1.0 if a.number and a.number == b.number else 0.0
        title = similarity(a.title or "", b.title or "") if a.title and b.title else float(a.id == b.id)
        return number + title if number or title >= _SAME_TEXT else 0.0

    return _paired(old, new, [[score(a, b) for b in new] for a in old])


def _paired(
    old: Sequence[T], new: Sequence[T], scores: Sequence[Sequence[float]]
) -> list[tuple[T | None, T | None]]:
    chosen = assign({(i, j): s for i, row in enumerate(scores) for j, s in enumerate(row) if s > 0})
    gone, come = {i for i, _ in chosen}, {j for _, j in chosen}
    pairs: list[tuple[T | None, T | None]] = [(old[i], new[j]) for i, j in chosen]
    pairs += [(item, None) for i, item in enumerate(old) if i not in gone]
    return pairs + [(None, item) for j, item in enumerate(new) if j not in come]


def _meeting_fields(old: Meeting, new: Meeting) -> list[Change]:
    changes = []
    if old.date and new.date and old.date != new.date:
        kind: Kind = "slipped" if new.date > old.date else "brought_forward"
        changes.append(_field(kind, old, new, "date", old.date.isoformat(), new.date.isoformat()))
    for name in ("venue", "start", "type"):
        before, after = getattr(old, name), getattr(new, name)
        if before and after and fingerprint(before) != fingerprint(after):
            changes.append(_field("reworded", old, new, name, before, after))
    return changes


def _field(kind: Kind, old: Meeting, new: Meeting, field: str, before: str, after: str) -> Change:
    return Change(
        kind=kind, type="meeting", old_id=old.id, new_id=new.id, field=field, old=before, new=after,
        similarity=similarity(before, after), title=_meeting_name(new),
    )  # fmt: skip


def _person(name: str) -> str:
    """A name without its style, to recognise a person by."""
    return fingerprint(_STYLE.sub("", name))


def _members(old: Meeting, new: Meeting) -> list[Change]:
    scores = [[_likeness(a, b) for b in new.members] for a in old.members]
    changes = []
    for before, after in _paired(old.members, new.members, scores):
        known = after or before
        assert known is not None
        base = Change(
            kind="added" if before is None else "dropped", type="member", old_id=old.id, new_id=new.id,
            old=_seat(before), new=_seat(after), title=known.name,
        )  # fmt: skip
        if before is None or after is None:
            changes.append(base)
            continue
        pairs = (("name", _person(before.name), _person(after.name)), ("role", before.role, after.role))
        differing = [field for field, a, b in pairs if fingerprint(a or "") != fingerprint(b or "")]
        differing += ["chair"] if before.chair != after.chair else []
        alike = similarity(_seat(before) or "", _seat(after) or "")
        changes += [
            base.model_copy(update={"kind": "reworded", "field": field, "similarity": alike})
            for field in differing
        ]
    return changes


def _likeness(old: Member, new: Member) -> float:
    ours, theirs = _person(old.name), _person(new.name)
    ratio = 100.0 if ours == theirs else fuzz.ratio(ours, theirs)
    return ratio / 100 if ratio >= _SAME_NAME else 0.0


def _seat(member: Member | None) -> str | None:
    if member is None:
        return None
    return ", ".join(part for part in (member.name, member.role, "chair" if member.chair else None) if part)


def _agenda(meeting: Meeting) -> list[Item]:
    return [Item(meeting.id, clean_ref(item.number), item.title) for item in meeting.agenda]


def _decisions(meeting: Meeting) -> list[Item]:
    return [
        Item(meeting.id, _number(minute.number, resolution.number), resolution.text)
        for minute in meeting.minutes
        for resolution in minute.resolutions
    ]


def _number(*parts: str | None) -> str | None:
    return clean_ref(".".join(part for part in map(clean_ref, parts) if part))


def _recommended(report: Report) -> list[Item]:
    return [Item(report.id, clean_ref(item.number), item.text) for item in report.recommendations]


def _texts(kind: RecordType, old: list[Item], new: list[Item], renumbering: Renumbering) -> list[Change]:
    """Numbered texts added, dropped, renumbered and reworded."""
    vocabulary = Vocabulary([item.text for item in old], [item.text for item in new])

    def score(a: Item, b: Item) -> float:
        same = renumbering.same_text(a.text, b.text)
        alike = 1.0 if same else vocabulary.alike(words(a.text), words(b.text))
        return alike + 0.1 * (a.ref == b.ref) if alike >= _SAME_TEXT else 0.0

    changes = []
    for before, after in _paired(old, new, [[score(a, b) for b in new] for a in old]):
        known = after or before
        assert known is not None
        base = Change(
            kind="added" if before is None else "dropped",
            type=kind,
            old_id=before.parent if before else None,
            new_id=after.parent if after else None,
            old_ref=before.ref if before else None,
            new_ref=after.ref if after else None,
            old=before.text if before else None,
            new=after.text if after else None,
            title=" ".join(known.text.split())[:90],
        )
        if before is None or after is None:
            changes.append(base)
            continue
        alike = similarity(before.text, after.text)
        if before.ref and after.ref and before.ref != after.ref:
            update = {"kind": "renumbered", "old": before.ref, "new": after.ref, "similarity": alike}
            changes.append(base.model_copy(update=update))
        if not renumbering.same_text(before.text, after.text):
            changes.append(base.model_copy(update={"kind": "reworded", "field": "text", "similarity": alike}))
    return changes
