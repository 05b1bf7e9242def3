"""ontology.ttl: the ontology in force, as it was read."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the Turtle text that the schema was read from."""
    yield Artifact("ontology.ttl", (graph.schema.source.encode(),))
