"""Rows of tables whose things sections of the document speak of too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page, Row
from casegraph.extraction.pages.table_layout import Found
from casegraph.extraction.tables.concepts import defined
from casegraph.extraction.tables.read import CONCEPTS
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal, normal_label


def index_rows(page: Page, tables: Iterable[Found]) -> None:
    """Note the rows that define things of a class that sections speak of too, by name."""
    types = {rule.type for rule in page.profile.subjects}
    for found in tables:
        if found.rule.read != CONCEPTS or found.rule.default not in types:
            continue
        for row in found.table.rows:
            thing = defined(page, found, row)
            if thing:
                page.rows.setdefault(normal(thing.name), []).append(Row(thing, dict(_cells(found, row))))


def _cells(found: Found, row: tuple[Line, ...]) -> Iterator[tuple[str, str]]:
    for column in found.rest:
        rules = found.rule.fields.get(normal_label(found.table.header[column].text), ())
        for rule in rules[:1] if column < len(row) else ():
            yield rule.term, cell_text(row[column])
