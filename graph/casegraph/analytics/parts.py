"""The graph without parts: steps, numbers and whatever else is seen with its owner, not by itself."""

from __future__ import annotations

from dataclasses import replace

from casegraph.model.graph import CaseGraph


def without_parts(graph: CaseGraph) -> CaseGraph:
    """Return the nodes whose class is drawn as a node, and the edges between them."""
    nodes = {name: one for name, one in graph.nodes.items() if graph.schema.type(one.type).is_drawn}
    edges = tuple(edge for edge in graph.edges if edge.source in nodes and edge.target in nodes)
    return replace(graph, nodes=nodes, edges=edges)
