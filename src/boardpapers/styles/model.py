"""A style: everything that varies in how boards write their papers."""

from __future__ import annotations

from pydantic import Field

from .lists import GlossaryStyle, WorkPlanStyle
from .measures import MeasureStyle
from .meetings import MeetingStyle
from .pages import PageStyle
from .papers import PaperStyle
from .plans import PlanStyle
from .reports import ReportStyle
from .topic import Topic


class Style(Topic):
    """One file in `styles/data`, merged over those it extends."""

    name: str
    extends: list[str] = Field(default=[], description="Styles this one adds to.")
    detect: list[str] = Field(default=[], description="Patterns in a paper's first pages that call for it.")
    papers: PaperStyle = PaperStyle()
    pages: PageStyle = PageStyle()
    meetings: MeetingStyle = MeetingStyle()
    plans: PlanStyle = PlanStyle()
    reports: ReportStyle = ReportStyle()
    measures: MeasureStyle = MeasureStyle()
    glossary: GlossaryStyle = GlossaryStyle()
    work_plan: WorkPlanStyle = WorkPlanStyle()
