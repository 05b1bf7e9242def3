"""Cells that say something of a thing: a field, an attribute, or a score, which is no quantity of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import BRACKETED, cell_lines, cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import field_of
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.extraction.wording.measurements import labeled_measurements
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import name_literal

# The roles of a column that says how much a criterion counts, and of one that scores.
WEIGHT, SCORED = "weight", "scored"
_SHARE = re.compile(r"\d{1,2}(?:\.\d+)?\s*[%％]")
_DAY = 86400
_COMMA = re.compile("[，,、]")
_BARE = re.compile(r"\d{1,3}(?:\.\d+)?(?:\s*/\s*\d{1,3})?")


def said(page: Page, found: Found, told: tuple[Thing, int, str], cell: Line) -> Iterator[Saying]:
    """Yield what the cell of a column says of the thing of its row: a field that such tables have, else an attribute.

    `told` is the thing, the column and the scope.
    """
    thing, column, scope = told
    head = found.table.header[column]
    field = field_of(found.rule, head)
    if not cell_text(cell) or (field and page.is_absent(cell_text(cell))):
        return
    if field and field.term:
        yield from read_field(page, thing, head, cell_lines(cell), field)
    else:
        yield from scored(page, found, (), (thing, cell_text(head), scope), cell)


def scored(page: Page, found: Found, row: Row, told: tuple[Thing, str, str], cell: Line) -> Iterator[Saying]:
    """Yield an attribute of a comparison, told by its thing, its name and its scope; a score measures nothing."""
    thing, name, scope = told
    words = _scoring(found, row, name) if _BARE.fullmatch(cell_text(cell)) else ""
    part, unit = part_of(thing, name, scope), _unit(page, found) if row and not words else ""
    yield from attribute(page, thing, name, cell, "" if words or unit else found.rule.context, scope)
    for line in cell_lines(cell) if unit else ():
        label = name if BRACKETED.fullmatch(name) else f"{name} ({unit})"
        yield from labeled_measurements(page, part, line, found.rule.context, label)
    if words:
        yield Statement(part, terms.QUALIFIER, name_literal(words), page.passages(cell.number))


def _unit(page: Page, found: Found) -> str:
    """Return the unit that the head over what is compared by gives for all cells: "Cost item (year, USD)".

    A day or a longer time is what they are per.
    """
    remark = BRACKETED.fullmatch(cell_text(found.table.header[0]))
    unit = _COMMA.split(remark[2])[-1].strip() if remark else ""
    period = page.lexicon.words.periods.get(unit)
    is_per = period is not None and period.seconds >= _DAY
    return unit if unit and not is_per and any(one.unit for one in page.quantities(f"1 {unit}")) else ""


def _scoring(found: Found, row: Row, name: str) -> str:
    """Return what tells that a bare number is a score: the heading, or how much its criterion counts; else nothing."""
    words = (word for word, roles in found.rule.roles.items() if SCORED in roles and word)
    scope, remark = normal(found.scope), BRACKETED.fullmatch(name)
    if any(word in scope for word in words):
        return found.scope
    weight = cell_text(found.cell(row, WEIGHT))
    if weight:
        return f"{cell_text(found.table.header[found.columns[WEIGHT]])} {weight}"
    return remark[2] if remark and _SHARE.fullmatch(remark[2]) else ""
