"""How glossaries and forward plans are headed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of


class GlossaryStyle(Topic):
    """Patterns match a whole heading or column head."""

    headings: list[str] = Field(default=[], description="Headings over a glossary.")
    terms: list[str] = Field(default=[], description="Heads of the column of abbreviations.")
    meanings: list[str] = Field(default=[], description="Heads of the column of meanings.")

    @cached_property
    def heading_pattern(self) -> re.Pattern[str]:
        return any_of(self.headings)

    @cached_property
    def term_pattern(self) -> re.Pattern[str]:
        return any_of(self.terms)

    @cached_property
    def meaning_pattern(self) -> re.Pattern[str]:
        return any_of(self.meanings)


def _plain(head: str) -> str:
    """A head as the aliases expect it."""
    return " ".join(head.replace("/", " / ").split()).strip(" :*")


class WorkPlanStyle(Topic):
    """Column heads of forward plans by field; each alias must match the whole head."""

    columns: dict[str, list[str]] = Field(default={}, description="Aliases of column heads by field.")
    authors: list[str] = Field(default=[], description="Whose report it is, behind an item: group `author`.")

    undated: list[str] = Field(default=[], description="Headings of items that have no meeting yet.")
    titles: list[str] = Field(
        default=[], description="Searched in a heading: a forward plan stands below it."
    )
    marks: list[str] = Field(
        default=[],
        description="What a cell says where the item of its row goes to the meeting of its column.",
    )

    @cached_property
    def title_pattern(self) -> re.Pattern[str]:
        return any_of(self.titles)

    @cached_property
    def undated_pattern(self) -> re.Pattern[str]:
        return any_of(self.undated)

    @cached_property
    def mark_pattern(self) -> re.Pattern[str]:
        return any_of(self.marks)

    @cached_property
    def author_pattern(self) -> re.Pattern[str]:
        return any_of(self.authors)

    @cached_property
    def _fields(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((field, any_of(aliases)) for field, aliases in self.columns.items())

    def rank_of(self, field: str, head: str) -> int:
        """The place of the first alias of a field that a head matches: a later one is less sure."""
        aliases = self.columns[field]
        return next((at for at, alias in enumerate(aliases) if any_of([alias]).fullmatch(_plain(head))), 0)

    def field_of(self, head: str) -> str | None:
        """The field a column with this head fills, or ``None``."""
        plain = _plain(head)
        return next((field for field, pattern in self._fields if pattern.fullmatch(plain)), None)

    def lists_items(self, heads: Sequence[str]) -> bool:
        """Whether a row of heads is that of a list of items for one meeting: an item, and who brings it."""
        fields = [self.field_of(head) for head in heads]
        return fields.count("item") >= 1 and len(heads) > 1

    def is_header(self, heads: Sequence[str]) -> bool:
        """Whether a row of heads is that of a forward plan: an item and the meeting it goes to."""
        fields = {self.field_of(head) for head in heads}
        return {"item", "meeting_date"} <= fields
