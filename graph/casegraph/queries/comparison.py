"""Nodes side by side: what each says under the same relation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.queries.reading import Fact, Reading


class Compared(NamedTuple):
    """One relation, and what each node says under it, in the order of the nodes; `shared` is what all say."""

    relation: str
    values: tuple[tuple[Fact, ...], ...]
    shared: tuple[str, ...]


class Comparison(NamedTuple):
    """Nodes by IRI and by label, and their relations: first those with something in common, then by name."""

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[Compared, ...]


def compare(reading: Reading, iris: Sequence[str]) -> Comparison:
    """Compare nodes by their IRIs."""
    told = [_by_relation(reading.facts(iri)) for iri in iris]
    relations = sorted({relation for facts in told for relation in facts})
    rows = [_compared(relation, [facts.get(relation, ()) for facts in told]) for relation in relations]
    labels = tuple(reading.label(ox.NamedNode(iri)) for iri in iris)
    return Comparison(tuple(iris), labels, tuple(sorted(rows, key=lambda row: (not row.shared, row.relation))))


def _by_relation(facts: Sequence[Fact]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for fact in facts:
        if not fact.incoming:
            found[fact.relation] = (*found.get(fact.relation, ()), fact)
    return found


def _compared(relation: str, values: Sequence[tuple[Fact, ...]]) -> Compared:
    first, *others = ({fact.value for fact in facts} for facts in values)
    return Compared(relation, tuple(values), tuple(sorted(first.intersection(*others))))
