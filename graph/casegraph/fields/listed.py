"""Percentiles in a row and their values in another: P50/P95/P99 分别为 10/50/80ms."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from casegraph.fields.figure import Figure, measured_as
from casegraph.fields.left import REACH, read_left
from casegraph.fields.unit import Measure
from casegraph.model.lexicon import Lexicon


class Listed(NamedTuple):
    """One value of the row, read by itself, and where it starts in the text."""

    figure: Figure
    start: int


def find_listed(found: re.Match[str], text: str, taken: int, lexicon: Lexicon) -> tuple[Listed, ...]:
    """Return the values of the row that a number begins; empty where it begins none, or not one for each percentile."""
    more = lexicon.patterns.more_values.match(text, found.end())
    if more is None or found["low"]:
        return ()
    # The row of percentiles alone is as long as a name.
    before = text[max(taken, found.start() - 2 * REACH) : found.start()]
    row = lexicon.patterns.percentile_row.search(before)
    percentiles = lexicon.patterns.percentile_in_row.findall(row["row"]) if row else []
    values = _values(text, found.start(), more.end(), lexicon)
    if row is None or len(percentiles) != len(values):
        return ()
    middle, ahead = read_left(row["middle"], lexicon), read_left(before[: row.start()], lexicon)
    left = middle._replace(name=middle.name or ahead.name, linked=True, length=0)
    measures = [measured_as(one, "", lexicon) for one, _ in values]
    shared = measures[-1] if measures[-1].kind else Measure()
    return tuple(
        Listed(Figure(one, left._replace(percentile=Decimal(percentile)), own if own.kind else shared), start)
        for (one, start), percentile, own in zip(values, percentiles, measures, strict=True)
    )


def _values(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[re.Match[str], int]]:
    """Read each value by itself: behind a slash no number is one."""
    written = [(one[0], start + one.start()) for one in lexicon.patterns.value_in_row.finditer(text[start:end])]
    read = ((lexicon.patterns.core.match(words), at) for words, at in written)
    return [(one, at) for one, at in read if one]
