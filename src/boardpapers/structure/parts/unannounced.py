"""Papers that no agenda announces: what is not published, late papers, figures put behind the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Line, PageInfo, Structured
from boardpapers.styles import Style

from ..lines import lines_of
from .agenda_lines import ITEM
from .openings import is_loud, top_lines

EXEMPT_WORDS = 60
"""A page of more words than this holds a paper; it does not only stand for one."""
FIGURE = re.compile(r"[£€$(–-]*\d{1,3}(?:,?\d{3})*\.\d\d\)?|[£€]\d[\d,]*|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
"""An amount or a date."""
FEWEST_FIGURES = 4
TOP_LINES = 5
FIGURES = 0.08
"""Share of the words of a page of figures that are some; in text of minutes it is far lower."""
RUNNING_WORDS = 60
"""So many words without figures are text that goes on."""


def is_exempt(file: Structured, page: PageInfo, style: Style) -> bool:
    """Whether a page only says that a paper is not published; running heads and stamps do not count."""
    if not 0 < len(page.words) <= EXEMPT_WORDS:
        return False
    lines = lines_of(page.words)
    rest = [line for line in lines if not style.pages.is_exempt(line.text)]
    if len(rest) == len(lines):
        return False
    aside = {w.n for w in file.furniture_on(page.number)}
    return all(w.n in aside for line in rest for w in line.words)


def is_late(page: PageInfo, lines: Sequence[Line], style: Style) -> bool:
    """Whether a page opens a paper that came late: "LATE PAPER" or "Addendum" on its top."""
    top = top_lines(page, lines)
    return any(is_loud(line) and style.pages.names_late_paper(line.text) for line in top)


def heads_accounts(file: Structured, page: PageInfo, style: Style) -> str | None:
    """The heading of a page of figures put behind minutes or an agenda; ``None`` where a page is none.

    It may stand on every page of them, as a running head.  Minutes have such headings, too: on a page of
    figures no item of theirs stands below, and the page behind does not go on with their text.
    """
    if not _is_figures(page):
        return None
    lines = lines_of(page.words)
    top = [line for line in top_lines(page, lines, TOP_LINES) if is_loud(line)]
    heading = next((line.text for line in top if style.pages.names_accounts(line.text)), None)
    if heading is None or any(is_loud(line) and ITEM.match(line.text) for line in lines):
        return None
    behind = file.pages[page.number] if page.number < file.page_count else None
    if behind and len(behind.words) > RUNNING_WORDS and not _is_figures(behind):
        first = file.heads[behind.number][:1]
        if first and not is_loud(first[0]):
            return None
    return heading


def _is_figures(page: PageInfo) -> bool:
    figures = sum(FIGURE.fullmatch(word.text) is not None for word in page.words)
    return figures >= FEWEST_FIGURES and figures >= FIGURES * len(page.words)
