"""Turn council and health board papers into validated records.

>>> from boardpapers import extract
>>> document = extract("pack.pdf")
>>> [item.title for item in document.meetings[0].agenda]

Everything here is imported when it is first asked for, so ``import boardpapers`` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .check import check as check
    from .diff import diff as diff
    from .load import load as load
    from .load import load_documents as load_documents
    from .pipeline import extract as extract
    from .query import query as query
    from .records import Document as Document
    from .track import track as track

__version__ = "0.1.0"

_HOME: Final = {
    "check": "check",
    "diff": "diff",
    "Document": "records",
    "extract": "pipeline",
    "load": "load",
    "load_documents": "load",
    "query": "query",
    "track": "track",
}
"""Public name → the module it lives in."""

__all__ = ["Document", "__version__", "check", "diff", "extract", "load", "load_documents", "query", "track"]


def _public(name: str, home: str) -> property:
    """A public name that stays itself when a submodule of the same name (``boardpapers.extract``) is
    imported: Python would otherwise put the submodule in the function's place."""

    def get(_: ModuleType) -> Any:
        return getattr(import_module(f"{__name__}.{home}"), name)

    def keep(_: ModuleType, submodule: object) -> None:
        """The import system's binding of the submodule; ``sys.modules`` holds it all the same."""

    return property(get, keep)


_Package = type("_Package", (ModuleType,), {name: _public(name, home) for name, home in _HOME.items()})
sys.modules[__name__].__class__ = _Package
