"""Reading back: every record format gives equal records; every fault is one line with file and field."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.errors import BoardPapersError, NotFoundError, UnreadableError
from boardpapers.load import load, load_documents
from boardpapers.load.yaml_text import YamlError, yaml_documents
from boardpapers.records import Document
from boardpapers.writers import RECORD_FORMATS, WRITERS, dump_documents, dumps

MakeDocument = Callable[..., Document]


def written(folder: Path, name: str, *documents: Document) -> Path:
    path = folder / f"records{WRITERS[name].suffix}"
    path.write_bytes(b"".join(dump_documents(documents, name)))
    return path


@pytest.fixture
def extracting(monkeypatch: pytest.MonkeyPatch, a_document: MakeDocument) -> list[tuple[str, str | None]]:
    """A pipeline that only names its file; the calls it got."""
    calls: list[tuple[str, str | None]] = []

    def extract(path: Path, *, password: str | None = None) -> Document:
        calls.append((path.name, password))
        return a_document(path.name)

    monkeypatch.setattr(import_module("boardpapers.pipeline"), "extract", extract)
    return calls


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_what_is_written_is_read_back_equal(tmp_path: Path, name: str, a_document: MakeDocument) -> None:
    assert load(written(tmp_path, name, a_document())) == a_document()


@pytest.mark.parametrize("name", RECORD_FORMATS)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_documents_are_read_back_in_order(
    tmp_path: Path, name: str, count: int, a_document: MakeDocument
) -> None:
    documents = [a_document(f"{n}.pdf") for n in range(count)]
    path = written(tmp_path, name, *documents)
    if name == "json" or count:
        assert list(load_documents([path])) == documents
    else:
        with pytest.raises(UnreadableError, match="empty"):
            list(load_documents([path]))


def test_load_takes_a_stream_and_refuses_several_documents(tmp_path: Path, a_document: MakeDocument) -> None:
    one = b"".join(dump_documents([a_document()], "json"))
    assert load(io.BytesIO(one)) == a_document()
    with pytest.raises(UnreadableError, match="2 documents"):
        load(written(tmp_path, "jsonl", a_document(), a_document()))


def test_a_paper_is_extracted_on_the_way(tmp_path: Path, extracting: list[tuple[str, str | None]]) -> None:
    (tmp_path / "pack.bin").write_bytes(b"%PDF-1.7 ...")
    document = load(tmp_path / "pack.bin", password="secret")
    assert document.source.name == "pack.bin"
    assert extracting == [("pack.bin", "secret")]


def test_a_paper_on_standard_input_has_a_stable_name(
    monkeypatch: pytest.MonkeyPatch, extracting: list[tuple[str, str | None]]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"%PDF-1.7 ...")))
    assert load("-").source.name == "stdin.pdf"


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_records_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, a_document: MakeDocument
) -> None:
    data = written(tmp_path, name, a_document("a"), a_document("b")).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert list(load_documents(["-"])) == [a_document("a"), a_document("b")]


@pytest.mark.parametrize("data", [b"", b"hello", b"<html>"])
def test_nonsense_on_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    with pytest.raises(UnreadableError, match="standard input"):
        load("-")


def test_a_folder_gives_records_and_the_papers_without_records(
    tmp_path: Path, extracting: list[tuple[str, str | None]], a_document: MakeDocument
) -> None:
    done, todo = b"%PDF-1.7 done", b"%PDF-1.7 to do"
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for place in ("done.pdf", "sub/done again.PDF"):
        (tmp_path / place).write_bytes(done)
    for place in ("sub/todo.pdf", ".hidden/x.pdf"):
        (tmp_path / place).write_bytes(todo)
    (tmp_path / "notes.yaml").write_text("kind: minutes\n")
    written(tmp_path, "yaml", a_document("done.pdf", hashlib.sha256(done).hexdigest()))
    assert [d.source.name for d in load_documents([tmp_path])] == ["done.pdf", "todo.pdf"]
    assert [name for name, _ in extracting] == ["todo.pdf"]


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no papers or records"):
        list(load_documents([tmp_path]))


def test_a_fault_goes_to_on_error_and_the_others_are_read(tmp_path: Path, a_document: MakeDocument) -> None:
    good = written(tmp_path, "yaml", a_document())
    missing = tmp_path / "missing.yaml"
    faults: list[tuple[str, BoardPapersError]] = []
    found = list(load_documents([missing, good], on_error=lambda name, error: faults.append((name, error))))
    assert found == [a_document()]
    assert [(name, type(error)) for name, error in faults] == [(str(missing), NotFoundError)]


BROKEN = [
    ("x.yaml", "schema_version: '1.0'\nsource: [\n", r"x.yaml: not valid YAML: .*line 3"),
    ("x.yaml", "a: 1\na: 2\n", r"field a stands twice, line 2"),
    ("x.yaml", "a: &x [1]\nb: *x\n", r"anchors"),
    ("x.yaml", "a: !!python/object:os.system 1\n", r"tags"),
    ("x.yaml", "[" * 500, r"deep nesting|not valid"),
    ("x.yaml", "just words", r"x.yaml: not valid records: document: "),
    ("x.json", '{"schema_version": ', r"x.json: not valid JSON"),
    ("x.json", '{"schema_version": "1.0"}', r"x.json: these are not records of this program"),
    ("x.json", "[" * 5000, r"x.json: not valid"),
    ("x.jsonl", '{"kind": "x"}\n{"kind": "y"}', r"x.jsonl: these are not records of this program"),
    ("x.yaml", "", r"empty"),
]


@pytest.mark.parametrize(("name", "text", "message"), BROKEN)
def test_broken_records_are_one_line_with_file_and_field(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(UnreadableError, match=message) as caught:
        load(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_wrong_value_names_its_field(tmp_path: Path, a_document: MakeDocument) -> None:
    text = b"".join(dump_documents([a_document()], "yaml")).replace(b"source: plan", b"source: rumour")
    (tmp_path / "x.yaml").write_bytes(text)
    with pytest.raises(UnreadableError, match=r"x.yaml: not valid records: actions.0.source: "):
        load(tmp_path / "x.yaml")


@given(
    st.recursive(
        st.one_of(
            st.none(), st.booleans(), st.integers(-(10**15), 10**15), st.text("ab1.- :'\n#é", max_size=12)
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
        ),
    )
)
def test_the_yaml_reader_agrees_with_pyyaml(data: Any) -> None:
    text = dumps(data, "yaml")
    assert list(yaml_documents(text.encode())) == [data] == [yaml.safe_load(text)]


def test_unquoted_words_stay_words() -> None:
    text = b"a: no\nb: 2024-01-01\nc: 1.5\nd: 12\ne: ~\nf: 1:30\ng: true\n"
    expected = {"a": "no", "b": "2024-01-01", "c": 1.5, "d": 12, "e": None, "f": "1:30", "g": True}
    assert list(yaml_documents(text)) == [expected]


def test_control_characters_are_refused_by_the_yaml_reader() -> None:
    with pytest.raises(YamlError):
        list(yaml_documents(b"a: \x1b[31m\n"))
