"""Neo4j: CSV files for `neo4j-admin`, the arguments of its import, and Cypher scripts that do without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from casegraph.exporters import Artifact, Written
from casegraph.exporters.neo4j.arguments import import_arguments, import_script
from casegraph.exporters.neo4j.csv import data, header, header_path
from casegraph.exporters.neo4j.cypher import load_script, schema_script
from casegraph.exporters.neo4j.tables import node_tables, relationship_tables
from casegraph.model.graph import CaseGraph

__all__ = ["export"]


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the graph for Neo4j: `neo4j/nodes`, `neo4j/relationships`, and what imports them."""
    nodes, relationships = tuple(node_tables(graph)), tuple(relationship_tables(graph))
    for table in (*nodes, *relationships):
        yield Artifact(f"neo4j/{header_path(table)}", Written(partial(header, table)))
        for path, pieces in data(table):
            yield Artifact(f"neo4j/{path}", pieces)
    scripts: Mapping[str, Callable[[], Iterable[str]]] = {
        "import.args": partial(import_arguments, nodes, relationships),
        "import.sh": import_script,
        "schema.cypher": partial(schema_script, relationships),
        "load.cypher": partial(load_script, nodes, relationships),
    }
    for name, write in scripts.items():
        yield Artifact(f"neo4j/{name}", Written(write))
