"""The four files of RDF, read back by other people's readers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import which

import pyoxigraph as ox
import pytest
from tests.support import sample

from casegraph.exporters import load_exporter
from casegraph.exporters.rdfxml import replaced_characters
from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Chain, Literal, decimal, integer
from casegraph.readers.ontology import read_schema

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = [
    decimal(1500),
    Literal("1.50", "decimal"),
    integer(-7),
    Literal("007", "integer"),
    Literal("9" * 40, "integer"),
    Literal("true", "boolean"),
    Literal("2024-01-02", "date"),
    Literal("https://example.org/", "anyURI"),
    Literal("plain"),
    Literal("words", language="en"),
    Literal("文字", language="zh"),
    Literal("wrong", "integer"),
    Literal(""),
]


@cache
def written(exporter: str, make: Callable[[], CaseGraph]) -> str:
    """Return the text of the one file that an exporter writes."""
    (artifact,) = load_exporter(exporter)(make())
    return artifact.content.decode()


def triples(exporter: str, make: Callable[[], CaseGraph]) -> set[str]:
    """Return the default graph of a file as pyoxigraph reads it."""
    quads = ox.parse(written(exporter, make), FORMATS[exporter])
    return {str(quad.triple) for quad in quads if quad.graph_name == ox.DefaultGraph()}


def of_values(field: str) -> CaseGraph:
    """Return a graph of one node, each kind of value in one field."""
    properties = tuple(Property(field, value) for value in VALUES)
    return sample.graph_of([Node(NodeId("concept/x"), "Concept", properties)])


def as_strings() -> CaseGraph:
    """Every kind of value in a field of strings."""
    return of_values("category")


def as_decimals() -> CaseGraph:
    """Every kind of value in a field of decimals."""
    return of_values("score")


def as_labels() -> CaseGraph:
    """Every kind of value in a field that JSON-LD writes by language."""
    return of_values("label")


def with_chain() -> CaseGraph:
    """A chain, a unit, an anyURI that is no IRI, and an edge back to the node."""
    properties = (
        Property("sequence", Chain((Literal("a"), Literal("b")))),
        Property("hasUnit", Literal("http://qudt.org/vocab/unit/SEC", "anyURI")),
        Property("sameAs", Literal("not an IRI", "anyURI")),
    )
    node = Node(NodeId("concept/x"), "Concept", properties, (sample.passage(1),))
    return sample.graph_of([node], [Edge(node.id, "relatedTo", node.id)])


def with_terms_of_others() -> CaseGraph:
    """A class and a field whose namespace has no prefix, the field's name in Chinese."""
    more = """
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    <https://example.org/o/Rule> a owl:Class .
    <https://example.org/o/期限> a owl:DatatypeProperty .
    """
    schema = read_schema(sample.ONTOLOGY.read_text(encoding="utf-8"), more)
    node = Node(NodeId("rule/x"), "Rule", (Property("期限", Literal("1 day")),))
    return replace(sample.graph_of([node]), schema=schema, base="urn:example:")


EVERY_GRAPH = pytest.mark.parametrize(
    "make",
    [sample.sample, sample.hostile, as_strings, as_decimals, as_labels, with_chain, with_terms_of_others],
)


@EVERY_GRAPH
def test_json_ld_says_what_turtle_says(make: Callable[[], CaseGraph]) -> None:
    """The same triples come back from both files, value for value."""
    assert triples("jsonld", make) == triples("turtle", make)


@EVERY_GRAPH
def test_n_quads_hold_what_turtle_says(make: Callable[[], CaseGraph]) -> None:
    """Turtle is the default graph of the dataset, without the passages."""
    passages = {line for line in triples("nquads", make) if "#L" in line.split(" ")[0]}
    assert triples("nquads", make) - passages == triples("turtle", make)


@pytest.mark.parametrize("make", [sample.sample, as_strings, as_decimals, as_labels, with_chain, with_terms_of_others])
def test_rdf_xml_says_what_turtle_says(make: Callable[[], CaseGraph]) -> None:
    """The same triples come back from both files, where XML can hold them."""
    assert triples("rdfxml", make) == triples("turtle", make)


