"""Parts of a graph that have a page of their own."""

from __future__ import annotations

from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html.part import about, among, around
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId

RULE = NodeId("technology/flow")


def _drawn(graph: CaseGraph) -> set[str]:
    return {str(name) for name, node in graph.nodes.items() if graph.schema.type(node.type).view == "node"}


def test_around_a_node_lies_what_it_is_joined_to() -> None:
    """One step from the engine is its case; no step is the engine alone."""
    assert _drawn(around(page_graph(), RULE, 1)) == {"technology/flow", "case/coin-ledger"}
    assert set(around(page_graph(), RULE, 0).nodes) == {RULE}


def test_parts_come_with_what_they_belong_to() -> None:
    """The case brings its requirement, and that its measurement."""
    nodes = around(page_graph(), RULE, 1).nodes
    assert {"requirement/1", "measurement/latency", "measurement/volume"} <= set(nodes)


def test_more_steps_reach_further() -> None:
    """Two steps from the engine is the bank of its case."""
    assert "organization/orchard" in around(page_graph(), RULE, 2).nodes


def test_a_theme_brings_its_cases_and_what_they_use() -> None:
    """Not what else uses that."""
    found = _drawn(about(page_graph(), NodeId("scenario/payment")))
    assert {"case/coin-ledger", "case/parcels", "technology/rowdb"} <= found
    assert "unresolved/1" not in found


def test_edges_are_those_between_what_is_left() -> None:
    """No edge ends in nothing."""
    part = among(page_graph(), [NodeId("case/parcels"), NodeId("technology/rowdb")])
    assert [edge.relation for edge in part.edges] == ["storageBackend"]
