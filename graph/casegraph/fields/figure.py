"""One number with the words on both sides of it, if it is a measurement at all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from casegraph.fields.alternation import meaning
from casegraph.fields.counting import counting
from casegraph.fields.digits import is_long, is_marked, is_plain, is_small, is_year
from casegraph.fields.left import RELATIVE, Left, is_numbered, read_left
from casegraph.fields.periods import is_course
from casegraph.fields.things import read_things
from casegraph.fields.unit import LONG, Measure, measure
from casegraph.model.lexicon import Comparator, Lexicon

_PHYSICAL = frozenset({"time", "share", "rate", "data", "bandwidth", "money"})
_FOR_EACH = ("/", " /", " per ")
# A letter that nobody has read, glued to a number: what it means could be a million.
_GLUED = re.compile(r"\d[A-Za-z]")
_WORD = re.compile(r"[A-Za-z]{3,}|[一-鿿]{2,}")


class Figure(NamedTuple):
    """A number that the grammar found, its unit, and what stands before it.

    `reached` is where words for things end that the grammar does not know, `thing` what they say is measured, `after`
    how it compares by the words behind them.
    """

    found: re.Match[str]
    left: Left
    measured: Measure
    reached: int = 0
    thing: str = ""
    after: str = ""

    @property
    def start(self) -> int:
        """Where the measurement begins."""
        return self.found.start() - self.left.length

    @property
    def end(self) -> int:
        """Where the number, its unit and the things that it counts end."""
        return self.reached or self.found.end()

    @property
    def is_compared(self) -> bool:
        """Tell whether a word behind the number makes a change of it: 20% slower."""
        return bool(self.reached and self.left.change and not self.measured.each) and self.measured.kind in RELATIVE

    @property
    def is_order(self) -> bool:
        """Tell whether only an order of magnitude is given: 千万级, 数百万."""
        return bool(self.found["order"] or self.found["several"] or self.found["handful"])

    @property
    def is_range(self) -> bool:
        """Tell whether two numbers are given: 10-20."""
        return bool(self.found["low"] or self.found["between"])

    @property
    def percentile(self) -> Decimal | None:
        """The percentile on either side of the number."""
        behind = self.found["at"] or self.found["at_long"]
        return Decimal(behind) if behind else self.left.percentile

    def comparator(self, lexicon: Lexicon) -> Comparator:
        """Return the comparator: the words before the number first, then those behind it."""
        if self.left.comparator:
            return self.left.comparator
        after = self.after or self.found["after"]
        if after:
            return meaning(lexicon.words.after, after)
        close = self.found["early"] or self.found["more"] or self.found["end_more"]
        if close:
            return lexicon.words.close[close]
        vague = self.is_order or self.is_range or self.found["lone"] or self.found["unit_order"]
        return "~" if vague else "="


def read_figure(
    found: re.Match[str], before: str, lexicon: Lexicon, *, follows: bool = False, named: bool = False
) -> Figure | None:
    """Read the words around a number; None where it measures nothing.

    `follows` is whether the words before it begin where another figure ends, `named` whether a label says what it
    counts.
    """
    if _GLUED.match(found.string, found.end() - 1):
        return None
    measured = measured_as(found, "", lexicon)
    left = read_left(before, lexicon, measured.kind)
    if _is_tolerance(left, before, follows=follows):
        return None
    measured = measured_as(found, left.said, lexicon) if left.said else measured
    if is_course(measured, left, (before, found.string[found.end() : found.end() + 1]), lexicon, follows=follows):
        left = Left(0, said=left.said, during=True)
    measured = measured if measured.kind else named_rate(left, lexicon, before)
    marked = left.comparator is not None or (is_marked(found) and not is_plain(found))
    named = named or (not measured.kind and before.rstrip(" :：").endswith(counting(lexicon).names))
    things = read_things(found, measured, implied_period(left.said, lexicon), lexicon, marked=marked, named=named)
    measured = measured if measured.kind else _named_things(found, left, lexicon)
    figure = Figure(found, left, *things) if things else _compared(Figure(found, left, measured), lexicon)
    figure = _for_each(figure, lexicon)
    return figure if _is_measurement(figure, before, lexicon) else None


def _is_tolerance(left: Left, before: str, *, follows: bool) -> bool:
    """Tell whether a deviation is that of the number before it: 5 ms ± 1 ms."""
    ahead = before[: len(before) - left.length].rstrip()
    return left.deviates and (ahead[-1:].isdigit() or (follows and not ahead))


def _compared(figure: Figure, lexicon: Lexicon) -> Figure:
    """Read the word behind a share or a ratio that makes a change of it: 20% slower."""
    if figure.left.change or figure.measured.kind not in RELATIVE or figure.measured.per:
        return figure
    behind = lexicon.patterns.compared_right.match(figure.found.string, figure.end)
    if behind is None:
        return figure
    change = meaning(lexicon.words.comparisons, behind["noun"] or behind["change"])
    return figure._replace(left=figure.left._replace(change=change), reached=behind.end())


def _for_each(figure: Figure, lexicon: Lexicon) -> Figure:
    """Read what a unit is for every one of, so that no unit is cut: $0.05/task, 300 events/s per core."""
    text, measured = figure.found.string, figure.measured
    if figure.left.each and not measured.per:
        return figure._replace(measured=measured._replace(each=figure.left.each))
    if not text.startswith(_FOR_EACH, figure.end) or not (measured.kind in _PHYSICAL or measured.per):
        return figure
    behind = lexicon.patterns.each.match(text, figure.end)
    if behind is None:
        return figure
    return figure._replace(measured=measured._replace(each=behind["each"]), reached=behind.end())


def measured_as(found: re.Match[str], said: str, lexicon: Lexicon) -> Measure:
    """Return the unit of a number, per the period that the words before it imply."""
    return measure(found, implied_period(said, lexicon), lexicon)


def implied_period(said: str, lexicon: Lexicon) -> str:
    """Return the period that words before a number imply: 日均 is per 日."""
    sign = lexicon.patterns.period_sign.search(said) if said else None
    return meaning(lexicon.words.period_signs, sign[1]) if sign else ""


def named_rate(left: Left, lexicon: Lexicon, before: str = "") -> Measure:
    """Return the unit that stands in the place of the name, or before the word for a peak: QPS达到5000, QPS峰值5000."""
    units, name = lexicon.words.units, left.name
    if name in lexicon.words.peaks:
        ahead = before.rpartition(name)[0].rstrip()
        name = next((word for word, unit in units.items() if unit.kind == "rate" and ahead.endswith(word)), "")
    unit = units.get(name)
    return Measure(unit, name) if unit and unit.kind == "rate" else Measure()


def _named_things(found: re.Match[str], left: Left, lexicon: Lexicon) -> Measure:
    """Return the things that the words before a large number say are counted in a time: 日均订单 120万."""
    sign = implied_period(left.said, lexicon) if is_marked(found) else ""
    noun = lexicon.patterns.noun_left.match(left.said[::-1]) if sign else None
    return Measure(None, "", noun[0][::-1].strip(), meaning(lexicon.words.periods, sign), sign) if noun else Measure()


def _is_measurement(figure: Figure, before: str, lexicon: Lexicon) -> bool:
    found = figure.found
    if figure.measured.kind not in _PHYSICAL and is_small(found) and is_numbered(before, lexicon):
        return False
    if found["order"] and is_small(found):
        return False
    if figure.measured.noun:
        return not _describes(found, lexicon) and _counts_things(figure, before, lexicon)
    if figure.measured.kind:
        return not (_is_term(figure, lexicon) or _is_part_of_name(figure, lexicon))
    return _stands_alone(figure)


def _is_term(figure: Figure, lexicon: Lexicon) -> bool:
    """Tell whether a time is what a sum of money behind it is for: 3 年成本 $400."""
    unit, found = figure.measured.unit, figure.found
    if unit is None or unit.kind != "time" or unit.factor < LONG or found["after"]:
        return False
    return lexicon.patterns.bought.match(found.string, figure.end) is not None


def _is_part_of_name(figure: Figure, lexicon: Lexicon) -> bool:
    """Tell whether a time belongs to the name of what changes or takes time: 30 天曲线由 45 秒降至 1.2 秒."""
    unit = figure.measured.unit
    if unit is None or unit.kind != "time" or figure.left.comparator or figure.found["after"]:
        return False
    behind = lexicon.patterns.changing.match(figure.found.string, figure.end)
    return bool(behind and (unit.factor >= LONG or not behind["takes"]))


def _describes(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether an English noun in the singular only describes what is counted: 12 core business domains."""
    noun = found["noun"] or ""
    return noun.isascii() and noun[-1:].islower() and noun[-1] != "s" and bool(_things_follow(found, lexicon))


