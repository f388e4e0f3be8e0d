"""The grammar of conditions: what it reads, what it refuses and where, and that it never breaks."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.errors import UsageError
from boardpapers.query import parse, unparse
from boardpapers.query.grammar import KEYWORDS, OPERATORS, And, Compare, Node, Not, Or, Present

A, B, C = Present("a"), Present("b"), Present("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", A),
        ("a=1", Compare("a", "=", "1")),
        ("timescale.end<2023-04-01", Compare("timescale.end", "<", "2023-04-01")),
        ("a <= 22/23", Compare("a", "<=", "22/23")),
        ("a <> b", Compare("a", "!=", "b")),
        ("a ~ 'two words'", Compare("a", "contains", "two words")),
        ('a has "O\'Leary"', Compare("a", "has", "O'Leary")),
        (r"a = 'it\'s'", Compare("a", "=", "it's")),
        ("a HAS A&E", Compare("a", "has", "A&E")),
        ("a != null", Compare("a", "!=", None)),
        ("a = 'null'", Compare("a", "=", "null")),
        ("a or b and c", Or((A, And((B, C))))),
        ("(a or b) and c", And((Or((A, B)), C))),
        ("not a and b", And((Not(A), B))),
        ("not (a and b)", Not(And((A, B)))),
        ("a AND Not b", And((A, Not(B)))),
    ],
)
def test_reads(text: str, tree: Node) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("", 1, "expected a field, found the end"),
        ("a =", 4, "expected a value after '='"),
        ("a = and", 5, "Put it in quotes"),
        ("(a", 3, "expected ')'"),
        ("a)", 2, "no '('"),
        ("a = 'x", 5, "never closed"),
        ("a hs x", 3, "expected one of"),
        ("a = two words", 9, "quotes"),
        ("a < null", 5, "null goes with"),
        ("a and", 6, "expected a field"),
        ("a ! b", 3, "expected one of"),
        ("1a = x", 1, "expected a field"),
        ("not " * 99 + "a", 245, "inside one another"),
    ],
)
def test_refuses_and_says_where(text: str, at: int, says: str) -> None:
    with pytest.raises(UsageError) as error:
        parse(text)
    assert error.value.message.startswith(f"--where, character {at}: ")
    assert says in error.value.message


names = st.text(string.ascii_letters, min_size=1).filter(lambda name: name.lower() not in KEYWORDS)
leaves = st.builds(Present, names) | st.builds(
    Compare, st.lists(names, min_size=1).map(".".join), st.sampled_from(OPERATORS), st.text()
)
trees = st.recursive(
    leaves,
    lambda part: (
        st.builds(Not, part)
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: And(tuple(parts)))
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts)))
    ),
    max_leaves=8,
)


@given(trees)
def test_a_tree_written_out_is_read_back(tree: Node) -> None:
    assert parse(unparse(tree)) == tree


@given(st.text() | st.text("()'\"<>=!~ anotrhsl.\\"))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        parse(text)
    except UsageError as error:
        assert "\n" not in str(error)
