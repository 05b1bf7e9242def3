"""How well connected each node is, and how large that makes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import sqrt

from casegraph.model.graph import CaseGraph, once_a_graph
from casegraph.model.identifiers import NodeId

SMALLEST = 8.0
LARGEST = 20.0


@once_a_graph
def degrees(graph: CaseGraph) -> Mapping[NodeId, int]:
    """Count the edges at every node, both directions."""
    counted = Counter(edge.source for edge in graph.edges)
    counted.update(edge.target for edge in graph.edges)
    return {node: counted[node] for node in graph.nodes}


def radius(degree: int) -> float:
    """Give the radius of a node in pixels; its area grows with its degree, up to a limit.

    >>> radius(9)
    14.0
    """
    return round(min(LARGEST, SMALLEST + 2 * sqrt(degree)), 1)
