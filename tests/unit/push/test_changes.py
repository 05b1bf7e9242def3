"""What a push finds to do, without a server."""

from __future__ import annotations

from tests.support.sample import edge, graph_of, node, sample

from casegraph.exporters.neo4j.tables import node_tables, relationship_tables
from casegraph.model.graph import CaseGraph
from casegraph.push.changes import Counts, node_changes, relationship_changes
from casegraph.push.rows import digest, row
from casegraph.push.state import Held, Holdings
from casegraph.push.writing import removed_relationships, written_nodes


def held(graph: CaseGraph, *, ends: bool = False) -> Holdings:
    """Return what a server holds after a push of a graph."""
    tables = relationship_tables(graph) if ends else node_tables(graph)
    rows = [row(table, record) for table in tables for record in table.records()]
    return {one.id: Held(one.shape, digest(one.properties), tuple(sorted(one.properties))) for one in rows}


def test_what_is_there_is_not_written_again() -> None:
    """Neither nodes nor relationships."""
    graph = sample()
    assert node_changes(node_tables(graph), held(graph)).counts == Counts(0, 0, 0, len(graph.nodes))
    found = relationship_changes(relationship_tables(graph), held(graph, ends=True))
    assert found.counts == Counts(0, 0, 0, len(graph.edges))


def test_a_lost_label_is_removed() -> None:
    """A node whose class is another now keeps no label of the old one."""
    before, after = graph_of([node("a/b", "Technology")]), graph_of([node("a/b", "Pattern")])
    (batch,) = written_nodes(node_changes(node_tables(after), held(before)), 10)
    assert ("REMOVE n:Technology" in batch.statement, "SET n:Pattern" in batch.statement) == (True, True)


def test_what_vanished_is_removed_by_its_type() -> None:
    """One statement a type, so that an index finds each."""
    nodes = [node("case/a", "Case"), node("technology/x", "Technology")]
    before = graph_of(nodes, [edge("case/a", "usesTechnology", "technology/x")])
    changes = relationship_changes(relationship_tables(graph_of(nodes)), held(before, ends=True))
    (batch,) = removed_relationships(changes, 10)
    assert (changes.counts.removed, ":USES_TECHNOLOGY" in batch.statement) == (1, True)
