"""Printed page ranges of the agenda reconciled with the pages of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from boardpapers.layout import Section
from boardpapers.records import AgendaItem

from .context import Context


def reconcile_pages(context: Context) -> None:
    """Give every part the printed pages it covers, and warn where the agenda promises others.

    The shift between printed and file pages is that of the numbers on the pages, where papers of two items
    bear them; else the one that most items agree on: the page an item's range begins with and the page its
    first part begins on.  An agenda whose numbers are wrong throughout is told once.
    """
    items = [i for m in context.found.meetings if m.status == "called" for i in m.agenda if i.pages]
    firsts: dict[str, Section] = {}
    for section in context.sections:
        if section.agenda_item is not None:
            firsts.setdefault(section.agenda_item.lower(), section)
    shifts = Counter(
        firsts[key].first - item.pages.first
        for item in items
        if item.pages and (key := (item.number or "").lower()) in firsts
    )
    if not shifts:
        return
    shift, agreed = shifts.most_common(1)[0]
    on_pages = _numbered_by(context, list(firsts.values()))
    if on_pages is None or (agreed < 2 and on_pages == shift):
        on_pages = shift
    elif agreed < 2:
        shift = on_pages
    for section in context.sections:
        first, last = section.first - on_pages, section.last - on_pages
        labelled = section.printed == (first, last)
        if section.kind != "agenda" and first >= 1 and (agreed >= 2 or labelled):
            section.printed = (first, last)
    if shift != on_pages:
        _warn_of_all(shift - on_pages, [i for i in items if (i.number or "").lower() in firsts], context)
    for item in items:
        _compare(item, shift, context)


def _numbered_by(context: Context, papers: Sequence[Section]) -> int | None:
    """The shift of the numbers printed on the pages, where the papers of two items count on together."""
    labels = context.file.labels
    shifts = Counter(
        shift
        for paper in papers
        for shift in {at - labels[at] for at in range(paper.first, paper.last + 1) if at in labels}
    )
    if not shifts:
        return None
    shift, times = shifts.most_common(1)[0]
    return shift if times > 1 else None


def _warn_of_all(wrong_by: int, items: Sequence[AgendaItem], context: Context) -> None:
    """Warn that all page numbers of the agenda are wrong by as many pages."""
    first = items[0]
    assert first.pages is not None
    low = f"{abs(wrong_by)} too {'low' if wrong_by > 0 else 'high'}"
    where = (
        f"item {first.number} begins on printed page {first.pages.first + wrong_by}, not {first.pages.first}"
    )
    context.warn("printed-range-mismatch", f"the agenda's page numbers are {low} throughout: {where}", 1)


def _compare(item: AgendaItem, shift: int, context: Context) -> None:
    """Warn where the pages of an item are not where its printed range says."""
    assert item.pages is not None
    own = [
        s for s in context.sections if s.agenda_item and s.agenda_item.lower() == (item.number or "").lower()
    ]
    where = f"item {item.number}: printed pages {item.pages.first} to {item.pages.last}"
    if not own:
        if item.pages.first + shift > context.file.page_count:
            context.warn("printed-range-missing", f"{where} are not in the file")
        return
    first, last = own[0].first - shift, own[-1].last - shift
    begun = item.pages.first == item.pages.last == first  # an agenda may print the first page alone
    while last > item.pages.last and context.file.heads.get(last + shift) == []:
        last -= 1  # a blank page behind the item's papers is no paper of its own
    if not begun and (first, last) != (item.pages.first, item.pages.last):
        context.warn("printed-range-mismatch", f"{where}, but the file has {first} to {last}", own[0].first)
