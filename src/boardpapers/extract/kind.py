"""What a file as a whole is, and what it is called."""

from __future__ import annotations

import re

from boardpapers.layout import Paragraph
from boardpapers.records.document import DocumentKind

from .context import Context

NAMED = re.compile(r"(?:[\w&,'’-]+ ){1,8}minutes", re.I)


def document_kind(context: Context) -> DocumentKind:
    """The kind of the file, by its parts and what was read from them."""
    found = context.found
    kinds = [section.kind for section in context.sections]
    if any(m.status == "called" for m in found.meetings):
        return "agenda_pack"
    if found.meetings:
        return "minutes"
    if kinds[0] == "plan" and (found.plans or found.actions):
        return "delivery_plan"
    if "report" in kinds or (found.reports and kinds[0] in ("appendix", "decision", "presentation")):
        return "report"
    return "delivery_plan" if found.plans else "other"


def document_title(context: Context) -> str | None:
    """The title printed on the first page, of the plan or report that the file is."""
    found = context.found
    first = context.sections[0]
    if first.kind == "plan":
        return context.heading or (found.plans[0].title if found.plans else None)
    if first.kind == "report" and found.reports and len(found.reports) == 1:
        return found.reports[0].title
    if first.kind == "minutes":
        return _heading_of_minutes(context)
    return None


def _heading_of_minutes(context: Context) -> str | None:
    """The short bold line at the top of minutes that only names them: "Transport Panel Minutes"."""
    for block in context.sections[0].blocks[:4]:
        if isinstance(block, Paragraph) and (block.bold or block.size >= 13):
            line = block.lines[0].text
            if NAMED.fullmatch(line):
                return line
    return None
