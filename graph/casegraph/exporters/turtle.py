"""graph.ttl: everything once, without passages."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph
from casegraph.rdf.lift import lift_statements
from casegraph.rdf.namespaces import prefixes_of
from casegraph.rdf.turtle import turtle


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the union of all statements as Turtle."""
    text = "".join(turtle(lift_statements(graph), prefixes_of(graph.schema), graph.base))
    yield Artifact("graph.ttl", text.encode())
