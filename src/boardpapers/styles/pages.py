"""What stands on pages beside the text, and how the parts of a pack open."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of, compiled


class Opening(Topic):
    """How a part of one kind is known."""

    titles: list[str] = Field(default=[], description="Searched in a bookmark's title.")
    heads: list[str] = Field(default=[], description="Searched in the first lines of its first page.")
    sure: list[str] = Field(default=[], description="Heads that decide, whatever else stands on the page.")


class PageStyle(Topic):
    """Stamps and notices match a whole line, or a chunk of one."""

    stamps: list[str] = Field(
        default=[], description="Marks at a page's head; group `item` is the agenda item."
    )
    notices: list[str] = Field(default=[], description="Lines that speak of the page only.")
    information: list[str] = Field(default=[], description="Headings of notices to the public on an agenda.")
    contents: list[str] = Field(default=[], description="Headings of a contents page.")
    reports: list[str] = Field(
        default=[], description="Headings at the top of a page behind which a report begins."
    )
    exempt: list[str] = Field(
        default=[], description="Lines of a page that stands for a paper which is not published."
    )
    late: list[str] = Field(default=[], description="Headings of papers that no agenda announces.")
    accounts: list[str] = Field(
        default=[], description="Headings of pages of figures that are put behind minutes or an agenda."
    )
    little: list[str] = Field(
        default=[], description="Words of titles that name no paper: plain words, not patterns."
    )
    parts: dict[str, Opening] = Field(default={}, description="Openings by kind of part, tried in order.")

    @cached_property
    def stamp_patterns(self) -> tuple[re.Pattern[str], ...]:
        return compiled(self.stamps)

    @cached_property
    def _notices(self) -> re.Pattern[str]:
        return any_of(self.notices)

    def is_notice(self, text: str) -> bool:
        """Whether a line or paragraph only speaks of the page or the paper."""
        return self._notices.fullmatch(text.strip()) is not None

    @cached_property
    def _information(self) -> re.Pattern[str]:
        return any_of(self.information)

    def is_information(self, text: str) -> bool:
        """Whether a line heads, or opens, a notice to the public."""
        return self._information.match(text.strip()) is not None

    @cached_property
    def contents_patterns(self) -> tuple[re.Pattern[str], ...]:
        return compiled(self.contents)

    @cached_property
    def sure_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """(kind, pattern of heads that decide) of the kinds that have any."""
        return tuple((kind, any_of(o.sure)) for kind, o in self.parts.items() if o.sure)

    @cached_property
    def _reports(self) -> re.Pattern[str]:
        return any_of(self.reports)

    def names_report(self, text: str) -> bool:
        """Whether a heading says that a report begins, so that it may open a part by itself."""
        return self._reports.match(text.strip()) is not None

    @cached_property
    def _exempt(self) -> re.Pattern[str]:
        return any_of(self.exempt)

    def is_exempt(self, text: str) -> bool:
        """Whether a line says that a paper is not published, and no more."""
        return self._exempt.fullmatch(text.strip()) is not None

    @cached_property
    def _late(self) -> re.Pattern[str]:
        return any_of(self.late)

    def names_late_paper(self, text: str) -> bool:
        """Whether a heading opens a paper that no agenda announces."""
        return self._late.match(text.strip()) is not None

    @cached_property
    def _accounts(self) -> re.Pattern[str]:
        return any_of(self.accounts)

    def names_accounts(self, text: str) -> bool:
        """Whether a heading stands over figures: payments, a bank reconciliation, a budget statement."""
        return self._accounts.match(text.strip()) is not None

    @cached_property
    def little_words(self) -> frozenset[str]:
        """Words of titles that name no paper, in lower case."""
        return frozenset(word for entry in self.little for word in entry.casefold().split())

    @cached_property
    def part_patterns(self) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
        """(kind, pattern of titles, pattern of heads) in the order they are tried."""
        return tuple((kind, any_of(o.titles), any_of(o.heads)) for kind, o in self.parts.items())
