"""void.ttl: what the dataset holds, in VoID and DCAT, for those who look for datasets and for query editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from casegraph.exporters import Artifact, Written
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import ONTOLOGY
from casegraph.model.values import Literal, integer
from casegraph.rdf.grouping import Description, grouped, statements
from casegraph.rdf.lift import TYPE, Fact, checked_iri
from casegraph.rdf.namespaces import DCAT, DCTERMS, PREFIXES, VOID, prefixes_of, shorten
from casegraph.rdf.turtle import turtle

_MEDIA = "https://www.iana.org/assignments/media-types/"
_FILES = {
    "graph.ttl": "text/turtle",
    "graph.nq": "application/n-quads",
    "graph.jsonld": "application/ld+json",
    "graph.rdf": "application/rdf+xml",
}
_VOCABULARY = ONTOLOGY.removesuffix("#")


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Describe the dataset and its partitions; every part of the description has an IRI."""
    prefixes = {**PREFIXES, **prefixes_of(graph.schema)}
    yield Artifact("void.ttl", Written(lambda: turtle(grouped(describe(graph)), prefixes, graph.base)))


def describe(graph: CaseGraph) -> Iterator[Fact]:
    """Yield the description of the dataset that graph.ttl holds."""
    described = statements(graph)
    dataset = checked_iri(graph.base + "dataset")
    counts = _counted(described)
    yield from _head(graph, dataset)
    yield from _numbers(
        dataset,
        {
            "triples": counts.properties.total(),
            "entities": len(counts.types),
            "classes": len(counts.instances),
            "properties": len(counts.properties),
            "distinctSubjects": len(described),
            "documents": len(graph.sources),
        },
    )
    for file, media in _FILES.items():
        distribution = f"{dataset}/{file}"
        yield Fact(dataset, DCAT + "distribution", distribution)
        yield Fact(distribution, TYPE, DCAT + "Distribution")
        yield Fact(distribution, DCTERMS + "title", Literal(file))
        yield Fact(distribution, DCAT + "mediaType", _MEDIA + media)
    yield from _partitions(graph, dataset, counts)


@dataclass(slots=True)
class _Counts:
    """How many nodes a class has, and how many triples a property has: in all, by class, and by class reached."""

    types: dict[str, str] = field(default_factory=dict)
    instances: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    by_class: Counter[tuple[str, str]] = field(default_factory=Counter)
    reached: Counter[tuple[str, str, str]] = field(default_factory=Counter)


def _counted(described: Sequence[Description]) -> _Counts:
    # The type comes first.
    counts = _Counts({subject: str(said[0][1][-1]) for subject, said in described if said[0][0] == TYPE})
    counts.instances.update(counts.types.values())
    for subject, predicates in described:
        owner = counts.types.get(subject)
        for predicate, objects in predicates:
            counts.properties[predicate] += len(objects)
            if owner is None:
                continue
            counts.by_class[owner, predicate] += len(objects)
            targets = (counts.types.get(value) for value in objects if isinstance(value, str))
            counts.reached.update((owner, predicate, target) for target in targets if target)
    return counts


def _head(graph: CaseGraph, dataset: str) -> Iterator[Fact]:
    yield Fact(dataset, TYPE, VOID + "Dataset")
    yield Fact(dataset, TYPE, DCAT + "Dataset")
    yield Fact(dataset, DCTERMS + "title", Literal("案例图谱", language="zh"))
    yield Fact(dataset, DCTERMS + "title", Literal("Case graph", language="en"))
    yield Fact(dataset, DCTERMS + "conformsTo", _VOCABULARY)
    yield Fact(dataset, VOID + "uriSpace", Literal(graph.base))
    for namespace in sorted({ONTOLOGY, *_vocabularies(graph)}):
        yield Fact(dataset, VOID + "vocabulary", namespace)
    for name in list(graph.nodes)[:1]:
        yield Fact(dataset, VOID + "exampleResource", checked_iri(graph.iri(name)))


def _vocabularies(graph: CaseGraph) -> Iterator[str]:
    prefixes = prefixes_of(graph.schema)
    used = {one.field for node in graph.nodes.values() for one in node.properties}
    for name in used | {edge.relation for edge in graph.edges}:
        short = shorten(graph.schema.predicate(name).iri, prefixes)
        if short:
            yield prefixes[short[0]]


def _numbers(subject: str, numbers: dict[str, int]) -> Iterator[Fact]:
    for name, number in numbers.items():
        yield Fact(subject, VOID + name, integer(number))


def _partitions(graph: CaseGraph, dataset: str, counts: _Counts) -> Iterator[Fact]:
    names = {one.iri: one.name for one in graph.schema.types.values()}
    names |= {one.iri: one.name for one in graph.schema.fields.values()}
    names |= {one.iri: one.name for one in graph.schema.relations.values()}
    for predicate, triples in sorted(counts.properties.items()):
        part = f"{dataset}/property/{_part(names, predicate)}"
        yield from _property(dataset, part, predicate, triples)
    for type_iri, entities in sorted(counts.instances.items()):
        part = f"{dataset}/class/{_part(names, type_iri)}"
        yield Fact(dataset, VOID + "classPartition", part)
        yield Fact(part, VOID + "class", type_iri)
        yield from _numbers(part, {"entities": entities})
    for (owner, predicate), triples in sorted(counts.by_class.items()):
        parent = f"{dataset}/class/{_part(names, owner)}"
        yield from _property(parent, f"{parent}/{_part(names, predicate)}", predicate, triples)
    for (owner, predicate, target), triples in sorted(counts.reached.items()):
        parent = f"{dataset}/class/{_part(names, owner)}/{_part(names, predicate)}"
        part = f"{parent}/{_part(names, target)}"
        yield Fact(parent, VOID + "classPartition", part)
        yield Fact(part, VOID + "class", target)
        yield from _numbers(part, {"triples": triples})


def _property(parent: str, part: str, predicate: str, triples: int) -> Iterator[Fact]:
    yield Fact(parent, VOID + "propertyPartition", part)
    yield Fact(part, VOID + "property", predicate)
    yield from _numbers(part, {"triples": triples})


def _part(names: dict[str, str], iri: str) -> str:
    # Terms of RDF itself, such as rdf:type, have no name in our ontology.
    return names.get(iri) or iri.rpartition("#")[2]
