"""The heads of a table: what each may be known by, and which column has which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from casegraph.extraction.pages.cells import BRACKETED, cell_text
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule, TableRule

# The role of a column with the numbers of things.
NUMBER = "number"
_PAIR = 2
# The roles of the columns of a change, and what heads say when it was.
_CHANGE = ("before", "value")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
# What a corner says of the rows, and behind a stroke of the columns.
_CORNER = re.compile(r"([^/\\＼]+)[/\\＼]{1,2}([^/\\＼]+)")


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


@lru_cache(maxsize=1024)
def head_of(head: Line) -> Head:
    """Return what a head may be known by."""
    text = cell_text(head)
    found, corner = BRACKETED.fullmatch(text), _CORNER.fullmatch(text)
    rows, columns = (normal_label(corner[1]), normal_label(corner[2])) if corner else ("", "")
    return Head(normal_label(head.text), normal_label(found[1]) if found else "", rows, columns)


def columns_of(rule: TableRule, heads: Sequence[Head]) -> dict[str, int]:
    """Give each column the first role that its head can have and no column before it has.

    An empty head is one only where all the others say something.
    """
    columns = _in_years(rule, heads)
    is_full = len(heads) > _PAIR and all(head.whole for head in heads[1:])
    for index, head in ((at, one) for at, one in enumerate(heads) if at not in columns.values()):
        for role in _roles(rule, head, is_full=is_full):
            if role not in columns and (index == 0 or role != rule.first):
                columns[role] = index
                break
    return columns


def _in_years(rule: TableRule, heads: Sequence[Head]) -> dict[str, int]:
    """Return what was before and what is now where the heads of two columns are years, the earlier one first."""
    # Few kinds tell of a change.
    if any(role not in rule.required for role in _CHANGE):
        return {}
    years = [index for index, head in enumerate(heads) if _YEAR.fullmatch(head.whole)]
    ordered = sorted(years, key=lambda index: heads[index].whole)
    return dict(zip(_CHANGE, ordered, strict=True)) if len(years) == _PAIR else {}


def has_more(rule: TableRule, heads: Sequence[Head]) -> bool:
    """Tell whether a header has columns that are neither of a role nor fields of the kind.

    Where the rows are numbered there may be some, if fewer than fields.
    """
    further = [head for head in heads if not any(map(rule.roles_of, head.names))]
    fields = sum(not rule.fields.keys().isdisjoint(head.names) for head in further)
    return fields < len(further) and not (NUMBER in rule.required and 2 * fields > len(further))


def field_of(rule: TableRule, head: Line) -> FieldRule | None:
    """Return the field of a kind that a head names, less a remark in brackets behind it; None where it is none."""
    return next((field for name in head_of(head).names for field in rule.fields.get(name, ())), None)


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
