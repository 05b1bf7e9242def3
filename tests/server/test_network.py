"""No request makes the service call anybody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from socket import SO_REUSEADDR, SOL_SOCKET, create_server
from urllib.parse import quote, urlencode

import pytest
from tests.support.serving import Running

ATTEMPTS = (
    "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service<{0}>{{ ?s ?p ?o }} }}",
    "PREFIX e: <{0}/> SELECT * {{ SERVICE e:x {{ ?s ?p ?o }} }}",
    "SELECT * {{ {{ SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }} }}",
    "SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }}",
    "SELECT * {{ BIND(IRI('{0}') AS ?u) LATERAL {{ SERVICE ?u {{ ?s ?p ?o }} }} }}",
    "SELECT * {{ VALUES ?u {{ <{0}> }} SERVICE ?u {{ SERVICE ?u {{ ?s ?p ?o }} }} }}",
    "SELECT * {{ ?s ?p true.SERVICE <{0}> {{ ?a ?b ?c }} }}",
    "SELECT * FROM <{0}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "LOAD <{0}>",
    "LOAD SILENT <{0}> INTO GRAPH <{0}>",
    "DESCRIBE <{0}>",
    "SELECT * {{ GRAPH <{0}> {{ ?s ?p ?o }} }}",
)


class Listener:
    """Counts who calls."""

    def __init__(self) -> None:
        self._line = create_server(("127.0.0.1", 0))
        self._line.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        self.address = f"http://127.0.0.1:{self._line.getsockname()[1]}/ctx.jsonld"
        self.calls = 0
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            line, _ = self._line.accept()
            with line:
                if line.recv(4) == b"stop":
                    return
                self.calls += 1

    def stop(self) -> None:
        """Wait for the thread and close."""
        from socket import create_connection

        with create_connection(self._line.getsockname()) as line:
            line.sendall(b"stop")
        self._thread.join()
        self._line.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Listen on loopback, where a request forged by us would arrive."""
    one = Listener()
    yield one
    one.stop()


def test_fifteen_attempts_reach_nobody(service: Running, listener: Listener) -> None:
    """As queries by GET and POST, and as graphs of the protocol."""
    for attempt in ATTEMPTS:
        query = attempt.format(listener.address)
        service.ask(query)
        service.send("/sparql", {"Content-Type": "application/sparql-query"}, method="POST", body=query.encode())
        service.send(f"/api/query?{urlencode({'query': query, 'evidence': '1'})}")
    service.ask("SELECT * { ?s ?p ?o }", **{"default-graph-uri": listener.address})
    service.ask("SELECT * { ?s ?p ?o }", **{"named-graph-uri": listener.address})
    assert (len(ATTEMPTS), listener.calls) == (15, 0)


def test_json_ld_and_redirects_reach_nobody(service: Running, listener: Listener) -> None:
    """A body with a context, an address as a node, a name and a graph."""
    body = f'{{"@context": "{listener.address}"}}'.encode()
    service.send("/sparql", {"Content-Type": "application/ld+json"}, method="POST", body=body)
    for path in ("/node?iri=", "/api/node?name=", "/id/", "/api/path?to=x&from="):
        service.send(path + quote(listener.address, safe=""))
    assert listener.calls == 0


def test_the_process_of_a_query_cannot_open_a_connection(listener: Listener) -> None:
    """Where the system has the means, the guard of the text does not stand alone."""
    import subprocess
    import sys

    program = (
        "from casegraph.server.confinement import refuse_connections\n"
        "import pyoxigraph as ox, sys\n"
        "if not refuse_connections(): sys.exit(3)\n"
        f"print(list(ox.Store().query('SELECT * {{ SERVICE <{listener.address}> {{ ?s ?p ?o }} }}')))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    if done.returncode == 3:
        pytest.skip("this system has no seccomp: connections are NOT refused beyond the guard")
    assert (done.returncode != 0, listener.calls) == (True, 0)
