"""References inside a text: one that follows the renumbering is no rewording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from boardpapers.matching import fingerprint, same_words

_NAMED = ("priority", "theme", "objective", "outcome", "action", "aim", "goal", "milestone")
# a figure comes first, what must stand before it is looked up from there: `re` skips to figures quickly
_REFERENCE = re.compile(
    r"\d(?:(?<![\w£$€.,/:%-]\d)\d?(?:\.\d{1,2}){1,3}(?!\w|%|[./,]\d)|(?:"
    + "|".join(rf"(?<=\b{name} \d)" for name in _NAMED)
    + r")\d?\b)",
    re.IGNORECASE,
)
_PLACE = " referencehere "


class Renumbering:
    """Which new numbers an old number has become."""

    def __init__(self, pairs: Iterable[tuple[str | None, str | None]]) -> None:
        self._became: dict[str, set[str]] = defaultdict(set)
        for old, new in pairs:
            if old and new:
                self._became[old].add(new)

    def same_text(self, old: str, new: str) -> bool:
        """Whether two texts say the same, references that followed (or kept) their number included."""
        if same_words(old, new):
            return True
        ours, theirs = _REFERENCE.findall(old), _REFERENCE.findall(new)
        if not ours or len(ours) != len(theirs):
            return False
        if fingerprint(_REFERENCE.sub(_PLACE, old)) != fingerprint(_REFERENCE.sub(_PLACE, new)):
            return False
        return all(b == a or b in self._became.get(a, ()) for a, b in zip(ours, theirs, strict=True))
