"""The dataset in a store, and as objects of rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from tests.support import sample

from casegraph.errors import WorkspaceError
from casegraph.model.graph import Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Literal
from casegraph.rdf.dataset import rdflib_union
from casegraph.rdf.ntriples import dataset
from casegraph.rdf.store import open_dataset, store_graph


def test_a_written_dataset_opens_as_the_graph_would(tmp_path: Path) -> None:
    """The file and the graph give the same quads."""
    file = tmp_path / "graph.nq"
    file.write_bytes(b"".join(dataset(sample.hostile())))
    assert set(open_dataset(file)) == set(store_graph(sample.hostile()))


def test_a_missing_dataset_says_what_to_do(tmp_path: Path) -> None:
    """Where nothing was built, the hint is to build."""
    with pytest.raises(WorkspaceError, match=r'no dataset at "graph\.nq"') as caught:
        open_dataset(tmp_path / "graph.nq")
    assert "casegraph build" in caught.value.hint


def test_a_broken_dataset_names_the_line(tmp_path: Path) -> None:
    """A file that somebody cut names the broken line."""
    (tmp_path / "graph.nq").write_text("<a:> <a:> <a:> .\n<a:> <a:\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not N-Quads, line 2"):
        open_dataset(tmp_path / "graph.nq")


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib's own reader asks for what it deprecates
def test_rdflib_holds_the_quads_of_the_file() -> None:
    """to_rdflib() equals what rdflib reads from graph.nq."""
    read = rdflib.Dataset()
    read.parse(data=b"".join(dataset(sample.sample())), format="nquads")
    made = sample.sample().to_rdflib()
    assert {(*quad[:3], str(quad[3])) for quad in made.quads()} == {(*quad[:3], str(quad[3])) for quad in read.quads()}


def test_rdflib_keeps_a_number_as_written() -> None:
    """rdflib does not turn 1.50 into 1.5."""
    graph = sample.graph_of([Node(NodeId("concept/x"), "Concept", (Property("score", Literal("1.50", "decimal")),))])
    texts = [str(value) for value in graph.to_rdflib().default_graph.objects() if isinstance(value, rdflib.Literal)]
    assert texts == ["1.50"]


def test_the_union_has_no_named_graph() -> None:
    """The union for SHACL holds each triple once, passages described."""
    union = rdflib_union(sample.sample())
    passages = set(union.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/casegraph/ontology#Passage")))
    assert len(passages) == len(sample.sample().passages)
