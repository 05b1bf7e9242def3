"""What differs between the graph and what a database holds of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casegraph.exporters.neo4j.tables import Record, Table
from casegraph.push.rows import digest, row
from casegraph.push.state import Held, Holdings


class Change(NamedTuple):
    """A record to write, and what is there in its place: None where there is nothing."""

    record: Record
    held: Held | None


class Work(NamedTuple):
    """The records of one table that are to be written."""

    table: Table
    changes: tuple[Change, ...]


class Counts(NamedTuple):
    """How many nodes, or relationships, are new, changed, removed and as they were."""

    new: int
    changed: int
    removed: int
    same: int


class Changes(NamedTuple):
    """What is to be written, and the identifiers of what is to be removed with the shape that each has."""

    works: tuple[Work, ...]
    vanished: tuple[tuple[str, tuple[str, ...]], ...]
    counts: Counts


def node_changes(tables: Iterable[Table], held: Holdings) -> Changes:
    """Compare nodes: one whose class is another now is changed."""
    return _changes(tables, held, ends=False)


def relationship_changes(tables: Iterable[Table], held: Holdings) -> Changes:
    """Compare relationships: one with another type or other ends is removed and made anew."""
    return _changes(tables, held, ends=True)


def _changes(tables: Iterable[Table], held: Holdings, *, ends: bool) -> Changes:
    gone = dict(held)
    works: list[Work] = []
    total = 0
    for table in tables:
        found: list[Change] = []
        for record in table.records():
            total += 1
            made = row(table, record)
            there = held.get(made.id)
            if there is not None and not (ends and there.shape != made.shape):
                del gone[made.id]
            else:
                there = None
            if there is None or (there.shape, there.digest) != (made.shape, digest(made.properties)):
                found.append(Change(record, there))
        works.append(Work(table, tuple(found)))
    new = sum(change.held is None for work in works for change in work.changes)
    changed = sum(len(work.changes) for work in works) - new
    counts = Counts(new, changed, len(gone), total - new - changed)
    return Changes(tuple(works), tuple((name, one.shape) for name, one in gone.items()), counts)
