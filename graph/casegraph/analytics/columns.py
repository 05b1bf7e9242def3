"""Properties as the columns of a table: which fields occur, of what kind, one value or many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal as Choice
from typing import NamedTuple

from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node, once_a_graph
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal, Value, decimal

Kind = Choice["text", "integer", "decimal", "boolean"]
Row = Mapping[str, tuple[Literal, ...]]
_EMPTY: Row = MappingProxyType({})

# A longer number is infinite as a double, and says nothing as one.
_NUMBER = re.compile(r"[+-]?[0-9]{1,300}(\.[0-9]{0,300})?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_TRUE = ("true", "1")


class Column(NamedTuple):
    """A field over many rows: `kind` fits every value, `many` says that some row has several."""

    field: str
    kind: Kind
    many: bool


def node_row(node: Node) -> Row:
    """Return the literals of a node by field; names are left out, they have columns of their own."""
    named = (terms.LABEL, terms.ALIAS)
    return _row((one.field, one.value) for one in node.properties if one.field not in named)


def edge_row(edge: Edge) -> Row:
    """Return the qualifiers of an edge by name."""
    return _row(edge.qualifiers) if edge.qualifiers else _EMPTY


def columns(rows: Iterable[Row]) -> tuple[Column, ...]:
    """Return the columns that hold these rows, in order of name."""
    kinds: dict[str, set[Kind]] = {}
    several: set[str] = set()
    for row in rows:
        for field, literals in row.items():
            kinds.setdefault(field, set()).update(map(_kind, literals))
            if len(literals) > 1:
                several.add(field)
    return tuple(Column(field, _widest(kinds[field]), field in several) for field in sorted(kinds))


@once_a_graph
def node_columns(graph: CaseGraph) -> tuple[Column, ...]:
    """Return the columns that hold every node of a graph."""
    return columns(map(node_row, graph.nodes.values()))


@once_a_graph
def edge_columns(graph: CaseGraph) -> tuple[Column, ...]:
    """Return the columns that hold the qualifiers of every edge of a graph."""
    return columns(map(edge_row, graph.edges))


def written(literal: Literal, kind: Kind) -> str:
    """Write a value the plain way of its column's kind: no sign that is not needed, true or false."""
    if kind == "integer":
        return str(int(literal.text))
    if kind == "decimal":
        return decimal(Decimal(literal.text)).text
    if kind == "boolean":
        return "true" if literal.text in _TRUE else "false"
    return literal.text


def english(node: Node) -> str:
    """Return a node's name in English, or the one without language; empty where it has neither."""
    known = {one.language: one.text for one in node.values(terms.LABEL) if isinstance(one, Literal)}
    return known.get("en") or known.get("", "")


def title(schema: Schema, field: str) -> str:
    """Name a field for readers: in Chinese and English, once where the two are the same."""
    found = schema.fields.get(field) or schema.relations.get(field)
    labels = found.labels if found else {}
    return " ".join(dict.fromkeys(labels[one] for one in ("zh", "en") if labels.get(one))) or field


def places(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Write each passage as path and lines.

    >>> places([Passage("docs/a.md", 3, 3), Passage("docs/a.md", 5, 9)])
    ('docs/a.md#L3', 'docs/a.md#L5-L9')
    """
    return tuple([f"{one.path}#{one.lines}" for one in passages])


def _row(pairs: Iterable[tuple[str, Value]]) -> Row:
    found: dict[str, list[Literal]] = {}
    said: set[tuple[str, str]] = set()
    for field, value in pairs:
        literals = found.setdefault(field, [])
        if isinstance(value, Chain):
            # A state that comes back is part of the order.
            literals += value.items
        elif (field, value.text) not in said:
            said.add((field, value.text))
            literals.append(value)
    return {field: tuple(literals) for field, literals in found.items() if literals}


def _kind(literal: Literal) -> Kind:
    if literal.datatype == "boolean":
        return "boolean"
    if literal.datatype == "integer" and _WHOLE.fullmatch(literal.text):
        return "integer"
    if literal.datatype in ("integer", "decimal") and _NUMBER.fullmatch(literal.text):
        return "decimal"
    return "text"


def _widest(kinds: set[Kind]) -> Kind:
    if len(kinds) == 1:
        return next(iter(kinds))
    return "decimal" if kinds == {"integer", "decimal"} else "text"
