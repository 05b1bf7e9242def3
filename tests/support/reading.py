"""What was exported, read back by other people's readers."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import networkx as nx
from tests.support import sample

from casegraph.exporters import load_exporter
from casegraph.model.graph import CaseGraph

GRAPHS: Mapping[str, Callable[[], CaseGraph]] = {
    "sample": sample.sample,
    "hostile": sample.hostile,
    "empty": lambda: sample.graph_of([]),
}


@cache
def exported(exporter: str, graph: str = "sample") -> dict[str, bytes]:
    """Return the artifacts of an exporter by path, each path once."""
    artifacts = list(load_exporter(exporter)(GRAPHS[graph]()))
    found = {one.path: one.content for one in artifacts}
    assert len(found) == len(artifacts), "an exporter wrote two files of one name"
    return found


def text(exporter: str, path: str, graph: str = "sample") -> str:
    """Return one artifact as text."""
    return exported(exporter, graph)[path].decode()


def gexf(graph: CaseGraph) -> Any:  # noqa: ANN401 - networkx has no types
    """Read the GEXF of a graph with networkx."""
    return gexf_text(next(load_exporter("gexf")(graph)).content)


def gexf_text(content: bytes) -> Any:  # noqa: ANN401 - networkx has no types
    """Read a GEXF file with networkx."""
    return nx.read_gexf(io.BytesIO(content))


def graphml(graph: CaseGraph) -> Any:  # noqa: ANN401 - networkx has no types
    """Read the GraphML of a graph with networkx."""
    (artifact,) = load_exporter("graphml")(graph)
    return nx.read_graphml(io.BytesIO(artifact.content), force_multigraph=True)
