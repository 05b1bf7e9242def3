"""The interval that a comparator and a value stand for."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from casegraph.model.lexicon import Comparator


class Interval(NamedTuple):
    """The least and the greatest value; None where nothing bounds it."""

    minimum: Decimal | None
    maximum: Decimal | None


def interval(comparator: Comparator, value: Decimal) -> Interval:
    """Return the interval of a compared value; an approximate one has no known bounds.

    >>> interval("<", Decimal(5)).maximum
    Decimal('5')
    """
    exact = comparator == "="
    return Interval(
        value if exact or comparator.startswith(">") else None,
        value if exact or comparator.startswith("<") else None,
    )


def around_zero(value: Decimal) -> Interval:
    """Return the interval of a deviation, which goes as far down as up: ±5 ms.

    >>> around_zero(Decimal(5)).minimum
    Decimal('-5')
    """
    return Interval(-value, value)


def order_of(value: Decimal) -> Interval:
    """Return the interval of an order of magnitude: from the value to the next power of ten.

    >>> order_of(Decimal(10000000)).maximum == Decimal(100000000)
    True
    """
    return Interval(value, Decimal(1).scaleb(value.adjusted() + 1))
