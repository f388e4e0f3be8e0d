"""The published JSON Schemas are those of the records, and what is written is valid by them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from boardpapers.errors import UsageError
from boardpapers.records import RECORD_TYPES, Document
from boardpapers.schema import schema_data, schema_text, write_schemas

SCHEMAS = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_the_published_schema_is_up_to_date(name: str) -> None:
    published = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(name), "run `make schemas` and say in CHANGELOG.md what changed"


def test_there_is_no_schema_of_a_type_that_is_gone() -> None:
    assert {path.name for path in SCHEMAS.glob("*.json")} == {f"{name}.schema.json" for name in RECORD_TYPES}


def test_make_schemas_writes_those_files(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in SCHEMAS.glob("*.json")}


def test_every_field_is_described_and_every_record_closed() -> None:
    schema = schema_data("document")
    for name, model in {**schema["$defs"], "Document": schema}.items():
        assert model["additionalProperties"] is False, name
        bare = [field for field, value in model["properties"].items() if not _described(value)]
        assert not bare, f"{name}: {bare}"


def _described(value: dict[str, Any]) -> bool:
    options = value.get("anyOf", [])
    return "description" in value or "$ref" in value or any("description" in option for option in options)


def test_a_written_document_has_the_fields_of_the_schema_in_order(
    a_document: Callable[..., Document],
) -> None:
    written = json.loads(a_document().model_dump_json(by_alias=True))
    schema = schema_data("document")
    assert list(written) == list(schema["properties"])
    votes = written["meetings"][0]["minutes"][0]["resolutions"][0]["votes"]
    assert set(votes) == set(schema["$defs"]["Votes"]["properties"])
    assert votes["for"] == 3


@pytest.mark.parametrize("name", ["actions", "work-plan", "Action"])
def test_names_are_taken_as_people_write_them(name: str) -> None:
    assert schema_data(name)["version"] == "1.0"


def test_an_unknown_type_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean metric"):
        schema_data("metrik")
