"""Where the tables of a document stand, and which rule of the profile reads each, by what its header means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from casegraph.extraction.pages.captions import caption_of, told_name
from casegraph.extraction.pages.cells import BOUND, cell_lines, cell_text
from casegraph.extraction.pages.outline import FieldRows
from casegraph.extraction.pages.table_heads import NUMBER, columns_of, field_of, has_more, head_of
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.fields.names import split_pair
from casegraph.model import terms
from casegraph.model.document import Line, Table
from casegraph.model.normal_forms import normal_label, word_key
from casegraph.model.profile import Profile
from casegraph.model.rules import TableRule

Row = tuple[Line, ...]

# The columns of a table that says of one thing, row by row, what the first cell names.
KEY, VALUE = "key", "value"
# A code that may be the number of a thing: "F-01", T3.
_CODE = re.compile(r"[A-Za-z]{1,5}[-_.]?\d{1,4}", re.ASCII)
# How tables of what a document tells apart itself are read, and those that say what their rows name.
KINDS, CARD = "kinds", "card"
# How tables are read that compare known things, and the column by which what stands in the header is compared.
COMPARISON, MEASURE = "comparison", "measure"
_PAIR = 2
# How fields are read that list what is told.
_LISTING = frozenset({"points", "scenarios"})


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


class Tables(NamedTuple):
    """The tables of a document: those that a rule reads, and the others.

    `fields` are the rows of those that list fields of the thing around them, by the first line of the table. `guessed`
    are those of the others that may compare what their heads name, by whatever their first column says.
    """

    read: tuple[Found, ...]
    unread: tuple[Table, ...]
    fields: FieldRows = MappingProxyType({})
    guessed: tuple[Found, ...] = ()


def find_tables(profile: Profile, leaves: Iterable[Leaf]) -> Tables:
    """Sort every table of a document by its rule; the title of the document is no heading of a table's."""
    placed = [*_tables(leaves)]
    found = [_recognized(profile, *one) for one in placed]
    fields = {_first(one): rows for one in found if (rows := _field_rows(profile, one))}
    others = [one for one in found if _first(one) not in fields]
    read = tuple(one for one in others if isinstance(one, Found))
    unread = tuple(one for one in others if not isinstance(one, Found))
    guessed = (_guessed(profile, *one) for one, said in zip(placed, found, strict=True) if _says_little(said))
    return Tables(read, unread, fields, tuple(filter(None, guessed)))


def _says_little(found: Found | Table) -> bool:
    """Tell whether no rule reads a table, or only the one for kinds, of which its heads tell nothing."""
    if not isinstance(found, Found):
        return True
    return found.rule.read == KINDS and not tells_of_rows(found, 0)


def tells_of_rows(found: Found, column: int) -> bool:
    """Tell whether a table of kinds says behind a column what its rows are or cost; else it only lists them."""
    cells = (cell for row in found.table.rows for cell in row[column + 1 :])
    is_told = any(field_of(found.rule, head) for head in found.table.header[column + 1 :])
    return is_told or any(BOUND.search(cell.text) for cell in cells)


def _guessed(profile: Profile, table: Table, heading: Line | None, caption: str) -> Found | None:
    """Return a table as one that compares what its heads name, if several do."""
    rule = next((one for one in profile.tables if one.read == COMPARISON and MEASURE in one.required), None)
    if rule is None or len(table.header) <= _PAIR or not all(normal_label(head.text) for head in table.header):
        return None
    # What is measured may be a concept of some document, "TPS", and is not compared.
    rule = rule._replace(among=(*profile.diagrams.among, *profile.diagrams.notions))
    return Found(table, heading, rule, {MEASURE: 0}, tuple(range(1, len(table.header))), caption)


def _first(found: Found | Table) -> int:
    return found.table.first if isinstance(found, Found) else found.first


