"""Parts that only the pages tell, page by page: for packs without bookmarks or stamps, and beside these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from boardpapers.layout import Line, PageInfo, Structured, Table
from boardpapers.styles import Style

from ..lines import lines_of
from .agenda_lines import (
    MINUTES,
    Entry,
    entries_of,
    is_coded,
    is_titled,
    minutes_named_by,
    named_by,
    paper_named_by,
    unnumbered,
)
from .covers import cover_item, cover_title, item_named
from .openings import (
    OPENINGS,
    begins_anew,
    broke_early,
    is_agenda,
    is_loud,
    is_minutes,
    is_of_meeting,
    is_slide,
    is_wide,
    lists_items,
    opens,
    opens_call,
    opens_minutes,
    opens_plan,
    opens_report,
    top_lines,
)
from .start import Start
from .unannounced import heads_accounts, is_exempt, is_late

TITLE_LINES = 8
"""The title of a report stands on one of so many lines."""


class PageStarts:
    """Goes through the pages once and adds the parts they open to ``starts``, which has the first page's.

    ``sure``: bookmarks, stamps or the agenda's page ranges have told where the items begin; then few kinds
    of page open a part besides, and papers of the items that ``waiting`` names.  Minutes that are put before
    the first of these items often bear no stamp.
    """

    def __init__(
        self,
        file: Structured,
        style: Style,
        starts: dict[int, Start],
        waiting: Iterable[Entry],
        *,
        sure: bool,
    ) -> None:
        self.file, self.style, self.starts, self.sure = file, style, starts, sure
        self.before = starts[1]
        self.told = min((page for page in starts if page > 1), default=1) if sure else 1
        """The first page that bookmarks, stamps or the agenda name behind the agenda."""
        self.waiting = list(waiting)
        self.little = style.pages.little_words
        self.entries = self.waiting
        """The items of the agenda whose papers have not come yet."""
        self.listed: list[Entry] = []
        """The items of the agenda in front of the pages that bookmarks, stamps or ranges tell of."""
        self.listing = False
        """Whether the pages are an agenda's."""
        self.unpublished = False
        """Whether the pages stand for an exempt paper."""
        self.accounts: str | None = None
        """The heading of the last page of figures."""
        self.tables: dict[int, Table] = {}
        """The first table that begins on each page."""
        self.within: set[int] = set()
        """Pages that go on with a table: they open nothing."""
        for block in file.blocks:
            if isinstance(block, Table):
                self.tables.setdefault(block.page, block)
                self.within.update(range(block.page + 1, block.last_page + 1))

    def find(self) -> None:
        """Add every part to ``starts``."""
        slides = 0
        for page in self.file.pages:
            lines = self.file.heads[page.number]
            if page.number == self.told:
                self.listing, self.listed, self.entries = False, self.entries, self.waiting
            seen = slides
            if lines:  # a blank page leaves a deck open
                slides = slides + 1 if is_slide(page, lines) or (slides and is_wide(page)) else 0
            start = self.starts.get(page.number)
            before, opened = self.unpublished, self._unpublished(page)
            if start is None and page.number not in self.within:
                start = opened
                if start is None and lines and not self.unpublished:
                    start = self._opened(page, lines) or self._beside_deck(page, lines, seen, slides)
                    if start is None and before:
                        start = Start(page.number, None, self.before.item, 1, "anew")
            if start is not None:
                start = self._with_item(start, lines)
                self.starts[page.number] = self.before = start
            self._list(page, lines, start)

    def _with_item(self, start: Start, lines: Sequence[Line]) -> Start:
        """A part that a bookmark names without its item, with the item whose title its cover bears."""
        title = cover_title(lines, self.style) if start.said == "bookmark" and start.item is None else None
        entry = named_by(title, self.listed, self.little) if title else None
        return start._replace(item=entry.number) if entry and entry.number else start

    def _opened(self, page: PageInfo, lines: Sequence[Line]) -> Start | None:
        """The part that the page's first lines open."""
        item = None if self.sure else cover_item(lines, self.style)
        if opens(page, lines, self.style, ("appendix",)):
            return Start(page.number, None, self.before.item, 1, "page")
        if opens(page, lines, self.style, ("questions",)):
            return Start(page.number, None, self._item(page, lines) or self.before.item, 1, "page")
        if not self.sure and (opens_call(page, lines) or opens(page, lines, self.style, ("agenda",))):
            return Start(page.number, None, None, 0, "page")
        if not self.sure and opens(page, lines, self.style, OPENINGS):
            return Start(page.number, None, self._item(page, lines) or self.before.item, 1, "page")
        if item is not None:
            return Start(page.number, None, self._numbered(item) or self._item(page, lines), 0, "cover")
        if is_late(page, lines, self.style) and self._is_broken(page):
            return Start(page.number, None, item_named(lines) or self._item(page, lines), 0, "late")
        if page.number < self.told:
            minutes = opens(page, lines, self.style, ("minutes",))
            return Start(page.number, None, self._minutes_item(page, lines), 0, "page") if minutes else None
        accounts = None if self.sure else self._accounts(page, lines)
        if accounts is not None:
            return accounts
        entry = self._named(page, lines)
        if entry is not None:
            return Start(page.number, None, self._take(entry), 0, "name")
        if self.sure:
            return None
        first = self.tables.get(page.number)
        if opens_minutes(page, lines, self.style):
            return Start(page.number, None, self._minutes_item(page, lines), 0, "page")
        if opens_plan(page, lines, first, self.style):
            return Start(page.number, None, self._item(page, lines), 0, "page")
        if opens_report(page, lines, self.style):
            own = self._item(page, lines)
            if own is not None or broke_early(self.file, page.number):
                return Start(page.number, None, own, 0, "page")
        if begins_anew(self.file, page.number):
            return Start(page.number, None, self._item(page, lines), 0, "anew")
        return None

    def _unpublished(self, page: PageInfo) -> Start | None:
        """A page that stands for an exempt paper, where none such stands before it."""
        before, self.unpublished = self.unpublished, is_exempt(self.file, page, self.style)
        if not page.words or (before and not self.file.heads[page.number]):
            self.unpublished = before  # blank sheets, and notices that they are
        if before or not self.unpublished or page.number == 1:
            return None
        return Start(page.number, None, self.before.item, 1, "exempt")

    def _is_broken(self, page: PageInfo) -> bool:
        """Whether a heading on this page may open a paper: in minutes only after a page that ended early."""
        return not is_minutes(self.file.heads[self.before.page], self.style) or broke_early(
            self.file, page.number
        )

    def _accounts(self, page: PageInfo, lines: Sequence[Line]) -> Start | None:
        """Figures behind minutes or an agenda; those under the same heading go on."""
        if self.before.said != "accounts" and not is_of_meeting(
            self.file.heads[self.before.page], self.style
        ):
            return None
        heading = heads_accounts(self.file, page, self.style)
        if heading is None or heading == self.accounts:
            return None
        self.accounts = heading
        return Start(page.number, heading, self._item(page, lines) or self.before.item, 1, "accounts")

    def _beside_deck(self, page: PageInfo, lines: Sequence[Line], seen: int, slides: int) -> Start | None:
        """A deck, or what stands behind one; ``seen`` slides before this page, ``slides`` with it."""
        if slides and not seen and page.number > 1:
            return Start(page.number, lines[0].text, self.before.item, 1, "page")
        if seen > 1 and not slides and not self.sure:
            return Start(page.number, None, self.before.item, 1, "anew")
        return None

    def _list(self, page: PageInfo, lines: Sequence[Line], start: Start | None) -> None:
        """Note the items of an agenda's page."""
        if start is not None:
            before = self.listing
            heads = is_agenda(lines, self.style) or lists_items(self.tables.get(page.number), self.style)
            self.listing = self._may_list(page) and start.said in ("page", "bookmark") and heads
            if self.listing and not before:  # of two agendas, public and private, all items are waited for
                self.entries = []
        if self.listing:
            aside = {w.n for w in self.file.furniture_on(page.number)}
            left = lines_of([w for w in page.words if w.n not in aside])
            listed = entries_of([left], self.little) or self._unnumbered(left)
            stamped = {start.item for start in self.starts.values()} - {None}
            self.entries += [entry for entry in listed if entry.number not in stamped]

    def _may_list(self, page: PageInfo) -> bool:
        """Whether the items of an agenda's page are waited for: where nothing told them behind it."""
        return not self.sure or page.number < self.told

    def _unnumbered(self, lines: Sequence[Line]) -> list[Entry]:
        """The lines of an agenda's page without numbers, where no page before it had some: those below its
        heading that name no council or body."""
        if any(entry.number for entry in self.entries):
            return []
        heads = [at for at, line in enumerate(lines) if is_agenda([line], self.style)]
        below = lines[heads[0] + 1 :] if heads else lines
        return unnumbered([line for line in below if not self._names_body(line)], self.little)

    def _named(self, page: PageInfo, lines: Sequence[Line]) -> Entry | None:
        """The item whose paper the page opens: told by its reference, or by a heading like its title."""
        entry = paper_named_by(self._marks(page, lines), self.entries)
        if entry is not None or not self.entries:
            return entry
        before = self.file.heads[self.before.page]
        most = max((line.size for line in before), default=0.0)
        if self.listing or is_minutes(before, self.style):
            most = 99.0  # the headings of minutes name items, too
        for line in top_lines(page, lines):
            if is_loud(line) and self._may_be_title(line):
                entry = named_by(line.text, self.entries, self.little)
                if entry is not None and (line.size > most - 0.5 or broke_early(self.file, page.number)):
                    return entry
        return None

    def _marks(self, page: PageInfo, lines: Sequence[Line]) -> list[str]:
        """The lines that may bear a paper's reference; codes are alike, so that they seem running heads."""
        running = top_lines(page, lines_of(page.words)) if any(map(is_coded, self.entries)) else []
        return [line.text for line in (*running, *lines)]

    def _item(self, page: PageInfo, lines: Sequence[Line]) -> str | None:
        """The agenda item of a page that opens a part for another reason."""
        title = cover_title(lines, self.style)
        loud = [line for line in top_lines(page, lines, TITLE_LINES) if is_loud(line)]
        if title is None and any(MINUTES & set(line.text.casefold().split()) for line in loud):
            return self._minutes_item(page, lines)
        entry = paper_named_by(self._marks(page, lines), self.entries)
        titles = [line.text for line in loud if ":" not in line.text and self._may_be_title(line)]
        for text in [title, *titles] if title else titles:
            entry = entry or named_by(text, self.entries, self.little)
        return self._take(entry) if entry else None

    def _may_be_title(self, line: Line) -> bool:
        """Whether a heading may be a paper's title: neither numbered nor the name of a council or a body,
        unless an item has just that title ("Report of the Cabinet")."""
        if any(is_titled(entry, line.text) for entry in self.entries):
            return True
        return not self._names_body(line) and not line.text[:1].isdigit()

    def _names_body(self, line: Line) -> bool:
        reports = self.style.reports
        return bool(reports.council_pattern.search(line.text) or reports.body_pattern.search(line.text))

    def _minutes_item(self, page: PageInfo, lines: Sequence[Line]) -> str | None:
        """The item under which minutes that open here are taken."""
        entry = paper_named_by(self._marks(page, lines), self.entries) or minutes_named_by(
            " ".join(line.text for line in lines[:6]), self.entries, self.little
        )
        return self._take(entry) if entry else None

    def _numbered(self, number: str) -> str:
        """The number that a cover sheet gives, ``number``; its item is waited for no more."""
        self.entries = [entry for entry in self.entries if entry.number != number]
        return number

    def _take(self, entry: Entry) -> str | None:
        """The number of an item, if it has one, which is waited for no more."""
        self.entries.remove(entry)
        return entry.number or None
