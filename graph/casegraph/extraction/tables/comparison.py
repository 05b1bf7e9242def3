"""Comparisons: known things in the first column or in the header, and in each cell what is said of one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import attribute
from casegraph.extraction.tables.cells import cell_lines, cell_text, split_name
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.squares import is_square, read_square
from casegraph.extraction.unread import unread_table
from casegraph.fields.names import split_stack
from casegraph.model.document import Line
from casegraph.model.profile import normal_label
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Saying, Thing

# The first column names what is compared, or what it is compared by; under an empty corner, either.
SUBJECT, MEASURE, CORNER = "subject", "measure", "corner"
# A column that says nothing of what is compared: in which chapter it stands, how far the row is written.
ASIDE = "aside"
# How many there are: of a case's own where it stands in one.
COUNT = "count"
_COMPARED = frozenset({SUBJECT, MEASURE, CORNER})
# The kinds of tables that may be read so.
_COMPARING = frozenset({"comparison", "figures"})


def read_comparison(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing that its row, or its column, names."""
    by_row, by_column = SUBJECT in found.columns, not {SUBJECT, CORNER} & found.columns.keys()
    first = next(found.columns[role] for role in (SUBJECT, MEASURE, CORNER) if role in found.columns)
    heads = _heads(page, found, first)
    if not any(heads):
        page.found.extend([unread_table(page, found.table)])
        return
    labels = [cell_text(row[first]) if first < len(row) else "" for row in found.table.rows]
    if is_square(heads, labels):
        yield from read_square(page, heads, labels, found.table.rows, _subjects(labels, found.rule, numbers))
        return
    repeated = Counter(labels)
    # Under an empty corner unknown rows are what is compared: nothing is wrong with them.
    columns = _subjects(heads, found.rule, numbers)
    things = _subjects(labels, found.rule, numbers, may_name=not by_row)
    for row, label, thing in zip(found.table.rows, labels, things, strict=True):
        # A row with more cells than heads is shifted somewhere, and nobody knows where.
        if not label or len(row) > len(heads):
            continue
        # Of several rows of one thing the column beside tells which is meant.
        beside = cell_text(row[first + 1]) if repeated[label] > 1 and first + 1 < len(row) else ""
        scope = " - ".join(filter(None, (found.scope, beside)))
        for column, head in enumerate(heads[: len(row)]):
            if head and not by_column:
                yield from _said(page, found, thing, column, row[column], scope)
            if head and not by_row and cell_text(row[column]):
                yield from attribute(page, columns[column], label, row[column], found.rule.context, scope)


def _heads(page: Page, found: Found, first: int) -> list[str]:
    """Return the texts of the heads, empty for the first and for those that are no thing, or say nothing of one."""
    heads = enumerate(found.table.header)
    return [
        "" if at == first or _is_aside(page, found, normal_label(head.text)) else cell_text(head) for at, head in heads
    ]


def _is_aside(page: Page, found: Found, label: str) -> bool:
    """Tell whether a column is no part of a comparison; a head such as "before" or "notes" names nothing anywhere.

    Under an empty corner any head may be what is said of the rows.
    """
    if SUBJECT in found.columns or MEASURE not in found.columns:
        return SUBJECT in found.columns and ASIDE in found.rule.roles.get(label, ())
    rules = (rule for rule in page.profile.tables if rule.read in _COMPARING)
    return any(not _COMPARED.issuperset(rule.roles.get(label, ())) for rule in rules)


def _said(page: Page, found: Found, thing: Thing, column: int, cell: Line, scope: str) -> Iterator[Saying]:
    """Yield what a cell says of the thing of its row: a field that such tables have, else an attribute."""
    head = found.table.header[column]
    field = next(iter(found.rule.fields.get(normal_label(head.text), ())), None)
    if not cell_text(cell) or (field and page.is_absent(cell_text(cell))):
        return
    if field:
        yield from read_field(page, thing, head, cell_lines(cell), field)
    else:
        yield from attribute(page, thing, cell_text(head), cell, found.rule.context, scope)


def _subjects(names: list[str], rule: TableRule, numbers: Numbers, *, may_name: bool = False) -> list[Thing]:
    """Return what the names of a column or of a header are; a short form counts where no other has the same."""
    shorts = [_short(name) for name in names]
    alone = {short for short, count in Counter(shorts).items() if count == 1}
    pairs = zip(names, shorts, strict=True)
    return [subject(name, rule, numbers, may_name=may_name, is_alone=short in alone) for name, short in pairs]


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
