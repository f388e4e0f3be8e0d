"""The record formats: whatever string goes in comes out, in yaml, json and jsonl alike."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.writers import RECORD_FORMATS, dumps, record_format

WORDS = (
    "no Yes 1.10 2024-01-01 22/23 0x1F 1:30 1e5 ~ null = << #x 'q' é 😀 %TAG --- ... .inf 12e03 +1 0o17 1_000"
)
SPACED = [
    "",
    "- a",
    "a: b",
    "? a",
    "a\nb",
    "a\n\nb\n",
    " a",
    "a ",
    "a  b",
    "\ta",
    "\x1b[31m",
    "\x9b",
    "\u2028",
    '"q"',
]
LONG = ["x" * 300, "word " * 80, "word: " * 40 + "\nnext"]
TRICKY = st.sampled_from([*WORDS.split(), *SPACED, *LONG])
STRINGS = st.one_of(TRICKY, st.text(st.characters(exclude_categories=["Cs"])), st.lists(TRICKY).map(" ".join))
DATA = st.recursive(
    st.one_of(STRINGS, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(STRINGS, inner, max_size=4)),
)


@given(DATA)
def test_yaml_gives_the_same_data_back(data: Any) -> None:
    text = dumps(data, "yaml")
    assert yaml.load(text, Loader=yaml.CSafeLoader) == data
    assert yaml.safe_load(text) == data


@given(DATA)
def test_json_gives_the_same_data_back(data: Any) -> None:
    assert json.loads(dumps(data, "json")) == data


@given(st.lists(DATA))
def test_jsonl_holds_one_value_a_line(data: list[Any]) -> None:
    lines = dumps(data, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == data


@given(STRINGS)
def test_no_control_character_is_written_raw(text: str) -> None:
    for name in RECORD_FORMATS:
        written = dumps([text], name).replace("\n", "")
        assert not [c for c in written if ord(c) < 32 or 127 <= ord(c) < 160]


@pytest.mark.parametrize(
    "text", ["no", "1.10", "2024-01-01", "12:30", "0x1F", "1e5", "null", "~", "", "+44", "1 000"]
)
def test_text_that_looks_like_another_type_is_quoted(text: str) -> None:
    assert dumps({"a": text}, "yaml") == f"a: '{text}'\n"


def test_long_text_is_folded_and_short_lines_are_literal() -> None:
    long = "The board agreed: " + "to do something useful " * 12 + "soon.\nThen it rose."
    assert dumps({"text": long}, "yaml").startswith("text: >-\n  The board agreed: to do")
    assert dumps({"text": "one: 1\ntwo"}, "yaml") == "text: |-\n  one: 1\n  two\n"


def test_boxes_and_pages_stand_on_one_line() -> None:
    data = {"pages": {"first": 1, "last": 2}, "evidence": [{"page": 3, "bbox": [1.5, 2.0, 3.0, 4.0]}]}
    assert (
        dumps(data, "yaml")
        == "pages: {first: 1, last: 2}\nevidence:\n- {page: 3, bbox: [1.5, 2.0, 3.0, 4.0]}\n"
    )


def test_joined_documents_are_a_stream_an_array_and_lines() -> None:
    pieces = {
        name: [dumps(data, name).encode() for data in ({"a": 1}, {"b": "x"})] for name in RECORD_FORMATS
    }
    joined = {name: b"".join(record_format(name).join(pieces[name])).decode() for name in RECORD_FORMATS}
    both = [{"a": 1}, {"b": "x"}]
    assert list(yaml.safe_load_all(joined["yaml"])) == both
    assert json.loads(joined["json"]) == both
    assert [json.loads(line) for line in joined["jsonl"].splitlines()] == both


def test_an_array_of_no_document_is_empty() -> None:
    assert b"".join(record_format("json").join([])) == b"[]\n"
