"""The service under load: against the engine's own server, against rdflib's, beside runaways, and with much data."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

from tests.benchmarks.documents import SEED
from tests.benchmarks.seed import QUERIES
from tests.benchmarks.timing import Row
from tests.server.test_load import RUNAWAYS, Runaway
from tests.support.generated import generated
from tests.support.serving import Running, serving

import casegraph
from casegraph.exporters import load_exporter
from casegraph.model.graph import CaseGraph
from casegraph.queries.named import named_queries
from casegraph.queries.parameters import filled
from casegraph.rdf.namespaces import PREFIXES
from casegraph.server.limits import Limits

CLIENTS = 8
# A library of a million quads.
CASES = 6_000
PATIENCE = 20
# Milliseconds after which the service ends a query, unless it is told otherwise.
LIMIT = Limits().seconds * 1000
LIBRARIES = 130
_OWN = re.compile("<[^<>]*/id/(case|requirement|step|result|measurement|claim|document|selection-rule)/")
_SCRIPT = """
import json, signal, sys, time
import rdflib
data = rdflib.Dataset()
data.parse(sys.argv[1], format="nquads")
def late(*_): raise TimeoutError
signal.signal(signal.SIGALRM, late)
for query in json.load(sys.stdin):
    signal.alarm(int(sys.argv[2]))
    begun = time.perf_counter()
    try: list(data.query(query))
    except TimeoutError: pass
    signal.alarm(0)
    print((time.perf_counter() - begun) * 1000, flush=True)
