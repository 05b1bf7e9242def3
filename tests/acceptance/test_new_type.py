"""A node type of a user's own, with two relations, by a Turtle file and YAML alone: it is in every output."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from tests.support.compiling import written

from casegraph.cli.main import main

ONTOLOGY = """@prefix cg: <https://w3id.org/casegraph/ontology#> .
@prefix ex: <https://example.org/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

ex:Regulation a owl:Class ;
    rdfs:label "法规"@zh, "Regulation"@en ;
    cg:color "#123456" ;
    cg:view "node" .

ex:governs a owl:ObjectProperty ;
    schema:domainIncludes ex:Regulation ;
    schema:rangeIncludes cg:Industry ;
    rdfs:label "规管"@zh, "governs"@en .

ex:issuedBy a owl:ObjectProperty ;
    schema:domainIncludes ex:Regulation ;
    schema:rangeIncludes cg:Organization ;
    rdfs:label "发布者"@zh, "issued by"@en .

ex:inForceSince a owl:DatatypeProperty ;
    schema:rangeIncludes xsd:string ;
    rdfs:label "生效"@zh, "in force since"@en .
"""
DATA = """type: Regulation
records:
  - id: harbor-act
    label: {zh: 港口条例, en: Harbor act}
    governs: [Shipping, Fishing]
    issuedBy: Harbor Board
    inForceSince: 1.10
"""
EX = rdflib.Namespace("https://example.org/terms#")
IRI = rdflib.URIRef("https://w3id.org/casegraph/id/regulation/harbor-act")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a marker, a Turtle file and a YAML file."""
    files = {"casegraph.yaml": "{}\n", "ontology/extra.ttl": ONTOLOGY, "data/regulations.yaml": DATA}
    return written(tmp_path_factory.mktemp("library"), files)


@pytest.fixture(scope="module")
def out(library: Path) -> Path:
    """Give what a build of it wrote."""
    assert main(["build", str(library), "--out", str(library / "out"), "--quiet"]) == 0
    return library / "out"


# rdflib's own parsers use what it has deprecated.
@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize(
    ("file", "form"),
    [("graph.ttl", "turtle"), ("graph.nq", "nquads"), ("graph.jsonld", "json-ld"), ("graph.rdf", "xml")],
)
def test_every_rdf_file_has_the_node_with_its_relations(out: Path, file: str, form: str) -> None:
    """Class, both labels, the relations by their own IRIs, and the text of a number untouched."""
    graph = rdflib.Dataset(default_union=True).parse(data=(out / file).read_bytes(), format=form)
    assert (IRI, rdflib.RDF.type, EX.Regulation) in graph
    assert {str(label) for label in graph.objects(IRI, rdflib.RDFS.label)} == {"港口条例", "Harbor act"}
    assert len(set(graph.objects(IRI, EX.governs))) == 2
    assert len(set(graph.objects(IRI, EX.issuedBy))) == 1
    assert [str(text) for text in set(graph.objects(IRI, EX.inForceSince))] == ["1.10"]


def test_gephi_gets_the_node_and_its_edges(out: Path) -> None:
    """GEXF has its label, its kind and three edges."""
    graph = nx.read_gexf(out / "graph.gexf")
    assert "Regulation" in json.dumps(graph.nodes["regulation/harbor-act"])
    assert len(graph.edges("regulation/harbor-act")) == 3


def test_graphml_gets_the_node_and_its_edges(out: Path) -> None:
    """GraphML has its label, its kind and three edges."""
    graph = nx.read_graphml(out / "graph.graphml", force_multigraph=True)
    assert "Harbor act" in json.dumps(graph.nodes["regulation/harbor-act"])
    assert len(graph.edges("regulation/harbor-act")) == 3


def test_neo4j_gets_a_label_and_relationship_types(out: Path) -> None:
    """Some nodes file has the node, and the relationships have the types of Cypher's spelling."""
    tables = [file.read_text(encoding="utf-8") for file in sorted((out / "neo4j").rglob("*.csv"))]
    rows = [row for table in tables for row in csv.reader(io.StringIO(table))]
    commands = "".join(file.read_text(encoding="utf-8") for file in (out / "neo4j").rglob("*.c*"))
    assert any("regulation/harbor-act" in row for row in rows)
    assert all(word in commands for word in ("Regulation", "GOVERNS", "ISSUED_BY", "Harbor act"))


def test_the_page_lists_the_class_in_its_legend(out: Path) -> None:
    """The payload holds the class with its labels and color, the node and the words of its relations."""
    page = (out / "graph.html").read_text(encoding="utf-8")
    islands = re.findall(r'<script type="application/json" id="\w+">(.*?)</script>', page, re.DOTALL)
    payload = json.dumps([json.loads(one) for one in islands], ensure_ascii=False)
    expected = ("Regulation", "法规", "#123456", "regulation/harbor-act", "governs", "issued by", "Harbor act")
    assert [word for word in expected if word not in payload] == []


def test_the_ontology_in_force_is_written_out(out: Path) -> None:
    """`ontology.ttl` has the new class beside ours."""
    ontology = rdflib.Graph().parse(data=(out / "ontology.ttl").read_bytes(), format="turtle")
    assert (EX.Regulation, rdflib.RDF.type, rdflib.OWL.Class) in ontology


@pytest.mark.usefixtures("out")
def test_a_check_of_the_library_is_clean(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is reported, and what a build wrote below the sources is no source."""
    assert (main(["check", str(library), "--strict"]), capsys.readouterr().out) == (0, "")
