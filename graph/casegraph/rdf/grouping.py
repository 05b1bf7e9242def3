"""Facts by subject and predicate, sorted: the order in which every file for people is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.model.values import Literal
from casegraph.rdf.lift import TYPE, Fact
from casegraph.rdf.namespaces import RDFS

Objects = list[str | Literal]

_RANK = {TYPE: 0, RDFS + "label": 1}


def grouped(facts: Iterable[Fact]) -> Iterator[tuple[str, list[tuple[str, Objects]]]]:
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
