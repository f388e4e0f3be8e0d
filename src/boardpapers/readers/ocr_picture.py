"""The picture of a page made ready for recognition: its ruling lines found and taken out.

Tesseract reads a rule beside a word as a letter, or the word not at all; and what is set in light letters on
a dark band it often leaves out.  Only Pillow is used, and of that only what works on a whole picture at once.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin, tan
from typing import Final

from PIL import Image, ImageChops, ImageDraw

from boardpapers.layout import Rule, Word
from boardpapers.readers.ocr_rules import INK, Area, areas_in, ink_of, rules_in

_MOST: Final = 2.0  # degrees: a paper lies askew by less; what is turned by more is a photograph
_STEPS: Final = (0.1, 0.02)  # degrees
_STRIPS: Final = 32
_LEVEL: Final = 0.02  # degrees: two pixels over the width of a page, which is straight
_LIGHT_ON_DARK: Final = [255 - max(0, min(255, (grey - INK) * 255 // 70)) for grey in range(256)]
"""Greys of light letters on a dark area, turned about: all that is ink becomes white paper."""
_STROKE: Final = 2.4  # points: wide enough for what a scanner makes of a thin rule
_TOUCH: Final = 3.0  # points: a rule so near to the border of a dark band is at it
_BANNER: Final = 40.0  # points: below the heads there may be a row that runs through


@dataclass(frozen=True, slots=True)
class Picture:
    """A page ready to be read: ``image`` in grey, and in points the rules and dark bands that were in it."""

    image: Image.Image
    rules: list[Rule]
    areas: list[Area]


def prepared(image: Image.Image, scale: float) -> Picture:
    """The picture of a page, drawn in grey with ``scale`` pixels a point, for recognition.

    It is not turned, which would blur its letters: the rules are found in a turned copy.
    """
    angle = skew(image)
    level = abs(angle) < _LEVEL
    straight = image if level else image.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)
    ink = ink_of(straight)
    dark, areas = areas_in(ink, scale)
    rules = rules_in(ink, dark, scale)
    if not rules:
        return Picture(image, [], areas)
    clean = image.copy()
    if dark is not None:
        mask = dark.resize(image.size)
        clean.paste(image.point(_LIGHT_ON_DARK), mask=mask if level else mask.rotate(-angle))
    _take_out(rules, clean, scale, radians(angle))
    return Picture(clean, rules, areas)


def _take_out(rules: list[Rule], image: Image.Image, scale: float, angle: float) -> None:
    """Paint over the rules of a picture that has to be turned by ``angle`` for them to lie level."""
    pen = ImageDraw.Draw(image)
    middle_x, middle_y = image.width / 2, image.height / 2

    def askew(x: float, y: float) -> tuple[float, float]:
        x, y = x * scale - middle_x, y * scale - middle_y
        return middle_x + x * cos(angle) - y * sin(angle), middle_y + x * sin(angle) + y * cos(angle)

    for rule in rules:
        ends = askew(rule.x0, rule.top), askew(rule.x1, rule.bottom)
        pen.line(ends, fill=255, width=round(_STROKE * scale))


def skew(image: Image.Image) -> float:
    """By how many degrees the picture must be turned, counter-clockwise, for its lines to lie level.

    The angle at which the rows of the picture differ most from their neighbours (Postl 1986).  The picture is
    cut into upright strips, of which only the rows' greys are kept: shifting those stands for turning.
    """
    strips = ImageChops.invert(image).resize((_STRIPS, image.height // 2), Image.Resampling.BOX)
    shift = image.width / _STRIPS / 2  # rows between two neighbouring strips at 45 degrees
    angle, reach = 0.0, _MOST
    for step in _STEPS:
        count = round(reach / step)
        # the last angle first: of equals the first is taken, so that a blank page lies straight
        tries = sorted(range(-count, count + 1), key=abs)
        angle = max(
            (angle + n * step for n in tries), key=lambda a: _contrast(strips, shift * tan(radians(a)))
        )
        reach = step
    return angle


def _contrast(strips: Image.Image, shift: float) -> int:
    """How much the rows differ from the rows below them when each strip is ``shift`` higher than the last."""
    matrix = (1, 0, 0, shift, 1, -shift * _STRIPS / 2)
    level = strips.transform(strips.size, Image.Transform.AFFINE, matrix)
    rows = level.resize((1, level.height), Image.Resampling.BOX).tobytes()
    return sum((a - b) ** 2 for a, b in pairwise(rows))


def through_bands(picture: Picture, words: list[Word]) -> list[Rule]:
    """The rules, and those between heads that are set in white on a dark band: these do not show.

    The upright rules below such a band go on through it, where no word is in the way and most of the columns
    have a head.
    """
    rules = list(picture.rules)
    for band in picture.areas:
        below = sorted(
            rule.x0
            for rule in picture.rules
            if rule.x0 == rule.x1
            and band.x0 + _TOUCH < rule.x0 < band.x1 - _TOUCH
            and -_TOUCH <= rule.top - band.bottom <= _BANNER
        )
        heads = [w for w in words if band.top <= (w.top + w.bottom) / 2 <= band.bottom]
        if any(word.x0 < x < word.x1 for word in heads for x in below):
            continue
        named = {bisect(below, (word.x0 + word.x1) / 2) for word in heads}
        if below and 2 * len(named) > len(below) + 1:
            rules += [Rule(x, band.top, x, band.bottom) for x in below]
    return rules
