"""The verbs of decision: what a recommendation asks for and what a resolution did."""

from __future__ import annotations

import re

_BASES = """
accept acknowledge adopt advise agree allocate amend appoint approve ask assign authorise authorize award
challenge comment commend commission commit confirm consent consider consult decide declare decline defer
delegate deliver determine develop direct discuss elect endorse ensure establish exclude exempt extend
give grant hear identify implement include increase instruct invite make monitor move nominate note
offer oppose oversee pay permit proceed promote propose provide publish
ratify re-appoint re-elect reaffirm receive recognise recognize recommend record reduce refer refuse reject
repeat reply request require resolve respond retain return review revoke scrutinise scrutinize
seek send set sign submit support suspend take thank transfer undertake uphold urge vary view vote waive
welcome withdraw write
"""
_PAST = {
    "give": "given", "hear": "heard", "make": "made", "oversee": "overseen", "pay": "paid", "seek": "sought",
    "send": "sent", "set": "set", "take": "taken", "undertake": "undertaken", "uphold": "upheld",
    "withdraw": "withdrawn", "write": "written",
}  # fmt: skip


def _forms(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", _PAST.get(base, base + "d"), base[:-1] + "ing"}
    if base.endswith("y"):
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    stem = base + base[-1] if base in ("defer", "refer", "commit", "permit", "submit", "set") else base
    sibilant = base.endswith(("s", "sh", "ch", "x"))
    return {base, base + ("es" if sibilant else "s"), _PAST.get(base, stem + "ed"), stem + "ing"}


VERBS = frozenset(form for base in _BASES.split() for form in _forms(base))

_LEAD = re.compile(
    r"(?:\s*(?:\(?[a-z0-9]{1,3}[).]\s+|[ivx]+\)\s+|[•\-–]\s*))?"
    r"(?:that\s+)?(?:(?:the|this)\s+)?(?:(?:[A-Z][\w&'’-]*|and|of|for|the|members?|committee|board|cabinet|council)\s+){0,10}?"
    r"(?:(?:is|are|be|was|were)\s+(?:asked|requested|invited|recommended|minded)\s+to:?\s+|agrees?\s+to:\s+)?"
    r"(?:to:?\s+)?(?:(?:formally|also|hereby|further|jointly|unanimously|then|collectively)\s+)*",
)
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|/|&|\band\b)\s*(?:to\s+)?", re.I)


def leading_verb(text: str) -> str | None:
    """The verb or verbs a recommendation opens with, as printed: "Notes", "Discusses, agrees and endorses".

    Lead-ins ("That the Board", "To", "Members are asked to") are passed over. None where no verb of
    decision stands there.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    first = _WORD.match(text, start)
    if first is None or first[0].lower() not in VERBS:
        return None
    end = first.end()
    while joint := _JOINT.match(text, end):
        word = _WORD.match(text, joint.end())
        if word is None or word[0].lower() not in VERBS or joint.end() == end:
            break
        end = word.end()
    return text[first.start() : end]


_CAPITAL = re.compile(
    r"(?:\s*(?:[Tt]hat\s+)?(?:(?:[Tt]he|[Tt]his)\s+)?(?:[A-Z][a-z]+(?:\s+(?:and|of|for|the)\b)*\s+){0,6}(?:be\s+|had\s+|has\s+|it\s+was\s+)?)?"
    r"(?P<verb>[A-Z][A-Z-]+(?:(?:,\s*|\s+AND\s+|\s+and\s+|\s+TO\s+)[A-Z][A-Z-]+\b)*)(?![A-Za-z])"
)


def capital_verb(text: str) -> str | None:
    """The decision in capitals a resolution opens with, as printed: "NOTED", "AGREED TO DEFER"; else None.

    Capitals that are no verb (NHS, ICB) are none; nor is a clause that is printed in capitals throughout.
    """
    match = _CAPITAL.match(text)
    if match is None or match["verb"].split()[0].rstrip(",") in ("RESOLVED",):
        return None
    words = _WORD.findall(match["verb"])
    if not _is_verb(words[0]) or (text[match.end() :].isupper() and len(text) > match.end() + 20):
        return None
    kept, end = match["verb"], 0
    for word in _WORD.finditer(kept):
        if word[0].upper() in ("AND", "TO"):
            continue
        if not _is_verb(word[0]):
            break
        end = word.end()
    return kept[:end]


def _is_verb(word: str) -> bool:
    return word.lower() in VERBS or (len(word) > 4 and word.endswith("ED"))
