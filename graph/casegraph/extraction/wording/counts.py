"""Counts with their list in brackets, "3 (A, B, C)": a number and names that tell one thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.extraction.pages.page import Page
from casegraph.fields.names import CLOSED, goes_on, split_names
from casegraph.model.document import Line

# The whole text, or all behind a label: a number in a sentence may count something else.
_COUNT = re.compile(r"(?:^|[:：])\s*((\d{1,3})\s?([^\W\d_]?)\s?[(（]([^()（）]+)[)）])$")
# A name with its own count behind it is one of several that add up: "stores 3, queues 2", 存储3个.
_COUNTED = re.compile(r"\d\s?[^\W\d_]?$")


def miscounted(page: Page, lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """Yield a warning for each count that has more or fewer names behind it than it says.

    A cell is no such line: what it counts stands in its head, "Papers", and its list may be of something else.
    """
    for line in lines:
        found = _COUNT.search(line.text) if line.text.endswith(CLOSED) else None
        if not found or (found[3] and found[3] not in page.lexicon.words.counters):
            continue
        names = split_names(found[4])
        if len(names) not in {1, int(found[2])} and _is_whole(page, found[4], names):
            span = Span(page.document.path, line.number, line.column)
            yield Diagnostic.of(Code.MISCOUNT, span, written=found[1], count=found[2], names=len(names))


def _is_whole(page: Page, text: str, names: Sequence[str]) -> bool:
    """Tell whether a text lists all that is counted: it does not go on, names no examples, and nothing in it counts."""
    is_part = goes_on(text) or text.strip().casefold().startswith(page.profile.partial)
    is_sum = all(map(_COUNTED.search, names))
    return not (is_part or is_sum) and all(name[0].isalpha() for name in names)
