"""How reports are written."""

from __future__ import annotations

from .topic import Topic


class ReportStyle(Topic):
    """To be filled by the extractors that read reports."""
