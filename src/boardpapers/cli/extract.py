"""`boardpapers extract`: papers in, records out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardpapers.writers import RECORD_FORMATS, RECORD_TYPES


def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Papers (PDF), folders of them, or - .")],
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="OUT", help="File, or folder for several papers.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(RECORD_FORMATS)}; else by OUT's ending, or yaml.",
            autocompletion=lambda: list(RECORD_FORMATS),
        ),
    ] = None,
    type: Annotated[
        str | None,
        typer.Option(
            metavar="TYPE",
            help=f"Only this list: {', '.join(RECORD_TYPES)}.",
            autocompletion=lambda: list(RECORD_TYPES),
        ),
    ] = None,
    jobs: Annotated[int | None, typer.Option(metavar="N", help="Processes at once; else all cores.")] = None,
    password: Annotated[
        str | None, typer.Option(metavar="PASSWORD", help="Password of encrypted papers.")
    ] = None,
    style: Annotated[
        str | None, typer.Option(metavar="STYLE", help="How the council writes, where it is not found out.")
    ] = None,
    reader: Annotated[
        str, typer.Option(hidden=True, help="pdfium, or pdfplumber for comparison.")
    ] = "pdfium",
    ocr: Annotated[bool, typer.Option("--ocr", help="Recognise scanned pages (extra: ocr).")] = False,
    page_timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Processor time a page may take; 10.")
    ] = None,
    max_memory: Annotated[
        int | None, typer.Option(metavar="MB", help="Memory the reading of a paper may take; 500.")
    ] = None,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="No summary, no progress; faults only.")
    ] = False,
) -> None:
    """Turn papers into validated records: YAML on standard output, a summary on standard error.

    One paper gives one document; several give a stream (yaml), an array (json) or a line each (jsonl).  A
    folder with -o OUTDIR gives a file each; run it again to go on after a stop, or to redo what has changed.

    \b
    boardpapers extract pack.pdf > pack.yaml
    boardpapers extract plan.pdf -o plan.json
    boardpapers extract plan.pdf --type actions -f jsonl | jq .ref
    boardpapers extract papers/ -o records/ --jobs 4
    """
    from . import extraction

    extraction.run(
        extraction.Call(
            inputs=files,
            out=None if out in (None, "-") else Path(out),
            folder=out is not None and out.endswith(("/", "\\")),
            format=format,
            type=type,
            jobs=jobs,
            password=password,
            style=style,
            reader=reader,
            ocr=ocr,
            page_timeout=page_timeout,
            max_memory=max_memory,
            quiet=quiet,
        )
    )
