"""Contact officers: name, post, telephone and e-mail told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boardpapers.layout import Cell, Paragraph
from boardpapers.normalise.names import parse_person
from boardpapers.records import Contact

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w@.])(?:\+44\s?|\(?0)\d[\d\s()]{7,13}\d(?:\s*(?:ext\.?|x)\s*\d{2,6})?")
LABELS = re.compile(
    r"\b(?:tel(?:ephone)?(?: no\.?| number)?|phone|mobile|e-?mail(?: address)?|ext(?:ension)?|contact|name|job title|title|position)\s*[:.]?\s*(?=$|\s|\()",
    re.I,
)
POST = re.compile(
    r"\b(?:assistant|associate|chief|clinical|consultant|co-?ordinator|corporate|democratic|deputy|director|executive|finance|group"
    r"|head|interim|lead|legal|manager|monitoring|officer|policy|principal|programme|project|public|scrutiny|senior|service"
    r"|strategic|team|commissioning)\b",
    re.I,
)


def contacts_in(groups: Sequence[Sequence[str]]) -> list[Contact]:
    """Contacts from groups of printed lines, a group for each cell or column.

    A new person begins with a line that has neither number nor address after one that had.
    """
    people: list[list[str]] = []
    for group in groups:
        reached = True
        for line in group:
            if not line.strip():
                continue
            marks = bool(EMAIL.search(line) or PHONE.search(line))
            plain = EMAIL.sub("", PHONE.sub("", line))
            says = bool(LABELS.sub("", plain).strip(" ,:;()/-"))
            if says and reached:
                people.append([])
                reached = False
            if not people:
                people.append([])
            people[-1].append(line)
            reached = reached or marks
    return [contact for lines in people if (contact := contact_of(lines))]


def contact_of(lines: Sequence[str]) -> Contact | None:
    """One contact from its lines: "Ann Lee, Head of Finance", "Tel: 0116 …", "a.lee@…"."""
    text = "\n".join(lines)
    email, phone = EMAIL.search(text), PHONE.search(text)
    rest = LABELS.sub(" ", EMAIL.sub(" ", PHONE.sub(" ", text)))
    parts = [p.strip(" ,:;()–-") for p in rest.split("\n")]
    parts = [p for p in parts if re.search(r"[A-Za-z]{2}", p)]
    if not parts:
        return None
    name, role = split_name(parts[0])
    role = ", ".join(filter(None, [role, *parts[1:]])) or None
    return Contact(
        name=name,
        role=role,
        phone=re.sub(r"\s+", " ", phone[0]).strip() if phone else None,
        email=email[0].rstrip(".") if email else None,
    )


def split_name(text: str) -> tuple[str, str | None]:
    """Name and post of one line: at its comma or dash, else where the words of a post begin."""
    cut = re.match(r"([^,–]+?)\s*(?:,|\s[–-]\s)\s*(.+)", text, re.S)
    if cut and len(cut[1].split()) <= 4:
        return cut[1].strip(), re.sub(r"\s+", " ", cut[2]).strip()
    post = POST.search(text)
    if post and post.start() > 3 and 2 <= len(text[: post.start()].split()) <= 4:
        return text[: post.start()].strip(), text[post.start() :].strip()
    person = parse_person(text)
    return person.name or text, person.role


def groups_of_cells(cells: Sequence[Cell]) -> list[list[str]]:
    """The lines of cells in one row as one group: name and post on the left, numbers on the right."""
    return [[line for cell in cells for line in joined_lines(cell)]]


def joined_lines(cell: Cell) -> list[str]:
    """A cell's printed lines, those of one name and post joined until a number or address comes."""
    lines: list[str] = []
    for line in cell.lines:
        mark = EMAIL.search(line.text) or PHONE.search(line.text)
        if lines and not mark and not EMAIL.search(lines[-1]) and not PHONE.search(lines[-1]):
            lines[-1] += " " + line.text
        else:
            lines.append(line.text)
    return lines


def groups_of_columns(paragraphs: Sequence[Paragraph]) -> list[list[str]]:
    """Lines of text set in columns: one group for each column, its heading ("Report author") left out."""
    lines = [line for p in paragraphs for line in p.lines]
    columns: dict[int, list[str]] = {}
    for line in lines:
        for chunk in line.chunks(line.size * 1.5):
            at = next((x for x in columns if abs(x - chunk.x0) < 20), None)
            if at is None:
                at = round(chunk.x0)
            text = re.sub(
                r"^(?:report |relevant |lead )?(?:authors?|directors?|officers?)\b\s*:?\s*$",
                "",
                chunk.text,
                flags=re.I,
            )
            text = re.sub(
                r"^(?:report authors?|relevant directors?|lead officers?|authors?)\s*:\s*",
                "",
                text,
                flags=re.I,
            )
            columns.setdefault(at, []).append(text)
    return [group for _, group in sorted(columns.items())]
