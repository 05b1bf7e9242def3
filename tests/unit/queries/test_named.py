"""The queries that casegraph ships."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import cache

import pyoxigraph as ox
import pytest
from tests.support import sample

from casegraph.errors import UnknownNameError
from casegraph.model.graph import CaseGraph, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Literal, decimal
from casegraph.queries import named_queries, named_query, run_query
from casegraph.rdf.store import store_graph

NAMES = sorted(named_queries())
UNIT = "http://qudt.org/vocab/unit/"


def number(name: str, quantity: str, sign: str, value: str, base: str, **more: str) -> Node:
    """Return a measurement; `base` is its value in the base unit."""
    fields = [
        Property("quantity", Literal(quantity)),
        Property("comparator", Literal(sign)),
        Property("value", decimal(Decimal(value))),
        Property("canonicalValue", decimal(Decimal(base))),
        Property("asWritten", Literal(f"{sign}{value}")),
        Property("context", Literal(name.partition("-")[0])),
    ]
    if "unit" in more:
        fields += [Property("hasUnit", Literal(UNIT + more["unit"], "anyURI"))]
    if "percentile" in more:
        fields += [Property("percentile", decimal(Decimal(more["percentile"])))]
    return sample.node(f"measurement/{name}", "Measurement", more=fields)


def library() -> CaseGraph:
    """Return a small library in which every shipped query finds something."""
    case, silent, document = "case/acme-orders", "case/mute", "document/docs-unread"
    nodes = [
        sample.node(case, "Case", Literal("艾克米订单", language="zh"), Literal("Acme orders", language="en")),
        sample.node(silent, "Case", Literal("Mute")),
        sample.node("organization/acme", "Organization", Literal("Acme")),
        sample.node("scenario/orders", "Scenario", Literal("订单处理", language="zh")),
        sample.node("scenario/theme", "Scenario", Literal("交易", language="zh")),
        sample.node("industry/retail", "Industry", Literal("Retail")),
        sample.node("technology/flow", "Technology", Literal("FlowEngine")),
        sample.node("technology/rowdb", "Technology", Literal("RowDB")),
        sample.node("technology-stack/flow-rowdb", "TechnologyStack", Literal("FlowEngine + RowDB")),
        sample.node("pattern/saga", "Pattern", Literal("Saga")),
        sample.node("requirement/r", "Requirement", Literal("fast")),
        sample.node("result/r", "Result", Literal("was fast")),
        sample.node("selection-rule/r", "SelectionRule"),
        sample.node("trait/lasting", "Trait", Literal("long-running")),
        number("requirement-p99", "latency", "<", "100", "0.1", unit="MilliSEC", percentile="99"),
        number("result-p99", "latency", "<", "80", "0.08", unit="MilliSEC", percentile="99"),
        number("result-p50", "latency", "<", "20", "0.02", unit="MilliSEC", percentile="50"),
        number("result-up", "可用性", "=", "99.99", "0.9999", unit="PERCENT"),
        Node(NodeId(document), "Document", (Property("path", Literal("docs/unread.md")),)),
        sample.node("document/docs-案例-orders", "Document", more=[Property("path", Literal(sample.PATH))]),
    ]
    edges = [
        (case, "organization", "organization/acme"), (case, "scenario", "scenario/orders"),
        (silent, "theme", "scenario/theme"), (silent, "usesTechnology", "technology/rowdb"),
        ("scenario/orders", "broader", "scenario/theme"), (case, "industry", "industry/retail"),
        (case, "stack", "technology-stack/flow-rowdb"), (case, "requirement", "requirement/r"),
        ("technology-stack/flow-rowdb", "component", "technology/flow"), (case, "result", "result/r"),
        (case, "usesTechnology", "technology/flow"), (case, "usesTechnology", "technology/rowdb"),
        ("requirement/r", "appliesPattern", "pattern/saga"),
        ("requirement/r", "hasMeasurement", "measurement/requirement-p99"),
        ("result/r", "hasMeasurement", "measurement/result-p99"),
        ("result/r", "hasMeasurement", "measurement/result-p50"),
        (case, "hasMeasurement", "measurement/result-up"),
        ("result/r", "references", "document/docs-案例-orders"),
        ("selection-rule/r", "condition", "scenario/orders"), ("selection-rule/r", "because", "trait/lasting"),
        ("selection-rule/r", "recommends", "technology-stack/flow-rowdb"),
    ]  # fmt: skip
    return sample.graph_of(nodes, [sample.edge(source, name, target) for source, name, target in edges])


@cache
def store() -> ox.Store:
    """Return the library in a store."""
    return store_graph(library())


def rows(query: str, *columns: str, **parameters: str) -> list[tuple[str, ...]]:
    """Return some columns of the answer to a named query."""
    text = run_query(store(), named_query(query), "csv", parameters).decode()
    return [tuple(row[column] for column in columns) for row in csv.DictReader(text.splitlines())]


def test_there_are_twenty() -> None:
    """The folder is the list."""
    assert len(NAMES) == 20


@pytest.mark.parametrize("name", NAMES)
def test_every_query_asks_in_both_languages(name: str) -> None:
    """Each query says what it answers in English and in Chinese."""
    assert set(named_query(name).questions) == {"en", "zh"}


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_is_used(name: str) -> None:
    """What the header declares stands in the query."""
    query = named_query(name)
    body = query.text.partition("SELECT")[2]
    assert all(f"${parameter}" in body for parameter in query.parameters)


@pytest.mark.parametrize("name", NAMES)
def test_every_query_runs_with_its_defaults(name: str) -> None:
    """Each query runs over the library as it stands, twice alike."""
    assert run_query(store(), named_query(name)) == run_query(store(), named_query(name))


def test_an_unknown_query_lists_the_near_ones() -> None:
    """A misspelt name finds its neighbor."""
    with pytest.raises(UnknownNameError) as caught:
        named_query("evidenc")
    assert "evidence" in caught.value.hint


def test_cases_by_technology() -> None:
    """A technology is found in use and in a stack, whatever its case."""
    assert rows("cases-by-technology", "case", technology="flowengine", language="en") == [("Acme orders",)]


def test_labels_come_in_the_language_asked_for() -> None:
    """The parameter language chooses among the labels of a thing."""
    assert rows("cases-by-technology", "case", technology="FlowEngine", language="zh") == [("艾克米订单",)]


def test_cases_by_scenario() -> None:
    """A case stands under its scenario and under what is broader."""
    assert rows("cases-by-scenario", "case", scenario="交易", language="en") == [("Acme orders",), ("Mute",)]


@pytest.mark.parametrize(("bound", "expected"), [("200", ["<80", "<100"]), ("90", ["<80"]), ("20", [])])
def test_p99_below(bound: str, expected: list[str]) -> None:
    """Only the 99th percentile counts, and the bound is in milliseconds."""
    assert [row[0] for row in rows("p99-below", "written", bound=bound)] == expected


@pytest.mark.parametrize(("share", "expected"), [("99.99", ["99.99"]), ("99.999", [])])
def test_availability_at_least(share: str, expected: list[str]) -> None:
    """An availability is compared as a share."""
    found = [row[0] for row in rows("availability-at-least", "percent", share=share)]
    assert list(map(Decimal, found)) == list(map(Decimal, expected))


def test_patterns_by_industry() -> None:
    """A pattern that a part of a case applies counts for the industry of the case."""
    assert rows("patterns-by-industry", "industry", "pattern", "cases") == [("Retail", "Saga", "1")]


def test_evidence() -> None:
    """Every statement about a thing is found with document and line."""
    assert (sample.PATH, "1", "what line 1 says") in rows("evidence", "path", "line", "quote", name="Saga")


def test_documents_uncited() -> None:
    """A document that a part of a case refers to is not among the uncited."""
    assert rows("documents-uncited", "path") == [("docs/unread.md",)]


def test_cases_without_measurements() -> None:
    """A case whose parts have numbers is not among them."""
    assert rows("cases-without-measurements", "case") == [("Mute",)]


def test_technologies_together() -> None:
    """Two technologies of one case are one pair."""
    assert rows("technologies-together", "technology", "with", "cases") == [("FlowEngine", "RowDB", "1")]


def test_requirements_met() -> None:
    """A required figure is held against the result of the same percentile."""
    assert rows("requirements-met", "required", "achieved", "met") == [("<100", "<80", "yes")]


def test_selection_rule() -> None:
    """A rule is found by a part of the name of its need."""
    found = rows("selection-rule", "condition", "stack", "because", need="订单")
    assert found == [("订单处理", "FlowEngine + RowDB", "long-running")]


def test_organization() -> None:
    """What hangs on the cases of an organization is listed."""
    found = rows("organization", "relation", "value", organization="acme")
    assert ("https://w3id.org/casegraph/ontology#industry", "Retail") in found


def test_stack_by_evidence() -> None:
    """A stack counts the cases that have the need, and the rules that recommend it."""
    assert rows("stack-by-evidence", "stack", "cases", "rules", need="交易") == [("FlowEngine + RowDB", "1", "1")]


def test_requirements_and_results() -> None:
    """A result with a number of the same percentile answers the requirement."""
    found = rows("requirements-and-results", "requirement", "result", case="acme", language="en")
    assert found == [("fast", "was fast")]


def test_theory_behind_case() -> None:
    """A theory of the case itself is found; one that only another node applies is not."""
    assert rows("theory-behind-case", "theory", case="acme") == []


def test_cases_like() -> None:
    """What two cases share is counted and named."""
    found = rows("cases-like", "case", "common", "shared_by_both", case="acme", language="en")
    assert found == [("Mute", "1", "RowDB")]


def test_documents_of_case() -> None:
    """A document that a part refers to is one of the case, with the line."""
    assert rows("documents-of-case", "path", "line", case="acme") == [(sample.PATH, "1")]


def test_themes() -> None:
    """A theme counts its cases and organizations."""
    assert rows("themes", "theme", "cases", "organizations") == [("交易", "1", "0")]
