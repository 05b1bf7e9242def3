"""A change from one value to another: 从 15 分钟缩短到 3 秒, fell from 9 s to 1.4 s."""

from __future__ import annotations

import re
from typing import NamedTuple

from casegraph.fields.chain import ARROW
from casegraph.fields.digits import is_year
from casegraph.fields.figure import Figure, implied_period, measured_as, named_rate
from casegraph.fields.left import REACH, Left, is_numbered, read_left, unlisted_name, without_shift
from casegraph.fields.naming import counted_name, known_name
from casegraph.fields.number import amount
from casegraph.fields.things import read_things
from casegraph.fields.unit import Measure
from casegraph.model.lexicon import Lexicon

_NEXT = re.compile(rf"\s?(?:{ARROW.pattern})")
_CLAUSE = re.compile(r"[^,，。；;.!！?？]*\Z")


class Shift(NamedTuple):
    """The old and the new value of one thing; both have its name and its percentile on their left."""

    old: Figure
    new: Figure


class _Origin(NamedTuple):
    """What stands before the old value: the name of what changes, and the words right before the number.

    `shifts` is whether a word of change is among them, `is_said` whether a word of origin is.
    """

    named: Left
    nearest: Left
    shifts: bool
    is_numbered: bool
    is_said: bool = True


def find_shift(found: re.Match[str], text: str, taken: int, lexicon: Lexicon) -> Shift | None:
    """Return the change that a number is the old value of; None where it is not. `taken` is where reading may start."""
    first = _first(found, text, lexicon)
    goal = lexicon.patterns.goal_right.match(text, first.end()) if first else None
    second = lexicon.patterns.core.match(text, goal.end()) if goal else None
    if not (first and goal and second) or second["skip"]:
        return None
    origin = _origin(text[max(taken, first.start() - REACH) : first.start()], lexicon)
    if goal["arrow"]:
        return _by_arrow(first, second, origin, _nearest(goal["bridge"], lexicon), lexicon)
    shifts = goal["shift"] or origin.shifts
    if not (shifts or origin.is_said):
        return None
    shift = _shift(first, second, origin, _nearest(goal["bridge"], lexicon), lexicon)
    return shift if shifts or (shift and _falls(shift, lexicon)) else None


def _by_arrow(
    first: re.Match[str], second: re.Match[str], origin: _Origin, nearest: Left, lexicon: Lexicon
) -> Shift | None:
    """Return the change that an arrow says between two values of one unit; a row of more arrows is a chain of steps."""
    text = first.string
    before = text[: first.start() - origin.nearest.length].rstrip()
    ends = [_unit_end(one, lexicon) for one in (first, second)]
    if not all(ends) or before.endswith(("→", ">")) or _NEXT.match(text, ends[1]):
        return None
    said = origin.named.said
    if known_name(said, lexicon) != unlisted_name(said, lexicon):
        # Words of which the name would be a part name no thing: Time to Production.
        origin = origin._replace(named=origin.named._replace(said=""))
    return _shift(first, second, origin, nearest, lexicon)


def _unit_end(found: re.Match[str], lexicon: Lexicon) -> int:
    """Return where the unit of a number ends, or the word by which it counts things: 400 台; 0 where it has none."""
    measured = measured_as(found, "", lexicon)
    things = read_things(found, measured, "", lexicon, marked=False)
    return things.end if things else found.end() if measured.kind else 0


def _falls(shift: Shift, lexicon: Lexicon) -> bool:
    """Tell whether the old value is the greater one: from the greater to the lesser nothing ranges."""
    old, new = (amount(one.found, lexicon) * (one.measured.unit.factor if one.measured.unit else 1) for one in shift)
    return bool(shift.old.measured.kind) and old > new


