"""Tables told of one thing that their caption or heading names, "PostgreSQL results": all their cells tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.captions import told_name
from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found, Row, read_by
from casegraph.extraction.tables.comparison import subject
from casegraph.extraction.tables.in_fields import BEFORE
from casegraph.extraction.tables.named_columns import CORNER, SUBJECT
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.fields.names import split_note
from casegraph.fields.naming import joined, named_by
from casegraph.model import terms
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import text_literal

TOLD = "told"
# The kinds of tables of which the heads may say too little.
_WEAK = frozenset({TOLD, "comparison", "figures", "kinds"})
# What names a row, what alone it has as its value, why, and what says nothing of the thing.
ROW, VALUE, NOTE, ASIDE = "row", "value", "note", "aside"


def read_told(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing, called by its row and its column."""
    if found.table.first in page.claimed:
        return
    if told_instead(page, found) is None:
        page.found.extend([unread_table(page, found.table)])
        return
    thing = subject(told_name(found.rule, found.heading, found.caption), found.rule, numbers, may_name=True)
    columns = [at for at in range(len(found.table.header)) if at not in _beside(found)]
    for row in found.table.rows:
        label = cell_text(found.cell(row, ROW))
        # A row with more cells than heads is shifted somewhere.
        for at in columns if label and len(row) <= len(found.table.header) else ():
            if at < len(row) and cell_text(row[at]):
                yield from _said(page, found, row, (thing, at, len(columns) == 1))


def told_instead(page: Page, found: Found) -> Found | None:
    """Return a table as one of what is named above it, where its heads compare no things; None where it is none.

    It tells of one thing where a head is that of a value, or the name of what is measured.
    """
    if found.rule.read not in _WEAK or {BEFORE, SUBJECT, CORNER} & found.columns.keys():
        return None
    rule = page.profile.table(TOLD)
    told = read_by(rule, found) if rule else None
    return told if told and any(_is_value(page, told, at) for at in range(len(found.table.header))) else None


def _is_value(page: Page, found: Found, at: int) -> bool:
    name = split_note(cell_text(found.table.header[at]))[0]
    is_row = found.columns[ROW] == at
    return found.columns.get(VALUE) == at or (not is_row and bool(named_by(name, page.lexicon)))


def _beside(found: Found) -> set[int]:
    return {at for role, at in found.columns.items() if role in (ROW, NOTE, ASIDE)}


def _said(page: Page, found: Found, row: Row, of: tuple[Thing, int, bool]) -> Iterator[Saying]:
    """Yield what a cell says; of a row that only counts, "100", the number is what the others hold at."""
    thing, at, is_alone = of
    label, head = cell_text(found.cell(row, ROW)), cell_text(found.table.header[at])
    name, scope = joined(label, head) if found.columns.get(VALUE) != at else label, found.scope
    if not any(map(str.isalpha, label)):
        name, scope = head, f"{scope} - {cell_text(found.table.header[found.columns[ROW]])} {label}"
    yield from attribute(page, thing, name, row[at], found.rule.context, scope)
    note = cell_text(found.cell(row, NOTE)) if is_alone else ""
    if note:
        part = part_of(thing, name, scope)
        yield Statement(part, terms.DESCRIPTION, text_literal(note), page.passages(row[at].number))
