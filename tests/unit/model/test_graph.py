"""The graph's own answers: labels, neighbors, passages, names, counts."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from tests.support.sample import edge, graph_of, hostile, node, passage, sample

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.graph import CaseGraph, Edge, Property, document_id
from casegraph.model.identifiers import NodeId, ascii_slug, kind, screaming, slug
from casegraph.model.values import Literal, decimal, has_cjk, name_literal, text_literal

BOTH = (Literal("甲", language="zh"), Literal("A", language="en"))


@pytest.mark.parametrize(
    ("labels", "language", "expected"),
    [
        (BOTH, "zh", "甲"),
        (BOTH, "en", "A"),
        (BOTH, "de", "甲"),
        ((Literal("X"),), "zh", "X"),
        ((), "zh", "some-thing"),
    ],
)
def test_a_label_is_found_in_any_language(labels: tuple[Literal, ...], language: str, expected: str) -> None:
    """The one asked for, one without language, any, or the slug."""
    assert node("scenario/some-thing", "Scenario", *labels).label(language) == expected


def test_edges_are_found_from_both_ends() -> None:
    """In their order; a node without edges has none."""
    graph, step, case = sample(), NodeId("step/acme-orders-1"), NodeId("case/bolt-orders")
    assert [one.relation for one in graph.outgoing[step]] == ["hasMeasurement"]
    assert [one.source for one in graph.incoming[step]] == ["case/acme-orders"]
    assert step not in {one.target for one in graph.outgoing[case]}


def test_every_passage_is_there_once_in_order() -> None:
    """Those of nodes, of facts and of edges."""
    found = sample().passages
    assert list(found) == sorted(set(found))
    assert {passage(3), passage(5), passage(12), passage(7, 8)} <= set(found)


def test_a_graph_is_noted_with_its_findings_and_links() -> None:
    """What was worked out of it holds, and another process gets both."""
    graph, found = sample(), Diagnostic.of(Code.CONTRADICTION, Span("a.md", 3), name="A", field="f", values="v")
    known = graph.outgoing
    noted = graph.noting([found], "https://example.org/")
    assert (noted.findings, noted.links, noted.outgoing is known, graph.findings) == (
        (found,),
        "https://example.org/",
        True,
        (),
    )
    assert pickle.loads(pickle.dumps(noted)).findings == (found,)
    assert replace(noted, edges=()).links == "https://example.org/"


def test_a_new_graph_works_things_out_anew() -> None:
    """What is noted is not taken along where edges change."""
    noted = sample().noting(())
    assert noted.outgoing
    assert not replace(noted, edges=()).outgoing


def test_nodes_and_edges_are_counted_by_kind() -> None:
    """In order of the names."""
    types, relations = sample().counts()
    assert (list(types), types["Case"], relations["theme"]) == (sorted(types), 2, 2)


@pytest.mark.parametrize(("lines", "end"), [((3, 3), "#L3"), ((3, 9), "#L3-L9")])
def test_a_passage_is_called_by_its_lines(lines: tuple[int, int], end: str) -> None:
    """Behind the IRI of its document."""
    assert sample().passage_iri(passage(*lines)) == f"https://w3id.org/casegraph/id/document/docs-案例-orders{end}"


def test_edges_that_differ_by_a_version_have_their_own_ids() -> None:
    """However alike the versions look."""
    versions = ["1.0", "1-0", "1 0", "10"]
    ids = {edge("a/b", "uses", "c/d", versionUsed=version).id for version in versions}
    assert len(ids) == len(versions)


@pytest.mark.parametrize(
    ("path", "name"),
    [("docs/案例.md", "docs-案例"), ("README", "README"), ("a.b/c", "a-b-c"), ("a/b.c.yaml", "a-b-c")],
)
def test_a_document_is_called_by_its_path(path: str, name: str) -> None:
    """Without the extension."""
    assert document_id(path) == f"document/{name}"


def test_slugs_keep_letters_and_digits() -> None:
    """In NFC; an English name in lower case; nothing from nothing."""
    assert (slug("Cafe\u0301 & 订单_1!"), slug("+++")) == ("Café-订单-1", "")
    assert (ascii_slug("Order Processing"), ascii_slug("Café")) == ("order-processing", "")
    assert (kind("TechnologyStack"), screaming("usesTechnology")) == ("technology-stack", "USES_TECHNOLOGY")


def test_values_carry_language_and_form() -> None:
    """Chinese is told by its characters, a number has one spelling."""
    assert (text_literal("a").language, text_literal("甲").language, name_literal("A").language) == ("en", "zh", "")
    assert [decimal(one).text for one in (10, 0)] == ["10", "0"]
    assert (has_cjk("a"), has_cjk("豈")) == (False, True)


def test_a_graph_without_nodes_answers_too() -> None:
    """With nothing."""
    graph = graph_of([])
    assert (graph.passages, graph.counts(), dict(graph.outgoing)) == ((), ({}, {}), {})


def test_what_is_made_of_nodes_and_edges_is_made_once() -> None:
    """Findings change nothing in it; another graph makes its own, and so does another process."""
    made: list[int] = []

    def count(graph: CaseGraph) -> int:
        made.append(len(graph.nodes))
        return made[-1]

    graph = sample()
    assert [graph.once(count), graph.noting([]).once(count), graph.once(count)] == made * 3
    for other in (replace(graph, nodes={}), pickle.loads(pickle.dumps(graph))):
        other.once(count)
    assert made == [len(graph.nodes), 0, len(graph.nodes)]


def test_a_graph_arrives_whole_in_another_process() -> None:
    """With the classes of its records, and whatever belongs to it besides."""
    graph = hostile().noting([Diagnostic.of(Code.UNRESOLVED_END, Span("a.md", 1), name="Acme")], "https://a/")
    arrived = pickle.loads(pickle.dumps(graph))
    for name in ("nodes", "edges", "sources", "base", "findings", "links"):
        assert getattr(arrived, name) == getattr(graph, name)
    assert [type(one) for one in arrived.edges] == [Edge] * len(graph.edges)
    assert {type(one) for node in arrived.nodes.values() for one in node.properties} == {Property}
