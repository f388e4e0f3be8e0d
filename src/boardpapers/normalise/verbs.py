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

_NUMBER = r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s+|[•▪●\-–]\s*)"
_THAT = (
    r"(?:(?:it\s+(?:is|was)\s+)?(?:recommended|resolved|proposed)(?:\s*:\s*|\s+(?=(?:that|to)\b)))?"
    r"(?:that\s+)?"
)
_TO = (
    r"(?:to\b\s*:?\s*)?(?:[a-z]\)\s+|\d\.\s+)?"
    r"(?:(?:formally|also|hereby|further|jointly|unanimously|then|collectively)\s+)*"
)
_BODY = (
    r"(?:board|cabinet|commission|committee|council|councillors|executive|forum|governors|group|leader|members?|panel"
    r"|partnership|trust|body|authority)"
)
_LEAD = re.compile(rf"\s*{_NUMBER}?{_THAT}{_TO}", re.I)
_SUBJECT = re.compile(
    rf"(?:the\s+|this\s+)?(?:[\w&'’-]+\s+){{0,9}}?{_BODY}\b(?:\s+members)?"
    r"(?-i:\s+(?:for|of|on)\s+(?:(?:the|and|of|&)\s+)*[A-Z]\w+(?:(?:,?\s+(?:and|of|the|&))*\s+[A-Z]\w+)*)?\s*"
    rf"(?:(?:is|are|be|was|were)\s+(?:asked|requested|invited|recommended|minded)\s+)?:?\s*{_NUMBER}?{_TO}",
    re.I,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|/|&|\band(?:/or)?\b)\s*(?:to\s+)?", re.I)


def leading_verb(text: str) -> str | None:
    """The verb or verbs a recommendation opens with, as printed: "Notes", "Considers, agrees and endorses".

    Lead-ins ("That the Board", "To", "Members are asked to") are passed over. None where no verb of
    decision stands there ("The report be noted").
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    found = _verbs_at(text, start)
    if found is None:
        subject = _SUBJECT.match(text, start)
        found = _verbs_at(text, subject.end()) if subject else None
    return found


def _verbs_at(text: str, start: int) -> str | None:
    first = _WORD.match(text, start)
    if first is None or first[0].lower() not in VERBS or text.startswith(" of ", first.end()):
        return None  # "Review of …" is a noun
    end = first.end()
    while joint := _AND.match(text, end):
        word = _WORD.match(text, joint.end())
        if word is None or word[0].lower() not in VERBS:
            break
        end = word.end()
    return text[start:end]


_ADVERB = r"(?:(?:UNANIMOUSLY|FORMALLY|ALSO|FURTHER|THEN|TO)\s+)?"
_CAPITAL = re.compile(
    r"\s*(?:[Tt]hat\s+)?(?:(?:[Tt]he|[Tt]his)\s+)?(?:[A-Z][a-z]+(?:\s+(?:and|of|for|the)\b)*\s+){0,6}"
    rf"{_ADVERB}(?P<verb>[A-Z-]{{3,}}(?:(?:,\s*|\s+AND\s+|\s+and\s+|\s+TO\s+)[A-Z-]{{3,}}\b)*"
    r"(?:\s+IN\s+PRINCIPLE)?)(?![A-Za-z])"
)


def capital_verb(text: str) -> str | None:
    """The decision in capitals a resolution opens with, as printed: "NOTED", "AGREED TO DEFER"; else None.

    Capitals that are no verb (NHS, ICB) are none, nor is the formula RESOLVED, nor a clause that is printed
    in capitals throughout.
    """
    match = _CAPITAL.match(text)
    if match is None or match["verb"].startswith("RESOLVED"):
        return None
    if text.isupper() and len(text) > match.end() + 20:
        return None
    end = 0
    for word in _WORD.finditer(match["verb"]):
        if not _is_decision(word[0]) and word[0].upper() not in ("AND", "TO", "IN", "PRINCIPLE"):
            break
        if _is_decision(word[0]) or (word[0] == "PRINCIPLE" and end):
            end = word.end()
        elif not end:
            break
    return match["verb"][:end] or None


def _is_decision(word: str) -> bool:
    return word.lower() in VERBS or (len(word) > 4 and word.endswith("ED"))
