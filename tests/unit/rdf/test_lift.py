"""The lifting to RDF."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support import sample

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal, integer
from casegraph.rdf.lift import Fact, checked_iri, lift, lift_passages, lift_statements
from casegraph.rdf.namespaces import RDF, RDFS

BASE = "https://w3id.org/casegraph/id/"
CG = "https://w3id.org/casegraph/ontology#"
DOCUMENT = f"{BASE}document/docs-案例-orders"
DERIVED = (f"{BASE}graph/derived",)


def facts(graph: CaseGraph, subject: str, predicate: str) -> list[Fact]:
    """Return the facts of a subject and a predicate."""
    return [fact for fact in lift(graph) if (fact.subject, fact.predicate) == (subject, predicate)]


def one_node(*properties: Property, passages: tuple[Passage, ...] = ()) -> CaseGraph:
    """Return a graph of one concept with these properties."""
    return sample.graph_of([Node(NodeId("concept/x"), "Concept", properties, passages)])


def test_a_type_stands_in_the_passages_that_say_the_node_exists() -> None:
    """The most specific class is stated where the node is opened, and nowhere else."""
    graph = one_node(passages=(sample.passage(3), sample.passage(5, 7)))
    (fact,) = facts(graph, f"{BASE}concept/x", f"{RDF}type")
    assert fact == Fact(f"{BASE}concept/x", f"{RDF}type", f"{CG}Concept", (f"{DOCUMENT}#L3", f"{DOCUMENT}#L5-L7"))


def test_what_nobody_says_is_derived() -> None:
    """A type, a property and an edge without passages stand in the derived graph."""
    graph = sample.graph_of(
        [Node(NodeId("concept/x"), "Concept", (Property("position", integer(1)),))],
        [Edge(NodeId("concept/x"), "relatedTo", NodeId("concept/x"))],
    )
    assert {fact.graphs for fact in lift(graph)} == {DERIVED}


def test_each_triple_comes_once() -> None:
    """No triple is lifted twice, though two edges that differ by their qualifiers state the same one."""
    found = [fact[:3] for fact in lift(sample.sample())]
    assert len(found) == len(set(found))


def test_edges_of_one_triple_share_their_passages() -> None:
    """The one triple of two qualified edges stands in the passages of both."""
    (fact,) = facts(sample.sample(), f"{BASE}case/acme-orders", f"{CG}storageBackend")
    assert fact.graphs == (f"{DOCUMENT}#L4", f"{DOCUMENT}#L11")


def test_a_qualified_edge_has_a_node_of_its_own() -> None:
    """The words of a qualified edge hang on a node with source and target, in the same passage."""
    use = f"{BASE}use/case.acme-orders--storageBackend--technology.rowdb--versionUsed-14"
    found = {fact.predicate: (fact.object, fact.graphs) for fact in lift(sample.sample()) if fact.subject == use}
    said = (f"{DOCUMENT}#L4",)
    assert found == {
        f"{RDF}type": (f"{CG}Use", said),
        f"{CG}source": (f"{BASE}case/acme-orders", said),
        f"{CG}target": (f"{BASE}technology/rowdb", said),
        f"{CG}versionUsed": (Literal("14"), said),
    }


def test_a_chain_is_a_list_of_named_cells() -> None:
    """A chain is an rdf:List whose cells have IRIs and whose items keep their order, repetitions too."""
    graph = one_node(Property("sequence", Chain((Literal("a"), Literal("b"), Literal("a"))), (sample.passage(2),)))
    (head,) = facts(graph, f"{BASE}concept/x", f"{CG}sequence")
    rest = {fact.subject: fact.object for fact in lift(graph) if fact.predicate == f"{RDF}rest"}
    first = {fact.subject: fact.object for fact in lift(graph) if fact.predicate == f"{RDF}first"}
    cells = [f"{BASE}list/concept.x--sequence-{place}" for place in (1, 2, 3)]
    assert head.object == cells[0]
    assert rest == dict(zip(cells, [*cells[1:], f"{RDF}nil"], strict=True))
    assert first == dict(zip(cells, map(Literal, "aba"), strict=True))


def test_a_second_chain_has_cells_of_its_own() -> None:
    """Two chains of one node share no cell."""
    graph = one_node(*(Property("sequence", Chain((Literal(text),))) for text in "ab"))
    cells = [fact.subject for fact in lift(graph) if fact.predicate == f"{RDF}first"]
    assert cells == [f"{BASE}list/concept.x--sequence-1", f"{BASE}list/concept.x--sequence--2-1"]


def test_an_empty_chain_is_nil() -> None:
    """A chain without items is the empty list."""
    (fact,) = facts(one_node(Property("sequence", Chain(()))), f"{BASE}concept/x", f"{CG}sequence")
    assert fact.object == f"{RDF}nil"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://qudt.org/vocab/unit/MilliSEC", "http://qudt.org/vocab/unit/MilliSEC"),
        ("https://example.org/a b", Literal("https://example.org/a b", "anyURI")),
        ("cg:Case", Literal("cg:Case", "anyURI")),
    ],
)
def test_a_relation_to_a_unit_is_a_resource_where_it_is_an_iri(text: str, expected: str | Literal) -> None:
    """An anyURI of a relation becomes a resource; what is no absolute IRI stays a literal."""
    graph = one_node(Property("hasUnit", Literal(text, "anyURI")))
    (fact,) = facts(graph, f"{BASE}concept/x", "http://qudt.org/schema/qudt/hasUnit")
    assert fact.object == expected


def test_passages_are_described_in_the_default_graph_alone() -> None:
    """A passage has its document, lines, quote and anchors, and stands in no named graph."""
    passage = sample.passage(3, 4)._replace(anchors=("b", "a"))
    found = list(lift_passages(one_node(passages=(passage,))))
    assert {fact.graphs for fact in found} == {()}
    assert [(fact.predicate.removeprefix(CG), fact.object) for fact in found[1:]] == [
        ("document", DOCUMENT),
        ("startLine", integer(3)),
        ("endLine", integer(4)),
        ("quote", Literal("what line 3 says")),
        ("anchor", Literal("b")),
        ("anchor", Literal("a")),
    ]


def test_equal_passages_put_together_what_they_know() -> None:
    """Where the same lines are met with and without quote and anchors, nothing is lost."""
    bare = Passage(sample.PATH, 3, 3)
    told = bare._replace(quote="words", anchors=("top",))
    found = {
        fact.object for fact in lift_passages(one_node(Property("position", integer(1), (told,)), passages=(bare,)))
    }
    assert {Literal("words"), Literal("top")} <= found


def test_a_document_known_by_a_passage_alone_is_described() -> None:
    """A document without a node has class, path and digest."""
    found = {fact.predicate: fact.object for fact in lift_statements(one_node(passages=(sample.passage(1),)))
             if fact.subject == DOCUMENT}  # fmt: skip
    assert found == {
        f"{RDF}type": f"{CG}Document",
        f"{CG}path": Literal(sample.PATH),
        f"{CG}sha256": Literal("0" * 64),
    }


def test_a_document_with_a_node_is_not_described_twice() -> None:
    """The class and the path of a document's node are left as they are."""
    name = NodeId("document/docs-案例-orders")
    paths = (Property("path", Literal(sample.PATH)), Property("sha256", Literal("0" * 64)))
    graph = sample.graph_of([Node(name, "CaseDocument", paths, (sample.passage(1),))])
    assert [fact.object for fact in facts(graph, DOCUMENT, f"{RDF}type")] == [f"{CG}CaseDocument"]
    assert len(facts(graph, DOCUMENT, f"{CG}path")) == 1


def test_labels_keep_their_language() -> None:
    """A label in Chinese and one in English are two facts."""
    graph = one_node(
        Property("label", Literal("订单", language="zh")), Property("label", Literal("Order", language="en"))
    )
    languages = [one.object.language for one in facts(graph, f"{BASE}concept/x", f"{RDFS}label")
                 if isinstance(one.object, Literal)]  # fmt: skip
    assert languages == ["zh", "en"]


def test_the_base_can_be_another() -> None:
    """A graph with a base of its own is lifted to it."""
    graph = replace(one_node(), base="https://example.org/data/")
    assert {fact.subject for fact in lift(graph)} == {"https://example.org/data/concept/x"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/订单", "https://example.org/订单"),
        ('https://example.org/a"<b>', "https://example.org/a%22%3Cb%3E"),
        ("https://example.org/[50%]", "https://example.org/%5B50%25%5D"),
    ],
)
def test_an_iri_is_mended_where_readers_would_refuse_it(text: str, expected: str) -> None:
    """Chinese letters stay, what no IRI may hold is percent-encoded."""
    assert checked_iri(text) == expected
