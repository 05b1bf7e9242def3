"""The named queries as RDF, as other tools look for examples: sh:SPARQLExecutable."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.queries.named import NamedQuery, named_queries
from casegraph.queries.parameters import filled
from casegraph.rdf.namespaces import PREFIXES, RDF, RDFS, XSD

SHACL = "http://www.w3.org/ns/shacl#"
_SCHEMA = PREFIXES["schema"]
_DECLARED = DEFAULT_BASE + "query/prefixes"


def executables() -> Iterator[ox.Triple]:
    """Yield the named queries with the values that their parameters have, and the prefixes."""
    for query in named_queries().values():
        yield from _described(query)
    for prefix, namespace in PREFIXES.items():
        one = f"{_DECLARED}/{prefix}"
        yield _triple(_DECLARED, f"{SHACL}declare", ox.NamedNode(one))
        yield _triple(one, f"{SHACL}prefix", ox.Literal(prefix))
        yield _triple(one, f"{SHACL}namespace", ox.Literal(namespace, datatype=ox.NamedNode(f"{XSD}anyURI")))


def _described(query: NamedQuery) -> Iterator[ox.Triple]:
    one = f"{DEFAULT_BASE}query/{query.name}"
    for kind in ("SPARQLExecutable", "SPARQLSelectExecutable"):
        yield _triple(one, f"{RDF}type", ox.NamedNode(SHACL + kind))
    for language, question in query.questions.items():
        yield _triple(one, f"{RDFS}comment", ox.Literal(question, language=language))
    yield _triple(one, f"{SHACL}prefixes", ox.NamedNode(_DECLARED))
    yield _triple(one, f"{SHACL}select", ox.Literal(filled(query, {})))
    yield _triple(one, f"{_SCHEMA}keywords", ox.Literal(query.name))


def _triple(subject: str, predicate: str, thing: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), thing)
