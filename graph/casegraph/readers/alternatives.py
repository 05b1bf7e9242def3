"""Alternatives: one pattern for any of the words that a profile lists."""

from __future__ import annotations

import re
from collections.abc import Sequence as Items


def any_of(words: Items[str]) -> re.Pattern[str]:
    """Make a pattern of any of the words, the longest first; of none where there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    # One look at the edges for all words of letters, not one for each: these patterns see every line of text.
    latin = "|".join(re.escape(word) for word in ordered if word.isascii())
    bounded = [rf"(?<!\w)(?:{latin})(?!\w)"] if latin else []
    bounded += [re.escape(word) for word in ordered if not word.isascii()]
    return re.compile("|".join(bounded) or r"(?!)", re.IGNORECASE)
