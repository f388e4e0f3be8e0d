"""Boards of the health service are known by their names on covers, agendas and minutes."""

from __future__ import annotations

import pytest

from boardpapers.styles import detected


@pytest.mark.parametrize(
    "text",
    [
        "NHS Alderbrook Integrated Care Board\nBoard papers\nThursday 4 July 2024",
        "Alderbrook and Vale Integrated Care Board\nPublic Board\nAgenda",
        "Meeting of the Board of NHS Alderbrook and Vale ICB\nheld in public",
        "NHS Alderbrook ICB\nQuality Committee\nAgenda",
        "Alderbrook Teaching Hospitals NHS Foundation Trust\nBoard Meeting – Public\nAGENDA",
        "Alderbrook Community NHS Trust\nPublic Board",
        "Vale University Health Board\nMeeting of the Board",
        "NHS Vale Board\nMinutes of the meeting of Tuesday 4 June 2024",
        "Agenda\nNHS Vale Clinical Commissioning Group\nGoverning Body",
    ],
)
def test_a_board_of_the_health_service(text: str) -> None:
    assert [name for name, _ in detected(text)] == ["nhs"]


@pytest.mark.parametrize(
    "text",
    [
        "Health and Wellbeing Board\nMinutes of the meeting\nPresent: A Vale; B Ford, Integrated Care Board",
        "Cabinet agenda\n5. Care homes\nThe county council and the NHS work together on this.",
        "Scrutiny Committee\n6. Hospital waiting times\nThe trust and the board will attend.",
    ],
)
def test_papers_that_speak_of_the_health_service(text: str) -> None:
    assert detected(text) == []
