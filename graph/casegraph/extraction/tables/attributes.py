"""Attributes: what a table says of a thing under a head of its own words."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.statement import Part, Saying, Statement, Thing
from casegraph.model.values import Literal, name_literal, text_literal

OWNER, NUMBER, NAME, KIND, VALUE, NOTE = "owner", "number", "name", "kind", "value", "note"


def read_attributes(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as an attribute of the thing that it names."""
    for row in found.table.rows:
        owner, name = cell_text(found.cell(row, OWNER)), cell_text(found.cell(row, NAME))
        value = found.cell(row, VALUE)
        if owner and name:
            thing = numbers.end(owner)
            blank = Line(row[0].number, row[0].column, "")
            yield from attribute(page, thing, name, value or blank, found.rule.context)
            yield from _described(page, found, row, part_of(thing, name))


def read_attributes_of(page: Page, found: Found, owner: Thing) -> Iterator[Saying]:
    """Read each row as an attribute of one thing."""
    for row in found.table.rows:
        name, value = cell_text(found.cell(row, NAME)), found.cell(row, VALUE)
        if name and value:
            yield from attribute(page, owner, name, value, found.rule.context)
            yield from _described(page, found, row, part_of(owner, name))


def _described(page: Page, found: Found, row: Row, part: Part) -> Iterator[Statement]:
    """Yield the number of an attribute, its kind, and the note on it."""
    number, kind, note = (cell_text(found.cell(row, role)) for role in (NUMBER, KIND, NOTE))
    said = (
        (terms.NOTATION, Literal(number)),
        (terms.CATEGORY, name_literal(kind)),
        (terms.DESCRIPTION, text_literal(note)),
    )
    yield from (Statement(part, term, value, page.passages(row[0].number)) for term, value in said if value.text)
