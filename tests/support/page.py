"""Graphs of any size for the tests of the page."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.sample import edge, graph_of, node

from casegraph.model.graph import CaseGraph, Edge
from casegraph.model.values import Literal

TECHNOLOGIES, SCENARIOS, INDUSTRIES = 12, 10, 5
TYPES = {"technology": "Technology", "scenario": "Scenario", "industry": "Industry"}


def large_graph(cases: int) -> CaseGraph:
    """Build cases that share technologies, scenarios and industries; the first of each is the most frequent."""
    shared = {"technology": TECHNOLOGIES, "scenario": SCENARIOS, "industry": INDUSTRIES}
    values = [
        node(f"{kind}/{at}", TYPES[kind], Literal(f"{kind} {at}", language="en"), Literal(f"共享{at}", language="zh"))
        for kind, count in shared.items()
        for at in range(count)
    ]
    told = [node(f"case/{at}", "Case", Literal(f"Case number {at}", language="en")) for at in range(cases)]
    return graph_of([*values, *told], [one for at in range(cases) for one in _edges(at)])


def _edges(at: int) -> Iterator[Edge]:
    case = f"case/{at}"
    yield edge(case, "usesTechnology", f"technology/{0 if at % 2 else at // 2 % TECHNOLOGIES}", at + 1)
    yield edge(case, "theme", f"scenario/{at // 3 % SCENARIOS}", at + 1)
    yield edge(case, "industry", f"industry/{at // 7 % INDUSTRIES}", at + 1)
