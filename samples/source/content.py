"""Reads the content files; every value is checked by the module that draws it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "content"


@cache
def load(name: str) -> Any:
    """The content file `content/NAME.yaml`. Raises FileNotFoundError."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
