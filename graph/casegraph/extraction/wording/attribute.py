"""Attributes: what something is said to have, by its name: the value as written, and the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_lines, cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.wording.measurements import labeled_measurements
from casegraph.fields.naming import is_percentile, split_percentile
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.identifiers import key_slug
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_KEY_LENGTH = 40
_UNIT = re.compile(r"[（(]([^（）()\d]+)[）)]\Z")


def attribute(page: Page, owner: Thing, name: str, cell: Line, context: str, scope: str = "") -> Iterator[Saying]:
    """Yield an attribute of a thing, its value as written and the numbers in it; `scope` is what its table is under."""
    part, passages = part_of(owner, name, scope), page.passages(cell.number)
    yield Statement(owner, terms.HAS_ATTRIBUTE, part, passages)
    yield Declaration(part, passages, name_literal(name))
    text = cell_text(cell)
    if text:
        yield Statement(part, terms.ATTRIBUTE_VALUE, text_literal(text), passages)
    for line in cell_lines(cell):
        yield from labeled_measurements(page, part, line, context, _with_unit(page, name, scope))


def _with_unit(page: Page, name: str, scope: str) -> str:
    """Give a percentile the unit that the heading of its table has: below "Latency (ms)" P50 is so many of these."""
    found = _UNIT.search(scope) if scope.endswith((")", "）")) else None
    is_unit = found and found[1].strip() in page.lexicon.words.units
    is_bare = is_percentile(name, page.lexicon) or split_percentile(name, page.lexicon)[1]
    return f"{name} ({found[1].strip()})" if found and is_unit and is_bare else name


def part_of(owner: Thing, name: str, scope: str = "") -> Part:
    """Return the attribute of a thing by its name: what several tables say of it alike is said of one node."""
    return Part(terms.ATTRIBUTE, owner, key_slug(name, _KEY_LENGTH) or "1", scope)
