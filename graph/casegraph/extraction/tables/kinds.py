"""Tables of what a document tells apart itself: a thing of its own in each row, of the kind that the head names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import KINDS, Found, Row, tells_of_rows
from casegraph.extraction.pages.titles import without_pointer
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.scores import said
from casegraph.extraction.tables.unread import unread_table
from casegraph.model import terms
from casegraph.model.identifiers import short_slug, slug
from casegraph.model.normal_forms import normal_label
from casegraph.model.statement import Declaration, Known, Mention, Part, Saying, Statement
from casegraph.model.values import name_literal

_FIGURES = "figures"
_KEY_LENGTH, _LONGEST = 60, 40
# What no name has: the end of a sentence or of a clause.
_SAID = re.compile(r"[。；;!！?？=]|[，,]\s*\S")


def read_kinds(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Read each row as a thing of the document's own, and its cells as what is said of it."""
    if found.table.first in page.claimed:
        return
    column = _naming(page, found)
    if column is None or not tells_of_rows(found, column):
        page.found.extend([unread_table(page, found.table)])
        return
    names = [cell_text(row[column]) if column < len(row) else "" for row in found.table.rows]
    are_none = [not name or page.is_placeholder(name) for name in names]
    for row, is_none in zip(found.table.rows, are_none, strict=True):
        # A row with more cells than heads is shifted somewhere; one of totals among others is nothing of the kind.
        if len(row) <= len(found.table.header) and (not is_none or all(are_none)):
            yield from _read_row(page, found, row, column)


def read_as_kinds(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read a table whose heads name nothing that it could compare, or nobody who uses what it lists, as one of kinds.

    Figures are of somebody, and no kind of thing.
    """
    # Any kind has a name, and a property also what it states.
    rule = next((one for one in page.profile.tables if one.read == KINDS and len(one.required) == 1), None)
    if rule is None or found.rule.read == _FIGURES:
        page.found.extend([unread_table(page, found.table)])
    else:
        yield from read_kinds(page, found._replace(rule=rule), numbers)


def _naming(page: Page, found: Found) -> int | None:
    """Return the column that names the rows: the first, or the next where the first groups them."""
    columns = ([cell_text(row[at]) for row in found.table.rows if at < len(row)] for at in (0, 1))
    for at, names in enumerate(columns):
        if len({*names}) == len(found.table.rows):
            return at if all(page.is_placeholder(one) or _is_name(one) for one in names) else None
        if not all(map(_is_name, names)):
            return None
    return None


def _is_name(text: str) -> bool:
    """Tell whether a cell may name something: no sentence, no mere number or mark."""
    return bool(slug(text)) and len(text) <= _LONGEST and text[0].isalpha() and not _SAID.search(text)


def _read_row(page: Page, found: Found, row: Row, column: int) -> Iterator[Saying]:
    name, kind = cell_text(row[column]), cell_text(found.table.header[column])
    itself, passages = Mention(terms.DOCUMENT, page.document.path), page.passages(row[0].number)
    notion = page.profile.notion(kind)
    # What a heading may define as well, a property, is the same thing here.
    is_notion = notion is not None and notion.part and notion.type == found.rule.default
    thing = Part(found.rule.default, itself, slug(name) if is_notion else short_slug(f"{kind}-{name}", _KEY_LENGTH))
    yield Declaration(thing, passages, name_literal(name))
    yield Statement(thing, terms.IS_PART_OF, itself, passages)
    group = cell_text(row[0]) if column else ""
    yield from (Statement(thing, terms.CATEGORY, name_literal(one), passages) for one in (kind, group) if one)
    if found.rule.other:
        yield Statement(thing, found.rule.other, Known(name, found.rule.among, may_name=True), passages)
    for at in range(column + 1, len(row)):
        if normal_label(found.table.header[at].text):
            yield from said(page, found, (thing, at, found.scope), without_pointer(row[at]))
