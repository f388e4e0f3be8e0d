"""What changed between two versions of a paper: domain changes, not only fields."""

from .compare import diff
from .model import KINDS, Change, DiffResult
from .papers import PapersDiff, counterpart, diff_papers

__all__ = ["KINDS", "Change", "DiffResult", "PapersDiff", "counterpart", "diff", "diff_papers"]
