"""The number itself: digits, separators and magnitudes made into an exact decimal."""

from __future__ import annotations

import re
from decimal import Decimal

from casegraph.fields.alternation import meaning
from casegraph.fields.parts_of_time import sum_of_longer
from casegraph.model.lexicon import Lexicon


def amount(found: re.Match[str], lexicon: Lexicon) -> Decimal:
    """Return the value of a number that the grammar found, magnitudes multiplied out."""
    words = lexicon.words
    if found["number"]:
        value = _multiplied(found["number"], found["magnitude"], lexicon)
        value = -value if found["minus"] else value
        if found["longer"]:
            value += sum_of_longer(found, lexicon) or 0
        return value + _multiplied(found["upper"] or "0", found["upper_magnitude"], lexicon)
    if found["handful"]:
        return meaning(words.handfuls, found["handful"])
    alone = found["some"] or found["ordered"] or found["lone"]
    return words.magnitudes[alone] if alone else Decimal(1)


def lower_end(found: re.Match[str], lexicon: Lexicon) -> Decimal | None:
    """Return the lower end of a range, None where there is none.

    It shares the magnitude of the upper end where it has none of its own: 5-10万.
    """
    written = lexicon.patterns.low.match(found["low"] or found["between"] or "")
    if written is None:
        return None
    return _multiplied(written[1], written[2] or found["magnitude"], lexicon)


def _multiplied(digits: str, magnitude: str | None, lexicon: Lexicon) -> Decimal:
    number = Decimal(digits.replace(",", ""))
    if not magnitude:
        return number
    words = lexicon.words
    product = number * (words.bound_magnitudes.get(magnitude) or meaning(words.magnitudes, magnitude))
    whole = product.to_integral_value()
    return whole if whole == product else product
