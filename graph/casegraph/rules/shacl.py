"""The shapes of the ontology held against the graph, by pySHACL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.errors import MissingExtraError, OntologyError
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.rdf.dataset import rdflib_union
from casegraph.rdf.namespaces import RDFS
from casegraph.workspace import bundled_root

if TYPE_CHECKING:
    import rdflib

SHACL = "http://www.w3.org/ns/shacl#"


def check_shapes(graph: CaseGraph, shapes: str | None = None) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each node and shape that do not agree.

    `shapes` is their Turtle text; None takes the shapes that casegraph ships.

    Raises MissingExtraError where pySHACL is not installed, and OntologyError for shapes that cannot be read.
    """
    found = _validated(graph, _read(bundled_shapes() if shapes is None else shapes))
    places = _Places(graph)
    results = sorted(set(found.subjects(_iri("focusNode"))), key=lambda result: _key(found, result))
    for result in results:
        focus = str(found.value(result, _iri("focusNode")))
        yield Diagnostic.of(Code.SHAPE, places.span(focus), message=f'"{places.name(focus)}": {_words(found, result)}')


def bundled_shapes() -> str:
    """Return the Turtle text of the shapes that casegraph ships."""
    return (bundled_root() / "ontology" / "shapes.ttl").read_text(encoding="utf-8")


def _read(shapes: str) -> rdflib.Graph:
    import rdflib
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        return rdflib.Graph().parse(data=shapes, format="turtle")
    except BadSyntax as error:
        raise OntologyError("the shapes are not Turtle: line {line}", line=error.lines + 1) from error


def _validated(graph: CaseGraph, shapes: rdflib.Graph) -> rdflib.Graph:
    try:
        from pyshacl import validate
    except ImportError as error:
        raise MissingExtraError("shacl", "checking shapes") from error
    data = rdflib_union(graph)
    _add_classes(data, graph)
    _, report, _ = validate(data, shacl_graph=shapes, inplace=True, inference="none", do_owl_imports=False)
    return report  # type: ignore[no-any-return]  # pySHACL ships no types; the second of the three is a graph


def _add_classes(data: rdflib.Graph, graph: CaseGraph) -> None:
    # A node bears its most specific class alone; a shape of a class is for those below it too.
    import rdflib

    below = rdflib.URIRef(RDFS + "subClassOf")
    for one in graph.schema.types.values():
        for parent in one.parents:
            data.add((rdflib.URIRef(one.iri), below, rdflib.URIRef(graph.schema.type(parent).iri)))


def _iri(name: str) -> rdflib.URIRef:
    import rdflib

    return rdflib.URIRef(SHACL + name)


def _key(found: rdflib.Graph, result: rdflib.term.Node) -> tuple[str, str, str]:
    parts = (_iri("focusNode"), _iri("sourceShape"), _iri("value"))
    focus, shape, value = (str(found.value(result, part)) for part in parts)
    return focus, shape, value


def _words(found: rdflib.Graph, result: rdflib.term.Node) -> str:
    return " / ".join(sorted(map(str, found.objects(result, _iri("resultMessage")))))


class _Places:
    """Where the things that shapes complain about are written."""

    def __init__(self, graph: CaseGraph) -> None:
        self._graph = graph
        self._passages = {graph.passage_iri(passage): passage for passage in graph.passages}

    def name(self, iri: str) -> str:
        """Return the identifier that people know a thing by."""
        return iri.removeprefix(self._graph.base)

    def span(self, iri: str) -> Span:
        """Return the place of a passage that says the thing, line 0 of nothing where none does."""
        passage = self._passages.get(iri) or next(self._saying(NodeId(self.name(iri))), None)
        return Span(passage.path, passage.start) if passage else Span("")

    def _saying(self, name: NodeId) -> Iterator[Passage]:
        node = self._graph.nodes.get(name)
        if node:
            yield from node.passages
            for one in node.properties:
                yield from one.passages
        for edge in (*self._graph.incoming.get(name, ()), *self._graph.outgoing.get(name, ())):
            yield from edge.passages
