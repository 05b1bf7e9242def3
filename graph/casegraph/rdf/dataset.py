"""The graph as objects of rdflib, for those who work with that library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from casegraph.model.values import Literal
from casegraph.rdf.lift import Fact, lift
from casegraph.rdf.namespaces import XSD, prefixes_of

if TYPE_CHECKING:
    import rdflib
    from rdflib.graph import _QuadType, _TripleType

    from casegraph.model.graph import CaseGraph


def rdflib_dataset(graph: CaseGraph) -> rdflib.Dataset:
    """Return the dataset: the union as its default graph, each passage a named graph."""
    import rdflib

    made = rdflib.Dataset()
    _bind(made, graph)
    made.addN(_quads(made, lift(graph)))
    return made


def rdflib_union(graph: CaseGraph) -> rdflib.Graph:
    """Return the default graph alone, passages described, which is what SHACL looks at."""
    import rdflib

    made = rdflib.Graph()
    _bind(made, graph)
    for subject, predicate, value, _ in lift(graph):
        made.add(_triple(subject, predicate, value))
    return made


def _bind(made: rdflib.Graph, graph: CaseGraph) -> None:
    for prefix, namespace in prefixes_of(graph.schema).items():
        made.bind(prefix, namespace, replace=True)


def _quads(made: rdflib.Dataset, facts: Iterable[Fact]) -> Iterator[_QuadType]:
    contexts: dict[str, rdflib.Graph] = {}
    for fact in facts:
        triple = _triple(fact.subject, fact.predicate, fact.object)
        yield (*triple, made.default_graph)
        for name in fact.graphs:
            if name not in contexts:
                contexts[name] = made.graph(name)
            yield (*triple, contexts[name])


def _triple(subject: str, predicate: str, value: str | Literal) -> _TripleType:
    import rdflib

    return rdflib.URIRef(subject), rdflib.URIRef(predicate), _term(value)


def _term(value: str | Literal) -> rdflib.URIRef | rdflib.Literal:
    import rdflib

    if isinstance(value, str):
        return rdflib.URIRef(value)
    if value.language:
        return rdflib.Literal(value.text, lang=value.language.lower())
    if value.datatype == "string":
        return rdflib.Literal(value.text)
    # The text is kept as written: rdflib would make "1.50" another literal.
    return rdflib.Literal(value.text, datatype=rdflib.URIRef(XSD + value.datatype), normalize=False)
