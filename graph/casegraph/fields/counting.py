"""What numbers of things are called, gathered from all the words by which a lexicon counts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from casegraph.model.lexicon import Lexicon


class Counting(NamedTuple):
    """The names for numbers of listed things, those of words of one letter, and how the names behind a measure end."""

    names: tuple[str, ...]
    short: frozenset[str]
    endings: tuple[str, ...]


@lru_cache(maxsize=8)
def counting(lexicon: Lexicon) -> Counting:
    """Return what numbers of things are called; every figure asks, and the words stay as they are."""
    words = lexicon.words
    kinds = (words.measures, words.tallies, words.nouns)
    short = frozenset(name for kind in kinds for word, name in kind.items() if len(word) == 1)
    endings = {name[-1:] for kind in (words.measures, words.tallies) for name in kind.values()}
    return Counting(tuple(dict.fromkeys(words.nouns.values())), short, tuple(sorted(endings)))
