"""Attendance lists in their forms, apologies in the text, late arrivals and leavers."""

from __future__ import annotations

import pytest

from boardpapers.extract.meeting.minutes import read_minutes
from boardpapers.extract.meeting.people_lists import from_paragraph
from boardpapers.layout import Cell, Line
from boardpapers.records import Meeting
from boardpapers.structure.lines import build

from ..sheets import Sheet, context_of, section_of
from .meeting_sheets import HEAD, held, items, read

CALL = "Minutes of a meeting of the Cabinet held on 4 June 2024 at 2.00 pm\n"
END = "\n**1. MINUTES**\nThe minutes were read.\n**2. CLOSE**\nThanks were given."


def roll(text: str) -> list[tuple[str, str, str | None]]:
    return [(a.status, a.name, a.role) for a in held(CALL + text + END).attendance]


def test_labels_over_lists_of_two_columns() -> None:
    assert roll(
        "**PRESENT:**\nCllr Alan Walker (Chair) || Portfolio Holder for Health, Wellbeing\n"
        " || and Adult Care\n"
        "Dr Hilary Marsh || Clinical Director\n**OFFICERS PRESENT:**\nJohn Moor || Director of Adults"
    ) == [
        ("present", "Cllr Alan Walker", "Portfolio Holder for Health, Wellbeing and Adult Care"),
        ("present", "Dr Hilary Marsh", "Clinical Director"),
        ("officer", "John Moor", "Director of Adults"),
    ]  # fmt: skip


def test_a_running_list_with_a_gap_is_not_set_in_columns() -> None:
    assert roll("**Present**\nCouncillors D Ash (Chair), R Elm and\nP Fir || Clerk J Moor") == [
        ("present", "D Ash", None), ("present", "R Elm", None), ("present", "P Fir", None),
        ("present", "J Moor", "Clerk"),
    ]  # fmt: skip


def test_initials_are_no_role() -> None:
    assert roll("**Present** || Rob Boyce || RB\n || Kenny Marsh || KM\n || Margaret Carr || MCa") == [
        ("present", "Rob Boyce", None), ("present", "Kenny Marsh", None), ("present", "Margaret Carr", None),
    ]  # fmt: skip


def test_an_and_within_a_post_stays() -> None:
    said = "Ann Ash, Head of Parks and Schools, Ben Elm, Director of Adults & Health and Cara Oak"
    assert roll(f"Present: {said}") == [
        ("present", "Ann Ash", "Head of Parks and Schools"),
        ("present", "Ben Elm", "Director of Adults & Health"),
        ("present", "Cara Oak", None),
    ]