def test_rdf_xml_counts_what_it_replaces() -> None:
    """Bell, unit separator and NUL of three texts that hold them cannot be written, and are counted."""
    assert written("rdfxml", sample.hostile).count("\ufffd") == replaced_characters(sample.hostile()) > 0


@pytest.mark.parametrize(("exporter", "name"), [("turtle", "turtle"), ("rdfxml", "rdfxml"), ("nquads", "nquads")])
def test_rapper_counts_the_same_triples(exporter: str, name: str) -> None:
    """A third reader finds as many statements as pyoxigraph does."""
    rapper = which("rapper")
    if rapper is None:
        pytest.skip("rapper (raptor2-utils) is not installed")
    text = written(exporter, sample.sample)
    command = [rapper, "-i", name, "-o", "nquads", "-q", "-", "https://example.org/"]
    run = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    assert len(run.stdout.splitlines()) == len(list(ox.parse(text, FORMATS[exporter])))


def test_turtle_reads_well() -> None:
    """Prefixes are those used, IRIs are relative to the base, type and label come first, numbers stand bare."""
    node = Node(NodeId("step/x"), "Step", (Property("position", integer(2)), Property("label", Literal("订单"))))
    (artifact,) = load_exporter("turtle")(sample.graph_of([node]))
    assert artifact.content.decode() == (
        "@base <https://w3id.org/casegraph/id/> .\n"
        "@prefix cg: <https://w3id.org/casegraph/ontology#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        '\n<step/x> a cg:Step ;\n    rdfs:label "订单" ;\n    cg:position 2 .\n'
    )


def test_n_quads_are_sorted_and_each_line_once() -> None:
    """The file is its own canonical form."""
    lines = written("nquads", sample.sample).splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("exporter", FORMATS)
def test_no_blank_node_is_written(exporter: str) -> None:
    """Every subject and object is an IRI or a literal, chains too."""
    quads = list(ox.parse(written(exporter, with_chain), FORMATS[exporter]))
    assert quads
    assert not [
        quad for quad in quads if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]


def test_json_ld_speaks_the_names_of_the_ontology() -> None:
    """A program finds class, labels by language and relations by their names."""
    nodes = {node["id"]: node for node in json.loads(written("jsonld", sample.sample))["@graph"]}
    case = nodes["https://w3id.org/casegraph/id/case/acme-orders"]
    assert case["type"] == "Case"
    assert case["label"] == {"zh": ["Acme - 订单处理"]}
    assert case["organization"] == ["https://w3id.org/casegraph/id/organization/acme"]


def test_a_name_of_the_ontology_goes_before_a_prefix() -> None:
    """A class that is called like a prefix does not make the JSON-LD ambiguous."""
    more = "@prefix owl: <http://www.w3.org/2002/07/owl#> . <https://example.org/schema> a owl:Class ."
    schema = read_schema(sample.ONTOLOGY.read_text(encoding="utf-8"), more)
    graph = replace(
        sample.graph_of([Node(NodeId("schema/x"), "schema", (Property("value", decimal(1)),))]), schema=schema
    )
    (artifact,) = load_exporter("jsonld")(graph)
    found = {quad.predicate.value for quad in ox.parse(artifact.content, ox.RdfFormat.JSON_LD)}
    assert "https://schema.org/value" in found


def test_the_ontology_is_written_as_read() -> None:
    """ontology.ttl is the text that the schema came from."""
    assert written("ontology", sample.sample) == sample.ONTOLOGY.read_text(encoding="utf-8")


def test_the_context_file_is_the_inline_context() -> None:
    """ontology/context.jsonld holds what graph.jsonld carries."""
    shipped = Path(sample.ONTOLOGY.parent / "context.jsonld").read_text(encoding="utf-8")
    inline = json.loads(written("jsonld", sample.sample))["@context"]
    assert json.loads(shipped)["@context"] == inline, "write casegraph.exporters.jsonld.context(schema) to the file"
