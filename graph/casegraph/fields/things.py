"""Things that no list knows, counted by a figure: 4,000 loans/week, 1 亿单, 15 座工厂."""

from __future__ import annotations

import re
from typing import NamedTuple

from casegraph.fields.alternation import meaning
from casegraph.fields.digits import is_long
from casegraph.fields.unit import Measure
from casegraph.model.lexicon import Lexicon

_HAN = re.compile("[一-鿿]")
# A longer run of words behind a number that nothing marks may tell what happens to the thing: 2 个字段缺失.
_SHORT = 3


class Things(NamedTuple):
    """What is counted, where the words for it end, what it is called if the unit does not say, and how it compares."""

    measured: Measure
    end: int
    name: str = ""
    after: str = ""


def read_things(
    found: re.Match[str], measured: Measure, sign: str, lexicon: Lexicon, *, marked: bool, named: bool = False
) -> Things | None:
    """Read the things behind a number that has no unit, or what data is of; `marked` numbers show that they count.

    Where the things are `named` before it, the word by which they are counted is enough: 服务数量 120 个.

    `sign` is a period that the words before the number imply. A period behind the words
    for things shows as much, and so does a Chinese word by which one kind of thing is counted.
    """
    patterns, text, end = lexicon.patterns, found.string, found.end()
    if measured.kind == "data" and not measured.per:
        behind = patterns.of_things.match(text, end)
        return _things(measured, behind, "", lexicon)._replace(name=behind["things"]) if behind else None
    if measured.kind:
        return None
    behind = patterns.measured_things.match(text, end)
    if behind and named and not behind["thing"] and not _HAN.match(text, behind.end()):
        return _things(Measure(noun=behind["measure"]), behind, sign, lexicon)
    if behind and (marked or _counts(behind, sign if is_long(found) else "", lexicon)):
        noun = behind["thing"] or _alone(behind, lexicon)
        return _things(Measure(noun=noun), behind, sign, lexicon) if noun else None
    behind = patterns.things_per.match(text, end)
    if marked:
        behind = behind or patterns.things.match(text, end)
        behind = behind or patterns.own_things.match(text, end)
    return _things(Measure(noun=behind["things"]), behind, sign, lexicon) if behind else None


def _counts(behind: re.Match[str], sign: str, lexicon: Lexicon) -> bool:
    """Tell whether a word alone shows that things of its kind are counted, some per some time or with the thing."""
    words, measure = lexicon.words, behind["measure"]
    is_tally = bool((behind["period"] or sign) and measure in words.tallies)
    return measure in words.measures or is_tally or (measure in words.counters and _is_short(behind["thing"], lexicon))


def _is_short(thing: str | None, lexicon: Lexicon) -> bool:
    return thing is not None and len(thing) <= _SHORT and not thing.startswith(lexicon.words.no_things)


def _alone(behind: re.Match[str], lexicon: Lexicon) -> str:
    """Return the word by which things are counted that nobody names."""
    words, word = lexicon.words, behind["measure"]
    ends = not _HAN.match(behind.string, behind.end())
    return word if word in words.measures or (word in words.tallies and ends) else ""


def _things(measured: Measure, behind: re.Match[str], sign: str, lexicon: Lexicon) -> Things:
    groups = behind.groupdict()
    per = groups.get("period") or sign
    period = meaning(lexicon.words.periods, per) if per else None
    return Things(measured._replace(period=period, per=per), behind.end(), after=groups.get("after") or "")
