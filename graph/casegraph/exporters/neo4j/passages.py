"""Passages as nodes, for those who ask for them: the document of each, and the things that it says something of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from casegraph.analytics.columns import places
from casegraph.analytics.distinct import distinct
from casegraph.exporters.neo4j.tables import ENTITY, PropertyKey, Record, Table, folded, identifier, key
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node, document_id
from casegraph.model.identifiers import NodeId, screaming
from casegraph.model.statement import Passage

# Property graphs alone have it: in RDF the passage is the named graph of what it says.
SAID_IN = "saidIn"
_ID = PropertyKey("id", "text", many=False)
_OF_PASSAGES = (
    _ID,
    *(PropertyKey(name, "text", many=False) for name in ("iri", "dataset", "name", terms.PATH)),
    *(PropertyKey(name, "integer", many=False) for name in (terms.START_LINE, terms.END_LINE)),
    PropertyKey(terms.QUOTE, "text", many=False),
)
_OF_SAYINGS = (_ID, PropertyKey("what", "text", many=True))
# The properties that names stand in.
_NAMES = {terms.LABEL: "name", terms.ALIAS: "aliases"}


class Saying(NamedTuple):
    """What a passage says of a node: keys of its properties and types of its relationships; none: that it exists."""

    node: NodeId
    passage: Passage
    what: tuple[str, ...]


def passage_tables(graph: CaseGraph, others: Sequence[Table]) -> tuple[Table, Table, Table]:
    """Make a table of passages, one of their documents and one of what they say, beside the other tables of a graph."""
    passages = graph.passages
    inside = [one for one in passages if document_id(one.path) in graph.nodes]
    labels = tuple(dict.fromkeys([*map(identifier, graph.schema.lineage(terms.PASSAGE)), ENTITY]))
    names = [identifier(terms.PASSAGE), screaming(terms.PASSAGE_DOCUMENT), screaming(SAID_IN)]
    name, document, said_in = [*distinct([*(one.name for one in others), *names])][-3:]
    return (
        Table(name, labels, _OF_PASSAGES, (passages,), partial(_passage, graph)),
        Table(document, (document,), (_ID,), (inside,), partial(_document, graph)),
        Table(said_in, (said_in,), _OF_SAYINGS, ([*sayings(graph)],), partial(_saying, graph)),
    )


def sayings(graph: CaseGraph) -> Iterator[Saying]:
    """Yield each node with each passage that says something of it, in order; a relationship is said of its source."""
    for node in graph.nodes.values():
        found: dict[tuple[str, int, int], tuple[Passage, set[str]]] = {}
        for passage, word in _said(graph, node):
            _, words = found.setdefault(passage.place, (passage, set()))
            words.update(word)
        for _, (passage, words) in sorted(found.items()):
            yield Saying(node.id, passage, tuple(sorted(words)))


def _said(graph: CaseGraph, node: Node) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    yield from ((passage, ()) for passage in node.passages)
    for one in node.properties:
        word = (_NAMES.get(one.field) or identifier(one.field),)
        yield from ((passage, word) for passage in one.passages)
    for edge in graph.outgoing.get(node.id, ()):
        word = (identifier(screaming(edge.relation)),)
        yield from ((passage, word) for passage in edge.passages)


def _passage(graph: CaseGraph, passage: Passage) -> Record:
    iri = graph.passage_iri(passage)
    lines = (str(passage.start), str(passage.end))
    quote = folded(passage.quote) or None
    said = (*map(folded, (iri, graph.base, *places([passage]), passage.path)), *lines, quote)
    return Record((), (_key(graph, passage), *said))


def _document(graph: CaseGraph, passage: Passage) -> Record:
    return _related(_name(graph, passage), terms.PASSAGE_DOCUMENT, document_id(passage.path))


def _saying(graph: CaseGraph, said: Saying) -> Record:
    made = _related(said.node, SAID_IN, _name(graph, said.passage))
    return Record(made.ends, (*made.cells, said.what or None))


def _related(source: NodeId, relation: str, target: NodeId) -> Record:
    return Record((key(source), key(target)), (key(Edge(source, relation, target).id),))


def _name(graph: CaseGraph, passage: Passage) -> NodeId:
    return NodeId(graph.passage_iri(passage).removeprefix(graph.base))


def _key(graph: CaseGraph, passage: Passage) -> str:
    return key(_name(graph, passage))
