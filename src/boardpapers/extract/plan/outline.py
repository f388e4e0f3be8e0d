"""The outline of a plan: its priorities and objectives, from headings, banners and columns."""

from __future__ import annotations

import re

from boardpapers.layout import Cell, Paragraph, Row, Word
from boardpapers.records import Objective, Priority
from boardpapers.styles.plans import PlanStyle

from ..action_table.columns import Columns
from ..action_table.refs import clean_ref
from .facts import fact_of, note_of

NUMBERED = re.compile(r"(\d+(?:\.\d+)*)\.?[\s:.–-]+(.+)", re.S)
NUMBER = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})*\.?")
"""A number alone in its cell."""
LONGEST_SENTENCE = 30
"""Words."""
LONGEST_TITLE = 14
"""Words."""
CONTINUED = re.compile(r"\s*[(\[–-]?\s*cont(?:inued|['’]?d|\.)?\.?\s*[)\]]?$", re.I)
"""Behind a heading printed again at the top of a page."""
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Outline:
    """The priorities and objectives met so far, in order, and where the rows that follow stand."""

    def __init__(self) -> None:
        self.priorities: list[tuple[str | None, str]] = []
        self.objectives: dict[int, list[Objective]] = {}
        self.priority: str | None = None
        self.objective: str | None = None
        self.below: str | None = None
        """The title of the objective entered last."""
        self.at = -1
        """Index of the priority entered last."""
        self.used: set[int] = set()
        """Indices of the priorities that rows stood under: others are only spoken of in the text."""
        self.of_objectives = False
        """Whether headings of objectives stand for the priorities, as nothing stands above them."""
        self.over: str | None = None
        """The ref of the heading within a table that the rows below go on from."""
        self.flat = False
        """Whether a column of objectives is all the outline there is: they stand for priorities."""

    def use(self) -> None:
        """Note that a row stands under the priority entered last."""
        self.used.add(self.at)

    def enter_priority(self, number: str | None, title: str) -> None:
        if (number, title) not in self.priorities:
            self.priorities.append((number, title))
        self.at = self.priorities.index((number, title))
        self.priority, self.objective, self.below = number, None, None

    def leave(self) -> None:
        """Note that the rows that follow stand below no heading."""
        self.at, self.priority, self.objective, self.below = -1, None, None, None

    def enter_objective(self, ref: str | None, title: str) -> None:
        if not self.priorities and ref:
            self.enter_priority(ref.split(".")[0], "")
        below = self.objectives.setdefault(self.at, [])
        if not any(o.ref == ref and o.title == title for o in below):
            below.append(Objective(ref=ref, title=title))
        self.objective, self.below = ref, title

    @property
    def headings(self) -> list[str]:
        """The titles of the priority and the objective that rows now stand under."""
        above = self.priorities[self.at][1] if self.at >= 0 else None
        return [title for title in (above, self.below) if title]

    def records(self) -> list[Priority]:
        """The priorities that rows stand under; all of them where no row does."""
        return [
            Priority(number=number, title=title, objectives=self.objectives.get(i, []))
            for i, (number, title) in enumerate(self.priorities)
            if i in self.used or not self.used
        ]


def enter_heading(
    paragraph: Paragraph, outline: Outline, style: PlanStyle, *, over: bool = False
) -> list[Word]:
    """Take a heading as the priority or objective it names; the words used.

    ``over``: it stands right over a table of actions, as others do, and may name a priority without
    saying so.
    """
    if not paragraph.bold and paragraph.size < 13:
        return []
    text = f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text
    return paragraph.words if enter(text, outline, style, loud=over) else []


def enter_sentence(paragraph: Paragraph, outline: Outline, style: PlanStyle) -> list[Word]:
    """Take the priority that a sentence over a table ends in: "These actions support Priority 1: Homes."."""
    if len(paragraph.body) > LONGEST_SENTENCE:
        return []
    named = style.priority_pattern.search(paragraph.text)
    if named is None or not named["number"] or not named["title"][0].isupper():
        return []
    title = named["title"].strip(" .:")
    if len(title.split()) > LONGEST_TITLE:
        return []
    outline.enter_priority(digits(named["number"]), title)
    return paragraph.words


