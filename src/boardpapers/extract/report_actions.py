"""To be written."""

from __future__ import annotations

from collections.abc import Sequence

from boardpapers.layout import Block

from .context import Context


def read_report_actions(blocks: Sequence[Block], report_id: str, context: Context) -> None:
    """To be written."""
