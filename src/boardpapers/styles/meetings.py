"""How agendas and minutes are written: their headings, labels and formulas."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from .topic import Topic, any_of, compiled

APART = frozenset({"requests", "undertakings"})
"""Lists whose patterns name the same group and so stay apart."""


class MeetingStyle(Topic):
    """Patterns of agendas and minutes.

    A *label* must match the whole heading, or what stands before its colon; a *formula* is
    searched in a sentence.
    """

    attendance: dict[str, list[str]] = Field(default={}, description="Labels of attendance lists by status.")
    attendance_groups: list[str] = Field(
        default=[],
        description="Labels within an attendance list that say who people are, not whether they came.",
    )
    members: list[str] = Field(default=[], description="Labels that open a list of the body's members.")
    head_labels: dict[str, list[str]] = Field(default={}, description="Labels of a paper's head by field.")
    calls: list[str] = Field(default=[], description="Formulas that call a meeting or open its minutes.")
    types: dict[str, list[str]] = Field(default={}, description="Formulas of a meeting's type.")
    bodies: list[str] = Field(default=[], description="Nouns that end a body's name.")
    organisations: list[str] = Field(default=[], description="Nouns that end an organisation's name.")
    other_tongues: list[str] = Field(
        default=[], description="How names of bodies open in another language than the paper's."
    )
    venues: list[str] = Field(default=[], description="Words that speak of a place to meet.")
    banners: list[str] = Field(default=[], description="Lines that divide an agenda and are no item.")
    agenda_heads: list[str] = Field(default=[], description="Headings behind which the items stand.")
    expected_heads: list[str] = Field(
        default=[], description="Headings of an agenda over those expected to come."
    )
    contacts: list[str] = Field(default=[], description="What a line has that tells how to reach a body.")
    letters: list[str] = Field(default=[], description="What opens a letter that encloses an agenda.")
    letter_ends: list[str] = Field(default=[], description="What ends such a letter.")
    agenda_columns: dict[str, list[str]] = Field(default={}, description="Column heads of an agenda table.")
    enclosures: list[str] = Field(
        default=[], description="What stands to the right of an agenda item's title."
    )
    subject_labels: list[str] = Field(default=[], description="Labels of a decision notice's subject.")
    action_columns: list[str] = Field(default=[], description="Heads of the column beside the minutes.")
    action_labels: list[str] = Field(default=[], description="Labels of an action; groups `ref`, `text`.")
    due_labels: list[str] = Field(default=[], description="Labels of an action's date; group `due`.")
    task_cues: list[str] = Field(default=[], description="Stems one of which every promise or request has.")
    undertakings: list[str] = Field(
        default=[], description="Verbs of a promise: who stands before, what behind."
    )
    requests: list[str] = Field(default=[], description="Verbs of a task given: who stands before.")
    no_tasks: list[str] = Field(default=[], description="Verbs that are no task, whoever is asked to.")
    imperatives: list[str] = Field(default=[], description="Verbs that open a task and name nobody.")
    posts: list[str] = Field(default=[], description="Nouns that end the name of a post.")
    collectives: list[str] = Field(
        default=[], description="Nouns of a body as a whole: what it agrees to is decided, no task."
    )
    tasked_bodies: list[str] = Field(
        default=[], description="Nouns of the bodies that a task can be given to."
    )
    deciding_bodies: list[str] = Field(
        default=[], description="Nouns of those who decide, before the verb of decision."
    )
    decision_cues: list[str] = Field(default=[], description="Stems one of which every decision has.")
    resolution_labels: list[str] = Field(default=[], description="Labels behind which the clauses stand.")
    resolution_formulas: list[str] = Field(
        default=[], description="Formulas in a sentence; the clause follows."
    )
    prose_decisions: list[str] = Field(default=[], description="Decisions of minutes without any formula.")
    motion_heads: list[str] = Field(default=[], description="Headings over the text of a motion.")
    amendment_heads: list[str] = Field(default=[], description="Headings over the text of an amendment.")
    whole_decisions: list[str] = Field(
        default=[], description="What a sentence has that is a decision as a whole."
    )
    lead_ins: list[str] = Field(default=[], description='Lines between label and clauses: "That the Board:".')
    sub_heads: list[str] = Field(default=[], description="Headings within an item, which head none.")
    closings: list[str] = Field(default=[], description="Formulas of the end of a meeting.")
    signatures: list[str] = Field(default=[], description="Lines to sign and date the minutes.")
    ends: list[str] = Field(default=[], description="Headings behind which nothing belongs to the minutes.")
    next_heads: list[str] = Field(default=[], description="Titles of the item that names the next meeting.")
    next_formulas: list[str] = Field(default=[], description="Formulas of the next meeting in a sentence.")
    proposed_heads: list[str] = Field(
        default=[], description="Headings of items proposed for the next meeting."
    )
    declarations: list[str] = Field(default=[], description="Formulas of a declaration of interest.")
    arrivals: list[str] = Field(default=[], description="Verbs of a late arrival.")
    departures: list[str] = Field(default=[], description="Verbs of an early departure.")
    question_columns: dict[str, list[str]] = Field(default={}, description="Column heads of questions.")
    question_items: list[str] = Field(
        default=[], description="Titles of the items of minutes in which questions are put."
    )
    question_replies: list[str] = Field(
        default=[], description="What a sentence has that answers a question."
    )
    question_heads: list[str] = Field(default=[], description="Headings over the text of a question.")
    answer_heads: list[str] = Field(default=[], description="Headings over the answer.")

    @cached_property
    def attendance_labels(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """(status, pattern of its labels)."""
        return tuple((status, any_of(labels)) for status, labels in self.attendance.items())

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """One expression for each of the lists of patterns, by its field."""
        return {name: any_of(value) for name, value in self if isinstance(value, list) and name not in APART}

    @cached_property
    def task_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The expressions of a task, given or taken on, in the order they are tried."""
        return (*compiled(self.requests), *self.promises)

    @cached_property
    def conclusion(self) -> re.Pattern[str]:
        """A sentence that says what one of the deciding bodies did with a paper."""
        bodies = "|".join(f"(?:{body})" for body in self.deciding_bodies) or r"(?!)"
        return compiled(
            [
                rf"(?:that\s+)?the\s+[\s\S]{{0,90}}?(?:{bodies})[\s\S]{{0,70}}?"
                r"\b(?:noted|approved|agreed|endorsed|adopted|accepted|ratified|supported)\s+(?:the|this|with\s+the)\b[\s\S]*"
            ]
        )[0]

    @cached_property
    def promises(self) -> tuple[re.Pattern[str], ...]:
        """The expressions of a task taken on."""
        return compiled(self.undertakings)

    def status_of(self, label: str) -> str | None:
        """The status of those under a label ("IN ATTENDANCE:" is `in_attendance`), or ``None``."""
        plain = label.strip(" :;.-–—*")
        for part in (plain, *plain.split(" / ")[1:]):  # "Presennol / Present"
            for status, pattern in self.attendance_labels:
                if pattern.fullmatch(part):
                    return status
        return None

    @cached_property
    def _columns(self) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
        return {
            kind: tuple((field, any_of(heads)) for field, heads in columns.items())
            for kind, columns in (
                ("agenda", self.agenda_columns), ("question", self.question_columns),
                ("head", self.head_labels), ("type", self.types),
            )
        }  # fmt: skip

    def field_of(self, kind: str, head: str) -> str | None:
        """The field a column head or label of a kind (agenda, question, head) names, or ``None``."""
        plain = " ".join(head.split()).strip(" :;*-–.")
        for field, pattern in self._columns[kind]:
            if pattern.fullmatch(plain):
                return field
        return None

    def type_of(self, text: str) -> str:
        """The type of the meeting a call speaks of; `ordinary` where nothing is said."""
        return next((kind for kind, pattern in self._columns["type"] if pattern.search(text)), "ordinary")
