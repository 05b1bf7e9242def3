"""A graph in memory answers as its dataset does, in plain rows."""

from __future__ import annotations

import gc
import weakref

import pytest
from tests.support import sample

from casegraph.errors import QueryError, UnknownNameError
from casegraph.queries import named_queries
from casegraph.queries.rows import _STORES

LABELS = "SELECT ?label ?n { ?o a cg:Organization ; rdfs:label ?label } ORDER BY ?label"
DATA = "https://w3id.org/casegraph/id/"


def test_rows_are_texts_by_variable() -> None:
    """None where one is unbound."""
    assert sample.sample().query(LABELS) == ({"label": "Acme", "n": None}, {"label": "艾克米", "n": None})


@pytest.mark.parametrize(("type_name", "answer"), [("Case", "true"), ("Claim", "false")])
def test_a_question_for_yes_or_no_is_one_row(type_name: str, answer: str) -> None:
    """Both are answers."""
    assert sample.sample().query(f"ASK {{ ?s a cg:{type_name} }}") == ({"ask": answer},)


def test_triples_are_rows_of_three() -> None:
    """What is constructed is told in the words of RDF."""
    rows = sample.sample().query("CONSTRUCT { ?c cg:theme ?t } WHERE { ?c cg:theme ?t }")
    assert {tuple(row) for row in rows} == {("subject", "predicate", "object")}
    assert {row["subject"] for row in rows} == {f"{DATA}case/acme-orders", f"{DATA}case/bolt-orders"}


@pytest.mark.parametrize(
    ("term", "text"),
    [("<x:y>", "x:y"), ("'甲'@zh", "甲"), ("1.50", "1.5"), ("TRIPLE(<x:s>, <x:p>, 1)", "<x:s> <x:p> "), ("1/0", None)],
)
def test_every_kind_of_term_has_a_text(term: str, text: str | None) -> None:
    """Only what is not there has none."""
    ((row),) = sample.sample().query(f"SELECT ({term} AS ?t) {{}}")
    assert row["t"] == text if text is None else str(row["t"]).startswith(text)


def test_a_blank_node_has_a_text() -> None:
    """The engine's own name for it."""
    ((row),) = sample.sample().query("SELECT (BNODE() AS ?b) {}")
    assert row["b"]


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_every_named_query_is_answered(name: str) -> None:
    """By its name alone; a graph of nothing has rows of nothing, or of counts."""
    assert isinstance(sample.sample().query(name), tuple)
    assert isinstance(sample.graph_of([]).query(name), tuple)


def test_a_query_of_ones_own_may_declare_parameters() -> None:
    """In its head, as the shipped ones do."""
    query = "# param bound: 200\nSELECT ($bound + 1 AS ?n) {}"
    assert (sample.sample().query(query), sample.sample().query(query, bound="2")) == (({"n": "201"},), ({"n": "3"},))


@pytest.mark.parametrize("query", ["ASK {}", *sorted(named_queries())[:1]])
def test_a_parameter_that_a_query_lacks_is_refused(query: str) -> None:
    """It is not passed over."""
    with pytest.raises(UnknownNameError, match="no_such"):
        sample.sample().query(query, no_such="1")


@pytest.mark.parametrize("query", ["SELECT", "no-such-query", "ASK { SERVICE <http://example.org/> { ?s ?p ?o } }"])
def test_a_wrong_query_is_refused(query: str) -> None:
    """Malformed or forbidden, as for the command."""
    with pytest.raises(QueryError):
        sample.sample().query(query)


def test_a_graph_is_put_into_a_store_once() -> None:
    """And the store goes with the graph."""
    graph = sample.sample()
    graph.query(LABELS)
    store = _STORES[graph]
    graph.query("ASK {}")
    assert _STORES[graph] is store
    gone = weakref.ref(graph)
    del graph
    gc.collect()
    assert (gone(), store in _STORES.values()) == (None, False)


def test_graphs_do_not_share_a_store() -> None:
    """Though one is like the other."""
    both, neither = sample.sample(), sample.graph_of([])
    assert (len(both.query(LABELS)), neither.query(LABELS), len(sample.sample(1).query(LABELS))) == (2, (), 2)
