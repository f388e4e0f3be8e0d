"""What every record shares: it is closed, frozen, and knows where it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Final = "1.0"
"""Version of the published contract; a changed or removed field raises it."""

Time = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="Time of day, HH:MM, 24 h.")]


class Record(BaseModel):
    """A closed, immutable model: an unknown field is an error, not a surprise."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Record):
    """Where words were read: a box on a page."""

    page: int = Field(ge=1, description="Page of the file, 1-based.")
    bbox: tuple[float, float, float, float] = Field(
        description="Left, top, right, bottom in PDF points from the page's top left corner."
    )


class LineEvidence(Record):
    """Where words were read in a text input: a line."""

    line: int = Field(ge=1, description="Line of the text, 1-based.")


class PageRange(Record):
    """A run of pages, both ends included."""

    first: int = Field(description="First page.")
    last: int = Field(description="Last page.")


Places = list[Evidence | LineEvidence]

PLACES: Any = Field(
    default_factory=list, description="Boxes tight around the words read: one a page or table cell."
)
"""The field `evidence`; every record declares it last, as that is where it stands in what is written."""


class Traced(Record):
    """A record with the places it was read from: `evidence`, the last of its fields."""

    if TYPE_CHECKING:
        evidence: Places = PLACES


class Identified(Traced):
    """A record with an identifier that is stable: the same input gives the same id."""

    id: str = Field(description="Stable identifier, unique within the document.")
