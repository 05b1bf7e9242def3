"""Comparisons: known things in the first column or in the header, and in each cell what is said of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import attribute
from casegraph.extraction.tables.cells import cell_text, split_name
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.numbers import Numbers
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Saying, Thing

# The first column names what is compared, or what it is compared by.
SUBJECT, MEASURE = "subject", "measure"


def read_comparison(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing that its row, or its column, names."""
    rule = found.rule
    by_row = SUBJECT in found.columns
    first = found.columns[SUBJECT if by_row else MEASURE]
    heads = [cell_text(head) for head in found.table.header]
    columns = [subject(name, rule, numbers) for name in heads]
    for row in found.table.rows:
        label = cell_text(row[first]) if first < len(row) else ""
        thing = subject(label, rule, numbers)
        for column, (cell, head) in enumerate(zip(row, heads, strict=False)):
            if column != first and label and head and cell_text(cell):
                owner, name = (thing, head) if by_row else (columns[column], label)
                yield from attribute(page, owner, name, cell, rule.context)


def subject(name: str, rule: TableRule, numbers: Numbers) -> Thing:
    """Return what a comparison speaks of: a thing of this document's own tables, else one that is known."""
    defined = numbers.end(name)
    return defined if defined.type else Known(split_name(name)[0], rule.among)
