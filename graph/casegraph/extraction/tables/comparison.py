"""Comparisons: known things in the first column or in the header, and in each cell what is said of one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import attribute
from casegraph.extraction.tables.cells import cell_text, split_name
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.numbers import Numbers
from casegraph.fields.names import split_stack
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Saying, Thing

# The first column names what is compared, or what it is compared by; under an empty corner, either.
SUBJECT, MEASURE, CORNER = "subject", "measure", "corner"


def read_comparison(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing that its row, or its column, names."""
    rule = found.rule
    by_row, by_column = SUBJECT in found.columns, not {SUBJECT, CORNER} & found.columns.keys()
    first = next(found.columns[role] for role in (SUBJECT, MEASURE, CORNER) if role in found.columns)
    heads = [cell_text(head) for head in found.table.header]
    labels = [cell_text(row[first]) if first < len(row) else "" for row in found.table.rows]
    repeated = Counter(labels)
    # Under an empty corner unknown rows are what is compared: nothing is wrong with them.
    columns, things = _subjects(heads, rule, numbers), _subjects(labels, rule, numbers, may_name=not by_row)
    for row, label, thing in zip(found.table.rows, labels, things, strict=True):
        if len(row) > len(heads):
            # It is shifted somewhere, and nobody knows where.
            continue
        # Of several rows of one thing the column beside tells which is meant.
        beside = cell_text(row[first + 1]) if repeated[label] > 1 and first + 1 < len(row) else ""
        scope = " - ".join(filter(None, (found.scope, beside)))
        for column, (cell, head) in enumerate(zip(row, heads, strict=False)):
            if column != first and label and head and cell_text(cell):
                owners = ((thing, head, not by_column), (columns[column], label, not by_row))
                for owner, name in ((owner, name) for owner, name, holds in owners if holds):
                    yield from attribute(page, owner, name, cell, rule.context, scope)


def _subjects(names: list[str], rule: TableRule, numbers: Numbers, *, may_name: bool = False) -> list[Thing]:
    """Return what the names of a column or of a header are; a short form counts where no other has the same."""
    shorts = Counter(_short(name) for name in names)
    return [subject(name, rule, numbers, may_name=may_name, is_alone=shorts[_short(name)] == 1) for name in names]


def subject(name: str, rule: TableRule, numbers: Numbers, *, may_name: bool = False, is_alone: bool = True) -> Thing:
    """Return what a comparison speaks of: a thing of this document's own tables, else one that is known."""
    defined = numbers.end(name)
    if defined.type:
        return defined
    bare = split_name(name)[0]
    short = _short(bare) if is_alone else ""
    return Known(bare, rule.among, may_name, short if short != bare else "")


def _short(name: str) -> str:
    """Take the version and the remark behind it off a name.

    >>> _short("Camunda 8"), _short("Redis (cluster)"), _short("Kafka + Redis")
    ('Camunda', 'Redis', 'Kafka + Redis')
    """
    items = split_stack(name)
    return items[0].name if len(items) == 1 else name
