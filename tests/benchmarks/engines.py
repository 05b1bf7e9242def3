"""Exports of 100,000 nodes and 400,000 edges against networkx's writers, and `push` against the bulk import."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import networkx as nx
import pytest
from tests.benchmarks.timing import ENVIRONMENT, Row
from tests.engines.maven import class_path
from tests.support.generated import generated

from casegraph.analytics.layout import positions
from casegraph.compiler.collector import uncollected
from casegraph.exporters import load_exporter
from casegraph.exporters.xmltext import legal
from casegraph.model.graph import CaseGraph

CASES = 32_000


def exports() -> Iterator[Row]:
    """Processor time and memory beyond those of the graph itself, each in a process of its own."""
    for ours, theirs in (("csv", "networkx-graphml"), ("gexf", "networkx-gexf"), ("graphml", "networkx-graphml")):
        taken, grown = _measured(ours)
        baseline, beyond = _measured(theirs)
        yield Row(f"{ours} of 100,000 nodes", taken, baseline, "ms", theirs, 0.25)
        yield Row(f"memory of {ours}", grown, beyond, "MB", theirs, 0.25)


def push_rate(cases: int = CASES // 10) -> Iterator[Row]:
    """A push into an empty server, against the bulk import with the start of the server that it needs."""
    try:
        pytest.importorskip("neo4j", reason="needs the driver")
        class_path("neo4j")
    except pytest.skip.Exception as missing:
        print(f"NOT MEASURED: push against the bulk import: {missing}", file=sys.stderr)  # noqa: T201
        return
    yield from _pushed(generated(cases))


def _pushed(graph: CaseGraph) -> Iterator[Row]:
    from tests.engines.conftest import written
    from tests.engines.database import PASSWORD, Neo4j

    from casegraph.push import Login, push

    with TemporaryDirectory() as name:
        server = Neo4j(Path(name) / "home")
        folder = written(graph, Path(name) / "out", "neo4j") / "neo4j"
        start = perf_counter()
        server.bulk_import(folder)
        server.start()
        imported = perf_counter() - start
        server.empty()
        start = perf_counter()
        push(graph, Login(server.uri, password=PASSWORD))
        pushed = perf_counter() - start
        server.stop()
    rows = (len(graph.nodes) + len(graph.edges)) / 1000
    yield Row(
        "push, 1,000 nodes and relationships", pushed / rows * 1000, imported / rows * 1000, "ms", "bulk import", 5
    )


@cache
def _measured(what: str) -> tuple[float, float]:
    """Write the graph one way; return the milliseconds and the megabytes that the writing took."""
    command = [sys.executable, "-m", "tests.benchmarks.engines", what]
    done = subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    taken, grown = map(float, done.stdout.split())
    return taken, grown


def _ours(exporter: str, suffixes: tuple[str, ...]) -> Callable[[CaseGraph, Path], None]:
    # As a build does, which leaves the collector off.
    @uncollected()
    def write(graph: CaseGraph, folder: Path) -> None:
        for artifact in load_exporter(exporter)(graph):
            if artifact.path.endswith(suffixes):
                with (folder / artifact.path.replace("/", "-")).open("wb") as file:
                    file.writelines(artifact.pieces)

    return write


def _theirs(write: Callable[..., None]) -> Callable[[CaseGraph, Path], None]:
    def written(graph: CaseGraph, folder: Path) -> None:
        view = graph.to_networkx()
        # It cannot write lists.
        for attributes in (*(one for _, one in view.nodes(data=True)), *(one for *_, one in view.edges(data=True))):
            attributes.update(
                {key: "; ".join(map(str, value)) for key, value in attributes.items() if isinstance(value, list)}
            )
            attributes.update({key: legal(value) for key, value in attributes.items() if isinstance(value, str)})
        write(view, folder / "graph")

    return written


WRITERS: Mapping[str, Callable[[CaseGraph, Path], None]] = {
    "csv": _ours("neo4j", (".csv", ".csv.gz")),
    "gexf": _ours("gexf", ("graph.gexf",)),
    "graphml": _ours("graphml", ("graph.graphml",)),
    "networkx-graphml": _theirs(nx.write_graphml_xml),
    "networkx-gexf": _theirs(nx.write_gexf),
}


def main(what: str) -> None:
    """Generate the graph, write it one way, and print what that took."""
    graph = generated(CASES)
    # networkx writes no places; ours are found once for all formats that draw, and count for none.
    positions(graph)
    floor, start = _peak(), process_time()
    with TemporaryDirectory() as name:
        WRITERS[what](graph, Path(name))
    print((process_time() - start) * 1000, _peak() - floor)  # noqa: T201 - what the parent reads


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1])
