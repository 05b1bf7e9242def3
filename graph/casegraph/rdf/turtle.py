"""Facts as Turtle: prefixes that are used, one block a subject, everything in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from casegraph.model.values import Literal
from casegraph.rdf.grouping import Description, Objects
from casegraph.rdf.lift import TYPE
from casegraph.rdf.namespaces import XSD, shorten
from casegraph.rdf.ntriples import quoted

_BARE = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    "boolean": re.compile(r"true|false"),
}


def turtle(described: Iterable[Description], prefixes: Mapping[str, str], base: str) -> Iterator[str]:
    """Yield the text of a Turtle document piece by piece: the head, then a block for each subject."""
    writing = _Writing(prefixes, base)
    blocks = [writing.block(subject, predicates) for subject, predicates in described]
    yield from writing.head()
    yield from blocks


class _Writing:
    """One document being written: the names given so far, and the prefixes that they need."""

    def __init__(self, prefixes: Mapping[str, str], base: str) -> None:
        self._prefixes = prefixes
        # An IRI is relative to the base only where taking the base off is all that resolving undoes.
        self._base = base if "://" in base and base.endswith("/") else ""
        self._names: dict[str, str] = {}
        self._used: set[str] = set()

    def head(self) -> Iterator[str]:
        if self._base:
            yield f"@base <{self._base}> .\n"
        for prefix in sorted(self._used):
            yield f"@prefix {prefix}: <{self._prefixes[prefix]}> .\n"

    def block(self, subject: str, predicates: list[tuple[str, Objects]]) -> str:
        lines = [
            f"{'a' if predicate == TYPE else self._name(predicate)} {', '.join([self._object(one) for one in objects])}"
            for predicate, objects in predicates
        ]
        said = " ;\n    ".join(lines)
        return f"\n{self._name(subject)} {said} .\n"

    def _name(self, iri: str) -> str:
        found = self._names.get(iri)
        if found is None:
            found = self._names[iri] = self._made(iri)
        return found

    def _made(self, iri: str) -> str:
        if self._base and iri.startswith(self._base):
            return f"<{iri[len(self._base) :]}>"
        short = shorten(iri, self._prefixes)
        if short is None:
            return f"<{iri}>"
        self._used.add(short[0])
        return ":".join(short)

    def _object(self, value: str | Literal) -> str:
        if isinstance(value, str):
            return self._name(value)
        if value.language:
            return f"{quoted(value.text)}@{value.language.lower()}"
        if value.datatype == "string":
            return quoted(value.text)
        bare = _BARE.get(value.datatype)
        if bare and bare.fullmatch(value.text):
            return value.text
        return f"{quoted(value.text)}^^{self._name(XSD + value.datatype)}"
