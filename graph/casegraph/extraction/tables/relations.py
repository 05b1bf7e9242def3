"""Tables of relations, a row each: two ends, what kind of relation, how strong, and a note."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text, strength_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.wording.kinds import denies_any, stated
from casegraph.model import terms
from casegraph.model.rules import TableRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import Literal, integer, name_literal, text_literal

SOURCE, TARGET, KIND, WEIGHT, NOTE = "source", "target", "kind", "weight", "note"


def read_relations(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as a relation between two things, by number or by name."""
    found = _weighed(found)
    for row in found.table.rows:
        source, target = cell_text(found.cell(row, SOURCE)), cell_text(found.cell(row, TARGET))
        if source and target:
            yield from _related(page, found, row, (numbers.end(source), numbers.end(target)))


def _weighed(found: Found) -> Found:
    """Return a table with the column of how strong its relations are: that which says nothing else, if no head does."""
    rest = found.rest if WEIGHT not in found.columns else ()
    weight = next((at for at in rest if _only_weighs(found, at)), None)
    return found if weight is None else found._replace(columns={**found.columns, WEIGHT: weight})


def _only_weighs(found: Found, column: int) -> bool:
    cells = [text for row in found.table.rows if (text := cell_text(found.at(row, column)))]
    return bool(cells) and all(strength_of(cell, found.rule) for cell in cells)


def _related(page: Page, found: Found, row: Row, ends: tuple[Thing, Thing]) -> Iterator[Statement]:
    """Yield what a row states; where a dash, or a word for none, stands for the kind there is no relation."""
    cell, rule = found.cell(row, KIND), found.rule.kinds
    kind = cell_text(cell)
    if cell and cell.text.strip() and (not kind or page.is_absent(kind)):
        return
    words, denies = tuple(_words(found, found.rule, row)), denies_any(page, rule, kind)
    yield from stated(rule, kind, ends=ends, passages=page.passages(row[0].number), words=words, denies=denies)


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
