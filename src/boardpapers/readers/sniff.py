"""What a file is, told by its content and never by its name, and its fingerprint."""

from __future__ import annotations

import errno
import hashlib
import re
import zipfile
from pathlib import Path

from boardpapers.errors import EmptyFileError, NotFoundError, WrongTypeError

PDF = "application/pdf"
TEXT = "text/plain"

_TEXT_SUFFIXES = {".txt", ".text", ".md", ".markdown"}
_PLAIN = "a plain text file"
_RECORDS = re.compile(rb"""[^\w#]*schema_version['"]?:""")
_USE_RECORDS = "Give it to show, query, diff, check, track or export."
_ZIP = "a zip archive"
_DAMAGED_ZIP = "a damaged zip archive"

_HEAD = 1024  # a PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1)

_MAGIC: list[tuple[bytes, str]] = [
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document (Word 97-2003 or the like)"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
]
_ZIPPED = {
    "word/": "a Word document (.docx)",
    "xl/": "an Excel workbook (.xlsx)",
    "ppt/": "a PowerPoint presentation (.pptx)",
}
_OPEN_DOCUMENT = {
    b"opendocument.text": "an OpenDocument text (.odt)",
    b"opendocument.spreadsheet": "an OpenDocument spreadsheet (.ods)",
    b"opendocument.presentation": "an OpenDocument presentation (.odp)",
}


def media_type(path: Path) -> str:
    """The media type of a file that can be read as a paper: ``application/pdf``, or ``text/plain``
    where the name says that text is meant.

    Raises NotFoundError, EmptyFileError, or WrongTypeError naming what the file is.
    """
    try:
        if path.is_dir():
            raise NotFoundError(path, "this is a folder, not a file")
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except OSError as error:
        raise NotFoundError(path, f"cannot be opened ({error.strerror or error})") from error
    if not head:
        raise EmptyFileError(path)
    if b"%PDF-" in head:
        return PDF
    if _RECORDS.match(head):
        raise WrongTypeError(path, "a file of records extracted before", _USE_RECORDS)
    found = what_it_is(path, head)
    if found == _PLAIN and path.suffix.lower() in _TEXT_SUFFIXES:
        return TEXT
    raise WrongTypeError(path, found)


def what_it_is(path: Path, head: bytes) -> str:
    """A clerk's name for a file that is no PDF, with its article: ``a PNG picture``."""
    if head.startswith(b"PK\x03\x04"):
        return _what_zip(path, head)
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if b"\x00" not in head:
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start:
            return "a web page (HTML)"
        if start.startswith(b"<?xml"):
            return "an XML file"
        if start.startswith((b"from:", b"received:", b"return-path:", b"mime-version:")):
            return "an e-mail message"
        if not any(byte < 9 or 13 < byte < 32 for byte in head):
            return _PLAIN
    if not head.strip(b"\x00"):
        return "a file of zeros (an incomplete download)"
    return "a file of an unknown type"


def _what_zip(path: Path, head: bytes) -> str:
    """What a zip archive holds, by the names in it; nothing of a stranger's archive is unpacked.

    Raises NotFoundError where the disk fails: that is no fault of the archive.
    """
    if head[30:38] == b"mimetype":  # the first entry, not compressed (OpenDocument 1.2, part 3, section 3.3)
        for kind, name in _OPEN_DOCUMENT.items():
            if head[38:].startswith(b"application/vnd.oasis." + kind):
                return name
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except OSError as error:
        if error.errno != errno.EINVAL:  # that is a directory said to lie before the file's beginning
            raise NotFoundError(path, f"cannot be read ({error.strerror or error})") from error
        return _DAMAGED_ZIP
    except NotImplementedError:  # a version of the format to come: nothing is wrong with the archive
        return _ZIP
    except (zipfile.BadZipFile, UnicodeDecodeError):  # the latter: names that are not what they say they are
        return _DAMAGED_ZIP
    for folder, name in _ZIPPED.items():
        if any(entry.startswith(folder) for entry in names):
            return name
    return _ZIP


def name_of(path: Path) -> str:
    """The file's name as text: bytes of it that are no UTF-8 (names from old systems) become U+FFFD."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def fingerprint(path: Path) -> str:
    """The SHA-256 of the file's bytes as 64 hexadecimal digits, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