def _field_rows(profile: Profile, found: Found | Table) -> list[tuple[Line, list[Line]]]:
    """Return the rows of a table that lists fields, each a label and its value; none where it does not.

    Its header says so, or is empty, or is itself the first of them. Most labels must be known, and none may be what a
    glossary says of its term. A header of nothing but fields has the label of each cell.
    """
    table = found.table if isinstance(found, Found) else found
    if not isinstance(found, Found) and all(_lists(profile, head) for head in table.header):
        cells = (pair for row in table.rows for pair in zip(table.header, row, strict=False))
        return [(head, cell_lines(cell)) for head, cell in cells if cell_text(cell)]
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


def _lists(profile: Profile, head: Line) -> bool:
    """Tell whether the cells below a head are told of what the document is about, each on its own: 优点, "Limits"."""
    rules = profile.rules(head.text)
    return any(rule.read in _LISTING and terms.DOCUMENT in rule.of for rule in rules)


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
            yield block, heading.line if heading and heading.level > 1 else None, caption_of(above)
        above = leaf


def _recognized(profile: Profile, table: Table, heading: Line | None, caption: str) -> Found | Table:
    """Return a table with the rule that reads it; a first column of no role that only counts the rows is left out.

    Where it has codes, "F-01", below a head that is no field, these are the numbers of what the rows define.
    """
    found, head = _by_rule(profile, table, heading, caption), table.header[0].text
    if isinstance(found, Found) and 0 not in found.rest and normal_label(head):
        return found
    coded = _by_rule(profile, table, heading, caption, is_coded=True) if _has_codes(table) else table
    if isinstance(coded, Found) and 0 not in coded.rest and not profile.rules(head):
        return coded
    if word_key(head) not in profile.ordinals:
        return found
    rows = tuple(row[1:] for row in table.rows if len(row) > 1)
    rest = _by_rule(profile, table._replace(header=table.header[1:], rows=rows), heading, caption)
    return rest if isinstance(rest, Found) else found


def _has_codes(table: Table) -> bool:
    """Tell whether the first cells of all rows are codes, each another one."""
    codes = [cell_text(row[0]) for row in table.rows if row]
    return bool(codes) and len(set(codes)) == len(table.rows) and all(map(_CODE.fullmatch, codes))


def _by_rule(
    profile: Profile, table: Table, heading: Line | None, caption: str, *, is_coded: bool = False
) -> Found | Table:
    words = {word for head in map(head_of, table.header) for word in head}
    # Most kinds know none of the heads.
    rules = (rule for rule in profile.tables if rule.edges or not rule.roles.keys().isdisjoint(words))
    tables = ((rule, _coded(table, rule) if is_coded else table) for rule in rules)
    found = (read_by(rule, Found(one, heading, rule, {}, (), caption)) for rule, one in tables)
    return next(filter(None, found), table)


def _coded(table: Table, rule: TableRule) -> Table:
    """Return a table with its first column below a head by which a rule knows numbers, if it knows any."""
    head = next((head for head, roles in rule.roles.items() if NUMBER in roles), table.header[0].text)
    return table._replace(header=(table.header[0]._replace(text=head), *table.header[1:]))


def read_by(rule: TableRule, placed: Found) -> Found | None:
    """Return a table, by its heading and caption, as a rule reads it; None where it does not."""
    heads = [head_of(head) for head in placed.table.header]
    columns = columns_of(rule, heads)
    if any(role not in columns for role in rule.required) or (rule.closed and has_more(rule, heads)):
        return None
    if rule.captions and not _is_told(placed.table, told_name(rule, placed.heading, placed.caption)):
        return None
    taken = frozenset(columns.values())
    rest = tuple(one for one in range(len(heads)) if one not in taken)
    return placed._replace(rule=rule, columns=columns, rest=rest)


def _is_told(table: Table, name: str) -> bool:
    """Tell whether a table is told of what is named above it; one with the name in its header compares it."""
    return bool(name) and not any(name in head.text for head in table.header)
