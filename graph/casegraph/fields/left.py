"""What stands before a number: comparator, percentile, and the name of what is measured."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from casegraph.fields.alternation import meaning
from casegraph.fields.naming import is_head, joined, known_name
from casegraph.model.lexicon import Comparator, Lexicon

REACH = 48
# Kinds of units that tell no size of a thing: beside them a word for better or worse makes a change of the number.
RELATIVE = frozenset({"share", "ratio"})
_SIGNS = frozenset({"=", "<", "=<", ">", "=>", "≤", "≥"})
# What a comparator says that is denied: 不得高于.
_DENIED: dict[Comparator, Comparator] = {"<": ">=", ">": "<="}
# More words than these are a sentence and no name.
_FEW = 3
_DIGIT = re.compile(r"\s?\d")
_COMPARED = re.compile(r"\s?([一-鿿]{2,8})(?![一-鿿])")


class Left(NamedTuple):
    """The words before a number; `length` is how much of them belongs to the measurement.

    `said` are the words right before the comparator, whether or not they are a name, and `bracketed` those before
    the bracket that the number opens. `during` tells a time that something said before went on. `bare` is the length
    without the name, and `deviates` tells that the number bounds a value on both sides: ±5 ms. `each` is the thing that
    money is for every one of: 每户 ¥5.
    """

    length: int
    comparator: Comparator | None = None
    percentile: Decimal | None = None
    name: str = ""
    linked: bool = False
    labelled: bool = False
    change: str = ""
    bracketed: str = ""
    said: str = ""
    during: bool = False
    bare: int = 0
    deviates: bool = False
    each: str = ""


class _Named(NamedTuple):
    """A name read backwards, where it begins, the change that is said of it, and the run of words it ends."""

    name: str
    end: int
    change: str = ""
    said: str = ""


class _Percentile(NamedTuple):
    """A percentile, and where it begins."""

    value: Decimal | None
    end: int


@lru_cache(maxsize=16384)
def read_left(before: str, lexicon: Lexicon, kind: str = "") -> Left:
    """Read the words before a number, nearest first; `kind` is what its unit measures."""
    backwards = before[::-1]
    patterns = lexicon.patterns
    lead = (patterns.lead_compared if kind in RELATIVE else patterns.lead).match(backwards)
    if lead is None:  # pragma: no cover - every part of the pattern is optional
        return Left(0)
    each = patterns.each_left.match(backwards, lead.end()) if kind == "money" else None
    start = each.end() if each else lead.end()
    named, percentile = _named(backwards, start, lead, lexicon)
    named = _for_term(named, backwards, lexicon) if kind == "money" and named.name else named
    labelled = bool(lead["colon"] or lead["label"])
    linked = bool(lead["near"] or lead["far"]) or labelled
    change = _goal(lead["near"] or lead["far"], kind, named.change or _change(lead["change"], lexicon), lexicon)
    return Left(
        length=max(_length(lead, named, percentile, linked=linked), start if each else 0),
        comparator=_before(lead, lexicon),
        bare=_bare(lead),
        deviates=(lead["comparator"] or "")[::-1] in lexicon.words.deviations,
        percentile=percentile.value,
        name=named.name,
        linked=linked,
        labelled=labelled,
        change=change,
        bracketed=_bracketed(backwards, lead.end(), lexicon),
        said=named.said,
        each=each[1][::-1] if each else "",
    )


def _goal(links: str, kind: str, change: str, lexicon: Lexicon) -> str:
    """Return the change that a number is, read backwards from the words that link it to the name.

    Where a new value is reached, it is the thing's own and not its change, reduces latency to 5 ms, unless it is so
    many times what was: grew to 3x.
    """
    if not lexicon.patterns.goal_left.match(links):
        return change
    word = lexicon.patterns.comparison.search(links[::-1]) if kind == "ratio" else None
    return meaning(lexicon.words.comparisons, word[0]) if word else ""


def _named(backwards: str, start: int, lead: re.Match[str], lexicon: Lexicon) -> tuple[_Named, _Percentile]:
    """Read the name and the percentile, which may stand on either side of it."""
    percentile = _percentile(backwards, start, lexicon)
    named = _name(backwards, percentile.end, lexicon)
    if not named.name and lead["comparator"] in _SIGNS and not lead["near"] + lead["far"]:
        named = _compared(backwards, percentile.end, lexicon)._replace(said=named.said)
    if percentile.value is None and named.name:
        percentile = _percentile(backwards, named.end, lexicon)
    return named, percentile


def _length(lead: re.Match[str], named: _Named, percentile: _Percentile, *, linked: bool) -> int:
    """Return how many characters before the number belong to the measurement."""
    if percentile.value is not None:
        return percentile.end
    if named.name and not linked:
        return named.end
    return _bare(lead)


def _bare(lead: re.Match[str]) -> int:
    """Return how many characters before the number say how it changes or compares."""
    if lead["change"] and not lead["colon"]:
        return lead.end("change")
    return max(lead.end("comparator"), lead.end("denied"), 0)


def is_numbered(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a number make a name of both: PostgreSQL 14, Level 1, 步骤3."""
    backwards = before[::-1]
    lead = lexicon.patterns.lead.match(backwards)
    after_comparator = max(lead.end("comparator"), 0) if lead else 0
    return any(lexicon.patterns.numbered.match(backwards, start) for start in {0, after_comparator})


