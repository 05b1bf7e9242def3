"""The answer to a query over a graph in memory, as plain rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

import pyoxigraph as ox

from casegraph.model.graph import CaseGraph
from casegraph.queries.named import named_queries, read_query
from casegraph.queries.results import Results
from casegraph.queries.run import answer
from casegraph.rdf.store import store_graph

Row = dict[str, str | None]

_TRIPLE = ("subject", "predicate", "object")
# Filling a store takes much longer than most questions to it.
_STORES: WeakKeyDictionary[CaseGraph, ox.Store] = WeakKeyDictionary()


def query_rows(graph: CaseGraph, query: str, parameters: Mapping[str, str]) -> tuple[Row, ...]:
    """Answer a query, or the named one of that name; ASK gives one row, CONSTRUCT a row a triple."""
    if graph not in _STORES:
        _STORES[graph] = store_graph(graph)
    question = named_queries().get(query) or read_query("QUERY", query)
    return tuple(rows_of(answer(_STORES[graph], question, parameters)))


def rows_of(results: Results) -> Iterator[Row]:
    """Yield an answer as plain rows."""
    if isinstance(results, ox.QueryBoolean):
        yield {"ask": "true" if results else "false"}
    elif isinstance(results, ox.QueryTriples):
        yield from ({name: text_of(term) for name, term in zip(_TRIPLE, triple, strict=True)} for triple in results)
    else:
        names = [variable.value for variable in results.variables]
        yield from ({name: text_of(solution[name]) for name in names} for solution in results)


def text_of(term: object) -> str | None:
    """Return the text of a term, None for what is not bound."""
    if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode):
        return term.value
    return None if term is None else str(term)
