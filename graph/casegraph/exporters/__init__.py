"""The graph as files: one exporter a format, each a function from the graph to artifacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from casegraph.model.graph import CaseGraph
from casegraph.plugins import Target, installed, load, targets

GROUP = "casegraph.exporters"


class Artifact(NamedTuple):
    """One file to write: its path below the output folder, with `/`, and its bytes."""

    path: str
    content: bytes


Exporter = Callable[[CaseGraph], Iterator[Artifact]]

EXPORTERS: Mapping[str, Target] = targets(
    {
        name: f"casegraph.exporters.{name}:export"
        for name in ("turtle", "nquads", "jsonld", "rdfxml", "html", "gexf", "graphml", "neo4j", "ontology", "void")
    }
)


def exporters() -> Mapping[str, Target]:
    """Return the exporters at hand by name: ours, and those that installed packages register."""
    return {**installed(GROUP), **EXPORTERS}


def load_exporter(name: str) -> Exporter:
    """Import an exporter on request; raise UnknownNameError where none has that name."""
    exporter: Exporter = load("exporter", name, EXPORTERS, exporters)
    return exporter
