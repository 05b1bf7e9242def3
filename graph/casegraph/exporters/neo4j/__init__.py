"""Neo4j: CSV files for `neo4j-admin`, the arguments of its import, and Cypher scripts that do without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from casegraph.exporters import Artifact, Written
from casegraph.exporters.neo4j.arguments import import_arguments, import_script
from casegraph.exporters.neo4j.csv import data, header, header_path
from casegraph.exporters.neo4j.cypher import load_script, schema_script
from casegraph.exporters.neo4j.passages import passage_tables
from casegraph.exporters.neo4j.tables import Table, node_tables, relationship_tables
from casegraph.model.graph import CaseGraph

__all__ = ["export", "export_with_passages"]


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the graph for Neo4j: `neo4j/nodes`, `neo4j/relationships`, and what imports them."""
    return _files("neo4j", tuple(node_tables(graph)), tuple(relationship_tables(graph)))


def export_with_passages(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the same into `neo4j-passages/`, where passages are nodes too."""
    nodes, relationships = tuple(node_tables(graph)), tuple(relationship_tables(graph))
    passages, *links = passage_tables(graph, (*nodes, *relationships))
    # A table without rows has no files to import.
    return _files(
        "neo4j-passages", [one for one in (*nodes, passages) if one], [one for one in (*relationships, *links) if one]
    )


def _files(folder: str, nodes: Sequence[Table], relationships: Sequence[Table]) -> Iterator[Artifact]:
    for table in (*nodes, *relationships):
        yield Artifact(f"{folder}/{header_path(table)}", Written(partial(header, table)))
        for path, pieces in data(table):
            yield Artifact(f"{folder}/{path}", pieces)
    scripts: Mapping[str, Callable[[], Iterable[str]]] = {
        "import.args": partial(import_arguments, nodes, relationships),
        "import.sh": import_script,
        "schema.cypher": partial(schema_script, relationships),
        "load.cypher": partial(load_script, nodes, relationships),
    }
    for name, write in scripts.items():
        yield Artifact(f"{folder}/{name}", Written(write))
