"""Parts that only the page tells: how its first lines read, and what changes from the page before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Line, PageInfo, Structured, Table
from boardpapers.styles import Style

from ..list_marks import MONTH

DECK_WORDS = 150
"""A landscape page with fewer words than this may be a slide."""
ITEM_TITLES = ("minutes", "agenda")
"""Kinds whose headings are titles of items, too, when a number stands before them."""
LISTED = 3
"""So many lines that name appendices are a list of them."""
OPENINGS = ("minutes", "agenda", "questions", "appendix", "decision", "work_plan")
"""Kinds of part that a page tells by itself, where the file has no bookmarks and no stamps."""
TITLED = re.compile(r"(?:appendix|annexe?) \w{1,4} ?[:–—-] ?(?=[A-Z])", re.I)
"""The heading of an appendix with its title: "Appendix 1 – Milestones"."""
LOUD = 13.5
"""Points: larger type is a heading."""
TOP = 0.3
"""Share of the page height within which a part's heading stands."""
DIVIDER_WORDS = 12
"""A page of so few words is a divider: "Appendix 1" in its middle."""
ENDS_EARLY = 0.75
"""Share of the page height: text that ends above it leaves room, so the page break was meant."""
DATE = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{MONTH.pattern},? \d{{4}}\b", re.I)
SAME_SIZE = 4.0
"""Points by which pages of one paper may differ."""


def top_lines(page: PageInfo, lines: Sequence[Line], most: int = 3) -> list[Line]:
    """The lines in which a page would say what it opens: those at its top, or anywhere on a divider."""
    if sum(len(line.words) for line in lines) <= DIVIDER_WORDS:
        return list(lines[:most])
    return [line for line in lines[:most] if line.top < page.height * TOP]


def is_loud(line: Line) -> bool:
    """Whether a line is set as a heading."""
    return line.bold or line.text.isupper() or line.size > LOUD


def opens(page: PageInfo, lines: Sequence[Line], style: Style, kinds: Sequence[str]) -> bool:
    """Whether one of a page's first lines is a heading that opens a part of one of these kinds.

    Several lines that name appendices are a list of them.
    """
    top = top_lines(page, lines)
    for kind, _, heads in style.pages.part_patterns:
        if kind not in kinds:
            continue
        if kind == "appendix" and sum(heads.search(line.text) is not None for line in lines) >= LISTED:
            continue
        for line in top:
            if kind == "appendix" and closes_report(line, lines, style):
                break
            if heads.search(line.text) and not (kind in ITEM_TITLES and line.text[:1].isdigit()):
                stamped = any(p.fullmatch(line.text) for p in style.pages.stamp_patterns)
                short = kind == "appendix" and not TITLED.match(line.text)
                if (is_loud(line) or stamped) and len(line.words) <= (9 if short else 24):
                    return True
                break
    return False


def closes_report(line: Line, lines: Sequence[Line], style: Style) -> bool:
    """Whether a heading "Appendices" stands over a list at a report's end: its papers or contacts follow."""
    if style.reports.heading_of(line.text) != "appendices":
        return False
    ends = ("background", "contacts")
    return any(other.bold and style.reports.heading_of(other.text) in ends for other in lines)


def is_agenda(lines: Sequence[Line], style: Style) -> bool:
    """Whether one of a page's first lines heads an agenda and none is sure to head another paper."""
    heads = [pattern for kind, _, pattern in style.pages.part_patterns if kind == "agenda"]
    others = [pattern for _, pattern in style.pages.sure_patterns]
    return any(p.search(line.text) for p in heads for line in lines) and not any(
        p.search(line.text) for p in others for line in lines
    )


def lists_items(first: Table | None, style: Style) -> bool:
    """Whether a page's first table is an agenda's: columns of items and of their papers, and no plan's."""
    if first is None or len(first.rows) < LISTED:
        return False
    heads = [cell.text for cell in first.header]
    fields = {style.meetings.field_of("agenda", head) for head in heads} - {None}
    other = style.plans.is_header(heads) or style.work_plan.is_header(heads)
    return {"title", "paper"} <= fields and len(fields) > 2 and not other


def is_minutes(lines: Sequence[Line], style: Style) -> bool:
    """Whether one of a page's first lines says who was present."""
    sure = [pattern for kind, pattern in style.pages.sure_patterns if kind == "minutes"]
    return any(p.search(line.text) for p in sure for line in lines)


def is_of_meeting(lines: Sequence[Line], style: Style) -> bool:
    """Whether a page's first lines head an agenda or minutes."""
    heads = [p for kind, _, p in style.pages.part_patterns if kind in ITEM_TITLES]
    return is_minutes(lines, style) or any(p.search(line.text) for p in heads for line in lines)


def opens_call(page: PageInfo, lines: Sequence[Line]) -> bool:
    """Whether a page calls another meeting: the word "agenda" alone on a line, and a date above it."""
    for at, line in enumerate(lines):
        if line.text.strip(" :").casefold() == "agenda" and line.top < page.height / 2:
            return any(DATE.search(above.text) for above in lines[:at])
    return False


def opens_minutes(page: PageInfo, lines: Sequence[Line], style: Style) -> bool:
    """Whether a page opens minutes without a heading set as one: a date on top, who was present below."""
    for at, line in enumerate(lines):
        if at and is_minutes([line], style):
            return any(DATE.search(above.text) for above in lines[:at]) and lines[0].top < page.height * TOP
    return False


def opens_plan(page: PageInfo, lines: Sequence[Line], first: Table | None, style: Style) -> bool:
    """Whether a page opens a plan or an action log: a heading that names it, and its table below."""
    if first is None or len(first.rows) < LISTED or first.top > page.height / 2:
        return False
    if not style.plans.is_header([cell.text for cell in first.header]):
        return False
    heads = [pattern for kind, _, pattern in style.pages.part_patterns if kind == "plan"]
    return any(
        is_loud(line) and not line.text[:1].isdigit() and any(p.search(line.text) for p in heads)
        for line in top_lines(page, lines)
    )


def opens_report(page: PageInfo, lines: Sequence[Line], style: Style) -> bool:
    """Whether a page's first lines say that a report stands here ("Report of the Director of Place")."""
    return any(is_loud(line) and style.pages.names_report(line.text) for line in top_lines(page, lines))


def is_slide(page: PageInfo, lines: Sequence[Line]) -> bool:
    """A landscape page with few words, some in large type."""
    large = max((line.size for line in lines), default=0) >= 20
    return is_wide(page) and 0 < len(page.words) < DECK_WORDS and large


def is_wide(page: PageInfo) -> bool:
    return page.width > page.height * 1.1


def begins_anew(file: Structured, number: int) -> bool:
    """Whether the pages show that another paper begins: its own numbers start again at 1, or upright pages
    of another size follow.  Texts are set on pages as long as they are: their sizes tell nothing."""
    page, before = file.pages[number - 1], file.pages[number - 2]
    if file.labels.get(number) == 1 and any(earlier < number for earlier in file.labels):
        return True
    size = abs(page.width - before.width) > SAME_SIZE or abs(page.height - before.height) > SAME_SIZE
    return size and page.origin != "text" and not is_wide(page) and not is_wide(before)


def broke_early(file: Structured, number: int) -> bool:
    """Whether the page before had room left, so that this one was begun on purpose."""
    before = file.pages[number - 2]
    aside = {w.n for w in file.furniture_on(before.number)}
    ends = [w.bottom for w in before.words if w.n not in aside]
    return max(ends, default=0.0) < before.height * ENDS_EARLY
