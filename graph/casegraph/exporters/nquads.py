"""graph.nq: the dataset, with a named graph for each passage."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.exporters import Artifact, Written
from casegraph.model.graph import CaseGraph
from casegraph.rdf.ntriples import dataset


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write every statement and every passage as sorted N-Quads; without blank nodes that is the canonical form."""
    yield Artifact("graph.nq", Written(lambda: dataset(graph)))
