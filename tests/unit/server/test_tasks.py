"""What a process does for a request, seen without the process."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from tests.support.sample import sample, schema

from casegraph.errors import WorkspaceError
from casegraph.queries.dataset import Dataset
from casegraph.rdf.store import store_graph
from casegraph.server.frames import Frame, Unpacking, packed, receive
from casegraph.server.nodes import link
from casegraph.server.nursery import desks
from casegraph.server.store import Prepared, prepare
from casegraph.server.tasks import Desk
from casegraph.server.worker import work

ACME = "https://w3id.org/casegraph/id/case/acme-orders"


@pytest.fixture
def desk() -> Desk:
    """Give a desk over the sample."""
    store = store_graph(sample())
    return Desk({language: Dataset(store, schema(), language) for language in ("en", "zh")})


def asked(query: str, accept: str = "", *, rows: int = 100, size: int = 10_000, **more: Any) -> Frame:  # noqa: ANN401  # JSON
    """Make the request of the endpoint."""
    return Frame({"task": "sparql", "asked": {"query": query, "accept": accept, "rows": rows, "size": size}, **more})


def test_a_query_is_answered_in_the_format_asked_for(desk: Desk) -> None:
    """With its media type."""
    answer = desk.do(asked("SELECT (1 AS ?x) {}", "text/csv"))
    assert (answer.head["status"], answer.head["media"], answer.body) == (200, "text/csv", b"x\r\n1\r\n")


@pytest.mark.parametrize(
    ("query", "accept", "mark"),
    [
        ("SELECT * { ?s ?p ?o }", "", b'"truncated":true'),
        ("SELECT * { ?s ?p ?o }", "application/sparql-results+xml", b"<!-- truncated -->"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "", b"# truncated"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml", b"rdf:RDF"),
    ],
)
def test_a_cut_answer_says_so(desk: Desk, query: str, accept: str, mark: bytes) -> None:
    """In a header too."""
    answer = desk.do(asked(query, accept, rows=3))
    assert (answer.head["headers"], mark in answer.body) == ({"casegraph-truncated": "3"}, True)


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        ("SELECT", "", 400),
        ("SELECT * { SERVICE <http://e.org/> {} }", "", 400),
        ("ASK {}", "image/png", 406),
        ("SELECT * { ?s ?p ?o }", "", 507),
    ],
)
def test_a_refusal_has_a_status_and_words(desk: Desk, query: str, accept: str, status: int) -> None:
    """Malformed, forbidden, in no such format, too large."""
    answer = desk.do(asked(query, accept, size=100))
    assert (answer.head["status"], bool(answer.head["error"])) == (status, True)


def test_a_fault_of_the_program_tells_nothing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """What happened is for the log."""
    answer = desk.do(Frame({"task": "none"}))
    assert (answer.head["status"], answer.head["error"]) == (500, "the request cannot be answered")
    assert "KeyError" in capsys.readouterr().err


def test_a_large_answer_is_packed_for_who_takes_it(desk: Desk) -> None:
    """A small one is not worth it."""
    large = desk.do(asked("SELECT * { ?s ?p ?o }", size=1_000_000, gzip=True))
    small = desk.do(asked("ASK {}", gzip=True))
    assert json.loads(gzip.decompress(large.body))["head"]
    assert "headers" not in small.head


@pytest.mark.parametrize(
    ("task", "key"),
    [
        ({"task": "rows", "query": "SELECT ?c { ?c a cg:Case }", "rows": 1}, "rows"),
        ({"task": "rows", "query": "SELECT ?c { ?c a cg:Case }", "rows": 1, "evidence": True}, "rows"),
        ({"task": "why", "query": "SELECT ?c { ?c a cg:Case }", "row": 0}, "evidence"),
        ({"task": "why", "query": "SELECT ?c { ?c a cg:Case }", "row": 99}, "evidence"),
        ({"task": "node", "name": "RowDB"}, "facts"),
        ({"task": "path", "from": "Bolt orders", "to": "RowDB", "max": 4, "all": False}, "paths"),
        ({"task": "search", "text": "rowdb", "limit": 3}, "hits"),
        ({"task": "compare", "names": ["RowDB", "Bolt orders"]}, "rows"),
        ({"task": "terms", "limit": 2}, "terms"),
    ],
)
def test_every_task_answers_in_json(desk: Desk, task: dict[str, Any], key: str) -> None:
    """With what it was asked for."""
    answer = desk.do(Frame(task))
    assert (answer.head["status"], key in json.loads(answer.body)) == (200, True)


def test_an_unknown_name_is_not_found(desk: Desk) -> None:
    """The hint lists near ones."""
    assert desk.do(Frame({"task": "node", "name": "RowDC"})).head["status"] == 404


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ({"task": "describe", "iri": ACME, "accept": "text/turtle"}, 200),
        ({"task": "describe", "iri": ACME, "accept": "image/png"}, 406),
        ({"task": "describe", "iri": "no iri", "accept": ""}, 404),
        ({"task": "page", "iri": ACME, "base": "https://w3id.org/casegraph/id/", "lang": "zh"}, 200),
        ({"task": "page", "iri": f"{ACME}-not", "base": ""}, 404),
    ],
)
def test_a_node_is_described(desk: Desk, task: dict[str, Any], status: int) -> None:
    """As RDF and as a page."""
    assert desk.do(Frame(task)).head["status"] == status


def test_a_link_leads_to_the_node_by_path_or_by_iri() -> None:
    """Chinese names are encoded as addresses are."""
    base = "https://w3id.org/casegraph/id/"
    assert link(f"{base}case/订单", base) == "/id/case/%E8%AE%A2%E5%8D%95"
    assert link("http://e.org/a b", base) == "/node?iri=http%3A%2F%2Fe.org%2Fa%20b"


def test_a_message_arrives_in_pieces() -> None:
    """However it is cut."""
    unpacking, sent = Unpacking(), packed(Frame({"a": 1}, b"body"))
    found = [unpacking.add(sent[at : at + 1]) for at in range(len(sent))]
    assert (found[-1], set(found[:-1])) == (Frame({"a": 1}, b"body"), {None})
    with pytest.raises(EOFError):
        unpacking.add(b"")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a dataset, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "a.nt").write_text("<http://e.org/a> <http://e.org/b> _:c .\n_:c a <http://e.org/d> .\n".replace(
        " a ", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "), encoding="utf-8")  # fmt: skip
    return tmp_path


def test_a_small_dataset_is_a_file_and_a_large_one_a_store(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both answer alike, and both are described."""
    small = prepare([files / "a.nt"], examples=True)
    monkeypatch.setattr("casegraph.server.store._SMALL", 0)
    large = prepare([files / "a.nt"], examples=True)
    assert (small.store.is_file(), large.store.is_dir(), small.quads) == (True, True, large.quads)
    answers = {
        desks(one.store, None)().do(asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).body for one in (small, large)
    }
    assert (len(answers), b"void#dataset" in large.description) == (1, True)


