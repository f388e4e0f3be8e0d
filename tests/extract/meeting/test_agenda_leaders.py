"""Agendas whose items have leaders to their pages."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.agenda_items import _title


@pytest.mark.parametrize(
    ("printed", "title", "pages"),
    [
        ("Minutes of 11 March 2025 .......... 2", "Minutes of 11 March 2025", (2, 2)),
        ("Parking charges . . . . . . . . 4 - 9", "Parking charges", (4, 9)),
        ("Budget ……… 12", "Budget", (12, 12)),
        ("Apologies for absence ..........", "Apologies for absence", None),
        ("Accounts for 2024 ... and 2025", "Accounts for 2024 ... and 2025", None),
        ("Fees (Pages 5 - 8)", "Fees", (5, 8)),
    ],
)
def test_leaders_and_pages_are_no_part_of_a_title(
    printed: str, title: str, pages: tuple[int, int] | None
) -> None:
    found, span, _ = _title(printed, [])
    assert (found, (span.first, span.last) if span else None) == (title, pages)
