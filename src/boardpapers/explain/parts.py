"""Why a part begins where it does and is what it is."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.extract.cells import heads_of
from boardpapers.layout import Section, Structured, Table
from boardpapers.structure.parts.openings import is_slide
from boardpapers.structure.parts.starts import Start, find_starts
from boardpapers.styles import Style

from .model import PartReason
from .words import shown

BEGINS = {
    "bookmark": "a bookmark",
    "stamp": "the item stamped on the page",
    "agenda": "the page range on the agenda",
    "name": "a title or reference that stands on the agenda",
    "cover": "a cover sheet",
    "late": "a heading of a late paper",
    "accounts": "a heading over figures",
    "exempt": "a page that stands for a paper which is not published",
    "anew": "page numbers that start again, or pages of another kind",
    "page": "how the page opens",
}


def reasons_for(file: Structured, sections: Sequence[Section], style: Style) -> list[PartReason]:
    """One for each part, in page order."""
    starts = {start.page: start for start in find_starts(file, style)}
    return [reason_for(section, starts.get(section.first), file, style) for section in sections]


def reason_for(section: Section, start: Start | None, file: Structured, style: Style) -> PartReason:
    begins = BEGINS.get(start.said, start.said) if start else BEGINS["page"]
    if start and start.said == "bookmark" and start.title:
        begins = f'{begins}, "{shown(start.title)}"'
    if section.first == 1 and start and start.said == "page":
        begins = "the first page"
    return PartReason(
        kind=section.kind,
        title=section.title,
        agenda_item=section.agenda_item,
        first=section.first,
        last=section.last,
        begins=begins,
        reason=kind_reason(section, start, file, style),
    )


def kind_reason(section: Section, start: Start | None, file: Structured, style: Style) -> str:
    """What told the kind of a part: its bookmark, a line of its first page, slides, or its tables."""
    lines = file.heads.get(section.first, [])
    key = f"pages.parts.{section.kind}"
    title = start.title if start else None
    if section.kind == "report" and start and start.said == "cover":
        return "the labels of its cover sheet"
    for kind, titles, heads in style.pages.part_patterns:
        if kind != section.kind:
            continue
        if title and titles.search(title):
            return f'{key}.titles matches the bookmark "{shown(title)}"'
        for line in lines:
            if heads.search(line.text):
                return f'{key}.heads matches "{shown(line.text)}"'
    for kind, sure in style.pages.sure_patterns:
        said = [line.text for line in lines if kind == section.kind and sure.search(line.text)]
        if said:
            return f'{key}.sure matches "{shown(said[0])}"'
    if section.kind == "presentation" and is_slide(file.pages[section.first - 1], lines):
        return "landscape pages with few words in large type"
    return table_reason(section, style) or "nothing on its first page is known: it goes by its place"


def table_reason(section: Section, style: Style) -> str | None:
    """A part that is what its tables are."""
    known = {"plan": style.plans.is_header, "work_plan": style.work_plan.is_header}
    is_header = known.get(section.kind)
    if is_header is None:
        return None
    for block in section.blocks:
        if isinstance(block, Table) and is_header(heads_of(block)):
            topic = "plans" if section.kind == "plan" else "work_plan"
            return f'{topic}.columns knows the heads "{shown(" | ".join(heads_of(block)))}"'
    return None
