"""Comparisons: known things in the first column or in the header, and in each cell what is said of one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text, split_name
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import head_of
from casegraph.extraction.pages.table_layout import MEASURE, Found
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.tables.kinds import read_as_kinds
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.scores import said, scored
from casegraph.extraction.tables.squares import is_known_kind, is_square, read_square
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.extraction.wording.measurements import labeled_measurements
from casegraph.fields.names import split_stack
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.endings import ends_in, shortened
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Mention, Saying, Statement, Thing
from casegraph.model.values import name_literal

# The first column names what is compared, or what it is compared by; under an empty corner, either.
SUBJECT, CORNER = "subject", "corner"
# A column that names a thing, and what is told of it in every row: "Kafka support".
ABOUT = "about"
# A column that says nothing of what is compared: in which chapter it stands, how far the row is written.
ASIDE = "aside"
# How many there are: of a case's own where it stands in one.
COUNT = "count"
# How a name in a header begins that is no word for what is measured.
_PROPER = re.compile(r"[A-Z][A-Za-z]", re.ASCII)
_COMPARED = frozenset({SUBJECT, MEASURE, CORNER})
# The kinds of tables that may be read so.
_COMPARING = frozenset({"comparison", "figures"})


def read_comparison(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing that its row, or its column, names."""
    if ABOUT in found.columns:
        yield from _told(page, found)
    if not _COMPARED.isdisjoint(found.columns):
        yield from _compared(page, found, numbers)