def _things_follow(found: re.Match[str], lexicon: Lexicon) -> re.Match[str] | None:
    return lexicon.patterns.things.match(found.string, found.end())


def _counts_things(figure: Figure, before: str, lexicon: Lexicon) -> bool:
    """Tell whether things are counted, most of them whole, the number next to their name or marked as a figure."""
    found = figure.found
    is_whole = "." not in (found["number"] or "") or found["noun"] in lexicon.words.divisible
    marked = is_marked(found) or figure.left.comparator is not None
    if not marked and (found["modifier"] or "").strip():
        is_noun = found["modifier"].isascii() or found["modifier"] in lexicon.words.nouns
        is_noun = is_noun and not is_year(found["number"])
        return is_noun and is_whole and not lexicon.patterns.noun_left.match(before[::-1])
    if not marked and (is_year(found["number"] or "") or lexicon.patterns.noun_left.match(before[::-1])):
        return False
    return bool(found["magnitude"]) or is_whole


def _stands_alone(figure: Figure) -> bool:
    """Tell whether a number without unit is a figure: 300K+, 数百万, >1000, 连接数=100."""
    found, left = figure.found, figure.left
    if found["magnitude"] or figure.is_order or found["lone"]:
        return True
    if left.comparator == "=":
        return bool(_WORD.search(left.said))
    if found["after"] and not left.comparator and "." in (found["number"] or ""):
        # 5.0 起 is a version, unless the words before it say what is so much.
        return bool(left.name)
    if left.comparator or found["after"] or (left.name and left.linked and found["number"] == "0"):
        return True
    is_all = found[0] == found.string.strip() or bool(left.labelled and left.name)
    if found["more"] and is_all and is_long(found):
        return True
    return bool(found["more"]) and ("," in found["number"] or len(found["number"]) > 4)
