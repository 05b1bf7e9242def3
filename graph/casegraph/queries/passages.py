"""The passages of a dataset: which of them say a triple, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, NamedTuple

import pyoxigraph as ox

from casegraph.model import terms
from casegraph.model.schema import Schema

_UNION = ox.DefaultGraph()


class Passage(NamedTuple):
    """Lines of a document, from 1 and inclusive, and what stands there; empty where it is not quoted."""

    path: str
    start: int
    end: int
    quote: str = ""
    iri: str = ""

    def __str__(self) -> str:
        """Write the place as `path:line`."""
        return f"{self.path}:{self.start}"


class Passages:
    """Reads passages from a store."""

    def __init__(self, store: ox.Store, schema: Schema | None = None) -> None:
        self._store = store
        self._schema = schema
        self._described = cache(self._describe)

    def of(self, subject: Any, predicate: ox.NamedNode, thing: Any) -> Iterator[Passage]:  # noqa: ANN401  # any term
        """Yield the passages that say a triple, each once; of a computed one, those of what it follows from."""
        yield from self.said(subject, predicate, thing) or self._between(subject, thing)

    def said(self, subject: Any, predicate: ox.NamedNode, thing: Any) -> list[Passage]:  # noqa: ANN401  # any term
        """Return the passages that say a triple themselves; none where it was computed."""
        graphs = self._graphs(subject, predicate, thing)
        return [one for graph in graphs if (one := self._described(graph))]

    def _graphs(self, subject: Any, predicate: ox.NamedNode | None, thing: Any) -> set[ox.NamedNode]:  # noqa: ANN401  # any term
        quads = self._store.quads_for_pattern(subject, predicate, thing, None)
        return {one.graph_name for one in quads if isinstance(one.graph_name, ox.NamedNode)}

    def _between(self, subject: Any, thing: Any) -> Iterator[Passage]:  # noqa: ANN401  # any term
        """Yield what is said of two nodes together, by another triple or over one node between them."""
        if isinstance(thing, ox.Literal):
            return
        seen = set(self._graphs(subject, None, thing))
        for first in self._store.quads_for_pattern(subject, None, None, _UNION):
            if isinstance(first.object, ox.NamedNode):
                for second in self._store.quads_for_pattern(first.object, None, thing, _UNION):
                    seen |= self._graphs(first.subject, first.predicate, first.object)
                    seen |= self._graphs(second.subject, second.predicate, second.object)
        yield from (one for graph in seen if (one := self._described(graph)))

    def _describe(self, graph: ox.NamedNode) -> Passage | None:
        document = self._value(graph, terms.PASSAGE_DOCUMENT)
        path = self._value(document, terms.PATH) if isinstance(document, ox.NamedNode) else None
        start, end = self._value(graph, terms.START_LINE), self._value(graph, terms.END_LINE)
        if not isinstance(path, ox.Literal) or not isinstance(start, ox.Literal) or not isinstance(end, ox.Literal):
            return None
        quote = self._value(graph, terms.QUOTE)
        said = quote.value if isinstance(quote, ox.Literal) else ""
        return Passage(path.value, int(start.value), int(end.value), said, graph.value)

    def _value(self, subject: ox.NamedNode, name: str) -> Any:  # noqa: ANN401  # any term
        predicate = ox.NamedNode(self._terms.predicate(name).iri)
        found = next(self._store.quads_for_pattern(subject, predicate, None, _UNION), None)
        return None if found is None else found.object

    @cached_property
    def _terms(self) -> Schema:
        """The names by which passages are described, as the ontology that we ship has them."""
        if self._schema is not None:
            return self._schema
        from casegraph.queries.ontology import bundled_schema

        return bundled_schema()
