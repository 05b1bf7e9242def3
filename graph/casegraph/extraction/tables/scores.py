"""Scores in comparisons: a bare number there is how good something was found, and no quantity of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import attribute, part_of
from casegraph.extraction.tables.cells import BRACKETED, cell_text
from casegraph.extraction.tables.layout import Found, Row
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import name_literal

# The roles of a column that says how much a criterion counts, and of one that scores.
WEIGHT, SCORED = "weight", "scored"
_SHARE = re.compile(r"\d{1,2}(?:\.\d+)?\s*[%％]")
_BARE = re.compile(r"\d{1,3}(?:\.\d+)?(?:\s*/\s*\d{1,3})?")


def scored(page: Page, found: Found, row: Row, told: tuple[Thing, str, str], cell: Line) -> Iterator[Saying]:
    """Yield an attribute of a comparison, told by its thing, its name and its scope; a score measures nothing."""
    thing, name, scope = told
    words = _scoring(found, row, name) if _BARE.fullmatch(cell_text(cell)) else ""
    yield from attribute(page, thing, name, cell, "" if words else found.rule.context, scope)
    if words:
        part = part_of(thing, name, scope)
        yield Statement(part, terms.QUALIFIER, name_literal(words), page.passages(cell.number))


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
