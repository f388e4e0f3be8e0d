"""Words to lines, list marks, hyphens: word by word, and for whatever words there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.layout import Line, Word
from boardpapers.structure.lines import build, join_words, lines_of
from boardpapers.structure.list_marks import marker_of
from builders import Sheet

LETTERS = st.text(alphabet="abcdefgXYZ019.-–•()é", min_size=1, max_size=7)


def word(text: str, x: float, top: float, *, n: int = 0, size: float = 10.0, page: int = 1) -> Word:
    return Word(text, x, top, x + 5.0 * len(text), top + size, size, False, False, False, page, n)


@st.composite
def scattered(draw: st.DrawFn) -> list[Word]:
    """Words anywhere on a page, of any size."""
    places = draw(
        st.lists(st.tuples(LETTERS, st.floats(0, 500), st.floats(0, 700), st.floats(6, 20)), max_size=30)
    )
    return [word(text, x, top, n=n, size=size) for n, (text, x, top, size) in enumerate(places)]


@given(scattered())
def test_every_word_is_in_one_line_and_lines_run_down_and_to_the_right(words: list[Word]) -> None:
    lines = lines_of(words)
    assert sorted(w.n for line in lines for w in line.words) == [w.n for w in words]
    for line in lines:
        assert [w.x0 for w in line.words] == sorted(w.x0 for w in line.words)
        assert line.text == " ".join(w.text for w in line.words)
        assert (line.top, line.bottom) == (min(w.top for w in line.words), max(w.bottom for w in line.words))
    firsts = [min(w.top + w.bottom for w in line.words) for line in lines]
    assert firsts == sorted(firsts)


@given(scattered(), st.randoms())
def test_the_order_of_the_words_does_not_matter(words: list[Word], chance: object) -> None:
    shuffled = list(words)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    places = {(w.x0, w.top + w.bottom) for w in words}
    if len(places) == len(words):
        assert [line.text for line in lines_of(shuffled)] == [line.text for line in lines_of(words)]


def test_two_lines_close_to_each_other_stay_apart() -> None:
    sheet = Sheet().text(72, 100, "first line\nsecond line")
    assert [line.text for line in lines_of(sheet.page.words)] == ["first line", "second line"]


def test_a_superscript_stays_with_its_line() -> None:
    words = [word("the", 72, 100, n=0), word("1", 88, 99.5, n=1, size=6.0), word("note", 94, 100, n=2)]
    assert [line.text for line in lines_of(words)] == ["the 1 note"]


@pytest.mark.parametrize(
    ("text", "mark", "kind"),
    [
        ("• a bullet", "•", "bullet"),
        ("– a dash", "–", "bullet"),
        ("\uf0b7 a symbol font's bullet", "\uf0b7", "bullet"),
        ("\uf0e0 an arrow of another", "\uf0e0", "bullet"),
        ("➔ an arrow", "➔", "bullet"),
        ("» a quotation mark", "»", "bullet"),
        ("a) lettered", "a)", "lettered"),
        ("(iv) roman", "(iv)", "lettered"),
        ("1. numbered", "1.", "numbered"),
        ("3.1 numbered", "3.1", "numbered"),
        ("12.3.4 numbered", "12.3.4", "numbered"),
        ("(2) numbered", "(2)", "numbered"),
        ("4a. below item 4", "4a.", "numbered"),
        ("(4b) below item 4", "(4b)", "numbered"),
        ("[3] a note", "[3]", "numbered"),
    ],
)
def test_list_marks(text: str, mark: str, kind: str) -> None:
    [line] = lines_of(Sheet().text(72, 100, text).page.words)
    assert marker_of(line) == (mark, kind)


@pytest.mark.parametrize(
    "text",
    [
        "plain words",
        "3 people came",
        "3a people came",
        "A councillor spoke",
        "o dear",
        "1,200 homes",
        "12.30pm start",
        "•",
        "i. e.",
    ],
)
def test_what_is_no_list_mark(text: str) -> None:
    [line] = lines_of(Sheet().text(72, 100, text).page.words)
    assert marker_of(line) is None


def test_a_bare_number_is_a_mark_where_a_gap_stands_behind_it() -> None:
    sheet = Sheet().along(100, (72, "3"), (90, "Apologies")).along(130, (72, "3"), (90, "May 2024"))
    first, second = lines_of(sheet.page.words)
    assert marker_of(first) == ("3", "numbered")
    assert marker_of(second) is None  # a date


def test_a_line_cut_at_wide_gaps() -> None:
    [line] = lines_of(Sheet().along(100, (72, "Ann Vale"), (300, "Present"), (345, "Chair")).page.words)
    assert [chunk.text for chunk in line.chunks(12.0)] == ["Ann Vale", "Present Chair"]
    assert line.chunks(500.0) == [line]


def paragraph(*lines: str, torn: bool = False) -> tuple[list[Word], dict[int, bool]]:
    """The words of lines, and which of them end a line."""
    words: list[Word] = []
    ends: dict[int, bool] = {}
    for i, text in enumerate(lines):
        for piece in text.split():
            words.append(word(piece, 72, 100 + 12 * i, n=len(words)))
        ends[len(words) - 1] = torn
    return words, ends


@pytest.mark.parametrize(
    ("lines", "vocabulary", "text"),
    [
        (("a manage-", "ment plan"), {"management"}, "a management plan"),
        (("a manage-", "ment plan"), set(), "a manage-ment plan"),
        (("a multi-", "agency plan"), {"agency"}, "a multi-agency plan"),
        (("the 2024-", "25 plan"), set(), "the 2024- 25 plan"),
        (("Mr Barr-", "Reed spoke"), set(), "Mr Barr-Reed spoke"),
        (("soft\u00ad", "ware"), set(), "software"),
        (("a – b", "c"), set(), "a – b c"),
        (("one", "two", "three"), set(), "one two three"),
        (("cross-bor-", "der work"), {"border"}, "cross-border work"),
    ],
)
def test_hyphens_at_the_end_of_a_line(lines: tuple[str, ...], vocabulary: set[str], text: str) -> None:
    words, ends = paragraph(*lines)
    assert join_words(words, ends, 0, vocabulary)[0] == text


def test_a_torn_word_is_made_whole() -> None:
    words, ends = paragraph("Coordinat", "or of care", torn=True)
    assert join_words(words, ends, 0, ())[0].startswith("Coordinator of care")


@given(
    st.lists(st.lists(LETTERS, min_size=1, max_size=5), min_size=1, max_size=5),
    st.integers(0, 1),
    st.sets(LETTERS, max_size=5),
)
def test_offsets_name_the_words_of_the_text(lines: list[list[str]], skip: int, vocabulary: set[str]) -> None:
    words, ends = paragraph(*(" ".join(line) for line in lines))
    text, body, starts = join_words(words, ends, skip, vocabulary)
    assert body == words[skip:]
    assert starts == sorted(starts)
    for w, at, end in zip(body, starts, [*starts, len(text)][1:], strict=True):
        assert text[at:end].rstrip() in (w.text, w.text[:-1])  # a hyphen may have gone


def line(*words: Word) -> Line:
    return Line(words)


def test_the_words_of_a_stretch_of_text() -> None:
    made = build([line(word("1.", 72, 100), word("Ann", 90, 100, n=1), word("Vale", 120, 100, n=2))])
    assert (made.marker, made.text) == ("1.", "Ann Vale")
    assert [w.text for w in made.words] == ["1.", "Ann", "Vale"]
    assert [w.text for w in made.cut(0, 3)] == ["Ann"]
    assert [w.text for w in made.cut(2, 5)] == ["Ann", "Vale"]
    assert made.cut(8, 20) == []
