"""Columns whose heads name a thing and what is told of it in every row: "Kafka support", "Kafka recovery time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import MEASURE, Found
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.extraction.wording.measurements import labeled_measurements
from casegraph.fields.names import split_note, split_stack
from casegraph.fields.naming import is_percentile, named_by
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.endings import shortened
from casegraph.model.normal_forms import normal_label
from casegraph.model.statement import Known, Saying, Statement, Thing
from casegraph.model.values import name_literal

# The first column names what is compared, or what it is compared by; under an empty corner, either.
SUBJECT, CORNER = "subject", "corner"
COMPARED = frozenset({SUBJECT, MEASURE, CORNER})
# A column with such words behind a name.
ABOUT = "about"
# A column, its head, and the name in that.
Told = tuple[int, str, str]
# How a name in a header begins that is no word for what is measured.
NAME = re.compile(r"[A-Z][A-Za-z]", re.ASCII)
# Where another word, or other letters, begin in a head.
_NEXT = re.compile(r"\s+(?=\S)|(?<=[A-Za-z\d])(?=[一-鿿])")


def named_columns(page: Page, found: Found) -> list[Told]:
    """Return the columns whose heads tell something of the things that they begin with; none in most tables."""
    heads = [(at, cell_text(head)) for at, head in enumerate(found.table.header) if at]
    if ABOUT in found.columns:
        edges = tuple(sorted(found.rule.edges, key=len, reverse=True))
        told = ((at, head) for at, head in heads if ABOUT in found.rule.roles_of(normal_label(head)))
        return [(at, head, shortened(head, edges)) for at, head in told]
    if {SUBJECT, CORNER} & found.columns.keys():
        return []
    measured = [(at, head, name) for at, head in heads if NAME.match(head) and (name := _before_measure(page, head))]
    # One alone may be no name.
    return measured if len({name for *_, name in measured}) > 1 else []


def _before_measure(page: Page, head: str) -> str:
    """Return the name before what is measured, "Kafka" in "Kafka recovery time (s)"; empty where a head is no such."""
    text = split_note(head)[0]
    for end in reversed([one.start() for one in _NEXT.finditer(text)]):
        name, measure = text[:end].strip(), text[end:].strip()
        is_name = PROPER.fullmatch(short_name(name)) and not is_measure(page, name)
        if is_name and named_by(measure, page.lexicon):
            return name
    return ""


def is_measure(page: Page, name: str) -> bool:
    """Tell whether words are, or end with, what measures themselves: TPS, ms, P99."""
    last = name.rsplit(maxsplit=1)[-1]
    return bool(named_by(last, page.lexicon)) or is_percentile(last, page.lexicon) or name in page.lexicon.words.units


def read_named_columns(page: Page, found: Found, named: list[Told]) -> Iterator[Saying]:
    """Read what columns tell of the things that their heads name; the first column says in each row of what."""
    first, is_all = cell_text(found.table.header[0]), COMPARED.isdisjoint(found.columns)
    if is_all and not any(name[:1].isupper() for *_, name in named):
        page.found.extend([unread_table(page, found.table)])
    for column, head, name in named:
        is_proper = is_all and name[:1].isupper()
        thing = Known(name, page.profile.diagrams.among, may_name=not is_proper, short=short_name(name))
        for row in found.table.rows:
            label, cell = cell_text(row[0]), found.at(row, column)
            if label and cell and cell_text(cell) and len(row) <= len(found.table.header):
                measure = head.removeprefix(name).strip()
                yield from _of_head(page, (thing, with_head(first, label), head, measure), cell, found.rule.context)


def _of_head(page: Page, told: tuple[Thing, str, str, str], cell: Line, context: str) -> Iterator[Saying]:
    """Yield an attribute that a head says more of than its name: that tells what is measured, too."""
    thing, words, head, measure = told
    part = part_of(thing, words, head)
    yield from attribute(page, thing, words, cell, "", head)
    yield from labeled_measurements(page, part, cell, context, measure)
    yield Statement(part, terms.QUALIFIER, name_literal(head), page.passages(cell.number))


def with_head(head: str, label: str) -> str:
    """Put the head before a bare number, which says nothing without it: "Threads 16"."""
    return f"{head} {label}".strip() if label and not any(map(str.isalpha, label)) else label


def short_name(name: str) -> str:
    """Take the version and the remark behind it off a name.

    >>> short_name("Camunda 8"), short_name("Redis (cluster)"), short_name("Kafka + Redis")
    ('Camunda', 'Redis', 'Kafka + Redis')
    """
    items = split_stack(name)
    return items[0].name if len(items) == 1 else name
