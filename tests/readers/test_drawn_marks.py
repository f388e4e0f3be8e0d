"""Bullets that a browser paints instead of writing them."""

from __future__ import annotations

from pathlib import Path

from handmade import read_page, text_at


def disc(x: float, y: float, width: float = 3.0) -> str:
    """Content that fills a disc, its box's lower left corner at (x, y), in PDF user space."""
    r, k = width / 2, 0.2761 * width
    cx, cy = x + r, y + r
    return (
        f"{cx + r} {cy} m {cx + r} {cy + k} {cx + k} {cy + r} {cx} {cy + r} c "
        f"{cx - k} {cy + r} {cx - r} {cy + k} {cx - r} {cy} c "
        f"{cx - r} {cy - k} {cx - k} {cy - r} {cx} {cy - r} c "
        f"{cx + k} {cy - r} {cx + r} {cy - k} {cx + r} {cy} c h f\n"
    )


def texts(folder: Path, content: str) -> list[str]:
    page = read_page(folder, content)
    assert [word.n for word in page.words] == list(range(len(page.words)))
    return [word.text for word in page.words]


def test_a_small_disc_before_a_line_is_its_bullet(tmp_path: Path) -> None:
    content = text_at(72, 700, "Noted:") + disc(76, 682) + text_at(86, 680, "Two hubs")
    assert texts(tmp_path, content) == ["Noted:", "•", "Two", "hubs"]


def test_a_disc_before_a_column_is_a_bullet_of_that_column(tmp_path: Path) -> None:
    content = text_at(72, 680, "Public Health") + disc(296, 682) + text_at(306, 680, "Plan agreed")
    assert texts(tmp_path, content) == ["Public", "Health", "•", "Plan", "agreed"]


def test_a_disc_within_a_line_of_text_is_no_bullet(tmp_path: Path) -> None:
    content = text_at(72, 680, "on") + disc(85, 682) + text_at(94, 680, "track")
    assert texts(tmp_path, content) == ["on", "track"]


def test_what_is_too_large_too_far_or_beside_no_text_is_no_bullet(tmp_path: Path) -> None:
    content = disc(76, 680, 7.5) + text_at(90, 680, "Large") + disc(72, 642) + text_at(140, 640, "Far")
    assert texts(tmp_path, content + disc(76, 500)) == ["Large", "Far"]


def picture(x: float, y: float) -> str:
    """A grey picture, 9 points wide and 12 high, its lower left corner at (x, y)."""
    return f"q 9 0 0 12 {x} {y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x40 EI Q\n"


def test_the_same_small_picture_before_several_lines_is_their_bullet(tmp_path: Path) -> None:
    lines = [text_at(86, y, text) for y, text in ((680, "Hubs"), (660, "Nurses"))]
    content = "".join([picture(72, 677), picture(72, 657), *lines])
    assert texts(tmp_path, content) == ["•", "Hubs", "•", "Nurses"]
    assert texts(tmp_path, picture(72, 677) + "".join(lines)) == ["Hubs", "Nurses"]
