"""The interface for programs: rows, evidence, nodes, ways, words and comparisons in JSON, and what describes it."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from tests.server.conftest import TEMPORAL
from tests.support.serving import Running


def get(service: Running, path: str, **parameters: str) -> Any:  # noqa: ANN401  # JSON
    """Return the JSON of an operation."""
    answer = service.send(f"{path}?{urlencode(parameters)}")
    assert answer.status == 200, answer.text
    return json.loads(answer.body)


def test_a_named_query_takes_its_parameters(service: Running) -> None:
    """As the command does."""
    found = get(service, "/api/queries/cases-by-technology", technology="Airflow", lang="zh")
    assert found["columns"] == ["case", "passages", "c"]
    assert all("case/" in row["c"] for row in found["rows"])


def test_rows_come_with_their_evidence(service: Running) -> None:
    """Each passage has path, lines and words."""
    found = get(service, "/api/query", query="p99-below", evidence="true", bound="500")
    passage = found["rows"][0]["evidence"][0]
    assert {"path", "start", "end", "quote", "iri"} == set(passage)
    assert "P99" in passage["quote"]


def test_one_row_tells_why(service: Running) -> None:
    """The evidence of a row alone is that of the row among all."""
    rows = get(service, "/api/query", query="p99-below", evidence="true")["rows"]
    alone = get(service, "/api/evidence", query="p99-below", row="0")
    assert alone["evidence"] == rows[0]["evidence"]


def test_a_node_is_told_with_its_lines(service: Running) -> None:
    """By name, as `show` tells it."""
    facts = get(service, "/api/node", name="Temporal")["facts"]
    assert [one["places"] for one in facts if one["value"] == "Temporal" and one["relation"] == "label"] != [[]]


def test_ways_words_and_comparisons(service: Running) -> None:
    """The same functions as the commands."""
    (way,) = get(service, "/api/path", **{"from": "Amazon", "to": "Temporal"})["paths"]
    assert (way[0]["start"], way[-1]["end"]) == ("Amazon", "Temporal")
    assert get(service, "/api/search", q="订单", limit="3")["hits"][0]["text"].count("订单") == 1
    answer = json.loads(service.send("/api/compare?node=Temporal&node=PostgreSQL").body)
    assert answer["labels"] == ["Temporal", "PostgreSQL"]


def test_the_editor_learns_terms_in_the_language_asked_for(service: Running) -> None:
    """A class is known by its label."""
    terms = get(service, "/api/terms", lang="zh", limit="10")
    assert {"kind": "class", "name": "cg:Case", "meaning": "案例"} in terms["terms"]
    assert (len(terms["labels"]), "cg" in terms["prefixes"]) == (10, True)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/queries/none", 404),
        ("/api/node?name=nobody+at+all", 404),
        ("/api/node", 400),
        ("/api/compare", 400),
        ("/api/path?from=Amazon&to=Temporal&max=99", 400),
        ("/api/path?from=Amazon&to=Temporal&max=x", 400),
        ("/api/query?query=SELECT", 400),
        ("/api/queries/p99-below?bound=much", 400),
        ("/api/queries/p99-below?nothing=1", 404),
        ("/api/nothing", 404),
    ],
)
def test_what_is_wrong_is_told_in_json(service: Running, path: str, status: int) -> None:
    """The error and a hint."""
    answer = service.send(path)
    assert (answer.status, set(json.loads(answer.body))) == (status, {"error", "hint"})


def test_the_openapi_document_tells_every_operation(service: Running) -> None:
    """Each path of it is answered, and each has its parameters."""
    document = get(service, "/api/openapi.json")
    assert document["openapi"].startswith("3.1")
    listed = get(service, "/api")["operations"]
    assert set(listed) < set(document["paths"])
    named = document["paths"]["/api/queries/{name}"]["get"]["parameters"]
    assert [one["name"] for one in named if one["in"] == "path"] == ["name"]


def test_the_questions_are_listed_in_both_languages(service: Running) -> None:
    """With their parameters and texts."""
    queries = get(service, "/api/queries")["queries"]
    assert [one["name"] for one in queries if set(one["questions"]) != {"en", "zh"}] == []
    assert len(queries) >= 20


@pytest.mark.parametrize(
    ("accept", "words"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "<h1>Temporal</h1>"),
        ("text/turtle", "technology/temporal"),
        ("application/ld+json", "technology/temporal"),
    ],
)
def test_a_node_has_a_page_and_its_rdf_at_one_address(service: Running, accept: str, words: str) -> None:
    """Whatever the client likes; a link on the page leads to another node."""
    answer = service.send("/id/technology/temporal", {"Accept": accept})
    assert (answer.status, words in answer.text) == (200, True)


def test_the_links_of_a_page_lead_somewhere(service: Running) -> None:
    """Nodes of the dataset by their path, others by their IRI; names in Chinese too."""
    found = TEMPORAL.replace("technology/temporal", "organization/amazon")
    page = service.send(f"/node?iri={quote(found)}&lang=zh", {"Accept": "text/html"}).text
    links = {one.replace("&amp;", "&") for one in re.findall(r'href="(/id/[^"]+)"', page)}
    assert {service.send(one, {"Accept": "text/html"}).status for one in sorted(links)[:20]} == {200}
    named = service.send("/id/" + quote(found.partition("/id/")[2]) + "?lang=zh", {"Accept": "text/html"})
    assert (named.status, named.text) == (200, page)


def test_nothing_known_is_not_found(service: Running) -> None:
    """In every format."""
    statuses = {service.send("/id/case/none", {"Accept": accept}).status for accept in ("text/html", "text/turtle")}
    assert statuses == {404}


def test_the_ontology_is_served(service: Running) -> None:
    """In the format that the client likes."""
    assert "Measurement" in service.send("/ontology", {"Accept": "application/n-triples"}).text


def test_the_page_of_the_build_is_home(service: Running) -> None:
    """It says itself which scripts may run."""
    answer = service.send("/")
    assert (answer.status, "<!DOCTYPE html>" in answer.text[:30]) == (200, True)


def test_health_names_the_dataset(service: Running) -> None:
    """By its digest, as the tags of answers do."""
    digest = get(service, "/health")["dataset"]
    assert digest[:16] in service.ask("ASK {}").headers["etag"]


@pytest.mark.parametrize(
    "path", ["/", "/assets/vis-network.js", "/ontology", "/void", "/api/queries", "/api/openapi.json"]
)
def test_what_never_changes_is_packed_and_sent_once(service: Running, path: str) -> None:
    """For a client that takes it packed, and one that has it."""
    plain = service.send(path)
    sent = service.send(path, {"Accept-Encoding": "gzip"})
    assert (sent.headers["content-encoding"], gzip.decompress(sent.body)) == ("gzip", plain.body)
    assert service.send(path, {"If-None-Match": plain.headers["etag"]}).status == 304


def test_a_cache_knows_that_the_language_matters(service: Running) -> None:
    """An answer has labels of the language that the client asked for."""
    assert "Accept-Language" in service.send("/api/node?name=temporal").headers["vary"]
