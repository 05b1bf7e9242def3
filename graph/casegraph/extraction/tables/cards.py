"""Cards: a table of two columns that says of one thing, named by its heading, a field in each row."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_lines, cell_name, cell_text, split_name
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import columns_of, head_of
from casegraph.extraction.pages.table_layout import COMPARISON, KEY, VALUE, Found, Row, role_of
from casegraph.extraction.tables.attributes import read_attributes_of
from casegraph.extraction.tables.comparison import subject
from casegraph.extraction.tables.concepts import ALIASES, ENGLISH, MEANING, NAME, definition, labels
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.wording.attribute import attribute
from casegraph.fields.names import split_note
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import TableRule
from casegraph.model.statement import Declaration, Numbered, Saying, Statement
from casegraph.model.values import name_literal, text_literal

# The kind of tables whose rows are attributes.
_ATTRIBUTES = "attributes"


def card_thing(page: Page, found: Found) -> Numbered | None:
    """Return the thing that a card speaks of, None where no heading names it or no row is known."""
    name, rule = split_name(found.title)[0], found.rule
    if not name or page.is_placeholder(name) or not any(_role(found, row) for row in found.table.rows):
        return None
    return Numbered(page.document.path, "", rule.default, name, rule.among)


def card_names(found: Found) -> Iterator[str]:
    """Yield the names that a card gives its thing."""
    yield from filter(None, split_name(found.title))
    for row in found.table.rows:
        if _role(found, row) in {NAME, ENGLISH}:
            yield from filter(None, (cell_text(found.cell(row, VALUE)),))


def read_card(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as something that the card says of its thing."""
    thing, table = card_thing(page, found), found.table
    if thing is None or found.heading is None:
        yield from _attributes(page, found, numbers)
        return
    passages = page.passages(found.heading.number)
    yield Declaration(thing, passages, last=table.last)
    english = next((row for row in table.rows if _role(found, row) == ENGLISH), None)
    written = cell_name(found.cell(english, VALUE), page.profile.absent) if english else ""
    yield from labels(thing, thing.name, written, page.passages(english[0].number) if english else passages)
    other = split_name(found.title)[1]
    if other:
        yield Statement(thing, terms.ALIAS, name_literal(other), passages)
    for row in table.rows:
        cell = found.cell(row, VALUE)
        if cell and cell_text(cell):
            yield from _row(page, found.rule, thing, (row[found.columns[KEY]], cell))


def _attributes(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each row as an attribute of what the heading names: what the document defines, by its name or number.

    Else it may be something known; whether it is shows later.
    """
    ends = (numbers.end(one) for one in (found.title, *split_note(found.title)) if one)
    owner, rule = next((one for one in ends if one.type), None), page.profile.table(_ATTRIBUTES)
    known = page.profile.table(COMPARISON)
    if owner is None:
        page.found.extend([unread_table(page, found.table)])
        owner = subject(found.title, known, numbers, may_name=True) if known and found.title else None
    if owner and rule:
        columns = columns_of(rule, [head_of(head) for head in found.table.header])
        # A header of two has its value in the second, whatever that is called.
        if VALUE not in columns:
            at = found.columns[VALUE]
            columns = {VALUE: at, **{role: one for role, one in columns.items() if one != at}}
        yield from read_attributes_of(page, found._replace(rule=rule, columns=columns), owner)


def _role(found: Found, row: Row) -> str:
    key = found.cell(row, KEY)
    return role_of(found.rule, key) if key else ""


def _row(page: Page, rule: TableRule, thing: Numbered, cells: tuple[Line, Line]) -> Iterator[Saying]:
    head, cell = cells
    role, passages = role_of(rule, head), page.passages(cell.number)
    if role == MEANING:
        yield Statement(thing, terms.DEFINITION, text_literal(definition(cell)), passages)
    elif role in {NAME, ALIASES}:
        name = cell_name(cell, page.profile.absent)
        if name and name != thing.name:
            yield Statement(thing, terms.ALIAS, name_literal(name), passages)
    elif role != ENGLISH:
        field = next(iter(rule.fields.get(normal_label(head.text), ())), None) or page.rule(head.text, "")
        if field:
            yield from read_field(page, thing, head, cell_lines(cell), field)
        else:
            yield from attribute(page, thing, cell_text(head), cell, rule.context)
