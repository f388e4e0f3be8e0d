"""Abbreviations and party codes beside the paper's own glossary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from boardpapers.check.rule import Hit, Rule
from boardpapers.check.scope import Scope, Text, holds, page_of
from boardpapers.normalise.verbs import VERBS
from boardpapers.records import Action, PageRange, Term

_CODE = re.compile(r"(?<![\w&@./'’-])(?:[A-Z]&[A-Z]+|[A-Z]{2,}(?:&[A-Z]+)?\d{0,2})(?=s?(?![\w@]|\.\w))")
_SHOUTED = re.compile(r"(?:[A-Z]{2,}[\s,.:;()&/–-]+){2,}[A-Z]{2,}")
_LOWER_WORD = re.compile(r"(?<![\w])[a-z]{2,}(?!\w)")
_TIGHT = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"[(\[]([A-Z][A-Z&]+)s?(?:-?\d+)?[)\]]")
_WITH_BRACKETS = re.compile(r"(?<![\w&])([A-Z][A-Z&]+)s?\s*[(\[]([^()\[\]]{3,120})[)\]]")

_EVERYDAY_WORDS: Final = """
    AGM AI AM AOB BBC BC CEO CV DIY DVD EU FAQ FAQS GP HM HMRC HR ID II III IT IV IX JP MBE MP NB
    NHS OBE OK PA PC PDF PIN PLC PM QR RE SMS TBA TBC TBD TV UK UN URL US USA VAT VI VII VIII WC
"""
EVERYDAY: Final = frozenset(_EVERYDAY_WORDS.split())
"""What needs no glossary."""

_PARTY_CELLS: Final = ("lead_text", "funding_text")
_EXPLANATION: Final = 160
"""Letters before a code in brackets that may explain it …"""
_EXPLAINING_WORDS: Final = 9
"""… and words."""
_LEAST_TERMS: Final = 3
"""Fewer explained abbreviations are no glossary."""
_LEAST_LENGTH: Final = 3
_RARE: Final = 2
"""A misspelling is seen at most so often …"""
_TIMES_MORE: Final = 3
"""… and the right spelling at least so many times as often."""


@dataclass(slots=True)
class _Use:
    """Where a code is used."""

    count: int = 0
    in_party_cell: bool = False
    first: Text | None = None
    refs: list[str] = field(default_factory=list)

    def add(self, text: Text, cell: bool) -> None:
        self.count += 1
        self.in_party_cell = self.in_party_cell or cell
        self.first = self.first or text
        if text.ref and text.ref not in self.refs:
            self.refs.append(text.ref)


class _Codes(NamedTuple):
    """Where codes are used, which nothing explains, and which of these are misspelt (code → meant)."""

    uses: dict[str, _Use]
    unknown: list[str]
    misspelt: dict[str, str]


@lru_cache(maxsize=1)
def _codes(scope: Scope) -> _Codes:
    """Two rules ask the same of the same paper, one after the other."""
    uses = _uses(scope)
    unknown = _unknown(scope, uses)
    return _Codes(uses, unknown, _misspelt(scope, uses, unknown))


def _not_explained(scope: Scope) -> Iterator[Hit]:
    codes = _codes(scope)
    for code in codes.unknown:
        if code in codes.misspelt:
            continue
        use = codes.uses[code]
        where = f" ({', '.join(use.refs[:5])}{', …' if len(use.refs) > 5 else ''})" if use.refs else ""
        times = "once" if use.count == 1 else f"{use.count} times"
        yield _hit(f"{code}, used {times}{where}, is not in the glossary", code, use)


def _one_letter_off(scope: Scope) -> Iterator[Hit]:
    codes = _codes(scope)
    for code, meant in codes.misspelt.items():
        use = codes.uses[code]
        where = f" in {', '.join(use.refs)}" if use.refs else ""
        yield _hit(f"{code}{where} is not in the glossary; is {meant} meant?", code, use)


def _hit(message: str, code: str, use: _Use) -> Hit:
    return Hit(message, use.refs[0] if use.refs else code, use.first.page if use.first else None)


def _never_used(scope: Scope) -> Iterator[Hit]:
    if len(scope.document.glossary) < _LEAST_TERMS:
        return
    words = "\n".join(text.words for text in scope.texts)
    lower = words.lower()
    tight = _TIGHT.sub("", lower)
    for term in scope.document.glossary:
        forms = _forms(term)
        if not any(_stands_in(form, words, lower) or _is_squeezed_in(form, tight) for form in forms):
            yield Hit(f"{term.term} is explained but never used", term.term, page_of(term))


def _forms(term: Term) -> list[str]:
    """How a term may be used: as printed, and "Travel to Work Area (TTWA)" written out or as its letters."""
    match = _IN_BRACKETS.search(term.term)
    if match is None or match.end() < len(term.term):
        return [term.term]
    return [term.term, term.term[: match.start()].strip(), match[1]]


def _stands_in(term: str, words: str, lower: str) -> bool:
    """Whether a term is used as a whole word; capitals matter where it has some behind its first letter."""
    if not any(letter.isupper() for letter in term[1:]):
        term, words = term.lower(), lower
    return term in words and bool(re.search(rf"(?<!\w){re.escape(term)}(?:s|’s|'s)?(?!\w)", words))


def _is_squeezed_in(term: str, tight: str) -> bool:
    """Whether a term is written apart (CORE 20 PLUS 5 is Core20PLUS5); short ones stand in any word."""
    squeezed = _TIGHT.sub("", term).lower()
    return len(squeezed) > 5 and squeezed in tight


def _uses(scope: Scope) -> dict[str, _Use]:
    """Every code in the part of the paper the glossary belongs to."""
    uses: dict[str, _Use] = {}
    if len(scope.document.glossary) < _LEAST_TERMS:
        return uses
    pages = _glossary_part(scope)
    for text in scope.texts:
        if pages is not None and (text.page is None or not holds(pages, text.page)):
            continue
        cell = isinstance(text.record, Action) and text.words in (
            getattr(text.record, name) for name in _PARTY_CELLS
        )
        for match in _CODE.finditer(_SHOUTED.sub(" ", text.words) if not cell else text.words):
            uses.setdefault(match.group(), _Use()).add(text, cell)
    return uses


def _glossary_part(scope: Scope) -> PageRange | None:
    """Pages of the smallest plan, report or part the glossary stands in; it explains no other's codes."""
    document = scope.document
    page = next((found for term in document.glossary if (found := page_of(term))), None)
    if page is None:
        return None
    ranges = [r.pages for group in (document.plans, document.reports, document.parts) for r in group]
    around = [pages for pages in ranges if pages is not None and holds(pages, page)]
    return min(around, key=lambda pages: pages.last - pages.first, default=None)


