"""pdfium and pdfplumber must read the same page: words, boxes within a point, rules, fills.

What may differ: the ink of an italic letter reaches over its advance, which only pdfium counts; and
pdfplumber reads sideways text letter by letter.  Files of the wild are held to 99 words in 100.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from boardpapers.layout import Fill, Page, Rule, Word
from boardpapers.readers import open_document

SAMPLES = sorted(Path(__file__).parents[2].joinpath("samples").glob("*.pdf"))
CORPUS = (
    sorted(Path(os.environ["BOARDPAPERS_CORPUS"]).glob("*.pdf")) if "BOARDPAPERS_CORPUS" in os.environ else []
)
PAGES = range(1, 7)


def unmatched(words: Sequence[Word], others: Sequence[Word]) -> list[tuple[Word, Word | None]]:
    """The words without a partner of the same text and box among ``others``, and the nearest there is."""
    pool: dict[str, list[Word]] = defaultdict(list)
    for word in others:
        pool[word.text].append(word)
    odd: list[tuple[Word, Word | None]] = []
    for word in words:
        near = min(pool[word.text], key=lambda w: abs(w.x0 - word.x0) + abs(w.top - word.top), default=None)
        if near is not None and is_same_box(word, near):
            pool[word.text].remove(near)
        else:
            odd.append((word, near))
    return odd


def is_same_box(word: Word, other: Word) -> bool:
    """Within a point; a letter to which pdfplumber gives no width may end anywhere."""
    off = [abs(a - b) for a, b in zip(word[1:5], other[1:5], strict=True)]
    if word.x1 == word.x0 or other.x1 == other.x0:
        off[2] = 0.0
    if word.italic:
        off[2] -= 0.2 * word.size
    return max(off) <= 1


def differing(mine: Sequence[Rule | Fill], others: Sequence[Rule | Fill]) -> list[Rule | Fill]:
    """The rules (or fills) of which the other reader has none within a point."""
    left = list(others)
    odd = []
    for item in mine:
        same = [o for o in left if max(abs(a - b) for a, b in zip(item[:4], o[:4], strict=True)) <= 1]
        if same:
            left.remove(same[0])
        else:
            odd.append(item)
    return odd + left


def pairs(path: Path) -> list[tuple[Page, Page]]:
    mine = open_document(path, pages=PAGES).pages
    others = open_document(path, pages=PAGES, reader="pdfplumber").pages
    return list(zip(mine, others, strict=True))


def assert_same(path: Path, allowed: float = 0.0) -> None:
    total = odd = 0
    shown: list[object] = []
    for page, other in pairs(path):
        assert (page.width, page.height) == pytest.approx((other.width, other.height), abs=0.1)
        misses = unmatched(page.words, other.words)
        total += max(len(page.words), len(other.words))
        odd += len(misses) + abs(len(page.words) - len(other.words))
        shown += misses
        assert differing(page.rules, other.rules) == [], f"rules of page {page.number}"
        assert differing(page.fills, other.fills) == [], f"fills of page {page.number}"
    assert odd <= allowed * total, shown[:5]


def build(path: Path, story: list[Flowable], turned: bool = False) -> Path:
    SimpleDocTemplate(str(path), pagesize=landscape(A4) if turned else A4).build(story)
    return path


def test_paragraphs(tmp_path: Path) -> None:
    styles = getSampleStyleSheet()
    text = (
        "The Board <b>RESOLVED</b> to note the report of the <i>Director of Public Health</i> (Appendix A), "
        "and asked that an update be brought to the meeting on 6<super>th</super> July&nbsp;2024. " * 6
    )
    assert_same(
        build(tmp_path / "a.pdf", [Paragraph("Minutes", styles["Title"]), Paragraph(text, styles["Normal"])])
    )


@pytest.mark.parametrize("grid", ["GRID", "LINEBELOW", "BOX"])
def test_tables(tmp_path: Path, grid: str) -> None:
    cell = getSampleStyleSheet()["BodyText"]
    rows = [["Ref", "Action", "Lead", "RAG"]] + [
        [
            f"1.{n}",
            Paragraph("Agree the <strike>draft</strike> final service offer with partners", cell),
            "ICB",
            "G",
        ]
        for n in range(12)
    ]
    table = Table(rows, colWidths=[40, 220, 60, 40], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                (grid, (0, 0), (-1, -1), 0.5, colors.black),
                ("BACKGROUND", (0, 0), (-1, 0), colors.navy),
                ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
                ("BACKGROUND", (3, 1), (3, 6), colors.lightgreen),
            ]
        )
    )
    path = build(tmp_path / "t.pdf", [table], turned=True)
    assert_same(path)
    struck = [w.text for page in open_document(path).pages for w in page.words if w.struck]
    assert struck == ["draft"] * 12


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_samples(path: Path) -> None:
    assert_same(path, allowed=0.01)


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_corpus(path: Path) -> None:
    assert_same(path, allowed=0.01)
