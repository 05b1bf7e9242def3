"""Where the tables of a document stand, and which rule of the profile reads each, by what its header means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from casegraph.extraction.titles import bare_title
from casegraph.extraction.walking import Leaf
from casegraph.model.document import Line, Table
from casegraph.model.profile import Profile, TableRule, normal_label

Row = tuple[Line, ...]


class Found(NamedTuple):
    """A table that a rule reads, and the heading that it stands under.

    `columns` gives the column of each role, the first of them where several have it; `rest` are those of no role.
    """

    table: Table
    heading: Line | None
    rule: TableRule
    columns: Mapping[str, int]
    rest: tuple[int, ...]

    def cell(self, row: Row, role: str) -> Line | None:
        """Return the cell of a role in a row, None where the row lacks it."""
        column = self.columns.get(role, len(row))
        return row[column] if column < len(row) else None

    @property
    def title(self) -> str:
        """The heading without its number, empty where the table stands under none."""
        return bare_title(self.heading.text) if self.heading else ""


class Tables(NamedTuple):
    """The tables of a document: those that a rule reads, and the others."""

    read: tuple[Found, ...]
    unread: tuple[Table, ...]


def find_tables(profile: Profile, leaves: Iterable[Leaf]) -> Tables:
    """Sort every table of a document by its rule; the title of the document is no heading of a table's."""
    found = [_recognized(profile, table, heading) for table, heading in _tables(leaves)]
    read = tuple(one for one in found if isinstance(one, Found))
    return Tables(read, tuple(one for one in found if not isinstance(one, Found)))


def _tables(found: Iterable[Leaf]) -> Iterator[tuple[Table, Line | None]]:
    for block, heading in found:
        if isinstance(block, Table):
            yield block, heading.line if heading and heading.level > 1 else None


def _recognized(profile: Profile, table: Table, heading: Line | None) -> Found | Table:
    heads = [normal_label(head.text) for head in table.header]
    for rule in profile.tables:
        columns = _columns(rule, heads)
        if all(role in columns for role in rule.required):
            taken = frozenset(columns.values())
            return Found(table, heading, rule, columns, tuple(one for one in range(len(heads)) if one not in taken))
    return table


def _columns(rule: TableRule, heads: Iterable[str]) -> dict[str, int]:
    """Give each column the first role that its head can have and no column before it has."""
    columns: dict[str, int] = {}
    for index, head in enumerate(heads):
        for role in rule.roles.get(head, ()):
            if role not in columns and (index == 0 or role != rule.first):
                columns[role] = index
                break
    return columns
