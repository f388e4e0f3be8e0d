"""The parts of a pack: what each is, which agenda item it belongs to, which blocks are its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from boardpapers.layout import Block, Line, Paragraph, Section, SectionKind, Structured, Table
from boardpapers.styles import Style

from ..lines import lines_of
from .agenda_lines import RANGE, entries_of
from .covers import SAME_ROW, cover_item
from .openings import DATE, is_agenda, is_loud, is_minutes, is_slide, lists_items
from .starts import Start, find_starts

KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
GOES_ON: tuple[SectionKind, ...] = ("work_plan", "plan", "agenda", "questions")
"""Kinds of which one part stands at a time: a second such heading goes on with it."""
COVER_WORDS = 40
"""Minutes of fewer words are only the cover of some."""
TITLE_SIZE = 18.0
"""Points: the title on the cover of a report is as large."""
COVER_BLOCKS = 4
"""A cover's table is one of the first so many blocks of a report."""
COVER_LABELS = 3
"""So many labels that are known make a table a cover."""
ROWS = 3
"""So many rows of a known kind of table can make a part what it is."""


def sections(file: Structured, style: Style) -> list[Section]:
    """Cut a file into its parts, in page order; every page is in one."""
    starts = find_starts(file, style)
    found: list[Section] = []
    for number, start in enumerate(starts):
        last = starts[number + 1].page - 1 if number + 1 < len(starts) else file.page_count
        kind = _kind(start, last, file, style, found)
        if kind == "other" and not found:
            front = _lists_items(file, starts) or _heads_items(file, start.page, last, style)
            kind = "agenda" if front else kind
        if found and _goes_on(start, kind, found[-1], file, style):
            found[-1].last = last
            continue
        span = _printed(start.page, last, file)
        found.append(Section(kind, start.title, start.item, start.page, last, span, []))
    for section, blocks in zip(found, _share_out(file.blocks, found), strict=True):
        section.blocks = blocks
        _by_tables(section, style, alone=len(found) == 1)
    return _without_cover(found, file)


def _without_cover(found: list[Section], file: Structured) -> list[Section]:
    """The parts; a cover before an agenda is its first page, that of a book of minutes no minutes.

    The cover of a report is part of it though its next page is stamped "Appendix 1".
    """
    if len(found) < 2 or _word_count(found[0]) >= COVER_WORDS:
        return found
    first, second, *rest = found
    if not any(file.pages[at - 1].words for at in range(first.first, first.last + 1)):
        second.first = first.first  # blank sheets in front
        return [second, *rest]
    lines = file.heads[first.first]
    large = any(line.size >= TITLE_SIZE for line in lines)
    if second.kind == "appendix" and not rest and first.kind == "report" and large:
        first.last, first.blocks = second.last, [*first.blocks, *second.blocks]  # a paper put behind another
        first.printed = _printed(first.first, first.last, file)
        return [first]
    if first.kind == "minutes" == second.kind:
        first.kind = "other"
    if first.kind == "other" and second.kind == "agenda" and all(is_loud(line) for line in lines):
        second.first, second.blocks = first.first, [*first.blocks, *second.blocks]
        second.printed = _printed(second.first, second.last, file)
        return [second, *rest]
    return found


def _goes_on(start: Start, kind: SectionKind, before: Section, file: Structured, style: Style) -> bool:
    """Whether what looks like a part goes on with the one before.

    An agenda of another meeting, public and private, is one: it has a date, and items from 1 on again.
    """
    if start.said != "page" or kind != before.kind or kind not in GOES_ON:
        return False
    if kind != "agenda" or not _is_call(file.heads[start.page]):
        return True
    return not (
        _first_item(file, start.page, start.page, style)
        and _first_item(file, before.first, before.last, style)
    )


def _first_item(file: Structured, first: int, last: int, style: Style) -> bool:
    """Whether one of these pages lists an item 1."""
    pages = (lines_of(file.pages[at - 1].words) for at in range(first, last + 1))
    return any(entry.number == "1" for entry in entries_of(pages, style.pages.little_words))


