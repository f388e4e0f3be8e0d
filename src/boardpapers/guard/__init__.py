"""Strangers' files are read in child processes that may die: a page is reported, the rest goes on.

``limits`` says how much time and memory a page may take, ``child`` is the process that reads, ``process``
starts one and tells how it ended, ``frames`` is how pages cross between them, and ``reading`` is the front:
a ``layout.Document`` like that of ``readers.open_document``.
"""

from .limits import Limits
from .reading import open_guarded

__all__ = ["Limits", "open_guarded"]
