"""Titles of bodies and items that are printed in capitals."""

from __future__ import annotations

import re

_SMALL = re.compile(
    r"(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|per|the|to|upon|via|with)", re.I
)
# Acronyms that read like words, so that the missing vowel does not show them. The field's own, no council's.
_ACRONYM = re.compile(
    r"(?:AGM|AOB|BAME|BCF|BME|CEO|CIC|CIL|CQC|CYP|DASS|DCS|EDI|EIA|EU|GP|HR|HWB|ICB|ICP|ICS|ICT|IT|JHWS|JSNA|LGA|MP|MTFP|MTFS"
    r"|NHS|OBE|PCN|PLC|SEN|SEND|UK|VAT|VCS|VCSE|II|III|IV|VI|VII)S?"
)
_NO_ACRONYM = re.compile(r"(?:MR|MRS|MS|DR|DRS|ST|CLLR|CLLRS|RD|SQ|LTD|MT|JNR|SNR|NR|[A-Z])")
_PREFIX = re.compile(r"(?<![^\W_])(?:CO|RE|PRE|NON|ANTI|SUB|MULTI|SELF)-$")
_WORD = re.compile(r"[^\W_](?:[\w'’.&]*[^\W_])?")


def title_case(text: str) -> str:
    """A heading printed in capitals as a title: "HEALTH AND WELLBEING BOARD" → "Health and Wellbeing Board".

    Joining words are small except at the beginning. Acronyms stay (known ones, those without a vowel, short
    ones in brackets); text with small letters is no heading in capitals and stays as it is.
    """
    if not text.isupper() or re.fullmatch(r"\W*\w{1,4}\W*", text):
        return text
    out, at, first = [], 0, True
    for match in _WORD.finditer(text):
        bracketed = (
            text[max(0, match.start() - 1) : match.start()] == "("
            and text[match.end() : match.end() + 1] == ")"
        )
        word = _cased(match[0], first, bracketed)
        if _PREFIX.search(text, max(0, match.start() - 7), match.start()):
            word = word.lower()
        out += [text[at : match.start()], word]
        first, at = False, match.end()
    return "".join(out) + text[at:]


def _cased(word: str, first: bool, bracketed: bool) -> str:
    stem = re.split("['’]", word, maxsplit=1)[0]
    if (bracketed and len(stem) <= 6) or _is_acronym(stem):
        return stem + word[len(stem) :].lower()
    if not first and _SMALL.fullmatch(word):
        return word.lower()
    if len(word) > 3 and word[1] in "'’" and word[0] in "OD":  # O'Leary, D'Arcy
        return word[:2] + word[2:].capitalize()
    return word[:1] + word[1:].lower()


def _is_acronym(word: str) -> bool:
    plain = word.replace("&", "").replace(".", "")
    if _ACRONYM.fullmatch(plain):
        return True
    return plain.isalpha() and not re.search("[AEIOUY]", plain) and not _NO_ACRONYM.fullmatch(plain)
