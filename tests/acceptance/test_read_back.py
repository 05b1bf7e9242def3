"""The bundled library, exported and read back by software that is not ours: the same nodes, edges and facts."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyoxigraph import BlankNode, RdfFormat, parse

import casegraph
from casegraph.cli.main import main
from casegraph.model.graph import CaseGraph
from casegraph.rules.shacl import check_shapes

SCHEMA = Path(__file__).parents[3] / "shared/suites/gexf-1.3/gexf.rng"
# rdflib's own readers ask for what it deprecates.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
]
RDF = {"graph.ttl": "turtle", "graph.jsonld": "json-ld", "graph.rdf": "xml"}


@pytest.fixture(scope="module")
def graph() -> CaseGraph:
    """Give the graph of the bundled data."""
    return casegraph.compile().graph


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the exports of the bundled data."""
    out = tmp_path_factory.mktemp("bundled") / "exports"
    assert main(["build", "--out", str(out), "--quiet"]) == 0
    return out


def union(exports: Path) -> set[str]:
    """Return the default graph as pyoxigraph reads it, less what describes passages."""
    return {str(quad.triple) for quad in parse(path=exports / "graph.ttl", format=RdfFormat.TURTLE)}


@pytest.mark.parametrize("name", RDF)
def test_rdflib_reads_as_many_triples(exports: Path, name: str) -> None:
    """Turtle, JSON-LD and RDF/XML hold the same triples for another reader."""
    read = rdflib.Graph().parse(data=(exports / name).read_bytes(), format=RDF[name])
    assert len(read) == len(union(exports))


def test_rdflib_reads_the_dataset(exports: Path) -> None:
    """Each quad of the dataset is there, and no node is blank."""
    quads = list(parse(path=exports / "graph.nq", format=RdfFormat.N_QUADS))
    dataset = rdflib.Dataset()
    dataset.parse(data=(exports / "graph.nq").read_bytes(), format="nquads")
    assert sum(1 for _ in dataset.quads()) == len(quads)
    assert not any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object))


@pytest.mark.skipif(shutil.which("rapper") is None, reason="NOT CHECKED: rapper (raptor2-utils) is not installed")
@pytest.mark.parametrize(("name", "syntax"), [("graph.ttl", "turtle"), ("graph.rdf", "rdfxml")])
def test_rapper_counts_the_same_triples(exports: Path, name: str, syntax: str) -> None:
    """A parser in C finds neither an error nor another number."""
    command = ["rapper", "--quiet", "--input", syntax, "--output", "ntriples", str(exports / name)]
    run = subprocess.run(command, capture_output=True, check=True)
    assert run.stderr == b""
    assert len(set(run.stdout.splitlines())) == len(union(exports))


def test_the_dataset_conforms_to_its_shapes(graph: CaseGraph) -> None:
    """pySHACL finds nothing against the shipped shapes."""
    assert list(check_shapes(graph)) == []


@pytest.mark.skipif(
    shutil.which("jing") is None or not SCHEMA.exists(), reason="NOT CHECKED: jing or the schema of GEXF is not there"
)
def test_the_gexf_is_valid(exports: Path) -> None:
    """jing has nothing to say."""
    run = subprocess.run(["jing", str(SCHEMA), str(exports / "graph.gexf")], capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (0, b"")


@pytest.mark.parametrize("name", ["graph.gexf", "graph.graphml"])
def test_networkx_reads_every_node_and_edge(exports: Path, graph: CaseGraph, name: str) -> None:
    """Both XML formats hold the whole graph."""
    read = nx.read_gexf(exports / name) if name.endswith("gexf") else nx.read_graphml(exports / name)
    assert (len(read.nodes), read.number_of_edges()) == (len(graph.nodes), len(graph.edges))


@pytest.mark.parametrize(("folder", "attribute"), [("nodes", "nodes"), ("relationships", "edges")])
def test_the_tables_for_neo4j_hold_every_row(exports: Path, graph: CaseGraph, folder: str, attribute: str) -> None:
    """A reader of CSV finds a row for each node and each edge."""
    tables = [path for path in (exports / "neo4j" / folder).glob("*.csv") if not path.stem.endswith("_header")]
    texts = [path.read_text(encoding="utf-8") for path in tables]
    assert sum(1 for text in texts for _ in csv.reader(io.StringIO(text, newline=""))) == len(getattr(graph, attribute))