def _before(lead: re.Match[str], lexicon: Lexicon) -> Comparator | None:
    if not lead["comparator"]:
        return None
    word = lead["comparator"][::-1]
    said: Comparator = "<=" if word in lexicon.words.deviations else meaning(lexicon.words.before, word)
    return _DENIED.get(said, said) if lead["denied"] and word not in _SIGNS else said


def _change(backwards: str | None, lexicon: Lexicon) -> str:
    return meaning(lexicon.words.comparisons, backwards[::-1]) if backwards else ""


def _percentile(backwards: str, start: int, lexicon: Lexicon) -> _Percentile:
    found = lexicon.patterns.percentile.match(backwards, start)
    if found is None:
        return _Percentile(None, start)
    if found["word"]:
        return _Percentile(meaning(lexicon.words.percentiles, found["word"][::-1]), found.end())
    return _Percentile(Decimal((found["short"] or found["long"])[::-1]), found.end())


def _name(backwards: str, start: int, lexicon: Lexicon) -> _Named:
    """Read a name, and the change that is said of it before it: reduces latency by."""
    patterns = lexicon.patterns
    found = patterns.name_left.match(backwards, start)
    if found is None:
        return _Named("", start)
    said = found[0][::-1].strip()
    name = _without_lead_in(said, lexicon)
    changed = patterns.change_right.match(name) or _told(name, lexicon)
    bare = name[changed.end() :].strip() if changed else name
    if not is_head(bare, lexicon):
        return _Named("", start, said=_without_unit(said, backwards[found.end() :], lexicon))
    change = meaning(lexicon.words.changes, changed[1]) if changed else ""
    space = len(found[0]) - len(found[0].lstrip())
    return _Named(known_name(bare, lexicon), start + space + len(name), change, said)


def _told(name: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Find the English verb between what brings a change about and what changes: "caching cut costs"."""
    found = (one for one in lexicon.patterns.change_right.finditer(name) if one[1].isascii() and one.start())
    return next((one for one in found if name[one.start() - 1] == " " == name[one.end() : one.end() + 1]), None)


def _without_unit(said: str, backwards: str, lexicon: Lexicon) -> str:
    """Cut the unit of a number before a run of words off it: 30 天曲线."""
    unit = lexicon.patterns.long_unit.match(said) if _DIGIT.match(backwards) else None
    return said[unit.end() :] if unit else said


def _for_term(named: _Named, backwards: str, lexicon: Lexicon) -> _Named:
    """Put the time that a sum of money is for before its name: 3 年成本."""
    found = lexicon.patterns.term_left.match(backwards, named.end)
    if found is None or not (found["unit"] or lexicon.patterns.term.match(named.name)):
        return named
    return named._replace(name=found[0][::-1] + named.name, end=found.end())


def _compared(backwards: str, start: int, lexicon: Lexicon) -> _Named:
    """Read what a sign compares with the number: the whole run of words before it, whatever its ending."""
    found = _COMPARED.match(backwards, start)
    if found is None or lexicon.patterns.no_name_left.match(found[1]):
        return _Named("", start)
    return _Named(found[1][::-1], found.end())


def _without_lead_in(run: str, lexicon: Lexicon) -> str:
    """Cut what leads up to a name."""
    lead_in = lexicon.patterns.lead_in.match(run)
    return run[lead_in.end() :] if lead_in else run


def _bracketed(backwards: str, start: int, lexicon: Lexicon) -> str:
    """Read the words before the bracket that the number opens: 运行任务（最长24小时）."""
    patterns = lexicon.patterns
    opening = patterns.opening.match(backwards, start)
    if opening is None:
        return ""
    found = patterns.name_left.match(backwards, opening.end())
    if found is None:
        return ""
    return _without_lead_in(found[0][::-1].strip(), lexicon)


def without_shift(name: str, lexicon: Lexicon) -> str:
    """Cut the verb that says how a thing changes off its name: cutting latency."""
    verb = lexicon.patterns.shift.match(name)
    return name[verb.end() :].strip() if verb else name


def unlisted_name(said: str, lexicon: Lexicon) -> str:
    """Return a short run of words as the name of what they speak of, whatever its ending."""
    run = without_shift(_without_lead_in(said, lexicon), lexicon).strip()
    if not run or len(run.split()) > _FEW or lexicon.patterns.no_name_left.match(run[::-1]):
        return ""
    return known_name(run, lexicon) if len(run) > 1 else ""


def with_change(name: str, change: str) -> str:
    """Name the change of a thing: 成本 and 节省 are 成本节省."""
    return joined(name, change) if name and change else name or change
