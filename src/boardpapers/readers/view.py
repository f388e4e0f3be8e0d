"""From a PDF's own coordinates to the page as a person sees it: turned upright, origin top left."""

from __future__ import annotations

from typing import NamedTuple

from boardpapers.layout import BBox

DESCENT = 0.21
"""A word's box reaches this share of its font size below the baseline, and the rest above it.

Fonts state ascents and descents of all kinds, or none; counted from the baseline, words of one line
share top and bottom whatever they are set in.  0.21 is Arial's and Times' own figure.
"""


class View(NamedTuple):
    """The visible box of a page (PDF user space: left, bottom, right, top) and its ``/Rotate``."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """As seen, in points."""
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        """As seen, in points."""
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space as (points from the left, points from the top)."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """``point`` as a matrix (ISO 32000-1, 8.3.4)."""
        if self.rotation == 90:
            return 0.0, 1.0, 1.0, 0.0, -self.bottom, -self.left
        if self.rotation == 180:
            return -1.0, 0.0, 0.0, 1.0, self.right, -self.bottom
        if self.rotation == 270:
            return 0.0, -1.0, -1.0, 0.0, self.top, self.right
        return 1.0, 0.0, 0.0, -1.0, -self.left, self.top

    def box(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """The rectangle between two opposite corners of user space, as seen."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return BBox(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def is_upright(self, a: float, b: float) -> bool:
        """Whether text running in direction ``(a, b)`` of user space runs left to right as seen."""
        if self.rotation == 0:
            along, across = a, b
        elif self.rotation == 90:
            along, across = b, a
        elif self.rotation == 180:
            along, across = -a, b
        else:
            along, across = -b, a
        return along > 0 and abs(across) <= 0.05 * along