def test_a_label_wrapped_beside_the_names() -> None:
    assert roll(
        "Present: || Councillor A Green\n || Councillor B White\n"
        "Officers in || J Brown (Head of Planning)\nattendance: || K Lilac (Solicitor)"
    ) == [
        ("present", "Councillor A Green", None), ("present", "Councillor B White", None),
        ("officer", "J Brown", "Head of Planning"), ("officer", "K Lilac", "Solicitor"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PRESENT: Mr R W Gow (Chairman), Mr N Barker and Mr R C Low, OBE",
            [
                ("present", "Mr R W Gow", None), ("present", "Mr N Barker", None),
                ("present", "Mr R C Low, OBE", None),
            ],
        ),
        (
            "In attendance: Mrs H Birt (Clerk), County Councillor D Fenn and four members of the public.",
            [("in_attendance", "Mrs H Birt", "Clerk"), ("in_attendance", "County Councillor D Fenn", None)],
        ),
        (
            "Present: Cllrs Haywood (in the chair), Hill, Evans & the Clerk.",
            [("present", "Haywood", None), ("present", "Hill", None), ("present", "Evans", None)],
        ),
        (
            "Also in attendance: Councillor Wes Elm, Chair of Overview and Scrutiny",
            [("in_attendance", "Councillor Wes Elm", "Chair of Overview and Scrutiny")],
        ),
        ("ABSENT: Sheila Fletch", [("absent", "Sheila Fletch", None)]),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert roll(text) == expected


def test_a_vacancy_and_a_crowd_are_nobody() -> None:
    assert roll("**PRESENT**\nCouncillor P Garrick\n2 Vacancies\n12 members of the public") == [
        ("present", "Councillor P Garrick", None)
    ]  # fmt: skip


def chaired(meeting: Meeting) -> list[str]:
    return [a.name for a in meeting.attendance if a.chair]


@pytest.mark.parametrize(
    "text",
    [
        "Present: Councillor P Garrick (Chair) and Councillor S Idris",
        "Present: Councillors S Idris and P Garrick\nIn the Chair: Councillor P Garrick",
        "Present: Councillor S Idris and Councillor P Garrick\n"
        "The meeting was chaired by Councillor P Garrick.",
    ],
)
def test_the_chair(text: str) -> None:
    assert [name.split()[-1] for name in chaired(held(CALL + text + END))] == ["Garrick"]


def test_apologies_in_the_text_add_and_overrule_but_never_double() -> None:
    meeting = items(
        "**1. APOLOGIES**\n"
        "Apologies were received from Councillor S Idris, Dr Lucy Warden and Mr Ivo Castle.\n"
        "**2. MINUTES**\nThe minutes were read."
    )
    assert [(a.name, a.status) for a in meeting.attendance] == [
        ("Councillor P Garrick", "present"),
        ("Councillor S Idris", "apologies"),
        ("Ms Olamide Fasanya", "present"),
        ("Dr Lucy Warden", "apologies"),
        ("Mr Ivo Castle", "apologies"),
    ]


def test_late_and_early() -> None:
    meeting = items(
        "**1. ROADS**\nCouncillor Idris joined the meeting at 2.21 pm during this item.\n"
        "Ms Fasanya left the meeting at 3.05 p.m.\n"
        "**2. CLOSE**\nThanks were given."
    )
    assert {a.name: (a.joined, a.left) for a in meeting.attendance} == {
        "Councillor P Garrick": (None, None),
        "Councillor S Idris": ("14:21", None),
        "Ms Olamide Fasanya": (None, "15:05"),
    }


def test_a_substitute() -> None:
    meeting = items(
        "**1. APOLOGIES**\n"
        "Apologies were received from Mel Thwaite. Mina Bhatt attended for Mel Thwaite.\n**2. CLOSE**\n"
        "Thanks."
    )
    stand_in = meeting.attendance[-1]
    assert (stand_in.name, stand_in.substitute_for) == ("Mina Bhatt", "Mel Thwaite")


def table_roll(head: list[str | None] | None, *rows: list[str | None]) -> list[tuple[str, str, str | None]]:
    sheet = Sheet()
    sheet.write(CALL.strip())
    sheet.table(head, *rows)
    for line in END.strip().split("\n"):
        sheet.write(line.strip("*"), bold=line.startswith("**"))
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    return [(a.status, a.name, a.role) for m in context.found.meetings for a in m.attendance]


def test_table_with_labels_over_columns_of_names() -> None:
    assert table_roll(
        ["Present:", "Officials:"], ["Francis Moor (Chair)", "Katie Down (Cabinet Office)"],
        ["Guest:", "Jane Sigh (Treasury)"], ["Philip Ham, Secretary of State", ""],
        ["Apologies:", ""], ["Lord Tom Nally", ""],
    ) == [
        ("present", "Francis Moor", None),
        ("in_attendance", "Philip Ham", "Secretary of State"),
        ("apologies", "Lord Tom Nally", None),
        ("officer", "Katie Down", "Cabinet Office"),
        ("officer", "Jane Sigh", "Treasury"),
    ]  # fmt: skip


def test_table_with_labels_beside_the_names() -> None:
    assert table_roll(
        None, ["Attendees", "Tony Brook (Chair), Sylvia Knight (Vice Chair)"],
        ["Invited", "Nikki Stour (Clerk)"],
    ) == [
        ("present", "Tony Brook", None), ("present", "Sylvia Knight", "Vice Chair"),
        ("in_attendance", "Nikki Stour", "Clerk"),
    ]  # fmt: skip


def test_table_with_a_status_in_every_row() -> None:
    assert table_roll(
        ["Name", "Role", "Attendance"], ["Mrs J Adam", "Governor", "Present"],
        ["Rev P Cole", "Governor", "Apologies"],
        ["Ms L East", "Clerk", "In attendance"],
    ) == [
        ("present", "Mrs J Adam", "Governor"), ("apologies", "Rev P Cole", "Governor"),
        ("in_attendance", "Ms L East", "Clerk"),
    ]  # fmt: skip


def test_every_person_has_evidence() -> None:
    context = read(CALL + "Present: Councillor P Garrick (Chair), Councillor S Idris" + END, "minutes")
    assert all(a.evidence for m in context.found.meetings for a in m.attendance)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Councillors D Ash (Chair) M Elm, T Oak and P Fir\nAlan Birch, NDC and Clerk J Moor",
            [("D Ash", None), ("M Elm", None), ("T Oak", None), ("P Fir", None), ("Alan Birch", "NDC"),
             ("J Moor", "Clerk")],
        ),
        (
            "Councillors S Ash and\nP Elm Clerk J Moor",
            [("S Ash", None), ("P Elm", None), ("J Moor", "Clerk")],
        ),
        (
            "Cllrs C Ash (Chair), R Elm S Oak, K Fir",
            [("C Ash", None), ("R Elm", None), ("S Oak", None), ("K Fir", None)],
        ),
        (
            "A Ash, Director of Law and Governance and B Elm",
            [("A Ash", "Director of Law and Governance"), ("B Elm", None)],
        ),
    ],
)  # fmt: skip
def test_lists_that_lost_a_comma(text: str, expected: list[tuple[str, str | None]]) -> None:
    sheet = Sheet()
    sheet.write(CALL + "Present")
    for line in text.split("\n"):
        sheet.write(line)
        sheet.top -= 14
    lines = [line for block in sheet.blocks[-len(text.split("\n")) :] for line in block.lines]  # type: ignore[union-attr]
    sheet.blocks[-len(text.split("\n")) :] = [build(lines)]
    sheet.top += 28
    sheet.write("1. MINUTES", bold=True)
    sheet.write("The minutes were read.")
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(a.name, a.role) for a in meeting.attendance] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sederunt: Councillors Fiona Birch (Convener) and Rory Elm\n"
            "Councillor Birch, Convener, presiding.",
            [("present", "Fiona Birch", None), ("present", "Rory Elm", None)],
        ),
        (
            "Presennol / Present: Cllrs Gwen Rees (Cadeirydd / Chair), Aled Oak\n"
            "Ymddiheuriadau / Apologies: Cllr Nia Elm\nClerc / Clerk: Eleri Fir",
            [
                ("present", "Gwen Rees", None), ("present", "Aled Oak", None),
                ("apologies", "Cllr Nia Elm", None), ("officer", "Eleri Fir", None),
            ],
        ),
        (
            "**PRESENT**\nCouncillor T Birch – City Council\n**Office of the Police Commissioner:**\n"
            "Mr D Oak – Commissioner\nApologies for absence were received from Councillors P Elm and R Fir.",
            [
                ("present", "Councillor T Birch", "City Council"), ("present", "Mr D Oak", "Commissioner"),
                ("apologies", "P Elm", None), ("apologies", "R Fir", None),
            ],
        ),
        ("Present: Mayor Helen Ash (Chair)", [("present", "Mayor Helen Ash", None)]),
    ],
)  # fmt: skip
def test_forms_of_other_councils(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert roll(text) == expected
    assert held(CALL + text + END).attendance[0].chair is ("(C" in text)


@pytest.mark.parametrize(
    "said", ["for whom Councillor L Oak substituted", "with Councillor L Oak substituting"]
)
def test_a_substitute_named_with_the_apologies(said: str) -> None:
    meeting = held(
        f"{CALL}Present: Councillors A Ash and L Oak\n**1. APOLOGIES**\n"
        f"Apologies for absence were received from Councillor D Elm, {said}.\n**2. CLOSE**\nThanks."
    )
    assert [(a.name, a.status, a.substitute_for) for a in meeting.attendance] == [
        ("A Ash", "present", None), ("L Oak", "present", "Councillor D Elm"),
        ("Councillor D Elm", "apologies", None),
    ]  # fmt: skip


def test_table_with_labels_over_the_rows() -> None:
    sheet = Sheet()
    sheet.write(CALL.strip())
    table = sheet.table(None, ["Ruth Ash", "Chair"], ["Omar Elm", "Chief Nurse"], ["Paul Oak", "Treasurer"])
    labels = [Cell([sheet.line(text, 72)], [], 0) for text in ("Present:", "Apologies:")]
    table.banners = labels
    for row, label in zip(table.rows, [labels[0], labels[0], labels[1]], strict=True):
        row.banners = [label]
    sheet.write("1. MINUTES", bold=True)
    sheet.write("The minutes were read.")
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    assert [(a.name, a.role, a.status) for a in context.found.meetings[0].attendance] == [
        ("Ruth Ash", "Chair", "present"), ("Omar Elm", "Chief Nurse", "present"),
        ("Paul Oak", "Treasurer", "apologies"),
    ]  # fmt: skip


def test_lines_set_in_the_middle_over_columns_of_names() -> None:
    sheet = Sheet()
    sheet.write(CALL.strip())
    sheet.write("Present:", bold=True)
    lines = []
    for text, x in (
        ("The Chairman, Councillor B Ash, in the chair", 166),
        ("The Vice-Chairman, Cllr C Elm", 191),
    ):
        lines.append(sheet.line(text, x))
        sheet.top += 14
    for names in (("Councillor N Oak", "Councillor F Fir"), ("Councillor R Yew", "Councillor G May")):
        lines.append(Line([w for i, n in enumerate(names) for w in sheet.line(n, 72 + 150 * i).words]))
        sheet.top += 14
    sheet.blocks += [build([line]) for line in lines]
    sheet.write("1. MINUTES", bold=True)
    sheet.write("The minutes were read.")
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    (meeting,) = context.found.meetings
    assert [(a.name, a.chair) for a in meeting.attendance] == [
        ("Councillor B Ash", True), ("Cllr C Elm", False), ("Councillor N Oak", False),
        ("Councillor F Fir", False), ("Councillor R Yew", False), ("Councillor G May", False),
    ]  # fmt: skip


def test_the_chair_by_initials() -> None:
    meeting = held(f"{CALL}Present: Kath Payne, Rob Ash and the Clerk\nKP chaired the meeting.{END}")
    assert [(a.name, a.chair) for a in meeting.attendance] == [("Kath Payne", True), ("Rob Ash", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Present: Cllrs Ann Moss (Chair), Bill Nye. Clerk: Ed Quick. Public: 4",
            [("present", "Ann Moss", None), ("present", "Bill Nye", None), ("officer", "Ed Quick", None)],
        ),
        (
            "Attendees: Insp Carl Boyd (Chair) – Police; Dina Shaw – Fire Service; Ed Tull – Borough Council",
            [
                ("present", "Insp Carl Boyd", "Police"), ("present", "Dina Shaw", "Fire Service"),
                ("present", "Ed Tull", "Borough Council"),
            ],
        ),
    ],
)  # fmt: skip
def test_lists_in_one_line(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert roll(text) == expected


def test_the_chair_of_a_trust() -> None:
    assert held(f"{CALL}Present\nSir Colin Hart, Trust Chair\nMary Lane, Governor{END}").attendance[0].chair


def test_those_who_were_absent() -> None:
    meeting = held(
        f"{CALL}Present: Cllr A Ash\n**1. APOLOGIES**\nApologies were received from Cllr B Elm. "
        "Cllrs P Jay and R Kite were absent.\n**2. CLOSE**\nThe clerk was absent for this item."
    )
    assert [(a.name, a.status) for a in meeting.attendance] == [
        ("Cllr A Ash", "present"), ("Cllr B Elm", "apologies"), ("P Jay", "absent"), ("R Kite", "absent"),
    ]  # fmt: skip


def test_table_of_marks() -> None:
    assert table_roll(
        ["Councillor", "Present", "Apologies", "Absent"], ["Cllr Amy Bolt (Mayor)", "✓", "", ""],
        ["Cllr Chris Dunn", "✓", "", ""], ["Cllr Eve Ford", "", "✓", ""], ["Cllr Gus Hall", "", "", "x"],
    ) == [
        ("present", "Cllr Amy Bolt", "Mayor"), ("present", "Cllr Chris Dunn", None),
        ("apologies", "Cllr Eve Ford", None), ("absent", "Cllr Gus Hall", None),
    ]  # fmt: skip


def test_posts_stand_before_the_names() -> None:
    roll = held(
        "**ALDERBROOK COUNCIL**\nMinutes of a meeting held on 4 June 2024\n"
        "Present: Mayor Ann Ash and Councillors Ben Elm and Cy Oak.\n"
        "Staff: Land and Roads Manager Di Fir, Clerk-Treasurer Ed Yew and Fire Chief Flo Box.\n"
        "Disclosure of pecuniary interest: Councillor Ben Elm.\n"
        "**1. ROADS**\nThe roads were spoken of.\n"
    ).attendance
    assert [(a.name, a.role, a.status) for a in roll] == [
        ("Mayor Ann Ash", None, "present"),
        ("Ben Elm", None, "present"),
        ("Cy Oak", None, "present"),
        ("Di Fir", "Land and Roads Manager", "officer"),
        ("Ed Yew", "Clerk-Treasurer", "officer"),
        ("Flo Box", "Fire Chief", "officer"),
    ]


def test_the_first_item_says_who_was_present() -> None:
    meeting = held(
        "**Minutes of Meeting (no. 437) of Alderbrook Community Council**\n11th June 2024, 19:00\n"
        "Moor Lane School Library\n**Minutes**\n"
        "1. Committee Members Present were: Ann Ash (AA, chair), Ben Elm (BE) and Cy Oak (CO). "
        "Also present were Cllr Di Fir and Ed Yew. Apologies were received from: Flo Box and Gus Holly.\n"
        "2. Matters Arising: There were none to speak of.\n"
        "3. Close: Next Meeting 9th July 2024. Meeting closed at 20:25 with thanks to the chair.\n"
    )
    assert [(a.name, a.status, a.chair) for a in meeting.attendance] == [
        ("Ann Ash", "present", True),
        ("Ben Elm", "present", False),
        ("Cy Oak", "present", False),
        ("Cllr Di Fir", "in_attendance", False),
        ("Ed Yew", "in_attendance", False),
        ("Flo Box", "apologies", False),
        ("Gus Holly", "apologies", False),
    ]
    assert meeting.next_meeting is not None
    assert meeting.next_meeting.time is None


def test_groups_under_bold_labels_are_no_items() -> None:
    meeting = held(
        "At a meeting of the Combined Fire Authority for Northmoor and Vale held at Moor House on "
        "4 June 2024 at 10.00 a.m.\n**Present:**\n**Northmoor County Councillors:**\n"
        "Councillors A Ash, B Elm and C Oak.\n**Vale Borough Councillors:**\nCouncillors D Fir and E Yew.\n"
        "**A1 Declarations of interest**\nThere were none.\n**A2 Plan**\nIt was noted.\n"
    )
    assert meeting.organisation == meeting.body == "Combined Fire Authority for Northmoor and Vale"
    assert [a.name for a in meeting.attendance] == ["A Ash", "B Elm", "C Oak", "D Fir", "E Yew"]
    assert [m.number for m in meeting.minutes] == ["A1", "A2"]


def test_a_comma_lost_behind_the_chair_among_surnames() -> None:
    roll = held(
        "**ALDERBROOK COUNCIL**\nMinutes of a meeting held on 4 June 2024\n"
        "Present : Cllrs Ash (Chair) Elm, Oak, Fir\n**1. ROADS**\nThe roads were spoken of.\n"
    ).attendance
    assert [(a.name, a.chair) for a in roll] == [
        ("Ash", True), ("Elm", False), ("Oak", False), ("Fir", False),
    ]  # fmt: skip


def test_holders_stand_in_brackets_behind_their_posts() -> None:
    roll = held(
        "**ALDERBROOK COUNCIL**\nMinutes of a meeting held on 4 June 2024\n"
        "**PRESENT**\nCouncillor A Ash (Chair)\n**ALSO PRESENT**\n"
        "Head of Highways and Environment (Gwen Elm) and Scrutiny Officer (Huw Oak)\n"
        "**1. ROADS**\nThe roads were spoken of.\n"
    ).attendance
    assert [(a.name, a.role, a.status) for a in roll[1:]] == [
        ("Gwen Elm", "Head of Highways and Environment", "in_attendance"),
        ("Huw Oak", "Scrutiny Officer", "in_attendance"),
    ]


def test_a_long_list_of_apologies_with_places_behind_a_dash() -> None:
    names = "Ann Ash – Northmoor, Ben Elm- Eastmoor Council, Cat Fir – Moor, Dan Oak, Eve Yew – Trust"
    more = ", Flo Box – Northmoor, Gus Holly – Former Head of Service for Libraries, Hal Lime – Town Group"
    meeting = held(
        HEAD + f"**1. Welcome**\nThe Chair was thanked.\n**2. Apologies**\n{names}{more}, Ida Plum – Museum"
    )
    sent = [(a.name, a.role) for a in meeting.attendance if a.status == "apologies"]
    assert sent[:4] == [
        ("Ann Ash", "Northmoor"),
        ("Ben Elm", "Eastmoor Council"),
        ("Cat Fir", "Moor"),
        ("Dan Oak", None),
    ]
    assert len(sent) == 9


def test_a_crowd_is_no_attendee() -> None:
    text = HEAD.replace(
        "Councillor P Garrick (Chair), Councillor S Idris and Ms Olamide Fasanya",
        "Directors, Members and Staff of the Trust",
    )
    assert (
        held(text + "**1. Roads**\nThe bridge was shut.\n**2. Trees**\nThe oak was sound.").attendance == []
    )


def test_a_post_that_runs_on_below_its_label_is_in_no_columns() -> None:
    sheet = Sheet()
    sheet.write(CALL.strip())
    parts = ((72.0, "ALSO PRESENT: Sue Marsh,"), (210.0, "Cabinet Member for"), (320.0, "Children’s"))
    first = [w for x, text in parts for w in sheet.line(text, x).words]
    sheet.top += 14.0
    sheet.blocks.append(build([Line(first), sheet.line("Services.", 72.0)]))
    section = section_of(sheet, kind="minutes")
    context = context_of(section, sheet, report=False)
    read_minutes(section, context)
    [meeting] = context.found.meetings
    assert [(a.name, a.role) for a in meeting.attendance] == [
        ("Sue Marsh", "Cabinet Member for Children’s Services")
    ]


def test_a_list_that_lost_its_comma_behind_two_brackets() -> None:
    text = HEAD.replace(
        "Councillor P Garrick (Chair), Councillor S Idris and Ms Olamide Fasanya",
        "Ann Ash (AA)(Guest of the board) Ben Elm (BE)(Finance Manager), Cat Fir (CF) (phoning in)",
    )
    there = held(text + "**1. ROADS**\nIt was shut.\n**2. TREES**\nNone.").attendance
    assert [(p.name, p.role) for p in there] == [
        ("Ann Ash", "Guest of the board"), ("Ben Elm", "Finance Manager"), ("Cat Fir", None),
    ]  # fmt: skip


def test_names_that_stops_divide() -> None:
    text = HEAD.replace(
        "Councillor P Garrick (Chair), Councillor S Idris and Ms Olamide Fasanya",
        "Ann Ash (Vice-Chair) (AA). Ben Elm (BE). Cat May Fir (CMF). Dan Oak (Library Manager).",
    ).replace("**PRESENT**\n", "Present: ")
    there = held(text + "**1. ROADS**\nIt was shut.\n**2. TREES**\nNone.").attendance
    assert [(p.name, p.role) for p in there] == [
        ("Ann Ash", "Vice-Chair"), ("Ben Elm", None), ("Cat May Fir", None), ("Dan Oak", "Library Manager"),
    ]  # fmt: skip


def test_a_name_that_runs_over_the_end_of_a_line_is_one() -> None:
    sheet = Sheet()
    first = sheet.line("Apologies were received from Mr Tom Oak, Mrs Sal Elm and Mr Jeremy", 72.0)
    sheet.top += 14.0
    listed = from_paragraph(build([first, sheet.line("Kay, MBE.", 72.0)]), sentence=True)
    assert [one.name for one in listed] == ["Mr Tom Oak", "Mrs Sal Elm", "Mr Jeremy Kay, MBE"]
