"""The W3C's tests of the SPARQL 1.1 protocol, sent to a running service."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from rdflib import Graph, Namespace
from rdflib.collection import Collection
from rdflib.term import Node
from tests.support.serving import SUITE, Answer, Running, serving

CNT = Namespace("http://www.w3.org/2011/content#")
HT = Namespace("http://www.w3.org/2011/http#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
DATA = "http://kasei.us/2009/09/sparql/data/"
TABULAR = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
FORMATS = {
    "boolean": TABULAR[:2],
    "tabular": TABULAR,
    "RDF": ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"),
}


class Sent(NamedTuple):
    """One request of the suite, and what should come back."""

    path: str
    method: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    form: str
    truth: str


def manifest() -> dict[str, list[Sent]]:
    """Read the suite: each test's requests by the name of the test; empty where the suite is not at hand."""
    if not SUITE.is_dir():
        return {}
    graph = Graph().parse(SUITE / "manifest.ttl")
    entries = Collection(graph, next(graph.objects(None, MF.entries)))
    return {str(one).rpartition("#")[2]: list(requests(graph, one)) for one in entries}


def requests(graph: Graph, test: Node) -> Iterator[Sent]:
    """Yield the requests of a test."""
    connection = next(graph.objects(test, MF.action))
    for one in Collection(graph, next(graph.objects(connection, HT.requests))):
        body, answer = graph.value(one, HT.body), graph.value(one, HT.resp)
        yield Sent(
            str(graph.value(one, HT.absolutePath)),
            str(graph.value(one, HT.methodName)),
            dict(_headers(graph, one)),
            None
            if body is None
            else str(graph.value(body, CNT.chars)).encode(str(graph.value(body, CNT.characterEncoding))),
            frozenset(str(status)[-3:] for status in graph.objects(answer, MF.expectedStatus)),
            str(graph.value(answer, MF.expectedFormat) or ""),
            str(graph.value(answer, MF.expectedBoolean) or ""),
        )


def _headers(graph: Graph, request: Node) -> Iterator[tuple[str, str]]:
    listed = graph.value(request, HT.headers)
    for one in Collection(graph, listed) if listed is not None else ():
        yield str(graph.value(one, HT.fieldName)), str(graph.value(one, HT.fieldValue))


TESTS = manifest()
# Those that change the data and should succeed, where a service has updates.
UPDATES = sorted(name for name in TESTS if name.startswith("update_"))
QUERIES = sorted(set(TESTS) - set(UPDATES))
MISSING = pytest.mark.skipif(not TESTS, reason=f"no {SUITE}: the SPARQL protocol is NOT tested with the W3C's suite")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Serve the suite's three graphs."""
    file = tmp_path_factory.mktemp("suite") / "data.nq"
    lines = [
        (SUITE / f"data{number}.nt").read_text().strip().removesuffix(".") + f" <{DATA}data{number}.rdf> .\n"
        for number in (1, 2, 3)
    ]
    file.write_text("".join(lines), encoding="utf-8")
    with serving("--dataset", file) as running:
        yield running


def send(service: Running, one: Sent) -> Answer:
    """Send a request as it is written, with nothing that a client would add."""
    return service.send(one.path, one.headers, method=one.method, body=one.body)


@MISSING
@pytest.mark.parametrize("name", QUERIES)
def test_a_query_of_the_suite_is_answered_as_it_says(service: Running, name: str) -> None:
    """Status, format and truth are those that the suite expects."""
    for one in TESTS[name]:
        answer = send(service, one)
        media = answer.headers.get("content-type", "").partition(";")[0]
        assert f"{answer.status // 100}xx" in one.statuses
        assert not one.form or media in FORMATS[one.form]
        assert not one.truth or json.loads(answer.body)["boolean"] == (one.truth == "true")


@MISSING
@pytest.mark.parametrize("name", UPDATES)
def test_an_update_of_the_suite_is_refused(service: Running, name: str) -> None:
    """The service only reads: what would change the data is forbidden, whichever way it is sent."""
    changing: list[Any] = [one for one in TESTS[name] if "using-" in one.path or b"ASK" not in (one.body or b"")]
    assert {send(service, one).status for one in changing} == {403}


@MISSING
def test_the_suite_is_whole() -> None:
    """All of its tests are run."""
    assert (len(QUERIES), len(UPDATES)) == (27, 7)
