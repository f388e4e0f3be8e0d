"""Lines to paragraphs: where one ends, what goes on, how lists nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.layout import Line, Paragraph, Word
from boardpapers.structure.lines import FEW_STEPS, paragraphs, usual_leading

RIGHT = 300.0


def line(
    text: str, top: float = 0.0, *, x: float = 72.0, size: float = 10.0, bold: bool = False, page: int = 1,
    gap: float = 2.5,
) -> Line:  # fmt: skip
    """Words 5 points a letter; the number of a word is unique by its height."""
    words: list[Word] = []
    for part in text.split():
        n = len(words) + round(top * 10) * 50
        words.append(Word(part, x, top, x + 5.0 * len(part), top + size, size, bold, False, False, page, n))
        x += 5.0 * len(part) + gap
    return Line(words)


def set_solid(*texts: str, step: float = 12.0) -> list[Line]:
    return [line(text, 100 + step * i) for i, text in enumerate(texts)]


def texts(lines: list[Line], **options: object) -> list[str]:
    return [p.text for p in paragraphs(lines, right=RIGHT, **options)]  # type: ignore[arg-type]


FULL = "the council met in the chamber of the old county"  # reaches the right margin


def test_a_full_line_goes_on() -> None:
    assert texts(set_solid(FULL, "Hall and agreed", "Nothing followed")) == [
        f"{FULL} Hall and agreed",
        "Nothing followed",
    ]


def test_a_short_line_ends_a_paragraph_where_the_next_word_would_have_fitted() -> None:
    assert texts(set_solid("Apologies", "None were received")) == ["Apologies", "None were received"]


def test_small_letters_go_on_whatever_the_line_before() -> None:
    assert texts(set_solid("The board", "met at noon")) == ["The board met at noon"]


def test_a_wide_gap_ends_a_paragraph() -> None:
    lines = [*set_solid(FULL, FULL, FULL), line(FULL, 160.0)]
    assert texts(lines) == [f"{FULL} {FULL} {FULL}", FULL]


def test_headings_below_each_other_are_no_paragraph_of_wide_lines() -> None:
    lines = [
        line("ALDERBROOK COUNCIL", 100, x=120, size=14, bold=True),
        line("CABINET", 125, x=150, size=14, bold=True),
    ]
    assert texts(lines) == ["ALDERBROOK COUNCIL", "CABINET"]


def test_a_change_of_size_ends_a_paragraph() -> None:
    assert texts([line(FULL, 100, size=14.0), line(FULL.capitalize(), 115)]) == [FULL, FULL.capitalize()]


def test_a_change_of_weight_ends_a_paragraph() -> None:
    heading = line(FULL, 100, bold=True)
    assert texts([heading, line(FULL.capitalize(), 112)]) == [FULL, FULL.capitalize()]


@pytest.mark.parametrize(
    ("marks", "kinds"),
    [
        (("• one", "• two"), ["bullet", "bullet"]),
        (("a) one", "b) two"), ["lettered", "lettered"]),
        (("1. one", "2. two"), ["numbered", "numbered"]),
        (("Lead-in:", "• one"), ["plain", "bullet"]),
    ],
)
def test_a_list_mark_opens_an_item(marks: tuple[str, ...], kinds: list[str]) -> None:
    assert [p.kind for p in paragraphs(set_solid(*marks), right=RIGHT)] == kinds


def test_a_number_that_a_sentence_was_cut_before_is_no_list_mark() -> None:
    full = "a duty that the council has by that act in section"
    assert texts(set_solid(full, "12. The council agreed")) == [f"{full} 12. The council agreed"]
    assert texts(set_solid("a duty by section", "12. The council agreed")) == [
        "a duty by section",
        "The council agreed",
    ]


def test_a_line_further_out_than_a_hanging_item_ends_it() -> None:
    item = [line("1. " + FULL[:40], 100), line("and so on and on and on and onward", 112, x=84.5)]
    below = line("The meeting closed", 124)
    assert len(paragraphs([*item, below], right=RIGHT)) == 2


def test_a_sentence_goes_on_over_a_page_break() -> None:
    lines = [line(FULL, 700, page=1), line("Hall and agreed,", 72, page=2)]
    assert len(paragraphs(lines, right={1: RIGHT, 2: RIGHT})) == 1
    done = [line("The meeting closed.", 700, page=1), line("Hall and agreed,", 72, page=2)]
    assert len(paragraphs(done, right={1: RIGHT, 2: RIGHT})) == 2
    heading = [line(FULL, 700, page=1), line("Agenda", 72, page=2, bold=True)]
    assert len(paragraphs(heading, right={1: RIGHT, 2: RIGHT})) == 2


def test_lines_set_against_the_right_margin_stand_alone_on_pages() -> None:
    lines = [line("Report 12/2024", 100, x=230.0), line("PUBLIC REPORT", 112, x=235.0)]
    assert [p.text for p in paragraphs(lines, right=RIGHT, whole_pages=True)] == [
        "Report 12/2024",
        "PUBLIC REPORT",
    ]


def test_a_centred_heading_of_two_lines_is_one() -> None:
    lines = [
        line("ANNUAL REPORT OF THE DIRECTOR", 100, x=100, bold=True),
        line("OF CARE", 112, x=155, bold=True),
    ]
    assert texts(lines) == ["ANNUAL REPORT OF THE DIRECTOR OF CARE"]


def test_lists_nest_by_their_indent() -> None:
    items = (("• one", 72.0), ("– inner", 90.0), ("– inner", 90.0), ("• two", 72.0))
    lines = [line(text, 100 + 12 * i, x=x) for i, (text, x) in enumerate(items)]
    assert [p.level for p in paragraphs(lines, right=RIGHT)] == [0, 1, 1, 0]


def test_the_edge_may_be_left_to_the_lines() -> None:
    lines = set_solid("a cell with a rather long line", "And the next", "one")
    assert [p.text for p in paragraphs(lines)] == ["a cell with a rather long line And the next one"]
    short = set_solid("a cell with a rather long line", "Short", "Next")
    assert [p.text for p in paragraphs(short)] == ["a cell with a rather long line Short", "Next"]
    assert paragraphs([]) == []


def test_the_usual_leading_is_the_closest_that_is_no_rarity() -> None:
    solid = set_solid(*["x"] * 6)
    assert usual_leading(solid) == 1.2
    wide = set_solid(*["x"] * (FEW_STEPS + 1), step=18.0)
    assert usual_leading(wide) == 1.8
    assert usual_leading(wide[:3]) == 1.4  # too few to tell
    assert usual_leading(solid[:1]) == 1.3


WORDS = st.text(alphabet="abcXYZ.:;-•)1", min_size=1, max_size=8)


@st.composite
def pages_of_lines(draw: st.DrawFn) -> list[Line]:
    made = []
    top = 72.0
    page = 1
    for _ in range(draw(st.integers(0, 12))):
        text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=6)))
        x, size = draw(st.sampled_from([72.0, 90.0, 200.0])), draw(st.sampled_from([10.0, 14.0]))
        bold, gap = draw(st.booleans()), draw(st.sampled_from([2.5, 12.0]))
        made.append(line(text, top, x=x, size=size, bold=bold, page=page, gap=gap))
        top += draw(st.sampled_from([12.0, 18.0, 40.0]))
        if top > 300:
            page, top = page + 1, 72.0
    return made


@given(pages_of_lines(), st.booleans(), st.sets(WORDS, max_size=4))
def test_every_word_is_in_one_paragraph_and_in_its_text(
    lines: list[Line], whole_pages: bool, vocabulary: set[str]
) -> None:
    right = dict.fromkeys(range(1, 20), RIGHT)
    made = paragraphs(lines, right=right, whole_pages=whole_pages, vocabulary=vocabulary)
    assert [w for p in made for w in p.words] == [w for one in lines for w in one.words]
    for p in made:
        assert_text(p)


def assert_text(p: Paragraph) -> None:
    """The mark and the body are all of the words; the body stands in the text, in order."""
    marks = [p.marker] if p.marker is not None else []
    assert marks + [w.text for w in p.body] == [w.text for w in p.words]
    at = 0
    for w, start in zip(p.body, p.starts, strict=True):
        assert start >= at
        kept = w.text if p.text.startswith(w.text, start) else w.text[:-1]
        assert p.text.startswith(kept, start)
        at = start + len(kept)
    assert p.cut(0, len(p.text)) == p.body


@pytest.mark.parametrize(
    ("second", "count"), [("1.2 Audit plans", 2), ("2.4 Audit plans", 1), ("1.2. Audit plans", 1)]
)
def test_a_number_that_counts_on_opens_an_item(second: str, count: int) -> None:
    """Short lines that end in small letters may be cut sentences, unless the numbers go on counting."""
    assert len(paragraphs(set_solid("1.1 Hire planners", second), right=155.0)) == count
