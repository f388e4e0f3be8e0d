"""How the papers of the pack look: one council's letterhead, headings and sizes."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from source.layout import CENTRE, RIGHT, Story, gap, hanging, para, style

GREEN, SHADE = HexColor("#1D5C3A"), HexColor("#E3E8E4")
WIDTH = 451.0
"""Points between the margins of an upright page."""

BODY = style(11, spaceAfter=7)
BOLD = style(11, bold=True, spaceAfter=7)
CENTRED = style(11, alignment=CENTRE, spaceAfter=7)
RIGHT_BOLD = style(11, bold=True, alignment=RIGHT, spaceAfter=3)
TITLE = style(13, bold=True, alignment=CENTRE, spaceAfter=8)
NUMBERED = hanging(11, 32, spaceAfter=7)
HEADING = hanging(
    11,
    32,
    spaceBefore=8,
    spaceAfter=5,
    fontName="Helvetica-Bold",
    bulletFontName="Helvetica-Bold",
    keepWithNext=1,
)
LEAD_IN = style(11, bold=True, spaceBefore=4, spaceAfter=5, keepWithNext=1)
BULLETS = hanging(11, 18, spaceAfter=4)
INNER = hanging(11, 18, left=32, spaceAfter=4)
CELL = style(10, spaceAfter=0)
CELL_BOLD = style(10, bold=True, spaceAfter=0)
CELL_BULLET = hanging(10, 12, spaceAfter=0)


class Shield(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The council's mark: a drawing, no words."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 44, 50

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(GREEN)
        shape = canvas.beginPath()
        shape.moveTo(0, 48)
        shape.lineTo(40, 48)
        shape.lineTo(40, 22)
        shape.curveTo(40, 10, 30, 4, 20, 0)
        shape.curveTo(10, 4, 0, 10, 0, 22)
        shape.close()
        canvas.drawPath(shape, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#F2C94C"))
        canvas.circle(20, 28, 9, stroke=0, fill=1)


def letterhead(organisation: str, address: str) -> Story:
    name = style(20, bold=True, textColor=GREEN, spaceAfter=3)
    return [Shield(), gap(4), para(organisation, name), para(address, style(9, spaceAfter=12))]


def stamp(canvas: Any, text: str, width: float, height: float) -> None:
    """A stamp at the top right, as the committee system sets it on the first page of an item."""
    canvas.saveState()
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawRightString(width - 28, height - 28, text)
    canvas.restoreState()
