"""Everything that the page says, as columns for JSON: terms, nodes, edges and passages, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from casegraph.exporters.html.selection import Selection
from casegraph.exporters.html.vocabulary import Vocabulary, read_vocabulary
from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.statement import Passage
from casegraph.model.values import Literal, Value

Json = object
Columns = dict[str, Json]


@dataclass(frozen=True, slots=True)
class _Index:
    """The numbers by which the columns name nodes, terms and passages."""

    selection: Selection
    vocabulary: Vocabulary
    passages: Mapping[Passage, int]


def build_payload(graph: CaseGraph, selection: Selection) -> Columns:
    """Build what the page's script reads; numbers stand for terms, nodes and passages."""
    vocabulary = read_vocabulary(graph.schema, selection)
    passages = _passages(selection)
    index = _Index(selection, vocabulary, {passage: number for number, passage in enumerate(passages)})
    return {
        "base": graph.base,
        **vocabulary.columns(),
        "nodes": _node_columns(index),
        "edges": _edge_columns(index),
        "passages": _passage_columns(passages),
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
        "facts": [_facts(node, index) for node in nodes],
        "said": [_said(node, index) for node in nodes],
    }


def _facts(node: Node, index: _Index) -> list[Json]:
    return [_fact(one, index) for one in node.properties]


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
        "said": [_said(edge, index) for edge in edges],
        "words": {at: _words(edge, index) for at, edge in enumerate(edges) if edge.qualifiers},
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
