"""Neo4j: CSV files for `neo4j-admin`, the arguments of its import, and Cypher scripts that do without it."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.exporters import Artifact
from casegraph.exporters.neo4j.arguments import import_arguments, import_script
from casegraph.exporters.neo4j.csv import csv_files
from casegraph.exporters.neo4j.cypher import load_script, schema_script
from casegraph.exporters.neo4j.tables import node_tables, relationship_tables
from casegraph.model.graph import CaseGraph

__all__ = ["export"]


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the graph for Neo4j: `neo4j/nodes`, `neo4j/relationships`, and what imports them."""
    nodes, relationships = tuple(node_tables(graph)), tuple(relationship_tables(graph))
    for table in (*nodes, *relationships):
        for path, text in csv_files(table):
            yield Artifact(f"neo4j/{path}", text.encode())
    for name, text in {
        "import.args": import_arguments(nodes, relationships),
        "import.sh": import_script(),
        "schema.cypher": schema_script(relationships),
        "load.cypher": load_script(nodes, relationships),
    }.items():
        yield Artifact(f"neo4j/{name}", text.encode())
