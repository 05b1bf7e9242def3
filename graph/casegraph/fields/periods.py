"""Periods: a time in which something went on or was measured, which is no value of what was."""

from __future__ import annotations

import re

from casegraph.fields.left import Left
from casegraph.fields.unit import LONG, Measure
from casegraph.model.lexicon import Lexicon

_STOP = re.compile(r"[,，。；;:：]")
_MINUTE = 60


def is_course(measured: Measure, left: Left, around: tuple[str, str], lexicon: Lexicon, *, follows: bool) -> bool:
    """Tell whether a time is how long something went on: saved £2m over 3 years; behind a number, 14.4 over 1 h.

    So are things that are counted right behind a number: 50% errors over 20 calls.
    """
    before, behind = around
    unit, during = measured.unit, lexicon.patterns.during.match(before[::-1])
    if left.name or not during or (during["near"] and not behind.isalnum()):
        return False
    ahead = before[: len(before) - during.end()].rstrip()
    if unit is None or unit.kind != "time":
        return bool(measured.noun and follows and not ahead and not (during["lately"] or during["near"]))
    if (follows and not ahead) or ahead[-1:].isdigit():
        return unit.factor >= _MINUTE
    is_told = during["lately"] or during["near"] or during["done"] or (follows and not _STOP.search(before))
    return unit.factor >= LONG and bool(is_told)
