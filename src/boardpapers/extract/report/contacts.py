"""Contact officers: name, post, telephone and e-mail told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Line, Paragraph
from boardpapers.normalise.names import parse_person
from boardpapers.records import Contact
from boardpapers.styles.reports import ReportStyle

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w@.])(?:\+44\s?|\(?0)\d[\d\s()]{7,13}\d(?:\s*(?:ext\.?|x)\s*\d{2,6})?")
EXTENSION = re.compile(r"\b(?:ext(?:ension|n)?\.?|x)\s*:?\s*\d{3,6}\b", re.I)
NAME_AND_POST = re.compile(r"([^,(–]{4,40}?)(?:,| \(| [–-]) ?(?=\S)")
UNBROKEN = re.compile(r"(&|\b(?:and|of|for)), ")
"""A post that goes on behind the end of its line."""
EMPTY = re.compile(r"\(\W*\)|^\W*\)|\(\W*$")
"""Brackets left around a number or address that was taken out."""


def contacts_in(groups: Sequence[Sequence[str]], style: ReportStyle) -> list[Contact]:
    """Contacts from groups of printed lines, a group for each cell or column.

    A new person begins with a line that has neither number nor address after one that had, and with
    a name that its post follows on the same line.
    """
    people: list[list[str]] = []
    for group in groups:
        reached = True
        for line in group:
            if not line.strip():
                continue
            marks = bool(EMAIL.search(line) or PHONE.search(line))
            plain = EMAIL.sub("", PHONE.sub("", line))
            says = bool(style.contact_label_pattern.sub("", plain).strip(" ,:;()/-"))
            if says and (reached or opens_person(plain, style)):
                people.append([])
                reached = False
            if not people:
                people.append([])
            people[-1].append(line)
            reached = reached or marks
    return [contact for lines in people if (contact := contact_of(lines, style))]


def has_number(text: str) -> bool:
    """Whether a telephone number or an e-mail address stands in a text."""
    return bool(EMAIL.search(text) or PHONE.search(text))


def without_numbers(text: str, style: ReportStyle) -> str:
    """A name and post without the numbers and addresses behind them, and without their labels."""
    if not has_number(text):
        return text
    rest = EMAIL.sub(" ", PHONE.sub(" ", text))
    rest = EMPTY.sub("", style.contact_label_pattern.sub(" ", rest))
    return re.sub(r"\s+([,;])", r"\1", " ".join(rest.split())).strip(" ,:;–-/|")


def contact_of(lines: Sequence[str], style: ReportStyle) -> Contact | None:
    """One contact from its lines: "Ann Lee, Head of Finance", "Tel: 0116 …", "a.lee@…"."""
    text = "\n".join(lines)
    email, phone = EMAIL.search(text), PHONE.search(text) or EXTENSION.search(text)
    rest = EXTENSION.sub(" ", EMAIL.sub(" ", PHONE.sub(" ", text)))
    rest = re.sub(r",(?:\s*,)+", ",", style.contact_label_pattern.sub(" ", rest))
    parts = [EMPTY.sub("", p).strip(" ,:;–-") for p in rest.split("\n")]
    parts = [p for p in parts if re.search(r"[A-Za-z]{2}", p)]
    if not parts:
        return None
    if len(parts) > 1 and is_post(parts[0], style) and is_name(parts[1], style):
        parts[:2] = parts[1::-1]  # the post printed above the name
    name, role = split_name(parts[0], style)
    if role and is_post(name, style) and is_name(role, style):
        name, role = role, name
    role = UNBROKEN.sub(r"\1 ", ", ".join(filter(None, [role, *parts[1:]]))).removesuffix(".") or None
    return Contact(
        name=name,
        role=role,
        phone=re.sub(r"\s+", " ", phone[0]).strip() if phone else None,
        email=email[0].rstrip(".") if email else None,
    )


def is_post(text: str, style: ReportStyle) -> bool:
    """Whether a line is nothing but a post."""
    hit = style.post_word_pattern.search(text)
    return hit is not None and hit.start() == 0


def is_name(text: str, style: ReportStyle) -> bool:
    """Whether a line is nothing but a name of two to four words."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and all(w[:1].isupper() for w in words)
        and not style.post_word_pattern.search(text)
    )


