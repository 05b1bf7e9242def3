"""A small graph in both languages for the tests of the page, hostile texts and measurements included."""

from __future__ import annotations

from pathlib import Path

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal, Value
from casegraph.readers.ontology import read_schema

ONTOLOGY = Path(__file__).parents[4] / "ontology/casegraph.ttl"
PATH = "docs/04-实践/支付.md"
HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- <script> '\"`${alert(1)}` {{ 7*7 }} {% raw %}",
    "two\nlines\r\nand\ta tab",
    "\u202eright to left\u202c مرحبا",
    "🧭 compass 👩‍💻",
    "bell\x07 null\x00 line\u2028 paragraph\u2029 end",
    "javascript:alert(1) href=",
)


def sample_schema() -> Schema:
    """Read the project's own ontology."""
    return read_schema(ONTOLOGY.read_text("utf-8"))


def passage(line: int, quote: str = "") -> Passage:
    """Make a passage of one line."""
    return Passage(PATH, line, line, quote or f"第 {line} 行 as written")


def said(field: str, text: str | Value, line: int = 3, language: str = "") -> Property:
    """Make a property that one line says."""
    value = Literal(text, language=language) if isinstance(text, str) else text
    return Property(field, value, (passage(line),))


def named(identifier: str, kind: str, chinese: str, english: str, *more: Property) -> Node:
    """Make a node with a label in each language."""
    labels = (said("label", english, 1, "en"), said("label", chinese, 1, "zh"))
    return Node(NodeId(identifier), kind, (*labels, *more), (passage(1),))


def measured(identifier: str, quantity: str, comparator: str, number: str, unit: str, line: int) -> Node:
    """Make a measurement as the compiler does."""
    properties = {
        "quantity": Literal(quantity), "comparator": Literal(comparator), "value": Literal(number, "decimal"),
        "unitText": Literal(unit), "context": Literal("header"), "asWritten": Literal(f"{comparator}{number}{unit}"),
    }  # fmt: skip
    return Node(
        NodeId(identifier),
        "Measurement",
        tuple(said(name, value, line) for name, value in properties.items()),
        (passage(line),),
    )


def edge(source: str, relation: str, target: str, *lines: int, version: str = "") -> Edge:
    """Make an edge that some lines say; without lines it counts as computed."""
    qualifiers = (("versionUsed", Literal(version)),) if version else ()
    return Edge(NodeId(source), relation, NodeId(target), tuple(passage(line) for line in lines), qualifiers)


def built(nodes: list[Node], edges: list[Edge]) -> CaseGraph:
    """Put a graph together in the order of its identifiers."""
    ordered = {node.id: node for node in sorted(nodes, key=lambda node: node.id)}
    return CaseGraph(ordered, tuple(sorted(edges, key=lambda one: one.key)), sample_schema(), {PATH: "0" * 64})


def sample_graph() -> CaseGraph:
    """Build the sample."""
    flow = Chain((Literal("下单"), Literal("付款"), Literal("settled")))
    nodes = [
        named("case/coin-ledger", "Case", "硬币账本支付系统", "Coin ledger payments",
              said("altLabel", "Coinbook"), said("description", "每笔转账都可以重放", 5, "zh"), said("sequence", flow, 9)),
        named("case/parcels", "Case", "包裹跟踪", "Parcel tracking", said("scale", "每天五千单", 30)),
        named("organization/orchard", "Organization", "果园银行", "Orchard Bank"),
        named("scenario/payment", "Scenario", "支付场景", "Payment"),
        named("technology/temporal", "Technology", "Temporal", "Temporal", said("sameAs", Literal("javascript:alert(2)", "anyURI"))),
        named("technology/postgresql", "Technology", "PostgreSQL", "PostgreSQL"),
        named("pattern/saga", "Pattern", "Saga模式", "Saga"),
        Node(NodeId("requirement/coin-ledger-1"), "Requirement",
             (said("label", "不丢款", 12, "zh"), said("description", "转账失败必须补偿", 12, "zh"), said("position", Literal("1", "integer"), 12)),
             (passage(12),)),
        measured("measurement/latency", "延迟", "<=", "250", "ms", 31),
        measured("measurement/volume", "吞吐量", ">=", "12000000", "笔/天", 14),
        named("document/pay", "CaseDocument", "支付文档", "Payment document", said("path", PATH)),
        Node(NodeId("section/hidden"), "Section", (said("label", "never shown"),)),
    ]  # fmt: skip
    nodes += [named(f"unresolved/{at}", "Unresolved", text, text) for at, text in enumerate(HOSTILE)]
    edges = [
        edge("case/coin-ledger", "organization", "organization/orchard", 2),
        edge("case/coin-ledger", "theme", "scenario/payment", 1),
        edge("case/parcels", "theme", "scenario/payment"),
        edge("case/coin-ledger", "workflowFramework", "technology/temporal", 7, 8, version="1.24"),
        edge("case/coin-ledger", "storageBackend", "technology/postgresql", 7),
        edge("case/parcels", "storageBackend", "technology/postgresql", 33),
        edge("case/coin-ledger", "appliesPattern", "pattern/saga", 10),
        edge("case/coin-ledger", "references", "document/pay", 20),
        edge("case/coin-ledger", "references", "section/hidden", 20),
        edge("case/coin-ledger", "requirement", "requirement/coin-ledger-1", 12),
        edge("case/coin-ledger", "hasMeasurement", "measurement/latency", 31),
        edge("requirement/coin-ledger-1", "hasMeasurement", "measurement/volume", 14),
        *[edge("pattern/saga", "relatedTo", f"unresolved/{at}", 40 + at) for at in range(len(HOSTILE))],
    ]
    return built(nodes, edges)
