"""Documents against each other: values of one thing that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.fields.quantity import RATIO
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Literal
from casegraph.rules.wording import field_words

# So many different values of one quantity are an enumeration that no reader would go through pair by pair.
_VOICES = 20


class _Saying(NamedTuple):
    """A value that a document gives; `least` and `most` bound a number, None where nothing does."""

    passage: Passage
    words: str
    least: Decimal | None = None
    most: Decimal | None = None


def check_contradictions(graph: CaseGraph) -> Iterator[Diagnostic]:
    """Report each field that may have one value and has several, and numbers of one quantity that cannot both be."""
    for node in graph.nodes.values():
        yield from _fields(graph, node)
        yield from _numbers(graph, node)


def _fields(graph: CaseGraph, node: Node) -> Iterator[Diagnostic]:
    found: dict[str, list[Property]] = {}
    for one in node.properties:
        # Where a text puts a thing is the text's own order: two of them may differ, and both be right.
        field = graph.schema.fields.get(one.field)
        if one.passages and field and not field.many and one.field != terms.POSITION:
            found.setdefault(one.field, []).append(one)
    for name, several in found.items():
        if len(several) > 1:
            sayings = [_Saying(one.passages[0], one.value.text) for one in several if isinstance(one.value, Literal)]
            yield _contradiction(node, field_words(graph.schema.fields[name].labels, name), sayings)


def _numbers(graph: CaseGraph, node: Node) -> Iterator[Diagnostic]:
    """Hold the numbers that documents give for the same quantity against each other, at most once a pair of them."""
    if not graph.schema.types[node.type].is_drawn:
        return
    for (quantity, *_), told in _by_quantity(graph, node).items():
        # Documents that say the same are one voice: copies of a document cost no pairs.
        voices: dict[frozenset[tuple[Decimal | None, Decimal | None]], Sequence[_Saying]] = {}
        for path in sorted(told):
            voices.setdefault(frozenset((one.least, one.most) for one in told[path]), told[path])
        for first, second in combinations(list(voices.values())[:_VOICES], 2):
            if all(_exclude(one, other) for one in first for other in second):
                yield _contradiction(node, field_words({}, quantity), [first[0], second[0]])


def _by_quantity(graph: CaseGraph, node: Node) -> Mapping[tuple[str, ...], Mapping[str, Sequence[_Saying]]]:
    """Sort the numbers said of a node and its parts by what they measure and where, and then by document.

    Those of two attributes are of two things: how fast it is, and for which load it is meant.
    """
    found: dict[tuple[str, ...], dict[str, list[_Saying]]] = {}
    for edge, attribute in _measured(graph, node):
        number = _Number(graph.nodes[edge.target])
        unit = number[terms.CANONICAL_UNIT] or number[terms.UNIT]
        key = (*map(number.__getitem__, (terms.QUANTITY, terms.PERCENTILE, terms.CONTEXT)), unit, attribute)
        factor = _factor(number)
        if key[0] and factor is not None:
            for passage in edge.passages:
                found.setdefault(key, {}).setdefault(passage.path, []).append(_saying(number, passage, factor))
    return found


def _measured(graph: CaseGraph, node: Node) -> Iterator[tuple[Edge, NodeId | str]]:
    """Yield the edges to the numbers of a node and of its parts, with the attribute that a part is, else nothing."""
    for edge in graph.outgoing.get(node.id, ()):
        if edge.relation == terms.HAS_MEASUREMENT:
            yield edge, ""
        elif graph.schema.types[graph.nodes[edge.target].type].view == "part" and edge.target != node.id:
            attribute = edge.target if edge.relation == terms.HAS_ATTRIBUTE else ""
            inner = graph.outgoing.get(edge.target, ())
            yield from ((one, attribute) for one in inner if one.relation == terms.HAS_MEASUREMENT)


class _Number(dict[str, str]):
    """The first text of every field of a measurement, empty where it has none."""

    def __init__(self, node: Node) -> None:
        texts = ((one.field, one.value.text) for one in reversed(node.properties) if isinstance(one.value, Literal))
        super().__init__(texts)

    def __missing__(self, field: str) -> str:
        return ""


def _factor(number: _Number) -> Decimal | None:
    """Return what brings a number to its base unit, None where it has none and cannot be compared.

    A multiple, "3x", is one of something that each table chooses for itself.
    """
    value, canonical = number[terms.VALUE], number[terms.CANONICAL_VALUE]
    if not canonical or not value or number[terms.UNIT].endswith(f"/{RATIO}"):
        return None
    return Decimal(canonical) / Decimal(value) if Decimal(value) else Decimal(1)


def _saying(number: _Number, passage: Passage, factor: Decimal) -> _Saying:
    least, most = number[terms.MINIMUM], number[terms.MAXIMUM]
    return _Saying(
        passage,
        number[terms.AS_WRITTEN],
        Decimal(least) * factor if least else None,
        Decimal(most) * factor if most else None,
    )


def _exclude(one: _Saying, other: _Saying) -> bool:
    """Tell whether no number lies between the bounds of both."""
    below = one.most is not None and other.least is not None and one.most < other.least
    return below or (other.most is not None and one.least is not None and other.most < one.least)


def _contradiction(node: Node, field: Mapping[str, str], sayings: Sequence[_Saying]) -> Diagnostic:
    values = ", ".join(f"{one.words} ({one.passage.path}:{one.passage.start})" for one in sayings)
    passage = sayings[0].passage
    return Diagnostic.of(
        Code.CONTRADICTION, Span(passage.path, passage.start), name=node.label(), values=values, **field
    )
