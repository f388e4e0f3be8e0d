"""Attendance set in columns without rules: who is a name, what is a role, which labels only group people."""

from __future__ import annotations

from boardpapers.records import Meeting

from .meeting_sheets import held

HEAD = (
    "**ALDERBROOK COUNTY COUNCIL**\n"
    "Minutes of a meeting of the Scrutiny Committee held in County Hall on Tuesday 4 June 2024\n"
)
ITEMS = "**1. MINUTES**\nThe minutes were read.\n**2. REPORTS**\nA report was read.\n"


def listed(text: str, items: str = ITEMS) -> list[tuple[str, str | None, str]]:
    meeting: Meeting = held(HEAD + text + items)
    return [(a.name, a.role, a.status) for a in meeting.attendance]


def test_bodies_beside_styled_names_are_roles() -> None:
    assert listed(
        "**Present:**\nMayor Ann Ash (Chair)||Eastmere MCA\nCouncillor Ben Elm||Milltown Borough\n"
        "Councillor Cy Oak||Norham MBC\n"
    ) == [
        ("Mayor Ann Ash", "Eastmere MCA", "present"), ("Councillor Ben Elm", "Milltown Borough", "present"),
        ("Councillor Cy Oak", "Norham MBC", "present"),
    ]  # fmt: skip


def test_bodies_by_their_short_names_are_roles_of_plain_names_too() -> None:
    assert listed("**Present:**\nAnn Ash||Milltown MBC\nBen Elm||Norham UDC\nCy Oak||Eastmere CC\n") == [
        ("Ann Ash", "Milltown MBC", "present"), ("Ben Elm", "Norham UDC", "present"),
        ("Cy Oak", "Eastmere CC", "present"),
    ]  # fmt: skip


def test_areas_stand_before_the_names_of_their_members() -> None:
    assert listed(
        "**Present:**\nMilltown East||Councillors Ann Ash and Ben Elm\nNorham||Councillor Cy Oak\n"
        "Eastmere||Councillor Di Fir\n"
    ) == [
        ("Ann Ash", "Milltown East", "present"), ("Ben Elm", "Milltown East", "present"),
        ("Councillor Cy Oak", "Norham", "present"), ("Councillor Di Fir", "Eastmere", "present"),
    ]  # fmt: skip


def test_heads_of_columns_name_nobody() -> None:
    assert listed(
        "Present:-\nMembers||Role\nAnn ASH||Nominated by the Health Board\nBen ELM||Chief Officer\n"
        "Non-members in attendance at the request of the Chief Officer:-\nCy OAK||Carers Centre\n"
        "Di FIR||Head of Community Care\nAnn ASH, Vice Chair, in the Chair.\n"
    ) == [
        ("Ann ASH", "Nominated by the Health Board", "present"), ("Ben ELM", "Chief Officer", "present"),
        ("Cy OAK", "Carers Centre", "in_attendance"), ("Di FIR", "Head of Community Care", "in_attendance"),
    ]  # fmt: skip


def test_a_chair_stands_above_two_columns_of_names() -> None:
    names = [name for name, _, _ in listed(
        "Present:||Councillor Len Ash (Chair)\n"
        "||Councillor John Elm||Councillor Jim Oak\n||Councillor Mary Fir||Councillor Ray Yew\n"
        "||Councillor Una May||Councillor Vi Box\n"
    )]  # fmt: skip
    assert names == [
        "Councillor Len Ash", "Councillor John Elm", "Councillor Jim Oak", "Councillor Mary Fir",
        "Councillor Ray Yew", "Councillor Una May", "Councillor Vi Box",
    ]  # fmt: skip


def test_labels_of_groups_keep_the_status_of_the_list() -> None:
    assert listed(
        "**Present**\nRatepayer Members: Mr Ash (Ch), Mr Elm\nAppointed Members: Cllr Oak, Mr Fir\n"
        "**Apologies**\nRatepayer Members: Mr Yew, Mr Box\n**In attendance**\nOfficers: Ms May, Mr Sloe\n"
    ) == [
        ("Mr Ash", None, "present"), ("Mr Elm", None, "present"), ("Cllr Oak", None, "present"),
        ("Mr Fir", None, "present"), ("Mr Yew", None, "apologies"), ("Mr Box", None, "apologies"),
        ("Ms May", None, "officer"), ("Mr Sloe", None, "officer"),
    ]  # fmt: skip


def test_apologies_stand_in_columns_below_their_line() -> None:
    items = (
        "**1. APOLOGIES FOR ABSENCE**\nApologies for absence were submitted on behalf of:-\nMembers||Role\n"
        "Ann Ash||Nominated by the Health Board\nBen Elm||Trade Union Representative\n**2. MINUTES**\nRead.\n"
    )
    assert listed("**Present:** Councillor Cy Oak\n", items)[1:] == [
        ("Ann Ash", "Nominated by the Health Board", "apologies"),
        ("Ben Elm", "Trade Union Representative", "apologies"),
    ]


def test_apologies_of_surnames_and_of_names_with_initials() -> None:
    items = (
        "**1. APOLOGIES**\nApologies were intimated on behalf of Councillors Ash, E Elm and Oak.\n"
        "**2. MINUTES**\nRead.\n"
    )
    assert [n for n, _, s in listed("**Present:** Councillor Fir\n", items) if s == "apologies"] == [
        "Ash", "E Elm", "Oak",
    ]  # fmt: skip
