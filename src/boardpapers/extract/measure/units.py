"""The units that heads, labels and captions name for the figures below or beside them."""

from __future__ import annotations

import re

PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b", re.I)
IN_BRACKETS = re.compile(
    r"\((?:(?:in|no\.? of|number of|working|calendar|average) )*"
    r"(?P<unit>seconds|minutes|mins|hours|hrs|days|weeks|months|kg|tonnes|tco2e|km|miles|hectares|ha|litres"
    r"|[kmg]wh|fte|wte)(?: per .{3,20})?\)",
    re.I,
)


def unit_of(*texts: str) -> str | None:
    """The unit that a head, label or caption names, the first that does: "%", "£", "(days)" as printed."""
    for text in texts:
        if PERCENT.search(text):
            return "%"
        if "£" in text:
            return "£"
        if named := IN_BRACKETS.search(text):
            return named["unit"]
    return None
