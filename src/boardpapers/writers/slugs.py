"""Names as identifiers."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """``Cllr Édith O'Neill`` → ``cllr-edith-o-neill``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"
