"""What fuzzing once broke stays mended, and a few damaged papers are read at every run."""

from __future__ import annotations

from pathlib import Path

import pytest

from boardpapers import workers
from fuzz import FINDS, HANGS, cases, fault, read

KEPT = sorted(FINDS.glob("*.pdf"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_find_gives_records_or_one_of_our_errors(path: Path) -> None:
    (done,) = workers.run(read, [(0, path.read_bytes())], 1, timeout=HANGS)
    assert fault(done) is None


def test_damaged_papers_give_records_or_one_of_our_errors() -> None:
    tasks = list(cases(seed=1, count=12, until=float("inf")))
    outcomes = list(workers.run(read, tasks, 1, timeout=HANGS))
    assert [why for done in outcomes if (why := fault(done))] == []
    assert len(outcomes) == 12
