"""The CSV dialect of `neo4j-admin`: every text quoted, nothing for null, arrays by U+001F, one line a row.

Python's own writer cannot tell an absent value from an empty one, and leaves a carriage return unquoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casegraph.analytics.columns import Kind
from casegraph.exporters.neo4j.tables import Cell, PropertyKey, Record, Table

# Control characters are replaced in the tables, so that this one separates and never occurs.
ARRAY_DELIMITER = "\x1f"
ID_SPACE = "cg"

_TYPES: Mapping[Kind, str] = {"text": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_LINE_BREAKS = re.compile("[\r\n\x85\u2028\u2029]+")


def header(table: Table) -> Iterator[str]:
    """Yield the one line that names and types a table's columns."""
    yield _header(table) + "\n"


def lines(table: Table) -> Iterator[str]:
    """Yield a line for each row of a table."""
    for record in table.records:
        yield f"{_line(table, record)}\n"


def header_path(table: Table) -> str:
    """Name the file of the header."""
    return f"{table.folder}/{_stem(table)}_header.csv"


def data_path(table: Table) -> str:
    """Name the file of the rows."""
    return f"{table.folder}/{_stem(table)}-0001.csv"


def folded(text: str) -> str:
    r"""Fold line breaks into a space: a row that spans lines needs the slow reader.

    >>> folded("one\r\ntwo")
    'one two'
    """
    return text if text.isprintable() else _LINE_BREAKS.sub(" ", text)


def _stem(table: Table) -> str:
    # The import takes names of files as patterns, and only ASCII ones are safe on every system.
    return "".join(one if one.isascii() else f"_{ord(one):x}" for one in table.name)


def _header(table: Table) -> str:
    first, *rest = table.properties
    properties = ",".join(map(_declared, rest))
    if table.folder == "nodes":
        return f"{first.key}:ID({ID_SPACE}),:LABEL,{properties}"
    return f":START_ID({ID_SPACE}),:END_ID({ID_SPACE}),{first.key},{properties}"


def _declared(one: PropertyKey) -> str:
    if one.many:
        return f"{one.key}:{_TYPES[one.kind]}[]"
    return one.key if one.kind == "text" else f"{one.key}:{_TYPES[one.kind]}"


def _line(table: Table, record: Record) -> str:
    first, *rest = record.cells
    lead = [*record.ends, first] if record.ends else [first, table.labels]
    return ",".join(map(_field, [*lead, *rest]))


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    text = cell if isinstance(cell, str) else ARRAY_DELIMITER.join(cell)
    return '"' + folded(text).replace('"', '""') + '"'
