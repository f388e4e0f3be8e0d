"""Time and memory of `boardpapers extract` beside other libraries, on given PDFs.

    python benchmarks/bench.py FILE.pdf … [--runs 5]

Each contender runs as a process of its own, in turn, so that a machine that slows down slows all
of them. Printed are medians of wall and CPU seconds and the highest memory, and the cost of a page
as a multiple of pypdfium2's bare text. Needs a POSIX system; camelot is left out where it is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
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
PAGES = "import sys, pypdfium2; print(len(pypdfium2.PdfDocument(sys.argv[1])))"


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
    found = {
        "pypdfium2, bare text": [python, "-c", PDFIUM, str(paper)],
        "boardpapers extract": [
            python,
            "-c",
            BOARDPAPERS,
            "extract",
            "-q",
            "--jobs",
            "1",
            "-f",
            "json",
            str(paper),
        ],
        "pdfplumber, text and tables": [python, "-c", PDFPLUMBER, str(paper)],
    }
    if importlib.util.find_spec("camelot"):
        found["camelot"] = [python, "-c", CAMELOT, str(paper)]
    return found


def table(paper: Path, runs: int) -> list[str]:
    """The lines of one paper's table."""
    pages = int(subprocess.check_output([sys.executable, "-c", PAGES, str(paper)]))
    taken: dict[str, list[Run]] = {name: [] for name in contenders(paper)}
    for _ in range(runs):
        for name, command in contenders(paper).items():
            taken[name].append(measure(command))
    lines = [
        f"{paper.name}, {pages} pages, {runs} runs",
        "| | wall s | CPU s | CPU ms a page | memory MB |",
        "|---|---|---|---|---|",
    ]
    for name, all_runs in taken.items():
        wall, cpu = (statistics.median(getattr(r, kind) for r in all_runs) for kind in ("wall", "cpu"))
        memory = max(r.memory for r in all_runs)
        lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {cpu * 1000 / pages:.1f} | {memory:.0f} |")
    return lines


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
