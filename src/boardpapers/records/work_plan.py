"""Forward plans (annual work plans)."""

from __future__ import annotations

import datetime

from pydantic import Field

from .base import PLACES, Identified, Places


class WorkPlanEntry(Identified):
    """A row of a forward plan."""

    meeting_date: datetime.date | None = Field(None, description="ISO date of the meeting.")
    publication_date: datetime.date | None = Field(None, description="ISO date of publication.")
    item: str | None = Field(None, description="The item's title; null where a row prints dates only.")
    author: str | None = Field(None, description="Report author or lead officer.")
    summary: str | None = Field(None, description="What is printed below the title.")
    extra: dict[str, str] = Field(default_factory=dict, description="Columns the style does not know.")
    struck: bool = Field(False, description="Whether the row is struck through.")
    evidence: Places = PLACES
