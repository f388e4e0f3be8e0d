"""Measures set as cards: a big number over its label."""

from __future__ import annotations

from boardpapers.extract.measure.observations import read_observations
from boardpapers.layout import Line, SectionKind
from boardpapers.records import Metric
from boardpapers.structure.lines import paragraphs

from ..sheets import RIGHT, Sheet, context_of, section_of


def metrics_of(sheet: Sheet, kind: SectionKind = "report") -> list[Metric]:
    section = section_of(sheet, kind=kind)
    context = context_of(section, sheet)
    read_observations(section, context)
    return context.found.metrics


def row(sheet: Sheet, *texts: str, size: float = 10.0) -> Line:
    """Texts beside each other on one line, 120 points apart."""
    places = [(text, 72.0 + 120 * at) for at, text in enumerate(texts) if text]
    words = [w for text, x in places for w in sheet.line(text, x, size=size).words]
    sheet.top += size + 4
    return Line(words)


def text_of(*lines: tuple[float, tuple[str, ...]]) -> Sheet:
    sheet = Sheet()
    made = [row(sheet, *texts, size=size) for size, texts in lines]
    sheet.blocks += paragraphs(made, right={sheet.page: RIGHT})
    return sheet


def told(metrics: list[Metric]) -> list[tuple[str, float, str | None]]:
    return [(m.text, o.value, o.unit) for m in metrics for o in m.observations]


def test_numbers_beside_each_other_over_their_labels() -> None:
    sheet = text_of(
        (26.0, ("81.3%", "265", "£1.4m")),
        (10.0, ("calls answered", "fly-tips", "arrears")),
        (10.0, ("in time", "", "recovered")),
    )
    assert told(metrics_of(sheet)) == [
        ("calls answered in time", 81.3, "%"), ("fly-tips", 265, None), ("arrears recovered", 1400000, "£"),
    ]  # fmt: skip


def test_two_rows_of_cards() -> None:
    sheet = text_of(
        (26.0, ("81%", "265")), (10.0, ("answered", "fly-tips")),
        (26.0, ("12", "£3m")), (10.0, ("fires", "saved")),
    )  # fmt: skip
    assert [value for _, value, _ in told(metrics_of(sheet))] == [81, 265, 12, 3000000]


def test_figures_no_bigger_than_the_words_below_are_no_cards() -> None:
    assert metrics_of(text_of((10.0, ("81%", "265")), (10.0, ("answered", "fly-tips")))) == []


def test_years_over_text_are_no_cards() -> None:
    assert metrics_of(text_of((26.0, ("2023", "2024")), (10.0, ("Launch", "Review")))) == []


def test_a_number_without_a_label_leaves_the_row_alone() -> None:
    assert metrics_of(text_of((26.0, ("81%", "265")), (10.0, ("answered", "")))) == []


def test_an_agenda_has_none() -> None:
    sheet = text_of((26.0, ("81%", "265")), (10.0, ("answered", "fly-tips")))
    assert metrics_of(sheet, "agenda") == []


def test_numbers_that_only_count_the_cards_are_no_measures() -> None:
    for numbers in (("1", "2"), ("1", "2", "3"), ("4", "5", "6")):
        labels = ("Start well", "Live well", "Age well")[: len(numbers)]
        assert metrics_of(text_of((26.0, numbers), (10.0, labels))) == []
    assert len(metrics_of(text_of((26.0, ("4", "5")), (10.0, ("fires", "floods"))))) == 2
