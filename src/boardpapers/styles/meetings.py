"""How meetings are written."""

from __future__ import annotations

from .topic import Topic


class MeetingStyle(Topic):
    """To be filled by the extractors that read meetings."""
