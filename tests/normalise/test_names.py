"""People in lists: entries, sentences of names, and the same person printed otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.normalise.names import Person, name_key, parse_person, same_person, split_names

STYLES = st.sampled_from(
    ["", "Mr ", "Mrs ", "Ms. ", "Dr ", "Professor ", "Councillor ", "Cllr. ", "Insp. ", "Sir "]
)
GIVEN = st.sampled_from(["Holly", "S", "R C", "Mary-Jane", "J.", "Tim"])
SURNAMES = st.sampled_from(["Ash", "Moor", "O'Hara", "O’Leary", "Vale-Moor", "McKay", "Reed"])
NAMES = st.builds("{}{} {}".format, STYLES, GIVEN, SURNAMES)
ROLES = st.sampled_from(
    [
        "Head of Housing and Planning",
        "Director – Adult Care (Interim)",
        "Co-Chair, City Trust",
        "Chair of Healthwatch",
        "ICB",
    ]
)


@given(name=NAMES, number=st.sampled_from(["", "1. ", "12.     ", "3) ", "• ", "a) "]), chair=st.booleans())
def test_an_entry_without_role(name: str, number: str, chair: bool) -> None:
    assert parse_person(f"{number}{name}{' (Chair)' if chair else ''}") == Person(name, None, chair)


@given(name=NAMES, role=ROLES, mark=st.sampled_from([", ", " – ", " - "]), chair=st.booleans())
def test_an_entry_with_its_role(name: str, role: str, mark: str, chair: bool) -> None:
    assert parse_person(f"{name}{' (Chair)' if chair else ''}{mark}{role}") == Person(name, role, chair)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lesley Moor (Insp)", Person("Lesley Moor (Insp)", None, False)),
        ("Holly Ash (Dr)", Person("Holly Ash (Dr)", None, False)),
        ("Emma Moor, (DfT)", Person("Emma Moor", "DfT", False)),
        ("Dr A Moor (Director of Public Health)", Person("Dr A Moor", "Director of Public Health", False)),
        ("Mr R C Vale, OBE", Person("Mr R C Vale, OBE", None, False)),
        ("Mr A Bee MBE, Trustee", Person("Mr A Bee MBE", "Trustee", False)),
        (
            "Chief Superintendent, Ann Ash, Head of Police",
            Person("Chief Superintendent, Ann Ash", "Head of Police", False),
        ),
        (
            "Cllr Vi Ash, Portfolio Holder, Health (Chair)",
            Person("Cllr Vi Ash", "Portfolio Holder, Health", True),
        ),
        ("Cllr. Mrs. C. Ash (in the Chair)", Person("Cllr. Mrs. C. Ash", None, True)),
        ("Mr R W Moor (Chairman)", Person("Mr R W Moor", None, True)),
        ("Mr Moor (Ch)", Person("Mr Moor", None, True)),
        ("Chief Executive - J Ash", Person("J Ash", "Chief Executive", False)),
        ("Head of Legal Services – P R Moor", Person("P R Moor", "Head of Legal Services", False)),
        ("Director of Finance – Jane Moor", Person("Jane Moor", "Director of Finance", False)),
        (
            "Democratic Services Officer (Mrs J Ash)",
            Person("Mrs J Ash", "Democratic Services Officer", False),
        ),
        ("Holly Ash (HA, Chair)", Person("Holly Ash", None, True, None, "HA")),
        ("Holly McAsh(HMcA, Secretary)", Person("Holly McAsh", "Secretary", False, None, "HMcA")),
        (
            "Mayor Dr Vi Ash – Chair and Member for Growth",
            Person("Mayor Dr Vi Ash", "Chair and Member for Growth", True),
        ),
        ("Mayor (Councillor J Ash)", Person("Councillor J Ash", "Mayor", False)),
        ("the Clerk, Tom Ash", Person("Tom Ash", "the Clerk", False)),
        ("Chair Cllr Vi Ash", Person("Cllr Vi Ash", None, True)),
        ("Chairman: Mr J Ash", Person("Mr J Ash", None, True)),
        ("Cllr A Bee – Chair", Person("Cllr A Bee", None, True)),
        ("Graham Moor (Vice-Chair)", Person("Graham Moor", "Vice-Chair", False)),
        ("Cllr A Bee Vice Chair", Person("Cllr A Bee", "Vice Chair", False)),
        ("Vice-Chair: Cllr A Bee", Person("Cllr A Bee", "Vice-Chair", False)),
        ("Cllr A Bee (Chair of Planning)", Person("Cllr A Bee", "Chair of Planning", False)),
        ("The Mayor, Cllr A Bee", Person("Cllr A Bee", "The Mayor", False)),
        ("Tony Ash (Chair) (City Trust)", Person("Tony Ash", "City Trust", True)),
        (
            "Jane Ash (Head of Finance), County Council",
            Person("Jane Ash", "Head of Finance, County Council", False),
        ),
        ("Cllrs Steve Ash", Person("Steve Ash", None, False)),
        ("Cllr R Ash (County Councillor)", Person("Cllr R Ash", "County Councillor", False)),
        ("Rob Moor (RM)", Person("Rob Moor", None, False, None, "RM")),
        ("Rob Moor RM", Person("Rob Moor", None, False, None, "RM")),
        ("Jane Ash (via Teams)", Person("Jane Ash", None, False, "via Teams")),
        ("Jane Ash (from 2.20 pm)", Person("Jane Ash", None, False, "from 2.20 pm")),
        (
            "Jane Ash (Head of HR) (substitute for R Moor)",
            Person("Jane Ash", "Head of HR", False, "substitute for R Moor"),
        ),
    ],
)
def test_entries_of_the_field(text: str, expected: Person) -> None:
    assert parse_person(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2 Vacancies", None),
        ("Vacancy", None),
        ("Vacancy – NHS representative", "NHS representative"),
        ("Chief Executive, University Hospitals", "Chief Executive, University Hospitals"),
        ("The Clerk", "The Clerk"),
    ],
)
def test_a_post_without_a_person_has_no_name(text: str, role: str | None) -> None:
    assert parse_person(text)[:2] == ("", role)


@pytest.mark.parametrize("name", ["Mr John Officer", "Bob Head", "Anne Lead", "Amy Chair"])
def test_surnames_that_are_posts(name: str) -> None:
    assert parse_person(name).name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Apologies were received from A Ash, B Moor (Trust) and C Reed, who had sent a deputy, D Vale",
            ["A Ash", "B Moor (Trust)", "C Reed"],
        ),
        (
            "Apologies were received from Insp. Ann Ash, B Moor and C Reed. D Vale attended for C Reed.",
            ["Insp. Ann Ash", "B Moor", "C Reed"],
        ),
        (
            "Apologies for absence were received from Rob Moor (RM) and Ian Ash (IA).",
            ["Rob Moor (RM)", "Ian Ash (IA)"],
        ),
        (
            "Apologies were received and accepted from Cllr A. Ash (holiday), and Cllr C. Moor.",
            ["Cllr A. Ash (holiday)", "Cllr C. Moor"],
        ),
        ("Cllrs Lin Ash and Alan Moor", ["Lin Ash", "Alan Moor"]),
        (
            "Apologies: Cllrs. A Ash, C Moor and Cllr E Reed; Mr G Vale (Clerk)",
            ["A Ash", "C Moor", "Cllr E Reed", "Mr G Vale (Clerk)"],
        ),
        (
            "Present: Mr R Ash (Chairman), Mr R C Vale, OBE, Mr D Moor",
            ["Mr R Ash (Chairman)", "Mr R C Vale, OBE", "Mr D Moor"],
        ),
        (
            "A Ash (Area Officer, West and North), Ms C Moor, Head of HR, and D Vale",
            ["A Ash (Area Officer, West and North)", "Ms C Moor, Head of HR", "D Vale"],
        ),
        ("Jane Ash sent her apologies", ["Jane Ash"]),
        ("None", []),
        ("There were no apologies.", []),
        ("No apologies were received", []),
        ("", []),
    ],
)
def test_names_of_a_sentence(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@given(
    names=st.lists(NAMES, min_size=1, max_size=8, unique=True),
    lead=st.sampled_from(["", "Apologies were received from ", "Present: "]),
)
def test_a_list_of_names_is_read_back(names: list[str], lead: str) -> None:
    text = lead + (f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0])
    assert split_names(text) == names


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    person = parse_person(text)
    assert all(part == "" or part.strip() for part in (person.name, person.role or ""))
    assert all(name.strip() for name in split_names(text))


@given(name=NAMES, style=STYLES)
def test_the_style_does_not_change_the_key(name: str, style: str) -> None:
    assert (
        name_key(name) == name_key(name_key(name)) == name_key(f"{style}{name}") == name_key(f"{name} (Dr)")
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Councillor S Ash", "Cllr Ash", True),
        ("Cllr S Ash", "Sam Ash", True),
        ("Holly Ash (Dr)", "Dr Holly Ash", True),
        ("Sam Moor", "Samira Moor", True),
        ("Mr R C Vale, OBE", "R C Vale", True),
        ("Sam Ash", "Tom Ash", False),
        ("Sam Ash", "Sam Moor", False),
        ("", "", False),
        ("Dr", "Dr", True),
        ("Mr P Ash", "Mrs P T Ash", False),
        ("Dr P Ash", "Mrs P T Ash", True),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Ash, Head of Law and Governance and B Moor", ["A Ash, Head of Law and Governance", "B Moor"]),
        ("A Ash (Chair), Clerk B Moor & C Vale", ["A Ash (Chair)", "Clerk B Moor", "C Vale"]),
        ("A Ash, Head of Law and Ben Moor", ["A Ash, Head of Law", "Ben Moor"]),
    ],
)  # fmt: skip
def test_posts_within_a_list(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


def test_a_post_before_the_name() -> None:
    assert parse_person("Parish Clerk J Ash") == Person("J Ash", "Parish Clerk", False)
    assert parse_person("Clerk to the Council") == Person("", "Clerk to the Council", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Apologies were received from Cllr R Ash who was on holiday and Cllr Miss J Moor who was ill.",
            ["Cllr R Ash", "Cllr Miss J Moor"],
        ),
        (
            "Apologies were received from Councillor U. Vale, for whom Councillor E.F. Gill substituted.",
            ["Councillor U. Vale"],
        ),
        ("Cllr Ash and District Cllrs Moor, Vale and Reed", ["Cllr Ash", "Moor", "Vale", "Reed"]),
    ],
)  # fmt: skip
def test_what_stands_between_the_names(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


def test_why_somebody_was_away_is_no_role() -> None:
    assert parse_person("Longley (travel delays)") == Person("Longley", None, False, "travel delays")
