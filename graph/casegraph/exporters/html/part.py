"""Parts of a graph that are worth a page of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId


def around(graph: CaseGraph, start: NodeId, depth: int) -> CaseGraph:
    """Return what lies within some steps of a node, along edges and against them."""
    found = {start}
    rim = found
    for _ in range(depth):
        rim = {other for node in sorted(rim) for other in _neighbors(graph, node)} - found
        found = found | rim
    return among(graph, found)


def about(graph: CaseGraph, theme: NodeId) -> CaseGraph:
    """Return what points to a node, and everything that this is said of: the cases of a theme with their stacks."""
    pointing = {edge.source for edge in graph.incoming.get(theme, ())}
    said = {edge.target for node in pointing for edge in graph.outgoing.get(node, ())}
    return among(graph, {theme} | {node for node in pointing | said if _is_drawn(graph, node)})


def among(graph: CaseGraph, chosen: Collection[NodeId]) -> CaseGraph:
    """Return some nodes with what is part of them, and the edges between all of these."""
    kept = set(chosen)
    waiting = list(chosen)
    while waiting:
        parts = {edge.target for edge in graph.outgoing.get(waiting.pop(), ()) if _is_part(graph, edge.target)} - kept
        kept |= parts
        waiting += parts
    edges = tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept)
    return replace(graph, nodes={name: node for name, node in graph.nodes.items() if name in kept}, edges=edges)


def _neighbors(graph: CaseGraph, node: NodeId) -> Iterable[NodeId]:
    ends = [edge.target for edge in graph.outgoing.get(node, ())]
    ends += [edge.source for edge in graph.incoming.get(node, ())]
    return (end for end in ends if _is_drawn(graph, end))


def _is_drawn(graph: CaseGraph, node: NodeId) -> bool:
    return graph.schema.type(graph.nodes[node].type).is_drawn


def _is_part(graph: CaseGraph, node: NodeId) -> bool:
    return graph.schema.type(graph.nodes[node].type).view == "part"
