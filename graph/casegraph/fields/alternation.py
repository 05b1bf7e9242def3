"""Alternatives of words as regular expressions: longest first, word ends kept, forwards or for reversed text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

# Chinese characters, for a class of characters.
HAN = "一-鿿"
_LETTER = re.compile(r"[A-Za-z]")
_END = "(?![A-Za-z])"


def any_of(words: Iterable[str], longer: Iterable[str] = ()) -> str:
    """Match one of the words, the longest that fits.

    `longer` are words that begin like one of these and are not it.

    >>> any_of(["ms", "秒"])
    '(?:(?:ms)(?![A-Za-z])|秒)'
    """
    kept = tuple(longer)
    return _alternatives([_Spelled(word, word, _guard(word, kept)) for word in _longest_first(words)])


def any_of_reversed(words: Iterable[str]) -> str:
    """Match one of the words, the longest that fits, in a text that is read backwards.

    >>> any_of_reversed(["以内", "x"])
    '(?:(?:x)(?![A-Za-z])|内以)'
    """
    return _alternatives([_Spelled(word, word[::-1]) for word in _longest_first(words)])


def by_script(words: Iterable[str], joined: Callable[[Iterable[str]], str] = any_of) -> tuple[str, str]:
    """Return the alternatives that are Chinese, and those that are English."""
    kept = tuple(words)
    return joined(word for word in kept if not word.isascii()), joined(word for word in kept if word.isascii())


def meaning(meanings: Mapping[str, T], word: str) -> T:
    """Return what a word that was found in some case stands for; raise KeyError where it is none of them."""
    key = " ".join(word.split())
    known = next((one for one in (key, key.lower(), key.upper()) if one in meanings), key)
    return meanings[known]


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted({word for word in words if word}, key=lambda word: (-len(word), word))


def _guard(word: str, longer: tuple[str, ...]) -> str:
    """Refuse a word where one of the longer ones begins."""
    rests = sorted({other[len(word) :] for other in longer if other.startswith(word) and other != word})
    return f"(?!{'|'.join(map(re.escape, rests))})" if rests else ""


class _Spelled(NamedTuple):
    """A word, its letters in the order of reading, and what may not follow them."""

    word: str
    letters: str
    guard: str = ""

    @property
    def pattern(self) -> str:
        return r"\s".join(map(re.escape, self.letters.split(" ")))

    @property
    def ends_in_letter(self) -> bool:
        return bool(_LETTER.match(self.letters[-1]))

    @property
    def is_free(self) -> bool:
        """Tell whether any case will do: for words of three letters or more that are all of one case."""
        word = self.word
        return word.isascii() and sum(map(str.isalpha, word)) >= 3 and (word.islower() or word.isupper())


def _alternatives(words: Sequence[_Spelled]) -> str:
    """Join words of one kind under one mark: a pattern is compiled in time that grows with its length."""
    plain = [one for one in words if one.ends_in_letter and not one.guard]
    free = "|".join(one.pattern for one in plain if one.is_free)
    strict = "|".join(one.pattern for one in plain if not one.is_free)
    ends = [f"(?i:{free}){_END}" if free else "", f"(?:{strict}){_END}" if strict else ""]
    others = (_alone(one) for one in words if one not in plain)
    return f"(?:{'|'.join(filter(None, [*ends, *others])) or '(?!)'})"


def _alone(one: _Spelled) -> str:
    pattern = f"(?i:{one.pattern})" if one.is_free else one.pattern
    return pattern + (_END if one.ends_in_letter else "") + one.guard