"""


class Load(NamedTuple):
    """What a load of queries took: milliseconds for each in the mean, and what one in a hundred took at least."""

    mean: float
    slowest: float


def texts(names: Iterable[str] = ()) -> list[str]:
    """Return named queries with their defaults as any server reads them, all where none is named."""
    declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    found = [filled(named_queries()[name], {}) for name in names or named_queries()]
    return [declared + text[text.index("SELECT") :] for text in found]


def dataset(graph: CaseGraph, folder: Path) -> Path:
    """Write a graph as the service reads it."""
    for name in ("nquads", "ontology"):
        for artifact in load_exporter(name)(graph):
            with (folder / artifact.path).open("wb") as file:
                file.writelines(artifact.pieces)
    return folder / "graph.nq"


def load(port: int, path: str, queries: Sequence[str], count: int) -> Load:
    """Send so many queries by eight clients, none of them twice alike, and wait for the answers."""
    times: list[float] = []
    numbers = iter(range(count))
    lock = threading.Lock()

    def client() -> None:
        with socket.create_connection(("127.0.0.1", port)) as line:
            while True:
                with lock:
                    number = next(numbers, None)
                if number is None:
                    return
                text = quote(f"{queries[number % len(queries)]}# {number}")
                begun = time.perf_counter()
                _ask(line, path, text)
                times.append(time.perf_counter() - begun)

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = time.perf_counter() - begun
    return Load(whole / count * 1000, sorted(times)[int(count * 0.99) - 1] * 1000)


def _ask(line: socket.socket, path: str, query: str) -> None:
    """Send a query and read its answer to the end, with as little of Python as can be: it shares the processor."""
    accept = "application/sparql-results+json"
    line.sendall(f"GET {path}?query={query} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n".encode())
    got = line.recv(262_144)
    while b"\r\n\r\n" not in got:
        got += line.recv(262_144)
    head, _, body = got.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise AssertionError(got[:300])
    length = re.search(rb"(?i)content-length: (\d+)", head)
    while not body.endswith(b"0\r\n\r\n") if length is None else len(body) < int(length[1]):
        body += line.recv(262_144)


@contextmanager
def running(command: Sequence[str | Path], port: int) -> Iterator[int]:
    """Run somebody else's server till the end of the block."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(list(map(str, command)), stdout=quiet, stderr=quiet)
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    """Return a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _program(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.is_file() else which(name) or name


def throughput() -> Iterator[Row]:
    """Ten thousand queries of seed size by eight clients, against the servers that others have."""
    queries = texts()
    with TemporaryDirectory() as folder:
        data = dataset(casegraph.compile(SEED).graph, Path(folder))
        subprocess.run(
            [_program("oxigraph"), "load", "--location", f"{folder}/store", "--file", data],
            check=True, capture_output=True,
        )  # fmt: skip
        port = free_port()
        theirs = [
            _program("oxigraph"),
            "serve-read-only",
            "--location",
            f"{folder}/store",
            "--bind",
            f"127.0.0.1:{port}",
        ]
        with serving("--data", folder) as service, running(theirs, port):
            load(service.port, "/sparql", queries, 400)
            load(port, "/query", queries, 400)
            ours, other = load(service.port, "/sparql", queries, 10_000), load(port, "/query", queries, 10_000)
            yield Row("a query of 10,000 by 8 clients", ours.mean, other.mean, "ms", "oxigraph serve-read-only", 4)
            yield Row("the slowest of a hundred of them", ours.slowest, other.slowest, "ms", "oxigraph", 4)
            with running([_program("rdflib-endpoint"), "serve", data, "--port", str(port + 1)], port + 1):
                both = texts(QUERIES)
                few = load(port + 1, "/", both, 60)
                same = load(service.port, "/sparql", both, 600)
                yield Row("a simple query by 8 clients", same.mean, few.mean, "ms", "rdflib-endpoint", 0.2)
            yield beside_runaways(service, queries)


def beside_runaways(service: Running, queries: Sequence[str]) -> Row:
    """What one in a hundred normal queries takes beside ten that never end, against what it takes alone."""
    alone = load(service.port, "/sparql", queries, 4_000)
    threads = [Runaway(service, query) for query in RUNAWAYS]
    for thread in threads:
        thread.start()
    beside = load(service.port, "/sparql", queries, 4_000)
    for thread in threads:
        thread.join()
    return Row("the slowest of a hundred beside ten runaways", beside.slowest, alone.slowest, "ms", "alone", 3)


def much() -> Iterator[Row]:
    """A million quads: the second start, and the named queries against rdflib and against the limit."""
    queries = texts()
    with TemporaryDirectory() as folder:
        data = dataset(generated(CASES), Path(folder))
        with serving("--data", folder):
            pass
        begun = time.perf_counter()
        with serving("--data", folder, "--seconds", str(PATIENCE)) as service:
            service.ask("ASK {}")
            started = (time.perf_counter() - begun) * 1000
            quads = re.search(r"serving (\d+)", "".join(service.log))
            yield Row(f"start with {quads[1] if quads else 0} quads", started, 2000, "ms", "two seconds", 1)
            ours = [_timed(service, query) for query in queries]
        yield Row("the slowest named query over it", max(ours), LIMIT, "ms", "the limit", 0.5)
        yield _against_rdflib(data, queries, ours)
    yield from many_libraries(queries)


def many_libraries(queries: Sequence[str]) -> Iterator[Row]:
    """A million quads of which every query finds something: the bundled library as often as that takes."""
    with TemporaryDirectory() as folder:
        data = dataset(casegraph.compile().graph, Path(folder))
        one = data.read_text(encoding="utf-8")
        with data.open("w", encoding="utf-8") as file:
            for number in range(LIBRARIES):
                # Each has cases of its own, called otherwise; technologies and industries are those of all.
                own = one.replace(" - ", f" {number} - ") if number else one
                file.write(_OWN.sub(rf"\g<0>{number}-", own))
        with serving("--data", folder, "--seconds", str(PATIENCE)) as service:
            ours = [_timed(service, query) for query in queries]
            # The slowest has more rows than are allowed, and is asked again for the one after the last.
            yield Row(f"the slowest over {LIBRARIES} libraries in one", max(ours), LIMIT, "ms", "the limit", 1)


def _timed(service: Running, query: str) -> float:
    begun = time.perf_counter()
    service.ask(query)
    return (time.perf_counter() - begun) * 1000


def _against_rdflib(data: Path, queries: Sequence[str], ours: Sequence[float]) -> Row:
    """Compare medians; a query that rdflib does not answer in its time counts as that time."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, data, str(PATIENCE)], input=json.dumps(list(queries)), text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    theirs = [float(line) for line in done.stdout.split()]
    middle: Mapping[str, float] = {name: sorted(one)[len(one) // 2] for name, one in (("us", ours), ("it", theirs))}
    return Row("the named queries over it", middle["us"], middle["it"], "ms", "rdflib", 0.5)
