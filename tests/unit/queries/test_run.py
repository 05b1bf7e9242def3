"""Running queries, and the formats of their answers."""

from __future__ import annotations

import json
from functools import cache

import pyoxigraph as ox
import pytest
from tests.support import sample

from casegraph.errors import QueryError, UnknownNameError
from casegraph.queries import FORMATS, run_query
from casegraph.queries.named import read_query
from casegraph.queries.results import width
from casegraph.rdf.store import store_graph

LABELS = "SELECT ?label ?n { ?n a cg:Organization ; rdfs:label ?label } ORDER BY LANG(?label)"


@cache
def store() -> ox.Store:
    """Return the sample in a store."""
    return store_graph(sample.sample())


def ask(query: str, output: str = "table") -> str:
    """Return the answer to a query over the sample."""
    return run_query(store(), query, output).decode()


def test_a_table_is_aligned_though_letters_are_wide() -> None:
    """A Chinese character takes two columns of a terminal."""
    lines = ask(LABELS).splitlines()
    assert lines[2].startswith("Acme    https://")
    assert lines[3].startswith("艾克米  https://")


def test_a_table_shortens_terms_and_folds_lines() -> None:
    """Known namespaces are abbreviated, and a cell stands on one line."""
    assert ask('SELECT ?t ?x { BIND("two\\nlines" AS ?x) <https://w3id.org/casegraph/id/case/bolt-orders> a ?t }') == (
        "t        x\n-------  ---------\ncg:Case  two lines\n"
    )


def test_an_unbound_cell_is_empty() -> None:
    """What a row does not have leaves its cell empty."""
    assert ask("SELECT ?a ?b { BIND(1 AS ?a) }") == "a  b\n-  -\n1\n"


def test_csv_tsv_and_json_are_those_of_the_w3c() -> None:
    """Programs get the standard formats."""
    query = "SELECT ?a { VALUES ?a { 'x' } }"
    assert ask(query, "csv") == "a\r\nx\r\n"
    assert ask(query, "tsv") == '?a\n"x"\n'
    assert json.loads(ask(query, "json"))["results"]["bindings"] == [{"a": {"type": "literal", "value": "x"}}]


@pytest.mark.parametrize(
    ("output", "answer"),
    [("table", "yes\n"), ("csv", "true\n"), ("tsv", "true\n"), ("json", '{"head":{},"boolean":true}')],
)
def test_ask_is_answered(output: str, answer: str) -> None:
    """A question for yes or no has an answer in every format of rows."""
    assert ask("ASK { ?s a cg:Case }", output) == answer


def test_no_is_an_answer_too() -> None:
    """ASK for what is not there says no."""
    assert (ask("ASK { ?s a cg:Claim }"), ask("ASK { ?s a cg:Claim }", "csv")) == ("no\n", "false\n")


@pytest.mark.parametrize("output", ["turtle", "table"])
def test_construct_gives_turtle(output: str) -> None:
    """Triples come back as Turtle that parses."""
    text = ask("CONSTRUCT { ?c a cg:Case } WHERE { ?c a cg:Case }", output)
    assert len(list(ox.parse(text, ox.RdfFormat.TURTLE))) == 2


def test_describe_tells_of_one_thing() -> None:
    """DESCRIBE gives the triples of its thing."""
    assert "cg:organization" in ask("DESCRIBE <https://w3id.org/casegraph/id/case/acme-orders>", "turtle")


@pytest.mark.parametrize(
    ("query", "output"), [("ASK {}", "turtle"), (LABELS, "turtle"), ("CONSTRUCT WHERE { ?s ?p ?o }", "csv")]
)
def test_a_format_that_does_not_fit_is_refused(query: str, output: str) -> None:
    """Rows are no triples, and triples are no rows."""
    with pytest.raises(QueryError, match=output):
        ask(query, output)


