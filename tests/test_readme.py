"""The README's examples print what they say, and what it names exists."""

from __future__ import annotations

import re

import pytest

from documented import ROOT, agrees, examples, run


@pytest.mark.parametrize(("command", "output"), examples("README.md"))
def test_example_of_the_readme_is_true(command: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "160")
    result = run(command)
    assert agrees(result.output, output), result.output


def test_every_file_the_readme_links_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_python_example_runs() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert code is not None
    exec(code[1].replace('"samples/', f'"{ROOT}/samples/'), {})
