"""A row knows the passages of the triples that made it, and of no others."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
import pytest
from tests.support.sample import edge, graph_of, node

from casegraph.errors import QueryError
from casegraph.model.graph import Edge, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Chain, Literal
from casegraph.queries.evidence import evidenced
from casegraph.rdf.store import store_graph

CG = "PREFIX cg: <https://w3id.org/casegraph/ontology#> "


@cache
def store() -> ox.Store:
    """Return two cases; what each line says is in its number."""
    steps = Property("sequence", Chain((Literal("draft"), Literal("sent"))))
    nodes = [
        node("case/a", "Case", Literal("A"), more=(steps,), line=1),
        node("case/b", "Case", Literal("B"), line=2),
        node("scenario/narrow", "Scenario", Literal("narrow"), line=3),
        node("scenario/middle", "Scenario", Literal("middle"), line=4),
        node("scenario/wide", "Scenario", Literal("wide"), line=5),
        node("technology-stack/s", "TechnologyStack", Literal("s"), line=6),
        node("technology/t", "Technology", Literal("t"), line=7),
    ]
    edges = [
        edge("case/a", "scenario", "scenario/narrow", 10), edge("case/b", "theme", "scenario/wide", 11),
        edge("scenario/narrow", "broader", "scenario/middle", 12),
        edge("scenario/middle", "broader", "scenario/wide", 13),
        edge("case/a", "stack", "technology-stack/s", 14),
        edge("technology-stack/s", "component", "technology/t", 15),
        Edge(NodeId("case/a"), "usesTechnology", NodeId("technology/t")),
        edge("case/b", "usesTechnology", "technology/t", 17),
    ]  # fmt: skip
    return store_graph(graph_of(nodes, edges))


def lines(query: str) -> list[list[int]]:
    """Return the lines behind each row of a query."""
    return [sorted(one.start for one in row.passages) for row in evidenced(store(), CG + query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?c { ?c cg:scenario ?s }", [[10]]),
        ("SELECT ?c { ?c a cg:Case ; cg:theme ?s }", [[2, 11]]),
        ("SELECT ?c { ?c cg:scenario/skos:broader ?s }", [[10, 12]]),
        ("SELECT ?c { ?c cg:scenario/skos:broader* ?s FILTER(CONTAINS(STR(?s), 'wide')) }", [[10, 12, 13]]),
        ("SELECT ?s { ?s ^cg:theme ?c }", [[11]]),
        ("SELECT ?c { ?c cg:theme|cg:scenario ?s } ORDER BY ?c", [[10], [11]]),
        ("SELECT ?c { { ?c cg:theme ?s } UNION { ?c cg:scenario ?s } } ORDER BY ?c", [[10], [11]]),
        ("SELECT ?c { ?c a cg:Case OPTIONAL { ?c cg:theme ?s } } ORDER BY ?c", [[1], [2, 11]]),
        ("SELECT ?c { ?c a cg:Case FILTER NOT EXISTS { ?c cg:theme ?s } }", [[1]]),
        ("SELECT ?c { ?c a cg:Case MINUS { ?c cg:theme ?s } }", [[1]]),
        ("SELECT (COUNT(?c) AS ?n) ?t { ?c cg:stack|cg:theme ?t } GROUP BY ?t ORDER BY ?t", [[11], [14]]),
        ("SELECT (COUNT(?c) AS ?n) { ?c cg:stack|cg:theme ?t } GROUP BY ?t ORDER BY ?t", [[11], [14]]),
        ("SELECT (COUNT(*) AS ?n) { ?c cg:stack|cg:theme ?t }", [[11, 14]]),
        ("SELECT DISTINCT ?k { ?c cg:theme|cg:scenario ?s BIND(1 AS ?k) }", [[10, 11]]),
        ("SELECT ?n { ?c cg:theme|cg:scenario ?s BIND(STR(?c) AS ?n) } ORDER BY ?n", [[10], [11]]),
        ("SELECT ?c { ?c cg:scenario [ skos:broader [ skos:broader ?w ] ] }", [[10, 12, 13]]),
        ("SELECT ?c ?n { ?c a cg:Case { SELECT ?c (COUNT(?s) AS ?n) { ?c cg:theme ?s } GROUP BY ?c } }", [[2, 11]]),
        ("SELECT ?g { GRAPH ?g { ?c cg:theme ?s } }", [[11]]),
        ("SELECT ?c { ?c cg:usesTechnology ?t } ORDER BY ?c", [[14, 15], [17]]),
        ("SELECT ?c { ?c !(cg:theme|rdf:type|rdfs:label) <https://w3id.org/casegraph/id/technology/t> } ORDER BY ?c",
         [[14, 15], [17], [15]]),
        ("SELECT ?c { ?c ?p <https://w3id.org/casegraph/id/scenario/wide> } ORDER BY ?c", [[11], [13]]),
        ("SELECT ?s { ?s skos:broader+ <https://w3id.org/casegraph/id/scenario/wide> } ORDER BY ?s", [[13], [12, 13]]),
        ("ASK { [] skos:broader* <https://w3id.org/casegraph/id/scenario/narrow> }", [[]]),
        ("ASK { [] skos:broader+ <https://w3id.org/casegraph/id/scenario/middle> }", [[12]]),
        ("ASK { [] cg:scenario/skos:broader <https://w3id.org/casegraph/id/scenario/middle> }", [[10, 12]]),
        ("ASK { <https://w3id.org/casegraph/id/case/b> cg:theme? [] }", [[]]),
        ("ASK { [] ^cg:theme <https://w3id.org/casegraph/id/case/b> }", [[11]]),
        ("ASK { <https://w3id.org/casegraph/id/case/b> !cg:theme [ rdfs:label 't' ] }", [[7, 17]]),
        ("ASK { <https://w3id.org/casegraph/id/case/b> (cg:theme|cg:stack) [ rdfs:label 'wide' ] }", [[5, 11]]),
        ("ASK { ?c cg:theme ?s }", [[11]]),
        ("ASK { ?c cg:theme 1 }", [[]]),
        ("CONSTRUCT WHERE { ?c cg:theme ?s }", [[11]]),
        ("SELECT ?x { VALUES ?x { 1 } }", [[]]),
    ],
)  # fmt: skip
def test_a_row_has_the_lines_that_made_it(query: str, expected: list[list[int]]) -> None:
    """Neither those of other rows nor those of what is not in the answer."""
    assert lines(query) == expected


def test_the_rows_are_those_of_the_query() -> None:
    """What is grouped by and not given stays out of the row."""
    (one, *_) = evidenced(store(), CG + "SELECT (COUNT(?c) AS ?n) { ?c cg:theme ?t } GROUP BY ?t")
    assert list(one.row) == ["n"]


def test_some_rows_alone_can_be_told() -> None:
    """From one on, so many."""
    query = CG + "SELECT ?c { ?c a cg:Case } ORDER BY ?c"
    (second,) = evidenced(store(), query, 1, 1)
    assert [one.start for one in second.passages] == [2]


def test_a_passage_has_its_words_and_its_place() -> None:
    """Path and line, quote and IRI."""
    (row,) = evidenced(store(), CG + "SELECT ?c { ?c cg:theme ?s }")
    (passage,) = row.passages
    assert (str(passage).endswith("orders.md:11"), passage.quote, "#L11" in passage.iri) == (
        True,
        "what line 11 says",
        True,
    )


def test_an_extension_of_the_engine_has_no_evidence() -> None:
    """The error says so."""
    with pytest.raises(QueryError, match="evidence"):
        list(evidenced(store(), "SELECT * { ?s ?p ?o LATERAL { SELECT * { ?s ?p ?o } LIMIT 1 } }"))