def test_an_unknown_format_lists_the_known() -> None:
    """A format that there is not is named beside those that there are."""
    with pytest.raises(UnknownNameError) as caught:
        ask(LABELS, "jsn")
    assert caught.value.hint == "known: json"


def test_a_triple_of_two_passages_counts_once() -> None:
    """The default graph is the union: a plain query finds a triple once, GRAPH finds every passage."""
    plain = "SELECT (COUNT(*) AS ?n) { ?c cg:storageBackend ?t }"
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?c cg:storageBackend ?t } }"
    assert (ask(plain, "csv"), ask(named, "csv")) == ("n\r\n1\r\n", "n\r\n2\r\n")


def test_from_chooses_a_passage() -> None:
    """FROM a passage sees what that passage says."""
    graph = "https://w3id.org/casegraph/id/document/docs-案例-orders#L4"
    assert ask(f"SELECT (COUNT(*) AS ?n) FROM <{graph}> {{ ?c cg:storageBackend ?t }}", "csv") == "n\r\n1\r\n"


@pytest.mark.parametrize("iri", ["https://example.org/other", "no iri"])
def test_from_elsewhere_is_refused(iri: str) -> None:
    """FROM what the dataset does not hold is refused, were it an IRI or not."""
    with pytest.raises(QueryError):
        ask(f"SELECT * FROM <{iri}> {{ ?s ?p ?o }}")


def test_from_a_relative_iri_is_refused() -> None:
    """An IRI without a scheme names no graph."""
    with pytest.raises(QueryError, match="no graph of the dataset"):
        ask("SELECT * FROM <relative> { ?s ?p ?o }")


def test_a_malformed_query_names_the_place() -> None:
    """The message has line and column, the hint what was expected there."""
    with pytest.raises(QueryError, match="malformed at line 2, column 7") as caught:
        ask("SELECT *\n{ ?s }")
    assert "expected" in caught.value.hint


def test_an_error_without_a_place_is_told_whole() -> None:
    """Where the engine names no place, its words are given."""
    with pytest.raises(QueryError, match="malformed"):
        ask("SELECT ?x { ?x a cg:Case } GROUP BY ?y")


def test_an_unknown_function_is_told() -> None:
    """A function that the engine lacks is an error of the query."""
    with pytest.raises(QueryError, match="cannot be answered"):
        ask("SELECT (<https://example.org/f>(1) AS ?x) {}")


def test_a_parameter_becomes_one_literal() -> None:
    """No value leaves the quotes that it is put between."""
    query = read_query("q", "# param name: Acme\nSELECT (STR($name) AS ?n) {}")
    hostile = 'x" } SERVICE <http://127.0.0.1/> { ?s ?p "\\'
    answer = run_query(store(), query, "json", {"name": hostile})
    assert json.loads(answer)["results"]["bindings"][0]["n"]["value"] == hostile


def test_a_number_takes_numbers_only() -> None:
    """A parameter whose default is a number refuses words."""
    query = read_query("q", "# param bound: 200 (ms)\nSELECT ($bound + 1 AS ?n) {}")
    assert run_query(store(), query, "csv", {"bound": "1.5"}) == b"n\r\n2.5\r\n"
    with pytest.raises(QueryError, match='"two" is no number'):
        run_query(store(), query, "csv", {"bound": "two"})


def test_an_unknown_parameter_is_refused() -> None:
    """A parameter that the query does not declare lists those that it does."""
    with pytest.raises(UnknownNameError, match="parameter"):
        run_query(store(), read_query("q", "# param bound: 2\nASK {}"), parameters={"bund": "1"})


def test_width_counts_columns() -> None:
    """Wide letters take two columns, combining marks none."""
    assert [width(text) for text in ("ab", "订单", "e\u0301")] == [2, 4, 1]


def test_the_formats_are_those_of_the_contract() -> None:
    """table, csv, tsv, json and turtle can be asked for."""
    assert list(FORMATS) == ["table", "csv", "tsv", "json", "turtle"]
