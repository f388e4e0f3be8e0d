"""Worker processes: a death costs one task; order and values are those of one process."""

from __future__ import annotations

import os
import signal
import time

import pytest

from boardpapers.errors import BoardPapersError, PageLimitError, UnreadableError
from boardpapers.workers import Done, in_order, run


def work(task: str) -> str:
    """What the tests' tasks mean."""
    if task == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    if task == "leave":
        os._exit(3)
    if task == "sleep":
        time.sleep(60)
    if task == "refuse":
        raise UnreadableError("no paper", file="x.pdf", page=3)
    if task == "fault":
        raise ZeroDivisionError("oops")
    return task * 2


def outcomes(tasks: list[str], jobs: int, timeout: float | None = None) -> list[Done[str]]:
    return list(in_order(run(work, tasks, jobs, timeout=timeout)))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_values_come_in_the_order_of_their_tasks(jobs: int) -> None:
    assert [done.get() for done in outcomes(["a", "b", "c", "d"], jobs)] == ["aa", "bb", "cc", "dd"]


def test_no_task_starts_no_process() -> None:
    assert outcomes([], 3) == []


def test_a_death_costs_its_task_alone() -> None:
    first, dead, left, last = outcomes(["a", "die", "leave", "b"], 2)
    assert (first.get(), last.get()) == ("aa", "bb")
    with pytest.raises(PageLimitError, match="SIGSEGV"):
        dead.get()
    with pytest.raises(PageLimitError, match="code 3"):
        left.get()


def test_our_errors_come_back_whole_and_faults_with_their_trace() -> None:
    refused, fault = outcomes(["refuse", "fault"], 1)
    with pytest.raises(UnreadableError, match=r"x\.pdf, page 3: no paper") as caught:
        refused.get()
    assert (caught.value.file, caught.value.page) == ("x.pdf", 3)
    with pytest.raises(BoardPapersError, match="ZeroDivisionError: oops") as trace:
        fault.get()
    assert trace.value.exit_code == 70
    assert "in work" in trace.value.__notes__[0]


def test_a_task_over_its_time_is_given_up_and_the_others_are_done() -> None:
    slow, good = outcomes(["sleep", "a"], 1, timeout=1.0)
    with pytest.raises(PageLimitError, match="longer than 1 seconds"):
        slow.get()
    assert good.get() == "aa"


def test_closing_early_ends_the_processes() -> None:
    running = run(work, ["a", "sleep", "sleep"], 2)
    assert next(running).get() == "aa"
    running.close()  # type: ignore[attr-defined]  # a generator, which is an iterator that can be closed
