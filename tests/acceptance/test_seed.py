"""The seed document gives every fact of its answer key and no other, read from the text and from the bundled data."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from tests.support.compiling import edges

from casegraph import compile as compile_sources
from casegraph.cli.main import main
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import ONTOLOGY

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = SHARED / "corpus"
SEED = CORPUS / "docs/04-PRACTICE/场景主题分类案例.md"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="NOT CHECKED: the seed document is not beside the checkout")


def facts(graph: Path, *arguments: str) -> str:
    """Hold a dataset against the answer key, and return the last line of the verdict."""
    check = [str(SHARED / "checks/case_facts.py"), str(graph), str(SHARED / "answers/seed.yaml"), *arguments]
    run = subprocess.run([sys.executable, *check], capture_output=True, text=True, check=False, encoding="utf-8")
    return (run.stdout.splitlines() or [run.stderr])[-1]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the dataset of the seed document."""
    out = tmp_path_factory.mktemp("seed") / "out"
    assert main(["build", str(SEED), "--out", str(out), "--format", "nquads", "--quiet"]) == 0
    return out / "graph.nq"


@pytest.fixture(scope="module")
def graph() -> CaseGraph:
    """Give the graph of the seed document."""
    return compile_sources(SEED).graph


def test_the_document_gives_its_305_facts(dataset: Path) -> None:
    """Nothing is missing, nothing is extra, each in the named graph of its line."""
    assert facts(dataset) == "facts 305/305, missing 0, extra 0"


def test_the_bundled_data_give_the_same_facts(tmp_path: Path) -> None:
    """What an editor copied into YAML says what the document says."""
    assert main(["build", "--out", str(tmp_path / "out"), "--format", "nquads", "--quiet"]) == 0
    found = facts(tmp_path / "out/graph.nq", "--document", SEED.name)
    assert found == "facts 305/305, missing 0, extra 0"


def test_the_whole_corpus_says_nothing_else_of_the_document(tmp_path: Path) -> None:
    """Other documents beside it neither add to it nor take from it."""
    main(["build", str(CORPUS), "--out", str(tmp_path / "out"), "--format", "nquads", "--quiet"])
    found = facts(tmp_path / "out/graph.nq", "--document", SEED.name)
    assert found == "facts 305/305, missing 0, extra 0"


@pytest.mark.parametrize(
    ("type_name", "count"),
    [("Case", 33), ("Requirement", 15), ("Step", 14), ("Result", 12), ("SelectionRule", 5), ("Claim", 17)],
)
def test_the_graph_has_as_many_nodes_of_a_class_as_the_document(graph: CaseGraph, type_name: str, count: int) -> None:
    """One thing is one node, however often it is named."""
    assert graph.counts()[0][type_name] == count


def test_each_of_the_41_measurements_of_cases_is_a_node(graph: CaseGraph) -> None:
    """Cases and their parts have 41 numbers; the others belong to claims."""
    owners = [graph.nodes[one.source].type for one in graph.edges if one.relation == "hasMeasurement"]
    assert sum(owner != "Claim" for owner in owners) == 41


def test_a_likened_product_is_not_used(graph: CaseGraph) -> None:
    """The system of one's own that resembles Temporal does not use it."""
    cern = next(one for one in graph.nodes.values() if one.type == "Case" and "CERN" in one.label())
    relations = {edge.relation: graph.nodes[edge.target].label() for edge in graph.outgoing[cern.id]}
    assert (relations["similarTo"], relations["usesTechnology"]) == ("Temporal", "自研系统")


def test_every_case_is_under_a_theme_that_is_a_scenario(graph: CaseGraph) -> None:
    """List-only cases have one too."""
    assert len(edges(graph, "theme")) == 33


def test_each_triple_of_a_case_stands_in_the_graph_of_its_line(dataset: Path, graph: CaseGraph) -> None:
    """A case opened in a line has its type in the named graph of that line, and every triple of it in some line's."""
    quads = [quad for quad in parse(path=dataset, format=RdfFormat.N_QUADS) if isinstance(quad, Quad)]
    cases = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == NamedNode(f"{ONTOLOGY}Case")}
    named = {(quad.subject, quad.predicate, quad.object) for quad in quads if "#L" in str(quad.graph_name)}
    derived = {(quad.subject, quad.predicate, quad.object) for quad in quads if "derived" in str(quad.graph_name)}
    said = {(quad.subject, quad.predicate, quad.object) for quad in quads if quad.subject in cases}
    assert len(cases) == 33
    assert said <= named | derived
    assert all(graph.nodes[one].passages for one in graph.nodes if one.startswith("case/"))
