"""Programs that others have: each asks the service as it asks any endpoint."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TURTLE, XML, SPARQLWrapper
from tests.server.conftest import TEMPORAL
from tests.server.test_load import RUNAWAYS, Runaway
from tests.support.serving import Running, serving

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?c a <https://w3id.org/casegraph/ontology#Case> }"


def counted(service: Running) -> str:
    """Return how many cases there are."""
    found = json.loads(service.ask(COUNT).body)
    return str(found["results"]["bindings"][0]["n"]["value"])


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here: it is NOT tested against the service")
def test_curl_asks_by_get_and_by_post(service: Running) -> None:
    """The commands that a README shows."""
    address = f"{service.address}/sparql"
    given = ["curl", "-sf", "-H", "Accept: text/csv", "--data-urlencode", f"query={COUNT}", address]
    by_post = subprocess.run(given, capture_output=True, check=True).stdout
    by_get = subprocess.run([*given, "--get"], capture_output=True, check=True).stdout
    direct = subprocess.run(
        ["curl", "-sf", "-H", "Content-Type: application/sparql-query", "-H", "Accept: text/csv", "-d", COUNT, address],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    assert {by_post, by_get, direct} == {f"n\r\n{counted(service)}\r\n".encode()}


def test_rdflib_reads_the_service_as_a_graph(service: Running) -> None:
    """Its SPARQLStore asks in XML, triple pattern by triple pattern."""
    graph = Graph(SPARQLStore(f"{service.address}/sparql", method="POST"))
    (row,) = graph.query(COUNT)
    label = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
    labels = {str(one) for one in graph.objects(URIRef(TEMPORAL), label)}
    assert (str(row[0]), labels) == (counted(service), {"Temporal"})  # type: ignore[index]  # a row of a SELECT


@pytest.mark.parametrize("form", [JSON, XML, CSV])
def test_sparqlwrapper_reads_every_format(service: Running, form: str) -> None:
    """Rows in the formats that it knows."""
    wrapper = SPARQLWrapper(f"{service.address}/sparql", returnFormat=form)
    wrapper.setQuery(COUNT)
    assert counted(service) in str(_text(wrapper.query().convert()))


def _text(found: object) -> object:
    return found.toxml() if hasattr(found, "toxml") else found


@pytest.mark.parametrize("way", ["form", "direct"])
def test_sparqlwrapper_posts(service: Running, way: str) -> None:
    """As a form and as the query itself."""
    wrapper = SPARQLWrapper(f"{service.address}/sparql", returnFormat=TURTLE)
    wrapper.setMethod(POST)
    if way == "direct":
        wrapper.setRequestMethod(POSTDIRECTLY)
    wrapper.setQuery(f"DESCRIBE <{TEMPORAL}>")
    assert b"Temporal" in wrapper.query().response.read()


def test_the_command_serves_and_stops_when_it_is_told(data: Path) -> None:
    """What is asked then is answered first; the log is on stderr, a line a request, without the query."""
    with serving("--data", data) as running:
        assert running.ask(COUNT).status == 200
    assert running.process is not None
    assert running.process.returncode == 0
    (line,) = [line for line in running.log if "GET /sparql 200" in line]
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ 127\.0\.0\.1 GET /sparql 200 [\d.]+ms \d+B$", line)
    assert not [line for line in running.log if "SELECT" in line]


def test_what_is_under_way_is_answered_before_the_service_stops(data: Path) -> None:
    """With the status of its limit here, never with a connection that breaks."""
    with serving("--data", data, "--seconds", "2") as running:
        query = Runaway(running, RUNAWAYS[0])
        query.start()
        time.sleep(0.5)
        assert running.process is not None
        running.process.terminate()
        query.join(20)
        assert running.process.wait(20) == 0
    assert (query.status, query.taken > 1.5) == (503, True)


def test_any_dataset_can_be_served(tmp_path: Path) -> None:
    """Files of others, in Turtle and N-Quads; nothing of ours is put among them."""
    (tmp_path / "a.ttl").write_text("@prefix e: <http://e.org/> . e:a e:b [ e:c 1 ] .", encoding="utf-8")
    (tmp_path / "b.nq").write_text("<http://e.org/a> <http://e.org/b> <http://e.org/d> <http://e.org/g> .\n", "utf-8")
    options = ("--dataset", tmp_path / "a.ttl", "--dataset", tmp_path / "b.nq")
    with serving(*options) as running:
        found = json.loads(running.ask("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").body)
        assert len(found["results"]["bindings"]) == 3
        assert running.send("/", {"Accept": "text/html"}).headers["location"] == "/workbench"


def test_the_second_start_reads_what_the_first_made(data: Path, tmp_path: Path) -> None:
    """The cache holds one folder for the dataset, whole."""
    for _ in range(2):
        with serving("--data", data, XDG_CACHE_HOME=str(tmp_path)) as running:
            assert running.ask("ASK {}").status == 200
        stores = [one for one in (tmp_path / "casegraph" / "stores").iterdir() if one.is_dir()]
        assert [(one / "complete.json").is_file() for one in stores] == [True]
