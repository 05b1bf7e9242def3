"""What of a graph the page holds, numbered, and what of that it draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casegraph.model.graph import CaseGraph, Edge, Node
from casegraph.model.identifiers import NodeId


@dataclass(frozen=True, slots=True)
class Selection:
    """The nodes and edges that the page tells, in the graph's order; a node's number is its place in it.

    `drawn` holds the numbers of the nodes that are drawn, the best connected first; `drawn_edges` the places in
    `edges` of the edges between them; `degrees` how many of those each drawn node has.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    numbers: Mapping[NodeId, int]
    drawn: tuple[int, ...]
    drawn_edges: tuple[int, ...]
    degrees: Mapping[int, int]

    def ends(self, at: int) -> tuple[int, int]:
        """Return the numbers of the nodes that the edge at a place joins."""
        return self.numbers[self.edges[at].source], self.numbers[self.edges[at].target]


def select(graph: CaseGraph) -> Selection:
    """Leave out what the ontology hides and what is only implied; rank what is drawn."""
    views = {name: kind.view for name, kind in graph.schema.types.items()}
    nodes = tuple(node for node in graph.nodes.values() if views[node.type] != "hidden")
    numbers = {node.id: number for number, node in enumerate(nodes)}
    edges = tuple(edge for edge in _told(graph) if edge.source in numbers and edge.target in numbers)
    drawn = [number for number, node in enumerate(nodes) if views[node.type] == "node"]
    ends = {nodes[number].id for number in drawn}
    drawn_edges = tuple(at for at, edge in enumerate(edges) if edge.source in ends and edge.target in ends)
    degrees = _degrees(edges, drawn_edges, numbers)
    ranked = tuple(sorted(drawn, key=lambda number: (-degrees[number], number)))
    return Selection(nodes, edges, numbers, ranked, drawn_edges, degrees)


def _told(graph: CaseGraph) -> Iterator[Edge]:
    """Yield the edges without those that a narrower relation between the same ends implies."""
    above = {name: graph.schema.super_relations(name) for name in {edge.relation for edge in graph.edges}}
    implied = {(edge.source, broader, edge.target) for edge in graph.edges for broader in above[edge.relation]}
    return (edge for edge in graph.edges if edge.passages or (edge.source, edge.relation, edge.target) not in implied)


def _degrees(edges: tuple[Edge, ...], drawn: tuple[int, ...], numbers: Mapping[NodeId, int]) -> Counter[int]:
    return Counter(numbers[end] for at in drawn for end in (edges[at].source, edges[at].target))
