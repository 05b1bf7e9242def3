"""Records of the tables as a driver sends them: typed values by key, and a digest to compare them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from types import MappingProxyType
from typing import NamedTuple

from casegraph.analytics.columns import Kind
from casegraph.exporters.neo4j.tables import Record, Table

Value = str | int | float | bool | list[str] | list[int] | list[float] | list[bool]

_READ: Mapping[Kind, Callable[[str], object]] = MappingProxyType(
    {"text": str, "integer": int, "decimal": float, "boolean": lambda text: text == "true"}
)


class Row(NamedTuple):
    """A node or relationship: its identifier, its shape (labels, or type and ends), and its properties."""

    id: str
    shape: tuple[str, ...]
    properties: Mapping[str, object]


def row(table: Table, record: Record) -> Row:
    """Make the row of a record."""
    properties = {
        one.key: _value(cell, one.kind)
        for one, cell in zip(table.properties, record.cells, strict=True)
        if cell is not None
    }
    shape = (table.name, *record.ends) if record.ends else tuple(sorted(table.labels))
    return Row(str(record.cells[0]), shape, properties)


def digest(properties: Mapping[str, object]) -> bytes:
    """Give a short word for properties: equal ones have the same, in whatever order they stand."""
    return blake2b(repr(sorted(properties.items())).encode(errors="surrogatepass"), digest_size=16).digest()


def _value(cell: str | tuple[str, ...], kind: Kind) -> object:
    read = _READ[kind]
    return read(cell) if isinstance(cell, str) else [read(text) for text in cell]
