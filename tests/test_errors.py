"""Every fault in one clear line, with the exit code the command line promises."""

from __future__ import annotations

import pickle

import pytest

from boardpapers import errors
from boardpapers.errors import (
    BoardPapersError,
    EncryptedError,
    NoTextError,
    PageLimitError,
    PartlyDoneError,
    UsageError,
    WrongTypeError,
    page_ranges,
)


def every_class(base: type[BoardPapersError] = BoardPapersError) -> list[type[BoardPapersError]]:
    return [base, *(kind for sub in base.__subclasses__() for kind in every_class(sub))]


def test_exit_codes_are_the_documented_ones() -> None:
    assert {kind.exit_code for kind in every_class()} == {2, 3, 4, 5, 6, 70}
    assert {kind.__name__: kind.exit_code for kind in BoardPapersError.__subclasses__()} == {
        "UsageError": 2,
        "UnreadableError": 3,
        "EncryptedError": 4,
        "OutputError": 5,
        "PartlyDoneError": 6,
    }
    assert all(kind.__doc__ for kind in every_class())
    assert {kind.__name__ for kind in every_class()} <= set(vars(errors))


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            WrongTypeError("a/pack.pdf", "a PNG picture"),
            "a/pack.pdf: this is a PNG picture, not a PDF. "
            "Give the PDF of the paper, or save it as a PDF first.",
        ),
        (
            NoTextError("pack.pdf", [3, 1, 2, 7]),
            "pack.pdf: scanned: no text on pages 1-3, 7. "
            "Install the 'ocr' extra (pip install 'boardpapers[ocr]') and run again with --ocr.",
        ),
        (
            PageLimitError("pack.pdf", 12, "page took longer than 30 s"),
            "pack.pdf, page 12: given up: page took longer than 30 s. "
            "Raise the limit if the file is to be trusted.",
        ),
        (
            PartlyDoneError(2, 9),
            "2 of 9 files failed, the others are done. "
            "See the messages above; run again to retry only those.",
        ),
        (
            PartlyDoneError(9, 9),
            "9 of 9 files failed. See the messages above; run again to retry only those.",
        ),
        (UsageError("no file given"), "no file given"),
    ],
)
def test_one_line_says_what_where_and_what_to_do(error: BoardPapersError, line: str) -> None:
    assert str(error) == line


def test_terminal_codes_of_a_file_name_never_get_through() -> None:
    line = str(EncryptedError("evil\x1b[2J\nname\u202e.pdf"))
    assert line.isprintable()
    assert "evil?[2J name" in line


def test_errors_come_back_whole_from_a_worker() -> None:
    sent = NoTextError("pack.pdf", [4, 5])
    got = pickle.loads(pickle.dumps(sent))
    assert type(got) is NoTextError
    assert (got.pages, got.file, got.remedy, str(got)) == (sent.pages, sent.file, sent.remedy, str(sent))


@pytest.mark.parametrize(
    ("pages", "text"), [([], ""), ([5], "5"), ([1, 2], "1-2"), ([9, 1, 2, 3, 7, 7], "1-3, 7, 9")]
)
def test_page_ranges(pages: list[int], text: str) -> None:
    assert page_ranges(pages) == text
