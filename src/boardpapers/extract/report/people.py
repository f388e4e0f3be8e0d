"""Who may be asked about a report: the contacts of its cover, and those of a section at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from boardpapers.layout import Cell, Paragraph, Table
from boardpapers.records import Contact
from boardpapers.styles.reports import ReportStyle

from .closing_lists import NAMED
from .contacts import contacts_in, groups_of_cells, groups_of_columns, has_number, is_name, joined_lines
from .cover_entries import Cover, Entry
from .parts import Part

LONGEST_NAME = 8
"""Words of a name, or of a post without one."""
SMALL = 3
"""Letters that the small words of a name or post have at most: "of", "and", "van"."""
NO_NAME = re.compile(r"[\d%£:;]")
NAMING = ("author", "lead", "presenter")
"""Fields of a cover that name people, who are contacts where a number or address stands with them."""


def cover_contacts(cover: Cover, style: ReportStyle) -> list[Contact]:
    """The contacts of the cover's label, a person for each row; else those named with number or address."""
    found = [c for e in cover.entries.get("contacts", []) for c in contacts_in(groups_of(e, style), style)]
    if found:
        return found
    reachable = (e for e in naming(cover) if has_number(e.text))
    return [c for e in reachable for c in contacts_in(groups_of(e, style), style)]


def naming(cover: Cover) -> Iterator[Entry]:
    """The entries that may name people, those under labels of the paper's own last."""
    for name in NAMING:
        yield from cover.entries.get(name, [])
    yield from cover.extra


def groups_of(entry: Entry, style: ReportStyle) -> list[list[str]]:
    """The lines of an entry."""
    if entry.cells:
        return groups_of_cells(entry.cells, style)
    return [entry.text.split("\n")] if entry.text else []


def contacts_of_part(part: Part, style: ReportStyle) -> list[Contact]:
    """The contacts a section lists, in lines, in columns or in the rows of a table."""
    items = [item for _, _, items in part.paragraphs for item in items]
    end = next((i for i, item in enumerate(items) if NAMED.match(item.text)), len(items))
    lines = contacts_in(groups_of_columns(items[:end], style), style)
    tables = [t for t in part.tables if end == len(items) or _stands_before(t, items[end])]
    listed = [c for table in tables for c in contacts_in(groups_of_table(table, style), style)]
    reached = [c for c in listed if c.phone or c.email]
    return reached or [c for c in listed if is_person(c)] or [c for c in lines if is_person(c)]


def _stands_before(table: Table, item: Paragraph) -> bool:
    return (table.first_page, table.top) < (item.page, item.top)


def author_of_parts(parts: Iterable[Part], style: ReportStyle) -> str | None:
    """The author that a section of contacts names by a label: "Report author: Ann Lee"."""
    for part in parts:
        if part.title is None or style.heading_of(part.title) != "contacts":
            continue
        for text in (item.text for _, _, items in part.paragraphs for item in items):
            label, _, who = text.partition(":")
            if who.strip() and style.label_of(label) == "author":
                return who.strip()
    return None


def signatories(parts: Sequence[Part], style: ReportStyle) -> tuple[list[Contact], list[Part]]:
    """The contacts whose names, posts and numbers close a report without a heading, and their lines.

    Lines set in bold are read as headings that head nothing.
    """
    closing = list(takewhile(lambda p: p.empty and len((p.title or "").split()) <= LONGEST_NAME, parts[::-1]))
    lines = closing[::-1]
    first = next((i for i, p in enumerate(lines) if is_name(p.title or "", style)), len(lines))
    signed = contacts_in([[p.title or "" for p in lines[first:]]], style)
    found = [c for c in signed if c.role and (c.phone or c.email)]
    return (found, lines[first:]) if found else ([], [])


def groups_of_table(table: Table, style: ReportStyle) -> list[list[str]]:
    """A person a row; where several cells of a row have numbers of their own, persons below each other."""
    rows = [[c for c in row.cells if c is not None and c.lines] for row in table.rows]
    if not any(sum(has_number(c.text) for c in cells) > 1 and has_number(cells[0].text) for cells in rows):
        return [group for cells in rows for group in groups_of_cells(cells, style)]
    columns: dict[int, list[Cell]] = {}
    for cell in (*table.header, *(cell for cells in rows for cell in cells)):
        columns.setdefault(cell.column, []).append(cell)
    return [joined_lines(cells, style) for _, cells in sorted(columns.items())]


def is_person(contact: Contact) -> bool:
    """Whether a line names somebody to ask: a number or address stands with it, or a name of a few words."""
    name = contact.name or ""
    words = name.split()
    named = 1 < len(words) <= LONGEST_NAME and not NO_NAME.search(name)
    named = named and not any(w.islower() and len(w) > SMALL for w in words)
    return bool(contact.phone or contact.email) or named