def test_what_is_prepared_is_found_again_and_old_ones_go(files: Path) -> None:
    """The cache keeps those that were used last."""
    made: list[Prepared] = []
    for number in range(6):
        (files / "a.nt").write_text(f"<http://e.org/a> <http://e.org/b> <http://e.org/{number}> .\n", encoding="utf-8")
        made.append(prepare([files / "a.nt"], examples=False))
    assert prepare([files / "a.nt"], examples=False) == made[-1]
    assert [one.folder.is_dir() for one in made].count(True) == 4


@pytest.mark.parametrize(("name", "text"), [("a.nt", "broken"), ("a.csv", "a,b"), ("none.nq", None)])
def test_what_is_no_dataset_is_refused(files: Path, name: str, text: str | None) -> None:
    """And leaves nothing in the cache."""
    if text is not None:
        (files / name).write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError):
        prepare([files / name], examples=False)
    assert [one for one in (files / "cache" / "casegraph" / "stores").iterdir() if one.is_dir()] == []


def test_the_store_is_only_read(files: Path) -> None:
    """Nothing can be added to it."""
    prepared = prepare([files / "a.nt"], examples=False)
    assert prepared.quads == 2
    assert isinstance(ox.parse(prepared.store.read_bytes(), format=ox.RdfFormat.N_QUADS), ox.QuadParser)


def test_a_process_answers_till_the_line_is_closed(desk: Desk) -> None:
    """One task after the other."""
    import socket
    import threading

    ours, theirs = socket.socketpair()
    thread = threading.Thread(target=work, args=(theirs, desk))
    thread.start()
    with ours, theirs:
        for _ in range(2):
            ours.sendall(packed(asked("ASK {}")))
            assert receive(ours).head["status"] == 200
        ours.shutdown(socket.SHUT_WR)
        thread.join(10)
    assert not thread.is_alive()


def test_a_process_is_confined() -> None:
    """It has so much memory and no socket, which a process of its own shows."""
    import subprocess
    import sys

    program = (
        "from casegraph.server.confinement import limit_memory, refuse_connections\n"
        "limit_memory(64)\n"
        "try:\n bytearray(200_000_000)\n"
        "except MemoryError:\n print('limited')\n"
        "import socket\n"
        "if refuse_connections():\n"
        " try:\n  socket.create_connection(('127.0.0.1', 1))\n"
        " except PermissionError:\n  print('refused')\n"
        "else:\n print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["limited", "refused"]
