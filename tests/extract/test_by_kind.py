"""Every kind of section has its extractor, and a paper loads only those it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

from boardpapers.extract.by_kind import EXTRACTORS, extractor
from boardpapers.layout import SectionKind

PLAN = Path(__file__).parent.parent.parent / "samples" / "alderbrook-service-plan-2024-q1.pdf"
LOADED = "import sys, boardpapers; boardpapers.extract(sys.argv[1]); print(*sys.modules)"


def test_every_kind_has_one() -> None:
    assert set(EXTRACTORS) == set(get_args(SectionKind))
    assert all(callable(extractor(kind)) for kind in EXTRACTORS)


def test_a_plan_does_not_load_what_reads_minutes() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED, PLAN], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "boardpapers.extract.plan.plan" in loaded
    assert "boardpapers.extract.meeting.minutes" not in loaded
