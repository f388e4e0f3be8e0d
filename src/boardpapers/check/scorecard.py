"""The score card of a plan: how many of its actions say who, when, with what money, how measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from boardpapers.check.blanks import COLUMNS, answer, has_column
from boardpapers.check.scope import PlanTable, Scope
from boardpapers.records import Document

_NOUNS: Final = {
    "lead": "a lead",
    "timescale": "a timescale",
    "funding": "funding",
    "metric": "a metric",
    "role": "a role",
}


@dataclass(frozen=True, slots=True)
class Score:
    """One column of a plan over all its actions: given + tbc + blank = actions."""

    column: str
    given: int
    tbc: int
    blank: int

    @property
    def missing(self) -> int:
        """Actions that do not say, or do not say yet."""
        return self.tbc + self.blank


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """A plan's actions, column by column; a column the plan does not have is left out."""

    file: str
    plan: str | None
    actions: int
    scores: tuple[Score, ...]

    @property
    def headline(self) -> str:
        """The card in a line: "105 actions: 25 without a timescale (23 TBC), 4 without funding"."""
        said = [f"{s.missing} without {_NOUNS[s.column]}{_still_open(s)}" for s in self.scores if s.missing]
        noun = "action" if self.actions == 1 else "actions"
        return f"{self.actions} {noun}: {', '.join(said) or 'nothing is missing'}"

    def as_data(self) -> dict[str, Any]:
        """The card as JSON and YAML have it."""
        columns = {s.column: {"given": s.given, "tbc": s.tbc, "blank": s.blank} for s in self.scores}
        return {"file": self.file, "plan": self.plan, "actions": self.actions, "columns": columns}


def _still_open(score: Score) -> str:
    return f" ({score.tbc} TBC)" if score.tbc else ""


def score_cards(document: Document) -> list[ScoreCard]:
    """A card for each plan of the document that has actions."""
    return [_card(document.source.name, table) for table in Scope(document).plans]


def _card(file: str, table: PlanTable) -> ScoreCard:
    scores = []
    for column in COLUMNS:
        if has_column(table.actions, column):
            said = Counter(answer(action, column) for action in table.actions)
            scores.append(Score(column, said["given"], said["tbc"], said["blank"]))
    return ScoreCard(file, table.plan.title if table.plan else None, len(table.actions), tuple(scores))
