"""Alternatives of words as regular expressions: longest first, word ends kept, forwards or for reversed text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")

_LETTER = re.compile(r"[A-Za-z]")


def any_of(words: Iterable[str], longer: Iterable[str] = ()) -> str:
    """Match one of the words, the longest that fits.

    `longer` are words that begin like one of these and are not it.

    >>> any_of(["ms", "秒"])
    '(?:ms(?![A-Za-z])|秒)'
    """
    kept = tuple(longer)
    return f"(?:{'|'.join(_forwards(word, kept) for word in _longest_first(words)) or '(?!)'})"


def any_of_reversed(words: Iterable[str]) -> str:
    """Match one of the words, the longest that fits, in a text that is read backwards.

    >>> any_of_reversed(["以内", "x"])
    '(?:内以|x(?![A-Za-z]))'
    """
    return f"(?:{'|'.join(_backwards(word) for word in _longest_first(words)) or '(?!)'})"


def meaning(meanings: Mapping[str, T], word: str) -> T:
    """Return what a word that was found in some case stands for; raise KeyError where it is none of them."""
    key = " ".join(word.split())
    known = next((one for one in (key, key.lower(), key.upper()) if one in meanings), key)
    return meanings[known]


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted({word for word in words if word}, key=lambda word: (-len(word), word))


def _forwards(word: str, longer: tuple[str, ...]) -> str:
    rests = sorted({other[len(word) :] for other in longer if other.startswith(word) and other != word})
    guard = f"(?!{'|'.join(map(re.escape, rests))})" if rests else ""
    return _pattern(word, word) + ("(?![A-Za-z])" if _LETTER.match(word[-1]) else "") + guard


def _backwards(word: str) -> str:
    return _pattern(word, word[::-1]) + ("(?![A-Za-z])" if _LETTER.match(word[0]) else "")


def _pattern(word: str, letters: str) -> str:
    """Write the letters as a pattern; any case for words of three letters or more that are all of one case."""
    pattern = r"\s".join(map(re.escape, letters.split(" ")))
    free = word.isascii() and sum(map(str.isalpha, word)) >= 3 and (word.islower() or word.isupper())
    return f"(?i:{pattern})" if free else pattern
