"""What changed between two versions of a paper: domain changes, not only fields."""

from .compare import diff
from .model import KINDS, Change, DiffResult

__all__ = ["KINDS", "Change", "DiffResult", "diff"]
