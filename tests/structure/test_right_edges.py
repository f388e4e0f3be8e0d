"""The right margin of a page tells where a line was cut and where it ended."""

from __future__ import annotations

from boardpapers.layout import Document, Page, Paragraph
from boardpapers.structure.blocks import structure
from boardpapers.styles import styles_for
from builders import Sheet

WIDE = ["They " + "said " * 22 + "done."] * 12
CUT = [
    *["said " * 18 + "in"] * 7,
    "They asked " + "said " * 15 + "Social",
    "Health, in consultation with others, to act.",
]


def texts(*pages: list[str]) -> list[str]:
    """The paragraphs of pages that hold these lines one below the other."""
    made: list[Page] = [Sheet(n).text(72, 100, "\n".join(lines)).page for n, lines in enumerate(pages, 1)]
    file = Document("paper.pdf", "0" * 64, "application/pdf", len(made), [], made)
    found, _ = structure(file, lambda _: styles_for(""))
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def test_a_full_page_has_the_margin_of_its_own_text() -> None:
    """Other pages of the file, here those of a paper set wider, do not say how far its lines could run."""
    assert any("Social Health" in text for text in texts(CUT, WIDE, WIDE))


def test_a_page_of_few_lines_takes_the_margin_of_the_others() -> None:
    names = ["Ann Vale", "Ben Marsh", "Cy Dale"]
    assert texts(names, WIDE, WIDE)[:3] == names
