"""What a number is counted in: the unit as written, what it measures, and the value in the base unit."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from casegraph.fields.alternation import meaning
from casegraph.model.lexicon import Lexicon, Period, Unit

# A day: what goes on for so long is told of something else, such as a sum of money or what someone did.
LONG = 86400
_LISTED = re.compile(r"\s?[、和及]\s?[一-鿿]{0,6}\s?")
# Enough for every figure that the grammar admits; what is divided by seconds is rounded to as much.
_EXACT = Context(prec=30)
_ROUNDED = Context(prec=15)


class Measure(NamedTuple):
    """The unit of a number: one of the lexicon, or things counted, either of them per some time.

    `each` is the thing that it is for every one of: events/s/core.
    """

    unit: Unit | None = None
    written: str = ""
    noun: str = ""
    period: Period | None = None
    per: str = ""
    each: str = ""

    @property
    def text(self) -> str:
        """The unit as written, with `/` before what it is per."""
        return "/".join(filter(None, (self.written or self.noun, self.per, self.each)))

    @property
    def kind(self) -> str:
        """What the unit measures; `count` for things, empty where there is none."""
        if self.unit is not None:
            return self.unit.kind
        return "count" if self.noun else ""


def measure(found: re.Match[str], sign: str, lexicon: Lexicon) -> Measure:
    """Return the unit of a number that the grammar found; `sign` is a period that its name implies."""
    words = lexicon.words
    written = found["unit"] or found["unit_order"] or found["currency"] or ""
    noun = "" if written else found["noun"] or ""
    written = words.time_parts.get(written, written) if found["longer"] else written
    unit = meaning(words.units, "$" if written == "US$" else written) if written else None
    sayable = noun or (unit is not None and unit.kind == "data")
    per = found["period"] or (sign if sayable else "")
    period = meaning(words.periods, per) if per and (written or noun) else None
    return Measure(unit, written, noun, period, per if period else "")


def in_time_of(measured: Measure, unit: str, between: str, lexicon: Lexicon) -> Measure:
    """Return the unit of a number behind one of the same things, per the same time: 日均视频 400 条、评论 900 条."""
    noun, _, per = unit.rpartition("/")
    is_listed = noun and noun == measured.noun and not measured.per and _LISTED.fullmatch(between)
    period = lexicon.words.periods.get(per) if is_listed else None
    return measured._replace(period=period, per=per) if period else measured


def converted(value: Decimal, given: Unit, wanted: Unit) -> Decimal:
    """Return a value of one unit in another of its kind."""
    return value if given.factor == wanted.factor else _ROUNDED.divide(value * given.factor, wanted.factor)


def middle(low: Decimal, high: Decimal) -> Decimal:
    """Return the value that a range is told by."""
    return _ROUNDED.divide(low + high, Decimal(2))


def base_unit(measured: Measure) -> str:
    """Return QUDT's name of the base unit of a measure's kind; empty where it is written in that, or there is none."""
    unit = measured.unit
    return "" if unit is None or measured.period or measured.each or unit.factor == 1 else unit.base


def canonical(value: Decimal, measured: Measure, lexicon: Lexicon) -> tuple[Decimal | None, str | None]:
    """Return a value in the base unit of its kind, and QUDT's name of the unit that it is written in."""
    unit, period = measured.unit, measured.period
    if (unit is None and not measured.noun) or measured.each or (period and unit and unit.kind != "data"):
        return None, None
    in_base = _EXACT.multiply(value, unit.factor) if unit else value
    if period is None:
        return in_base, unit.qudt if unit else lexicon.words.counted
    return _ROUNDED.divide(in_base, period.seconds), None if unit else period.qudt
