"""Kill a batch of 200 papers at random moments, go on, and compare with an undisturbed run.

    python benchmarks/kill_batch.py [--papers 200] [--rounds 20] [--seed 1]

Every round begins with an empty folder, kills the run (SIGKILL, its processes left to themselves) one to
three times, lets it finish, and compares every output byte for byte.  Exit code 1 where one differs.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
COMMAND = [sys.executable, "-c", "from boardpapers.cli import main; main()"]


def papers(folder: Path, count: int) -> None:
    """Small samples under many names, each a different file."""
    small = sorted(SAMPLES.glob("*.pdf"), key=lambda path: path.stat().st_size)[:3]
    for number in range(count):
        data = small[number % len(small)].read_bytes()
        (folder / f"paper-{number:03}.pdf").write_bytes(data + b"\n%% %d\n" % number)


def start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "extract", str(source), "-o", str(out), "-f", "json", "-q"], stderr=subprocess.DEVNULL
    )


def outputs(folder: Path) -> dict[str, bytes]:
    """Every output by name, and whatever else lies there but the state folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    different = 0
    with tempfile.TemporaryDirectory() as name:
        source, out = Path(name) / "papers", Path(name) / "records"
        source.mkdir()
        papers(source, args.papers)
        began = time.monotonic()
        if start(source, out).wait() != 0:
            sys.exit("the undisturbed run failed")
        whole, expected = time.monotonic() - began, outputs(out)
        for number in range(args.rounds):
            shutil.rmtree(out)
            done = []
            for _ in range(chance.randint(1, 3)):
                run = start(source, out)
                time.sleep(chance.uniform(0.1, 0.8) * whole)
                run.kill()
                run.wait()
                done.append(len(outputs(out)) if out.exists() else 0)
            code = start(source, out).wait()
            same = outputs(out) == expected
            different += not same or code != 0
            print(f"round {number + 1}: killed with {done} files there, then exit {code}, same: {same}")
    print(f"{args.papers} papers, {whole:.1f} s undisturbed; {args.rounds} rounds, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
