"""The graph as tables, one for each node type and each relation type, before any syntax.

A cell is None where the property is absent: that is not the empty string.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casegraph.analytics.columns import (
    Column,
    Kind,
    Row,
    columns,
    edge_row,
    english,
    node_row,
    places,
    written,
)
from casegraph.analytics.distinct import distinct
from casegraph.exporters.xmltext import legal
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node
from casegraph.model.identifiers import screaming
from casegraph.model.statement import Passage

# What every node and every relationship bears; the fields of the graph follow.
_OF_NODES = "id iri name name_en aliases[] passages[]"
_OF_RELATIONSHIPS = "id passages[] quotes[]"
NODE_PROPERTIES = tuple(_OF_NODES.split())
RELATIONSHIP_PROPERTIES = tuple(_OF_RELATIONSHIPS.split())
ENTITY = "Entity"

Cell = str | tuple[str, ...] | None

_NOT_A_NAME = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class PropertyKey:
    """A property: its key, the kind of its values, and whether it is an array."""

    key: str
    kind: Kind
    many: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A row: the ends of a relationship (none for a node) and a cell for each property, the identifier first."""

    ends: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one type; `labels` are those of its nodes, or the one type of its relationships."""

    name: str
    labels: tuple[str, ...]
    properties: tuple[PropertyKey, ...]
    records: tuple[Record, ...]

    @property
    def folder(self) -> str:
        """The folder of its files: nodes bear a label that all nodes have."""
        return "nodes" if ENTITY in self.labels else "relationships"


def node_tables(graph: CaseGraph) -> Iterator[Table]:
    """Make a table of the nodes of each class, in order of name."""
    by_type: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        by_type.setdefault(node.type, []).append(node)
    for type_name, nodes in sorted(by_type.items()):
        labels = tuple(dict.fromkeys([*map(identifier, graph.schema.lineage(type_name)), ENTITY]))
        rows = [node_row(node) for node in nodes]
        own = [_node_cells(graph, node) for node in nodes]
        yield _table((identifier(type_name), labels), NODE_PROPERTIES, rows, zip([()] * len(own), own, strict=True))


def relationship_tables(graph: CaseGraph) -> Iterator[Table]:
    """Make a table of the edges of each relation, in order of name."""
    by_type: dict[str, list[tuple[str, Edge]]] = {}
    ids = distinct((edge.id for edge in graph.edges), "--")
    for name, edge in zip(ids, graph.edges, strict=True):
        by_type.setdefault(identifier(screaming(edge.relation)), []).append((name, edge))
    for relation, named in sorted(by_type.items()):
        rows = [edge_row(edge) for _, edge in named]
        own = [((edge.source, edge.target), _edge_cells(name, edge)) for name, edge in named]
        yield _table((relation, (relation,)), RELATIONSHIP_PROPERTIES, rows, own)


def identifier(name: str) -> str:
    """Make a label, type or key that neither a header nor Cypher can misread.

    >>> identifier("a`) {b: 1")
    'a____b__1'
    """
    made = _NOT_A_NAME.sub("_", name)
    return f"_{made}" if made[:1].isdigit() else made


def _table(
    names: tuple[str, tuple[str, ...]],
    fixed: Sequence[str],
    rows: Sequence[Row],
    own: Iterable[tuple[tuple[str, ...], tuple[Cell, ...]]],
) -> Table:
    found = columns(rows)
    records = tuple(
        Record(tuple(map(legal, ends)), (*cells, *(_cell(row, column) for column in found)))
        for (ends, cells), row in zip(own, rows, strict=True)
    )
    return Table(*names, tuple(_properties(fixed, found)), records)


def _properties(fixed: Sequence[str], found: Sequence[Column]) -> Iterator[PropertyKey]:
    keys = distinct([one.removesuffix("[]") for one in fixed] + [identifier(column.field) for column in found])
    kinds: list[tuple[Kind, bool]] = [("text", one.endswith("[]")) for one in fixed]
    kinds += [(column.kind, column.many) for column in found]
    for key, (kind, many) in zip(keys, kinds, strict=True):
        yield PropertyKey(key, kind, many)


def _node_cells(graph: CaseGraph, node: Node) -> tuple[Cell, ...]:
    return (
        legal(node.id),
        legal(graph.iri(node.id)),
        legal(node.label("zh")),
        legal(english(node)) or None,
        _texts(node.texts(terms.ALIAS)),
        _texts(places(node.passages)),
    )


def _edge_cells(name: str, edge: Edge) -> tuple[Cell, ...]:
    return legal(name), _texts(places(edge.passages)), _texts(_quotes(edge.passages))


def _quotes(passages: Iterable[Passage]) -> Iterator[str]:
    return (one.quote for one in passages if one.quote)


def _cell(row: Row, column: Column) -> Cell:
    texts = tuple(legal(written(literal, column.kind)) for literal in row.get(column.field, ()))
    return (texts or None) if column.many else next(iter(texts), None)


def _texts(texts: Iterable[str]) -> Cell:
    return tuple(map(legal, texts)) or None
