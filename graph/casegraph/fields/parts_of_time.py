"""A time told in several parts, the longest first: 5分30秒, 2h30m, 3 天 4 小时."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from casegraph.fields.alternation import any_of, meaning
from casegraph.model.lexicon import Lexicon, Unit, Words

# What is shorter than a second adds to nothing: 2s 500ms are two values.
_LEAST = 1
_PLACES = Context(prec=15)
_JOINT = r"(?:\sand\s|\s?)"


def longer_parts(words: Words) -> str:
    """The parts of a time before its last one, each with its unit."""
    part = rf"\d{{1,4}}\s?{_units(words)}"
    last = rf"\d{{1,4}}(?:\.\d{{1,3}})?\s?{_units(words)}"
    return rf"(?P<longer>(?:{part}{_JOINT}(?={last})){{1,3}})?"


def one_part(words: Words) -> str:
    """One of these parts."""
    return rf"(?P<value>\d{{1,4}})\s?(?P<unit>{_units(words)})"


def _units(words: Words) -> str:
    units = [word for word, unit in words.units.items() if unit.kind == "time" and unit.factor >= _LEAST]
    return any_of([*units, *words.time_parts], words.longer_words)


def time_unit(word: str, lexicon: Lexicon) -> Unit:
    """Return the unit that a word stands for, also a short one that is a unit only beside another."""
    words = lexicon.words
    return meaning(words.units, words.time_parts.get(word, word))


def sum_of_longer(found: re.Match[str], lexicon: Lexicon) -> Decimal | None:
    """Return the parts before the last one in the unit of that; None where they are no parts of one time.

    They are where each is of a longer unit than the next, and that is less than one of it.
    """
    if not found["unit"] or found["magnitude"] or found["low"] or found["between"]:
        return None
    parts = [(one["value"], time_unit(one["unit"], lexicon)) for one in lexicon.patterns.part.finditer(found["longer"])]
    last = time_unit(found["unit"], lexicon)
    seconds = [Decimal(value) * unit.factor for value, unit in [*parts, (found["number"], last)]]
    if any(rest >= unit.factor for rest, (_, unit) in zip(seconds[1:], parts, strict=True)):
        return None
    return _PLACES.divide(sum(seconds[:-1], Decimal(0)), last.factor)
