"""Over real papers, where there are some: no word of a page is in two cells, and joins lose none.

Set BOARDPAPERS_CORPUS to a folder of PDFs to run it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from joining import joined

from boardpapers.errors import BoardPapersError
from boardpapers.readers import open_document

CORPUS = os.environ.get("BOARDPAPERS_CORPUS")
MOST_PAGES = 100
PAPERS = sorted(Path(CORPUS).rglob("*.pdf")) if CORPUS else []


@pytest.mark.skipif(not PAPERS, reason="BOARDPAPERS_CORPUS is not set")
@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.stem)
def test_words_of_tables_are_accounted_for(paper: Path) -> None:
    try:
        document = open_document(paper)
    except BoardPapersError as reason:
        pytest.skip(f"not readable: {reason}")
    if document.page_count > MOST_PAGES:
        pytest.skip("too long")
    joined(*document.pages)
