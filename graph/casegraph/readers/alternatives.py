"""Alternatives: one pattern for any of the words that a profile lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence as Items


def any_of(words: Items[str]) -> re.Pattern[str]:
    """Make a pattern of any of the words, the longest first, small or in capitals; of none where there are none.

    These patterns see every line of text: one look at a character tells whether any word begins with it, and another
    whether a word of letters may begin there, before any word is tried.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    latin = _either(word for word in ordered if word.isascii())
    others = [word for word in ordered if not word.isascii()]
    cased = _either(word for word in others if word.lower() != word.upper())
    plain = _either(word for word in others if word.lower() == word.upper())
    kinds = [rf"(?<!\w)(?i:{latin})(?!\w)" if latin else "", f"(?i:{cased})" if cased else "", plain]
    firsts = "".join(re.escape(one) for one in sorted({one for word in ordered for one in _cases(word[:1])}))
    return re.compile(f"(?=[{firsts}])(?:{'|'.join(filter(None, kinds))})" if firsts else r"(?!)")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _cases(character: str) -> tuple[str, ...]:
    """Return a character in small and in capital; of what is no single one then, as it stands."""
    return tuple(one for one in (character, character.lower(), character.upper()) if len(one) == 1)
