"""Motions without a formula: who moved and seconded them, "That …", "Carried."."""

from __future__ import annotations

import pytest

from boardpapers.records.meeting import Resolution

from .meeting_sheets import items


def decided(text: str) -> list[Resolution]:
    meeting = items(f"**1. BY-LAWS**\nCouncil met.\n{text}**2. CLOSE**\nNo more was done.\n")
    return meeting.minutes[0].resolutions


def test_numbers_of_motions_head_them_with_mover_and_seconder() -> None:
    meeting = items(
        "**R2025-063 A. Ash, B. Elm:**\nThat the minutes be adopted as published.\n**Carried.**\n"
        "**R2025-064 C. Oak, A. Ash:**\nTHAT Council supports the plan;\n"
        "AND THAT the Province be asked for money. Carried.\n"
        "**R2025-065 B. Elm, C. Oak:**\nThat the rink be closed.\n**Defeated.**\n"
        "**R2025-066 B. Elm, C. Oak:**\nThat the meeting be adjourned. Time: 6:57 p.m. Carried unanimously.\n"
    )
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("R2025-063", None), ("R2025-064", None), ("R2025-065", None), ("R2025-066", None),
    ]  # fmt: skip
    assert [
        (r.text, r.proposer, r.seconder, r.result) for m in meeting.minutes for r in m.resolutions
    ] == [
        ("That the minutes be adopted as published.", "A. Ash", "B. Elm", "carried"),
        (
            "THAT Council supports the plan; AND THAT the Province be asked for money.",
            "C. Oak", "A. Ash", "carried",
        ),
        ("That the meeting be adjourned.", "B. Elm", "C. Oak", "unanimous"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Moved by Councillor Ash\nSeconded by Councillor Elm\nTHAT the by-law be passed.\nCARRIED\n",
         "THAT the by-law be passed."),
        ("Moved by: A. Ash, Seconded by: B. Elm\nWHEREAS the bridge is old;\n"
         "NOW THEREFORE BE IT RESOLVED THAT the Council closes the bridge.\nCarried.\n",
         "the Council closes the bridge."),
    ],
)  # fmt: skip
def test_lines_above_say_who_moved(text: str, said: str) -> None:
    (one,) = decided(text)
    assert one.text == said
    assert (one.proposer or "").endswith("Ash")
    assert (one.seconder or "").endswith("Elm")
    assert one.result == "carried"


def test_a_sentence_that_opens_with_that_is_no_motion() -> None:
    assert decided("That was all the Clerk had to say of it.\nThe plan was carried out in May.\n") == []
    assert (
        decided("Moved by Councillor Ash, seconded by Councillor Elm\nTHAT it be passed.\nDEFEATED\n") == []
    )
