"""Whether a value holds, or is planned, unmet or past: 目标 99.99%，实际 99.95%."""

from __future__ import annotations

import re
from typing import Literal

from casegraph.model.lexicon import Lexicon

# What is unfit is said of another thing.
Standing = Literal["", "before", "target", "unfit"]

REACH = 80
_SENTENCE = re.compile(r"[。；;!！?？\n]|\.(?=\s)")
_ASIDE = re.compile(r"[,，)）]")
_GOES_ON = ("，", "、")
_BEGINS = re.compile(r"(?:\A|[,，:：(（、])\s*(?:但|而|且|其)?\Z")
_MEANT: dict[str, Standing] = {"target": "target", "former": "before", "outdated": "before", "unfit": "unfit"}


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


def goes_on_as(earlier: Standing, before: str, between: str, lexicon: Lexicon) -> Standing:
    """Return how a value stands that no word of its own tells of, in a sentence whose subject may be a thing that was.

    `before` are the words of the sentence before it and its figures, `between` those behind the last of these.
    """
    if earlier != "before" or not between.startswith(_GOES_ON):
        return ""
    end = max((found.end() for found in _SENTENCE.finditer(before)), default=0)
    said = _nearest(before[end:], lexicon) if not _SENTENCE.search(between) else None
    return "before" if said and said.lastgroup == "outdated" else ""


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
    found = _nearest(words, lexicon)
    return _meant(found) if found else None


def _nearest(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    found = [one for one in lexicon.patterns.standing.finditer(words) if _holds(one, words, lexicon)]
    return found[-1] if found else None


def _holds(found: re.Match[str], words: str, lexicon: Lexicon) -> bool:
    """Tell whether a word tells how the value behind these words stands."""
    if found.lastgroup == "outdated":
        is_subject = _BEGINS.search(words[: found.start()]) is not None
        return is_subject and not lexicon.patterns.turn.search(words, found.end())
    if found.lastgroup == "unfit":
        return not _ASIDE.search(words, found.end())
    return found.lastgroup != "neutral"


def _meant(found: re.Match[str]) -> Standing:
    return _MEANT.get(found.lastgroup or "", "")
