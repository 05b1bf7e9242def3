"""Cells that are fields of their row's thing: read as a labelled line of a document would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casegraph.extraction.links import cell_links
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.readings.by_name import READINGS
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Thing

_LINKS = "links"


def read_field(page: Page, thing: Thing, head: Line, lines: Sequence[Line], rule: FieldRule) -> Iterator[Saying]:
    """Read the lines of a cell by the rule of its head; links lead from the thing, wherever else it stands."""
    if rule.read == _LINKS:
        yield from cell_links(page, thing, lines)
        return
    line = lines[0].number
    topic = Topic(LABEL_LEVEL, head, line, line, [*lines], inline=True)
    yield from READINGS[rule.read](page, thing, topic, rule)
