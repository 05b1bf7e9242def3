"""What no query may do."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from tests.support.growth import LINEAR, growth

from casegraph.errors import QueryError
from casegraph.queries.guard import LENGTH, check_query
from casegraph.queries.tokens import tokens

GRAPH = "https://example.org/d#L1"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE ?u { ?s ?p ?o } } } }",
        "SELECT * { FILTER EXISTS { SERVICE<http://127.0.0.1/>{} } }",
        "SELECT * { ?s ?p 1 LATERAL { SERVICE ?u {} } }",
        "PREFIX : <http://127.0.0.1/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1/> SELECT * { SERVICESILENT:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1/>{} }",
        "PREFIX p: <http://a#\\u0053> SELECT * { SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { ?s ?p true.SERVICE<http://127.0.0.1/>{} }",
        "SELECT * { FILTER(1<2)SERVICE<http://127.0.0.1/>{} FILTER(2>1) }",
        "SELECT * { ?s ?p 'a' # '\n SERVICE <http://127.0.0.1/> {} }",
        "SELECT * { ?s ?p '''a'b''' SERVICE <http://127.0.0.1/> {} }",
    ],
)
def test_federation_is_refused(query: str) -> None:
    """However SERVICE is written, no query reaches another system."""
    with pytest.raises(QueryError, match="federation is off"):
        check_query(query, ())


@pytest.mark.parametrize("word", ["LOAD", "insert", "DELETE", "Clear", "DROP", "CREATE", "ADD", "MOVE", "COPY"])
def test_updates_are_refused(word: str) -> None:
    """No query changes the dataset, and the message says where the word stands."""
    with pytest.raises(QueryError, match=r"updates are off: .* at line 2, column 1"):
        check_query(f"# a comment\n{word} <http://127.0.0.1/>", ())


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a <https://example.org/SERVICE> }",
        'ASK { ?s ?p "the SERVICE level, LOAD and all" }',
        "ASK { ?s ?p '''SERVICE 'in' quotes''', \"\"\"a \"LOAD\" \"\"\" }",
        "ASK { ?s cg:service ?o } # SERVICE in a comment",
        'ASK { ?s rdfs:label "服务"@en }',
        "ASK { ?s ?p 'it\\'s DELETE' }",
        "ASK { FILTER(?a < ?b) }",
    ],
)
def test_words_in_names_texts_and_comments_are_free(query: str) -> None:
    """What only looks like a forbidden word passes."""
    check_query(query, ())


@pytest.mark.parametrize("clause", [f"FROM <{GRAPH}>", f"FROM NAMED <{GRAPH}>", f"from named <{GRAPH}>"])
def test_from_may_name_a_graph_of_the_dataset(clause: str) -> None:
    """FROM chooses among the graphs at hand."""
    check_query(f"SELECT * {clause} {{ ?s ?p ?o }}", {GRAPH})


@pytest.mark.parametrize("clause", ["FROM <http://127.0.0.1/x>", "FROM NAMED cg:x", "FROM ?g", "FROM"])
def test_from_may_name_nothing_else(clause: str) -> None:
    """Whatever is no graph of the dataset by its full IRI is refused."""
    with pytest.raises(QueryError, match="no graph of the dataset"):
        check_query(f"SELECT * {clause}", {GRAPH})


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 5000,
        "SELECT * { " + "OPTIONAL { " * 100,
        "SELECT * { FILTER" + "(" * 5000,
        "SELECT * { FILTER(" + "!" * 5000 + "true) }",
        "SELECT * { FILTER(" + "- " * 5000 + "1) }",
        "SELECT * { ?s " + "^" * 5000 + "a ?o }",
        "SELECT * { ?s ?p " + "[ ?p " * 500,
        "SELECT * { " + "<< " * 500,
    ],
)
def test_deep_nesting_is_refused(query: str) -> None:
    """What would end the process never reaches the engine."""
    with pytest.raises(QueryError, match="nested deeper than 64"):
        check_query(query, ())


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { " + "?s ?p ?o . " * 101 + "}",
        "SELECT * { ?s " + "?p ?o ; " * 101 + "}",
        "SELECT * { ?s ?p " + "?o , " * 101 + "?o }",
        "SELECT * { ?s " + "a/" * 101 + "a ?o }",
        "SELECT * { ?s ?p (" + "1 " * 60 + ") }",
        "SELECT * { ?s ?p (" + "'a'@en " * 60 + ") }",
        "SELECT * { ?s ?p (" + "(1)" * 60 + ") }",
        "SELECT * { " + "GRAPH ?g {} " * 101 + "}",
        "SELECT * { " + "?s ?p ?o FILTER(1) " * 101 + "}",
        "SELECT * { " + "BIND(1 AS ?a) " * 101 + "}",
        "SELECT * { a:b a:c " + "true.a:b a:c " * 101 + "true }",
    ],
)
def test_too_many_patterns_are_refused(query: str) -> None:
    """The planner's time grows with the cube of the patterns: however they are written, they are counted."""
    with pytest.raises(QueryError, match="more than 100 patterns"):
        check_query(query, ())


@pytest.mark.parametrize("query", ["ASK { ?s ?p 'open\n }", 'ASK { "', 'ASK { """SERVICE }', "ASK { '\\"])
def test_an_unclosed_string_is_refused(query: str) -> None:
    """What is text and what is query cannot be told after it."""
    with pytest.raises(QueryError, match="never closed"):
        check_query(query, ())


def test_rows_of_values_are_no_patterns() -> None:
    """Data given with a query costs the planner nothing."""
    check_query("SELECT * { VALUES (?a ?b) { " + "(1 2) " * 500 + "} VALUES ?c { " + "1 " * 500 + "} ?a ?b ?c }", ())


def test_a_long_query_is_refused() -> None:
    """A query has a limit in bytes."""
    with pytest.raises(QueryError, match=f"longer than {LENGTH} bytes"):
        check_query("ASK { ?s ?p '" + "长" * 6000 + "' }", ())


@pytest.mark.parametrize("piece", ['"""', "'", '"\\', "<", "a:", "a-", "a.", "?", "@en-", "%20", "1.", "{(", "\\"])
def test_the_guard_is_quick_on_anything(piece: str) -> None:
    """Eight times the text takes about eight times as long, far from the 64 of a square."""

    def look(text: str) -> None:
        with suppress(QueryError):
            check_query(text, ())

    assert growth(lambda length: piece * (length // len(piece)), look, LENGTH // 8) < LINEAR


@given(st.text(alphabet=st.sampled_from("\"'\\<>{}#?$@:.SERVIC servic\n1長"), max_size=60))
def test_tokens_lose_nothing_but_white_space(text: str) -> None:
    """Put together, the tokens are the query without its white space between them."""
    try:
        pieces = list(tokens(text))
    except QueryError:
        reject()
    rest = text
    for piece in reversed(pieces):
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
        rest = rest[: piece.start] + rest[piece.start + len(piece.text) :]
    assert not rest.strip()
