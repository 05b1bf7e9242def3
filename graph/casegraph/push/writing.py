"""Changes as batches: statements that can be run again, and the rows that fill them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from casegraph.exporters.neo4j.cypher import quoted
from casegraph.exporters.neo4j.tables import ENTITY, Table
from casegraph.push.changes import Change, Changes, Work
from casegraph.push.rows import row

_REMOVE_NODES = f"UNWIND $rows AS id MATCH (n:{ENTITY} {{id: id}}) WHERE n.dataset = $dataset DETACH DELETE n"

Item = TypeVar("Item")


class Batch(NamedTuple):
    """A statement and its rows."""

    statement: str
    rows: Sequence[object]


def removed_relationships(changes: Changes, size: int) -> Iterator[Batch]:
    """Yield batches that remove the relationships that vanished."""
    by_type: dict[str, list[object]] = {}
    for name, (type_name, source, _) in changes.vanished:
        by_type.setdefault(type_name, []).append({"id": name, "s": source})
    for type_name, rows in sorted(by_type.items()):
        found = f"MATCH (:{ENTITY} {{id: row.s}})-[r:{quoted(type_name)} {{id: row.id}}]->()"
        yield from _cut(f"UNWIND $rows AS row {found} DELETE r", rows, size)


def removed_nodes(changes: Changes, size: int) -> Iterator[Batch]:
    """Yield batches that remove the nodes that vanished, with whatever hangs on them."""
    return _cut(_REMOVE_NODES, [name for name, _ in changes.vanished], size)


def written_nodes(changes: Changes, size: int) -> Iterator[Batch]:
    """Yield batches that write nodes."""
    for work in changes.works:
        for stale, part in _by_stale_labels(work):
            labels = "".join(f":{quoted(label)}" for label in work.table.labels if label != ENTITY)
            remove = "".join(f" REMOVE n:{quoted(label)}" for label in stale)
            set_labels = f" SET n{labels}" if labels else ""
            statement = f"UNWIND $rows AS row MERGE (n:{ENTITY} {{id: row.id}}) SET n += row.props{remove}{set_labels}"
            yield from _cut(statement, [_parameters(work.table, change) for change in part], size)


def written_relationships(changes: Changes, size: int) -> Iterator[Batch]:
    """Yield batches that write relationships."""
    for work in changes.works:
        statement = (
            f"UNWIND $rows AS row MATCH (a:{ENTITY} {{id: row.s}}) MATCH (b:{ENTITY} {{id: row.t}}) "
            f"MERGE (a)-[r:{quoted(work.table.name)} {{id: row.id}}]->(b) SET r += row.props"
        )
        for part in _parts(work.changes, size):
            yield Batch(statement, [_parameters(work.table, change) for change in part])


def _by_stale_labels(work: Work) -> Iterator[tuple[tuple[str, ...], list[Change]]]:
    """Group the changes of nodes by the labels that they have lost."""
    found: dict[tuple[str, ...], list[Change]] = {}
    for change in work.changes:
        stale = () if change.held is None else tuple(sorted({*change.held.shape} - {*work.table.labels}))
        found.setdefault(stale, []).append(change)
    yield from sorted(found.items(), key=lambda pair: pair[0])


def _parameters(table: Table, change: Change) -> dict[str, object]:
    made = row(table, change.record)
    gone = () if change.held is None else (key for key in change.held.keys if key not in made.properties)
    # What is set to null is removed; what others have added to it stays.
    properties = {**made.properties, **dict.fromkeys(gone)}
    ends = dict(zip("st", change.record.ends, strict=False))
    return {"id": made.id, "props": properties, **ends}


def _cut(statement: str, rows: Sequence[object], size: int) -> Iterator[Batch]:
    return (Batch(statement, part) for part in _parts(rows, size))


def _parts(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))
