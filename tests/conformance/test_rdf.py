"""RDF exports, read back by rdflib and by pyoxigraph."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
import pytest
import rdflib
from tests.support import reading, sample

from casegraph.exporters.xmltext import legal
from casegraph.model.graph import CaseGraph

FILES = {"turtle": "graph.ttl", "nquads": "graph.nq", "jsonld": "graph.jsonld", "rdfxml": "graph.rdf"}
RDFLIB = {"turtle": "turtle", "nquads": "nquads", "jsonld": "json-ld", "rdfxml": "xml"}
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
EVERY = pytest.mark.parametrize("exporter", FILES)
EVERY_GRAPH = pytest.mark.parametrize("graph", ["sample", "hostile"])
Statement = tuple[str, str, str]
# rdflib's own parsers still use what rdflib has deprecated.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
]


@EVERY
@EVERY_GRAPH
def test_rdflib_finds_every_edge(exporter: str, graph: str) -> None:
    """Every edge of the graph is a triple to rdflib."""
    assert _edges(reading.GRAPHS[graph]()) <= _by_rdflib(exporter, graph)


@EVERY
@EVERY_GRAPH
def test_oxigraph_finds_every_edge(exporter: str, graph: str) -> None:
    """Every edge of the graph is a triple to Oxigraph."""
    assert _edges(reading.GRAPHS[graph]()) <= _by_oxigraph(exporter, graph)


@EVERY
@EVERY_GRAPH
def test_every_node_has_its_class(exporter: str, graph: str) -> None:
    """Every node of the graph has its most specific class as a type, in the words of either reader."""
    expected = reading.GRAPHS[graph]()
    types = {
        (expected.iri(node.id), str(rdflib.RDF.type), expected.schema.type(node.type).iri)
        for node in expected.nodes.values()
    }
    assert types <= _by_rdflib(exporter, graph)
    assert types <= _by_oxigraph(exporter, graph)


@EVERY
@pytest.mark.parametrize("place", range(len(sample.HOSTILE)))
def test_a_hostile_label_survives(exporter: str, place: int) -> None:
    """A label comes back as it was; XML replaces what it cannot hold, and reads a carriage return as a line feed."""
    label = sample.HOSTILE[place]
    expected = _lines(legal(label)) if exporter == "rdfxml" else label
    found = {
        _lines(text) if exporter == "rdfxml" else text
        for subject, predicate, text in _by_rdflib(exporter, "hostile")
        if subject.endswith(f"case/h{place}") and predicate == str(rdflib.RDFS.label)
    }
    assert found == {expected}


@EVERY
@EVERY_GRAPH
def test_there_is_no_blank_node_beyond_lists(exporter: str, graph: str) -> None:
    """Every subject has a name, except the cells of a list."""
    terms = {quad.predicate.value for quad in _quads(exporter, graph) if isinstance(quad.subject, ox.BlankNode)}
    assert terms <= {str(rdflib.RDF.first), str(rdflib.RDF.rest), str(rdflib.RDF.type)}


@pytest.mark.parametrize(("exporter", "path"), [("ontology", "ontology.ttl"), ("void", "void.ttl")])
def test_a_description_is_turtle(exporter: str, path: str) -> None:
    """The ontology and the description of the dataset are read by both, to the same number of triples."""
    text = reading.text(exporter, path)
    read = rdflib.Graph().parse(data=text, format="turtle")
    assert len(read) == len(set(ox.parse(text, ox.RdfFormat.TURTLE))) > 0


def _edges(graph: CaseGraph) -> set[Statement]:
    relations = graph.schema.relations
    return {(graph.iri(edge.source), relations[edge.relation].iri, graph.iri(edge.target)) for edge in graph.edges}


@cache
def _by_rdflib(exporter: str, graph: str) -> set[Statement]:
    read = rdflib.Dataset()
    text = reading.text(exporter, FILES[exporter], graph)
    read.parse(data=text, format=RDFLIB[exporter])
    return {(str(subject), str(predicate), str(value)) for subject, predicate, value, _ in read.quads()}


@cache
def _quads(exporter: str, graph: str) -> tuple[ox.Quad, ...]:
    text = reading.text(exporter, FILES[exporter], graph)
    return tuple(ox.parse(text, OXIGRAPH[exporter], base_iri="https://example.org/"))


@cache
def _by_oxigraph(exporter: str, graph: str) -> set[Statement]:
    return {(_word(quad.subject), quad.predicate.value, _word(quad.object)) for quad in _quads(exporter, graph)}


def _word(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.BlankNode, ox.Literal)) else str(term)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
