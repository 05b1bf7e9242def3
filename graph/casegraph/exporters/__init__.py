"""The graph as files: one exporter a format, each a function from the graph to artifacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from casegraph.errors import UnknownNameError
from casegraph.model.graph import CaseGraph

GROUP = "casegraph.exporters"


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file to write: its path below the output folder, with `/`, and its bytes."""

    path: str
    content: bytes


Exporter = Callable[[CaseGraph], Iterator[Artifact]]

EXPORTERS: Mapping[str, EntryPoint] = MappingProxyType(
    {
        name: EntryPoint(name, f"casegraph.exporters.{module}:export", GROUP)
        for name, module in {
            "turtle": "turtle",
            "nquads": "nquads",
            "jsonld": "jsonld",
            "rdfxml": "rdfxml",
            "html": "html",
            "gexf": "gexf",
            "graphml": "graphml",
            "neo4j": "neo4j",
            "ontology": "ontology",
            "void": "void",
        }.items()
    }
)


def exporters() -> Mapping[str, EntryPoint]:
    """Return the exporters at hand by name: ours, and those that installed packages register."""
    return {**{one.name: one for one in entry_points(group=GROUP)}, **EXPORTERS}


def load_exporter(name: str) -> Exporter:
    """Import an exporter on request; raise UnknownNameError where none has that name."""
    known = exporters()
    if name not in known:
        raise UnknownNameError("exporter", name, known)
    exporter: Exporter = known[name].load()
    return exporter
