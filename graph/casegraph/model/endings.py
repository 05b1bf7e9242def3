"""Endings of names: taken off where something is left of the name."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def shortened(name: str, endings: tuple[str, ...]) -> str:
    """Take the first of some endings off a name that is longer."""
    lowered = name.casefold()
    ending = next((one for one in endings if lowered.endswith(one.casefold()) and len(name) > len(one)), "")
    return name[: -len(ending)].strip() if ending else name
