"""The namespaces that outputs and queries abbreviate, and the shortening of an IRI by them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from casegraph.model.identifiers import ONTOLOGY
from casegraph.model.schema import Schema
from casegraph.readers.ontology import OWL, RDF, RDFS, XSD

__all__ = ["DCAT", "DCTERMS", "OWL", "PREFIXES", "RDF", "RDFS", "VOID", "XSD", "prefixes_of", "shorten"]

DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
VOID = "http://rdfs.org/ns/void#"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cg": ONTOLOGY,
        "dcat": DCAT,
        "dcterms": DCTERMS,
        "owl": OWL,
        "prov": "http://www.w3.org/ns/prov#",
        "qudt": "http://qudt.org/schema/qudt/",
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "unit": "http://qudt.org/vocab/unit/",
        "void": VOID,
        "xsd": XSD,
    }
)

# What Turtle, SPARQL and XML all take as the local part of a name without an escape.
_LOCAL = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


def shorten(iri: str, prefixes: Mapping[str, str]) -> tuple[str, str] | None:
    """Split an IRI into a known prefix and a local name; None where no prefix fits.

    >>> shorten("http://www.w3.org/2000/01/rdf-schema#label", PREFIXES)
    ('rdfs', 'label')
    """
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return prefix, iri[len(namespace) :]
    return None


def prefixes_of(schema: Schema) -> Mapping[str, str]:
    """Return the prefixes that the ontology declares, and those that every file of RDF needs."""
    return {**schema.prefixes, "rdf": RDF, "rdfs": RDFS, "xsd": XSD}
