"""Facts by subject and predicate, sorted: the order in which every file for people is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.model.graph import CaseGraph, once_a_graph
from casegraph.model.values import Literal
from casegraph.rdf.lift import TYPE, Fact, lift_statements
from casegraph.rdf.namespaces import RDFS

Objects = list[str | Literal]
# A subject, and its predicates with their objects.
Description = tuple[str, list[tuple[str, Objects]]]

_RANK = {TYPE: 0, RDFS + "label": 1}


@once_a_graph
def statements(graph: CaseGraph) -> tuple[Description, ...]:
    """Return what is stated or computed of nodes and edges, lifted and grouped once for all files that hold it."""
    return tuple(grouped(lift_statements(graph, named=False)))


def grouped(facts: Iterable[Fact]) -> Iterator[Description]:
    """Yield each subject with its predicates and their objects: type first, then label, else by IRI."""
    subjects: dict[str, dict[str, Objects]] = {}
    for subject, predicate, value, _ in facts:
        subjects.setdefault(subject, {}).setdefault(predicate, []).append(value)
    for subject in sorted(subjects):
        predicates = subjects[subject]
        yield subject, [(name, _ordered(predicates[name])) for name in sorted(predicates, key=_predicate_key)]


def _predicate_key(predicate: str) -> tuple[int, str]:
    return _RANK.get(predicate, 2), predicate


def _ordered(objects: Objects) -> Objects:
    return objects if len(objects) == 1 else sorted(dict.fromkeys(objects), key=_object_key)


def _object_key(value: str | Literal) -> tuple[str, str, str]:
    return (value, "", "") if isinstance(value, str) else (value.text, value.language, value.datatype)
