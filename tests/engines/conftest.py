"""One Neo4j server for all tests of a session, and the graphs that the engines are given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engines.maven import class_path

import casegraph
from casegraph.compiler.exporting import export_graph
from casegraph.compiler.publishing import publish
from casegraph.model.graph import CaseGraph

# pytest.ini: with `--dist loadgroup` the tests of one engine run in one worker, and so with one server.


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of an engine together."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            group = "neo4j" if "server" in getattr(item, "fixturenames", ()) else item.path.stem
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """The server, stopped; a test starts it."""
    class_path("neo4j")
    pytest.importorskip("neo4j", reason="NEO4J ITSELF IS NOT ASKED: needs the driver")
    from tests.engines.database import Neo4j

    made = Neo4j(tmp_path_factory.mktemp("neo4j") / "home")
    yield made
    made.stop()


@pytest.fixture(scope="session")
def bundled() -> CaseGraph:
    """The graph of the bundled data."""
    return casegraph.compile().graph


@pytest.fixture(scope="session")
def exports(bundled: CaseGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every export of the bundled data."""
    return written(bundled, tmp_path_factory.mktemp("exports") / "out")


def written(graph: CaseGraph, folder: Path, *formats: str) -> Path:
    """Write exports of a graph."""
    from casegraph.exporters import EXPORTERS

    folder.mkdir()
    publish(folder, export_graph(graph, formats or EXPORTERS), graph)
    return folder
