"""The graph as tables, one for each node type and each relation type, before any syntax.

A cell is None where the property is absent: that is not the empty string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import Any, NamedTuple

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
from casegraph.analytics.distinct import distinct, edge_names
from casegraph.exporters.xmltext import legal
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node
from casegraph.model.identifiers import screaming

# What every node and every relationship bears; the fields of the graph follow.
_OF_NODES = "id iri dataset name name_en aliases[] passages[]"
_OF_RELATIONSHIPS = "id passages[] path[] line[]:integer quote[]"
ENTITY = "Entity"

Cell = str | tuple[str, ...] | None

# An index of Neo4j takes 8,000 bytes; an identifier that is longer is cut, and ends in a digest of the whole.
KEPT = 900
_LONGEST = KEPT + 34
_NOT_A_NAME = re.compile(r"\W")
_LINE_BREAKS = re.compile("[\r\n\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class PropertyKey:
    """A property: its key, the kind of its values, and whether it is an array."""

    key: str
    kind: Kind
    many: bool


def _declared(text: str) -> PropertyKey:
    name, _, kind = text.partition(":")
    return PropertyKey(name.removesuffix("[]"), "integer" if kind else "text", name.endswith("[]"))


NODE_PROPERTIES = tuple(map(_declared, _OF_NODES.split()))
RELATIONSHIP_PROPERTIES = tuple(map(_declared, _OF_RELATIONSHIPS.split()))


class Record(NamedTuple):
    """A row: the ends of a relationship (none for a node) and a cell for each property, the identifier first."""

    ends: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one type; `labels` are those of its nodes, or the one type of its relationships.

    A record is made whenever it is read: a large graph never stands in memory as text.
    """

    name: str
    labels: tuple[str, ...]
    properties: tuple[PropertyKey, ...]
    items: tuple[Sequence[Any], ...]  # nodes, or the identifiers of edges and edges
    make: Callable[..., Record]

    def __len__(self) -> int:
        return len(self.items[0])

    def records(self, start: int = 0, count: int | None = None) -> Iterator[Record]:
        """Make the records, or so many of them from one on."""
        end = None if count is None else start + count
        return map(self.make, *[one[start:end] for one in self.items])

    @property
    def folder(self) -> str:
        """The folder of its files: nodes bear a label that all nodes have."""
        return "nodes" if ENTITY in self.labels else "relationships"


def node_tables(graph: CaseGraph, dataset: str = "") -> Iterator[Table]:
    """Make a table of the nodes of each class, in order of name; they say of which dataset they are."""
    by_type: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        by_type.setdefault(node.type, []).append(node)
    own = partial(_node_record, graph, folded(dataset or graph.base))
    for type_name, nodes in sorted(by_type.items()):
        labels = tuple(dict.fromkeys([*map(identifier, graph.schema.lineage(type_name)), ENTITY]))
        found = columns(map(node_row, nodes))
        properties = tuple(_properties(NODE_PROPERTIES, found))
        yield Table(identifier(type_name), labels, properties, (nodes,), partial(own, found))


def relationship_tables(graph: CaseGraph) -> Iterator[Table]:
    """Make a table of the edges of each relation, in order of name."""
    by_type: dict[str, tuple[list[str], list[Edge]]] = {}
    spelled = {relation: identifier(screaming(relation)) for relation in graph.schema.relations}
    for name, edge in zip(edge_names(graph), graph.edges, strict=True):
        names, edges = by_type.setdefault(spelled[edge.relation], ([], []))
        names.append(name)
        edges.append(edge)
    for relation, items in sorted(by_type.items()):
        found = columns(map(edge_row, items[1]))
        properties = tuple(_properties(RELATIONSHIP_PROPERTIES, found))
        yield Table(relation, (relation,), properties, items, partial(_edge_record, found))


def identifier(name: str) -> str:
    """Make a label, type or key that neither a header nor Cypher can misread.

    >>> identifier("a`) {b: 1")
    'a____b__1'
    """
    made = _NOT_A_NAME.sub("_", name)
    return f"_{made}" if made[:1].isdigit() else made


def folded(text: str) -> str:
    r"""Fold line breaks into a space: a row of CSV that spans lines needs the slow reader.

    >>> folded("one\r\ntwo")
    'one two'
    """
    return text if text.isprintable() else _LINE_BREAKS.sub(" ", legal(text))


def key(name: str) -> str:
    """Write an identifier, short enough to be found by an index."""
    text = folded(name)
    if len(text) <= _LONGEST:
        return text
    return f"{text[:KEPT]}--{blake2b(text.encode(), digest_size=16).hexdigest()}"


def _node_record(graph: CaseGraph, dataset: str, found: Sequence[Column], node: Node) -> Record:
    row = node_row(node)
    return Record((), (*_node_cells(graph, node, dataset), *[_cell(row, column) for column in found]))


def _edge_record(found: Sequence[Column], name: str, edge: Edge) -> Record:
    ends, row = (key(edge.source), key(edge.target)), edge_row(edge)
    return Record(ends, (*_edge_cells(name, edge), *[_cell(row, one) for one in found]))


def _properties(fixed: Sequence[PropertyKey], found: Sequence[Column]) -> Iterator[PropertyKey]:
    every = [*fixed, *(PropertyKey(identifier(column.field), column.kind, column.many) for column in found)]
    for name, one in zip(distinct(one.key for one in every), every, strict=True):
        yield PropertyKey(name, one.kind, one.many)


def _node_cells(graph: CaseGraph, node: Node, dataset: str) -> tuple[Cell, ...]:
    return (
        key(node.id),
        folded(graph.iri(node.id)),
        dataset,
        folded(node.label("zh")),
        folded(english(node)) or None,
        _texts(node.texts(terms.ALIAS)),
        _texts(places(node.passages)),
    )


def _edge_cells(name: str, edge: Edge) -> tuple[Cell, ...]:
    """Cells of an edge: of its passages the first path, line and quote belong together, and so on."""
    said = edge.passages
    return (
        key(name),
        _texts(places(said)),
        _texts([one.path for one in said]),
        tuple([str(one.start) for one in said]) or None,
        _texts([one.quote for one in said]),
    )


def _cell(row: Row, column: Column) -> Cell:
    texts = [written(literal, column.kind) for literal in row.get(column.field, ())]
    return _texts(texts) if column.many else next(map(folded, texts), None)


def _texts(texts: Iterable[str]) -> tuple[str, ...] | None:
    found = tuple([text if text.isprintable() else folded(text) for text in texts])
    # An array of nothing but empty texts is, in CSV, no array.
    return found if any(found) else None