def _printed(first: int, last: int, file: Structured) -> tuple[int, int] | None:
    """The first and the last page number printed on these pages, of those that count on together.

    Where the numbers of the pack go on behind them, these count, not a paper's own.
    """
    offsets = {at: at - label for at, label in file.labels.items()}
    own = Counter(offset for at, offset in offsets.items() if first <= at <= last)
    if not own:
        return None
    pack, pages = Counter(offsets.values()).most_common(1)[0]
    around = [at for at, each in offsets.items() if each == pack]
    if pages * 2 >= len(offsets) and around[0] < first and around[-1] > last:
        return first - pack, last - pack
    offset = own.most_common(1)[0][0]
    labels = [at - offset for at, each in offsets.items() if each == offset and first <= at <= last]
    return labels[0], labels[-1]


def _word_count(section: Section) -> int:
    return sum(len(block.words) for block in section.blocks)


def _kind(start: Start, last: int, file: Structured, style: Style, before: Sequence[Section]) -> SectionKind:
    """What a part is, by its bookmark's title, else by its first lines."""
    if start.said in ("accounts", "exempt"):
        return "appendix"
    titled = _kind_by_title(start, style, file)
    if titled:
        return titled
    lines = _first_heads(start.page, last, file)
    if before and _is_deck(start.page, last, file):
        return "presentation"
    if start.said == "cover" and not is_minutes(lines, style):
        return "report"
    for kind, opening in style.pages.sure_patterns:
        if any(opening.search(line.text) for line in lines):
            return _as_kind(kind)
    if start.said == "late":
        return "report"
    if not before and lists_items(_first_table(start.page, file), style):
        return "agenda"
    for kind, _, opening in style.pages.part_patterns:
        skip = (
            (kind == "appendix" and start.said == "bookmark" and start.level == 0)
            or (kind == "agenda" and _agenda_ended(before) and not _is_call(lines))
            or (kind == "plan" and start.item is not None)
        )
        if not skip and any(opening.search(line.text) and not _is_cell(line, lines) for line in lines):
            return _as_kind(kind)
    if start.said == "cover" or cover_item(lines, style) is not None:
        return "report"
    if start.item is None:
        return "report" if start.said == "name" else "other"
    return "appendix" if start.level > 0 and start.said == "bookmark" else "report"


def _first_heads(first: int, last: int, file: Structured) -> list[Line]:
    """The first lines of the first of these pages that has any: a blank sheet may lie in front."""
    return next((heads for at in range(first, last + 1) if (heads := file.heads[at])), [])


