"""Tables below a field: what they say is said of the thing that has the field, not of what their cells name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from casegraph.extraction.pages.cells import BRACKETED, cell_lines, cell_text
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import field_of
from casegraph.extraction.pages.table_layout import MEASURE, Found, Row, find_tables
from casegraph.extraction.pages.title_names import SCENARIOS
from casegraph.extraction.pages.walking import Leaf
from casegraph.extraction.readings.beside import FIELDS
from casegraph.extraction.readings.stacks import STACK, TECHNOLOGIES
from casegraph.extraction.tables.comparison import read_comparison
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.tables.kinds import read_as_kinds
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.suited import lists_scenarios, read_suited
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.wording.measurements import context_of, labeled_measurements
from casegraph.fields.names import split_note, split_stack
from casegraph.fields.naming import split_percentile
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.terms import REQUIREMENT
from casegraph.model.values import Literal, has_cjk, text_literal

FIGURES, ROLES = "figures", "roles"
Words = tuple[str, Literal]
VALUE, ROLE, USES, VERSION, INSTEAD, CHANGE = "value", "role", "uses", "version", "instead", "change"
# The columns whose numbers do not hold now, each the context of its own.
BEFORE, TARGET = "before", "target"
_TECHNICAL = frozenset({FIELDS, STACK, TECHNOLOGIES})


def read_tables_below(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the tables of a field: figures where it has numbers, technologies by role where it names technologies.

    Where it says what something applies to, scenarios.
    """
    for found in _tables(page, topic):
        if found.rule.read == FIGURES and rule.context:
            page.claimed.add(found.table.first)
            yield from _figures(page, subject, found, _context(page, subject, found, rule))
        elif found.rule.read == ROLES and rule.read in _TECHNICAL:
            page.claimed.add(found.table.first)
            yield from _roles(page, subject, found)
        elif rule.read == SCENARIOS and lists_scenarios(found):
            page.claimed.add(found.table.first)
            yield from read_suited(page, subject, found, rule)


