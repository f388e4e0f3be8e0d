"""Every fault through the command line, in a process of its own: its code, one clear line, no trace."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import faults
import pytest

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]

REFUSED = {
    "empty": (b"", 3, "the file is empty (0 bytes)"),
    "zeros": (bytes(5000), 3, "a file of zeros (an incomplete download)"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(99), 3, "this is a PNG picture, not a PDF"),
    "web page": (b"<!DOCTYPE html><html><body>404</body></html>", 3, "this is a web page (HTML), not a PDF"),
    "word": (faults.zipped("word/document.xml"), 3, "this is a Word document (.docx), not a PDF"),
    "zip": (faults.zipped("a.pdf", "b.pdf"), 3, "this is a zip archive, not a PDF"),
    "truncated": (faults.pdf(faults.text(faults.MINUTES))[:150], 3, "damaged or incomplete PDF"),
    "no pages": (faults.pdf(), 3, "the PDF has no pages"),
    "tree loop": (
        faults.objects(
            {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"}
        ),
        3,
        None,
    ),
    "no catalogue": (faults.objects({1: b"<< /Type /Nothing >>"}), 3, "the PDF has no pages"),
    "scanned": (faults.picture_pages(3), 3, "scanned: no text on pages 1-3. Install the 'ocr' extra"),
    "blank": (faults.pdf(b"", b"0 0 m 9 9 l S"), 3, "blank, or drawn without letters: no text on pages 1-2"),
    "no letters": (faults.no_unicode_map(), 3, "text without Unicode map"),
}
"""What cannot be read → exit code, and what the one line says."""


def one_line(stderr: bytes, path: Path) -> str:
    """The line on stderr, which must be the only one, and name the file."""
    lines = stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith(f"boardpapers: {path}: "), lines[0]
    assert "Traceback" not in lines[0]
    return lines[0]


@pytest.mark.parametrize("fault", REFUSED)
def test_what_cannot_be_read(fault: str, tmp_path: Path, spawn: Spawn) -> None:
    content, code, says = REFUSED[fault]
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    done = spawn("extract", path)
    line = one_line(done.stderr, path)
    assert done.returncode == code
    assert done.stdout == b""
    assert says is None or says in line


def test_passwords(tmp_path: Path, spawn: Spawn) -> None:
    locked = faults.encrypted(tmp_path / "locked.pdf", "letter box", "owner")
    done = spawn("extract", locked)
    assert done.returncode == 4
    assert "encrypted: a password is needed. Give it with --password." in one_line(done.stderr, locked)
    done = spawn("extract", locked, "--password", "x")
    assert done.returncode == 4
    assert "the password given is wrong" in one_line(done.stderr, locked)
    assert spawn("extract", locked, "--password", "letter box").returncode == 0
    assert spawn("extract", faults.encrypted(tmp_path / "open.pdf", "", "owner")).returncode == 0


def test_limits_that_cannot_be_meant(tmp_path: Path, spawn: Spawn) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    for option, value in (("--max-memory", 5), ("--page-timeout", 0), ("--page-timeout", "nan")):
        done = spawn("extract", path, option, value)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names there are Unicode")
def test_a_name_that_is_no_unicode(tmp_path: Path, spawn: Spawn) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.pdf"))
    path.write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    done = spawn("extract", path, "-f", "json", "-q")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["source"]["name"] == "\ufffd\ufffd.pdf"
    assert spawn("extract", tmp_path, "-o", tmp_path / "out").returncode == 0
    assert len(list((tmp_path / "out").glob("*.yaml"))) == 1


READ = {
    "bomb": (faults.bomb(400_000_000), 3, [2]),
    "nested forms": (faults.nested_forms(300), 1, []),
    "outline loop": (faults.outline_loop(), 1, []),
    "vector lines": (faults.lines(200_000), 1, [1]),
    "gigantic page": (
        faults.pdf(faults.text(faults.MINUTES), page=b"/MediaBox [0 0 3000000 9000000]"),
        1,
        [],
    ),
    "endless box": (faults.pdf(faults.text(faults.MINUTES), page=b"/MediaBox [0 0 1e30 -1e38]"), 1, None),
    "page of words": (faults.words(200_000), 3, [2]),
    "no font": (faults.pdf(faults.text(faults.MINUTES), font=b"/Type /Font"), 1, None),
    "deep arrays": (
        faults.pdf(faults.text(faults.MINUTES), more={5: b"[" * 100_000 + b"]" * 100_000}),
        1,
        [],
    ),
    "unclosed text": (faults.pdf(b"BT BT BT q q q " * 20_000 + faults.text(faults.MINUTES)), 1, None),
    "picture between": (
        faults.pdf(
            faults.text(faults.MINUTES),
            b"q 595 0 0 842 0 0 cm /Im Do Q",
            resources=b"/XObject << /Im 5 0 R >>",
            more={
                5: faults.stream(
                    bytes(100),
                    b"/Type /XObject /Subtype /Image /Width 10 /Height 10"
                    b" /ColorSpace /DeviceGray /BitsPerComponent 8",
                )
            },
        ),
        2,
        [2],
    ),
}
"""What is read all the same → number of pages, and the pages that warnings must name (``None``: any)."""


@pytest.mark.parametrize("fault", READ)
def test_what_is_read_all_the_same(fault: str, tmp_path: Path, spawn: Spawn) -> None:
    content, pages, named = READ[fault]
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    done = spawn("extract", path, "-f", "json", "-q", "--page-timeout", "5")
    assert (done.returncode, done.stderr) == (0, b"")
    document = json.loads(done.stdout)
    assert document["source"]["pages"] == pages
    assert document["coverage"]["words"] > 0
    told = [w["page"] for w in document["warnings"] if w["code"] in ("page-problem", "scanned-pages")]
    assert named is None or told == named


def test_faulty_papers_of_a_folder_cost_themselves_alone(tmp_path: Path, spawn: Spawn) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for name in ("empty", "truncated", "scanned"):
        (papers / f"{name}.pdf").write_bytes(REFUSED[name][0])
    (papers / "sound.pdf").write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    done = spawn("extract", papers, "-o", tmp_path / "records")
    assert done.returncode == 6
    assert [path.name for path in sorted((tmp_path / "records").glob("*"))] == [".boardpapers", "sound.yaml"]
    for name in ("empty", "truncated", "scanned"):
        assert done.stderr.count(f"{name}.pdf".encode()) >= 1
    assert b"Traceback" not in done.stderr
