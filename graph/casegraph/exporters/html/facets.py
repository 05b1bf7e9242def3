"""The facets of the page: relations by which the listed things can be sorted, because several share a target."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from casegraph.exporters.html.selection import Selection
from casegraph.model import terms
from casegraph.model.schema import Schema

MOST_FACETS = 6


@dataclass(frozen=True, slots=True)
class Facet:
    """A relation with the narrower ones in use, and how many listed nodes point to each value, by its number."""

    relation: str
    relations: tuple[str, ...]
    values: Mapping[int, int]

    @property
    def shared(self) -> int:
        """How many listed nodes have a value that another one has too."""
        return sum(count for count in self.values.values() if count > 1)


def read_facets(schema: Schema, selection: Selection, listed: str) -> tuple[Facet, ...]:
    """Find the relations that sort the nodes of a class, the most telling first."""
    pairs: dict[str, set[tuple[int, int]]] = defaultdict(set)
    narrower: dict[str, set[str]] = defaultdict(set)
    for edge in selection.edges:
        source, target = selection.numbers[edge.source], selection.numbers[edge.target]
        if selection.nodes[source].type == listed:
            broadest = (edge.relation, *schema.super_relations(edge.relation))[-1]
            pairs[broadest].add((source, target))
            narrower[broadest].add(edge.relation)
    found = (
        Facet(name, tuple(sorted(narrower[name])), Counter(target for _, target in sorted(pairs[name])))
        for name in sorted(pairs)
        if _sorts(schema, name)
    )
    telling = sorted((facet for facet in found if facet.shared), key=lambda facet: (-facet.shared, facet.relation))
    return tuple(telling[:MOST_FACETS])


def _sorts(schema: Schema, relation: str) -> bool:
    """Tell whether a relation leads to things of one drawn class; what a document mentions sorts nothing."""
    target = schema.relations[relation].range
    return relation != terms.REFERENCES and bool(target) and schema.type(target).is_drawn