def _unknown(scope: Scope, uses: dict[str, _Use]) -> list[str]:
    """Codes nothing in the paper explains, in the order they are used."""
    if not uses:
        return []
    known = {_key(form) for term in scope.document.glossary for form in _forms(term)}
    words = "\n".join(text.words for text in scope.texts)
    explained = _explained(words) | {
        c for term in scope.document.glossary for c in _CODE.findall(term.meaning)
    }
    ordinary = set(_LOWER_WORD.findall(words))
    return [
        code
        for code in uses
        if _key(code) not in known
        and code not in explained
        and code not in EVERYDAY
        and not _is_word(code, ordinary)
        and not (len(code) >= 4 and any(code.lower() in term for term in known))
        and not re.fullmatch(r"[A-Z]{1,2}\d+", code)
    ]


def _is_word(code: str, ordinary: set[str]) -> bool:
    """Whether capitals are only loud: "NOTED", or a word the paper also prints in small letters."""
    return code.lower() in VERBS or code.lower() in ordinary


def _explained(words: str) -> set[str]:
    """Codes the text itself explains: "Learning Disability (LD)", "LD (Learning Disability)"."""
    found = {m[1] for m in _WITH_BRACKETS.finditer(words) if " " in m[2] and _spells(m[1], m[2])}
    for match in _IN_BRACKETS.finditer(words):
        before = words[max(0, match.start() - _EXPLANATION) : match.start()].split()
        if _spells(match[1], " ".join(before[-_EXPLAINING_WORDS:])):
            found.add(match[1])
    return found


def _spells(code: str, words: str) -> bool:
    """Whether the first and one more letter of a code begin words of the phrase."""
    initials = [word[0].upper() for word in re.findall(r"\w+", words)]
    letters = [letter for letter in code if letter != "&"]
    return letters[0] in initials and len(set(letters) & set(initials)) >= min(2, len(set(letters)))


def _misspelt(scope: Scope, uses: dict[str, _Use], unknown: list[str]) -> dict[str, str]:
    """Rare unknown codes of the party columns one letter off a known one that is used often."""
    counts = Counter({_key(code): use.count for code, use in uses.items()})
    known = [term for term in scope.document.glossary if len(term.term) >= _LEAST_LENGTH]
    found: dict[str, str] = {}
    for code in unknown:
        use = uses[code]
        if len(code) < _LEAST_LENGTH or use.count > _RARE or not use.in_party_cell:
            continue
        near = [
            term
            for term in known
            if OSA.distance(code, term.term) == 1 and counts[_key(term.term)] >= _TIMES_MORE * use.count
        ]
        if near:
            found[code] = max(near, key=lambda term: (_turned(code, term), counts[_key(term.term)])).term
    return found


def _turned(code: str, term: Term) -> bool:
    """Two letters changed places: the likeliest slip."""
    return sorted(code) == sorted(term.term)


def _key(code: str) -> str:
    return _TIGHT.sub("", code.removesuffix("s") if len(code) > 2 else code).lower()


RULES: Final = (
    Rule(
        "TRM001",
        "warning",
        "An abbreviation or party code that neither the glossary nor the text explains.",
        "Add it to the glossary, or write it out.",
        _not_explained,
    ),
    Rule(
        "TRM002",
        "info",
        "A term of the glossary that is never used.",
        "Take it out of the glossary.",
        _never_used,
    ),
    Rule(
        "TRM003",
        "error",
        "A party code one letter off one of the glossary: a misspelling.",
        "Correct the code.",
        _one_letter_off,
    ),
)
