"""The CSV dialect of `neo4j-admin`: every text quoted, nothing for null, arrays by U+001F, one line a row.

Python's own writer cannot tell an absent value from an empty one, and leaves a carriage return unquoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from casegraph.analytics.columns import Kind
from casegraph.exporters import Written
from casegraph.exporters.neo4j.packing import Packed
from casegraph.exporters.neo4j.tables import Cell, PropertyKey, Table

# Control characters are replaced in the tables, so that this one separates and never occurs.
ARRAY_DELIMITER = "\x1f"
ID_SPACE = "cg"
# A table of more rows is written in packed parts of so many.
ROWS = 50_000
PACKED = ".csv.gz"
_QUOTE, _DOUBLED = '"', '""'

_TYPES: Mapping[Kind, str] = {"text": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}


def header(table: Table) -> Iterator[str]:
    """Yield the one line that names and types a table's columns."""
    yield _header(table) + "\n"


def data(table: Table) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the files of a table's rows: one, or packed parts where it is large."""
    for path, start in _parts(table):
        text = Written(partial(_lines, table, start))
        yield path, Packed(text) if path.endswith(PACKED) else text


def data_paths(table: Table) -> tuple[str, ...]:
    """Name the files of the rows."""
    return tuple(path for path, _ in _parts(table))


def header_path(table: Table) -> str:
    """Name the file of the header."""
    return f"{table.folder}/{_stem(table)}_header.csv"


def _parts(table: Table) -> Iterator[tuple[str, int]]:
    suffix = PACKED if len(table) > ROWS else ".csv"
    for number, start in enumerate(range(0, len(table), ROWS), start=1):
        yield f"{table.folder}/{_stem(table)}-{number:04}{suffix}", start


def _lines(table: Table, start: int) -> Iterator[str]:
    labels = () if table.folder != "nodes" else (table.labels,)
    for record in table.records(start, ROWS):
        first, *rest = record.cells
        yield ",".join(map(_field, (*record.ends, first, *labels, *rest))) + "\n"


def _stem(table: Table) -> str:
    # The import takes names of files as patterns, and only ASCII ones are safe on every system.
    return "".join(one if one.isascii() else f"_{ord(one):x}" for one in table.name)


def _header(table: Table) -> str:
    first, *rest = table.properties
    if table.folder == "nodes":
        lead = [f"{first.key}:ID({ID_SPACE})", ":LABEL"]
    else:
        lead = [f":START_ID({ID_SPACE})", f":END_ID({ID_SPACE})", first.key]
    return ",".join([*lead, *map(_declared, rest)])


def _declared(one: PropertyKey) -> str:
    if one.many:
        return f"{one.key}:{_TYPES[one.kind]}[]"
    return one.key if one.kind == "text" else f"{one.key}:{_TYPES[one.kind]}"


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    text = cell if isinstance(cell, str) else ARRAY_DELIMITER.join(cell)
    return f'"{text.replace(_QUOTE, _DOUBLED)}"' if '"' in text else f'"{text}"'
