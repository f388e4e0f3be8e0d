"""What tells a paper of a board from any other text."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of


class PaperStyle(Topic):
    """Words of papers that print neither a cover nor a recommendation."""

    bodies: list[str] = Field(default=[], description="Words that papers of boards speak of.")

    @cached_property
    def body_pattern(self) -> re.Pattern[str]:
        return any_of(self.bodies)
