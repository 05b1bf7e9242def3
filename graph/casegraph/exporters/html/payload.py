"""Everything that the page says, as columns for JSON: terms, nodes, edges and passages, each once.

It comes in two parts: what every picture needs is read as the page opens, the texts when somebody asks for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from casegraph.analytics.degree import radius
from casegraph.exporters.html.facets import Facet
from casegraph.exporters.html.findings import finding_columns
from casegraph.exporters.html.selection import Selection
from casegraph.exporters.html.vocabulary import Vocabulary
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Literal, Value

Json = object
Columns = dict[str, Json]
Places = Mapping[NodeId, tuple[float, float]]
LANGUAGES = ("en", "zh")


class Payload(NamedTuple):
    """What the page's script reads: the shape of the graph, and its texts."""

    shape: Columns
    texts: Columns


@dataclass(frozen=True, slots=True)
class _Index:
    """The numbers by which the columns name nodes, terms and passages."""

    selection: Selection
    vocabulary: Vocabulary
    passages: Mapping[Passage, int]


def build_payload(
    graph: CaseGraph, selection: Selection, places: Places, vocabulary: Vocabulary, facets: Sequence[Facet]
) -> Payload:
    """Build what the page's script reads; numbers stand for terms, nodes and passages."""
    passages = _passages(selection)
    index = _Index(selection, vocabulary, {passage: number for number, passage in enumerate(passages)})
    shape: Columns = {
        "base": graph.base,
        "links": graph.links,
        **vocabulary.columns(),
        "facets": [_facet(facet, index) for facet in facets],
        "nodes": _node_columns(index),
        "edges": _edge_columns(index),
        "drawn": _place_columns(selection, places),
    }
    findings = finding_columns(graph.findings, selection)
    return Payload(shape, {**_said_columns(index), "passages": _passage_columns(passages), "findings": findings})


def _facet(facet: Facet, index: _Index) -> Json:
    labels = dict(sorted(index.vocabulary.schema.predicate(facet.relation).labels.items()))
    numbers = [index.vocabulary.relations[name] for name in facet.relations]
    return {"name": facet.relation, "labels": labels, "relations": numbers}


def _place_columns(selection: Selection, places: Places) -> Columns:
    """Tell where each node is drawn, the best connected first."""
    seats = [places[selection.nodes[number].id] for number in selection.drawn]
    return {
        "node": list(selection.drawn),
        "x": [round(x) for x, _ in seats],
        "y": [round(y) for _, y in seats],
        "size": [round(radius(selection.degrees[number])) for number in selection.drawn],
    }


def _passages(selection: Selection) -> tuple[Passage, ...]:
    nodes = chain.from_iterable(node.passages for node in selection.nodes)
    values = chain.from_iterable(one.passages for node in selection.nodes for one in node.properties)
    edges = chain.from_iterable(edge.passages for edge in selection.edges)
    return tuple(sorted({*nodes, *values, *edges}))


def _node_columns(index: _Index) -> Columns:
    nodes = index.selection.nodes
    return {
        "id": [node.id for node in nodes],
        "kind": [index.vocabulary.types[node.type] for node in nodes],
        "label": [_labels(node) for node in nodes],
    }


def _labels(node: Node) -> Json:
    """Write the label in each language of the page; one where they are the same, none where the node has none."""
    if not node.texts(terms.LABEL):
        return 0
    labels = [node.label(language) for language in LANGUAGES]
    return labels if len(set(labels)) > 1 else labels[0]


def _said_columns(index: _Index) -> Columns:
    nodes, edges = index.selection.nodes, index.selection.edges
    return {
        "facts": [[_fact(one, index) for one in node.properties] for node in nodes],
        "said": [_said(node, index) for node in nodes],
        "edgeSaid": [_said(edge, index) for edge in edges],
        "edgeWords": {at: _words(edge, index) for at, edge in enumerate(edges) if edge.qualifiers},
    }


def _fact(one: Property, index: _Index) -> list[Json]:
    """Write field, value, passages, then the language of a text or, after an empty one, that it is an address."""
    fact: list[Json] = [index.vocabulary.fields[one.field], _written(one.value), _said(one, index)]
    if isinstance(one.value, Literal) and one.value.language:
        return [*fact, one.value.language]
    return [*fact, "", 1] if isinstance(one.value, Literal) and one.value.datatype == "anyURI" else fact


def _written(value: Value) -> str | list[str]:
    return value.text if isinstance(value, Literal) else [item.text for item in value.items]


def _said(thing: Node | Edge | Property, index: _Index) -> list[int]:
    return [index.passages[passage] for passage in thing.passages]


def _edge_columns(index: _Index) -> Columns:
    edges, numbers = index.selection.edges, index.selection.numbers
    return {
        "from": [numbers[edge.source] for edge in edges],
        "kind": [index.vocabulary.relations[edge.relation] for edge in edges],
        "to": [numbers[edge.target] for edge in edges],
    }


def _words(edge: Edge, index: _Index) -> list[Json]:
    return [[index.vocabulary.fields[name], literal.text] for name, literal in edge.qualifiers]


def _passage_columns(passages: Iterable[Passage]) -> Columns:
    listed = tuple(passages)
    paths = {path: number for number, path in enumerate(sorted({passage.path for passage in listed}))}
    return {
        "paths": list(paths),
        "file": [paths[passage.path] for passage in listed],
        "first": [passage.start for passage in listed],
        "last": [passage.end for passage in listed],
        "quotes": [passage.quote for passage in listed],
    }
