"""The triple patterns of a group, as rdflib reads them: which triples a solution of it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pyoxigraph as ox

from casegraph.errors import QueryError
from casegraph.queries.clauses import Clauses
from casegraph.rdf.namespaces import PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Bindings = Mapping[str, Term]

# The parts of the algebra that hold what must be there; what a MINUS or a filter asks for is not in the solution.
_HOLDING = {
    "Join": ("p1", "p2"),
    "LeftJoin": ("p1", "p2"),
    "Union": ("p1", "p2"),
    "Minus": ("p1",),
    "Filter": ("p",),
    "Extend": ("p",),
    "Project": ("p",),
    "SelectQuery": ("p",),
    "Slice": ("p",),
}


class Pattern(NamedTuple):
    """A triple pattern of rdflib's terms and paths, and the graph it is asked of, None for the default one."""

    subject: Any  # rdflib's terms
    predicate: Any
    object: Any
    graph: Any = None

    def bound(self, bindings: Bindings) -> Pattern:
        """Put what is known in the place of variables and blank nodes."""
        return Pattern(*(bound(term, bindings) for term in self))

    def blanks(self) -> set[str]:
        """Name the blank nodes, which a query does not give back."""
        from rdflib import BNode

        return {f"_:{term}" for term in self[:3] if isinstance(term, BNode)}


def patterns(one: Clauses) -> tuple[Pattern, ...]:
    """Return the triple patterns of a query's group, without those of its sub-queries.

    Raises QueryError for what is no plain SPARQL 1.1.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    text = f"{one.declared}\nSELECT * {{{one.group}}}"
    try:
        algebra = translateQuery(parseQuery(text), initNs=dict(PREFIXES)).algebra
    except (ParseException, RecursionError, ValueError) as error:
        raise QueryError("the evidence of this query cannot be told", "write it in plain SPARQL 1.1") from error
    return tuple(_held(algebra, None))


def _held(part: Any, graph: Any) -> Iterator[Pattern]:  # noqa: ANN401  # rdflib's algebra has no types
    if part.name == "BGP":
        yield from (Pattern(subject, predicate, thing, graph) for subject, predicate, thing in part.triples)
    elif part.name == "Graph":
        yield from _held(part.p, part.term)
    else:
        for name in _HOLDING.get(part.name, ()):
            yield from _held(part[name], graph)


def bound(term: Any, bindings: Bindings) -> Any:  # noqa: ANN401  # rdflib's terms and paths, or the store's
    """Return the store's term for one of rdflib's, the term itself where it is a variable that is not bound."""
    from rdflib import BNode, Literal, URIRef, Variable

    match term:
        case Variable():
            return bindings.get(str(term), term)
        case BNode():
            return bindings.get(f"_:{term}", term)
        case URIRef():
            return ox.NamedNode(str(term))
        case Literal():
            return literal(term)
    return term


def literal(term: Any) -> ox.Literal:  # noqa: ANN401  # a literal of rdflib
    """Return the store's literal for one of rdflib's."""
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype))) if term.datatype else ox.Literal(str(term))
