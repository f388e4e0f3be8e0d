"""Numbers given twice or left out: actions, objectives, agenda items, minutes, paragraphs, letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import PlanTable, Scope, page_of
from boardpapers.records import Recommendation, Record, Report, ReportSection

_NUMBER = re.compile(r"\(?(?P<path>\d{1,3}(?:\.\d{1,3})*)\.?\)?(?P<letter>[a-z]?)")
_MOST_DIGITS: Final = 3
_SAME_TEXT: Final = 85.0
"""From here on two recommendations of one number are one, out of 100."""
_SHARED_REFS: Final = 0.25
"""Share of repeated refs from which on they are the objectives', not the actions' own."""


class _Entry(NamedTuple):
    """A number as printed, where it stands."""

    number: str
    page: int | None


class _Series(NamedTuple):
    """Numbers that should follow on: what they number, where, and the number they should begin with."""

    noun: str
    entries: Sequence[_Entry]
    start: int | None = None
    may_restart: bool = False
    known: frozenset[int] = frozenset()
    """Numbers that are there though not among the entries."""


class _Slot(NamedTuple):
    """A number taken apart: 2.1.3 → ("2.1", 3, "")."""

    above: str
    last: int
    letter: str
    entry: _Entry

    @property
    def top(self) -> int:
        """The first number: 2 of 2.1.3."""
        return int(self.above.split(".")[0]) if self.above else self.last


def _twice(scope: Scope) -> Iterator[Hit]:
    for series in _all_series(scope):
        for run in _runs(series):
            counts = Counter((slot.above, slot.last, slot.letter) for slot in run)
            for (above, last, letter), count in counts.items():
                if count < 2:
                    continue
                again = [s.entry for s in run if (s.above, s.last, s.letter) == (above, last, letter)]
                times = "twice" if count == 2 else f"{count} times"
                number = again[1].number
                yield Hit(f"{series.noun} {number} is numbered {times}", number, again[1].page)


def _left_out(scope: Scope) -> Iterator[Hit]:
    for series in _all_series(scope):
        for run in _runs(series):
            for above in dict.fromkeys(slot.above for slot in run):
                yield from _gaps(series, [slot for slot in run if slot.above == above], above)


def _gaps(series: _Series, slots: list[_Slot], above: str) -> Iterator[Hit]:
    here = {slot.last: slot.entry for slot in slots}
    start = min(here) if series.start is None else min(series.start, *here)
    there = {*here, *series.known}
    missing = [number for number in range(start, max(here)) if number not in there]
    if not missing or len(missing) > len(here):  # more holes than numbers: no series that should follow on
        return
    gaps = _following_on(missing)
    prefix = f"{above}." if above else ""
    names = [name for first, last in gaps for name in _named(prefix, first, last)]
    after = next(entry for number, entry in sorted(here.items()) if number > missing[0])
    where = f" before {after.number}" if len(gaps) == 1 else ""
    message = f"{_left(series.noun, names, len(missing))} left out{where}"
    yield Hit(message, after.number, after.page)


def _following_on(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as first and last of each run: 2, 4, 5, 6 → (2, 2), (4, 6)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _named(prefix: str, first: int, last: int) -> list[str]:
    """The numbers of a run: "1.4", "1.5", from three on "1.4 to 1.6"."""
    if last - first < 2:
        return [f"{prefix}{number}" for number in range(first, last + 1)]
    return [f"{prefix}{first} to {prefix}{last}"]


def _left(noun: str, names: Sequence[str], count: int) -> str:
    """ "minute 4 is", "paragraphs of report 7: 1.2 and 1.4 are"."""
    if count == 1:
        return f"{noun} {names[0]} is"
    what, of, report = noun.partition(" of ")
    plural = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{plural}{of}{report} {listed} are"


def _runs(series: _Series) -> list[list[_Slot]]:
    """The numbers taken apart; a list that begins again at 1 (a second part) is a run of its own."""
    runs: list[list[_Slot]] = [[]]
    slots = [slot for entry in series.entries if (slot := _slot(entry))]
    for index, slot in enumerate(slots):
        following = slots[index + 1] if index + 1 < len(slots) else None
        begins_again = slot.last == 1 and not slot.above and following is not None and following.last == 2
        if series.may_restart and begins_again and len(runs[-1]) > 1:
            runs.append([])
        runs[-1].append(slot)
    return runs


def _slot(entry: _Entry) -> _Slot | None:
    match = _NUMBER.fullmatch(entry.number.strip())
    if match is None:
        return None
    above, _, last = match["path"].rpartition(".")
    return _Slot(above, int(last), match["letter"], entry)


def _all_series(scope: Scope) -> Iterator[_Series]:
    for table in scope.plans:
        yield from _plan_series(table)
    for meeting in scope.document.meetings:
        yield _Series("agenda item", _entries(meeting.agenda), may_restart=True)
        yield _Series("minute", _entries(meeting.minutes), may_restart=True)
    for report in scope.document.reports:
        yield from _report_series(report)


def _plan_series(table: PlanTable) -> Iterator[_Series]:
    if table.plan:
        page = page_of(table.plan)
        numbers = [p.number for p in table.plan.priorities if p.number]
        yield _Series("priority", [_Entry(number, page) for number in numbers], 1)
        refs = [o.ref for p in table.plan.priorities for o in p.objectives if o.ref]
        yield _Series("objective", [_Entry(ref, page) for ref in refs], 1)
    entries = [_Entry(action.ref, page_of(action)) for action in table.actions if action.ref]
    objectives = {action.objective for action in table.actions}
    repeated = len(entries) - len({entry.number for entry in entries})
    if repeated <= _SHARED_REFS * len(entries) and not objectives & {entry.number for entry in entries}:
        yield _Series("action", entries, 1)


def _report_series(report: Report) -> Iterator[_Series]:
    page = page_of(report)
    of_report = f" of report {report.number}:" if report.number else ""
    for sections in _section_runs(report.sections):
        headed = [_Entry(s.number, page) for s in sections if s.number]
        numbers = [p.number for section in sections for p in section.paragraphs if p.number]
        dotted = [_Entry(number, page) for number in numbers if "." in number.strip(".")]
        # A heading that was not read still shows in the numbers of its paragraphs.
        known = frozenset(slot.top for entry in dotted if (slot := _slot(entry)))
        yield _Series(f"section{of_report}", headed, known=known)
        yield _Series(f"paragraph{of_report}", dotted)
    for section in report.sections:
        if section.number is None:  # in section 8 a plain 1, 2 … is a list inside the text
            plain = [_Entry(p.number, page) for p in section.paragraphs if p.number and "." not in p.number]
            yield _Series(f"paragraph{of_report}", plain, may_restart=True, known=_empty(section))
    yield _Series(
        f"recommendation{of_report}", _entries(_asked_once(report.recommendations)), may_restart=True
    )


def _empty(section: ReportSection) -> frozenset[int]:
    """The numbers behind which a section says nothing: "4." alone on its line."""
    alone = (p.text.strip().rstrip(".)") for p in section.paragraphs if p.number is None)
    return frozenset(int(text) for text in alone if text.isdecimal() and len(text) <= _MOST_DIGITS)


def _asked_once(asked: Sequence[Recommendation]) -> list[Recommendation]:
    """Recommendations without those that a report gives again at its end, perhaps in other words."""
    first: dict[str, str] = {}
    once: list[Recommendation] = []
    for one in asked:
        before = first.setdefault(one.number or "", one.text)
        again = before is not one.text and fuzz.partial_ratio(before, one.text) >= _SAME_TEXT
        if not (one.number and again):
            once.append(one)
    return once


def _section_runs(sections: Sequence[ReportSection]) -> list[list[ReportSection]]:
    """Sections, cut where they begin again at 1: an appendix with numbers of its own."""
    runs: list[list[ReportSection]] = [[]]
    for section in sections:
        if (section.number or "").rstrip(".") == "1" and any(s.number for s in runs[-1]):
            runs.append([])
        runs[-1].append(section)
    return runs


def _entries(records: Iterable[Record]) -> list[_Entry]:
    numbered = ((getattr(record, "number", None), record) for record in records)
    return [_Entry(number, page_of(record)) for number, record in numbered if number]


def _letters(scope: Scope) -> Iterator[Hit]:
    for action in scope.document.actions:
        labels = [part.label.strip("(). ").lower() for part in action.parts]
        if not labels or not all(len(label) == 1 and "a" <= label <= "z" for label in labels):
            continue
        name = f"action {action.ref}" if action.ref else "an action"
        expected = [chr(ord("a") + index) for index in range(len(labels))]
        if labels[0] != "a":
            yield Hit(f"the parts of {name} begin at {labels[0]})", action.ref, page_of(action))
            expected = [chr(ord(labels[0]) + index) for index in range(len(labels))]
        if labels != expected:
            printed = ", ".join(labels)
            yield Hit(f"the parts of {name} are lettered {printed}", action.ref, page_of(action))


RULES: Final = (
    Rule(
        "NUM001",
        "error",
        "A number given twice: action, objective, agenda item, minute, section, paragraph, recommendation.",
        "Renumber one of them, and what refers to it.",
        _twice,
    ),
    Rule(
        "NUM002",
        "warning",
        "A number left out in a series that should follow on.",
        "Renumber, or say what became of the missing one.",
        _left_out,
    ),
    Rule(
        "NUM003",
        "warning",
        "Lettered parts that begin after a, or whose letters do not follow on.",
        "Letter the parts from a; look whether parts before were lost.",
        _letters,
    ),
)
