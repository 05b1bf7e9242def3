"""Where the tables of a document stand, and which rule of the profile reads each, by what its header means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from casegraph.extraction.labels import split_label
from casegraph.extraction.outline import FieldRows
from casegraph.extraction.tables.cells import BRACKETED, cell_lines, cell_text
from casegraph.extraction.titles import bare_title
from casegraph.extraction.walking import Leaf
from casegraph.fields.names import split_pair
from casegraph.model.document import Line, Paragraph, Table
from casegraph.model.profile import Profile, normal_label, word_key
from casegraph.model.rules import FieldRule, TableRule

Row = tuple[Line, ...]

# The columns of a table that says of one thing, row by row, what the first cell names.
KEY, VALUE = "key", "value"
_PAIR = 2
# A proper name and nothing else, also one with a version; and a remark in brackets.
_PROPER = re.compile(r"[A-Z][\w&.+'-]*(?: [A-Z0-9][\w&.+'-]*){0,3}", re.ASCII)
_REMARK = re.compile(r"\s*[（(][^（）()]*[）)]")
# What a corner says of the rows, and behind a stroke of the columns.
_CORNER = re.compile(r"([^/\\＼]+)[/\\＼]{1,2}([^/\\＼]+)")


class Found(NamedTuple):
    """A table that a rule reads, the heading that it stands under, and the caption between the two.

    `columns` gives the column of each role, the first of them where several have it; `rest` are those of no role.
    """

    table: Table
    heading: Line | None
    rule: TableRule
    columns: Mapping[str, int]
    rest: tuple[int, ...]
    caption: str = ""

    def cell(self, row: Row, role: str) -> Line | None:
        """Return the cell of a role in a row, None where the row lacks it."""
        return self.at(row, self.columns.get(role, len(row)))

    def at(self, row: Row, column: int) -> Line | None:
        """Return the cell of a column in a row, None where the row lacks it."""
        return row[column] if column < len(row) else None

    @property
    def title(self) -> str:
        """The heading without its number, empty where the table stands under none."""
        return bare_title(self.heading.text) if self.heading else ""

    @property
    def scope(self) -> str:
        """What the table speaks of, as its heading and its caption tell it."""
        return " - ".join(dict.fromkeys(filter(None, (self.title, self.caption))))


class Head(NamedTuple):
    """What a head may be known by.

    That is the whole, what stands before a remark in brackets, "Fit (weight)", or what it says of the rows where it
    names both them and the columns, "Use case / product".
    """

    whole: str
    bare: str
    rows: str
    columns: str

    @property
    def names(self) -> tuple[str, ...]:
        """The whole, and what it is less its remark."""
        return (self.whole, self.bare) if self.bare else (self.whole,)


class Tables(NamedTuple):
    """The tables of a document: those that a rule reads, and the others.

    `fields` are the rows of those that list fields of the thing around them, by the first line of the table.
    """

    read: tuple[Found, ...]
    unread: tuple[Table, ...]
    fields: FieldRows = MappingProxyType({})


def find_tables(profile: Profile, leaves: Iterable[Leaf]) -> Tables:
    """Sort every table of a document by its rule; the title of the document is no heading of a table's."""
    found = [_recognized(profile, *placed) for placed in _tables(leaves)]
    fields = {_first(one): rows for one in found if (rows := _field_rows(profile, one))}
    others = [one for one in found if _first(one) not in fields]
    read = tuple(one for one in others if isinstance(one, Found))
    return Tables(read, tuple(one for one in others if not isinstance(one, Found)), fields)


def _first(found: Found | Table) -> int:
    return found.table.first if isinstance(found, Found) else found.first


def _field_rows(profile: Profile, found: Found | Table) -> list[tuple[Line, list[Line]]]:
    """Return the rows of a table that lists fields, each a label and its value; none where it does not.

    Its header says so, or is empty, or is itself the first of them. Most labels must be known, and none may be what a
    glossary says of its term.
    """
    table = found.table if isinstance(found, Found) else found
    if len(table.header) != _PAIR:
        return []
    rows = [row for row in table.rows if len(row) == _PAIR]
    if isinstance(found, Found):
        if not {KEY, VALUE} <= found.columns.keys() or any(role_of(found.rule, label) for label, _ in rows):
            return []
    elif profile.rules(table.header[0].text):
        rows.insert(0, table.header)
    elif any(cell.text for cell in table.header):
        return []
    known = sum(bool(profile.rules(label.text)) for label, _ in rows)
    is_listing = known > 1 and _PAIR * known > len(rows)
    is_told = known > 0 and isinstance(found, Found) and _sums_up(profile, found.title)
    return [(label, cell_lines(cell)) for label, cell in rows] if is_listing or is_told else []


def _sums_up(profile: Profile, title: str) -> bool:
    """Tell whether what stands below a heading is of the document, or of what the heading names by its form.

    There one known label is enough; below any other it may be a property of something else.
    """
    word, colon, _ = title.replace("：", ":").partition(":")
    is_case = split_pair(title) is not None or (bool(colon) and profile.is_case_word(word))
    return not title or is_case or normal_label(title) in profile.summaries


def role_of(rule: TableRule, key: Line) -> str:
    """Return what a row says by its first cell; empty where the profile does not know it."""
    roles = rule.roles.get(normal_label(key.text), ())
    return next((one for one in roles if one not in {KEY, VALUE}), "")


