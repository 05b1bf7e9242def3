"""Passes: what follows from the graph is added to it, each a function from a graph to a graph."""

from __future__ import annotations

from collections.abc import Callable

from casegraph.model.graph import CaseGraph
from casegraph.passes.closure import add_closure

Pass = Callable[[CaseGraph], CaseGraph]

PASSES: tuple[Pass, ...] = (add_closure,)


def run_passes(graph: CaseGraph) -> CaseGraph:
    """Run every pass in order."""
    for one in PASSES:
        graph = one(graph)
    return graph
