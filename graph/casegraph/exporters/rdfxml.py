"""graph.rdf: everything once, without passages, as RDF/XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casegraph.exporters import Artifact, Written
from casegraph.exporters.xmltext import escaped
from casegraph.model.characters import illegal_characters
from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal
from casegraph.rdf.grouping import Objects, statements
from casegraph.rdf.lift import TYPE, lift_statements
from casegraph.rdf.namespaces import XSD, prefixes_of, shorten

_LOCAL = re.compile(r"[^\W\d][\w-]*$")


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the union of all statements; a character that XML cannot hold becomes U+FFFD."""
    yield Artifact("graph.rdf", Written(lambda: _document(graph)))


def replaced_characters(graph: CaseGraph) -> int:
    """Count the characters that graph.rdf cannot hold."""
    texts = (fact.object.text for fact in lift_statements(graph, named=False) if isinstance(fact.object, Literal))
    return sum(map(illegal_characters, texts))


def _document(graph: CaseGraph) -> Iterator[str]:
    prefixes = prefixes_of(graph.schema)
    names = _Names(prefixes)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    yield from (f'\n    xmlns:{prefix}="{escaped(namespace)}"' for prefix, namespace in prefixes.items())
    yield ">\n"
    for subject, predicates in statements(graph):
        yield _description(subject, predicates, names)
    yield "</rdf:RDF>\n"


class _Names:
    """The qualified names of predicates and classes, made once each, as the opening and the closing of their tags."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._tags: dict[str, tuple[str, str]] = {}

    def tags(self, iri: str) -> tuple[str, str]:
        if iri not in self._tags:
            self._tags[iri] = self._made(iri)
        return self._tags[iri]

    def _made(self, iri: str) -> tuple[str, str]:
        short = shorten(iri, self._prefixes)
        if short:
            name = ":".join(short)
            return name, name
        local = _LOCAL.search(iri)
        # The ontology's reader refuses terms whose IRI does not end in a name.
        start = local.start() if local else len(iri)
        name = f"its:{iri[start:]}"
        return f'{name} xmlns:its="{escaped(iri[:start])}"', name


def _description(subject: str, predicates: list[tuple[str, Objects]], names: _Names) -> str:
    about = f'rdf:about="{escaped(subject)}"'
    opening, closing = "rdf:Description", "rdf:Description"
    if predicates[0][0] == TYPE and isinstance(type_iri := predicates[0][1][0], str):
        opening, closing = names.tags(type_iri)
        predicates = [(TYPE, predicates[0][1][1:]), *predicates[1:]]
    lines = [f"  <{opening} {about}>\n"]
    for predicate, objects in predicates:
        lines += [_property(names.tags(predicate), value) for value in objects]
    return "".join([*lines, f"  </{closing}>\n"])


def _property(tags: tuple[str, str], value: str | Literal) -> str:
    opening, closing = tags
    if isinstance(value, str):
        return f'    <{opening} rdf:resource="{escaped(value)}"/>\n'
    mark = ""
    if value.language:
        mark = f' xml:lang="{value.language.lower()}"'
    elif value.datatype != "string":
        mark = f' rdf:datatype="{XSD}{value.datatype}"'
    return f"    <{opening}{mark}>{escaped(value.text)}</{closing}>\n"


__all__ = ["export", "replaced_characters"]
