"""Asking records: types, conditions, typed options; the grammar is in docs/query.md."""

from .grammar import parse, unparse
from .options import OPTIONS
from .output import columns, data_of, first_cell, lines_of
from .record_types import RECORD_TYPES, RecordType, record_type
from .rows import chosen_fields, picked, scalar_names, whole
from .select import Answer, Question, query

__all__ = [
    "OPTIONS",
    "RECORD_TYPES",
    "Answer",
    "Question",
    "RecordType",
    "chosen_fields",
    "columns",
    "data_of",
    "first_cell",
    "lines_of",
    "parse",
    "picked",
    "query",
    "record_type",
    "scalar_names",
    "unparse",
    "whole",
]
