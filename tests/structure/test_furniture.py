"""Furniture: what pages repeat, stamp and number; notices; contents pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from boardpapers.layout import Page, Word
from boardpapers.structure.furniture import Furniture, set_aside
from boardpapers.styles import styles_for
from builders import Sheet

STYLE = styles_for("").pages
TOWNS = ("Quay", "Mill", "Moor", "Ford", "Holt", "Marsh", "Lea", "Combe")


def body(sheet: Sheet) -> Sheet:
    """Text that no other page has."""
    town = TOWNS[sheet.page.number % len(TOWNS)]
    return sheet.text(
        72, 300, "\n".join(f"{town} {town.lower()} has a plan {'abcdefgh'[i]}" for i in range(6))
    )


def found_in(pages: Sequence[Page]) -> tuple[Furniture, list[str]]:
    """The furniture, and the words of it in order."""
    found = Furniture()
    list(set_aside(pages, STYLE, found))
    return found, [w.text for page in pages for w in page.words if w.n in found.words.get(page.number, ())]


def sheets(count: int) -> list[Sheet]:
    return [body(Sheet(number)) for number in range(1, count + 1)]


def test_heads_and_feet_that_come_again() -> None:
    made = [s.text(72, 30, "Alderbrook Council").text(72, 800, "Plan 2024") for s in sheets(4)]
    assert found_in([s.page for s in made])[1] == ["Alderbrook", "Council", "Plan", "2024"] * 4


def test_text_that_does_not_come_again_stays() -> None:
    made = [s.text(72, 30, f"Heading of {TOWNS[s.page.number]}") for s in sheets(4)]
    assert found_in([s.page for s in made])[1] == []


def test_the_same_words_within_the_text_are_no_furniture() -> None:
    made = [s.text(72, 500, "Recommended that the fees be agreed") for s in sheets(4)]
    assert found_in([s.page for s in made])[1] == []


def test_heads_on_pages_far_apart_are_titles() -> None:
    made = sheets(20)
    for at in (0, 8, 16):
        made[at].text(72, 30, "Cabinet report")
    assert found_in([s.page for s in made])[1] == []


def test_heads_of_columns_belong_to_their_table() -> None:
    made = [s.along(40, (72, "Action"), (250, "Lead"), (400, "When"), bold=True) for s in sheets(4)]
    assert found_in([s.page for s in made])[1] == []


def test_words_between_upright_rules_belong_to_a_table() -> None:
    made = [s.text(80, 30, "Priority 1").down(72, 20, 60).down(300, 20, 60) for s in sheets(4)]
    assert found_in([s.page for s in made])[1] == []


@pytest.mark.parametrize(
    ("form", "first"),
    [("{}", 1), ("Page {}", 1), ("- {} -", 1), ("Page {} of 9", 1), ("{}", 17)],
)
def test_page_numbers(form: str, first: int) -> None:
    made = [s.text(290, 810, form.format(first + i)) for i, s in enumerate(sheets(4))]
    found, words = found_in([s.page for s in made])
    assert found.labels == {n: first + n - 1 for n in range(1, 5)}
    assert " ".join(words) == " ".join(form.format(first + i) for i in range(4))


def test_a_year_at_the_foot_is_no_page_number() -> None:
    made = [s.text(72, 810, year) for s, year in zip(sheets(3), ("2019", "2024", "2031"), strict=True)]
    assert found_in([s.page for s in made])[0].labels == {}


def test_a_number_at_the_end_of_a_foot_line() -> None:
    made = [s.along(810, (72, f"Report of {TOWNS[i]}"), (500, str(i + 1))) for i, s in enumerate(sheets(3))]
    found, words = found_in([s.page for s in made])
    assert found.labels == {1: 1, 2: 2, 3: 3}
    assert words == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "item"),
    [("Agenda Item 5", "5"), ("Item No. 7a", "7a"), ("Agenda item: B2", "B2"), ("Appendix A", None)],
)
def test_stamps(text: str, item: str | None) -> None:
    sheet = body(Sheet(1).text(400, 40, text))
    found, words = found_in([sheet.page])
    assert found.stamps == ({1: item} if item else {})
    assert " ".join(words) == text


def test_a_sentence_about_an_item_is_no_stamp() -> None:
    sheet = body(
        Sheet(1).text(72, 40, "Agenda item 5 was taken first because the speaker had to leave early")
    )
    assert found_in([sheet.page])[0].stamps == {}


@pytest.mark.parametrize(
    "text",
    [
        "This page is intentionally left blank",
        "Public Document Pack",
        "OFFICIAL",
        "(This page intentionally blank)",
    ],
)
def test_notices_and_blank_pages(text: str) -> None:
    found, words = found_in([Sheet(1).text(200, 400, text).page, body(Sheet(2)).page])
    assert " ".join(words) == text
    assert found.blank == {1}


def test_a_page_without_words_is_blank() -> None:
    assert found_in([Sheet(1).page, body(Sheet(2)).page])[0].blank == {1}


def test_a_notice_of_two_lines_is_furniture_whole() -> None:
    notice = (
        "A large print version of this plan and of all of its appendices can be had from the county office or"
    )
    sheet = Sheet(1).text(40, 30, notice).text(40, 42, "by telephone")
    assert found_in([body(sheet).page])[1] == [*notice.split(), "by", "telephone"]


def test_a_contents_page_with_leaders() -> None:
    sheet = Sheet(1).text(72, 100, "Contents", bold=True)
    for i, town in enumerate(TOWNS[:4]):
        sheet.text(72, 130 + 20 * i, f"{town} ................................ {i + 2}")
    sheet.text(72, 400, "Welcome to the plan of the county")
    _, words = found_in([sheet.page])
    assert words[0] == "Contents"
    assert "Quay" in words
    assert "Welcome" not in words


def test_a_contents_page_without_leaders() -> None:
    sheet = Sheet(1).text(72, 100, "Contents", bold=True)
    for i, town in enumerate(TOWNS[:4]):
        sheet.along(130 + 20 * i, (72, f"The parish of {town}"), (500, str(i + 2)))
    assert found_in([sheet.page])[1][-1] == "5"


def test_three_dots_are_no_contents() -> None:
    sheet = Sheet(1).text(72, 100, "and so on ... and on ... and on\nand so forth ...\nfor ever ...")
    assert found_in([sheet.page])[1] == []


def test_no_pages() -> None:
    assert found_in([]) == (Furniture(), [])


def test_a_slanted_word_is_a_watermark_on_whatever_page() -> None:
    sheet = Sheet().text(60, 300, "Alderbrook Health and Wellbeing Board")
    mark = Word("DRAFT", 115, 240, 461, 587, 110.0, False, False, False, 1, len(sheet.page.words))
    sheet.page.words.append(mark)
    assert found_in([sheet.page])[1] == ["DRAFT"]


def test_a_large_word_behind_the_text_is_a_watermark() -> None:
    sheet = Sheet().text(150, 300, "DRAFT", size=100)
    for at in range(8):
        sheet.text(
            60, 290 + 14 * at, "The Board agreed to meet again in the hall of the town in June to hear more"
        )
    assert found_in([sheet.page])[1] == ["DRAFT"]


def test_a_large_title_and_a_large_first_letter_are_text() -> None:
    sheet = Sheet().text(60, 300, "Annual report", size=60).text(60, 400, "W", size=36)
    sheet.text(97, 402, "e met the people of the town and\nasked them what matters most")
    assert found_in([sheet.page])[1] == []
