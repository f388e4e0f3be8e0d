"""The language of `--where`: text in, a tree out, every mistake named with its place.

    condition  = and-part { "or" and-part }
    and-part   = not-part { "and" not-part }
    not-part   = "not" not-part | "(" condition ")" | comparison
    comparison = field [ operator value ]
    operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" | "has" | "contains" | "~"
    value      = word | quoted text | "null"

The tree knows nothing of records; `evaluate` gives it a meaning.  docs/query.md is the user's version.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import Final, NamedTuple, NoReturn

from boardpapers.errors import UsageError

OPERATORS: Final = ("=", "!=", "<", "<=", ">", ">=", "has", "contains")
KEYWORDS: Final = frozenset({"and", "or", "not", "null", "has", "contains"})
MAX_DEPTH: Final = 60
"""Brackets and negations inside one another; more is no question a person asks."""


@dataclass(frozen=True, slots=True)
class Compare:
    """`field op value`; `value` None stands for null. Places are offsets into the text, not compared."""

    field: str
    op: str
    value: str | None
    field_at: int = dataclasses.field(default=0, compare=False)
    value_at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Present:
    """A field alone: it has a value, and is not false."""

    field: str
    field_at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of `part`."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of `parts`, two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of `parts`, two or more."""

    parts: tuple[Node, ...]


Node = Compare | Present | Not | And | Or


class _Token(NamedTuple):
    kind: str  # "word", "quoted", "op", "(", ")", "end"
    text: str
    at: int

    @property
    def keyword(self) -> str:
        return self.text.lower() if self.kind == "word" and self.text.lower() in KEYWORDS else ""


_TOKEN = re.compile(
    r"""(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?P<op><=|>=|!=|<>|==|[=<>~])|(?P<bracket>[()])"""
    r"""|(?P<word>(?:[^\s()'"<>=!~]|!(?!=))+)""",
    re.DOTALL,
)
_SPACE = re.compile(r"\s*")
_FIELD = re.compile(r"[^\W\d]\w*(?:\.\w[\w-]*)*")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SAME_OPERATOR = {"==": "=", "<>": "!=", "~": "contains"}


def parse(text: str) -> Node:
    """The tree of a `--where` condition.

    Raises:
        UsageError: the text is not a condition; the message names the character (1-based) and what was
            expected there.
    """
    parser = _Parser(text)
    node = parser.condition(0)
    parser.expect_end()
    return node


def fail(at: int, message: str) -> NoReturn:
    """Raises the UsageError of a `--where` condition at the offset `at`."""
    raise UsageError(f"--where, character {at + 1}: {message}")


class _Parser:
    """One look ahead, one method a rule of the grammar."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = 0

    def condition(self, depth: int) -> Node:
        parts = [self._and_part(depth)]
        while self._accept("or"):
            parts.append(self._and_part(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def expect_end(self) -> None:
        token = self._peek()
        if token.kind == ")":
            fail(token.at, "there is no '(' to this ')'.")
        if token.kind != "end":
            hint = " A value of several words is put in quotes." if token.kind in ("word", "quoted") else ""
            fail(token.at, f"expected 'and', 'or' or the end, found {_shown(token)}.{hint}")

    def _and_part(self, depth: int) -> Node:
        parts = [self._not_part(depth)]
        while self._accept("and"):
            parts.append(self._not_part(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _not_part(self, depth: int) -> Node:
        token = self._peek()
        if depth > MAX_DEPTH:
            fail(token.at, f"more than {MAX_DEPTH} brackets or negations inside one another.")
        if self._accept("not"):
            return Not(self._not_part(depth + 1))
        if token.kind != "(":
            return self._comparison()
        self._next += 1
        node = self.condition(depth + 1)
        if self._peek().kind != ")":
            fail(self._peek().at, f"expected ')', found {_shown(self._peek())}.")
        self._next += 1
        return node

    def _comparison(self) -> Node:
        name = self._peek()
        if name.kind != "word" or name.keyword or not _FIELD.fullmatch(name.text):
            fail(name.at, f"expected a field, found {_shown(name)}.")
        self._next += 1
        operator = self._peek()
        if operator.kind != "op" and operator.keyword not in ("has", "contains"):
            if operator.kind in ("word", "quoted") and not operator.keyword:
                fail(operator.at, f"expected one of {' '.join(OPERATORS)}, found {_shown(operator)}.")
            return Present(name.text, name.at)
        self._next += 1
        value = self._peek()
        if value.kind not in ("word", "quoted") or value.keyword not in ("", "null"):
            hint = " Put it in quotes if it is the value." if value.keyword else ""
            fail(value.at, f"expected a value after {operator.text!r}, found {_shown(value)}.{hint}")
        self._next += 1
        op = _SAME_OPERATOR.get(operator.text, operator.keyword or operator.text)
        if value.keyword and op not in ("=", "!="):
            fail(value.at, f"null goes with = and != only, not with {operator.text!r}.")
        return Compare(name.text, op, None if value.keyword else value.text, name.at, value.at)

    def _peek(self) -> _Token:
        return self._tokens[self._next]

    def _accept(self, keyword: str) -> bool:
        if self._peek().keyword != keyword:
            return False
        self._next += 1
        return True


def _tokens(text: str) -> list[_Token]:
    """The words, quoted texts, operators and brackets of `text`, closed by an "end"."""
    found: list[_Token] = []
    at = _skip_space(text, 0)
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            _fail_at_character(text, at)
        found.append(_token(match))
        at = _skip_space(text, match.end())
    found.append(_Token("end", "", at))
    return found


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _token(match: re.Match[str]) -> _Token:
    kind, text = str(match.lastgroup), match.group()
    if kind == "bracket":
        return _Token(text, text, match.start())
    if kind == "quoted":
        text = _ESCAPE.sub(r"\1", text[1:-1])
    return _Token(kind, text, match.start())


def _fail_at_character(text: str, at: int) -> NoReturn:
    if text[at] in "'\"":
        fail(at, f"the quote {text[at]} is never closed.")
    fail(at, f"{text[at]!r} means nothing here.")


def _shown(token: _Token) -> str:
    return "the end" if token.kind == "end" else repr(token.text)


def unparse(node: Node) -> str:
    """The text of a tree, such that `parse(unparse(tree)) == tree`."""
    if isinstance(node, Present):
        return node.field
    if isinstance(node, Compare):
        value = "null" if node.value is None else _quoted(node.value)
        return f"{node.field} {node.op} {value}"
    if isinstance(node, Not):
        return f"not {_bracketed(node.part)}"
    return (" and " if isinstance(node, And) else " or ").join(map(_bracketed, node.parts))


def _bracketed(node: Node) -> str:
    return f"({unparse(node)})" if isinstance(node, And | Or) else unparse(node)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
