"""Two folders of papers: which paper is a version of which, and what changed in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Final, Literal

from pydantic import Field, computed_field

from boardpapers.matching import assign, fingerprint
from boardpapers.records import SCHEMA_VERSION, Document, Source
from boardpapers.records.base import Record

from .compare import diff
from .model import KINDS, DiffResult

_SAME_FILE, _SAME_NAME, _SAME_MEETING, _SAME_TITLE, _ONLY_PLANS = 1.0, 0.9, 0.7, 0.5, 0.3
_LEAST_SHARE: Final = 0.1
"""Of the actions of two plans: what they must have in common to be versions of one plan."""
_VERSION: Final = re.compile(r"\d+|\b(?:v|ver|version|draft|final|rev|revised|copy)\b")
_OF_A_DAY: Final = ("agenda_pack", "minutes")
"""Kinds of papers that belong to one meeting: another day is another paper, whatever its title."""


class PapersDiff(Record):
    """The differences of two folders of papers, pair by pair."""

    schema_version: Literal["1.0"] = Field(SCHEMA_VERSION, description="Version of this contract.")
    papers: list[DiffResult] = Field(
        default_factory=list,
        description="The papers in both; one that says the same has no changes.",
    )
    only_old: list[Source] = Field(default_factory=list, description="Papers without a counterpart in new.")
    only_new: list[Source] = Field(default_factory=list, description="Papers without a counterpart in old.")

    @computed_field(description="Number of changes of each kind, over all papers.")  # type: ignore[prop-decorator]
    @property
    def summary(self) -> dict[str, int]:
        """Counts by kind, in the order of `KINDS`."""
        counts = sum((Counter(paper.summary) for paper in self.papers), Counter[str]())
        return {kind: counts[kind] for kind in KINDS if counts[kind]}

    @property
    def differs(self) -> bool:
        """Whether anything changed, came or went."""
        return bool(self.summary or self.only_old or self.only_new)


def diff_papers(old: Sequence[Document], new: Sequence[Document]) -> PapersDiff:
    """The changes of every paper that is in both lists, and the papers that are in one only.

    Papers are paired by their content where it is the same, by the name of their file, by the meeting they
    belong to, and (plans) by their actions and title.
    """
    ours, theirs = [_Paper(document) for document in old], [_Paper(document) for document in new]
    plans = [sum(paper.is_plan for paper in side) for side in (ours, theirs)]
    floor = _ONLY_PLANS if plans == [1, 1] else 0.0
    scores = {
        (i, j): score
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if (score := a.like(b, floor)) > 0
    }
    pairs = assign(scores)
    gone, come = {i for i, _ in pairs}, {j for _, j in pairs}
    return PapersDiff(
        papers=[diff(old[i], new[j]) for i, j in pairs],
        only_old=[document.source for i, document in enumerate(old) if i not in gone],
        only_new=[document.source for j, document in enumerate(new) if j not in come],
    )


def counterpart(paper: Document, papers: Sequence[Document]) -> Document | None:
    """The one of ``papers`` that is a version of ``paper``: the likest, or the only one there is."""
    if len(papers) == 1:
        return papers[0]
    known = _Paper(paper)
    best = max(papers, key=lambda other: known.like(_Paper(other)), default=None)
    return best if best is not None and known.like(_Paper(best)) > 0 else None


@dataclass(frozen=True)
class _Paper:
    """A document and what it is recognised by."""

    document: Document

    @property
    def is_plan(self) -> bool:
        return self.document.kind == "delivery_plan"

    @cached_property
    def name(self) -> str:
        return PurePath(self.document.source.name).stem.casefold()

    @cached_property
    def name_of_all(self) -> str:
        """The name that all versions share: without numbers and words of versions."""
        return " ".join(_VERSION.sub(" ", re.sub(r"[\W_]+", " ", self.name)).split())

    @cached_property
    def meetings(self) -> frozenset[str]:
        """The meeting the paper is of: the one called, else the one minuted."""
        status = "called" if any(m.status == "called" for m in self.document.meetings) else "held"
        return frozenset(m.id for m in self.document.meetings if m.status == status and m.date)

    @cached_property
    def texts(self) -> frozenset[str]:
        return frozenset(fingerprint(action.text) for action in self.document.actions)

    @cached_property
    def title(self) -> str:
        return fingerprint(self.document.title or "")

    def like(self, other: _Paper, floor: float = 0.0) -> float:
        """0-1: how much speaks for two versions of one paper; ``floor`` for two plans that share nothing."""
        content = self._content(other, floor)
        if self.document.source.sha256 == other.document.source.sha256:
            return _SAME_FILE
        return _SAME_NAME + content / 20 if self.name == other.name else content

    def _content(self, other: _Paper, floor: float) -> float:
        if self.document.kind != other.document.kind:
            return 0.0
        if self.document.kind in _OF_A_DAY:
            return _SAME_MEETING if self.meetings & other.meetings else 0.0
        share = 2 * len(self.texts & other.texts) / max(1, len(self.texts) + len(other.texts))
        named = bool(self.name_of_all) and self.name_of_all == other.name_of_all
        entitled = bool(self.title) and self.title == other.title
        if share < _LEAST_SHARE and not named and not entitled:
            return floor if self.is_plan else 0.0
        return _SAME_TITLE + 0.2 * share + 0.1 * named + 0.05 * entitled
