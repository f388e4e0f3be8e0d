"""Files that are no papers, and pages that fail: the right error, and nothing else lost."""

from __future__ import annotations

import errno
import io
import zipfile
from pathlib import Path

import pytest
from handmade import PdfFile, make_pdf, text_at
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas

from boardpapers.errors import (
    DamagedError,
    EmptyFileError,
    EncryptedError,
    NotFoundError,
    UnreadableError,
    WrongTypeError,
    ZeroPagesError,
)
from boardpapers.readers import open_document
from boardpapers.readers.pdfium import PdfiumFile


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(
                zipfile.ZipInfo(name),
                "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x",
            )
    return buffer.getvalue()


def test_a_failing_disk_is_no_damaged_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(zipped("minutes.txt"))

    def fail(path: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(zipfile, "ZipFile", fail)
    with pytest.raises(NotFoundError, match="Input/output error"):
        open_document(path)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
        (b"II*\x00\x08\x00\x00\x00", "a TIFF picture"),
        (b"<!DOCTYPE html><html><body>Agenda</body></html>", "a web page (HTML)"),
        (b"\xef\xbb\xbf\n<HTML>", "a web page (HTML)"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document (.docx)"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook (.xlsx)"),
        (zipped("mimetype", "content.xml"), "an OpenDocument text (.odt)"),
        (zipped("minutes.txt"), "a zip archive"),
        (zipped("word/document.xml")[:60], "a damaged zip archive"),
        (
            zipped("minutes.txt").replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xff"),
            "a zip archive",
        ),
        (zipped("protokół.txt").replace("ł".encode(), b"\xff\xff"), "a damaged zip archive"),
        (zipped("minutes.txt").replace(b"PK\x01\x02", b"PK\x07\x07"), "a damaged zip archive"),
        (b"{\\rtf1\\ansi Minutes}", "an RTF document"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
            "an old Microsoft Office document (Word 97-2003 or the like)",
        ),
        (b"Minutes of the meeting\n", "a plain text file"),
        (b"\x00" * 2000, "a file of zeros (an incomplete download)"),
        (b"\x01\x02\x03\x00\xff", "a file of an unknown type"),
    ],
)
def test_what_is_no_pdf_is_named(tmp_path: Path, content: bytes, found: str) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(content)
    with pytest.raises(WrongTypeError) as caught:
        open_document(path)
    assert caught.value.found == found
    assert caught.value.exit_code == 3
    assert str(caught.value).startswith(f"{path}: this is {found}, not a PDF. ")


def test_missing_empty_and_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        open_document(tmp_path / "gone.pdf")
    with pytest.raises(NotFoundError, match="folder"):
        open_document(tmp_path)
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(EmptyFileError, match="0 bytes"):
        open_document(tmp_path / "empty.pdf")


def test_a_header_after_rubbish_is_a_pdf(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, text_at(72, 700, "Agenda"))
    path.write_bytes(b"X-Sent-By: a mail gateway\r\n" + path.read_bytes())
    assert [w.text for page in open_document(path).pages for w in page.words] == ["Agenda"]


def test_a_lost_cross_reference_table_is_rebuilt(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, text_at(72, 700, "Agenda"))
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"xref\n")] + b"trailer\n<< /Root 7 0 R >>\n")
    assert [w.text for page in open_document(path).pages for w in page.words] == ["Agenda"]


def test_a_file_cut_short_is_damaged(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, text_at(72, 700, "Agenda"))
    path.write_bytes(path.read_bytes()[:120])
    with pytest.raises(DamagedError, match="Download it again"):
        open_document(path)


def test_no_pages(tmp_path: Path) -> None:
    with pytest.raises(ZeroPagesError):
        open_document(make_pdf(tmp_path))


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_encryption(tmp_path: Path, reader: str) -> None:
    locked, open_to_all = tmp_path / "locked.pdf", tmp_path / "open.pdf"
    for path, user in ((locked, "chair"), (open_to_all, "")):
        paper = canvas.Canvas(str(path), encrypt=StandardEncryption(user, "owner", strength=128))
        paper.drawString(72, 700, "Exempt report")
        paper.save()
    with pytest.raises(EncryptedError, match="a password is needed") as caught:
        open_document(locked, reader=reader)  # type: ignore[arg-type]
    assert caught.value.exit_code == 4
    with pytest.raises(EncryptedError, match="wrong") as caught:
        open_document(locked, password="clerk", reader=reader)  # type: ignore[arg-type]
    assert caught.value.wrong
    for document in (
        open_document(locked, password="chair", reader=reader),  # type: ignore[arg-type]
        open_document(open_to_all, reader=reader),  # type: ignore[arg-type]
    ):
        assert [w.text for page in document.pages for w in page.words] == ["Exempt", "report"]


def test_a_page_tree_that_loops_ends(tmp_path: Path) -> None:
    file = PdfFile()
    file.add("/Type /Pages /Kids [1 0 R 2 0 R] /Count 3")
    file.add("/Type /Page /Parent 1 0 R /MediaBox [0 0 595 842]")
    path = file.save(tmp_path / "loop.pdf", file.add("/Type /Catalog /Pages 1 0 R"))
    try:
        pages = list(open_document(path).pages)
    except UnreadableError:
        return
    assert len(pages) <= 3
    assert all(not page.words for page in pages)


def test_a_page_that_is_none_is_reported_and_the_others_read(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, *(text_at(72, 700, f"page {n}") for n in (1, 2, 3)))
    path.write_bytes(path.read_bytes().replace(b"/Kids [2 0 R 4 0 R 6 0 R]", b"/Kids [2 0 R 5 0 R 6 0 R]"))
    pages = list(open_document(path).pages)
    assert [page.number for page in pages] == [1, 2, 3]
    assert [" ".join(w.text for w in page.words) for page in pages] == ["page 1", "", "page 3"]


def test_what_breaks_one_page_spares_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_pdf(tmp_path, *(text_at(72, 700, f"page {n}") for n in (1, 2, 3)))
    whole = PdfiumFile.page

    def page(self: PdfiumFile, number: int) -> object:
        if number == 2:
            raise MemoryError("too\x1b[2J much")
        return whole(self, number)

    monkeypatch.setattr(PdfiumFile, "page", page)
    pages = list(open_document(path).pages)
    assert [" ".join(w.text for w in page.words) for page in pages] == ["page 1", "page 2", "page 3"]

    def broken(self: object, number: int) -> object:
        raise ValueError("bad stream")

    monkeypatch.setattr("boardpapers.readers.plumber.PlumberFile.page", broken)
    pages = list(open_document(path).pages)
    assert [bool(page.words) for page in pages] == [True, False, True]
    assert pages[1].problem == "the page could not be read (MemoryError: too?[2J much)"


def test_a_range_of_pages(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, *(text_at(72, 700, f"page {n}") for n in range(1, 6)))
    document = open_document(path, pages=range(2, 4))
    assert document.page_count == 5
    assert [(page.number, page.words[1].text, page.words[1].page) for page in document.pages] == [
        (2, "2", 2),
        (3, "3", 3),
    ]
    assert [page.number for page in open_document(path, pages=range(4, 99)).pages] == [4, 5]


def test_the_document_tells_what_was_read(tmp_path: Path) -> None:
    path = make_pdf(tmp_path, text_at(72, 700, "Agenda"))
    document = open_document(path)
    assert (document.name, document.media_type, document.page_count) == ("paper.pdf", "application/pdf", 1)
    assert len(document.sha256) == 64
    assert list(document.pages) and not list(document.pages), "pages are read once"
