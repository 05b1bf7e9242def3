"""Cypher scripts for `cypher-shell` or the Browser: constraints and indexes, and the graph in literal batches.

Both can be run again: MERGE goes by identifier. A type is written out for each statement, since labels that are
worked out at run time scan every node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casegraph.analytics.columns import Kind
from casegraph.exporters.neo4j.tables import ENTITY, NODE_PROPERTIES, Cell, PropertyKey, Record, Table
from casegraph.model import terms

BATCH = 500
# The names of a node in both languages, its other names, and what is said of it.
SEARCHED = (*(one.key for one in NODE_PROPERTIES[3:6]), terms.DESCRIPTION)
# Bigrams: the one analyzer that comes with Neo4j and finds Chinese words.
_ANALYZER = "{ indexConfig: { `fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true } }"


def schema_statements(relationships: Iterable[Table]) -> Iterator[str]:
    """Yield the constraints, and the full-text index over names and descriptions."""
    yield f"CREATE CONSTRAINT cg_entity_id IF NOT EXISTS FOR (n:{ENTITY}) REQUIRE n.id IS UNIQUE"
    for table in relationships:
        name = quoted(f"cg_{table.name.lower()}_id")
        yield (f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR ()-[r:{quoted(table.name)}]-() REQUIRE r.id IS UNIQUE")
    keys = ", ".join(f"n.{key}" for key in SEARCHED)
    yield f"CREATE FULLTEXT INDEX cg_fulltext IF NOT EXISTS FOR (n:{ENTITY}) ON EACH [{keys}]\n  OPTIONS {_ANALYZER}"


def schema_script(relationships: Iterable[Table]) -> Iterator[str]:
    """Yield the statements of the schema as a script."""
    return (f"{statement};\n" for statement in schema_statements(relationships))


def load_script(nodes: Iterable[Table], relationships: Iterable[Table]) -> Iterator[str]:
    """Yield the whole graph as statements; schema.cypher has to run first, or each MERGE scans all nodes."""
    yield "// Run schema.cypher first. This file can be run again.\n"
    for table in nodes:
        yield from _statements(table, _node_tail(table))
    for table in relationships:
        yield from _statements(table, _relationship_tail(table))


def quoted(name: str) -> str:
    """Write a label, type or key, in backticks where it is not plain ASCII."""
    return name if name.isascii() else f"`{name}`"


def text_literal(text: str) -> str:
    r"""Write a string; its backslashes stay apart from a following `u`, which older parsers read as an escape.

    >>> print(text_literal("it's\n"))
    'it\'s\n'
    """
    if text.isprintable() and "'" not in text and "\\" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace("\\u", "\\\\u0075").replace("'", "\\'")
    return "'" + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'"


def _node_tail(table: Table) -> str:
    labels = "".join(f":{quoted(label)}" for label in table.labels if label != ENTITY)
    return f"MERGE (n:{ENTITY} {{id: row.id}})\nSET n = row.props, n.id = row.id\nSET n{labels};\n"


def _relationship_tail(table: Table) -> str:
    return (
        f"MATCH (a:{ENTITY} {{id: row.s}})\nMATCH (b:{ENTITY} {{id: row.t}})\n"
        f"MERGE (a)-[r:{quoted(table.name)} {{id: row.id}}]->(b)\nSET r = row.props, r.id = row.id;\n"
    )


def _statements(table: Table, tail: str) -> Iterator[str]:
    for start in range(0, len(table), BATCH):
        rows = ",\n".join([_row(table.properties, record) for record in table.records(start, BATCH)])
        yield f"UNWIND [\n{rows}\n] AS row\n{tail}"


def _row(properties: Sequence[PropertyKey], record: Record) -> str:
    pairs = zip(properties, record.cells, strict=True)
    (_, name), *rest = [(one, _value(cell, one.kind)) for one, cell in pairs if cell is not None]
    ends = "".join([f", {key}: {text_literal(end)}" for key, end in zip("st", record.ends, strict=False)])
    inside = ", ".join([f"{quoted(one.key)}: {value}" for one, value in rest])
    return f"{{id: {name}{ends}, props: {{{inside}}}}}"


def _value(cell: Cell, kind: Kind) -> str:
    if isinstance(cell, tuple):
        return "[" + ", ".join([_scalar(text, kind) for text in cell]) + "]"
    return _scalar(cell or "", kind)


def _scalar(text: str, kind: Kind) -> str:
    if kind == "text":
        return text_literal(text)
    # A number without a point would be an integer, and the property of two kinds.
    return f"{text}.0" if kind == "decimal" and "." not in text else text
