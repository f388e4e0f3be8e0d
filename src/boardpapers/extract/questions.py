"""To be written."""

from __future__ import annotations

from boardpapers.layout import Section

from .context import Context


def read_questions(section: Section, context: Context) -> None:
    """To be written."""