def _tables(found: Iterable[Leaf]) -> Iterator[tuple[Table, Line | None, str]]:
    """Yield each table with its heading, and the label that stands right above it."""
    above: Leaf | None = None
    for leaf in found:
        block, heading = leaf
        if isinstance(block, Table):
            yield block, heading.line if heading and heading.level > 1 else None, _caption(above)
        above = leaf


def _caption(above: Leaf | None) -> str:
    """Return the bold label that a block ends with, empty where it ends with anything else."""
    line = above.block.lines[-1] if above and isinstance(above.block, Paragraph) and above.block.lines else None
    labeled = split_label(line, lambda _: False) if line and line.marks else None
    return labeled[0].text if labeled and not labeled[1].text else ""


def _recognized(profile: Profile, table: Table, heading: Line | None, caption: str) -> Found | Table:
    """Return a table with the rule that reads it; a first column of no role that only counts the rows is left out."""
    found = _by_rule(profile, table, heading, caption)
    is_counted = not isinstance(found, Found) or 0 in found.rest or not normal_label(table.header[0].text)
    if not is_counted or word_key(table.header[0].text) not in profile.ordinals:
        return found
    rows = tuple(row[1:] for row in table.rows if len(row) > 1)
    rest = _by_rule(profile, table._replace(header=table.header[1:], rows=rows), heading, caption)
    return rest if isinstance(rest, Found) else found


def _by_rule(profile: Profile, table: Table, heading: Line | None, caption: str) -> Found | Table:
    words = {word for head in map(_head, table.header) for word in head}
    # Most kinds know none of the heads.
    rules = (rule for rule in profile.tables if rule.edges or not rule.roles.keys().isdisjoint(words))
    found = (read_by(rule, Found(table, heading, rule, {}, (), caption)) for rule in rules)
    return next(filter(None, found), table)


def read_by(rule: TableRule, placed: Found) -> Found | None:
    """Return a table, by its heading and caption, as a rule reads it; None where it does not."""
    heads = [_head(head) for head in placed.table.header]
    columns = _columns(rule, heads)
    if any(role not in columns for role in rule.required) or (rule.closed and _has_more(rule, heads)):
        return None
    if rule.captions and not _is_told(placed.table, told_name(rule, placed.heading, placed.caption)):
        return None
    taken = frozenset(columns.values())
    rest = tuple(one for one in range(len(heads)) if one not in taken)
    return placed._replace(rule=rule, columns=columns, rest=rest)


def _is_told(table: Table, name: str) -> bool:
    """Tell whether a table is told of what is named above it; one with the name in its header compares it."""
    return bool(name) and not any(name in head.text for head in table.header)


def told_name(rule: TableRule, heading: Line | None, caption: str) -> str:
    """Return what a caption names beside words such as "results"; the heading, where it has no other words.

    Empty where it is no name, or stands without such a word.
    """
    texts = (_REMARK.sub("", one) for one in (caption, bare_title(heading.text) if heading else ""))
    for text in texts if rule.captions else ():
        name = " ".join(rule.captions.sub(" ", text).split()) if rule.captions else ""
        if name:
            return name if name != " ".join(text.split()) and _PROPER.fullmatch(name) else ""
    return ""


def _has_more(rule: TableRule, heads: Sequence[Head]) -> bool:
    """Tell whether a header has a column that is neither of a role nor a field of the kind."""
    return not all(any(rule.roles_of(one) or one in rule.fields for one in head.names) for head in heads)


def field_of(rule: TableRule, head: Line) -> FieldRule | None:
    """Return the field of a kind that a head names, less a remark in brackets behind it; None where it is none."""
    return next((field for name in _head(head).names for field in rule.fields.get(name, ())), None)


@lru_cache(maxsize=1024)
def _head(head: Line) -> Head:
    text = cell_text(head)
    found, corner = BRACKETED.fullmatch(text), _CORNER.fullmatch(text)
    rows, columns = (normal_label(corner[1]), normal_label(corner[2])) if corner else ("", "")
    return Head(normal_label(head.text), normal_label(found[1]) if found else "", rows, columns)


def _columns(rule: TableRule, heads: Sequence[Head]) -> dict[str, int]:
    """Give each column the first role that its head can have and no column before it has.

    An empty head is one only where all the others say something.
    """
    columns: dict[str, int] = {}
    is_full = len(heads) > _PAIR and all(head.whole for head in heads[1:])
    for index, head in enumerate(heads):
        for role in _roles(rule, head, is_full=is_full):
            if role not in columns and (index == 0 or role != rule.first):
                columns[role] = index
                break
    return columns


def _roles(rule: TableRule, head: Head, *, is_full: bool) -> tuple[str, ...]:
    """Return the roles that a head can have: of two words for one, "Company/Organization", those of both.

    A corner that names rows and columns can only be the first column.
    """
    named = rule.roles_of(head.whole) if head.whole or is_full else ()
    named = named or (rule.roles_of(head.bare) if head.bare else ())
    if named or not head.rows:
        return named
    rows, columns = rule.roles_of(head.rows), rule.roles_of(head.columns)
    return tuple(one for one in rows if one in columns or one == rule.first)
