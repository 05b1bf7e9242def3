"""The endpoint beyond the W3C's suite: formats, headers, methods, and what clients may keep."""

from __future__ import annotations

import gzip
import json
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from tests.server.conftest import TEMPORAL
from tests.support.serving import Running

SELECT = "SELECT ?s WHERE { ?s a cg:Case } LIMIT 2"
CONSTRUCT = "CONSTRUCT WHERE { ?s a cg:Case }"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"


@pytest.mark.parametrize(
    ("query", "accept", "given"),
    [
        (SELECT, "", JSON),
        (SELECT, "*/*", JSON),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/*;q=0.3, application/sparql-results+xml;q=0.2", "text/csv"),
        (SELECT, f"{JSON};q=0.1, text/tab-separated-values;q=0.9", "text/tab-separated-values"),
        (SELECT, f"text/turtle, {XML};q=0.4", XML),
        (SELECT, "application/json", "application/json"),
        (SELECT, "text/csv;q=0, */*;q=0.1", JSON),
        ("ASK {}", XML, XML),
        (CONSTRUCT, "", "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json;q=0.9, text/turtle;q=0.8", "application/ld+json"),
        (f"DESCRIBE <{TEMPORAL}>", "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_the_format_is_the_one_that_the_client_likes_best(
    service: Running, query: str, accept: str, given: str
) -> None:
    """Qualities count, and of equals the first that we offer."""
    answer = service.ask(query, accept)
    assert (answer.status, answer.headers["content-type"].partition(";")[0]) == (200, given)


def test_a_format_that_there_is_not_is_not_acceptable(service: Running) -> None:
    """The hint lists those that there are."""
    answer = service.ask(SELECT, "image/png")
    assert (answer.status, "text/csv" in answer.text) == (406, True)


def test_json_ld_is_read_by_others(service: Running) -> None:
    """As many triples come out as cases are in the graph."""
    body = service.ask(CONSTRUCT, "application/ld+json").body
    count = json.loads(service.ask("SELECT (COUNT(*) AS ?n) WHERE { ?s a cg:Case }").body)
    expected = int(count["results"]["bindings"][0]["n"]["value"])
    assert len(list(ox.parse(body, format=ox.RdfFormat.JSON_LD))) == expected > 0


def test_a_malformed_query_is_told_its_place(service: Running) -> None:
    """Line and column, and no path of the machine."""
    answer = service.ask("SELECT * WHERE {\n ?s ?p }")
    assert (answer.status, "line 2, column" in answer.text) == (400, True)


def test_head_gives_the_headers_alone(service: Running) -> None:
    """As GET, without the body."""
    answer = service.send(f"/sparql?query={quote(SELECT)}", method="HEAD")
    assert (answer.status, answer.body, int(answer.headers["content-length"]) > 0) == (200, b"", True)


def test_options_tells_the_methods(service: Running) -> None:
    """And nothing of other sites, to whom nothing is allowed."""
    answer = service.send("/sparql", {"Origin": "https://evil.example"}, method="OPTIONS")
    assert (answer.status, "POST" in answer.headers["allow"]) == (204, True)
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_other_methods_are_off(service: Running) -> None:
    """The answer lists those that are on."""
    answer = service.send("/sparql", method="DELETE")
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS, POST")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/sparql-update", b"CLEAR ALL"),
        ("application/x-www-form-urlencoded", b"update=CLEAR+ALL"),
        ("application/x-www-form-urlencoded", b"query=ASK%7B%7D&update=CLEAR+ALL"),
    ],
)
def test_updates_are_refused(service: Running, kind: str, body: bytes) -> None:
    """The service only reads."""
    assert service.send("/sparql", {"Content-Type": kind}, method="POST", body=body).status == 403


def test_a_graph_of_the_request_takes_the_place_of_the_default_one(service: Running) -> None:
    """A passage is a graph: asked alone it says what its line says."""
    passage = json.loads(service.ask("SELECT ?g WHERE { GRAPH ?g { ?s cg:stack ?o } } LIMIT 1").body)
    graph = passage["results"]["bindings"][0]["g"]["value"]
    inside = service.ask("ASK { ?s cg:stack ?o }", **{"default-graph-uri": graph})
    outside = service.ask("ASK { ?s cg:stack ?o }", **{"default-graph-uri": "http://example.org/none"})
    assert (json.loads(inside.body)["boolean"], json.loads(outside.body)["boolean"]) == (True, False)


def test_a_graph_that_is_no_iri_is_refused(service: Running) -> None:
    """Before anything is asked."""
    assert service.ask("ASK {}", **{"named-graph-uri": "not an iri"}).status == 400


def test_an_answer_that_the_client_has_is_not_sent_again(service: Running) -> None:
    """The tag is that of dataset and format."""
    address = f"/sparql?query={quote(SELECT)}"
    tag = service.send(address).headers["etag"]
    again = service.send(address, {"If-None-Match": tag})
    other = service.send(address, {"If-None-Match": tag, "Accept": "text/csv"})
    assert (again.status, again.body, other.status) == (304, b"", 200)


def test_a_large_answer_is_compressed_for_those_who_take_it(service: Running) -> None:
    """With the same content."""
    query = "SELECT * WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 200"
    plain = service.ask(query)
    packed = service.send(f"/sparql?query={quote(query)}", {"Accept-Encoding": "gzip", "Accept": JSON})
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body


def test_the_endpoint_describes_itself(service: Running) -> None:
    """A program reads what the service can, a browser is led to the workbench."""
    answer = service.send("/sparql", {"Accept": "application/n-triples"})
    assert "sparql-service-description#Service" in answer.text
    assert service.send("/sparql", {"Accept": "text/html"}).headers["location"] == "/workbench"


def test_the_dataset_is_described_by_class_and_property(service: Running) -> None:
    """What VoID says of the classes is what a count says."""
    store = ox.Store()
    store.load(service.send("/void", {"Accept": "application/n-triples"}).body, format=ox.RdfFormat.N_TRIPLES)
    described = store.query(
        "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { ?p void:class "
        "<https://w3id.org/casegraph/ontology#Case> ; void:entities ?n ; void:propertyPartition ?q }"
    )
    assert isinstance(described, ox.QuerySolutions)
    counted = json.loads(service.ask("SELECT (COUNT(*) AS ?n) { ?s a cg:Case }").body)["results"]["bindings"][0]["n"]
    assert {row["n"].value for row in described} == {counted["value"]}


def test_examples_are_in_the_dataset_and_at_their_address(service: Running) -> None:
    """Tools that look for sh:SPARQLExecutable find the named queries, with texts that run as they are."""
    found = json.loads(
        service.ask(
            "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?text { ?q a sh:SPARQLSelectExecutable ; sh:select ?text }"
        ).body
    )["results"]["bindings"]
    assert {service.ask(one["text"]["value"]).status for one in found} == {200}
    assert len(found) == service.send("/.well-known/sparql-examples").text.count("SPARQLSelectExecutable")


def test_a_client_that_leaves_frees_its_process(service: Running) -> None:
    """The next query is answered at once."""
    import socket

    endless = quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", service.port)) as line:
            line.sendall(f"GET /sparql?query={endless} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert service.ask("ASK {}").status == 200
