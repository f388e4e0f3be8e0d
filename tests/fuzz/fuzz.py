"""Damaged papers by the thousand: every one must give records or one of our errors, in time.

    python tests/fuzz/fuzz.py --seconds 60 [--seed 1] [--count 10000] [--jobs 2]

Sample papers are damaged (bytes turned, pieces cut, doubled or swapped, numbers, names and packed contents
changed, ends cut off) and read in processes that may die.  A fault of the program, a dead process or a paper
that takes too long (of processor time: a busy machine finds nothing) is a find: it is kept in
tests/fuzz/finds/, where a test reads it from then on.  Pages that crash the PDF library are counted: they
cost themselves alone.  Processor time and memory of the worst papers are told at the end.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import random
import re
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from boardpapers import workers
from boardpapers.errors import BoardPapersError

SAMPLES = sorted((Path(__file__).parent.parent.parent / "samples").glob("*.pdf"))
FINDS = Path(__file__).parent / "finds"
TIMEOUT = 60.0  # seconds of processor time, the processes that read included
HANGS = 900.0  # seconds by the clock
NAMES = [
    b"/Type",
    b"/Kids",
    b"/Count",
    b"/Length",
    b"/Filter",
    b"/Rotate",
    b"/MediaBox",
    b"/Font",
    b"/Contents",
]
NUMBERS = [b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999", b"0.0000001", b"1e9"]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with one to six things broken in it."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        chance.choice([_turn, _cut, _double, _swap, _number, _name, _content, _content, _end])(out, chance)
    return bytes(out)


def _span(out: bytearray, chance: random.Random) -> slice:
    start = chance.randrange(max(1, len(out)))
    return slice(start, start + int(chance.expovariate(1 / 200)) + 1)


def _turn(out: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 20)):
        if out:
            out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)


def _cut(out: bytearray, chance: random.Random) -> None:
    del out[_span(out, chance)]


def _double(out: bytearray, chance: random.Random) -> None:
    span = _span(out, chance)
    out[span.start : span.start] = out[span] * chance.randint(1, 30)


def _swap(out: bytearray, chance: random.Random) -> None:
    one, other = _span(out, chance), _span(out, chance)
    out[one], out[other] = out[other], out[one]


def _number(out: bytearray, chance: random.Random) -> None:
    found = list(re.finditer(rb"(?<=[ /\[])\d+(?=[ /\]\n>])", out))
    if found:
        hit = chance.choice(found)
        out[hit.start() : hit.end()] = chance.choice(NUMBERS)


def _name(out: bytearray, chance: random.Random) -> None:
    found = list(re.finditer(b"|".join(NAMES), out))
    if found:
        hit = chance.choice(found)
        out[hit.start() : hit.end()] = chance.choice(NAMES)


def _content(out: bytearray, chance: random.Random) -> None:
    """Break what a packed stream holds, and pack it again: damage beyond the unpacking."""
    found = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", out, re.S))
    if not found:
        return
    hit = chance.choice(found)
    try:
        inner = bytearray(zlib.decompress(_ascii85(hit[1])))
    except (zlib.error, ValueError):
        return
    for _ in range(chance.randint(1, 4)):
        chance.choice([_turn, _cut, _double, _swap, _number])(inner, chance)
    packed = zlib.compress(bytes(inner))
    out[hit.start(1) : hit.end(1)] = packed if hit[1][-2:] != b"~>" else base64.a85encode(packed) + b"~>"


def _ascii85(data: bytes) -> bytes:
    return base64.a85decode(data.removesuffix(b"~>")) if data.endswith(b"~>") else data


def _end(out: bytearray, chance: random.Random) -> None:
    del out[chance.randrange(max(1, len(out))) :]


class Reading(NamedTuple):
    """What came of a damaged paper: ``outcome`` its kind of document or the name of our error, ``seconds`` of
    processor time, ``megabytes`` the most that any process of this worker has held so far."""

    outcome: str
    seconds: float
    megabytes: int


def read(task: tuple[int, bytes]) -> Reading:
    """In a worker: read a damaged paper."""
    seed, data = task
    began = _processor_seconds()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{seed}.pdf"
        path.write_bytes(data)
        outcome = _outcome(path)
    return Reading(outcome, _processor_seconds() - began, _megabytes())


def _outcome(path: Path) -> str:
    from boardpapers.pipeline import extract

    try:
        document = extract(path)
    except BoardPapersError as error:
        return type(error).__name__
    for warning in document.warnings:
        if warning.code == "part-not-read":
            raise RuntimeError(warning.message)
    given_up = any("given up" in warning.message for warning in document.warnings)
    return f"read: {document.kind}" + (", some pages given up" if given_up else "")


def _processor_seconds() -> float:
    """Of this process and of its children that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _megabytes() -> int:
    """The highest memory of this process and of its children; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # bytes there, KiB elsewhere
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(w).ru_maxrss for w in who) // unit


def cases(seed: int, count: int, until: float) -> Iterator[tuple[int, bytes]]:
    """Damaged papers, each made from its own number, until the time is up."""
    originals = [path.read_bytes() for path in SAMPLES]
    for number in range(seed, seed + count):
        if time.monotonic() > until:
            return
        chance = random.Random(number)
        yield number, damaged(chance.choice(originals), chance)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10**9)
    parser.add_argument("--jobs", type=int, default=workers.CPUS)
    return parser.parse_args()


def fault(done: workers.Done[Reading]) -> str | None:
    """Why an outcome is a find, if it is one."""
    if done.error is not None:
        return str(done.error)
    seconds = done.get().seconds
    return f"it took {seconds:.0f} seconds of processor time" if seconds > TIMEOUT else None


def keep(data: bytes, why: str) -> None:
    """Keep a find among those a test reads from then on."""
    FINDS.mkdir(exist_ok=True)
    kept = FINDS / f"{hashlib.sha256(data).hexdigest()[:16]}.pdf"
    kept.write_bytes(data)
    print(f"find: {kept.name}: {why}", file=sys.stderr)


def main() -> int:
    args = arguments()
    began = time.monotonic()
    given: dict[int, tuple[int, bytes]] = {}

    def tasks() -> Iterator[tuple[int, bytes]]:
        for index, task in enumerate(cases(args.seed, args.count, began + args.seconds)):
            given[index] = task
            yield task

    came, finds = Counter[str](), 0
    slowest, most = (0.0, 0), 0
    for done in workers.run(read, tasks(), args.jobs, timeout=HANGS):
        seed, data = given.pop(done.index)
        why = fault(done)
        if why is not None:
            finds += 1
            keep(data, f"(seed {seed}) {why}")
        if done.value is not None:
            slowest, most = max(slowest, (done.value.seconds, seed)), max(most, done.value.megabytes)
        came[done.value.outcome if done.value else "FIND"] += 1
    for outcome, count in came.most_common():
        print(f"{count:7,}  {outcome}")
    print(f"slowest {slowest[0]:.1f} s of processor time (seed {slowest[1]}), highest memory {most} MB")
    print(f"{sum(came.values()):,} damaged papers in {time.monotonic() - began:.0f} s, {finds} finds")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