def enter(text: str, outline: Outline, style: PlanStyle, *, loud: bool) -> bool:
    """Take "Priority 1: The best start" or "1.1 Access" as where the rows below stand.

    ``loud``: the text is a banner in the table, or a heading right over it, which may name a
    priority without saying so.
    """
    text = CONTINUED.sub("", text)
    named = style.priority_pattern.match(text)
    if named:
        outline.of_objectives = False
        outline.enter_priority(digits(named["number"]), named["title"].strip())
        return True
    named = style.objective_pattern.match(text)
    if named:
        number, title = digits(named["number"]), named["title"].strip()
        if "." in (number or "") or (outline.priorities and not outline.of_objectives):
            outline.enter_objective(number, title)
        else:
            outline.enter_priority(number, title)
            outline.of_objectives = True
        return True
    hit = NUMBERED.fullmatch(text)
    if hit and ("." in hit[1] and (loud or outline.priority == hit[1].split(".")[0])):
        outline.enter_objective(hit[1], hit[2].strip())
        return True
    if loud:
        outline.enter_priority(hit[1] if hit else None, (hit[2] if hit else text).strip())
    return loud


def heading_row(row: Row, after: Row | None, columns: Columns) -> tuple[str, str] | None:
    """The (ref, title) of a row that is a heading: a ref and bold words alone, and the ref goes on below."""
    acts, ref = columns.cell(row, "text"), clean_ref(columns.text(row, "ref"))
    below = clean_ref(columns.text(after, "ref")) if after is not None else None
    if acts is None or not ref or not below or not acts.lines or not all(w.bold for w in acts.words):
        return None
    part = re.fullmatch(re.escape(ref) + r"(?:[a-z]|\.\d+)", below)
    others = [cell for cell in row.cells if cell is not None and cell.lines]
    return (ref, acts.text) if part and len(others) == 2 else None


def group_row(row: Row, columns: Columns) -> str | None:
    """What a row says in its first cell alone: a heading, below refs or where it is loud."""
    filled = [cell for cell in row.cells if cell is not None and cell.lines]
    first = row.cells[0] if row.cells else None
    if len(filled) != 1 or filled[0] is not first or len(first.words) < 2:
        return None
    field = next((name for name, at in columns.fields.items() if at == 0), None)
    loud = all(word.bold for word in first.words) or NUMBERED.fullmatch(first.text)
    return first.text if field == "ref" or (field in (None, "title") and loud) else None


def enter_banners(row: Row, entered: list[Cell], outline: Outline, style: PlanStyle) -> list[Word]:
    """Take the banners that come in with a row as headings; returns their words."""
    words: list[Word] = []
    for banner in row.banners:
        if not any(banner is e for e in entered):
            entered.append(banner)
            words += banner.words
            if fact_of(banner.text, style) is None and note_of(banner.text, style) is None:
                enter(banner.text, outline, style, loud=True)
    return words


def enter_columns(row: Row, columns: Columns, outline: Outline, style: PlanStyle) -> None:
    """Take what the columns of priorities and objectives name as where the row stands.

    An empty cell goes on with the row above; a rank ("High") is no priority of the plan.
    """
    for name in ("priority", "objective"):
        text = columns.text(row, name)
        if not text or style.rank_pattern.fullmatch(text.strip(" .")):
            continue
        number, title = numbered(text, style)
        if name == "objective" and not outline.flat and outline.priorities:
            outline.enter_objective(number, title)
            continue
        outline.flat = name == "objective"
        known = next((t for n, t in outline.priorities if number and n == number), title)
        outline.enter_priority(number, title or known)


def numbered(text: str, style: PlanStyle) -> tuple[str | None, str]:
    """(number, title) of a cell that names a priority: "Priority 2: Homes", "2. Homes", "2", "Homes"."""
    if NUMBER.fullmatch(text):
        return text.rstrip("."), ""
    named = style.priority_pattern.match(text) or style.objective_pattern.match(text)
    if named:
        return digits(named["number"]), named["title"].strip()
    hit = NUMBERED.fullmatch(text)
    return (hit[1], hit[2].strip()) if hit else (None, text)


def digits(number: str | None) -> str | None:
    """A number in words as figures: "One" is "1"."""
    low = (number or "").lower()
    return str(WORDS.index(low)) if low in WORDS else number
