"""Pages that crash, hang or swallow memory: the page is reported, the rest of the file is read."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import faults
import pytest

from boardpapers.errors import DamagedError, EncryptedError, PageLimitError
from boardpapers.guard import Limits, open_guarded
from boardpapers.guard.child import Request
from boardpapers.guard.frames import HEAD, PAGE, Head, decode_head, decode_page, encode_head, encode_page
from boardpapers.guard.process import FORKS, Child
from boardpapers.layout import BBox, Fill, Link, OutlineEntry, Page, Rule, Word
from boardpapers.readers import open_document
from boardpapers.readers.pdfium import PdfiumFile

forks = pytest.mark.skipif(not FORKS, reason="what a test breaks reaches a forked child only")

BRIEF = Limits(page_seconds=0.3, memory_mb=300)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(faults.pdf(*(faults.text([f"page {n}"]) for n in range(1, 7))))
    return path


def broken(monkeypatch: pytest.MonkeyPatch, fault: Any, *numbers: int, reader: str = "pdfium") -> None:
    """Let pages fail in a child."""
    name = {
        "pdfium": "boardpapers.readers.pdfium.PdfiumFile.page",
        "pdfplumber": "boardpapers.readers.plumber.PlumberFile.page",
    }[reader]
    whole = PdfiumFile.page

    def page(self: Any, number: int) -> object:
        if number in numbers:
            fault()
        return whole(self, number)

    monkeypatch.setattr(name, page)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def hang() -> None:
    while True:
        pass


def swallow() -> None:
    bytearray(400 << 20)


def texts(pages: list[Page]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


WHOLE = [f"page {n}" for n in range(1, 7)]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_pages_are_those_of_the_reader_whatever_the_jobs(
    paper: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardpapers.guard.reading.PAGES_A_JOB", 1)
    document = open_guarded(paper, jobs=jobs)
    known = open_document(paper)
    assert (document.page_count, document.sha256, document.outline) == (6, known.sha256, known.outline)
    assert list(document.pages) == list(known.pages)


@forks
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_crashes_pdfium_is_read_by_pdfplumber(
    paper: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardpapers.guard.reading.PAGES_A_JOB", 1)
    broken(monkeypatch, crash, 1, 3, 6)
    pages = list(open_guarded(paper, jobs=jobs).pages)
    assert texts(pages) == WHOLE
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]


@forks
def test_a_page_that_crashes_both_is_reported(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, crash, 2, 5)
    monkeypatch.setattr("boardpapers.readers.plumber.PlumberFile.page", lambda self, number: crash())
    pages = list(open_guarded(paper).pages)
    assert texts(pages) == ["page 1", "", "page 3", "page 4", "", "page 6"]
    assert pages[1].problem == pages[4].problem == "given up: it crashes the PDF library (SIGSEGV)"
    assert [page.problem for page in pages if page.words] == [None] * 4


@forks
def test_a_page_that_hangs_is_given_up(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, hang, 2)
    pages = list(open_guarded(paper, limits=BRIEF).pages)
    assert texts(pages) == ["page 1", "", "page 3", "page 4", "page 5", "page 6"]
    assert pages[1].problem == "given up: it took more than 0.3 seconds"


@forks
def test_a_page_that_swallows_memory_is_given_up(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, swallow, 2)
    monkeypatch.setattr("boardpapers.readers.plumber.PlumberFile.page", lambda self, number: swallow())
    pages = list(open_guarded(paper, limits=BRIEF).pages)
    assert texts(pages) == ["page 1", "", "page 3", "page 4", "page 5", "page 6"]
    assert pages[1].problem == "given up: it needs more than 300 MB of memory"


@forks
def test_a_file_of_endless_pages_ends(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.guard.reading._LAST_TRIES", 1)
    broken(monkeypatch, hang, 1, 2, 3, 4, 5, 6)
    pages = list(open_guarded(paper, limits=BRIEF).pages)
    assert [page.problem for page in pages] == [
        "given up: it took more than 0.3 seconds",
        "given up: it took more than 0.3 seconds",
        "given up: it took more than 0.3 seconds",
        "given up: it took more than 0.03 seconds",
        "given up: too many pages before it took too long",
        "given up: too many pages before it took too long",
    ]


@forks
def test_a_file_that_crashes_at_its_opening(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.readers.pdf.PdfiumFile", lambda path, password: crash())
    assert texts(list(open_guarded(paper).pages)) == WHOLE
    monkeypatch.setattr("boardpapers.readers.plumber.PlumberFile", lambda path, password: crash())
    with pytest.raises(DamagedError, match=r"opening it crashes the PDF library \(SIGSEGV\)"):
        open_guarded(paper)


@forks
def test_a_file_that_hangs_at_its_opening(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.readers.pdf.PdfiumFile", lambda path, password: hang())
    with pytest.raises(PageLimitError, match=r"opening the file took more than 0\.3 seconds"):
        open_guarded(paper, limits=BRIEF)


@forks
def test_a_file_that_needs_too_much_memory_to_be_opened(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.readers.pdf.PdfiumFile", lambda path, password: swallow())
    with pytest.raises(PageLimitError, match="opening the file needs more than 300 MB of memory"):
        open_guarded(paper, limits=BRIEF)


def test_more_words_than_memory_has_room_for(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardpapers.guard.limits.BYTES_A_WORD", 100 << 20)  # 300 MB: room for three words
    pages = list(open_guarded(paper, limits=BRIEF).pages)
    assert texts(pages) == ["page 1", "", "", "", "", ""]
    assert {page.problem for page in pages[1:]} == {"not read: the file has more than 3 words"}


def test_pages_not_asked_for_leave_no_process(paper: Path) -> None:
    pages = iter(open_guarded(paper).pages)
    assert next(pages).number == 1
    pages.close()  # type: ignore[attr-defined]
    if FORKS:
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_errors_come_back_as_they_were_raised(tmp_path: Path) -> None:
    path = faults.encrypted(tmp_path / "locked.pdf", "user", "owner")
    with pytest.raises(EncryptedError) as caught:
        open_guarded(path, password="wrong")
    assert caught.value.wrong and caught.value.file == str(path) and caught.value.exit_code == 4


@pytest.mark.parametrize("fork", [pytest.param(True, marks=forks), False])
def test_a_child_started_either_way(paper: Path, fork: bool) -> None:
    child = Child(Request(paper, None, "pdfium", False, Limits()), fork=fork)
    kind, content = child.next_frame() or (b"", b"")
    assert (kind, decode_head(content)) == (HEAD, Head(6, []))
    child.order(range(2, 7, 3))
    found = []
    while (frame := child.next_frame()) is not None:
        assert frame[0] == PAGE
        found.append(decode_page(frame[1]))
    assert texts(found) == ["page 2", "page 5"]
    assert child.end() == 0


def test_a_page_crosses_unchanged() -> None:
    words = [
        Word("“Café”\ud800", 0.1, 1 / 3, 2e-9, 4.0, 11.04, True, False, True, 7, 0),
        Word("•", 1.0, 2.0, 3.0, 4.0, 10.0, False, True, False, 7, 1),
    ]
    page = Page(
        7,
        595.32,
        841.92,
        words,
        [Rule(1.0, 2.0, 3.0, 2.0), Rule(0.5, 1.0, 0.5, 9.0)],
        [Fill(1.0, 2.0, 3.0, 4.0, "#ffcc00")],
        [BBox(0.0, 0.0, 9.5, 8.0)],
        [Link(BBox(1.0, 2.0, 3.0, 4.0), "https://alderbrook.example/\n")],
        "ocr",
        "odd \x1b",
    )
    back = decode_page(encode_page(page))
    assert back == page
    assert [type(part) for part in (back.words[0], back.rules[0], back.fills[0], back.links[0].bbox)] == [
        Word,
        Rule,
        Fill,
        BBox,
    ]
    assert decode_page(encode_page(Page(1, 1.0, 2.0, []))) == Page(1, 1.0, 2.0, [])
    head = Head(3, [OutlineEntry("Agenda", 0, 1), OutlineEntry("", 1, None)])
    assert decode_head(encode_head(head)) == head
