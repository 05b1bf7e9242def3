"""The graph as facts of RDF: the one lifting that exports, queries, rdflib and SHACL share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, count, groupby, pairwise
from typing import NamedTuple
from urllib.parse import quote

import pyoxigraph as ox

from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node, Property, document_id
from casegraph.model.identifiers import DERIVED, kind
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal, integer
from casegraph.rdf.namespaces import RDF

TYPE = RDF + "type"
# Like the passages, where a document is stands in the default graph alone: no passage says it, and it is not computed.
_DESCRIPTIVE = (terms.PATH, terms.SHA256)
_FIRST, _REST, _NIL = RDF + "first", RDF + "rest", RDF + "nil"


class Fact(NamedTuple):
    """One triple of the default graph, and the named graphs that hold it too.

    `subject` and `predicate` are IRIs; `object` is an IRI where it is a `str`.
    """

    subject: str
    predicate: str
    object: str | Literal
    graphs: tuple[str, ...] = ()


Block = Callable[[], Iterator[Fact]]


def lift(graph: CaseGraph) -> Iterator[Fact]:
    """Yield the whole dataset: what is stated or computed, then the passages."""
    for _, facts in lift_blocks(graph):
        yield from facts()


def lift_blocks(graph: CaseGraph) -> Iterator[tuple[str, Block]]:
    """Yield every subject with what lifts facts of it when it is called; some come more than once."""
    lifting = _Lifting(graph)
    return chain(lifting.subjects(), lifting.passages())


def lift_statements(graph: CaseGraph, *, named: bool = True) -> Iterator[Fact]:
    """Yield what is stated or computed of nodes and edges, each triple once.

    Without `named` no fact says which named graphs hold it: finding that out takes longer than all the rest.
    """
    for _, facts in _Lifting(graph, named=named).subjects():
        yield from facts()


def lift_passages(graph: CaseGraph) -> Iterator[Fact]:
    """Yield the descriptions of the passages; they stand in the default graph alone."""
    for _, facts in _Lifting(graph).passages():
        yield from facts()


def checked_iri(text: str) -> str:
    """Return an IRI that every reader takes: what is not allowed in one is percent-encoded.

    >>> checked_iri("https://example.org/订单 1")
    'https://example.org/订单%201'
    """
    if is_iri(text):
        return text
    return "".join(char if ord(char) > 0x9F else quote(char, safe=":/?#@!$&'()*+,;=~-._") for char in text)


def is_iri(text: str) -> bool:
    """Tell whether a text is an absolute IRI."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _describing(schema: Schema) -> Callable[[str, Passage], Iterator[Fact]]:
    """Return what yields the description of a passage by its IRI; there are far more of them than of anything else."""
    type_iri = schema.type(terms.PASSAGE).iri
    names = (terms.PASSAGE_DOCUMENT, terms.START_LINE, terms.END_LINE, terms.QUOTE, terms.ANCHOR)
    document, start, end, quote_iri, anchor_iri = (schema.predicate(name).iri for name in names)

    def describe(subject: str, passage: Passage) -> Iterator[Fact]:
        yield Fact(subject, TYPE, type_iri)
        yield Fact(subject, document, subject.rpartition("#")[0])
        yield Fact(subject, start, integer(passage.start))
        yield Fact(subject, end, integer(passage.end))
        if passage.quote:
            yield Fact(subject, quote_iri, Literal(passage.quote))
        for anchor in passage.anchors:
            yield Fact(subject, anchor_iri, Literal(anchor))

    return describe


