"""`boardpapers show`: a paper at a glance, or one of its records with the places it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from boardpapers.errors import UsageError

from .console import clean, line, write
from .inputs import documents, passwords
from .tables import print_table

if TYPE_CHECKING:
    from boardpapers.records import Document, Meeting, PageRange, Record


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A paper, its records, or - .")],
    id: Annotated[
        str | None, typer.Argument(metavar="ID", help="Id, ref or number of one record, as listed.")
    ] = None,
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of an encrypted paper.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="What matched, and what did not.")] = False,
    page: Annotated[
        list[int] | None,
        typer.Option(metavar="NUMBER", help="With --explain: these pages only (may be repeated)."),
    ] = None,
) -> None:
    """What a paper holds, at a glance; or one record with its evidence.

    \b
    boardpapers show pack.pdf
    boardpapers show plan.yaml 1.1.2
    boardpapers show pack.pdf --explain --page 3
    """
    if explain:
        _explain(file, password, page)
        return
    with documents([file], password=password) as found:
        for document in found:
            if id is None:
                _glance(document)
            else:
                _record(document, id)


def _explain(file: str, password: str | None, pages: Sequence[int] | None) -> None:
    """Which styles, headings and columns a paper matched, page by page."""
    from boardpapers.explain import as_lines, explain

    told = passwords(password).open(file, lambda known: explain(file, password=known))
    for text in as_lines(told, pages or None):
        indent = text[: len(text) - len(text.lstrip())]
        write(f"{indent}{line(text)}\n" if text.strip() else "\n")


def _glance(document: Document) -> None:
    from boardpapers.summary import summarise

    from .summaries import summary_lines

    write("\n".join(summary_lines(summarise(document))) + "\n")
    if document.title:
        write(f"  {line(document.title)}\n")
    parts = [
        (_pages(part.pages), _pages(part.printed), part.kind, part.agenda_item, part.title)
        for part in document.parts
    ]
    _table("Parts", ("pages", "printed", "kind", "item", "title"), parts)
    for meeting in document.meetings:
        _meeting(meeting)
    reports = [
        (report.number, report.title, _pages(report.pages), len(report.recommendations), report.id)
        for report in document.reports
    ]
    _table("Reports", ("number", "title", "pages", "recommendations", "id"), reports)
    _plans(document)
    minuted = [
        (action.item, action.owner, action.due, action.title or action.text, action.id)
        for action in document.actions
        if action.source != "plan"
    ]
    _table("Actions of minutes and reports", ("item", "owner", "due", "action", "id"), minuted)


def _meeting(meeting: Meeting) -> None:
    when = " ".join(str(part) for part in (meeting.date, meeting.start) if part)
    title = ", ".join(filter(None, (meeting.body, when, meeting.status)))
    called = [
        (item.number, item.title, "; ".join(item.reports), _pages(item.pages)) for item in meeting.agenda
    ]
    _table(f"Agenda: {title}", ("item", "title", "reports", "printed pages"), called)
    minuted = [
        (item.number, item.title, len(item.resolutions), len(item.actions)) for item in meeting.minutes
    ]
    _table(f"Minutes: {title}", ("number", "title", "resolutions", "actions"), minuted)
    if not called and not minuted:
        write(f"\n{line(title)}\n")


def _plans(document: Document) -> None:
    planned = [action for action in document.actions if action.source == "plan"]
    for plan in document.plans:
        rows = [
            (
                priority.number,
                priority.title,
                len(priority.objectives),
                sum(a.priority == priority.number for a in planned),
            )
            for priority in plan.priorities
        ]
        title = " ".join(filter(None, (plan.title, plan.version))) or "Plan"
        _table(f"Plan: {title}", ("priority", "title", "objectives", "actions"), rows)
    rows_of_actions = [(a.ref, a.title or a.text, ", ".join(a.leads), _timescale(a), a.id) for a in planned]
    _table("Actions of plans", ("ref", "action", "leads", "timescale", "id"), rows_of_actions)


def _timescale(action: Any) -> str | None:
    return None if action.timescale is None else action.timescale.text or action.timescale.status


def _pages(pages: PageRange | None) -> str | None:
    if pages is None:
        return None
    return str(pages.first) if pages.first == pages.last else f"{pages.first}-{pages.last}"


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table of plain words, or nothing where there are no rows."""
    if rows:
        print_table(heads, [rows], title=title)


def _record(document: Document, id: str) -> None:
    """Every record of that id, ref or number: its fields that hold something, then where they were read."""
    from boardpapers.writers import dumps

    found = [record for record in _walk(document) if id in _names(record)]
    if not found:
        near = _nearest(document, id)
        raise UsageError(f"no record {id!r} in {document.source.name}", remedy=near)
    for record in found:
        data = {name: value for name, value in record.model_dump(mode="json", by_alias=True).items() if value}
        places = data.pop("evidence", [])
        write(f"{type(record).__name__}\n{clean(dumps(data, 'yaml'))}")
        for place in places:
            box = ", ".join(f"{edge:g}" for edge in place.get("bbox", ()))
            where = f"page {place['page']}, box {box} pt" if "page" in place else f"line {place['line']}"
            write(f"read from {where}\n")
        write("\n")


def _nearest(document: Document, id: str) -> str:
    from difflib import get_close_matches

    known = list(dict.fromkeys(name for record in _walk(document) for name in _names(record)))
    near = get_close_matches(id, known, n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(near)}?" if near else "'boardpapers show FILE' lists what there is."


def _names(record: Record) -> tuple[str, ...]:
    names = (getattr(record, field, None) for field in ("id", "ref", "number", "term"))
    return tuple(name for name in names if isinstance(name, str))


def _walk(value: Any) -> Iterator[Record]:
    """Every record in a record, itself first."""
    from boardpapers.records import Record

    if isinstance(value, Record):
        yield value
        children: Iterable[Any] = (getattr(value, name) for name in type(value).model_fields)
    elif isinstance(value, list):
        children = value
    else:
        return
    for child in children:
        yield from _walk(child)
