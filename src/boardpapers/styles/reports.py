"""How reports and their cover sheets are written."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of, compiled

_TWO_LANGUAGES = re.compile(r"\s*[/|]\s*")


def _named(text: str, patterns: tuple[tuple[str, re.Pattern[str]], ...]) -> str | None:
    """The name of the first pattern that the text is, or that it is in one of its two languages."""
    name = next((name for name, pattern in patterns if pattern.fullmatch(text)), None)
    if name is None and ("/" in text or "|" in text):
        sides = _TWO_LANGUAGES.split(text)
        if len(sides) == 2:
            return next((name for name, p in patterns if any(p.fullmatch(side) for side in sides)), None)
    return name


class ReportStyle(Topic):
    """Labels match a whole label without its colon; headings a whole heading without its number."""

    labels: dict[str, list[str]] = Field(default={}, description="Labels of the cover sheet by field.")
    authors: list[str] = Field(default=[], description="'Report of the Director …': group `author`.")
    numbers: list[str] = Field(default=[], description="A report number line: group `number`.")
    addressees: list[str] = Field(
        default=[], description="A line that says which body a report goes to: group `body`."
    )
    items: list[str] = Field(
        default=[], description="A line that gives the agenda item: group `agenda_item`."
    )
    no_bodies: list[str] = Field(
        default=[], description="Searched in a heading that ends like a body's name: it names none."
    )
    bodies: list[str] = Field(default=[], description="Words that end the name of a body.")
    councils: list[str] = Field(default=[], description="Names of a council, not of one of its bodies.")
    public: list[str] = Field(
        default=[], description="What a label on publicity says when nothing is exempt."
    )
    exempt: list[str] = Field(default=[], description="What it says when something is.")
    marks: list[str] = Field(default=[], description="Lines that only say how public a report is.")
    exempt_paragraphs: list[str] = Field(default=[], description="The paragraph of Schedule 12A named.")
    headings: dict[str, list[str]] = Field(default={}, description="Headings of sections with a meaning.")
    asks: list[str] = Field(default=[], description="Words that lead in recommendations.")
    mixed: list[str] = Field(
        default=[], description="Searched in a heading over recommendations: other text stands there too."
    )
    purposes: list[str] = Field(default=[], description="What a paper is for in a word, no recommendation.")
    ask_ends: list[str] = Field(default=[], description="The words behind which what is asked begins.")
    formulas: list[str] = Field(default=[], description="Openings of a line that is a recommendation itself.")
    exemptions: list[str] = Field(default=[], description="Lines of a cover that say what is exempt.")
    nothing: list[str] = Field(default=[], description="Words for 'there are none'.")
    actions: list[str] = Field(default=[], description="Headings of an action in a report: group `ref`.")

    action_heads: list[str] = Field(
        default=[], description="Heads of the column that makes a table of a report one of actions."
    )
    instructions: list[str] = Field(
        default=[], description="Recommendations that give somebody a task: group `who`."
    )

    contact_labels: list[str] = Field(default=[], description="What stands before a number, address or post.")
    inner_labels: list[str] = Field(default=[], description="A label between a name and its post.")
    contact_heads: list[str] = Field(default=[], description="Heads over a contact, which name nobody.")
    post_words: list[str] = Field(default=[], description="Words with which a post may begin.")

    @cached_property
    def contact_label_pattern(self) -> re.Pattern[str]:
        return any_of(self.contact_labels)

    @cached_property
    def inner_label_pattern(self) -> re.Pattern[str]:
        return any_of(self.inner_labels)

    @cached_property
    def contact_head_pattern(self) -> re.Pattern[str]:
        return any_of(self.contact_heads)

    @cached_property
    def post_word_pattern(self) -> re.Pattern[str]:
        return any_of(self.post_words)

    @cached_property
    def _labels(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((field, any_of(aliases)) for field, aliases in self.labels.items())

    def label_of(self, text: str) -> str | None:
        """The field that a label names, or ``None``."""
        plain = " ".join(text.split()).strip(" :*–-")
        return _named(plain, self._labels)

    @cached_property
    def _headings(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((kind, any_of(aliases)) for kind, aliases in self.headings.items())

    def heading_of(self, text: str) -> str | None:
        """What a section under this heading holds: "recommendations", "appendices" …, or ``None``."""
        plain = " ".join(text.split()).strip(" :.*–-")
        return _named(plain, self._headings)

    @cached_property
    def author_pattern(self) -> re.Pattern[str]:
        return any_of(self.authors)

    @cached_property
    def number_pattern(self) -> re.Pattern[str]:
        return any_of(self.numbers)

    @cached_property
    def body_pattern(self) -> re.Pattern[str]:
        return any_of(self.bodies)

    @cached_property
    def addressee_pattern(self) -> re.Pattern[str]:
        return any_of(self.addressees)

    @cached_property
    def item_pattern(self) -> re.Pattern[str]:
        return any_of(self.items)

    @cached_property
    def no_body_pattern(self) -> re.Pattern[str]:
        return any_of(self.no_bodies)

    @cached_property
    def council_pattern(self) -> re.Pattern[str]:
        return any_of(self.councils)

    @cached_property
    def public_pattern(self) -> re.Pattern[str]:
        return any_of(self.public)

    @cached_property
    def exempt_pattern(self) -> re.Pattern[str]:
        return any_of(self.exempt)

    @cached_property
    def mark_pattern(self) -> re.Pattern[str]:
        return any_of(self.marks)

    @cached_property
    def exempt_paragraph_pattern(self) -> re.Pattern[str]:
        return any_of(self.exempt_paragraphs)

    @cached_property
    def ask_pattern(self) -> re.Pattern[str]:
        return any_of(self.asks)

    @cached_property
    def mixed_pattern(self) -> re.Pattern[str]:
        return any_of(self.mixed)

    @cached_property
    def purpose_pattern(self) -> re.Pattern[str]:
        return any_of(self.purposes)

    @cached_property
    def ask_end_pattern(self) -> re.Pattern[str]:
        return any_of(self.ask_ends)

    @cached_property
    def formula_pattern(self) -> re.Pattern[str]:
        return any_of(self.formulas)

    @cached_property
    def exemption_pattern(self) -> re.Pattern[str]:
        return any_of(self.exemptions)

    @cached_property
    def nothing_pattern(self) -> re.Pattern[str]:
        return any_of(self.nothing)

    @cached_property
    def action_pattern(self) -> re.Pattern[str]:
        return any_of(self.actions)

    @cached_property
    def action_head_pattern(self) -> re.Pattern[str]:
        return any_of(self.action_heads)

    @cached_property
    def instruction_patterns(self) -> tuple[re.Pattern[str], ...]:
        return compiled(self.instructions)
