"""Tables of relations, a row each: two ends, what kind of relation, how strong, and a note."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.tables.cells import cell_text, strength_of
from casegraph.extraction.tables.layout import Found, Row
from casegraph.extraction.tables.numbers import Numbers
from casegraph.model import terms
from casegraph.model.profile import normal_label
from casegraph.model.rules import TableRule
from casegraph.model.statement import Saying, Statement
from casegraph.model.values import Literal, integer, name_literal, text_literal

SOURCE, TARGET, KIND, WEIGHT, NOTE = "source", "target", "kind", "weight", "note"


def read_relations(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as a relation between two things, by number or by name."""
    for row in found.table.rows:
        source, target = cell_text(found.cell(row, SOURCE)), cell_text(found.cell(row, TARGET))
        if source and target:
            relation = found.rule.relations.get(normal_label(cell_text(found.cell(row, KIND))), found.rule.other)
            words = tuple(_words(found, found.rule, row))
            yield Statement(numbers.end(source), relation, numbers.end(target), page.passages(row[0].number), words)


def _words(found: Found, rule: TableRule, row: Row) -> Iterator[tuple[str, Literal]]:
    """Yield what the row says of the relation itself, in the order of the fields' names."""
    note, kind = cell_text(found.cell(row, NOTE)), cell_text(found.cell(row, KIND))
    if note:
        yield terms.DESCRIPTION, text_literal(note)
    if kind:
        yield terms.RELATION_TYPE, name_literal(kind)
    strength = strength_of(cell_text(found.cell(row, WEIGHT)), rule, digits=True)
    if strength:
        yield terms.STRENGTH, integer(strength)