class _Lifting:
    """One lifting: the graph, and the IRIs made so far."""

    def __init__(self, graph: CaseGraph, *, named: bool = True) -> None:
        self._graph = graph
        self._named = named
        self._schema = graph.schema
        self._iris: dict[str, str] = {}
        self._graphs: dict[tuple[str, int, int], tuple[str]] = {}
        self._derived = (self.iri(DERIVED),)

    def subjects(self) -> Iterator[tuple[str, Block]]:
        """Yield every subject of a statement, and what lifts facts of it."""
        graph = self._graph
        for node in graph.nodes.values():
            yield self.iri(node.id), partial(self.node, node)
            yield from self.cells(node)
        for source, edges in groupby(graph.edges, key=lambda edge: edge.source):
            leaving = tuple(edges)
            yield self.iri(source), partial(self.edges, leaving)
            yield from ((self.use(edge), partial(self.qualified, edge)) for edge in leaving if edge.qualifiers)
        for path in graph.paths:
            yield self.iri(document_id(path)), partial(self.document, path)

    def passages(self) -> Iterator[tuple[str, Block]]:
        """Yield every passage, and what lifts its description."""
        describe = _describing(self._schema)
        for passage in self._graph.passages:
            (subject,) = self.passage_graph(passage)
            yield subject, partial(describe, subject, passage)

    def iri(self, node: str) -> str:
        """Return the IRI of a node, checked once."""
        if node not in self._iris:
            self._iris[node] = checked_iri(self._graph.iri(node))
        return self._iris[node]

    def predicate(self, name: str) -> str:
        """Return the IRI of a field or relation."""
        return self._schema.predicate(name).iri

    def passage_graph(self, passage: Passage) -> tuple[str]:
        """Return the named graph of a passage alone, made once."""
        key = passage[:3]
        found = self._graphs.get(key)
        if found is None:
            found = self._graphs[key] = (f"{self.iri(document_id(passage.path))}#{passage.lines}",)
        return found

    def graphs(self, passages: tuple[Passage, ...]) -> tuple[str, ...]:
        """Return the named graphs of what these passages say; of what nobody says, the derived one."""
        if not self._named:
            return ()
        if len(passages) == 1:
            return self.passage_graph(passages[0])
        return tuple([self.passage_graph(one)[0] for one in passages]) if passages else self._derived

    def node(self, node: Node) -> Iterator[Fact]:
        """Yield the type of a node and its properties."""
        subject = self.iri(node.id)
        yield Fact(subject, TYPE, self._schema.type(node.type).iri, self.graphs(node.passages))
        numbers = count(1)
        for one in node.properties:
            if isinstance(one.value, Chain):
                cells = self.chain(node, one, one.value, next(numbers))
                yield Fact(subject, self.predicate(one.field), cells[0], self.graphs(one.passages))
            else:
                graphs = () if one.field in _DESCRIPTIVE else self.graphs(one.passages)
                yield Fact(subject, self.predicate(one.field), self.value(one, one.value), graphs)

    def value(self, one: Property, value: Literal) -> str | Literal:
        """Return the object of a property; what a relation names by its IRI alone is a resource."""
        if value.datatype != "anyURI" or one.field not in self._schema.relations:
            return value
        # Without "://" JSON-LD could take the scheme for one of its prefixes.
        return value.text if "://" in value.text and is_iri(value.text) else value

    def chain(self, node: Node, one: Property, items: Chain, number: int) -> list[str]:
        """Return the IRIs of a chain's cells and of its end; a node's later chains are numbered."""
        stem = "--".join([node.id.replace("/", "."), one.field, *([str(number)] if number > 1 else [])])
        return [*(self.iri(f"list/{stem}-{place}") for place in range(1, len(items.items) + 1)), _NIL]

    def cells(self, node: Node) -> Iterator[tuple[str, Block]]:
        """Yield the cells of a node's chains: an rdf:List each, without blank nodes."""
        numbers = count(1)
        for one in node.properties:
            if isinstance(one.value, Chain):
                cells = self.chain(node, one, one.value, next(numbers))
                for item, (cell, rest) in zip(one.value.items, pairwise(cells), strict=True):
                    yield cell, partial(self.cell, (cell, item, rest), one.passages)

    def cell(self, cell: tuple[str, Literal, str], passages: tuple[Passage, ...]) -> Iterator[Fact]:
        """Yield what a cell holds, and the cell behind it."""
        subject, item, rest = cell
        yield Fact(subject, _FIRST, item, self.graphs(passages))
        yield Fact(subject, _REST, rest, self.graphs(passages))

    def edges(self, edges: tuple[Edge, ...]) -> Iterator[Fact]:
        """Yield the triples of the edges that leave a node; those that differ by their qualifiers are one triple."""
        for (relation, target), same in groupby(edges, key=lambda edge: (edge.relation, edge.target)):
            alike = tuple(same)
            graphs = self.graphs(alike[0].passages)
            if len(alike) > 1:
                graphs = tuple(dict.fromkeys(chain.from_iterable(self.graphs(edge.passages) for edge in alike)))
            yield Fact(self.iri(alike[0].source), self.predicate(relation), self.iri(target), graphs)

    def use(self, edge: Edge) -> str:
        """Return the IRI of the node that carries the qualifiers of an edge."""
        return self.iri(f"{kind(self._schema.relations[edge.relation].qualified_by)}/{edge.id}")

    def qualified(self, edge: Edge) -> Iterator[Fact]:
        """Yield the node that carries the qualifiers of an edge."""
        type_name = self._schema.relations[edge.relation].qualified_by
        subject, graphs = self.use(edge), self.graphs(edge.passages)
        yield Fact(subject, TYPE, self._schema.type(type_name).iri, graphs)
        yield Fact(subject, self.predicate(terms.SOURCE), self.iri(edge.source), graphs)
        yield Fact(subject, self.predicate(terms.TARGET), self.iri(edge.target), graphs)
        for name, value in edge.qualifiers:
            yield Fact(subject, self.predicate(name), value, graphs)

    def document(self, path: str) -> Iterator[Fact]:
        """Yield what a document's own node does not say: that it exists, its path and its digest."""
        name = document_id(path)
        node, subject = self._graph.nodes.get(name), self.iri(name)
        if node is None:
            yield Fact(subject, TYPE, self._schema.type(terms.DOCUMENT).iri, self._derived)
        for field, text in ((terms.PATH, path), (terms.SHA256, self._graph.sources.get(path, ""))):
            if text and (node is None or not node.text(field)):
                yield Fact(subject, self.predicate(field), Literal(text))


__all__ = [
    "TYPE",
    "Fact",
    "checked_iri",
    "is_iri",
    "lift",
    "lift_blocks",
    "lift_passages",
    "lift_statements",
]
