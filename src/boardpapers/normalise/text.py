"""Small, shared text operations: nothing here knows about papers."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def squash(text: str) -> str:
    """Every run of white space (line breaks, tabs, no-break spaces) as one blank, none at the ends."""
    return " ".join(text.split())


def plain_quotes(text: str) -> str:
    """Typographic quotes as ' and "; one character for one, so offsets stay valid."""
    return text.translate(_QUOTES)


def plain_dashes(text: str) -> str:
    """Hyphens and dashes of every width as -; one character for one, so offsets stay valid."""
    return text.translate(_DASHES)


def slug(text: str, limit: int = 60) -> str:
    """A part of an id: lower case ASCII words joined by hyphens, at most `limit` characters."""
    plain = unicodedata.normalize("NFKD", plain_quotes(text)).encode("ascii", "ignore").decode("ascii")
    words = _NOT_SLUG.sub("-", plain.replace("'", "").lower()).strip("-")
    return words[:limit].rstrip("-")
