"""Tables below a field: what they say is said of the thing that has the field, not of what their cells name."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.measurements import labeled_measurements
from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.readings import FIELDS, STACK
from casegraph.extraction.stacks import TECHNOLOGIES
from casegraph.extraction.tables.cells import cell_lines, cell_text
from casegraph.extraction.tables.comparison import MEASURE, read_comparison
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.tables.layout import Found, find_tables
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.unread import unread_table
from casegraph.extraction.walking import Leaf
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Thing

FIGURES, ROLES = "figures", "roles"
VALUE, ROLE, USES = "value", "role", "uses"
_TECHNICAL = frozenset({FIELDS, STACK, TECHNOLOGIES})


def read_tables_below(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the tables of a field: figures where it has numbers, technologies by role where it names technologies."""
    for found in find_tables(page.profile, (Leaf(table, None) for table in topic.tables)).read if topic.tables else ():
        if found.rule.read == FIGURES and rule.context:
            page.claimed.add(found.table.first)
            yield from _figures(page, subject, found, rule.context)
        elif found.rule.read == ROLES and rule.read in _TECHNICAL:
            page.claimed.add(found.table.first)
            yield from _roles(page, subject, found)


def _figures(page: Page, subject: Thing, found: Found, context: str) -> Iterator[Saying]:
    for row in found.table.rows:
        name, cell = cell_text(found.cell(row, MEASURE)), found.cell(row, VALUE)
        for line in cell_lines(cell) if name and cell else ():
            yield from labeled_measurements(page, subject, line, context, name, is_measure=True)


def _roles(page: Page, subject: Thing, found: Found) -> Iterator[Saying]:
    """Read each row as the technologies of a role: a field of the thing where the profile knows it, else any."""
    other, context = found.rule.other, found.rule.context
    default = FieldRule((), TECHNOLOGIES, term=other, range=page.profile.terms[other].range, context=context)
    for row in found.table.rows:
        head, cell = found.cell(row, ROLE), found.cell(row, USES)
        if head and cell and cell_text(cell):
            known = page.profile.rule(head.text, subject.type)
            field = known if known and known.read == TECHNOLOGIES else default
            yield from read_field(page, subject, head, cell_lines(cell), field)


def read_unclaimed_figures(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read figures below no field as a comparison: some of their columns may name what they are of."""
    if found.table.first not in page.claimed:
        yield from read_comparison(page, found, numbers)


def read_unclaimed_roles(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Count technologies by role below no field: it is nobody's stack."""
    if found.table.first not in page.claimed:
        page.found.extend([unread_table(page, found.table)])
    yield from ()
