"""The published contract: what `boardpapers extract` writes and every command reads."""

from .base import SCHEMA_VERSION, Evidence, LineEvidence, PageRange, Record
from .document import Coverage, Document, Part, Source, Term, Unclaimed, Warning
from .meeting import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    Member,
    Minute,
    NextMeeting,
    Question,
    Resolution,
    Votes,
)
from .plan import (
    Action,
    ActionPart,
    BoardRole,
    Metric,
    Objective,
    Observation,
    Period,
    Plan,
    Priority,
    Target,
    Timescale,
)
from .report import Appendix, Attachment, Contact, Recommendation, Report, ReportParagraph, ReportSection
from .work_plan import WorkPlanEntry

RECORD_TYPES: dict[str, type[Record]] = {
    "document": Document,
    "meeting": Meeting,
    "part": Part,
    "report": Report,
    "plan": Plan,
    "action": Action,
    "metric": Metric,
    "work_plan": WorkPlanEntry,
    "term": Term,
}
"""Record types by the name used for schemas."""

__all__ = [
    "RECORD_TYPES",
    "SCHEMA_VERSION",
    "Action",
    "ActionPart",
    "AgendaItem",
    "Appendix",
    "Attachment",
    "Attendance",
    "BoardRole",
    "Contact",
    "Coverage",
    "Declaration",
    "Document",
    "Evidence",
    "LineEvidence",
    "Meeting",
    "Member",
    "Metric",
    "Minute",
    "NextMeeting",
    "Objective",
    "Observation",
    "PageRange",
    "Part",
    "Period",
    "Plan",
    "Priority",
    "Question",
    "Recommendation",
    "Record",
    "Report",
    "ReportParagraph",
    "ReportSection",
    "Resolution",
    "Source",
    "Target",
    "Term",
    "Timescale",
    "Unclaimed",
    "Votes",
    "Warning",
    "WorkPlanEntry",
]
