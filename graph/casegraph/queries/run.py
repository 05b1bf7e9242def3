"""Running a query over a dataset."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.errors import QueryError, UnknownNameError
from casegraph.queries.guard import check_query
from casegraph.queries.named import NamedQuery
from casegraph.queries.parameters import filled
from casegraph.queries.results import FORMATS, Results
from casegraph.rdf.namespaces import PREFIXES
from casegraph.sentences import Sentence

_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<expected>[^\n]*)")


def run_query(
    store: ox.Store,
    query: str | NamedQuery,
    output: str = "table",
    parameters: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Run a query, or one of the named ones with its parameters, and return the answer in a format.

    Raises as `answer` does, and UnknownNameError for a format that there is not.
    """
    if output not in FORMATS:
        raise UnknownNameError("format of answers", output, FORMATS)
    return FORMATS[output](answer(store, query, parameters))


class Scope(NamedTuple):
    """What a query is asked of, None for what it says itself: graphs by IRI; `base` is for relative IRIs."""

    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    base: str | None = None


def answer(store: ox.Store, query: str | NamedQuery, parameters: Mapping[str, str] = MappingProxyType({})) -> Results:
    """Run a query, or one of the named ones with its parameters.

    The prefixes that casegraph knows need not be declared. Raises QueryError for what is malformed or forbidden,
    UnknownNameError for a parameter that there is not.
    """
    text = query if isinstance(query, str) else filled(query, parameters)
    check_query(text, Graphs(store))
    return evaluate(store, text)


def evaluate(store: ox.Store, text: str, scope: Scope = Scope()) -> Results:  # noqa: B008  # it cannot change
    """Run a query that has been checked; raise QueryError for what is malformed."""
    default, named = _graphs(scope.default), _graphs(scope.named)
    try:
        # The default graph is the union already: the engine's own union would count a triple twice.
        return store.query(
            text,
            prefixes=dict(PREFIXES),
            base_iri=scope.base,
            default_graph=default,  # type: ignore[arg-type]  # a list of one kind is one of several
            named_graphs=named,  # type: ignore[arg-type]
        )
    except SyntaxError as error:
        raise _malformed(str(error)) from error
    except RuntimeError as error:
        raise QueryError("the query cannot be answered: {problem}", problem=error) from error


def _graphs(iris: tuple[str, ...] | None) -> list[ox.NamedNode] | None:
    return None if iris is None else [_graph(iri) for iri in iris]


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError('"{iri}" is no IRI of a graph', iri=iri) from error


class Graphs:
    """The named graphs of a store, as a container of their IRIs."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def __contains__(self, iri: object) -> bool:
        try:
            return self._store.contains_named_graph(ox.NamedNode(str(iri)))
        except ValueError:
            return False


def _malformed(message: str) -> QueryError:
    found = _PLACE.match(message)
    if not found:
        return QueryError("the query is malformed: {problem}", problem=message)
    at = Sentence("line {line}, column {column}", line=found["line"], column=found["column"])
    return QueryError("the query is malformed at {place}", "{expected}", place=at, expected=found["expected"])
