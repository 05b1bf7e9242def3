"""GraphML for Gephi, yEd, Cytoscape and networkx: plain keys, edge ids that are unique over the file.

A list is joined with `;`. The kind of an edge stands in `interaction`, as Cytoscape has it, and in the attribute
`label` of the element, from which Gephi takes it: there numbered where edges differ only in their qualifiers, since
Gephi adds up edges of one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from casegraph.analytics.columns import (
    Column,
    Kind,
    Row,
    edge_columns,
    edge_row,
    node_columns,
    node_row,
    places,
    written,
)
from casegraph.analytics.degree import degrees, radius
from casegraph.analytics.distinct import distinct, edge_names
from casegraph.analytics.kinds import kinds
from casegraph.analytics.layout import positions, short_label
from casegraph.exporters import Artifact, Written
from casegraph.exporters.xmltext import escaped
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Node
from casegraph.model.identifiers import NodeId, screaming

_TYPES: Mapping[Kind, str] = {"text": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
# Names and types; what Gephi knows comes first: label, place, size, color, weight.
_OF_NODES = (
    "label:string x:double y:double size:double color:string type:string full_label:string label_en:string "
    "aliases:string iri:string degree:long view:string passages:string"
)
_OF_EDGES = "label:string weight:double interaction:string label_en:string passages:string"


class _Key(NamedTuple):
    id: str
    name: str
    type: str


class _Place(NamedTuple):
    x: float
    y: float
    degree: int


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the graph as GraphML."""
    yield Artifact("graph.graphml", Written(lambda: _lines(graph)))


def _lines(graph: CaseGraph) -> Iterator[str]:
    of_nodes, of_edges = node_columns(graph), edge_columns(graph)
    node_keys, edge_keys = _keys("n", _OF_NODES, of_nodes), _keys("e", _OF_EDGES, of_edges)
    yield _HEAD
    yield from _declared("node", node_keys)
    yield from _declared("edge", edge_keys)
    yield '  <graph id="casegraph" edgedefault="directed">\n'
    yield from _nodes(graph, node_keys, of_nodes)
    yield from _edges(graph, edge_keys, of_edges)
    yield "  </graph>\n</graphml>\n"


def _keys(prefix: str, fixed: str, found: Sequence[Column]) -> tuple[_Key, ...]:
    pairs = [one.partition(":")[::2] for one in fixed.split()]
    pairs += [(column.field, "string" if column.many else _TYPES[column.kind]) for column in found]
    names = distinct(name for name, _ in pairs)
    return tuple(_Key(f"{prefix}{place}", name, pairs[place][1]) for place, name in enumerate(names))


def _declared(owner: str, keys: Iterable[_Key]) -> Iterator[str]:
    for key in keys:
        yield f'  <key id="{key.id}" for="{owner}" attr.name="{escaped(key.name)}" attr.type="{key.type}"/>\n'


def _nodes(graph: CaseGraph, keys: Sequence[_Key], found: Sequence[Column]) -> Iterator[str]:
    for node, place in _placed(graph):
        values = [*_node_values(graph, node, place), *_field_values(node_row(node), found)]
        yield f'    <node id="{escaped(node.id)}">{_data(keys, values)}</node>\n'


def _placed(graph: CaseGraph) -> Iterator[tuple[Node, _Place]]:
    places_of: Mapping[NodeId, tuple[float, float]] = positions(graph)
    degree_of = degrees(graph)
    for node in graph.nodes.values():
        yield node, _Place(*places_of[node.id], degree_of[node.id])


def _node_values(graph: CaseGraph, node: Node, place: _Place) -> tuple[str, ...]:
    kind = graph.schema.type(node.type)
    label = node.label("zh")
    return (
        short_label(label),
        str(place.x),
        str(0.0 - place.y),  # the y axis of Gephi points up
        str(radius(place.degree)),
        kind.color,
        node.type,
        label,
        node.label("en"),
        ";".join(node.texts(terms.ALIAS)),
        graph.iri(node.id),
        str(place.degree),
        kind.view,
        ";".join(places(node.passages)),
    )


def _edges(graph: CaseGraph, keys: Sequence[_Key], found: Sequence[Column]) -> Iterator[str]:
    same = {name: _of_relation(name, one.labels, keys) for name, one in graph.schema.relations.items()}
    for name, kind, edge in zip(edge_names(graph), kinds(graph.edges), graph.edges, strict=True):
        label, spelled = same[edge.relation]
        weight = _data(keys[1:2], [f"{max(1, len(edge.passages))}.0"])
        own = [";".join(places(edge.passages))]
        if edge.qualifiers:
            own += _field_values(edge_row(edge), found)
        yield (
            f'    <edge id="{escaped(name)}" source="{escaped(edge.source)}" target="{escaped(edge.target)}"'
            f' label="{escaped(kind)}">{label}{weight}{spelled}{_data(keys[4:], own)}</edge>\n'
        )


def _of_relation(name: str, labels: Mapping[str, str], keys: Sequence[_Key]) -> tuple[str, str]:
    """Write what is the same for every edge of a relation: what stands before its weight, and after it."""
    spelled = [screaming(name), labels.get("en", "")]
    return _data(keys[:1], [labels.get("zh") or name]), _data(keys[2:4], spelled)


def _field_values(row: Row, found: Sequence[Column]) -> list[str]:
    return [
        ";".join([written(literal, column.kind) for literal in row[column.field]]) if column.field in row else ""
        for column in found
    ]


def _data(keys: Sequence[_Key], values: Sequence[str]) -> str:
    # Most edges have no words of their own, and so fewer values.
    pairs = zip(keys, values, strict=False)
    return "".join([f'<data key="{key.id}">{escaped(value)}</data>' for key, value in pairs if value])
