"""The ways from one node to another, over whatever relations, in either direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.errors import UsageError
from casegraph.queries.passages import Passage
from casegraph.queries.reading import Reading
from casegraph.rdf.namespaces import RDF

LONGEST = 8
MOST = 100

_UNION = ox.DefaultGraph()


class Hop(NamedTuple):
    """One step of a way: `forward` where the first node is the subject of the triple."""

    start: str
    relation: str
    end: str
    forward: bool
    start_iri: str
    relation_iri: str
    end_iri: str
    passages: tuple[Passage, ...] = ()


Route = tuple[Hop, ...]
_Nodes = tuple[str, ...]


def find_paths(reading: Reading, start: str, end: str, *, longest: int = 4, every: bool = False) -> tuple[Route, ...]:
    """Return the shortest way between two nodes by their IRIs, or every one of so many steps, shortest first.

    Of ways over the same nodes the one with the first relations is taken; there are never more than `MOST`.
    Raises UsageError for ways that would be too long.
    """
    if not 1 <= longest <= LONGEST:
        message, hint = "a way has 1 to {most} steps, not {longest}", "write --max {most}"
        raise UsageError(message, hint, most=LONGEST, longest=longest)
    search = _Search(reading)
    near = search.distances(end, start, longest, every=every)
    if start not in near:
        return ()
    # A little further each time, so that the shortest come first; without `every` the first length has all there is.
    lengths = range(near[start], longest + 1) if every else [near[start]]
    found = (route for length in lengths for route in search.routes((start,), near, length))
    return tuple(search.told(nodes) for nodes in islice(found, MOST if every else 1))


class _Search:
    """One search: the neighbors of each node that it met."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._refused = {f"{RDF}type", f"{RDF}first", f"{RDF}rest", reading.passage_document}
        self.neighbors = cache(self._neighbors)

    def distances(self, goal: str, wanted: str, longest: int, *, every: bool) -> dict[str, int]:
        """Return how far nodes are from the goal, up to so many steps, or till one that is wanted is met."""
        near, edge = {goal: 0}, [goal]
        for distance in range(1, longest + 1):
            edge = sorted({one for node in edge for one in self.neighbors(node) if one not in near})
            near.update(dict.fromkeys(edge, distance))
            if not edge or (wanted in near and not every):
                break
        return near

    def routes(self, nodes: _Nodes, near: Mapping[str, int], length: int) -> Iterator[_Nodes]:
        """Yield the ways of exactly so many steps that begin with some nodes, by the distances to the goal."""
        if near[nodes[-1]] == 0:
            if length == 0:
                yield nodes
            return
        for one in sorted(self.neighbors(nodes[-1])):
            if one not in nodes and near.get(one, length) < length:
                yield from self.routes((*nodes, one), near, length - 1)

    def told(self, nodes: _Nodes) -> Route:
        """Put the relations between nodes into words, with their passages."""
        return tuple(self._hop(one, other) for one, other in pairwise(nodes))

    def _hop(self, start: str, end: str) -> Hop:
        quad = self.neighbors(start)[end]
        forward = quad.subject == ox.NamedNode(start)
        label = self._reading.label
        said = tuple(sorted(self._reading.passages.of(quad.subject, quad.predicate, quad.object)))
        names = (label(ox.NamedNode(start)), label(quad.predicate), label(ox.NamedNode(end)))
        return Hop(*names, forward, start, quad.predicate.value, end, said)

    def _neighbors(self, node: str) -> dict[str, ox.Quad]:
        """Return the nodes beside a node, each with the triple that joins them: outgoing first, then by relation."""
        at = ox.NamedNode(node)
        store = self._reading.store
        found: dict[str, ox.Quad] = {}
        for quads in (
            store.quads_for_pattern(at, None, None, _UNION),
            store.quads_for_pattern(None, None, at, _UNION),
        ):
            for quad in sorted(quads, key=lambda one: one.predicate.value):
                other = quad.subject if quad.object == at else quad.object
                if isinstance(other, ox.NamedNode) and quad.predicate.value not in self._refused:
                    found.setdefault(other.value, quad)
        return found
