"""How measured values are headed in tables and told in sentences."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of


class MeasureStyle(Topic):
    """Heads match a whole column head or row label; captions, verbs and formulas are searched."""

    captions: list[str] = Field(default=[], description="How the caption of a table opens.")
    periods: list[str] = Field(default=[], description="Heads of a time that names no date.")
    period_words: list[str] = Field(default=[], description="Words that may stand beside a date in a head.")
    totals: list[str] = Field(default=[], description="Heads of sums and averages over the periods.")
    not_measured: list[str] = Field(default=[], description="Searched in a head: plans, targets, changes.")
    targets: list[str] = Field(default=[], description="Heads of columns of the numbers to reach.")
    indicators: list[str] = Field(default=[], description="Heads of the column that names the indicators.")
    set_rows: list[str] = Field(
        default=[], description="How the label of a row opens whose figures were set, not measured."
    )
    values: list[str] = Field(
        default=[], description="Heads of the column of values where each row says its time."
    )
    row_times: list[str] = Field(
        default=[], description="Heads of the column in which each row says its time."
    )
    parts: list[str] = Field(
        default=[], description="Heads of a part of a year, whose year may stand over several of them."
    )
    below: list[str] = Field(
        default=[], description="Heads that stand below a time which is printed over several of them."
    )
    attributes: list[str] = Field(
        default=[], description="Heads of columns that describe a row, not name it."
    )
    units: list[str] = Field(default=[], description="Heads of the column of units among those.")
    counts: list[str] = Field(default=[], description="What stands in it where things are only counted.")
    ledgers: list[str] = Field(default=[], description="Searched in a head: accounts, not measures.")
    changes: list[str] = Field(default=[], description="Verbs and nouns of a change that was measured.")
    forecasts: list[str] = Field(default=[], description="Words of a sentence that measures nothing.")
    economy: list[str] = Field(
        default=[], description="Words of a sentence about the economy: its numbers are nobody's targets."
    )
    intentions: list[str] = Field(default=[], description="Words of a change that is to come.")
    aims: list[str] = Field(default=[], description="Formulas that set a number: it follows at once.")
    stated: list[str] = Field(
        default=[], description="Words that say that the number behind them is a target, whatever it counts."
    )
    bounds: list[str] = Field(default=[], description="Words of a number that is not to be passed or missed.")
    duties: list[str] = Field(
        default=[], description="Words of a sentence by which such a number is one to reach."
    )
    against: list[str] = Field(default=[], description="Words between what was measured and its target.")
    relative_times: list[str] = Field(default=[], description="Times in a sentence that name no date.")

    @cached_property
    def caption_pattern(self) -> re.Pattern[str]:
        return any_of(self.captions)

    @cached_property
    def period_pattern(self) -> re.Pattern[str]:
        return any_of(self.periods)

    @cached_property
    def period_word_pattern(self) -> re.Pattern[str]:
        return any_of(self.period_words)

    @cached_property
    def total_pattern(self) -> re.Pattern[str]:
        return any_of(self.totals)

    @cached_property
    def not_measured_pattern(self) -> re.Pattern[str]:
        return any_of(self.not_measured)

    @cached_property
    def target_pattern(self) -> re.Pattern[str]:
        return any_of(self.targets)

    @cached_property
    def indicator_pattern(self) -> re.Pattern[str]:
        return any_of(self.indicators)

    @cached_property
    def set_pattern(self) -> re.Pattern[str]:
        return any_of(self.set_rows)

    @cached_property
    def value_pattern(self) -> re.Pattern[str]:
        return any_of(self.values)

    @cached_property
    def row_time_pattern(self) -> re.Pattern[str]:
        return any_of(self.row_times)

    @cached_property
    def part_pattern(self) -> re.Pattern[str]:
        return any_of(self.parts)

    @cached_property
    def below_pattern(self) -> re.Pattern[str]:
        return any_of(self.below)

    @cached_property
    def attribute_pattern(self) -> re.Pattern[str]:
        return any_of(self.attributes)

    @cached_property
    def unit_pattern(self) -> re.Pattern[str]:
        return any_of(self.units)

    @cached_property
    def count_pattern(self) -> re.Pattern[str]:
        return any_of(self.counts)

    @cached_property
    def ledger_pattern(self) -> re.Pattern[str]:
        return any_of(self.ledgers)

    @cached_property
    def change_pattern(self) -> re.Pattern[str]:
        return any_of(self.changes)

    @cached_property
    def forecast_pattern(self) -> re.Pattern[str]:
        return any_of(self.forecasts)

    @cached_property
    def economy_pattern(self) -> re.Pattern[str]:
        return any_of(self.economy)

    @cached_property
    def intention_pattern(self) -> re.Pattern[str]:
        return any_of(self.intentions)

    @cached_property
    def aim_pattern(self) -> re.Pattern[str]:
        return any_of(self.aims)

    @cached_property
    def stated_pattern(self) -> re.Pattern[str]:
        return any_of(self.stated)

    @cached_property
    def bound_pattern(self) -> re.Pattern[str]:
        return any_of(self.bounds)

    @cached_property
    def duty_pattern(self) -> re.Pattern[str]:
        return any_of(self.duties)

    @cached_property
    def against_pattern(self) -> re.Pattern[str]:
        return any_of(self.against)

    @cached_property
    def relative_pattern(self) -> re.Pattern[str]:
        return any_of(self.relative_times)
