"""No fact without a passage: whatever the dataset states stands in the graph of a passage or was computed."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, QuerySolutions, RdfFormat, Store

from casegraph.cli.main import main
from casegraph.model.identifiers import DEFAULT_BASE, DERIVED, ONTOLOGY
from casegraph.rdf.namespaces import RDF, XSD

CORPUS = Path(__file__).parents[3] / "shared/corpus"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")
EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCES = {"bundled": [], "examples": [str(EXAMPLES)], "corpus": [str(CORPUS)]}
PREFIX = f"PREFIX cg: <{ONTOLOGY}> PREFIX rdf: <{RDF}> "
# Each asks for what there must not be.
FAULTS = {
    "an asserted triple that no passage says": """
        SELECT * { ?s ?p ?o
            FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }
            FILTER NOT EXISTS { ?s a cg:Passage }
            FILTER (?p NOT IN (cg:path, cg:sha256)) }""",
    "a triple of a named graph that the default graph lacks": """
        SELECT * { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }""",
    "a named graph that is neither a passage nor what was computed": """
        SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?g a cg:Passage } FILTER (?g != DERIVED) }""",
    "a passage that says nothing": """
        SELECT ?s { ?s a cg:Passage FILTER NOT EXISTS { GRAPH ?s { ?a ?b ?c } } }""",
    "a passage of which more is said than where it is": """
        SELECT * { ?s a cg:Passage ; ?p ?o
            FILTER (?p NOT IN (rdf:type, cg:document, cg:startLine, cg:endLine, cg:quote, cg:anchor)) }""",
    "a passage without lines or without a document that has a path": """
        SELECT ?s { ?s a cg:Passage
            FILTER NOT EXISTS { ?s cg:document ?d ; cg:startLine ?a ; cg:endLine ?b . ?d cg:path ?path } }""",
    "a passage that ends before it begins": """
        SELECT * { ?s cg:startLine ?a ; cg:endLine ?b FILTER (?a < 1 || ?b < ?a) }""",
    "a path or digest of what is no document": """
        SELECT * { { ?s cg:sha256 ?o } UNION { ?s cg:path ?o } FILTER (!CONTAINS(STR(?s), "/document/")) }""",
}

# A dataset that has just that fault; `<p>` is described as a passage where `DESCRIBED` stands.
FAULTY = (
    "<x:a> <x:b> <x:c> .",
    "DESCRIBED <x:a> <x:b> <x:c> <x:p> .",
    "<x:a> <x:b> <x:c> <x:elsewhere> .",
    "DESCRIBED",
    "DESCRIBED <x:p> <x:more> <x:c> .",
    "<x:p> TYPE <CG#Passage> .",
    'DESCRIBED <x:p> <CG#startLine> "9"^^INTEGER .',
    '<x:p> <CG#path> "a.md" .',
)
DESCRIBED = '<x:p> TYPE <CG#Passage> . <x:p> <CG#startLine> "1"^^INTEGER . <x:p> <CG#endLine> "1"^^INTEGER . '


@pytest.fixture(
    scope="module",
    params=["bundled", "examples", pytest.param("corpus", marks=NEEDS_CORPUS)],
)
def dataset(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Give a dataset as it was written, in somebody else's store."""
    out = tmp_path_factory.mktemp("dataset") / "out"
    main(["build", *SOURCES[request.param], "--out", str(out), "--format", "nquads", "--quiet"])
    store = Store()
    store.bulk_load(path=out / "graph.nq", format=RdfFormat.N_QUADS)
    return store


def rows(store: Store, fault: str) -> list[str]:
    """Ask for a fault."""
    answer = store.query(PREFIX + fault.replace("DERIVED", f"<{DEFAULT_BASE}{DERIVED}>"))
    assert isinstance(answer, QuerySolutions)
    return [str(row) for row in answer]


def loaded(quads: str) -> Store:
    """Load quads that are written in short."""
    words = {"DESCRIBED": DESCRIBED, "TYPE": f"<{RDF}type>", "<CG#": f"<{ONTOLOGY}", "INTEGER": f"<{XSD}integer>"}
    text = reduce(lambda one, word: one.replace(word, words[word]), words, quads)
    store = Store()
    store.load(text.replace(" . ", " .\n").encode(), format=RdfFormat.N_QUADS)
    return store


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_there_is_none(dataset: Store, fault: str) -> None:
    """Asked in SPARQL, as a user can."""
    assert rows(dataset, fault)[:5] == []


@pytest.mark.parametrize(("fault", "quads"), list(zip(FAULTS.values(), FAULTY, strict=True)), ids=list(FAULTS))
def test_one_would_be_found(fault: str, quads: str) -> None:
    """The questions have teeth."""
    store = loaded(quads)
    assert rows(store, fault)


def test_the_default_graph_is_the_union(dataset: Store) -> None:
    """Of the named graphs, with the descriptions of passages and where documents are; counted without SPARQL."""
    default = {quad.triple for quad in dataset.quads_for_pattern(None, None, None, DefaultGraph())}
    named = {quad.triple for quad in dataset if not isinstance(quad.graph_name, DefaultGraph)}
    passages = {str(triple.subject) for triple in default if str(triple.object) == f"<{ONTOLOGY}Passage>"}
    places = (f"<{ONTOLOGY}path>", f"<{ONTOLOGY}sha256>")
    described = {one for one in default if str(one.subject) in passages or str(one.predicate) in places}
    assert (len(named) > 100, len(passages) > 10) == (True, True)
    assert default == named | described


def test_most_of_it_is_said_and_not_computed(dataset: Store) -> None:
    """The graph of what was computed is a graph like any other, and not where everything ends."""
    said = {quad.triple for quad in dataset if "#L" in str(quad.graph_name)}
    derived = {quad.triple for quad in dataset if DERIVED in str(quad.graph_name)}
    assert (bool(derived), len(said) > len(derived)) == (True, True)
