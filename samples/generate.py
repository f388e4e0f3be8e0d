"""Draw the sample papers and write what an extractor should find in each.

    .venv/bin/python samples/generate.py [NAME ...]

Without names, all of them. Every PDF is written beside its NAME.yaml; see samples/README.md.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from source import pack, parish, plan, plan_pages, plan_versions, service_plan, trust_board
from source.content import load

FOLDER = Path(__file__).parent


class _Block(yaml.SafeDumper):
    """Long texts as literal blocks, as the expectations are read by people."""


def _text(dumper: _Block, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Block.add_representer(str, _text)


def write_yaml(path: Path, data: Any, heading: str) -> None:
    """`heading` becomes comment lines at the head of the file."""
    text = yaml.dump(data, Dumper=_Block, sort_keys=False, allow_unicode=True, width=110)
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    path.write_text(comment + text, encoding="utf-8")


NOTE = "What is printed in {pdf}, written by samples/generate.py from the content the paper was drawn from."


CHANGES = "The true changes from alderbrook-delivery-plan-2024.pdf to {pdf}: what a comparison should find."
DEFECTS = "The defects that were put into {pdf}; the version before has none."


def write(name: str, expected: dict[str, Any]) -> None:
    write_yaml(FOLDER / f"{name}.yaml", expected, NOTE.format(pdf=f"{name}.pdf"))


def delivery_plan(name: str) -> None:
    first = plan.first_version()
    glossary = load("plan")["glossary"]
    pages = plan_pages.draw(FOLDER / f"{name}.pdf", first, glossary)
    write(name, plan.expected(first, pages, glossary))


def delivery_plan_next(name: str) -> None:
    """The next version, with the true changes and the defects that were put into it."""
    second = plan_versions.second_version()
    source = load("plan-v1.1")
    glossary = dict(sorted({**load("plan")["glossary"], **source["glossary"]}.items()))
    pages = plan_pages.draw(FOLDER / f"{name}.pdf", second, glossary)
    write(name, plan.expected(second, pages, glossary))
    write_yaml(FOLDER / f"{name}.changes.yaml", plan_versions.changes(), CHANGES.format(pdf=f"{name}.pdf"))
    write_yaml(FOLDER / f"{name}.defects.yaml", source["defects"], DEFECTS.format(pdf=f"{name}.pdf"))


def agenda_pack(name: str) -> None:
    write(name, pack.expected(pack.draw(FOLDER / f"{name}.pdf")))


def parish_minutes(name: str) -> None:
    parish.draw(FOLDER / f"{name}.pdf")
    write(name, parish.expected())


def quarterly_plan(name: str) -> None:
    write(name, service_plan.expected(service_plan.draw(FOLDER / f"{name}.pdf")))


def board_paper(name: str) -> None:
    write(name, trust_board.expected(trust_board.draw(FOLDER / f"{name}.pdf")))


PAPERS: dict[str, Callable[[str], None]] = {
    "alderbrook-hwb-2024-06-18-pack": agenda_pack,
    "alderbrook-delivery-plan-2024": delivery_plan,
    "alderbrook-delivery-plan-2024-v1.1": delivery_plan_next,
    "nether-wickham-2024-05-14-minutes": parish_minutes,
    "alderbrook-service-plan-2024-q1": quarterly_plan,
    "estuary-nhs-board-2024-03-27": board_paper,
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in PAPERS]
    if unknown:
        print(f"generate: no paper called {unknown[0]}; there are: {', '.join(PAPERS)}", file=sys.stderr)
        return 2
    for name in names or PAPERS:
        PAPERS[name](name)
        print(FOLDER / f"{name}.pdf")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
