"""Rules in the picture of a page: found where it lies askew, told from letters, taken out for reading."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFont

from boardpapers.layout import Rule, Word
from boardpapers.pipeline import extract
from boardpapers.readers import ocr
from boardpapers.readers.ocr_picture import Picture, prepared, skew, through_bands

SCALE = 300 / 72
SIZE = (420, 300)  # points
COLUMNS, ROWS = (40, 100, 250, 380), (60, 90, 160, 240)


def page(*, dark: bool = False, text: bool = True, rules: bool = True, step: int = 0) -> Image.Image:
    """A table of three columns and three rows; ``dark`` heads, or rules broken every ``step`` points."""
    image = Image.new("L", (round(SIZE[0] * SCALE), round(SIZE[1] * SCALE)), 255)
    pen = ImageDraw.Draw(image)
    if text:
        for y in range(70, 240, 14):
            for x in COLUMNS[:-1]:
                write(pen, (x + 5, y), "minimum", 8)
    if dark:
        pen.rectangle([v * SCALE for v in (COLUMNS[0], ROWS[0], COLUMNS[-1], ROWS[1])], fill=40)
        for x in COLUMNS[:-1]:
            write(pen, (x + 5, 70), "Lead", 9, fill=250)
    if rules:
        for y in ROWS:
            line(pen, (COLUMNS[0], y, COLUMNS[-1], y), step)
        for x in COLUMNS:
            line(pen, (x, ROWS[1] if dark else ROWS[0], x, ROWS[-1]), step)
    return image


def write(pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill: int = 0) -> None:
    font = ImageFont.load_default(size * SCALE)
    pen.text((at[0] * SCALE, at[1] * SCALE), text, fill=fill, font=font)


def line(pen: ImageDraw.ImageDraw, ends: tuple[float, float, float, float], step: int) -> None:
    x0, top, x1, bottom = ends
    length = x1 - x0 + bottom - top
    starts = range(0, int(length), step or int(length))
    pieces = [(at, at + step - 0.7 if step else length) for at in starts]
    for start, end in pieces:
        if top == bottom:
            piece = (x0 + start, top, min(x0 + end, x1), top)
        else:
            piece = (x0, top + start, x0, min(top + end, bottom))
        pen.line([v * SCALE for v in piece], fill=90, width=3)


def noisy(image: Image.Image, degrees: float) -> Image.Image:
    turned = image.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    noise = Image.frombytes("L", image.size, Random(1).randbytes(image.width * image.height))
    return Image.blend(turned, noise, 0.1)


def near(rule: Rule, ends: tuple[float, float, float, float]) -> bool:
    return all(abs(a - b) <= 2.0 for a, b in zip(rule, ends, strict=True))


def expected(first_row: int = 0) -> list[tuple[float, float, float, float]]:
    across = [(COLUMNS[0], y, COLUMNS[-1], y) for y in ROWS]
    return [*across, *((x, ROWS[first_row], x, ROWS[-1]) for x in COLUMNS)]


@pytest.mark.parametrize("degrees", [0.0, 0.3, -0.5, 1.2])
def test_the_slope_of_a_page_is_measured(degrees: float) -> None:
    assert skew(noisy(page(), degrees)) == pytest.approx(-degrees, abs=0.11)


def test_a_blank_page_lies_straight() -> None:
    assert skew(Image.new("L", (800, 600), 255)) == 0.0


@pytest.mark.parametrize("degrees", [0.0, 0.4, -0.5])
@pytest.mark.parametrize("step", [0, 20])
def test_the_rules_of_a_table_are_found_where_they_stand(degrees: float, step: int) -> None:
    found = prepared(noisy(page(step=step), degrees), SCALE).rules
    missing = [ends for ends in expected() if not any(near(rule, ends) for rule in found)]
    assert (len(found), missing) == (8, [])


def test_text_and_headings_have_no_rules() -> None:
    image = page(rules=False)
    pen = ImageDraw.Draw(image)
    write(pen, (40, 5), "STREET LITTER TITLE", 30)
    assert prepared(image, SCALE).rules == []


def test_a_photograph_has_no_rules() -> None:
    image = page(rules=False)
    ImageDraw.Draw(image).ellipse([v * SCALE for v in (60, 60, 340, 240)], fill=30)
    assert [rule for rule in prepared(image, SCALE).rules if rule.x0 == rule.x1] == []


def test_rules_are_taken_out_of_the_picture_and_words_are_left() -> None:
    for degrees in (0.0, 0.5):
        image = noisy(page(text=False), degrees)
        clean = prepared(image, SCALE).image
        dark = sum(image.histogram()[:120]), sum(clean.histogram()[:120])
        assert dark[1] < 0.02 * dark[0]
    both = prepared(page(), SCALE).image
    assert sum(both.histogram()[:120]) > 0.9 * sum(page(rules=False).histogram()[:120])


def test_light_letters_on_a_dark_band_become_dark_ones_on_white() -> None:
    picture = prepared(page(dark=True, text=False), SCALE)
    band = picture.image.crop([round(v * SCALE) for v in (44, 64, 376, 86)])  # type: ignore[arg-type]
    shares = sum(band.histogram()[:60]), sum(band.histogram()[200:])
    assert 0 < shares[0] < 0.2 * shares[1]
    assert len(picture.areas) == 1


def head(x0: float, x1: float) -> Word:
    return Word("Lead", x0, 68, x1, 80, 10, True, False, False, 1, 0)


@pytest.mark.parametrize(
    ("heads", "through"),
    [
        ([head(45, 70), head(105, 130), head(255, 280)], True),
        ([head(45, 180)], False),  # one that runs over the columns: a banner
        ([head(45, 70)], False),  # most columns without a head
    ],
)
def test_upright_rules_go_on_through_a_dark_band_of_heads(heads: list[Word], through: bool) -> None:
    picture = prepared(page(dark=True), SCALE)
    added = through_bands(picture, heads)[len(picture.rules) :]
    assert [round(rule.x0) for rule in added] == ([100, 250] if through else [])
    assert all(near(rule, (rule.x0, ROWS[0], rule.x0, ROWS[1])) for rule in added)


def test_a_page_without_rules_is_read_as_it_is_drawn() -> None:
    image = noisy(page(rules=False), 0.4)
    picture = prepared(image, SCALE)
    assert (picture.image is image, picture.rules) == (True, [])
    assert through_bands(Picture(image, [], []), [head(45, 70)]) == []


@pytest.mark.skipif(ocr.missing() is not None, reason=str(ocr.missing()))
def test_a_scanned_table_gives_the_actions_of_the_printed_one(tmp_path: Path, plan: Path) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(plan) as file:
        drawn = file[3].render(scale=200 / 72, grayscale=True).to_pil()
    scan = tmp_path / "scan.pdf"
    noisy(drawn, 0.3).save(scan, resolution=200)
    printed = [action for action in extract(plan).actions if getattr(action.evidence[0], "page", 0) == 4]
    found = {action.ref: action for action in extract(scan, ocr=True).actions}
    assert [ref for ref in (action.ref for action in printed) if ref not in found] == []
    for action in printed[:-1]:  # the last goes on overleaf
        same = found[action.ref]
        assert (same.timescale and same.timescale.text) == (action.timescale and action.timescale.text)
        assert same.board_roles == action.board_roles
        assert len(same.text.split()) == pytest.approx(len(action.text.split()), abs=4)
