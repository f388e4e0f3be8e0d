"""Reports: cover sheet, recommendations, sections, contacts, appendices, and the papers behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from boardpapers.layout import Block, Paragraph, Section
from boardpapers.normalise.dates import find_dates
from boardpapers.records import Appendix, Contact, PageRange, Recommendation, Report

from ..cells import paragraphs_in
from ..context import Context
from ..lists.work_plan import read_plan_within
from ..stretches import part as stretch
from .actions import read_report_actions
from .attachments import attach, own_text, read_deck, with_attachment
from .bodies import body_name
from .closing_lists import listed_appendices, listed_papers, named_appendices, tabled_papers
from .contacts import without_numbers
from .cover import ZONE, date_of, is_mark, number_of, read_cover
from .cover_columns import with_columns
from .cover_entries import Cover, Entry
from .cover_labels import by_labels
from .parts import Part, with_text
from .people import author_of_parts, contacts_of_part, cover_contacts, signatories
from .recommendation_tables import tabled_recommendations
from .recommendations import goes_beside, named_recommendations, read_recommendations
from .repeats import without_repeats
from .sections import read_parts

NAME_LABEL = re.compile(r"^names?\s*:\s*", re.I)
STAMPED = re.compile(r"^(?:agenda )?item (?:no\.? ?)?(\d{1,2}[a-z]?)\s*[:.–-]\s*(?=\S)", re.I)
"""The agenda item, printed before a title on its line."""
UNFILED = ("wards", "key_decision", "proposal", "pathway")
"""Fields of a cover whose text is kept under the label as printed."""


def read_report(section: Section, context: Context) -> None:
    """Read a report; appendices and decks join the report of their item that stands before them."""
    if not section.blocks:
        return
    parent = parent_of(section, context)
    if parent is not None:
        attach(section, parent, context)
        return
    if section.kind == "presentation":
        read_deck(section, context)
        return
    end = own_text(section.blocks, context)
    blocks, behind = cover_cut(section.blocks[:end], context), section.blocks[end:]
    cover = read_cover(blocks, context)
    parts = [*cover.parts, *read_parts(text_blocks(blocks, cover, context), context)]
    report = build(section, cover, parts, context)
    if behind:
        report = with_attachment(report, "appendix", behind, None, section.last, context)
    context.found.reports.append(report)
    read_plan_within(section.blocks, context)
    read_report_actions(section.blocks, report.id, context)


def cover_cut(blocks: Sequence[Block], context: Context) -> list[Block]:
    """The blocks of a report, those at its top cut where a label opens a line or a column."""
    style = context.style.reports
    head = with_columns(blocks[:ZONE], style)
    top = [q for b in head for q in (by_labels(b, style) if isinstance(b, Paragraph) else [b])]
    return [*top, *blocks[ZONE:]]


def parent_of(section: Section, context: Context) -> int | None:
    """The index of the report a part belongs behind: the last one, of the same agenda item."""
    if section.kind in ("report", "plan") or not context.found.reports:
        return None
    last = context.found.reports[-1]
    return len(context.found.reports) - 1 if last.agenda_item == section.agenda_item else None


def text_blocks(blocks: Sequence[Block], cover: Cover, context: Context) -> list[Block]:
    """The blocks of the report's text: those the cover did not use."""
    return [
        block
        for block in blocks
        if id(block) not in cover.used and not (isinstance(block, Paragraph) and is_mark(block, context))
    ]


@dataclass(slots=True)
class Lists:
    """What the sections of a report list that a field of their own holds."""

    recommendations: list[Recommendation] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    appendices: list[Appendix] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    signed: list[Part] = field(default_factory=list)
    """The lines of names, posts and numbers that close the report."""


def build(section: Section, cover: Cover, parts: list[Part], context: Context) -> Report:
    """The report's record from its cover and its parts."""
    lists = read_lists(cover, parts, context)
    kept = with_text(parts)
    words = [w for p in [*kept, *lists.signed] for w in p.words]
    first = section.blocks[0]
    number = number_of(cover)
    exemptions = [said_exempt(e) for e in cover.entries.get("exempt", []) if e.text]
    body, title = cover.text("body"), cover.text("title")
    author = cover.text("author") or author_of_parts(parts, context.style.reports)
    return Report(
        id=context.ids.new("report", number or title or section.title or f"p{first.page}"),
        number=number,
        title=(STAMPED.sub("", title) if title else None) or cover.text("proposal") or section.title,
        body=(body_name(body) or None) if body else None,
        date=date_of(cover),
        author=named(author or cover.text("lead"), context),
        presenter=named(cover.text("presenter"), context),
        agenda_item=section.agenda_item or item_number(cover),
        exempt=is_exempt(exemptions, context),
        exempt_paragraphs=exempt_paragraph(exemptions, context),
        strategic_aim=cover.text("strategic_aim"),
        cabinet_member=cover.text("cabinet_member"),
        contacts=lists.contacts,
        recommendations=without_repeats(lists.recommendations),
        sections=[p.record() for n, p in enumerate(kept) if is_section(p, kept[:n], context)],
        appendices=lists.appendices,
        background_papers=lists.papers,
        extra=extra_of(cover, author),
        pages=PageRange(first=section.first, last=section.last),
        evidence=context.trace.evidence([*cover.words, *cover.values(), *words]),
    )


