"""Abbreviations and their meanings, from tables and from lists under a heading."""

from __future__ import annotations

import re

from boardpapers.layout import Block, Paragraph, Section, Table, Word
from boardpapers.records import Term

from ..cells import row_cell, text_in
from ..context import Context

ENTRY = re.compile(r"([A-Z][\w&/.+-]{1,14})\s*(?:[–—:=-]|\bis\b|\bmeans\b)\s+(\S.*)", re.S)
CODE = re.compile(r"[A-Z0-9][\w&/.+ -]{0,18}")


def read_glossary(section: Section, context: Context) -> None:
    """Find the glossaries of a section: a table headed so, or entries below such a heading."""
    style = context.style.glossary
    patience = 0
    for block in section.blocks:
        if isinstance(block, Table):
            read_table(block, context, under=patience > 0)
        elif style.heading_pattern.fullmatch(block.text.strip()) and len(block.text) < 80:
            patience = 2
        elif patience and not read_entry(block, context):
            heads = block.bold and (patience < 2 or block.marker is not None)
            patience = 0 if heads else patience - 1  # a subtitle or an introduction may stand before the list


def read_table(table: Table, context: Context, *, under: bool) -> None:
    """A glossary table: headed term and meaning, or of two columns under a glossary's heading."""
    style = context.style.glossary
    heads = [cell.text.strip(" :") for cell in table.header]
    pairs = [
        (at, at + 1) for at in range(len(heads) - 1)
        if style.term_pattern.fullmatch(heads[at]) and style.meaning_pattern.fullmatch(heads[at + 1])
    ]  # fmt: skip
    width = len(table.edges) - 1
    over = {" ".join(cell.text for cell in row.banners).strip(" :") for row in table.rows}
    under = under or (len(over) == 1 and style.heading_pattern.fullmatch(over.pop()) is not None)
    if not pairs and under and width in (2, 4, 6):
        pairs = [(at, at + 1) for at in range(0, width, 2) if names_codes(table, at)]
    if not pairs:
        return
    context.trace.evidence(*[cell.words for cell in table.header])
    for first, second in pairs:
        for row in table.rows:
            term, meaning = row_cell(row, first), row_cell(row, second)
            name, means = text_in(term), text_in(meaning)
            if term and meaning and name and means:
                context.found.glossary.append(
                    Term(term=name, meaning=means, evidence=context.trace.evidence(term.words, meaning.words))
                )


def names_codes(table: Table, column: int) -> bool:
    """Whether a column holds abbreviations: short, with capitals."""
    cells = [cell.text for row in table.rows if (cell := row_cell(row, column)) and cell.lines]
    codes = sum(bool(CODE.fullmatch(text)) and any(c.isupper() for c in text) for text in cells)
    return codes * 2 > len(cells)


def read_entry(block: Block, context: Context) -> bool:
    """An entry set as text: "CCG – Clinical Commissioning Group", the two apart on a line, or one in bold."""
    if not isinstance(block, Paragraph) or block.bold:
        return False
    entries = inline_entries(block.text)
    if entries:
        for start, end in entries:
            listed = ENTRY.fullmatch(block.text[start:end])
            assert listed is not None
            add(listed[1], listed[2], block.cut(start, end), context)
        return True
    hit = ENTRY.fullmatch(block.text)
    if hit is not None:
        add(hit[1], hit[2], block.words, context)
        return True
    loud = next((i for i, w in enumerate(block.body) if not w.bold), 0)
    if loud and CODE.fullmatch(term := block.text[: block.starts[loud]].strip(" :–—-")):
        add(term, block.text[block.starts[loud] :].strip(" :–—-"), block.words, context)
        return True
    chunks = block.lines[0].chunks(block.size)
    if len(chunks) == 2 and CODE.fullmatch(chunks[0].text):
        rest = [chunks[1].text, *(line.text for line in block.lines[1:])]
        add(chunks[0].text, " ".join(rest), block.words, context)
        return True
    return False


def inline_entries(text: str) -> list[tuple[int, int]]:
    """Where each entry of a list within a line stands: "FTE – full-time equivalent; SLA – …"; else empty."""
    if text.count(";") < 1:
        return []
    found, at = [], 0
    for said in text.rstrip(" .").split(";"):
        lead = len(said) - len(said.lstrip())
        found.append((at + lead, at + len(said.rstrip())))
        at += len(said) + 1
    found = [(start, end) for start, end in found if end > start]
    return found if all(ENTRY.fullmatch(text[start:end]) for start, end in found) else []


def add(term: str, meaning: str, words: list[Word], context: Context) -> None:
    """Add an entry read from words of a paragraph."""
    context.found.glossary.append(Term(term=term, meaning=meaning, evidence=context.trace.evidence(words)))
