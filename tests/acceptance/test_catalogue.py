"""A catalogue of scenarios that nobody here had seen, in English and in other shapes, is read as the Chinese one is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from tests.support.compiling import edges, places

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph, Node

CATALOGUE = Path(__file__).parents[1] / "examples/catalogue-en.md"


@pytest.fixture(scope="module")
def built() -> Compilation:
    """Give the catalogue, compiled."""
    return compile_sources(CATALOGUE)


@pytest.fixture(scope="module")
def graph(built: Compilation) -> CaseGraph:
    """Give its graph."""
    return built.graph


def scenario(graph: CaseGraph, name: str, industry: str = "") -> Node:
    """Return the one scenario of a name, in an industry where several bear it."""
    (node,) = [
        one
        for one in graph.nodes.values()
        if one.type == "Scenario" and one.label() == name and (not industry or industry in told(graph, one, "industry"))
    ]
    return node


def told(graph: CaseGraph, node: Node, relation: str) -> list[str]:
    """Return the labels of what a relation of a node leads to."""
    return sorted(graph.nodes[edge.target].label("en") for edge in graph.outgoing[node.id] if edge.relation == relation)


class Told(NamedTuple):
    """What an entry says."""

    traits: list[str]
    cases: list[str]
    stack: str
    scores: tuple[str, ...]


@pytest.mark.parametrize(
    ("name", "industry", "said"),
    [
        ("Checkout", "Retail and trade",
         Told(["Low latency", "Strong consistency"], ["Acme - Checkout", "Zeta - Checkout"], "Foo + Bar",
              ("9", "9.5"))),
        ("Returns", "Retail and trade", Told(["Audit trail"], ["Acme - Returns"], "Foo + Baz", ("8",))),
        ("Routing", "Retail and trade", Told(["Real-time operation"], [], "Foo + Bar", ("8",))),
        ("Routing", "Transport",
         Told(["Elasticity"], ["Delta - Routing", "Omega - night buses"], "Foo + Baz", ("7.5",))),
        ("Fares", "Transport", Told([], [], "Foo + Bar", ("8",))),
    ],
)  # fmt: skip
def test_an_entry_has_traits_cases_stack_and_score(graph: CaseGraph, name: str, industry: str, said: Told) -> None:
    """As bold label, plain item, bold item or heading; of one name in two industries each its own."""
    node = scenario(graph, name, industry)
    assert told(graph, node, "trait") == said.traits
    assert told(graph, node, "exemplifiedBy") == said.cases
    assert told(graph, node, "recommendedStack") == [said.stack]
    assert node.texts("score") == said.scores


def test_an_entry_and_its_row_are_one(graph: CaseGraph) -> None:
    """The numbers of the rows, and of the heading that has one."""
    numbers = {(one.label(), *one.texts("notation")) for one in graph.nodes.values() if one.texts("notation")}
    assert numbers == {("Checkout", "T1"), ("Routing", "T2"), ("Routing", "T3"), ("Fares", "T7")}


def test_a_score_that_differs_is_found(built: Compilation) -> None:
    """That of the entry against that of the row; both stay."""
    (place,) = places(built, Code.CONTRADICTION)
    assert place.endswith("catalogue-en.md:91")


def test_a_scale_has_its_threshold_and_its_costs(graph: CaseGraph) -> None:
    """The figures of the title, of demands and of what is listed beside the stack."""
    small = scenario(graph, "Small")
    assert told(graph, small, "hasMeasurement") == ["1-2 nodes", "< 5 GB", "below $500/month"]
    assert told(graph, small, "trait") == ["Thrift", "one machine"]
    assert told(graph, small, "hasAttribute") == ["Infrastructure cost", "Operation", "Strengths"]
    assert told(graph, small, "applicableTo") == ["start-ups"]


def test_a_sign_that_markdown_takes_for_a_quotation_stays(graph: CaseGraph) -> None:
    """More than a hundred is not a hundred."""
    strengths = next(one for one in graph.nodes.values() if one.label() == "Strengths")
    assert strengths.texts("attributeValue") == (">100 GB later", "simple")
    (number,) = [graph.nodes[one.target] for one in graph.outgoing[strengths.id] if one.relation == "hasMeasurement"]
    assert number.text("comparator") == ">"


def test_a_score_keeps_its_criteria(built: Compilation, graph: CaseGraph) -> None:
    """With weights and points; a criterion without points is counted as unread."""
    fares = scenario(graph, "Fares")
    attributes = [graph.nodes[one.target] for one in graph.outgoing[fares.id] if one.relation == "hasAttribute"]
    assert [(one.label(), one.text("score")) for one in attributes] == [("Latency", "9"), ("Price", "7.5")]
    assert [told(graph, one, "hasMeasurement") for one in attributes] == [["20 ms", "weight 60%"], ["weight 40%"]]
    assert "Taste" in {dict(one.words)["label"] for one in built.diagnostics if one.code is Code.UNKNOWN_LABEL}


def test_a_guide_and_the_counts_are_read(graph: CaseGraph) -> None:
    """A rule below a question, and what the document says of itself."""
    assert [target for _, target in edges(graph, "condition")] == ["Checkout"]
    claims = {value for one in graph.nodes.values() if one.type == "Claim" for value in one.texts("label")}
    assert claims == {"12 scenarios in 3 industries."}


def test_a_described_case_has_its_figure(graph: CaseGraph) -> None:
    """What stands behind the organization is the case's description."""
    (case,) = [one for one in graph.nodes.values() if one.label() == "Delta - Routing"]
    assert case.texts("description") == ("plans 3 million trips per day",)
    assert told(graph, case, "organization") == ["Delta"]