def opens_person(line: str, style: ReportStyle) -> bool:
    """Whether a line gives a name and its post behind it: "Ann Vale, Head of Finance"."""
    hit = NAME_AND_POST.match(line.strip())
    return (
        hit is not None and is_name(hit[1], style) and bool(style.post_word_pattern.search(line, hit.end()))
    )


def split_name(text: str, style: ReportStyle) -> tuple[str, str | None]:
    """Name and post of one line: the post in brackets, behind a comma or dash, or known by its first word."""
    post = re.fullmatch(r"([^,(]+?)\s*\(([^)]{4,})\)", text)
    if post and 2 <= len(post[1].split()) <= 4:
        return post[1], post[2].strip()
    cut = re.match(r"([^,–]+?)\s*(?:,|\s[–-]\s)\s*(.+)", text, re.S)
    if cut and len(cut[1].split()) <= 4:
        return cut[1].strip(), re.sub(r"\s+", " ", cut[2]).strip()
    post = style.post_word_pattern.search(text)
    if post and post.start() > 3 and 2 <= len(text[: post.start()].split()) <= 4:
        return text[: post.start()].strip(), text[post.start() :].strip()
    person = parse_person(text)
    return person.name or text, person.role


def groups_of_cells(cells: Sequence[Cell], style: ReportStyle) -> list[list[str]]:
    """The lines of cells in one row as one group: name and post on the left, numbers on the right."""
    return [[line for cell in cells for line in joined_lines([cell], style)]]


def joined_lines(cells: Sequence[Cell], style: ReportStyle) -> list[str]:
    """The printed lines of cells, those of one name and post joined until a number or address comes.

    A line that only heads a contact ("Lead Directors") is left out; a name begins behind it.
    """
    lines: list[str] = []
    opened = True
    for line in (line for cell in cells for line in cell.lines):
        said = style.contact_head_pattern.sub("", line.text)
        if not said:
            opened = True
            continue
        if opened or said != line.text or has_number(said) or has_number(lines[-1]):
            lines.append(said)
        else:
            post = is_name(lines[-1], style) and is_post(said, style)
            lines[-1] += f"{',' if post else ''} {said}"
        opened = False
    return lines


def _beside_label(chunks: list[Line], style: ReportStyle) -> list[Line]:
    """The chunks of a line without a label before a single value: "Report author:    Ann Lee"."""
    if len(chunks) != 2 or [c.text.endswith(":") for c in chunks] != [True, False]:
        return chunks
    return chunks if style.contact_head_pattern.sub("", chunks[0].text) else chunks[1:]


def groups_of_columns(paragraphs: Sequence[Paragraph], style: ReportStyle) -> list[list[str]]:
    """Lines of text set in columns: one group for each column, its heading ("Report author") left out."""
    columns: dict[int, list[str]] = {}
    lines = [line for p in paragraphs for line in unmarked(p)]
    set_apart = [_beside_label(line.chunks(line.size * 1.5), style) for line in lines]
    if all(len(chunks) == 1 for chunks in set_apart):
        return [[style.contact_head_pattern.sub("", chunk.text) for [chunk] in set_apart]]
    for chunks in set_apart:
        for chunk in chunks:
            at = next((x for x in columns if abs(x - chunk.x0) < 20), round(chunk.x0))
            columns.setdefault(at, []).append(style.contact_head_pattern.sub("", chunk.text))
    return [group for _, group in sorted(columns.items())]


def unmarked(p: Paragraph) -> list[Line]:
    """The lines of a paragraph without the mark that makes it an entry of a list."""
    marks = len(p.words) - len(p.body)
    return [Line(p.lines[0].words[marks:]), *p.lines[1:]] if marks else list(p.lines)
