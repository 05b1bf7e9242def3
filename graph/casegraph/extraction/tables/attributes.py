"""Attributes: what a table says of a thing under a head of its own words."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.measurements import labeled_measurements
from casegraph.extraction.page import Page
from casegraph.extraction.tables.cells import cell_lines, cell_text
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.numbers import Numbers
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.identifiers import slug
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import Literal, name_literal, text_literal

OWNER, NUMBER, NAME, KIND, VALUE = "owner", "number", "name", "kind", "value"
_KEY_LENGTH = 40


def read_attributes(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as an attribute of the thing that it names."""
    for row in found.table.rows:
        owner, name = cell_text(found.cell(row, OWNER)), cell_text(found.cell(row, NAME))
        value = found.cell(row, VALUE)
        if owner and name:
            thing = numbers.end(owner)
            blank = Line(row[0].number, row[0].column, "")
            yield from attribute(page, thing, name, value or blank, found.rule.context)
            part = part_of(thing, name)
            passages = page.passages(row[0].number)
            for role, term in ((NUMBER, terms.NOTATION), (KIND, terms.CATEGORY)):
                text = cell_text(found.cell(row, role))
                if text:
                    literal = Literal(text) if role == NUMBER else name_literal(text)
                    yield Statement(part, term, literal, passages)


def attribute(page: Page, owner: Thing, name: str, cell: Line, context: str) -> Iterator[Saying]:
    """Yield an attribute of a thing, its value as written and the numbers in it."""
    part, passages = part_of(owner, name), page.passages(cell.number)
    yield Statement(owner, terms.HAS_ATTRIBUTE, part, passages)
    yield Declaration(part, passages, name_literal(name))
    text = cell_text(cell)
    if text:
        yield Statement(part, terms.ATTRIBUTE_VALUE, text_literal(text), passages)
    for line in cell_lines(cell):
        yield from labeled_measurements(page, part, line, context, name)


def part_of(owner: Thing, name: str) -> Part:
    """Return the attribute of a thing by its name: what several tables say of it is said of one node."""
    return Part(terms.ATTRIBUTE, owner, slug(name)[:_KEY_LENGTH].strip("-") or "1")
