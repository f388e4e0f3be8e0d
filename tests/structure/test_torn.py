"""Words torn in two by a narrow column, and words that only look so."""

from __future__ import annotations

from collections import Counter

import pytest

from boardpapers.layout import BBox, Cell, Line, Row, Table, Word
from boardpapers.structure.tables.torn import learn_torn, mark_torn, word_counts
from builders import Sheet


def cell_of(*lines: str, width: float) -> Cell:
    """A cell whose lines are set 5 points a letter, 2 from its border."""
    made = []
    for i, text in enumerate(lines):
        x, words = 102.0, list[Word]()
        for piece in text.split():
            end = x + 5.0 * len(piece)
            words.append(
                Word(piece, x, 100.0 + 12 * i, end, 110.0 + 12 * i, 10.0, False, False, False, 1, len(words))
            )
            x = end + 2.5
        made.append(Line(words))
    return Cell(made, [(1, BBox(100.0, 98.0, 100.0 + width, 98.0 + 12 * len(lines)))], 0)


def read(*lines: str, width: float = 52.0, known: str = "") -> str:
    """The text of a cell in a paper that says ``known`` elsewhere, too."""
    cell = cell_of(*lines, width=width)
    table = Table([], [Row([cell])], [100.0, 100.0 + width], 1, 1, 98.0, 140.0)
    mark_torn([table], Counter(f"{' '.join(lines)} {known}".lower().split()))
    return cell.text


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (("Coordinat", "or"), "coordinator", "Coordinator"),
        (("Coordinat", "or of care"), "coordinator", "Coordinator of care"),
        (("Coordinat", "or"), "", "Coordinator"),
        (("Children’", "s"), "", "Children’s"),
        (("PCN/Coord", "inator"), "coordinator", "PCN/Coordinator"),
        (("Head Team", "leader"), "", "Head Team leader"),
        (("Public", "health"), "", "Public health"),
        (("Programme", "Manager"), "", "Programme Manager"),
        (("Programme", "one two"), "programme programme one two one", "Programme one two"),
    ],
)
def test_words(lines: tuple[str, ...], known: str, text: str) -> None:
    assert read(*lines, known=known) == text


@pytest.mark.parametrize(
    ("lines", "width", "text"),
    [
        (("a.vale@alderb", "rook.gov.uk"), 72.0, "a.vale@alderbrook.gov.uk"),
        (("a.vale@alderbrook.g", "ov.uk"), 102.0, "a.vale@alderbrook.gov.uk"),
        (("a.vale@alder.gov.uk", "direct"), 102.0, "a.vale@alder.gov.uk direct"),
        (("a.vale@alderb", "Tel 123"), 72.0, "a.vale@alderb Tel 123"),
        (("a.vale@alder", "b.ash@alder"), 72.0, "a.vale@alder b.ash@alder"),
        (("a.vale@alderb", "rook.gov.uk"), 240.0, "a.vale@alderb rook.gov.uk"),
    ],
)
def test_addresses(lines: tuple[str, ...], width: float, text: str) -> None:
    assert read(*lines, width=width) == text


def test_a_line_that_does_not_reach_the_border_is_whole() -> None:
    assert read("Coordinat", "or", width=120.0, known="coordinator") == "Coordinat or"


def test_words_are_counted_with_and_without_what_a_stroke_joins() -> None:
    counts = word_counts([Sheet().text(72, 72, "The plan, ACC/ICB (plan)").page])
    assert (counts["plan"], counts["acc"], counts["icb"], counts["the"]) == (2, 1, 1, 1)


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (("Regenera-", "tion"), "regeneration", "Regeneration"),
        (("Regenera-", "tion."), "regeneration", "Regeneration."),
        (("SEPTEM-", "BER"), "september", "SEPTEMBER"),
        (("Septem-", "BER"), "september", "Septem- BER"),
        (("multi-", "agency"), "agency", "multi- agency"),
        (("open -", "including"), "including", "open - including"),
        (("(Housing-", "Officer)"), "housingofficer", "(Housing- Officer)"),
    ],
)
def test_a_word_with_a_hyphen_at_the_line_end(lines: tuple[str, ...], known: str, text: str) -> None:
    assert read(*lines, known=known) == text


def hyphenated(*pairs: tuple[str, str]) -> Sheet:
    """A page whose lines end with the first of each pair and go on with the second."""
    return Sheet().text(50, 50, "\n".join(f"the {a}\n{b} is" for a, b in pairs))


def test_words_a_hyphenating_paper_prints_in_no_other_way_are_learnt() -> None:
    sheet = hyphenated(
        ("regenera-", "tion."), ("op-", "erations"), ("coun-", "tryside"), ("multi-", "agency")
    )
    sheet.text(50, 300, "apprentice-\nship term long-\nterm a long way")
    counts = word_counts([sheet.page])
    learn_torn([sheet.page], counts)
    assert {"regeneration", "operations", "countryside", "apprenticeship"} <= set(counts)
    assert "multiagency" not in counts and "longterm" not in counts


def test_a_paper_that_hyphenates_no_lines_keeps_its_hyphens() -> None:
    sheet = hyphenated(("decision-", "making"), ("multi-", "agency"), ("father-", "inclusive"))
    counts = word_counts([sheet.page])
    learn_torn([sheet.page], counts)
    assert not {"decisionmaking", "fatherinclusive"} & set(counts)
