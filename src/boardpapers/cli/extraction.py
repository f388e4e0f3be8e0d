"""What `extract` does with its options: one paper, several into one output, or a batch into a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from boardpapers.batch import Options, Result, plan, read, written
from boardpapers.batch import run as run_batch
from boardpapers.errors import (
    BoardPapersError,
    EncryptedError,
    PartlyDoneError,
    UnreadableError,
    UsageError,
)
from boardpapers.guard.limits import LEAST_MB, MEMORY_IS_LIMITED
from boardpapers.load import Passwords
from boardpapers.load.inputs import STDIN, Input, papers_in, standard_input
from boardpapers.summary import Summary, summarise
from boardpapers.workers import CPUS, Done, in_order
from boardpapers.workers import run as run_workers
from boardpapers.writers import RECORD_FORMATS, WRITERS, dumps, record_format, record_type, type_rows
from boardpapers.writers.atomic import write_atomic

from .console import progress, say, write
from .inputs import passwords
from .summaries import print_batch, print_summary, result_line


@dataclass(frozen=True, slots=True)
class Call:
    """The command as it was given."""

    inputs: Sequence[str]
    out: Path | None
    folder: bool
    format: str | None
    type: str | None
    jobs: int | None
    password: str | None
    style: str | None
    reader: str
    ocr: bool
    page_timeout: float | None
    max_memory: int | None
    quiet: bool


def run(call: Call) -> None:
    """Do what was asked. Raises BoardPapersError with the exit code of the outcome."""
    options = _options(call)
    if _into_folder(call):
        _batch(call, options)
        return
    inputs = [found for name in call.inputs for found in _papers(name)]
    if len(inputs) == 1 and len(call.inputs) == 1:
        _one(call, options, inputs[0])
    else:
        _several(call, options, inputs)


def _options(call: Call) -> Options:
    if call.jobs is not None and call.jobs < 1:
        raise UsageError("--jobs must be 1 or more")
    if call.reader not in ("pdfium", "pdfplumber"):
        raise UsageError(f"unknown reader {call.reader!r}", remedy="Choose from pdfium, pdfplumber.")
    if call.page_timeout is not None and not 0 < call.page_timeout < 1e6:
        raise UsageError("--page-timeout must be more than 0, and less than a million")
    if call.max_memory is not None and not LEAST_MB <= call.max_memory < 1e6:
        raise UsageError(f"--max-memory must be {LEAST_MB} or more, and less than a million")
    if call.max_memory is not None and not MEMORY_IS_LIMITED and not call.quiet:
        say("boardpapers: --max-memory limits what is kept of a paper; this system cannot limit the reading.")
    _refuse_exports(call)
    by_ending = {WRITERS[name].suffix: name for name in RECORD_FORMATS} | {".yml": "yaml"}
    format = call.format or by_ending.get(call.out.suffix.lower() if call.out else "", "yaml")
    record_format(format)
    return Options(
        format=format,
        type=None if call.type is None else record_type(call.type),
        reader="pdfplumber" if call.reader == "pdfplumber" else "pdfium",
        style=call.style,
        ocr=call.ocr,
        page_seconds=call.page_timeout,
        memory_mb=call.max_memory,
        password=call.password,
    )


def _refuse_exports(call: Call) -> None:
    """A file named as a table, workbook, calendar or database would hold YAML."""
    suffix = call.out.suffix.lower() if call.out is not None and not call.folder else ""
    exports = {writer.suffix for writer in WRITERS.values() if not writer.records} | {".db"}
    if call.format is None and suffix in exports - {".json"}:
        formats = ", ".join(RECORD_FORMATS)
        remedy = f"For {suffix} there is 'boardpapers export'."
        raise UsageError(f"extract writes {formats}", file=call.out, remedy=remedy)


def _into_folder(call: Call) -> bool:
    """Whether OUT is a folder: it is one, is written as one, or several papers cannot mean a file of it."""
    if call.out is None:
        return False
    if call.folder or call.out.is_dir():
        return True
    return not call.out.suffix and any(Path(name).is_dir() for name in call.inputs)


def _papers(name: str) -> list[Input]:
    if name == STDIN:
        return [standard_input()]
    path = Path(name)
    if not path.is_dir():
        return [Input(path)]
    found = [Input(paper) for paper in papers_in(path)]
    if not found:
        raise UnreadableError("no PDF in this folder", file=path)
    return found


def _one(call: Call, options: Options, paper: Input) -> None:
    jobs = call.jobs or CPUS
    with paper.as_file() as path, progress(path.name, quiet=call.quiet) as update:
        document = passwords(options.password).open(
            str(paper.path),
            lambda known: read(path, replace(options, password=known), jobs=jobs, progress=update),
        )
    _put(call, [written(document, options)])
    if not call.quiet:
        print_summary(summarise(document))


def _several(call: Call, options: Options, papers: Sequence[Input]) -> None:
    """Several papers, one output; a paper that fails is one line on stderr, the others are still done."""
    failed: list[BoardPapersError] = []
    summaries: list[Summary] = []
    _put(call, _joined(_texts(call, options, papers, failed, summaries), options))
    if not call.quiet:
        for summary in summaries:
            print_summary(summary)
    if failed:
        raise PartlyDoneError(len(failed), len(papers))


def _texts(
    call: Call,
    options: Options,
    papers: Sequence[Input],
    failed: list[BoardPapersError],
    summaries: list[Summary],
) -> Iterator[Any]:
    tasks = [(paper, options) for paper in papers]
    key = passwords(options.password)
    outcomes = in_order(run_workers(_read_in_worker, tasks, min(call.jobs or CPUS, len(tasks))))
    with progress(f"{len(papers)} papers", quiet=call.quiet) as update:
        for outcome in outcomes:
            update(outcome.index + 1, len(papers))
            try:
                text, summary = _got(outcome, tasks[outcome.index], key)
            except BoardPapersError as error:
                error.file = error.file or str(papers[outcome.index].path)
                failed.append(error)
                say(f"boardpapers: {error}")
                continue
            summaries.append(summary)
            yield text


def _got(
    outcome: Done[tuple[Any, Summary]], task: tuple[Input, Options], key: Passwords
) -> tuple[Any, Summary]:
    """What a worker has read; a paper that needs a password is read here, where a person can be asked."""
    paper, options = task
    if not isinstance(outcome.error, EncryptedError):
        return outcome.get()
    return key.open(str(paper.path), lambda known: _read_in_worker((paper, replace(options, password=known))))


def _read_in_worker(task: tuple[Input, Options]) -> tuple[Any, Summary]:
    """A document written, or the rows of one of its lists, and its summary."""
    paper, options = task
    with paper.as_file() as path:
        document = read(path, options)
    if options.type is not None:
        return type_rows(document, options.type), summarise(document)
    return written(document, options), summarise(document)


def _joined(texts: Iterator[Any], options: Options) -> Iterator[bytes]:
    if options.type is None:
        yield from record_format(options.format).join(texts)
    else:
        yield dumps([row for rows in texts for row in rows], options.format).encode()


def _put(call: Call, pieces: Any) -> None:
    if call.out is not None:
        write_atomic(call.out, pieces)
        return
    for piece in pieces:
        write(piece)


def _batch(call: Call, options: Options) -> None:
    """Each paper to its own file below OUT. Raises PartlyDoneError when some failed."""
    assert call.out is not None
    tasks = plan([Path(name) for name in call.inputs], call.out, options)
    if not tasks:
        raise UnreadableError("no PDF in this folder", file=call.inputs[0])
    results: list[Result] = []
    try:
        with progress(f"{len(tasks)} papers", quiet=call.quiet) as update:
            for result in run_batch(tasks, call.out, call.jobs or CPUS):
                results.append(result)
                if result.error is not None or not call.quiet:
                    say(result_line(result))
                update(len(results), len(tasks))
    except KeyboardInterrupt:
        left = len(tasks) - len(results)
        raise KeyboardInterrupt(f"{left} papers are left; run the same command again to go on.") from None
    if not call.quiet:
        print_batch(results)
    failed = sum(result.status == "failed" for result in results)
    if failed:
        raise PartlyDoneError(failed, len(tasks))
