"""Text of papers inside Markdown: shown as it is printed, never read as markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")
_LINE_START = re.compile(r"^(\s*)(?:([-+=])|(\d{1,9})([.)]))(?=\s|$)")


def escape(text: str) -> str:
    """One line of text with every character that Markdown would read escaped, control characters gone."""
    line = "".join(c for c in " ".join(text.split()) if c.isprintable())
    line = _MARKUP.sub(r"\\\1", line).replace("&", "&amp;")
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", line)
