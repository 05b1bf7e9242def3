"""The clauses of a query are found by its brackets, whatever stands in them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from casegraph.errors import QueryError
from casegraph.queries.clauses import clauses, form_of, sliced


def numbers(query: str) -> list[str]:
    """Run a query over ten numbered nodes, and return the last letters of what it gives."""
    store = ox.Store()
    predicate = ox.NamedNode("http://e.org/p")
    store.extend(ox.Quad(ox.NamedNode(f"http://e.org/{at}"), predicate, ox.Literal(at)) for at in range(10))
    results = store.query(query)
    assert isinstance(results, ox.QuerySolutions)
    return [row["s"].value[-1] for row in results]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("SELECT * { }", "SELECT"),
        ("# SELECT\nPREFIX ask: <http://e.org/SELECT> ask {}", "ASK"),
        ("construct { ?s ?p ?o } where { { select * { ?s ?p ?o } } }", "CONSTRUCT"),
        ("DESCRIBE <x>", "DESCRIBE"),
        ("{ SELECT * { } }", ""),
    ],
)
def test_the_form_is_the_first_word_outside_brackets(text: str, form: str) -> None:
    """Comments, IRIs and sub-queries are passed over."""
    assert form_of(text) == form


@pytest.mark.parametrize(
    ("tail", "left"),
    [
        ("ORDER BY ?s", "012"),
        ("ORDER BY ?s LIMIT 2", "01"),
        ("ORDER BY ?s LIMIT 7", "012"),
        ("ORDER BY ?s OFFSET 4", "456"),
        ("ORDER BY DESC(?s) LIMIT 5 OFFSET 1", "876"),
        ("ORDER BY ?s # LIMIT 1", "012"),
        ("ORDER BY ?s VALUES ?s { <http://e.org/5> <http://e.org/6> }", "56"),
    ],
)
def test_no_more_rows_come_than_are_allowed(tail: str, left: str) -> None:
    """A limit of its own stays where it is lower, an offset always."""
    assert numbers(sliced(f"SELECT ?s {{ ?s ?p ?o }} {tail}", 3)) == list(left)


@pytest.mark.parametrize(("tail", "left"), [("", "3"), ("LIMIT 3", ""), ("LIMIT 4", "3"), ("OFFSET 6", "9")])
def test_the_rows_after_the_allowed_ones_can_be_asked_for(tail: str, left: str) -> None:
    """That is how one knows that an answer was cut."""
    assert numbers(sliced(f"SELECT ?s {{ ?s ?p ?o }} ORDER BY ?s {tail}", 1, 3)) == list(left)


def test_a_limit_of_a_sub_query_is_not_the_query_s() -> None:
    """Only what stands outside all brackets counts."""
    assert numbers(sliced("SELECT ?s { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 9 } }", 3)) == ["0", "1", "2"]


def test_a_query_falls_into_its_clauses() -> None:
    """Sub-queries are found with clauses of their own, those inside them are theirs."""
    inner = "SELECT ?a { { SELECT ?b { ?b ?c ?d } } } GROUP BY ?a"
    found = clauses(f"PREFIX e: <http://e.org/> SELECT ?x WHERE {{ ?x ?y ?z . {{ {inner} }} }} ORDER BY ?x")
    assert (found.head, found.tail.strip()) == ("SELECT ?x WHERE ", "ORDER BY ?x")
    assert [(one.head, one.tail.strip(), len(one.selects)) for one in found.selects] == [
        ("SELECT ?a ", "GROUP BY ?a", 1)
    ]


def test_a_template_is_no_group() -> None:
    """The group of a CONSTRUCT is what follows WHERE; a short one has only a group."""
    assert clauses("CONSTRUCT { ?s ?p 1 } WHERE { ?s ?p ?o }").group.strip() == "?s ?p ?o"
    assert clauses("CONSTRUCT WHERE { ?s ?p ?o }").group.strip() == "?s ?p ?o"
    assert clauses("DESCRIBE <http://e.org/1>").group == ""


def test_a_text_without_a_form_is_no_query() -> None:
    """The hint says how one begins."""
    with pytest.raises(QueryError, match="no query"):
        clauses("WHERE { }")
