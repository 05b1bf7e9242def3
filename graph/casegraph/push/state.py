"""What a database holds of a dataset: a shape and a digest for each node and relationship.

Only what we write is looked at: labels and properties that others have added count for nothing, and stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from casegraph.errors import ServiceError
from casegraph.exporters.neo4j.tables import (
    ENTITY,
    KEPT,
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
    Table,
    identifier,
)
from casegraph.model.schema import Schema
from casegraph.push.rows import digest
from casegraph.push.server import Server
from casegraph.sentences import Sentence

# A node of ours says of which dataset it is; a relationship of ours begins its identifier with that of its source.
_NODES = f"MATCH (n:{ENTITY}) WHERE n.dataset = $dataset RETURN n.id, labels(n), properties(n)"
_RELATIONSHIPS = (
    f"MATCH (a:{ENTITY})-[r]->(b:{ENTITY}) WHERE a.dataset = $dataset "
    f"AND r.id STARTS WITH left(replace(a.id, '/', '.'), {KEPT}) "
    "RETURN r.id, type(r), a.id, b.id, properties(r)"
)
_OTHERS = (
    f"UNWIND $ids AS id MATCH (n:{ENTITY} {{id: id}}) "
    "WHERE n.dataset IS NULL OR n.dataset <> $dataset RETURN id, n.dataset LIMIT 1"
)


class Held(NamedTuple):
    """What is there of one node or relationship; `keys` are those of its properties."""

    shape: tuple[str, ...]
    digest: bytes
    keys: tuple[str, ...]


Holdings = Mapping[str, Held]


def held_nodes(server: Server, schema: Schema, dataset: str) -> Holdings:
    """Read the nodes of a dataset by identifier."""
    labels = {ENTITY, *map(identifier, schema.types)}
    known = _known(schema, (one.key for one in NODE_PROPERTIES))
    found = server.rows(_NODES, dataset=dataset)
    return {
        name: _held(tuple(sorted(labels.intersection(borne))), properties, known) for name, borne, properties in found
    }


def held_relationships(server: Server, schema: Schema, dataset: str) -> Holdings:
    """Read the relationships of a dataset by identifier."""
    known = _known(schema, (one.key for one in RELATIONSHIP_PROPERTIES))
    found = server.rows(_RELATIONSHIPS, dataset=dataset)
    return {name: _held(tuple(shape), properties, known) for name, *shape, properties in found}


def refuse_others(server: Server, tables: Iterable[Table], dataset: str, size: int) -> None:
    """Raise ServiceError where a node of another dataset, or of nobody's, has an identifier of ours."""
    for ids in batches([str(record.cells[0]) for table in tables for record in table.records()], size):
        for name, other in server.rows(_OTHERS, ids=ids, dataset=dataset):
            owner = Sentence('the dataset "{dataset}"', dataset=other) if other else Sentence("somebody else")
            hint = "push both sources at once, or into a database of its own; nothing is written"
            raise ServiceError('the node "{name}" belongs to {owner}', hint, name=name, owner=owner)


def batches(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Cut a list into parts of a size."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _known(schema: Schema, fixed: Iterable[str]) -> frozenset[str]:
    # An address outside the graph is kept like a field, under the name of its relation.
    return frozenset({*fixed, *map(identifier, (*schema.fields, *schema.relations))})


def _held(shape: tuple[str, ...], properties: Mapping[str, object], known: frozenset[str]) -> Held:
    ours = {key: value for key, value in properties.items() if key in known}
    return Held(shape, digest(ours), tuple(sorted(ours)))
