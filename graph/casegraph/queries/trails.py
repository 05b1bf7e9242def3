"""Walking a property path in a store: from where to where, and over which triples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pyoxigraph as ox

from casegraph.queries.patterns import Pattern, bound

End = ox.NamedNode | ox.BlankNode | ox.Literal | None


class Trail(NamedTuple):
    """A way from one node to another, and the triples that it goes over."""

    start: Any  # a term of the store
    end: Any
    triples: tuple[ox.Quad, ...]


class Walking:
    """Walks in a store, in its default graph or a named one."""

    def __init__(self, store: ox.Store, graph: ox.NamedNode | ox.DefaultGraph) -> None:
        self._store, self._graph = store, graph

    def walk(self, path: Any, start: End, end: End) -> Iterator[Trail]:  # noqa: ANN401  # rdflib's paths have no types
        """Yield the ways along a path; an end that is None is any."""
        from rdflib import URIRef
        from rdflib.paths import AlternativePath, InvPath, MulPath, NegatedPath, SequencePath

        match path:
            case URIRef() | ox.NamedNode():
                yield from self._step(ox.NamedNode(str(bound(path, {}).value)), start, end)
            case InvPath():
                yield from (Trail(one.end, one.start, one.triples) for one in self.walk(path.arg, end, start))
            case AlternativePath():
                for branch in path.args:
                    yield from self.walk(branch, start, end)
            case SequencePath():
                yield from self._sequence(path.args, start, end)
            case MulPath():
                yield from self._repeated(path, start, end)
            case NegatedPath():
                refused = {str(one) for one in path.args}
                yield from (
                    one for one in self._step(None, start, end) if one.triples[0].predicate.value not in refused
                )
            case _:  # a variable: any predicate
                yield from self._step(None, start, end)

    def _step(self, predicate: ox.NamedNode | None, start: End, end: End) -> Iterator[Trail]:
        if isinstance(start, ox.Literal):
            return
        for quad in self._store.quads_for_pattern(start, predicate, end, self._graph):
            yield Trail(quad.subject, quad.object, (quad,))

    def _sequence(self, steps: Any, start: End, end: End) -> Iterator[Trail]:  # noqa: ANN401  # a list of rdflib's paths
        first, *rest = steps
        if not rest:
            yield from self.walk(first, start, end)
        elif start is None and end is not None:
            for last in self.walk(rest[-1], None, end):
                for one in self._sequence([first, *rest[:-1]], None, last.start):
                    yield Trail(one.start, last.end, one.triples + last.triples)
        else:
            for one in self.walk(first, start, None):
                for more in self._sequence(rest, one.end, end):
                    yield Trail(one.start, more.end, one.triples + more.triples)

    def _repeated(self, path: Any, start: End, end: End) -> Iterator[Trail]:  # noqa: ANN401  # a path of rdflib
        """Yield the shortest way to each node that is reached; of a path that may be walked again and again."""
        if start is None and end is not None:
            turned = self._reached(end, path.mod, lambda node: self._backward(path.path, node))
            yield from (Trail(one.end, one.start, one.triples) for one in turned)
        elif start is not None:
            found = self._reached(start, path.mod, lambda node: self.walk(path.path, node, None))
            yield from (one for one in found if end is None or one.end == end)

    def _backward(self, path: Any, node: End) -> Iterator[Trail]:  # noqa: ANN401  # a path of rdflib
        return (Trail(one.end, one.start, one.triples) for one in self.walk(path, None, node))

    def _reached(self, start: End, often: str, steps: Callable[[End], Iterator[Trail]]) -> Iterator[Trail]:
        if often in "?*":
            yield Trail(start, start, ())
        seen, edge = set[Any](), [Trail(start, start, ())]
        while edge:
            found = [Trail(start, new.end, old.triples + new.triples) for old in edge for new in steps(old.end)]
            edge = list({one.end: one for one in reversed(found) if one.end not in seen}.values())
            seen |= {one.end for one in edge}
            yield from edge
            if often == "?":
                return


def ends(pattern: Pattern) -> tuple[End, End]:
    """Return subject and object of a pattern, None for one that is not bound."""
    known = (ox.NamedNode, ox.BlankNode, ox.Literal)
    subject, thing = (one if isinstance(one, known) else None for one in (pattern.subject, pattern.object))
    return subject, thing
