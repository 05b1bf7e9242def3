"""A push from beginning to end: compare, remove, write; each batch a transaction that can be repeated.

A push that was cut off leaves a part of the changes done; the next one finds the rest by comparing again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from casegraph.exporters.neo4j.cypher import schema_statements
from casegraph.exporters.neo4j.tables import Table, node_tables, relationship_tables
from casegraph.model.graph import CaseGraph
from casegraph.push.changes import Changes, Counts, node_changes, relationship_changes
from casegraph.push.server import Login, Server, connected
from casegraph.push.state import held_nodes, held_relationships, refuse_others
from casegraph.push.writing import (
    Batch,
    removed_nodes,
    removed_relationships,
    written_nodes,
    written_relationships,
)
from casegraph.sentences import Sentence

BATCH = 1000
Progress = Callable[[str, int, int], None]


class PushOptions(NamedTuple):
    """How to push; no dataset means the one that the base of the graph's IRIs names."""

    dataset: str = ""
    dry_run: bool = False
    batch: int = BATCH
    progress: Progress | None = None


DEFAULT = PushOptions()


def push(graph: CaseGraph, login: Login, options: PushOptions = DEFAULT) -> tuple[Counts, Counts]:
    """Make a database hold the graph, and count what that changes: of nodes, and of relationships."""
    dataset = options.dataset or graph.base
    nodes, relationships = tuple(node_tables(graph, dataset)), tuple(relationship_tables(graph))
    with connected(login) as server:
        refuse_others(server, nodes, dataset, options.batch)
        of_nodes = node_changes(nodes, held_nodes(server, graph.schema, dataset))
        of_relationships = relationship_changes(relationships, held_relationships(server, graph.schema, dataset))
        if not options.dry_run:
            _prepare(server, relationships)
            _apply(
                server,
                _batches(of_nodes, of_relationships, options.batch),
                dataset,
                options,
                _total(of_nodes, of_relationships),
            )
    return of_nodes.counts, of_relationships.counts


def _prepare(server: Server, relationships: Sequence[Table]) -> None:
    for statement in schema_statements(relationships):
        server.change(statement)


def _batches(nodes: Changes, relationships: Changes, size: int) -> Iterable[Batch]:
    # What goes first makes room for what comes: an identifier may have wandered to another type.
    return chain(
        removed_relationships(relationships, size),
        removed_nodes(nodes, size),
        written_nodes(nodes, size),
        written_relationships(relationships, size),
    )


def _total(*changes: Changes) -> int:
    return sum(one.counts.new + one.counts.changed + one.counts.removed for one in changes)


def _apply(server: Server, batches: Iterable[Batch], dataset: str, options: PushOptions, total: int) -> None:
    done = 0
    for batch in batches:
        server.write(batch.statement, {"rows": batch.rows, "dataset": dataset})
        done += len(batch.rows)
        if options.progress:
            options.progress(Sentence("push"), done, total)
