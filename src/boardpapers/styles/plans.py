"""How delivery plans and action tables are headed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from pydantic import Field

from .topic import Topic, any_of

TORN = re.compile(r"(?<=[a-z])- (?=[a-z])")
"""A hyphen at the end of a line within a narrow head."""
SPACE = re.compile(r"(?<=[a-z]) (?=[a-z])")
LONGEST_TORN = 20
"""Characters of a head that a narrow column may have torn."""
MOST_KNOWN = 2000
"""So many heads are remembered."""
BRACKETS = re.compile(r"\s*\([^)]*\)$")
ACTING = frozenset(("lead", "timescale", "funding", "board_roles"))
"""Fields that speak of somebody's doing."""
NOTED = frozenset(("ref", "minute", "progress", "text"))
"""What the columns of minutes with actions in their margin hold: "Item | Notes | Action"."""
RANKED = ("metrics", "progress")
"""Fields of which the surest head counts, not the first."""
BESIDE = ("title", "partners", "year")
"""Fields that tables of other things have as well."""


class PlanStyle(Topic):
    """Column heads by the field they fill; each alias is a pattern that must match the whole head."""

    columns: dict[str, list[str]] = Field(default={}, description="Aliases of column heads by field.")

    priorities: list[str] = Field(default=[], description="Headings of a priority: groups `number`, `title`.")
    objectives: list[str] = Field(
        default=[], description="Headings of an objective: groups `number`, `title`."
    )
    titles: list[str] = Field(default=[], description="Searched in a title line: it names a plan.")
    vague: list[str] = Field(
        default=[], description="Heads that are of actions only beside one that says who or when."
    )
    names: list[str] = Field(
        default=[], description="Searched in a heading on the cover where no title names a plan."
    )
    times: list[str] = Field(
        default=[], description="Heads that are a time: the columns of a table of values."
    )
    versions: list[str] = Field(default=[], description="A version as printed.")

    control: dict[str, list[str]] = Field(
        default={}, description="Labels in a table before the plan that say its `version` and `date`."
    )
    completed: list[str] = Field(default=[], description="Heads or banners of actions that are done.")
    ranks: list[str] = Field(default=[], description="What a column of priorities says that only ranks.")
    raised: list[str] = Field(
        default=[], description="A title that says at which meeting actions were raised."
    )
    paper_numbers: list[str] = Field(default=[], description="A paper's number before its title.")

    @cached_property
    def control_patterns(self) -> dict[str, re.Pattern[str]]:
        return {name: any_of(labels) for name, labels in self.control.items()}

    @cached_property
    def completed_pattern(self) -> re.Pattern[str]:
        return any_of(self.completed)

    @cached_property
    def rank_pattern(self) -> re.Pattern[str]:
        return any_of(self.ranks)

    @cached_property
    def raised_pattern(self) -> re.Pattern[str]:
        return any_of(self.raised)

    @cached_property
    def paper_number_pattern(self) -> re.Pattern[str]:
        return any_of(self.paper_numbers)

    @cached_property
    def priority_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(self.priorities) or r"(?!)", re.I | re.S)

    @cached_property
    def objective_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(self.objectives) or r"(?!)", re.I | re.S)

    @cached_property
    def title_pattern(self) -> re.Pattern[str]:
        return any_of(self.titles)

    @cached_property
    def name_pattern(self) -> re.Pattern[str]:
        return any_of(self.names)

    @cached_property
    def vague_pattern(self) -> re.Pattern[str]:
        return any_of(self.vague)

    @cached_property
    def version_pattern(self) -> re.Pattern[str]:
        return any_of(self.versions)

    @cached_property
    def time_pattern(self) -> re.Pattern[str]:
        return any_of(self.times)

    @cached_property
    def _known(self) -> dict[str, list[str]]:
        """The fields of heads that were asked for."""
        return {}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Whether a head is known at all: most texts that are asked for are not."""
        return any_of(alias for aliases in self.columns.values() for alias in aliases)

    @cached_property
    def _ranked(self) -> dict[str, tuple[re.Pattern[str], ...]]:
        return {name: tuple(any_of([alias]) for alias in self.columns.get(name, ())) for name in RANKED}

    @cached_property
    def _fields(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((field, any_of(aliases)) for field, aliases in self.columns.items())

    def fields_of(self, head: str) -> list[str]:
        """The fields a column with this head may fill, the likeliest first.

        What stands in brackets behind the head ("Status (RAG)") is passed over where nothing fits it whole;
        a word that a narrow column tore ("Timesc ale") is made whole.
        """
        known = self._known.get(head)
        if known is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            known = self._known[head] = self._find_fields(head)
        return known

    def _find_fields(self, head: str) -> list[str]:
        plain = " ".join(head.replace("/", " / ").split()).strip(" :*…").removesuffix("...")
        said = dict.fromkeys((plain, TORN.sub("", plain), BRACKETS.sub("", plain)))
        torn = [plain[: m.start()] + plain[m.end() :] for m in SPACE.finditer(plain)]
        for text in chain(said, torn if len(plain) <= LONGEST_TORN else ()):
            if self._any.fullmatch(text):
                return [field for field, pattern in self._fields if pattern.fullmatch(text)]
        return []

    def field_of(self, head: str) -> str | None:
        """The field a column with this head fills, or ``None`` where the style does not know it."""
        return next(iter(self.fields_of(head)), None)

    def assign(self, heads: Sequence[str]) -> list[str | None]:
        """The field of each column: a head that may be one of several takes what the others leave.

        So does one that other tables have as well ("Recommendation" beside "Action").
        """
        may_be = [self.fields_of(head) for head in heads]
        fields: list[str | None] = [None] * len(heads)
        order = [
            (len(may), self._is_vague(head), self._rank(head))
            for may, head in zip(may_be, heads, strict=True)
        ]
        for at in sorted(range(len(heads)), key=lambda i: (order[i][0] > 1, *order[i][1:])):
            fields[at] = next((name for name in may_be[at] if name not in fields), None)
        return fields

    def _measures_only(self, heads: Sequence[str]) -> bool:
        """Whether what could be actions may as well be measures."""
        return all("metrics" in self.fields_of(head) for head in heads if self.field_of(head) == "text")

    def _bare_date(self, heads: Sequence[str]) -> str:
        """The field of timescales, where a mere "Date" is all that fills it: other tables have one, too."""
        of_time = [head for head in heads if self.field_of(head) == "timescale"]
        return "timescale" if all("raised" in self.fields_of(head) for head in of_time) else ""

    def _is_vague(self, head: str) -> bool:
        return self.vague_pattern.fullmatch(" ".join(head.split()).strip(" :")) is not None

    def _rank(self, head: str) -> int:
        """How sure a head is of its field, by its place among others: "Success criteria" before "Target"."""
        ranked = self._ranked.get(self.field_of(head) or "", ())
        plain = " ".join(head.replace("/", " / ").split()).strip(" :*")
        return next((at for at, alias in enumerate(ranked) if alias.fullmatch(plain)), len(ranked))

    def is_header(self, heads: Sequence[str]) -> bool:
        """Whether a row of heads is that of an action table: what to do, and who, when or how far.

        A table of measures has a column for each of several times, and names nobody to act; nor do
        minutes, which set actions in the margin of their notes.
        """
        each = [self.field_of(head) for head in heads]
        fields = {*each} - {None, *BESIDE}
        if "text" not in fields or len(fields) < 2:
            return False
        if fields & ACTING == {"lead"} and "metrics" in fields and self._measures_only(heads):
            return False  # "Measure | Lead | Frequency | Target"
        vague = all(self._is_vague(head) for head, field in zip(heads, each, strict=True) if field == "text")
        if fields & ACTING - ({"funding", self._bare_date(heads)} if vague else set()):
            return True
        if vague or ("progress" in fields <= NOTED and each[-1] == "text"):
            return False
        if self._measures_only(heads):
            return False  # "Measure | Target | Actual | RAG"
        return sum(self.time_pattern.fullmatch(" ".join(head.split())) is not None for head in heads) < 2
