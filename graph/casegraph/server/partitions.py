"""What a dataset holds, in VoID: its classes and properties, and the properties of each class, counted."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from casegraph.rdf.namespaces import RDF, VOID, XSD

BASE = "http://service.invalid/"
DATASET = BASE + "void#dataset"

_COUNTS = {
    "triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    "entities": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }",
}
_CLASSES = "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY ?c"
_PROPERTIES = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p"
_OF_CLASSES = "SELECT ?c ?p (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c ?p ORDER BY ?c ?p"


def describe_partitions(store: ox.Store) -> bytes:
    """Return the description as Turtle; its IRIs are relative to where it is served."""
    triples = list(_described(store))
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes={"void": VOID, "xsd": XSD}) or b""
    return written.replace(f"<{BASE}".encode(), b"<")


def _described(store: ox.Store) -> Iterator[ox.Triple]:
    yield _link(DATASET, f"{RDF}type", f"{VOID}Dataset")
    yield _link(DATASET, f"{VOID}sparqlEndpoint", f"{BASE}sparql")
    yield _link(DATASET, f"{VOID}uriLookupEndpoint", f"{BASE}node?iri=")
    for name, text in _COUNTS.items():
        for (count,) in _rows(store, text):
            yield _number(DATASET, name, count)
    classes = {iri.value: number for number, (iri, _) in enumerate(_rows(store, _CLASSES))}
    yield _number(DATASET, "classes", str(len(classes)))
    for iri, count in _rows(store, _CLASSES):
        part = f"{DATASET}-class-{classes[iri.value]}"
        yield _link(DATASET, f"{VOID}classPartition", part)
        yield _link(part, f"{VOID}class", iri.value)
        yield _number(part, "entities", count)
    for number, (iri, count) in enumerate(_rows(store, _PROPERTIES)):
        yield from _property(DATASET, f"{DATASET}-property-{number}", iri.value, count)
    for number, (owner, iri, count) in enumerate(_rows(store, _OF_CLASSES)):
        parent = f"{DATASET}-class-{classes[owner.value]}"
        yield from _property(parent, f"{parent}-property-{number}", iri.value, count)


def _rows(store: ox.Store, text: str) -> Iterator[tuple[ox.NamedNode, ...]]:
    # Classes that are no IRIs, as in other people's data, have no name that a description could give.
    results = store.query(text)
    for row in results if isinstance(results, ox.QuerySolutions) else ():
        if all(isinstance(term, ox.NamedNode | ox.Literal) for term in row):
            yield tuple(row)


def _property(parent: str, part: str, predicate: str, count: ox.NamedNode) -> Iterator[ox.Triple]:
    yield _link(parent, f"{VOID}propertyPartition", part)
    yield _link(part, f"{VOID}property", predicate)
    yield _number(part, "triples", count)


def _link(subject: str, predicate: str, thing: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(thing))


def _number(subject: str, name: str, count: ox.NamedNode | str) -> ox.Triple:
    text = count if isinstance(count, str) else count.value
    number = ox.Literal(text, datatype=ox.NamedNode(f"{XSD}integer"))
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(VOID + name), number)
