"""A small graph in both languages for the tests of the page, hostile texts and measurements included."""

from __future__ import annotations

from tests.support.sample import HOSTILE, edge, graph_of, node, passage

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Chain, Literal, Value


def said(field: str, value: str | Value, line: int = 3, language: str = "") -> Property:
    """Make a property that one line says."""
    return Property(field, Literal(value, language=language) if isinstance(value, str) else value, (passage(line),))


def named(name: str, type_name: str, chinese: str, english: str, *more: Property) -> Node:
    """Make a node with a label in each language."""
    return node(name, type_name, Literal(english, language="en"), Literal(chinese, language="zh"), more=more)


def measured(name: str, quantity: str, comparator: str, number: str, unit: str, line: int) -> Node:
    """Make a measurement as the compiler does."""
    values: dict[str, Value] = {
        "quantity": Literal(quantity), "comparator": Literal(comparator), "value": Literal(number, "decimal"),
        "unitText": Literal(unit), "context": Literal("header"), "asWritten": Literal(f"{comparator}{number}{unit}"),
    }  # fmt: skip
    return node(name, "Measurement", more=[said(field, value, line) for field, value in values.items()], line=line)


def page_graph() -> CaseGraph:
    """Build the sample: a paying and a tracking case, their parts, and a node for every hostile text."""
    hostile = [named(f"unresolved/{at}", "Unresolved", text, text) for at, text in enumerate(HOSTILE)]
    return graph_of([*_nodes(), *hostile], [*_edges(), *_hostile_edges()])


def _nodes() -> list[Node]:
    flow = Chain((Literal("下单"), Literal("付款"), Literal("settled")))
    more = (said("altLabel", "Coinbook"), said("description", "每笔转账都可以重放", 5, "zh"), said("sequence", flow, 9))
    addresses = [said("path", Literal(text, "anyURI")) for text in ("javascript:alert(2)", "https://example.org/")]
    part = (said("description", "转账失败必须补偿", 12, "zh"), said("position", Literal("1", "integer"), 12))
    return [
        named("case/coin-ledger", "Case", "硬币账本支付系统", "Coin ledger payments", *more),
        named("case/parcels", "Case", "包裹跟踪", "Parcel tracking", Property("scale", Literal("每天五千单"))),
        named("organization/orchard", "Organization", "果园银行", "Orchard Bank"),
        named("scenario/payment", "Scenario", "支付场景", "Payment"),
        named("technology/rowdb", "Technology", "RowDB", "RowDB", *addresses),
        named("technology/flow", "Technology", "流程引擎", "Flow engine"),
        named("pattern/saga", "Pattern", "补偿模式", "Saga"),
        node("requirement/1", "Requirement", Literal("不丢款", language="zh"), more=part, line=12),
        measured("measurement/latency", "延迟", "<=", "250", "ms", 31),
        measured("measurement/volume", "吞吐量", ">=", "12000000", "笔/天", 14),
        named("case-document/pay", "CaseDocument", "支付文档", "Payment document"),
        node("section/hidden", "Section", Literal("never shown")),
    ]  # fmt: skip


def _edges() -> list[Edge]:
    return [
        edge("case/coin-ledger", "organization", "organization/orchard", 2),
        edge("case/coin-ledger", "theme", "scenario/payment", 1),
        Edge(NodeId("case/parcels"), "theme", NodeId("scenario/payment")),
        edge("case/coin-ledger", "workflowFramework", "technology/flow", 7, versionUsed="1.24"),
        edge("case/coin-ledger", "storageBackend", "technology/rowdb", 7),
        edge("case/parcels", "storageBackend", "technology/rowdb", 33),
        edge("case/coin-ledger", "appliesPattern", "pattern/saga", 10),
        edge("case/coin-ledger", "references", "case-document/pay", 20),
        edge("case/coin-ledger", "references", "section/hidden", 20),
        edge("case/coin-ledger", "requirement", "requirement/1", 12),
        edge("case/coin-ledger", "hasMeasurement", "measurement/latency", 31),
        edge("requirement/1", "hasMeasurement", "measurement/volume", 14),
    ]


def _hostile_edges() -> list[Edge]:
    return [
        edge("pattern/saga", "relatedTo", f"unresolved/{at}", 40 + at, versionUsed=text)
        for at, text in enumerate(HOSTILE)
    ]
