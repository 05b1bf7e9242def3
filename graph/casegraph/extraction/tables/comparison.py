"""Comparisons: known things in the first column or in the header, and in each cell what is said of one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text, split_name
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import head_of
from casegraph.extraction.pages.table_layout import COMPARISON, KINDS, MEASURE, Found
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.tables.kinds import read_as_kinds
from casegraph.extraction.tables.named_columns import (
    ABOUT,
    COMPARED,
    CORNER,
    NAME,
    SUBJECT,
    is_measure,
    named_columns,
    read_named_columns,
    short_name,
    with_head,
)
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.scores import said, scored
from casegraph.extraction.tables.squares import is_known_kind, is_square, read_square
from casegraph.model.endings import ends_in
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Mention, Saying, Thing

# A column that says nothing of what is compared: in which chapter it stands, how far the row is written.
ASIDE = "aside"
# How many there are: of a case's own where it stands in one.
COUNT = "count"
# What shows that a word is a name, and how heads begin that may be one: "Raft" is written as any word, "Cost".
_CAPITALS = re.compile(r"\w[A-Z]", re.ASCII)
_PROPER_START = re.compile(r"[A-Z]\w*[A-Z\d]|[A-Z][\w.+-]*\s*\Z", re.ASCII)
# The kinds of tables that may be read so.
_COMPARING = frozenset({"comparison", "figures"})


def read_comparison(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each cell as an attribute of the thing that its row, or its column, names."""
    told = named_columns(page, found)
    found = found if told else _turned(page, found)
    yield from read_named_columns(page, found, told) if told else ()
    # What is measured of several things is told already: no head of the others names one.
    if not COMPARED.isdisjoint(found.columns) and (not told or ABOUT in found.columns):
        yield from _compared(page, found, numbers)


def _turned(page: Page, found: Found) -> Found:
    """Return a table whose rows are what is compared, though its first head is a word for what it is compared by.

    Each row is a proper name, and no head is or begins with one: "Dimension | Messages per round" over PBFT.
    """
    first = found.columns.get(MEASURE)
    rule = next((one for one in page.profile.tables if one.read == COMPARISON and SUBJECT in one.required), None)
    heads = [cell_text(head) for at, head in enumerate(found.table.header) if at != first]
    if rule is None or first is None or any(_PROPER_START.match(one) and not is_measure(page, one) for one in heads):
        return found
    names = [short_name(cell_text(row[first])) if first < len(row) else "" for row in found.table.rows]
    is_named = all(PROPER.fullmatch(name) and not is_measure(page, name) for name in names)
    told_apart = any(map(_CAPITALS.search, names))
    return found._replace(rule=rule, columns={SUBJECT: first}) if is_named and told_apart else found


def _compared(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    by_row, by_column = SUBJECT in found.columns, not {SUBJECT, CORNER} & found.columns.keys()
    first = next(found.columns[role] for role in (SUBJECT, MEASURE, CORNER) if role in found.columns)
    heads = _heads(page, found, first)
    corner = head_of(found.table.header[first])
    is_guess = not (by_row or corner.rows or any(map(found.rule.roles_of, corner.names)))
    if not any(heads := _proper(heads) if is_guess else heads):
        yield from () if is_guess else read_as_kinds(page, found, numbers)
        return
    cells = [cell_text(row[first]) if first < len(row) else "" for row in found.table.rows]
    labels = [with_head(cell_text(found.table.header[first]), one) for one in cells]
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
    kind = _kind(page, found.rule, normal_label(found.table.header[first].text))
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
    found = [head if NAME.match(head) else "" for head in heads]
    return found if sum(map(bool, found)) > 1 else []


def _is_aside(page: Page, found: Found, label: str) -> bool:
    """Tell whether a column is no part of a comparison; a head such as "before" or "notes" names nothing anywhere.

    Under an empty corner any head may be what is said of the rows.
    """
    if SUBJECT in found.columns or MEASURE not in found.columns:
        return SUBJECT in found.columns and ASIDE in found.rule.roles_of(label)
    rules = (rule for rule in page.profile.tables if rule.read in _COMPARING)
    return any(not COMPARED.issuperset(rule.roles_of(label)) for rule in rules)


def _subjects(
    page: Page, names: list[str], rule: TableRule, numbers: Numbers, *, may_name: bool = False
) -> list[tuple[Thing, str]]:
    """Return what the names of a column or of a header are, and the name where it says how the thing runs.

    Of one thing that runs in several ways, or stands in several versions, each is told of.
    """
    counts = Counter(map(short_name, names))
    things = [subject(name, rule, numbers, may_name=may_name) for name in names]
    return [_formed(page, thing, name, counts[short_name(name)]) for thing, name in zip(things, names, strict=True)]


def _kind(page: Page, rule: TableRule, head: str) -> str:
    """Return the class of proper names below a head, by the longest word that it ends with: 流处理引擎.

    Below "Kind of algorithm" stand kinds.
    """
    is_of_kinds = any(one.roles_of(head) for one in page.profile.tables if one.read == KINDS)
    words = () if is_of_kinds else sorted(rule.types, key=len, reverse=True)
    return next((rule.types[one] for one in words if ends_in(f" {head}", one)), "")


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
    short = short_name(thing.name)
    bare = next(
        (one for kind in thing.types if (one := _unformed(short, page.profile.forms.get(kind, ()))) != short), ""
    )
    return (thing._replace(short=bare), name) if bare else (thing, "")


def _unformed(name: str, forms: tuple[str, ...]) -> str:
    """Take words for how something runs off its name, in front only off a proper one: "Redis cluster", 自建Redis.

    Most names have none.
    """
    lowered = name.casefold()
    if not (lowered.endswith(forms) or lowered.startswith(forms)):
        return name
    ending = max((one for one in forms if ends_in(lowered, one) and len(name) > len(one)), key=len, default="")
    if ending:
        return _unformed(name[: -len(ending)].strip(), forms)
    rests = (name[len(one) :] for one in forms if lowered.startswith(one))
    bare = (_unformed(one.strip(), forms) for one in rests if one[:1] == " " or not name.isascii())
    return min((one for one in bare if PROPER.fullmatch(one)), key=len, default=name)


def subject(name: str, rule: TableRule, numbers: Numbers, *, may_name: bool = False) -> Thing:
    """Return what a comparison speaks of: a thing of this document's own tables, else one that is known."""
    defined = numbers.end(name)
    if defined.type:
        return defined
    bare = split_name(name)[0]
    short = short_name(bare)
    return Known(bare, rule.among, may_name, short if short != bare else "")
