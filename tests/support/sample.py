"""Small graphs made by hand, for whatever is tested on a graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal, decimal, integer
from casegraph.readers.ontology import read_schema

ONTOLOGY = Path(__file__).parents[2] / "ontology" / "casegraph.ttl"
PATH = "docs/案例/orders.md"
# Everything that has broken an export somewhere: quotes, markup, line breaks, marks of direction, control characters.
HOSTILE = (
    "\"quoted\" and 'single'",
    "</script><script>alert(1)</script>",
    '<b>bold</b> & "><img src=x onerror=alert(1)>',
    "two\nlines\r\nand\ra\ttab",
    "right-to-left \u202e\u200fmarks\u202c",
    "emoji 😀👩‍👩‍👧 and 𠮷",
    "bell \x07 unit \x1f null \x00 end",
    "C:\\path\\u0060 `tick` }) DETACH DELETE n //",
    "]]> --> ; , | = + - @",
    "长" * 3_400,
)


@cache
def schema() -> Schema:
    """Return the shipped ontology."""
    return read_schema(ONTOLOGY.read_text(encoding="utf-8"))


def graph_of(nodes: Iterable[Node], edges: Iterable[Edge] = ()) -> CaseGraph:
    """Put nodes and edges into a graph, in the order that a graph has."""
    ordered = {node.id: node for node in sorted(nodes, key=lambda one: one.id)}
    passages = {passage for node in ordered.values() for passage in node.passages}
    sources = {passage.path: "0" * 64 for passage in sorted(passages)}
    return CaseGraph(ordered, tuple(sorted(edges, key=lambda one: one.key)), schema(), sources)


def node(name: str, type_name: str, *labels: Literal, more: Sequence[Property] = (), line: int = 1) -> Node:
    """Make a node whose existence one passage says."""
    said = (passage(line),)
    return Node(NodeId(name), type_name, (*(Property("label", label, said) for label in labels), *more), said)


def passage(first: int, last: int | None = None) -> Passage:
    """Make a passage of the one document of the sample."""
    return Passage(PATH, first, last or first, f"what line {first} says")


def edge(source: str, relation: str, target: str, line: int = 1, **qualifiers: str) -> Edge:
    """Make an edge that one passage says."""
    words = tuple((name, Literal(text)) for name, text in sorted(qualifiers.items()))
    return Edge(NodeId(source), relation, NodeId(target), (passage(line),), words)


def sample(seed: int = 0) -> CaseGraph:
    """Return two cases with all that can hang on them, gathered in an order that depends on the seed."""
    nodes, edges = _sample_nodes(), _sample_edges()
    order = Random(seed)
    order.shuffle(nodes)
    order.shuffle(edges)
    return graph_of(nodes, edges)


def _sample_nodes() -> list[Node]:
    states = Chain((Literal("new"), Literal("paid"), Literal("new")))
    two_texts = (
        Property("description", Literal("第一段。"), (passage(5),)),
        Property("description", Literal("第二段。")),
    )
    number = (Property("value", decimal(1500), (passage(9),)), Property("unitText", Literal("TPS"), (passage(9),)))
    aliases = (Property("altLabel", Literal("Acme, Inc.", language="en"), (passage(2),)),)
    return [
        node("case/acme-orders", "Case", Literal("Acme - 订单处理", language="zh"), more=two_texts, line=3),
        node("case/bolt-orders", "Case", Literal("Bolt orders", language="en"), line=20),
        node("organization/acme", "Organization", Literal("艾克米", language="zh"), Literal("Acme", language="en"),
             more=aliases, line=2),
        node("scenario/orders", "Scenario", Literal("订单处理", language="zh"), Literal("Orders", language="en")),
        node("technology/rowdb", "Technology", Literal("RowDB"), line=4),
        node("step/acme-orders-1", "Step", Literal("状态", language="zh"),
             more=(Property("position", integer(1)), Property("sequence", states, (passage(7, 8),))), line=7),
        node("measurement/acme-orders-tps", "Measurement", more=number, line=9),
        node("case-document/docs-案例-orders", "CaseDocument", Literal("Orders, told"),
             more=(Property("path", Literal(PATH)), Property("sha256", Literal("0" * 64)))),
    ]  # fmt: skip


def _sample_edges() -> list[Edge]:
    return [
        edge("case/acme-orders", "organization", "organization/acme", 3),
        edge("case/acme-orders", "theme", "scenario/orders", 3),
        edge("case/bolt-orders", "theme", "scenario/orders", 20),
        edge("case/acme-orders", "storageBackend", "technology/rowdb", 4, versionUsed="14"),
        edge("case/acme-orders", "storageBackend", "technology/rowdb", 11, versionUsed="9.6"),
        Edge(NodeId("case/acme-orders"), "usesTechnology", NodeId("technology/rowdb")),
        edge("case/acme-orders", "step", "step/acme-orders-1", 7),
        edge("step/acme-orders-1", "hasMeasurement", "measurement/acme-orders-tps", 9),
        edge("case/acme-orders", "references", "case-document/docs-案例-orders", 12),
    ]


def hostile() -> CaseGraph:
    """Return a graph whose labels, names and qualifiers are all of `HOSTILE`."""
    nodes = [
        node(f"case/h{place}", "Case", Literal(text, language="zh"),
             more=(Property("altLabel", Literal(text)), Property("description", Literal(text), (passage(place + 1),))))
        for place, text in enumerate(HOSTILE)
    ]  # fmt: skip
    nodes.append(node("technology/x", "Technology", Literal("X")))
    edges = [edge(f"case/h{place}", "usesTechnology", "technology/x", versionUsed=text)
             for place, text in enumerate(HOSTILE)]  # fmt: skip
    return graph_of(nodes, edges)


def wide(count: int, cases_per_theme: int = 8) -> CaseGraph:
    """Return a graph of about `count` nodes: cases under themes, organizations, shared technologies."""
    cases = count * 2 // 3
    themes, owners, tools = cases // cases_per_theme + 1, cases // 3 + 1, 20 + cases // 100
    nodes = [node(f"case/c{i}", "Case", Literal(f"案例 {i}", language="zh")) for i in range(cases)]
    nodes += [node(f"scenario/s{i}", "Scenario", Literal(f"主题 {i}", language="zh")) for i in range(themes)]
    nodes += [node(f"organization/o{i}", "Organization", Literal(f"Company {i}")) for i in range(owners)]
    nodes += [node(f"technology/t{i}", "Technology", Literal(f"Tool {i}")) for i in range(tools)]
    edges = [edge(f"case/c{i}", "theme", f"scenario/s{i // cases_per_theme}") for i in range(cases)]
    edges += [edge(f"case/c{i}", "organization", f"organization/o{i // 3}") for i in range(cases)]
    edges += [edge(f"case/c{i}", "usesTechnology", f"technology/t{i % tools}") for i in range(cases)]
    edges += [edge(f"case/c{i}", "usesTechnology", f"technology/t{(i * 7 + 3) % tools}") for i in range(cases) if i % 2]
    return graph_of(nodes, edges)