def _compared(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    by_row, by_column = SUBJECT in found.columns, not {SUBJECT, CORNER} & found.columns.keys()
    first = next(found.columns[role] for role in (SUBJECT, MEASURE, CORNER) if role in found.columns)
    heads = _heads(page, found, first)
    corner = head_of(found.table.header[first])
    is_guess = not (corner.rows or any(map(found.rule.roles_of, corner.names)))
    if not any(heads := _proper(heads) if is_guess else heads):
        yield from () if is_guess else read_as_kinds(page, found, numbers)
        return
    cells = [cell_text(row[first]) if first < len(row) else "" for row in found.table.rows]
    labels = [_with_head(cell_text(found.table.header[first]), one) for one in cells]
    is_crossed = CORNER in found.columns or bool(corner.rows)
    if is_square(heads, labels) or (is_crossed and _are_related(page, found, (heads, labels), numbers)):
        names = [*heads, *labels]
        # Words for relations all over are between things, also where nobody knows these.
        same = [thing for thing, _ in _subjects(page, names, found.rule, numbers)]
        same = list(map(_or_any, same, names)) if _are_kinds(page, found) else same
        yield from read_square(page, heads, labels, found.table.rows, dict(zip(map(normal, names), same, strict=True)))
        return
    repeated = Counter(labels)
    # Under an empty corner unknown rows are what is compared: nothing is wrong with them.
    columns = _subjects(page, heads, found.rule, numbers, may_name=is_guess)
    things = _subjects(page, labels, found.rule, numbers, may_name=not by_row)
    kind = found.rule.types.get(normal_label(found.table.header[first].text), "")
    things = [(_of_kind(page, thing, kind), form) for thing, form in things] if kind else things
    for row, label, (thing, form) in zip(found.table.rows, labels, things, strict=True):
        # A row with more cells than heads is shifted somewhere, and nobody knows where.
        if not label or len(row) > len(heads):
            continue
        # Of several rows of one thing the column beside tells which is meant.
        beside = cell_text(row[first + 1]) if repeated[label] > 1 and first + 1 < len(row) else ""
        scope = _joined(found.scope, beside)
        for column, head in enumerate(heads[: len(row)]):
            if head and not by_column:
                yield from said(page, found, (thing, column, _joined(scope, form)), row[column])
            if head and not by_row and cell_text(row[column]):
                other, as_form = columns[column]
                yield from scored(page, found, row, (other, label, _joined(scope, as_form)), row[column])


def _are_related(page: Page, found: Found, names: tuple[list[str], list[str]], numbers: Numbers) -> bool:
    """Tell whether the document defines all that names the rows and columns, and each cell says a known relation."""
    return all(numbers.end(name).type for side in names for name in filter(None, side)) and _are_kinds(page, found)


def _or_any(thing: Thing, name: str) -> Thing:
    """Let a thing that counts only where it is known be anything of its name otherwise, as the end of a relation is."""
    return thing._replace(otherwise=Mention("", name)) if isinstance(thing, Known) else thing


def _are_kinds(page: Page, found: Found) -> bool:
    """Tell whether each filled cell behind the first says a known relation, such as that of a row to another."""
    texts = (cell_text(cell) for row in found.table.rows for cell in row[1:])
    return all(is_known_kind(page, text) for text in texts if text and not page.is_absent(text))


def _told(page: Page, found: Found) -> Iterator[Saying]:
    """Read what columns tell of the things that their heads begin with; the first column says in each row of what."""
    first, *heads = map(cell_text, found.table.header)
    told = [(column, head) for column, head in enumerate(heads, 1) if ABOUT in found.rule.roles_of(normal_label(head))]
    edges = tuple(sorted(found.rule.edges, key=len, reverse=True))
    named = [(column, head, shortened(head, edges)) for column, head in told]
    is_all = _COMPARED.isdisjoint(found.columns)
    if is_all and not any(name[:1].isupper() for _, _, name in named):
        page.found.extend([unread_table(page, found.table)])
    for column, head, name in named:
        is_proper = is_all and name[:1].isupper()
        thing = Known(name, page.profile.diagrams.among, may_name=not is_proper, short=_short(name))
        for row in found.table.rows:
            label, cell = cell_text(row[0]), found.at(row, column)
            if label and cell and cell_text(cell) and len(row) <= len(found.table.header):
                yield from _of_head(page, (thing, _with_head(first, label), head), cell, found.rule.context)


def _with_head(head: str, label: str) -> str:
    """Put the head before a bare number, which says nothing without it: "Threads 16"."""
    return f"{head} {label}".strip() if label and not any(map(str.isalpha, label)) else label


def _of_head(page: Page, told: tuple[Thing, str, str], cell: Line, context: str) -> Iterator[Saying]:
    """Yield an attribute that a head says more of than its name: that tells what is measured, too."""
    thing, words, head = told
    part = part_of(thing, words, head)
    yield from attribute(page, thing, words, cell, "", head)
    yield from labeled_measurements(page, part, cell, context, head)
    yield Statement(part, terms.QUALIFIER, name_literal(head), page.passages(cell.number))


def _joined(*scopes: str) -> str:
    return " - ".join(filter(None, scopes))


def _heads(page: Page, found: Found, first: int) -> list[str]:
    """Return the texts of the heads, empty for the first and for those that are no thing, or say nothing of one."""
    heads = enumerate(found.table.header)
    return [
        "" if at == first or _is_aside(page, found, normal_label(head.text)) else cell_text(head) for at, head in heads
    ]


def _proper(heads: list[str]) -> list[str]:
    """Return the heads of a table that may compare, whatever its first column is called: several that may be names."""
    found = [head if _PROPER.match(head) else "" for head in heads]
    return found if sum(map(bool, found)) > 1 else []


def _is_aside(page: Page, found: Found, label: str) -> bool:
    """Tell whether a column is no part of a comparison; a head such as "before" or "notes" names nothing anywhere.

    Under an empty corner any head may be what is said of the rows.
    """
    if SUBJECT in found.columns or MEASURE not in found.columns:
        return SUBJECT in found.columns and ASIDE in found.rule.roles_of(label)
    rules = (rule for rule in page.profile.tables if rule.read in _COMPARING)
    return any(not _COMPARED.issuperset(rule.roles_of(label)) for rule in rules)


def _subjects(
    page: Page, names: list[str], rule: TableRule, numbers: Numbers, *, may_name: bool = False
) -> list[tuple[Thing, str]]:
    """Return what the names of a column or of a header are, and the name where it says how the thing runs.

    Of one thing that runs in several ways, or stands in several versions, each is told of.
    """
    counts = Counter(map(_short, names))
    things = [subject(name, rule, numbers, may_name=may_name) for name in names]
    return [_formed(page, thing, name, counts[_short(name)]) for thing, name in zip(things, names, strict=True)]


def _of_kind(page: Page, thing: Thing, kind: str) -> Thing:
    """Let a proper name that nobody knows be of the class that the head of its column names: a library, a broker."""
    if not isinstance(thing, Known) or not PROPER.fullmatch(name := thing.short or thing.name):
        return thing
    is_name = page.profile.is_proper(kind, name) and not (page.is_absent(name) or page.is_placeholder(name))
    return thing._replace(otherwise=Mention(kind, name)) if is_name else thing


def _formed(page: Page, thing: Thing, name: str, count: int) -> tuple[Thing, str]:
    """Return a thing by what runs in it, with its name, where that says how: "Redis cluster" is told of Redis.

    So does the name of one of the several, their `count`, that are the same less a version or a remark.
    """
    if not isinstance(thing, Known):
        return thing, ""
    if count > 1 and thing.short:
        return thing, name
    short = _short(thing.name)
    bare = next(
        (one for kind in thing.types if (one := _unformed(short, page.profile.forms.get(kind, ()))) != short), ""
    )
    return (thing._replace(short=bare), name) if bare else (thing, "")


def _unformed(name: str, forms: tuple[str, ...]) -> str:
    """Take words for how something runs off the end of its name; most names have none."""
    lowered = name.casefold()
    if not lowered.endswith(forms):
        return name
    ending = max((one for one in forms if ends_in(lowered, one) and len(name) > len(one)), key=len, default="")
    return _unformed(name[: -len(ending)].strip(), forms) if ending else name


def subject(name: str, rule: TableRule, numbers: Numbers, *, may_name: bool = False) -> Thing:
    """Return what a comparison speaks of: a thing of this document's own tables, else one that is known."""
    defined = numbers.end(name)
    if defined.type:
        return defined
    bare = split_name(name)[0]
    short = _short(bare)
    return Known(bare, rule.among, may_name, short if short != bare else "")


def _short(name: str) -> str:
    """Take the version and the remark behind it off a name.

    >>> _short("Camunda 8"), _short("Redis (cluster)"), _short("Kafka + Redis")
    ('Camunda', 'Redis', 'Kafka + Redis')
    """
    items = split_stack(name)
    return items[0].name if len(items) == 1 else name
