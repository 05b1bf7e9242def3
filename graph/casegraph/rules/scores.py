"""Scores against what they rest on: criteria whose weights are the whole, and a total that their points do not give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Node, Property
from casegraph.model.statement import Passage
from casegraph.model.values import Literal, decimal
from casegraph.rules.wording import field_words

# Totals are written with one decimal: what differs by less is rounding.
_STEP = Decimal("0.1")


class _Criterion(NamedTuple):
    """One criterion: its share of the whole, its points, and where it stands."""

    weight: Decimal
    points: Decimal
    passage: Passage


def check_scores(graph: CaseGraph) -> Iterator[Diagnostic]:
    """Report each score that is not what its own criteria give."""
    for node in graph.nodes.values():
        scores = [one for one in node.properties if one.field == terms.SCORE and one.passages]
        criteria = sorted(_criteria(graph, node), key=lambda one: one.passage) if scores else []
        if sum(one.weight for one in criteria) == 1:
            total = sum((one.weight * one.points for one in criteria), Decimal(0))
            for score in scores:
                yield from _difference(graph, node, score, (total, criteria[0].passage))


def _criteria(graph: CaseGraph, node: Node) -> Iterator[_Criterion]:
    """Yield the attributes of a node that have points, and one share."""
    for edge in graph.outgoing.get(node.id, ()):
        points = graph.nodes[edge.target].texts(terms.SCORE) if edge.relation == terms.HAS_ATTRIBUTE else ()
        shares = _shares(graph, graph.nodes[edge.target]) if len(points) == 1 else []
        if len(shares) == 1 and edge.passages:
            yield _Criterion(shares[0], Decimal(points[0]), edge.passages[0])


def _shares(graph: CaseGraph, node: Node) -> list[Decimal]:
    edges = (one for one in graph.outgoing.get(node.id, ()) if one.relation == terms.HAS_MEASUREMENT)
    numbers = (graph.nodes[one.target] for one in edges)
    return [Decimal(one.text(terms.CANONICAL_VALUE)) for one in numbers if one.text(terms.UNIT_TEXT) == "%"]


def _difference(graph: CaseGraph, node: Node, score: Property, given: tuple[Decimal, Passage]) -> Iterator[Diagnostic]:
    total, rests = given
    # The score that stands nearest before its criteria is the one that they are of.
    place = max((one for one in score.passages if one.path == rests.path and one.start < rests.start), default=None)
    if place and isinstance(score.value, Literal) and abs(Decimal(score.value.text) - total) >= _STEP:
        words = field_words(graph.schema.fields[terms.SCORE].labels, terms.SCORE)
        values = f"{score.value.text} ({place.path}:{place.start}), {decimal(total).text} ({rests.path}:{rests.start})"
        span = Span(place.path, place.start)
        yield Diagnostic.of(Code.CONTRADICTION, span, name=node.label(), values=values, **words)
