"""Endings of names: found, and taken off where something is left of the name."""

from __future__ import annotations

from functools import lru_cache


def ends_in(name: str, word: str) -> bool:
    """Tell whether a name ends in a word: behind a blank, or in Chinese behind whatever stands there."""
    return name.endswith(word) and (not word.isascii() or name[: -len(word)].endswith(" "))


@lru_cache(maxsize=65536)
def shortened(name: str, endings: tuple[str, ...]) -> str:
    """Take the first of some endings off a name that is longer."""
    lowered = name.casefold()
    ending = next((one for one in endings if lowered.endswith(one.casefold()) and len(name) > len(one)), "")
    return name[: -len(ending)].strip() if ending else name
