"""References from one record to another: action numbers, report and decision numbers."""

from __future__ import annotations

import re

# "Link to 2.1.1 …", "See 4.5.3", "(Links to 2.1)": up to the end of the sentence every number is a reference
_CUE = re.compile(
    r"\b(?:see(?:\s+also)?|links?\s+(?:in\s+)?(?:to|with)|linked\s+(?:to|with)|refer(?:s|red)?\s+to|cf\.?)\b",
    re.I,
)
_SCOPE_END = re.compile(r"[)\]\n;]|\.(?=\s+[A-Z])|\.$")
_REF = re.compile(
    r"(?<![\w£.,/:%-])(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?(?P<letter>[a-h])\b|\s(?P<spaced>[a-h])(?=\s+[A-Z]|[),.;]|$))?"
    r"(?![\w%]|[./]\d|\s?(?:%|per\b|percent|million|billion|[mk]\b|bn\b|pm\b|am\b|p\.m|a\.m|years?\b|hours?\b|days?\b|weeks?\b|months?\b|miles?\b))"
)
_NUMBERED = re.compile(
    r"\breport\s*(?:no|number|ref(?:erence)?)?s?\b[.:]*\s*(?P<cued>[A-Z0-9][A-Z0-9-]*(?:/[A-Z0-9-]+)+)"
    r"|(?<![\w/.,£-])(?P<year>\d{1,3}/20\d\d|\d\d/\d{5})(?![\w/])",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:v|ver|version|draft|paragraphs?|paras?|sections?|appendix|tables?|figures?|pages?|rule)\.?\s*$",
    re.I,
)
# 30.09.21 and 31.3.24: two figures for the year, and for the month or a day no chapter would have
_DATE = re.compile(r"(?:[0-3]\d\.[01]\d|(?:1[3-9]|2\d|3[01])\.\d)\.\d\d")
_NO_REPORT = re.compile(r"(?:19|20)\d\d/\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4}")


def find_refs(text: str, *, own: str | None = None) -> list[str]:
    """Numbers of other actions or objectives named in `text`, in order, each once.

    Numbers of three levels count anywhere; of two ("2.1") only behind "See", "Link to" and the like, up to
    the end of the sentence. A letter behind the number is joined by a dot ("4.3.3 b" is "4.3.3.b"). `own`,
    the number of the record itself, is left out. Dates, sums, measures and versions are no references.
    """
    refs: dict[str, None] = {}
    cues = _CUE.finditer(text)
    cue = next(cues, None)
    scope_end = -1
    for match in _REF.finditer(text):
        while cue is not None and cue.end() <= match.start():  # the last cue before the number
            if cue.end() >= scope_end:
                scope_end = _end_of_scope(text, cue.end())
            cue = next(cues, None)
        cued = match.start() < scope_end
        if _is_other(match) or (not cued and match["number"].count(".") < 2):
            continue
        letter = match["letter"] or match["spaced"]
        ref = match["number"] + (f".{letter}" if letter else "")
        if ref != own:
            refs[ref] = None
    return list(refs)


def _is_other(match: re.Match[str]) -> bool:
    """A version, a page or paragraph of this paper, or a date in figures."""
    if _ELSEWHERE.search(match.string, max(0, match.start() - 12), match.start()):
        return True
    return match["number"].count(".") == 2 and bool(_DATE.fullmatch(match["number"]))


def _end_of_scope(text: str, start: int) -> int:
    end = _SCOPE_END.search(text, start)
    return end.start() if end else len(text)


def parse_report_numbers(text: str) -> list[str]:
    """Report and decision numbers in `text`, in order, each once: "118/2023", "23/00077".

    Behind "Report No." any number with a stroke counts ("HWB/21/05"); dates and financial years never.
    """
    found: list[str] = []
    for match in _NUMBERED.finditer(text):
        number = (match["cued"] or match["year"]).rstrip("-")
        if not match["cued"] and re.fullmatch(r"(?:0?[1-9]|1[0-2])/20\d\d", number):
            continue  # 05/2021 alone is a month
        if any(c.isdigit() for c in number) and not _NO_REPORT.fullmatch(number) and number not in found:
            found.append(number)
    return found
