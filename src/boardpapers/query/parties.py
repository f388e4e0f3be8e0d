"""Parties by their code or by their words: "LPT" is the paper's own "… Partnership Trust", and the reverse.

The paper's glossary says which code stands for which words; without one, the initials do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from boardpapers.normalise.text import plain_dashes, plain_quotes
from boardpapers.records import Term

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_](?:[^\W_]|[&+'](?=[^\W_]))*\+?")
_PLURAL_CODE = re.compile(r"[A-Z][A-Z&]+s")
_ASIDE = re.compile(r"\([^)]*\)")
# Words that come and go in the name of one and the same body.
_LOOSE = frozenset({"a", "and", "foundation", "for", "in", "nhs", "of", "on", "the", "to", "with"})
_MIN_INITIALS = 3


def party_words(text: str) -> Words:
    """The words of `text` in small letters, a code's plural s dropped: "CCGs" → ("ccg",)."""
    found = _WORD.findall(plain_quotes(plain_dashes(text)))
    return tuple((word[:-1] if _PLURAL_CODE.fullmatch(word) else word).lower() for word in found)


class Parties:
    """What the glossary of one paper says about codes and names."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self._names = [(party_words(term.term), _meaning(term.meaning), term.term) for term in glossary]
        self._variants: dict[str, list[Words]] = {}

    def variants(self, wanted: str) -> list[Words]:
        """Every way the party `wanted` is written: itself, the words of the code, the code of the words."""
        if wanted not in self._variants:
            self._variants[wanted] = self._all_variants(party_words(wanted))
        return self._variants[wanted]

    def _all_variants(self, own: Words) -> list[Words]:
        found = [own]
        if not own:
            return []
        for code, meaning, _ in self._names:
            if own == code:
                found.append(meaning)
            elif _same_name(own, meaning):
                found += [code, meaning]
        return [words for words in found if words]

    def canonical(self, party: str) -> str:
        """The glossary's code for `party`, where it is one of its codes or meanings, else as it is."""
        own = party_words(party)
        for code, meaning, printed in self._names:
            if own and own in (code, meaning):
                return printed
        return party


def names_party(text: str, variants: Sequence[Words]) -> bool:
    """Whether `text` names one of `variants`, as whole words: "RCC (incl RISE)" names ("rcc",)."""
    words = party_words(text)
    return any(_within(variant, words) or _one_name(variant, words) for variant in variants)


def _within(variant: Words, words: Words) -> bool:
    size = len(variant)
    if size == 1:
        return variant[0] in words
    return any(words[i : i + size] == variant for i in range(len(words) - size + 1))


def _one_name(variant: Words, words: Words) -> bool:
    if len(variant) > 1 and len(words) > 1:
        return _same_name(words, variant)
    if len(variant) == 1:
        return _are_initials(variant[0], words)
    return any(_are_initials(word, variant) for word in words)


def _meaning(text: str) -> Words:
    return party_words(_ASIDE.sub("", text))


def _tight(words: Words) -> Words:
    return tuple(word for word in words if word not in _LOOSE)


def _same_name(one: Words, other: Words) -> bool:
    """Equal but for loose words, or one the first two or more words of the other."""
    short, long = sorted((_tight(one), _tight(other)), key=len)
    return long[: len(short)] == short and (len(short) >= 2 or (bool(short) and len(long) == 1))


def _are_initials(code: str, words: Words) -> bool:
    if len(code) < _MIN_INITIALS or len(words) < _MIN_INITIALS:
        return False
    return code in ("".join(w[0] for w in words), "".join(w[0] for w in _tight(words)))
