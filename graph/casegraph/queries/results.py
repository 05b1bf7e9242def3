"""What a query found, as text: a table for people, and the formats of W3C for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

import pyoxigraph as ox

from casegraph.errors import QueryError
from casegraph.rdf.namespaces import PREFIXES, shorten

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_WIDE = frozenset({"W", "F"})
_W3C: Mapping[str, ox.QueryResultsFormat] = MappingProxyType(
    {"csv": ox.QueryResultsFormat.CSV, "tsv": ox.QueryResultsFormat.TSV, "json": ox.QueryResultsFormat.JSON}
)


def as_table(results: Results) -> bytes:
    """Write aligned columns; a Chinese character counts for two. An ASK says yes or no, triples are lines."""
    if isinstance(results, ox.QueryBoolean):
        return b"yes\n" if results else b"no\n"
    if isinstance(results, ox.QueryTriples):
        return as_turtle(results)
    names = [variable.value for variable in results.variables]
    rows = [[_cell(row[name]) for name in names] for row in results]
    return _table([names, *rows]).encode()


def as_turtle(results: Results) -> bytes:
    """Write the triples of CONSTRUCT or DESCRIBE as Turtle, sorted, each once."""
    if not isinstance(results, ox.QueryTriples):
        raise QueryError("only CONSTRUCT and DESCRIBE give turtle", "use csv, tsv, json or table")
    triples = sorted(set(results), key=str)
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""


def _as_w3c(name: str) -> Callable[[Results], bytes]:
    def write(results: Results) -> bytes:
        if isinstance(results, ox.QueryTriples):
            raise QueryError("CONSTRUCT and DESCRIBE give no {format}", "use turtle", format=name)
        if isinstance(results, ox.QueryBoolean) and name != "json":
            return b"true\n" if results else b"false\n"
        return results.serialize(format=_W3C[name]) or b""

    return write


FORMATS: Mapping[str, Callable[[Results], bytes]] = MappingProxyType(
    {"table": as_table, **{name: _as_w3c(name) for name in _W3C}, "turtle": as_turtle}
)


def _cell(term: object) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        short = shorten(term.value, PREFIXES)
        return ":".join(short) if short else term.value
    return " ".join(term.value.split()) if isinstance(term, ox.Literal) else str(term)


def width(text: str) -> int:
    """Count the columns that a text takes on a terminal.

    >>> width("订单 orders")
    11
    """
    return sum((unicodedata.east_asian_width(char) in _WIDE) + (not unicodedata.combining(char)) for char in text)


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = [_padded(row, widths) for row in rows]
    lines.insert(1, "  ".join("-" * one for one in widths))
    return "".join(f"{line}\n" for line in lines)


def _padded(row: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True)).rstrip()
