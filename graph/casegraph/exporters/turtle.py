"""graph.ttl: everything once, without passages."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.exporters import Artifact, Written
from casegraph.model.graph import CaseGraph
from casegraph.rdf.grouping import statements
from casegraph.rdf.namespaces import prefixes_of
from casegraph.rdf.turtle import turtle


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the union of all statements as Turtle."""
    prefixes = prefixes_of(graph.schema)
    yield Artifact("graph.ttl", Written(lambda: turtle(statements(graph), prefixes, graph.base)))
