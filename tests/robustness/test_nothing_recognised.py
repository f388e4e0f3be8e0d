"""Text that is no board paper is refused, and it can be found out why; papers without a cover are kept."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import faults
import pytest

from boardpapers import extract
from boardpapers.errors import NothingRecognisedError

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]

STATEMENT = ["Your statement", "Account name: Mr A Reader", "Statement period: 1 to 31 March 2024"]

ALIEN = {
    "novel": [
        "Chapter Seven",
        "It was late in the afternoon when the coach came down into the valley. The minutes went by,",
        "and nobody spoke. Eleanor had agreed to come, and was resolved not to complain of the present",
        "state of the road, whatever the meeting with her aunt might bring on Tuesday 4 June.",
    ],
    "invoice": [
        "INVOICE",
        "From: Harbour Plumbing Ltd",
        "To: Mrs J Green",
        "Invoice number: 20431",
        "Date: 14 May 2024",
        "1. Replace kitchen tap 85.00",
        "Total 85.00",
    ],
    "letter": [
        "14 May 2024",
        "Dear Mrs Green",
        "We have noted what you say about the tap. Our engineer will call on Tuesday 21 May 2024 at 10 am.",
        "Yours sincerely",
        "A Plumber, Director",
    ],
    "e-mail": ["From: J Green", "To: A Plumber", "Date: 14 May 2024", "Subject: Tap", "The tap drips again."],
    "leaflet": ["Look after your heart", "What can I do?", "Eat less salt: 6 g a day.", "Contact us"],
    "notice board": ["Notice board", "The board is by the door.", "A kitchen cabinet and a panel for sale."],
}  # fmt: skip


@pytest.mark.parametrize("kind", ALIEN)
def test_text_that_is_no_paper_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "alien.pdf"
    path.write_bytes(faults.pdf(faults.text(ALIEN[kind])))
    with pytest.raises(NothingRecognisedError, match="nothing recognised"):
        extract(path)


def figures(path: Path, lines: list[str], rows: list[list[str]]) -> Path:
    """Lines of text and a ruled table."""
    from reportlab.lib import colors
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    body = getSampleStyleSheet()["BodyText"]
    bold = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")
    table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), bold])
    SimpleDocTemplate(str(path)).build([*(Paragraph(line, body) for line in lines), table])
    return path


def test_a_table_of_figures_alone_is_refused(tmp_path: Path) -> None:
    rows = [["Date", "Details", "Paid out", "Balance"]]
    rows += [[f"{n:02} Mar 2024", "CARD PAYMENT", f"{n}.50", f"{900 - n}.10"] for n in range(1, 29)]
    with pytest.raises(NothingRecognisedError):
        extract(figures(tmp_path / "bank.pdf", STATEMENT, rows))


def test_measures_with_their_targets_alone_are_kept(tmp_path: Path) -> None:
    rows = [["Indicator", "2023/24 outturn", "Target"]]
    rows += [[f"Requests answered in {n} days", f"{60 + n}%", f"{70 + n}%"] for n in range(4)]
    found = extract(figures(tmp_path / "kpis.pdf", ["Performance in Quarter 3"], rows))
    assert [metric.target.value for metric in found.metrics if metric.target] == [70, 71, 72, 73]


def test_text_files_are_refused_alike(tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text("\n".join(ALIEN["novel"]))
    with pytest.raises(NothingRecognisedError):
        extract(path)


KEPT = {
    "spoken of": [
        "Equality assessment",
        "The Committee will decide in June what the Council offers to people who move house.",
        "The Board of the trust supports the Council in this.",
    ],
    "appendix": ["Appendix C: Map of the ward boundaries", "Contains data of the survey"],
    "recommendation": ["Recommendations", "1. That two benches are bought.", "2. That one is mended"],
    "cover": ["Report to: Alderbrook Cabinet", "Date: 4 June 2024", "Subject: Benches", "Two are broken."],
}  # fmt: skip


@pytest.mark.parametrize("kind", KEPT)
def test_a_paper_without_meeting_or_plan_is_kept(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(faults.pdf(faults.text(KEPT[kind])))
    assert len(extract(path).reports) == 1


def test_the_command_says_so_and_explain_says_why(tmp_path: Path, spawn: Spawn) -> None:
    path = tmp_path / "novel.pdf"
    path.write_bytes(faults.pdf(faults.text(ALIEN["novel"])))
    done = spawn("extract", path)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().splitlines() == [
        f"boardpapers: {path}: nothing recognised: it has text, but no meeting, report, plan or action. "
        "Is it a board paper? 'boardpapers show FILE --explain' tells what was looked for."
    ]
    why = spawn("show", path, "--explain")
    assert why.returncode == 0
    assert b"53 words with 0 mentions of a council, board or committee" in why.stdout


def test_in_a_batch_it_costs_itself_alone(tmp_path: Path, spawn: Spawn) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "novel.pdf").write_bytes(faults.pdf(faults.text(ALIEN["novel"])))
    (papers / "minutes.pdf").write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    done = spawn("extract", papers, "-o", tmp_path / "out")
    assert done.returncode == 6
    assert b"novel.pdf: nothing recognised" in done.stderr
    assert [path.name for path in (tmp_path / "out").glob("*.yaml")] == ["minutes.yaml"]


def test_an_empty_list_of_a_paper_is_an_answer(tmp_path: Path, spawn: Spawn) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(faults.pdf(faults.text(faults.MINUTES)))
    done = spawn("extract", path, "--type", "plans", "-f", "json")
    assert (done.returncode, done.stdout.strip()) == (0, b"[]")
