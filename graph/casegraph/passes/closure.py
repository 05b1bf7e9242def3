"""Closure: a relation below another in the ontology states that other one too."""

from __future__ import annotations

from dataclasses import replace

from casegraph.model.graph import CaseGraph, Edge


def add_closure(graph: CaseGraph) -> CaseGraph:
    """Add the edges that follow by rdfs:subPropertyOf, where no passage says them itself."""
    stated = {(edge.source, edge.relation, edge.target) for edge in graph.edges}
    above = {name: graph.schema.super_relations(name) for name in graph.schema.relations}
    implied = {(edge.source, name, edge.target) for edge in graph.edges for name in above[edge.relation]} - stated
    if not implied:
        return graph
    edges = sorted([*graph.edges, *(Edge(*key) for key in implied)], key=lambda edge: edge.key)
    return replace(graph, edges=tuple(edges))
