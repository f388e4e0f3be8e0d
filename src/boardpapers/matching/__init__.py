"""Which record of one paper is which of another: comparable words, likeness, assignment.

Shared by `diff` and `track`; imports nothing of ours, so it stands beside `normalise`.
"""

from .assignment import assign
from .likeness import Vocabulary, similarity
from .marks import Mark, mark, shorten
from .wording import fingerprint, same_words, words

__all__ = [
    "Mark", "Vocabulary", "assign", "fingerprint", "mark", "same_words", "shorten",
    "similarity", "words",
]  # fmt: skip