def read_lists(cover: Cover, parts: Sequence[Part], context: Context) -> Lists:
    """The recommendations, contacts, appendices and papers, by the headings they stand under."""
    style = context.style.reports
    found = Lists(contacts=cover_contacts(cover, style))
    on_cover = bool(found.contacts)
    beside: list[Recommendation] = []
    found.appendices = listed_appendices(cover_items(cover, "appendices"), context)
    for part in parts:
        kind = style.heading_of(part.title) if part.title else None
        items = [item for _, _, items in part.paragraphs for item in items]
        if kind == "recommendations":
            mixed = style.mixed_pattern.search(part.title or "") is not None
            asked = read_recommendations(items, context, mixed=mixed)
            found.recommendations += asked or tabled_recommendations(part, context)
            part.beside = mixed or (bool(asked) and goes_beside(items[-1], asked[-1]))
        elif kind == "appendices" and not found.appendices:
            found.appendices = listed_appendices(items, context)
        elif kind == "background" and not found.papers:
            found.papers = listed_papers(items, context) or tabled_papers(part, context)
        elif kind == "contacts" and not on_cover:
            known = {c.name for c in found.contacts}
            found.contacts += [c for c in contacts_of_part(part, style) if c.name not in known]
        else:
            beside += named_recommendations(items, context, part.title)
    found.recommendations = found.recommendations or beside
    if not found.contacts:
        found.contacts, found.signed = signatories(parts, style)
    if not found.appendices:
        found.appendices = named_appendices(parts)
    return found


def cover_items(cover: Cover, name: str) -> list[Paragraph]:
    """The paragraphs of the cells beside a label."""
    return [
        without_label(p, entry.label)
        for entry in cover.entries.get(name, [])
        for cell in entry.cells
        for p in paragraphs_in(cell)
    ]


def without_label(item: Paragraph, label: str) -> Paragraph:
    """A paragraph without the label that opens it, where both stand in one cell."""
    opens = label and item.text.lower().startswith(f"{label.lower()}:")
    rest = item.text[len(label) + 1 :].strip() if opens else ""
    return stretch(item, len(label) + 1) if rest else item


def named(text: str | None, context: Context) -> str | None:
    """Who is named, without numbers and addresses, without a label between name and post."""
    style = context.style.reports
    if not text:
        return None
    name = NAME_LABEL.sub("", text)
    dates = [hit for hit in find_dates(name) if hit.precise and hit.end == len(name)]
    name = name[: dates[-1].start].rstrip(" ,–-(") or name if dates else name
    return without_numbers(style.inner_label_pattern.sub(", ", name), style)


def item_number(cover: Cover) -> str | None:
    """The agenda item the cover names."""
    stamped = STAMPED.match(cover.text("title") or "")
    said = cover.text("agenda_item") or (stamped[1] if stamped else "")
    return said if len(said) <= 6 and said[:1].isalnum() else None


def extra_of(cover: Cover, author: str | None) -> dict[str, str]:
    """What the cover says under labels that fill no field of a report, by the label."""
    unfiled = [*UNFILED]
    unfiled += ["lead"] if author else []
    unfiled += ["number"] if number_of(cover) is None else []
    entries = [e for name in unfiled for e in cover.entries.get(name, [])]
    return {e.label: e.text for e in [*entries, *cover.extra] if e.label and e.text}


def is_section(part: Part, above: Sequence[Part], context: Context) -> bool:
    """Whether a part stays a section: a box headed "Recommendations" is kept as recommendations only.

    Behind two other sections its heading is one more of them.
    """
    heading_of = context.style.reports.heading_of
    kind = heading_of(part.title) if part.title else None
    if part.number is not None or kind != "recommendations" or part.beside:
        return True
    return sum(p.headed and p.title is not None for p in above) >= 2


def said_exempt(entry: Entry) -> str:
    """What a cover says of exemption: "Public report: Yes" says that nothing is exempt."""
    asked = re.fullmatch(r"(yes|no)\b.*", entry.text.strip(), re.I | re.S)
    if asked is None or not entry.label.casefold().startswith("public"):
        return entry.text
    return "No" if asked[1].casefold() == "yes" else "Yes"


def is_exempt(said: Sequence[str], context: Context) -> bool | None:
    """Whether the cover says that something is exempt; ``None`` where it does not say."""
    style = context.style.reports
    found = [
        False if style.public_pattern.search(text) else True if style.exempt_pattern.search(text) else None
        for text in said
    ]
    return True if True in found else False if False in found else None


def exempt_paragraph(said: Sequence[str], context: Context) -> str | None:
    """The paragraphs of Schedule 12A named, as printed."""
    hits = (context.style.reports.exempt_paragraph_pattern.search(text) for text in said)
    return next((hit[0] for hit in hits if hit), None)
