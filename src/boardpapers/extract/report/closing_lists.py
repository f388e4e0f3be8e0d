"""The lists that close a report: its appendices, the papers behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from boardpapers.layout import Paragraph, Row
from boardpapers.records import Appendix

from ..cells import text_in
from ..context import Context
from .cover_entries import LABEL as ENTRY
from .parts import Part

NAMED = re.compile(
    r"(?:append(?:ix|ices)|app\.?|annex(?:e)?|enclosure|attachment)\s+"
    r"(?P<label>[A-Z]{0,2}\d{1,3}[a-z]?|[A-Z]{1,3}|[ivx]{1,4})\b\s*[:.)–-]*\s*(?P<title>.*)",
    re.I | re.S,
)
LISTED = re.compile(
    r"(?P<label>[A-Z]\d?|\d{1,2}|[IVX]{1,4})\s*(?:[:)]|[–-](?!\d)|\.\s)\s*(?P<title>\S.*)", re.S
)
LABEL = re.compile(r"\(?([A-Za-z]|\d{1,2}|[IVXivx]{1,4})[).]*")
NAMED_LINE = re.compile(
    r"(?:appendix|annex(?:e)?|enclosure)\s+(?P<label>[A-Z]?\d{1,2}[a-z]?|[A-Z])\s*[:–-]\s*(?P<title>[A-Z‘“].*[^.;,])",
    re.I | re.S,
)
LONGEST_NAME = 24
"""Words of a line that names an appendix."""
TICKED = re.compile(r"\s(YES|NO|N/A)$")
"""The answer a checklist gives behind each appendix."""
SAYS_NONE = re.compile(r"\W*(?:there are )?(?:none|nil|n/?a|not applicable)\W*", re.I)
PAPER_HEADS = re.compile(r"(?:background )?(?:papers?|documents?|titles?|reports?)(?: title)?", re.I)
OPENS_LIST = re.compile(
    r"(?:the )?(?:additional )?(?:append|background|following|attach).*(?:follows|attached|are|papers)\s*:?$",
    re.I,
)


def listed_appendices(items: Sequence[Paragraph], context: Context) -> list[Appendix]:
    """The appendices a section lists, one a line; a line without a label is one where none has any."""
    found = []
    listed = list_items(items, context)
    labelled = any(item.marker or NAMED.match(item.text) for item in listed)
    for item in listed:
        text, answer = TICKED.sub("", item.text), TICKED.search(item.text)
        if answer and answer[1] != "YES":
            continue
        mark = LABEL.fullmatch(item.marker) if item.marker and item.kind != "bullet" else None
        hit = NAMED.match(text) or LISTED.match(text)
        if hit and hit["title"]:
            found.append(Appendix(label=hit["label"].upper(), title=hit["title"].strip(" .;")))
        elif hit and hit.re is NAMED:
            found.append(Appendix(label=hit["label"].upper()))
        elif not text.rstrip().endswith(":") and (mark or not labelled or item.kind == "bullet"):
            found.append(Appendix(label=mark[1].upper() if mark else None, title=text.strip()))
    return found


def named_appendices(parts: Sequence[Part]) -> list[Appendix]:
    """The appendices named by lines of their own outside any list: "Annex 1: Programme"."""
    texts = (text for part in parts for _, texts, _ in part.paragraphs for text in texts)
    hits = (
        hit for text in texts if len(text.split()) <= LONGEST_NAME and (hit := NAMED_LINE.fullmatch(text))
    )
    return [Appendix(label=hit["label"].upper(), title=hit["title"].strip(" .;")) for hit in hits]


def listed_papers(items: Sequence[Paragraph], context: Context) -> list[str]:
    """The background papers a section lists; an address on a line of its own belongs to the paper above."""
    found: list[str] = []
    for text in (item.text for item in list_items(items, context)):
        if found and re.match(r"https?://|www\.", text):
            found[-1] = f"{found[-1]} {text.strip()}"
        elif not text.rstrip().endswith(":"):
            found += [paper.strip() for paper in text.split(";") if paper.strip(" .")]
    return found


def names_contact(item: Paragraph, context: Context) -> bool:
    """Whether a line says whom to ask: the lists of a report end above it."""
    hit = ENTRY.match(item.text)
    return hit is not None and context.style.reports.label_of(hit[1]) in ("contacts", "phone", "email")


def tabled_papers(part: Part, context: Context) -> list[str]:
    """The background papers in the first column of a section's table, below its head."""
    nothing = context.style.reports.nothing_pattern
    found = []
    for table in part.tables:
        rows = [Row(list(table.header)), *table.rows] if table.header else table.rows
        firsts = [text for row in rows if row.cells and (text := text_in(row.cells[0]))]
        if firsts and PAPER_HEADS.fullmatch(firsts[0]):
            found += [text for text in firsts[1:] if not nothing.search(text)]
    return found


def list_items(items: Sequence[Paragraph], context: Context) -> list[Paragraph]:
    """The entries of a list section, without what leads in and without "none"."""
    nothing = context.style.reports.nothing_pattern
    first = next((p for p in items if p.text), None)
    if first is not None and SAYS_NONE.fullmatch(first.text):
        return []  # what stands below is no list
    items = list(takewhile(lambda p: not names_contact(p, context), items))
    return [p for p in items if p.text and not nothing.search(p.text) and not OPENS_LIST.match(p.text)]
