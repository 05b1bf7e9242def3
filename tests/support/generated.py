"""A library of any size, generated: cases, what they share, their parts and numbers, hostile texts among them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from tests.support.sample import HOSTILE, graph_of, node

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Literal, decimal, integer

_SHARED = ("Technology", "Scenario")
_WORDS = ("支付", "payment", "订单", "orders", "风控", "risk", "推荐", "search")


@cache
def generated(cases: int) -> CaseGraph:
    """Return a graph of three and an eighth times as many nodes as cases, and twelve and a half as many edges."""
    shared = cases // 16
    nodes = [*_cases(cases), *_parts(cases)]
    nodes += [
        node(f"{name.lower()}/{at}", name, Literal(f"{name} {at}", language="en"), Literal(f"共享 {at}", language="zh"))
        for name in _SHARED
        for at in range(shared)
    ]
    return graph_of(nodes, [edge for at in range(cases) for edge in _edges(at, shared)])


def _cases(cases: int) -> Iterator[Node]:
    for at in range(cases):
        word, hostile = _WORDS[at % len(_WORDS)], at % 1000 < len(HOSTILE)
        text = HOSTILE[at % 1000] if hostile else f"{word} 案例 {at}"
        described = Property("description", Literal(f"第 {at} 个案例。It serves {word}."), (_said(at, 2),))
        others = [Property("altLabel", Literal(f"Case {at}{suffix}"), (_said(at, 1),)) for suffix in ("", ", again")]
        yield node(f"case/{at}", "Case", Literal(text, language="zh"), more=(described, *others), line=at + 1)


def _parts(cases: int) -> Iterator[Node]:
    for at in range(cases):
        yield _part(f"step/{at}", "Step", Property("position", integer(at % 9 + 1), (_said(at, 3),)), at)
        yield _part(
            f"measurement/{at}", "Measurement", Property("value", decimal(Decimal(at * 5) / 2), (_said(at, 4),)), at
        )


def _part(name: str, type_name: str, value: Property, at: int) -> Node:
    label = Property("label", Literal(f"{type_name} {at}"), (_said(at, 3),))
    return Node(NodeId(name), type_name, (label, value), (_said(at, 3),))


def _edges(at: int, shared: int) -> Iterator[Edge]:
    case = NodeId(f"case/{at}")
    yield Edge(case, "step", NodeId(f"step/{at}"), (_said(at, 3),))
    yield Edge(NodeId(f"step/{at}"), "hasMeasurement", NodeId(f"measurement/{at}"), (_said(at, 4),))
    version = (("versionUsed", Literal(HOSTILE[at % len(HOSTILE)] if at % 997 == 0 else str(at % 20))),)
    for step in range(5):
        technology = NodeId(f"technology/{(at * 7 + step * 13) % shared}")
        yield Edge(case, "usesTechnology", technology, (_said(at, step), _said(at, step + 5)), version)
        yield Edge(case, "scenario", NodeId(f"scenario/{(at * 3 + step * 11) % shared}"), (_said(at, step),))
    if at % 2:
        yield Edge(case, "theme", NodeId(f"scenario/{at % shared}"), (_said(at, 1),))


def _said(at: int, line: int) -> Passage:
    return Passage(
        f"docs/案例/{at // 100}.md", at % 100 * 20 + line + 1, at % 100 * 20 + line + 1, f"line {line} says, of {at}"
    )
