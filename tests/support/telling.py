"""A dataset as its readers have it: who says what, in which lines, asked of the N-Quads alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store

PREFIXES = """
PREFIX cg: <https://w3id.org/casegraph/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_LINES = re.compile(r"#L(\d+)(?:-L(\d+))?$")
_NAMES = ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel")


@dataclass(frozen=True, eq=False)
class Telling:
    """What the passages of one document say: (line, subject, predicate, object) for each, nodes as IRIs.

    `names` are the names of every node of the dataset, whoever gives them.
    """

    store: Store
    facts: list[tuple[int, str, str, str]] = field(default_factory=list)
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, dataset: Path, path: str) -> Telling:
        """Take what a document says, `path` being how its path ends."""
        store = Store()
        store.load(path=dataset, format=RdfFormat.N_QUADS)
        telling = cls(store)
        wanted = f'FILTER(STRENDS(?path, "{path}"))'
        (document,) = telling.ask(f"SELECT ?x {{ ?x cg:path ?path ; cg:sha256 ?digest {wanted} }}")
        for quad in store:
            telling._take(quad, document[0])
        return telling

    def _take(self, quad: Quad, document: str) -> None:
        if isinstance(quad.object, Literal) and quad.predicate.value in _NAMES:
            self.names[_text(quad.subject)].add(quad.object.value)
        graph = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
        lines = _LINES.search(graph)
        if lines and graph[: lines.start()] == document:
            predicate = re.split("[#/]", quad.predicate.value)[-1]
            self.facts.append((int(lines[1]), _text(quad.subject), predicate, _text(quad.object)))

    def ask(self, query: str) -> list[tuple[str, ...]]:
        """Return the rows of a SPARQL query over the whole dataset, unbound values empty."""
        found = self.store.query(PREFIXES + query)
        assert isinstance(found, QuerySolutions)
        return [tuple(_text(value) if value else "" for value in row) for row in found]

    def said(self, predicate: str, first: int, last: int | None = None) -> Iterator[tuple[str, str]]:
        """Yield the subject and object of each statement of some lines, each once."""
        last = first if last is None else last
        found = [(one, other) for line, one, name, other in self.facts if name == predicate and first <= line <= last]
        yield from dict.fromkeys(found)

    def objects(self, predicate: str, subject: str, first: int, last: int | None = None) -> list[str]:
        """Return what some lines say of a subject."""
        return [other for one, other in self.said(predicate, first, last) if one == subject]

    def lines(self, predicate: str, type_name: str) -> set[int]:
        """Return the lines that have a predicate of things of a class."""
        kind = f"/id/{type_name}/"
        return {line for line, one, name, _ in self.facts if name == predicate and kind in one}


def numbers(values: list[str]) -> list[Decimal]:
    """Return written numbers as numbers, in order."""
    return sorted(map(Decimal, values))


def _text(term: object) -> str:
    assert isinstance(term, NamedNode | Literal)
    return term.value
