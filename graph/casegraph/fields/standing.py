"""Whether a value holds, or is planned, unmet or past: 目标 99.99%，实际 99.95%."""

from __future__ import annotations

import re
from typing import Literal

from casegraph.model.lexicon import Lexicon

Standing = Literal["", "before", "target"]

REACH = 80
_SENTENCE = re.compile(r"[。；;!！?？\n]|\.(?=\s)")
_ASIDE = re.compile(r"[,，)）]")


def standing_before(between: str, earlier: Standing, lexicon: Lexicon, *, follows: bool) -> Standing:
    """Return how a value stands by the words before it, the nearest of them first.

    `between` are the words behind the figure before it, which stands as `earlier`, if it `follows` one; what was said
    of that one ends with its clause.
    """
    end = max((found.end() for found in _SENTENCE.finditer(between)), default=0)
    aside = _ASIDE.search(between) if follows and not end else None
    said = _last(between[aside.end() if aside else end :], lexicon)
    if said is None:
        return "" if end or aside else earlier
    return said


def standing_by(heading: str, lexicon: Lexicon) -> Standing:
    """Return how all values under a heading stand that ends with a word for it: 可用性目标."""
    written = heading.strip().rstrip(":：").strip()
    ends = [found for found in lexicon.patterns.standing.finditer(written) if found.end() == len(written)]
    return _meant(ends[-1]) if ends else ""


def standing_behind(text: str, end: int, lexicon: Lexicon) -> Standing:
    """Return how a value stands by the word right behind it: the 99.99% target."""
    found = lexicon.patterns.standing_right.match(text, end)
    return _meant(found) if found else ""


def _last(words: str, lexicon: Lexicon) -> Standing | None:
    found = [one for one in lexicon.patterns.standing.finditer(words) if one.lastgroup != "neutral"]
    return _meant(found[-1]) if found else None


def _meant(found: re.Match[str]) -> Standing:
    if found["target"]:
        return "target"
    return "before" if found["former"] else ""