def _first(found: re.Match[str], text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the old value alone: a change looks like a range where its goal stands between two bare numbers."""
    if found["sign"] and found["sign"].strip() in lexicon.words.goals:
        return lexicon.patterns.core.match(text, found.start(), found.start("sign"))
    return found


def _origin(before: str, lexicon: Lexicon) -> _Origin:
    origin = lexicon.patterns.origin_left.match(before[::-1])
    if origin is None:
        named = read_left(before, lexicon)
        nearest = named._replace(name="", said="")
        return _Origin(named, nearest, shifts=False, is_numbered=is_numbered(before, lexicon), is_said=False)
    middle = len(before) - origin.end("middle")
    ahead = before[: len(before) - (origin.end("shift") if origin["shift"] else origin.end("origin"))]
    clause = _CLAUSE.search(ahead)
    shifts = bool(origin["shift"] or (clause and lexicon.patterns.shift.search(clause[0])))
    return _Origin(
        read_left(ahead, lexicon), _nearest(before[middle:], lexicon), shifts, is_numbered(ahead.rstrip(), lexicon)
    )


def _nearest(words: str, lexicon: Lexicon) -> Left:
    """Read the words between a word of change and its number: a comparator, a period."""
    left = read_left(words, lexicon)
    return left._replace(length=0 if left.name or not left.comparator else left.length)


def _shift(
    first: re.Match[str], second: re.Match[str], origin: _Origin, nearest: Left, lexicon: Lexicon
) -> Shift | None:
    said = origin.named.said
    reached = measured_as(second, said + nearest.said, lexicon)
    things = read_things(second, reached, implied_period(said + nearest.said, lexicon), lexicon, marked=True)
    reached = things.measured if things else reached
    measures = _shared(_left(first, said + origin.nearest.said, reached, lexicon), reached, lexicon)
    if measures is None:
        return None
    if not measures[0].kind:
        measures = (_named(origin.named, lexicon),) * 2
        if not measures[0].kind and not _is_figure(first, second, origin, lexicon):
            return None
    name = without_shift(origin.named.name, lexicon)
    named = origin.named._replace(name=name, linked=True, change="")
    old, new = (
        named._replace(length=one.length, comparator=one.comparator, deviates=one.deviates)
        for one in (origin.nearest, nearest)
    )
    return Shift(Figure(first, old, measures[0]), Figure(second, new, measures[1], things.end if things else 0))


def _left(first: re.Match[str], said: str, reached: Measure, lexicon: Lexicon) -> Measure:
    """Return the unit of the old value; where neither has one that a list knows, the word by which it counts things."""
    measured, period = measured_as(first, said, lexicon), implied_period(said, lexicon)
    things = None if measured.kind or reached.kind else read_things(first, measured, period, lexicon, marked=False)
    return things.measured if things else measured


def _shared(old: Measure, new: Measure, lexicon: Lexicon) -> tuple[Measure, Measure] | None:
    """Return the units of both values, each the other's where it has none; None where they measure different things."""
    if not old.kind or not new.kind:
        return (old, old) if old.kind else (new, new)
    if old.kind != new.kind:
        return None
    if old.noun and counted_name("", old.noun, lexicon) != counted_name("", new.noun, lexicon):
        return None
    if old.noun and not (old.per and new.per):
        per = old if old.per else new
        return old._replace(period=per.period, per=per.per), new._replace(period=per.period, per=per.per)
    return old, new


def _named(named: Left, lexicon: Lexicon) -> Measure:
    """Return the unit that stands in the place of the name, or the things that it says are counted."""
    thing = unlisted_name(named.said, lexicon)
    return Measure(noun=thing) if thing in lexicon.words.nouns else named_rate(named, lexicon)


def _is_figure(first: re.Match[str], second: re.Match[str], origin: _Origin, lexicon: Lexicon) -> bool:
    """Tell whether bare numbers are figures: of a thing that has a name, not of a version, a level or a year."""
    if origin.is_numbered or is_year(first["number"] or ""):
        return False
    has_magnitude = first["magnitude"] or second["magnitude"]
    return bool(origin.named.name or (has_magnitude and unlisted_name(origin.named.said, lexicon)))
