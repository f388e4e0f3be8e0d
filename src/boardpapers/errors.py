"""The one exception tree: every fault a user can meet, its exit code and what to do about it.

The exit codes are part of the command line's interface:

====  ==========================================================================
code  meaning
====  ==========================================================================
2     wrong usage
3     the input is not readable as a paper (missing, empty, wrong type, damaged, no text)
4     encrypted, a password is needed
5     the output cannot be written
6     partly done: some files failed, the rest is written
====  ==========================================================================

(0 done, 1 "yes, there are differences", 70 a fault of ours and 130 interrupted belong to no class here.)
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import ClassVar


class BoardPapersError(Exception):
    """Something the user can understand and act on.

    ``message`` says what is wrong, ``file`` and ``page`` (1-based) where, ``remedy`` what to do;
    ``str()`` puts them in one line.  Control characters of file names never get through.
    """

    exit_code: ClassVar[int] = 70

    def __init__(
        self,
        message: str,
        *,
        file: str | PathLike[str] | None = None,
        page: int | None = None,
        remedy: str | None = None,
    ) -> None:
        self.message = message
        self.file = None if file is None else fspath(file)
        self.page = page
        self.remedy = remedy
        super().__init__(message, self.file, page, remedy)

    def __str__(self) -> str:
        where = [part for part in (self.file, f"page {self.page}" if self.page else None) if part]
        line = f"{', '.join(where)}: {self.message}" if where else self.message
        if self.remedy:
            line = f"{line.rstrip('.')}. {self.remedy}"
        return printable(line)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled by attributes, so an error keeps them on its way back from a worker process."""
        return (_rebuild, (type(self), self.__dict__.copy()))


def _rebuild(kind: type[BoardPapersError], attributes: dict[str, object]) -> BoardPapersError:
    error = kind.__new__(kind)
    error.__dict__.update(attributes)
    error.args = tuple(attributes.get(name) for name in ("message", "file", "page", "remedy"))
    return error


def printable(text: str) -> str:
    """``text`` on one line, safe for a terminal: every control character becomes a blank or ``?``."""
    if text.isprintable():
        return text
    return "".join(" " if c in "\n\r\t" else c if c.isprintable() else "?" for c in text)


class UsageError(BoardPapersError):
    """The command was called in a way that cannot mean anything."""

    exit_code = 2


class UnreadableError(BoardPapersError):
    """The input cannot be read as a paper."""

    exit_code = 3


class NotFoundError(UnreadableError):
    """There is no such file, or it may not be opened."""

    def __init__(self, file: str | PathLike[str], reason: str = "no such file") -> None:
        super().__init__(reason, file=file, remedy="Check the name and that you may read it.")


class EmptyFileError(UnreadableError):
    """The file has no content at all."""

    def __init__(self, file: str | PathLike[str]) -> None:
        super().__init__("the file is empty (0 bytes)", file=file, remedy="Download or save it again.")


class WrongTypeError(UnreadableError):
    """The file is not what its name says; ``found`` names what it is ("a PNG picture")."""

    def __init__(self, file: str | PathLike[str], found: str, remedy: str | None = None) -> None:
        self.found = found
        super().__init__(
            f"this is {found}, not a PDF",
            file=file,
            remedy=remedy or "Give the PDF of the paper, or save it as a PDF first.",
        )


class DamagedError(UnreadableError):
    """The file is a PDF but cut short or broken beyond repair."""

    def __init__(self, file: str | PathLike[str], why: str = "the file cannot be opened") -> None:
        super().__init__(
            f"damaged or incomplete PDF: {why}", file=file, remedy="Download it again, or ask for a new copy."
        )


class ZeroPagesError(UnreadableError):
    """The file is a PDF without a single page."""

    def __init__(self, file: str | PathLike[str]) -> None:
        super().__init__("the PDF has no pages", file=file, remedy="Ask for a new copy.")


class NoTextError(UnreadableError):
    """No page of the file has text: pictures of pages, which need optical character recognition.

    Where no page holds a picture either (``drawn``), the pages are blank or their letters are drawn as lines.
    """

    def __init__(self, file: str | PathLike[str], pages: Iterable[int], *, drawn: bool = False) -> None:
        self.pages = tuple(pages)
        noun = "page" if len(self.pages) == 1 else "pages"
        what = "blank, or drawn without letters" if drawn else "scanned"
        super().__init__(
            f"{what}: no text on {noun} {page_ranges(self.pages)}",
            file=file,
            remedy="Install the 'ocr' extra (pip install 'boardpapers[ocr]') and run again with --ocr.",
        )


class NothingRecognisedError(UnreadableError):
    """The file has text, but nothing in it reads as a meeting, a report or a plan: a letter, an invoice.

    A part that looked like one but could not be read is named by the warnings that ``show --explain`` lists.
    """

    def __init__(self, file: str | PathLike[str]) -> None:
        super().__init__(
            "nothing recognised: it has text, but no meeting, report, plan or action",
            file=file,
            remedy="Is it a board paper? 'boardpapers show FILE --explain' tells what was looked for.",
        )


class PageLimitError(UnreadableError):
    """A page asked for more time or memory than the limit, or crashed the PDF library."""

    def __init__(self, file: str | PathLike[str], page: int | None, limit: str) -> None:
        super().__init__(
            f"given up: {limit}",
            file=file,
            page=page,
            remedy="Raise the limit if the file is to be trusted.",
        )


class EncryptedError(BoardPapersError):
    """The file opens only with a password; ``wrong`` when the one given is not it."""

    exit_code = 4

    def __init__(self, file: str | PathLike[str], *, wrong: bool = False) -> None:
        self.wrong = wrong
        message = "encrypted: the password given is wrong" if wrong else "encrypted: a password is needed"
        remedy = "Give the right one with --password." if wrong else "Give it with --password."
        super().__init__(message, file=file, remedy=remedy)


class OutputError(BoardPapersError):
    """The result cannot be written."""

    exit_code = 5


class PartlyDoneError(BoardPapersError):
    """Some files failed; everything else is written."""

    exit_code = 6

    def __init__(self, failed: int, total: int) -> None:
        self.failed = failed
        self.total = total
        others = ", the others are done" if failed < total else ""
        super().__init__(
            f"{failed} of {total} files failed{others}",
            remedy="See the messages above; run again to retry only those.",
        )


def page_ranges(pages: Iterable[int]) -> str:
    """Page numbers in short: ``[1, 2, 3, 7]`` → ``"1-3, 7"``."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
