"""Spellings: names that differ only in the signs between the same words are one name."""

from __future__ import annotations

import re
from functools import lru_cache

# What stands between the two names of a pair, between the parts of a stack, or between words; C++ and C# keep theirs.
_BETWEEN = re.compile(r"(?<=\w)(?:\s*(?:——|[-–—·|+/、:：])\s*|\s+)(?=\w)")


@lru_cache(maxsize=65536)
def spelling(name: str) -> str:
    """Bring a name in its normal form to the one of all its spellings.

    >>> spelling("甲 —— 乙") == spelling("甲 - 乙"), spelling("kafka/flink") == spelling("kafka + flink")
    (True, True)
    >>> spelling("c++") == spelling("c#"), spelling("c++ rest") == spelling("c rest")
    (False, False)
    """
    return _BETWEEN.sub(" ", name)
