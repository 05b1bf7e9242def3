"""The graph as a networkx MultiDiGraph: plain texts, numbers and lists as attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

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
from casegraph.analytics.distinct import edge_names
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node
from casegraph.model.values import Literal

if TYPE_CHECKING:
    import networkx as nx

Plain = str | int | float | bool
Attributes = dict[str, Plain | list[Plain]]


def networkx_view(graph: CaseGraph) -> nx.MultiDiGraph[str]:
    """Return the graph as a MultiDiGraph keyed by edge id.

    A node has `type`, its label, the same with `_en`, and each of its fields; an edge has `relation`,
    `passages` and its qualifiers. A field that has several values anywhere is a list everywhere.
    """
    import networkx as nx

    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    known = _by_field(node_columns(graph))
    for node in graph.nodes.values():
        view.add_node(str(node.id), **_node_attributes(node, known))
    qualifiers = _by_field(edge_columns(graph))
    for name, edge in zip(edge_names(graph), graph.edges, strict=True):
        view.add_edges_from([(str(edge.source), str(edge.target), name, _edge_attributes(edge, qualifiers))])
    return view


def _by_field(found: tuple[Column, ...]) -> Mapping[str, Column]:
    return {column.field: column for column in found}


def _node_attributes(node: Node, known: Mapping[str, Column]) -> Attributes:
    names: Attributes = {
        "type": node.type,
        terms.LABEL: node.label("zh"),
        f"{terms.LABEL}_en": node.label("en"),
        terms.ALIAS: list(node.texts(terms.ALIAS)),
    }
    return {**_values(node_row(node), known), **names}


def _edge_attributes(edge: Edge, known: Mapping[str, Column]) -> Attributes:
    own: Attributes = {"relation": edge.relation, "passages": list(places(edge.passages))}
    return {**_values(edge_row(edge), known), **own}


def _values(row: Row, known: Mapping[str, Column]) -> Attributes:
    found: Attributes = {}
    for field, literals in row.items():
        values = [_plain(literal, known[field].kind) for literal in literals]
        found[field] = values if known[field].many else values[0]
    return found


def _plain(literal: Literal, kind: Kind) -> Plain:
    text = written(literal, kind)
    if kind == "integer":
        return int(text)
    if kind == "decimal":
        return float(text)
    return text == "true" if kind == "boolean" else text
