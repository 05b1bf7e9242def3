"""Tables of selection rules, a row each: a need, what to choose or to avoid for it, and why."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.readings.selection_rules import RULES, advised, are_names
from casegraph.extraction.tables.concepts import further
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.wording.advice import Advice, bare_need
from casegraph.extraction.wording.choices import stacks_of
from casegraph.model import terms
from casegraph.model.statement import Declaration, Mention, Saying

NEED, CHOICE, AVOIDED, REASON = "need", "choice", "avoided", "reason"


def read_rule_rows(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Read each row as a rule of the document, and further columns as attributes of it."""
    itself, rows = Mention(terms.DOCUMENT, page.document.path), found.table.rows
    field = next(page.profile.read_as(RULES), None)
    # Reasons of one column are all names, or all words.
    is_named = all(are_names(page, cell_text(found.cell(row, REASON))) for row in rows)
    for row in rows if field else ():
        need = bare_need(page.profile, cell_text(found.cell(row, NEED)))
        if need and field and not page.is_absent(need):
            choice = cell_text(found.cell(row, CHOICE))
            advice = Advice(need, choice, cell_text(found.cell(row, REASON)), is_named)
            avoided = (*stacks_of(page, cell_text(found.cell(row, AVOIDED)), is_against=True),)
            written = _written(found, row), page.passages(row[0].number)
            yield from _with_further(page, found, row, [*advised(page, itself, advice, written, field, avoided)])


def _written(found: Found, row: Row) -> str:
    """Return what a row says in a line, as a rule is told in a text: "need → choice"."""
    need, choice, avoided = (cell_text(found.cell(row, role)) for role in (NEED, CHOICE, AVOIDED))
    head = f"{cell_text(found.table.header[found.columns[AVOIDED]])}: " if not choice and avoided else ""
    return f"{need} → {head}{choice or avoided}"


def _with_further(page: Page, found: Found, row: Row, said: list[Saying]) -> Iterator[Saying]:
    yield from said
    for made in said[:1]:
        if isinstance(made, Declaration):
            yield from further(page, found, row, made.thing)
