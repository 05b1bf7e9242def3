"""Field against prose: a thing said to be used, and elsewhere said only to be resembled."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.graph import CaseGraph, Edge
from casegraph.rules.wording import field_words


def check_hedges(graph: CaseGraph) -> Iterator[Diagnostic]:
    """Report each relation that a hedge states between things of which a field states more."""
    for edge in graph.edges:
        relation = graph.schema.relations[edge.relation]
        if relation.hedged and edge.passages:
            stronger = _stronger(graph, edge)
            if stronger:
                yield Diagnostic.of(
                    Code.FIELD_AGAINST_PROSE,
                    Span(edge.passages[0].path, edge.passages[0].start),
                    name=graph.nodes[edge.target].label(),
                    **field_words(graph.schema.relations[stronger.relation].labels, stronger.relation),
                )


def _stronger(graph: CaseGraph, hedged: Edge) -> Edge | None:
    others = (edge for edge in graph.outgoing[hedged.source] if edge.target == hedged.target and edge.passages)
    return next((edge for edge in others if not graph.schema.relations[edge.relation].hedged), None)