def _is_cell(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands in a table's row: one word beside another line, or any words beside several."""
    beside = sum(other is not line and abs(other.top - line.top) < SAME_ROW for other in lines)
    return beside > (0 if len(line.words) == 1 else 1)


def _agenda_ended(before: Sequence[Section]) -> bool:
    """Whether other parts stand behind an agenda already: a heading of that name begins no agenda then."""
    return any(s.kind == "agenda" for s in before) and before[-1].kind != "agenda"


def _first_table(page: int, file: Structured) -> Table | None:
    return next((block for block in file.blocks if isinstance(block, Table) and block.page == page), None)


def _is_deck(first: int, last: int, file: Structured) -> bool:
    """Whether pages begin with a slide and show another: a form across one sheet is none."""
    slides = (is_slide(file.pages[at - 1], file.heads[at]) for at in range(first, last + 1))
    return next(slides) and any(slides)


def _is_call(lines: Sequence[Line]) -> bool:
    """Whether lines under the heading of an agenda say when: a second meeting is called."""
    return any(DATE.search(line.text) for line in lines)


def _kind_by_title(start: Start, style: Style, file: Structured) -> SectionKind | None:
    """The kind a bookmark's title names; an appendix is one whatever it holds."""
    if not start.title or start.said == "page":
        return None
    named = [kind for kind, titles, _ in style.pages.part_patterns if titles.search(start.title)]
    if "appendix" in named and start.level > 0:
        return "appendix"
    for kind in named:
        if kind in ("plan", "questions") and start.level == 0:
            continue
        if kind == "minutes" and start.item is None and not _says(kind, start.page, style, file):
            continue
        return _as_kind(kind)
    return None


def _lists_items(file: Structured, starts: Sequence[Start]) -> bool:
    """Whether the first page lists the printed pages of items that begin behind it: a front sheet."""
    named = any(RANGE.search(line.text) for line in file.heads[1])
    return named and any(start.item is not None for start in starts[1:])


def _heads_items(file: Structured, first: int, last: int, style: Style) -> bool:
    """Whether "AGENDA" heads a first item on one of these pages: a list of members may stand above."""
    for at in range(first, last + 1):
        lines = lines_of(file.pages[at - 1].words)
        for n, line in enumerate(lines):
            if is_loud(line) and is_agenda([line], style):
                below = entries_of([lines[n + 1 :]], style.pages.little_words)
                if any(entry.number == "1" for entry in below):
                    return True
    return False


def _as_kind(name: str) -> SectionKind:
    """A kind from the style's data, checked against the ones there are."""
    return next(kind for kind in KINDS if kind == name)


def _says(kind: str, page: int, style: Style, file: Structured) -> bool:
    return any(
        opening.search(line.text)
        for k, _, opening in style.pages.part_patterns
        if k == kind
        for line in file.heads[page]
    )


def _share_out(blocks: Sequence[Block], found: Sequence[Section]) -> list[list[Block]]:
    """The blocks of each section, by the page they begin on."""
    shares: list[list[Block]] = [[] for _ in found]
    at = 0
    for block in blocks:
        while at + 1 < len(found) and found[at + 1].first <= block.page:
            at += 1
        while found[at].first > block.page:
            at -= 1
        shares[at].append(block)
    return shares


def _asks(section: Section, style: Style) -> bool:
    """Whether a part recommends something or opens with a cover: a report, though it holds actions."""
    texts = (b for b in section.blocks if isinstance(b, Paragraph) and b.bold)
    if any(style.reports.heading_of(b.text) == "recommendations" for b in texts):
        return True
    cover = next((b for b in section.blocks[:COVER_BLOCKS] if isinstance(b, Table)), None)
    if cover is None:
        return False
    firsts = [*cover.header[:1], *(row.cells[0] for row in cover.rows if row.cells)]
    return sum(style.reports.label_of(cell.text) is not None for cell in firsts if cell) >= COVER_LABELS


def _by_tables(section: Section, style: Style, *, alone: bool) -> None:
    """Name a part by what it mostly is: a table of actions, a forward plan.

    An action log that says so stays one, though it names the meeting and the item of each action.
    """
    if not alone and section.kind not in ("other", "report", "presentation"):
        return
    if section.kind == "plan" and any(_heads(block, style.plans.is_header) for block in section.blocks):
        return
    texts = sum(isinstance(b, Paragraph) for b in section.blocks)
    kinds: tuple[tuple[SectionKind, Callable[[Sequence[str]], bool]], ...] = (
        ("work_plan", style.work_plan.is_header),
        ("plan", style.plans.is_header),
    )
    for kind, is_header in kinds:
        rows = sum(len(b.rows) for b in section.blocks if isinstance(b, Table) and _heads(b, is_header))
        if section.kind == "presentation" and not _mostly_tables(section):
            continue
        if kind == "plan" and section.kind == "report" and _asks(section, style):
            continue
        whole = alone and section.kind != "minutes" and (section.kind, kind) != ("agenda", "plan")
        if rows >= ROWS and (
            whole or (rows * 8 > texts and section.kind in ("other", "report", "presentation"))
        ):
            section.kind = kind
            return


def _heads(block: Block, is_header: Callable[[Sequence[str]], bool]) -> bool:
    """Whether a block is a table with such heads."""
    return isinstance(block, Table) and is_header([cell.text for cell in block.header])


def _mostly_tables(section: Section) -> bool:
    """Whether more of a part's words stand in tables than in text."""
    inside = sum(len(b.words) for b in section.blocks if isinstance(b, Table))
    return inside > sum(len(b.words) for b in section.blocks if isinstance(b, Paragraph))
