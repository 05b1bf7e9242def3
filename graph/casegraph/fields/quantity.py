"""Measurements in running text: every number that has a unit, a magnitude or a comparator, and what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from casegraph.fields.alternation import meaning
from casegraph.fields.figure import Figure, read_figure
from casegraph.fields.interval import Interval, around_zero, interval, order_of
from casegraph.fields.left import REACH, RELATIVE, read_left
from casegraph.fields.listed import Listed, find_listed
from casegraph.fields.masking import masked
from casegraph.fields.naming import is_change, named_by, named_things, split_percentile
from casegraph.fields.number import amount, lower_end
from casegraph.fields.parts_of_time import sum_of_longer
from casegraph.fields.right import Right
from casegraph.fields.shift import Shift, find_shift
from casegraph.fields.standing import REACH as STANDING_REACH
from casegraph.fields.standing import Standing, goes_on_as, standing_before, standing_behind, standing_by
from casegraph.fields.subject import Surroundings, find_shifted, find_subject
from casegraph.fields.unit import base_unit, canonical, converted, in_time_of, middle
from casegraph.fields.width import half_width
from casegraph.model.lexicon import Comparator, Lexicon

# The unit of a multiple of something, "3x".
RATIO = "UNITLESS"
_BRACKET = re.compile(r"\s?[（(]\s?")
_PLACE = re.compile(r"\s?[（(][^（()）]{1,20}[)）]\s?[,，、;；/]\s?")
_PLACED = frozenset({"time", "share", "data", "money"})
_ENUMERATION = re.compile(r"[\s，,、;；/和及]{1,3}|\s?,?\sand\s")


class Quantity(NamedTuple):
    """One measurement: `text[start:end]` as written, what it measures, and the value.

    `unit` is as written, `minimum` and `maximum` the interval that is meant, None where it is open or unknown.
    `qudt_unit` is the local name of the unit in QUDT, `canonical` the value in the base unit of its kind, `base_unit`
    the name of that where it is another one.
    A range has its middle as value. `standing` tells a value that is past, planned or unmet from one that holds.
    """

    start: int
    end: int
    as_written: str
    quantity: str
    percentile: Decimal | None
    comparator: Comparator
    value: Decimal
    unit: str
    minimum: Decimal | None
    maximum: Decimal | None
    canonical: Decimal | None
    qudt_unit: str | None
    base_unit: str = ""
    standing: Standing = ""


@lru_cache(maxsize=16384)
def parse_quantities(text: str, lexicon: Lexicon, heading: str = "", language: str = "zh") -> tuple[Quantity, ...]:
    """Find every measurement in a text, in order; `heading` is the label that the text stands under.

    The heading names what is measured where the text itself does not. What goes without saying is named in the
    language of both, and in `language` where figures and units are all there is. Documents say the same over and over.
    """
    if not lexicon.patterns.trigger.search(text):
        return ()
    name, percentile = split_percentile(heading, lexicon)
    around = Surroundings(masked(half_width(text)), name, language=language, percentile=percentile)
    return tuple(_quantities(text, around, lexicon))


def _quantities(text: str, around: Surroundings, lexicon: Lexicon) -> Iterator[Quantity]:
    folded = around.text
    last: Quantity | None = None
    at = 0
    standing = standing_by(around.heading, lexicon)
    while found := lexicon.patterns.core.search(folded, at):
        found = _of_one_kind(found, folded, lexicon)
        at = found.end()
        read = () if found["skip"] else _read(found, text, around, last, lexicon)
        if read:
            standing = _stands(folded, found.start(), last, standing, lexicon)
            # What was stands in a change as its old value.
            standing = "" if standing == "before" and any(one.standing for one in read) else standing
            last = read[-1]
            behind = standing_behind(folded, last.end, lexicon)
            for one in read if standing != "unfit" else ():
                stands = one.standing or behind or _standing(one, standing, lexicon)
                yield one if stands == one.standing else one._replace(standing=stands)
            at = max(at, last.end)


def _stands(text: str, start: int, last: Quantity | None, earlier: Standing, lexicon: Lexicon) -> Standing:
    """Return how a value stands by the words before it, and by how the one before it does."""
    between = text[max(last.end if last else 0, start - STANDING_REACH) : start]
    said = standing_before(between, earlier, lexicon, follows=last is not None)
    if said or last is None:
        return said
    return goes_on_as(earlier, text[max(0, start - STANDING_REACH) : start], between, lexicon)


def _read(
    found: re.Match[str], text: str, around: Surroundings, last: Quantity | None, lexicon: Lexicon
) -> tuple[Quantity, ...]:
    """Read a number that the grammar found: both values of a change, one figure, or none."""
    taken = last.end if last else 0
    if listed := find_listed(found, around.text, taken, lexicon):
        return _in_row(listed, text, around, lexicon)
    if shift := find_shift(found, around.text, taken, lexicon):
        return _shifted(shift, text, around, lexicon)
    figure = _figure(found, around, taken, lexicon)
    if figure is None:
        return ()
    if last and "/" not in last.as_written:
        between = around.text[taken : found.start()]
        figure = figure._replace(measured=in_time_of(figure.measured, last.unit, between, lexicon))
    enumerated = last.quantity if last and _goes_on(last, figure, around.text[taken : figure.start], lexicon) else ""
    made = _quantity(figure, text, around._replace(enumerated=enumerated), lexicon)
    return () if _is_setting(made, text) else (made,)


def _is_setting(made: Quantity, text: str) -> bool:
    """Tell whether a bare number is what a program has something set to, acks=1: it measures nothing."""
    before = text[made.start - 1 : made.start]
    return not made.unit and made.as_written.startswith(("=", ">", "<")) and before.isascii() and before.isalnum()


def _standing(quantity: Quantity, said: Standing, lexicon: Lexicon) -> Standing:
    """Return how a value stands; what was before is compared with a change, which holds."""
    changes = is_change(quantity.quantity, lexicon) or quantity.qudt_unit == RATIO
    return "" if said == "before" and changes else said


def _figure(found: re.Match[str], around: Surroundings, taken: int, lexicon: Lexicon) -> Figure | None:
    reach = found.start() - REACH
    before = around.text[max(taken, reach) : found.start()]
    named = not before.strip() and (named_by(around.heading, lexicon) or named_things(around.heading, lexicon))
    return read_figure(found, before, lexicon, follows=0 < taken >= reach, named=bool(named))


def _of_one_kind(found: re.Match[str], text: str, lexicon: Lexicon) -> re.Match[str]:
    """Return the first number alone where the second does not go on with it.

    Their units make no range, 提升 5 倍到 10k QPS, or are not those of parts of one time, 7 天 24 小时.
    """
    if found["longer"] and sum_of_longer(found, lexicon) is None:
        return lexicon.patterns.core.match(text, found.start(), found.end("longer")) or found
    low, high = found["low_unit"], found["unit"]
    if not (low and high) or meaning(lexicon.words.units, low).kind == meaning(lexicon.words.units, high).kind:
        return found
    return lexicon.patterns.core.match(text, found.start(), found.start("sign")) or found


def _in_row(listed: tuple[Listed, ...], text: str, around: Surroundings, lexicon: Lexicon) -> tuple[Quantity, ...]:
    name = find_shifted(listed[-1].figure, around, lexicon)
    ends = [one.start + one.figure.found.end() for one in listed]
    return tuple(
        _measured(one.figure, Right(name), text, lexicon)._replace(
            start=one.start, end=end, as_written=text[one.start : end]
        )
        for one, end in zip(listed, ends, strict=True)
    )


def _shifted(shift: Shift, text: str, around: Surroundings, lexicon: Lexicon) -> tuple[Quantity, Quantity]:
    name = find_shifted(shift.new, around, lexicon)
    old, new = (_measured(one, Right(name, one.end), text, lexicon) for one in shift)
    percentile = new.percentile or old.percentile
    return old._replace(standing="before", percentile=percentile), new._replace(percentile=percentile)


def _goes_on(last: Quantity, figure: Figure, between: str, lexicon: Lexicon) -> bool:
    """Tell whether a figure measures what the one before it does.

    It is another percentile, the change of that in brackets, or the value elsewhere, both places in brackets.
    """
    if figure.left.change:
        is_named = last.quantity not in lexicon.words.nouns.values()
        return is_named and figure.measured.kind in RELATIVE and _BRACKET.fullmatch(between) is not None
    if figure.percentile is not None:
        return last.percentile is not None and _ENUMERATION.fullmatch(between) is not None
    return last.unit == figure.measured.text and figure.measured.kind in _PLACED and bool(_PLACE.fullmatch(between))


def _quantity(figure: Figure, text: str, around: Surroundings, lexicon: Lexicon) -> Quantity:
    figure, subject = _under_percentile(figure, find_subject(figure, around, lexicon), around, lexicon)
    if figure.left.change and not figure.left.linked and subject.end > figure.end:
        # What changes stands behind the number: what stands before it is compared with that, or causes the change.
        figure = figure._replace(left=figure.left._replace(length=figure.left.bare))
    return _measured(figure, subject, text, lexicon)


def _under_percentile(figure: Figure, subject: Right, around: Surroundings, lexicon: Lexicon) -> tuple[Figure, Right]:
    """Give a time the percentile of its heading, where it measures what that names: 启动延迟（P99）：5s."""
    is_own = figure.measured.kind != "time" or figure.percentile is not None
    if is_own or not around.percentile or subject.name != named_by(around.heading, lexicon):
        return figure, subject
    figure = figure._replace(left=figure.left._replace(percentile=read_left(around.percentile, lexicon).percentile))
    return figure, subject if subject.name else find_subject(figure, around, lexicon)


def _measured(figure: Figure, subject: Right, text: str, lexicon: Lexicon) -> Quantity:
    comparator = figure.comparator(lexicon)
    value, bounds = _value(figure, comparator, lexicon)
    in_base, qudt_unit = canonical(value, figure.measured, lexicon)
    return Quantity(
        start=figure.start,
        end=subject.end,
        as_written=text[figure.start : subject.end],
        quantity=subject.name,
        percentile=figure.percentile,
        comparator=comparator,
        value=value,
        unit=figure.measured.text,
        minimum=bounds.minimum,
        maximum=bounds.maximum,
        canonical=in_base,
        qudt_unit=qudt_unit,
        base_unit=base_unit(figure.measured),
    )


def _in_unit(low: Decimal | None, figure: Figure, lexicon: Lexicon) -> Decimal | None:
    """Return the lower end of a range in the unit of the upper one: 500 ms–2 s is from 0.5."""
    written, unit = figure.found["low_unit"], figure.measured.unit
    if low is None or not written or unit is None:
        return low
    return converted(low, meaning(lexicon.words.units, written), unit)


def _value(figure: Figure, comparator: Comparator, lexicon: Lexicon) -> tuple[Decimal, Interval]:
    """Return the value and the interval that it stands for."""
    value = amount(figure.found, lexicon)
    low = _in_unit(lower_end(figure.found, lexicon), figure, lexicon)
    if low is not None and low < value:
        return middle(low, value), Interval(low, value)
    if figure.left.deviates:
        return value, around_zero(value)
    if figure.found["unit_order"]:
        return value, Interval(value, value * 1000)
    if comparator == "~" and (figure.is_order or figure.found["lone"]):
        return value, order_of(value)
    return value, interval(comparator, value)
