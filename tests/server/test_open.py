"""In the open: whom the service answers, how much it gives, and what it never tells."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.support.serving import Running

TOKEN = {"Authorization": "Bearer secret"}
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def ask(strict: Running, query: str, accept: str = "application/sparql-results+json") -> tuple[int, str]:
    """Ask the service that wants a token."""
    answer = strict.send(f"/sparql?query={quote(query)}", {**TOKEN, "Accept": accept})
    return answer.status, answer.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_another_host_is_not_answered(service: Running, host: str) -> None:
    """A page whose name was made to point here cannot read the graph."""
    assert service.send("/health", {"Host": host}).status == 400


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "[::1]:8080", "LOCALHOST"])
def test_the_host_by_its_own_names_is_answered(service: Running, host: str) -> None:
    """Whatever the port, which a tunnel may change."""
    assert service.send("/health", {"Host": host}).status == 200


def test_a_host_that_was_allowed_is_answered(strict: Running) -> None:
    """`--allow-host` is for the name that a proxy passes on."""
    assert strict.send("/health", {"Host": "kg"}).status == 200


def test_only_pages_of_the_sites_that_were_named_may_read(strict: Running) -> None:
    """The browser of anybody else keeps the answer from the page."""
    friend = strict.send("/health", {"Origin": "https://friend.example"})
    other = strict.send("/health", {"Origin": "https://evil.example"})
    assert friend.headers["access-control-allow-origin"] == "https://friend.example"
    assert not [name for name in other.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/sparql", "/api/node", "/id/technology/temporal", "/void", "/"])
def test_a_browser_may_ask_before_it_sends_a_token(strict: Running, path: str) -> None:
    """The preflight of a named site is answered, without the token that it cannot have yet."""
    asked = {"Origin": "https://friend.example", "Access-Control-Request-Method": "POST"}
    answer = strict.send(path, asked, method="OPTIONS")
    assert (answer.status, "Authorization" in answer.headers["access-control-allow-headers"]) == (204, True)


@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "secret2"}])
def test_without_the_token_nothing_is_told(strict: Running, given: dict[str, str]) -> None:
    """Neither data nor whether a name exists."""
    assert {strict.send(path, given).status for path in ("/sparql", "/api/node?name=x", "/", "/void")} == {401}


def test_the_workbench_opens_without_the_token(strict: Running) -> None:
    """It asks for it, and holds no data."""
    assert strict.send("/workbench").status == 200


@pytest.mark.parametrize("path", ["/", "/sparql", "/workbench", "/health", "/nothing", "/assets/workbench.js", "/api"])
def test_every_answer_has_the_headers_that_protect(service: Running, path: str) -> None:
    """No page frames ours, no browser guesses a type."""
    headers = service.send(path).headers
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]


def test_more_rows_than_the_limit_are_cut_and_it_is_said(strict: Running) -> None:
    """In a header, and in the answer where its format can say it."""
    answer = strict.send(f"/sparql?query={quote('SELECT * { ?s ?p ?o }')}", TOKEN)
    body = json.loads(answer.body)
    assert (body["truncated"], len(body["results"]["bindings"]), answer.headers["casegraph-truncated"]) == (
        True,
        10,
        "10",
    )


@pytest.mark.parametrize("tail", ["LIMIT 10", "LIMIT 3", "ORDER BY ?s LIMIT 4 OFFSET 7", "OFFSET 100000"])
def test_an_answer_within_the_limit_is_whole(strict: Running, tail: str) -> None:
    """Exactly as many rows as are allowed are not too many."""
    _, text = ask(strict, f"SELECT * {{ ?s ?p ?o }} {tail}")
    assert "truncated" not in text


@pytest.mark.parametrize("accept", ["application/sparql-results+xml", "text/csv"])
def test_the_cut_is_told_in_every_format(strict: Running, accept: str) -> None:
    """A header says it for the formats that have no place for it."""
    answer = strict.send(f"/sparql?query={quote('SELECT * { ?s ?p ?o }')}", {**TOKEN, "Accept": accept})
    assert answer.headers["casegraph-truncated"] == "10"


@pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json"])
def test_triples_are_cut_too(strict: Running, accept: str) -> None:
    """A comment says it where comments are."""
    query = quote("CONSTRUCT WHERE { ?s ?p ?o }")
    answer = strict.send(f"/sparql?query={query}", {**TOKEN, "Accept": accept})
    assert (answer.headers["casegraph-truncated"], answer.status) == ("10", 200)


def test_a_query_that_takes_too_long_is_ended(strict: Running) -> None:
    """Within a moment of the limit."""
    begun = time.monotonic()
    status, text = ask(strict, ENDLESS)
    assert (status, "time limit of 1 s" in text, time.monotonic() - begun < 2.0) == (503, True, True)


def test_a_query_that_takes_too_much_memory_is_ended(service: Running) -> None:
    """Its process goes, the service stays."""
    doubling = "BIND('x' AS ?x0) " + " ".join(f"BIND(CONCAT(?x{at}, ?x{at}) AS ?x{at + 1})" for at in range(34))
    answer = service.ask(f"SELECT (STRLEN(?x34) AS ?n) {{ {doubling} }}")
    assert (answer.status, "memory limit" in answer.text, service.ask("ASK {}").status) == (507, True, 200)


def test_an_answer_that_is_too_large_is_refused(strict: Running) -> None:
    """Never a part of it as if it were the whole."""
    doubling = "BIND('x' AS ?x0) " + " ".join(f"BIND(CONCAT(?x{at}, ?x{at}) AS ?x{at + 1})" for at in range(18))
    status, text = ask(strict, f"SELECT ?x18 {{ {doubling} }}")
    assert (status, "LIMIT" in text) == (507, True)


@pytest.mark.parametrize("query", ["{" * 5000, "SELECT * { " + "?s ?p ?o . " * 300 + "}", "(" * 4000])
def test_what_would_fell_the_engine_is_refused_before_it(service: Running, query: str) -> None:
    """Nesting and patterns are counted in the text."""
    assert service.ask(query).status == 400


def test_a_body_that_is_too_large_is_refused(strict: Running) -> None:
    """By its announced length, and by what comes where none is announced."""
    kind = {**TOKEN, "Content-Type": "application/sparql-query"}
    assert strict.send("/sparql", kind, method="POST", body=b"#" * 5000).status == 413
    chunked = b"".join(b"3e8\r\n" + b"#" * 1000 + b"\r\n" for _ in range(5)) + b"0\r\n\r\n"
    sent = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\nConnection: close\r\n"
    sent += b"Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert raw(strict, sent + chunked).startswith(b"HTTP/1.1 413")


def test_an_address_that_is_too_long_is_refused(service: Running) -> None:
    """The hint says to send it by POST."""
    assert service.send("/sparql?query=" + "x" * 40_000).status == 414


def test_a_head_that_never_ends_is_refused(service: Running) -> None:
    """Before it fills the memory."""
    head = b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"".join(b"x-%d: %s\r\n" % (at, b"y" * 999) for at in range(200))
    assert raw(service, head).startswith(b"HTTP/1.1 431")


def test_a_client_that_sends_nothing_is_not_waited_for(strict: Running) -> None:
    """Neither at the beginning nor in the middle of a head."""
    begun = time.monotonic()
    assert raw(strict, b"GET / HTTP/1.1\r\nHost: local") == b""
    assert time.monotonic() - begun < 5


def raw(service: Running, sent: bytes) -> bytes:
    """Send bytes and return what comes back till the connection is closed."""
    got = b""
    with socket.create_connection(("127.0.0.1", service.port), timeout=20) as line:
        try:
            line.sendall(sent)
            while piece := line.recv(65_536):
                got += piece
        except ConnectionError:
            pass
    return got


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../running.py",
        "/assets/%2e%2e/running.py",
        "/assets/..%2frunning.py",
        "/assets/%00",
        "/id/../../x",
        "/x",
    ],
)
def test_no_path_leads_out(service: Running, path: str) -> None:
    """Only what is shipped is given."""
    assert service.send(path).status == 404


@pytest.mark.parametrize("query", ["SELECT", "SELECT * { SERVICE <file:///x> {} }", "SELECT * FROM <file:///etc/x> {}"])
def test_no_error_names_a_place_of_the_machine(service: Running, data: Path, query: str) -> None:
    """Neither the dataset's folder nor the program's."""
    text = service.ask(query).text
    assert not [one for one in (str(data), "site-packages", "/graph/casegraph") if one in text]
