"""Time and memory of `boardpapers extract` beside other libraries, on given PDFs.

    python benchmarks/bench.py FILE.pdf … [--runs 5]

Each contender runs as a process of its own, in turn, so that a machine that slows down slows all
of them. Printed are medians of wall and CPU seconds, the highest memory of a process, and the cost of
a page beyond start-up, also as a multiple of pypdfium2's bare text. Needs a POSIX system; camelot is left
out where it is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

BOARDPAPERS = "from boardpapers.cli import main; main()"
PDFIUM = """
import sys, pypdfium2
paper = pypdfium2.PdfDocument(sys.argv[1])
for i in range(len(paper)):
    page = paper[i]; text = page.get_textpage(); text.get_text_bounded(); text.close(); page.close()
"""
PDFPLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as paper:
    for page in paper.pages:
        page.extract_text(); page.extract_tables(); page.close()
"""
CAMELOT = """
import sys, camelot
camelot.read_pdf(sys.argv[1], pages="all")
"""
ONE_PAGE = """
import sys, pypdfium2
paper, one = pypdfium2.PdfDocument(sys.argv[1]), pypdfium2.PdfDocument.new()
one.import_pages(paper, [len(paper) // 2]); one.save(sys.argv[2]); print(len(paper))
"""
BARE = "pypdfium2, bare text"


class Run(NamedTuple):
    """One process: wall and CPU seconds, highest resident memory in MB."""

    wall: float
    cpu: float
    memory: float


def measure(command: list[str]) -> Run:
    """Run a command to its end; the operating system's own account of it."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(command[:4])} … failed with status {status}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def contenders(paper: Path) -> dict[str, list[str]]:
    """The commands by name."""
    python = sys.executable
    ours = [python, "-c", BOARDPAPERS, "extract", "-q", "-f", "json", str(paper), "--jobs"]
    found = {
        BARE: [python, "-c", PDFIUM, str(paper)],
        "boardpapers extract, one job": [*ours, "1"],
        "boardpapers extract, two jobs": [*ours, "2"],
        "pdfplumber, text and tables": [python, "-c", PDFPLUMBER, str(paper)],
    }
    if importlib.util.find_spec("camelot"):
        found["camelot, tables"] = [python, "-c", CAMELOT, str(paper)]
    return found


def table(paper: Path, runs: int) -> list[str]:
    """The lines of one paper's table; the start-up is what a paper of its middle page alone takes."""
    taken: dict[str, list[Run]] = {name: [] for name in contenders(paper)}
    started: dict[str, list[Run]] = {name: [] for name in taken}
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "one.pdf"
        pages = int(subprocess.check_output([sys.executable, "-c", ONE_PAGE, str(paper), str(one)]))
        for _ in range(runs):
            for name, command in contenders(paper).items():
                taken[name].append(measure(command))
                started[name].append(measure(contenders(one)[name]))
    costs = {
        name: {kind: _beyond(taken[name], started[name], kind, pages) for kind in ("wall", "cpu")}
        for name in taken
    }
    lines = [
        f"{paper.name}, {pages} pages, medians of {runs} runs",
        "",
        "| | wall s | CPU s | MB | beyond start-up: wall ms a page | CPU ms a page | CPU, times bare text |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, all_runs in taken.items():
        wall, cpu = (statistics.median(getattr(r, kind) for r in all_runs) for kind in ("wall", "cpu"))
        memory = max(r.memory for r in all_runs)
        cost, times = costs[name], costs[name]["cpu"] / costs[BARE]["cpu"]
        lines.append(
            f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} "
            f"| {cost['wall']:.1f} | {cost['cpu']:.1f} | {times:.1f} |"
        )
    return lines


def _beyond(whole: list[Run], start: list[Run], kind: str, pages: int) -> float:
    """Milliseconds a page beyond what a process takes to start and read one."""
    seconds = [statistics.median(float(getattr(r, kind)) for r in taken) for taken in (whole, start)]
    return (seconds[0] - seconds[1]) * 1000 / max(1, pages - 1)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "papers", type=Path, nargs="*", default=sorted(Path("samples").glob("*plan-2024.pdf"))
    )
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    for paper in args.papers:
        print("\n".join(table(paper, args.runs)), end="\n\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
