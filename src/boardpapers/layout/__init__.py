"""What a page holds: words, rules, fills, and the lines, paragraphs and tables built of them.

All lengths are PDF points, measured from the top left corner of the page as a person sees it
(rotation applied).  Pages are numbered from 1.  Every word keeps its page and its place in that
page's list of words, so a record built of words can always say where it was read from.
"""

from .file import Block, PageInfo, Section, SectionKind, Structured
from .page import BBox, Document, Fill, Link, OutlineEntry, Page, Rule, Word
from .table import Cell, Row, Table
from .text import Line, Paragraph, ParagraphKind

__all__ = [
    "BBox",
    "Block",
    "Cell",
    "Document",
    "Fill",
    "Line",
    "Link",
    "OutlineEntry",
    "Page",
    "PageInfo",
    "Paragraph",
    "ParagraphKind",
    "Row",
    "Rule",
    "Section",
    "SectionKind",
    "Structured",
    "Table",
    "Word",
]