def read_scenarios_of(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the tables of scenarios below the title of a field that is of what the title names, if that is known.

    Where it is not they are no less than what they are without it: nobody takes them.
    """
    for found in _tables(page, topic) if rule.read == SCENARIOS else ():
        if lists_scenarios(found):
            yield from read_suited(page, subject, found, rule)


def _tables(page: Page, topic: Topic) -> Sequence[Found]:
    return find_tables(page.profile, (Leaf(table, None) for table in topic.tables)).read if topic.tables else ()


def unsaid_tables(page: Page, topic: Topic) -> list[Saying]:
    """Return what the tables of a field without facts say, and those below it: nothing, and nobody reads them."""
    page.claimed.update(table.first for table in topic.tables)
    return [saying for below in topic.below() for saying in unsaid_tables(page, below)]


def figures_of_case(page: Page, case: Thing, found: Found) -> Iterator[Saying]:
    """Read what was before and what is now below no field of a case: its results."""
    if _is_change(found):
        yield from _figures(page, case, found, found.rule.context)


def roles_of_case(page: Page, case: Thing, found: Found) -> Iterator[Saying]:
    """Read technologies by role below no field of a case as its own, where a column tells that they were chosen."""
    if _are_chosen(found):
        yield from _roles(page, case, found)


def _are_chosen(found: Found) -> bool:
    """Tell whether a column gives versions, says why, or names what was not chosen."""
    if not {VERSION, INSTEAD}.isdisjoint(found.columns):
        return True
    return any(field_of(found.rule, found.table.header[column]) for column in found.rest)


def _context(page: Page, subject: Thing, found: Found, rule: FieldRule) -> str:
    """Return where what holds stands: among results beside what was before, and beside an aim it is none itself."""
    if _is_change(found):
        return found.rule.context
    return context_of(page, subject) if rule.context == REQUIREMENT and TARGET in found.columns else rule.context


def _is_change(found: Found) -> bool:
    return {BEFORE, VALUE} <= found.columns.keys()


def _figures(page: Page, subject: Thing, found: Found, context: str) -> Iterator[Saying]:
    """Read the numbers of each row: what holds, what held before, what is aimed at, and by how much it changed."""
    contexts = {VALUE: context, BEFORE: BEFORE, TARGET: TARGET, CHANGE: context}
    for row in found.table.rows:
        name = cell_text(found.cell(row, MEASURE))
        for role, where in contexts.items() if name else ():
            cell = found.cell(row, role)
            for line in cell_lines(cell) if cell else ():
                label = _measure(page, name, found.table.header[found.columns[role]], is_change=role == CHANGE)
                yield from labeled_measurements(page, subject, line, where, label, is_measure=True)


def _measure(page: Page, name: str, head: Line, *, is_change: bool) -> str:
    """Return what a cell measures: the name of its row, the unit that its head gives, and the word for a change."""
    written = cell_text(head)
    found = BRACKETED.fullmatch(written)
    bare = found[1] if found else written
    of, percentile = split_percentile(name, page.lexicon)
    changed = f"{of}{bare}{percentile}" if has_cjk(name) else f"{of} {bare.casefold()}{percentile}"
    measure = changed if is_change else name
    return f"{measure} ({found[2]})" if found and not BRACKETED.fullmatch(name) else measure


def _roles(page: Page, subject: Thing, found: Found) -> Iterator[Saying]:
    """Read each row as the technologies of a role: a field of the thing where the profile knows it, else any."""
    other, context = found.rule.other, found.rule.context
    default = FieldRule((), TECHNOLOGIES, term=other, range=page.profile.terms[other].range, context=context)
    for row in found.table.rows:
        head, cell = found.cell(row, ROLE), found.cell(row, USES)
        if head and cell and cell_text(cell):
            known = page.rule(head.text, subject.type)
            field = known if known and known.read == TECHNOLOGIES else default
            lines = cell_lines(_versioned(cell, cell_text(found.cell(row, VERSION))))
            said, words = read_field(page, subject, head, lines, field), tuple(_reasons(found, row))
            yield from (_reasoned(one, field.term, words) for one in said) if words else said


def _reasons(found: Found, row: Row) -> Iterator[Words]:
    """Yield what the further columns of a row say of the use: why."""
    for column in found.rest:
        cell, field = found.at(row, column), field_of(found.rule, found.table.header[column])
        if field and cell_text(cell):
            yield field.term, text_literal(cell_text(cell))


def _reasoned(saying: Saying, term: str, words: tuple[Words, ...]) -> Saying:
    if not isinstance(saying, Statement) or saying.predicate != term:
        return saying
    return saying._replace(qualifiers=tuple(sorted((*words, *saying.qualifiers), key=itemgetter(0))))


def _versioned(cell: Line, version: str) -> Line:
    """Put the version that a column of its own gives behind the technology, where the cell names one alone."""
    items = split_stack(cell.text)
    if not version or len(items) != 1 or items[0].version:
        return cell
    name, note = split_note(cell.text)
    return Line(cell.number, cell.column, f"{name} {version}" + (f" ({note})" if note else ""))


def read_unclaimed_figures(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read figures below no field as a comparison: some of their columns may name what they are of."""
    if found.table.first not in page.claimed:
        # Beside what was and what is such a column is a result of nobody's.
        plain = (rule.context for rule in page.profile.tables if rule.read == FIGURES and BEFORE not in rule.required)
        rule = found.rule._replace(context=next(plain, found.rule.context))
        yield from read_comparison(page, found._replace(rule=rule), numbers)


def read_unclaimed_roles(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read technologies that were chosen by role below no field as what the document says of each role.

    They are nobody's stack; where nothing tells that they were chosen, the table may list anything, and is counted.
    """
    if found.table.first in page.claimed:
        return
    if _are_chosen(found):
        yield from read_as_kinds(page, found, numbers)
    else:
        page.found.extend([unread_table(page, found.table)])
