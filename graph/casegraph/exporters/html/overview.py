"""The first picture: a small graph whole, a large one by what its cases share, from where the reader goes on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from casegraph.analytics.degree import radius
from casegraph.analytics.layout import LABEL_HEIGHT, label_width, short_label
from casegraph.analytics.packing import Box, arranged, pack
from casegraph.exporters.html.facets import Facet
from casegraph.exporters.html.selection import Selection
from casegraph.model.identifiers import NodeId

# Beyond this nobody sees a graph as a whole.
MOST_WHOLE = 600
MOST_VALUES = 60
MOST_LINKS = 160
LARGEST = 44.0
GAP = 16.0

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A drawn node by its number, with its middle and its radius in pixels."""

    number: int
    place: Place
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line: that of an edge by its place in the selection, or one for the cases that two values share."""

    source: int
    target: int
    edge: int = -1
    cases: int = 0


@dataclass(frozen=True, slots=True)
class FirstPicture:
    """What is drawn as soon as the page opens; `whole` where that is everything."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    whole: bool


def first_picture(selection: Selection, places: Mapping[NodeId, Place], facets: Sequence[Facet]) -> FirstPicture:
    """Choose and place what is drawn first."""
    if len(selection.drawn) <= MOST_WHOLE:
        return _core(selection, places, selection.drawn, whole=True)
    values = {number: count for facet in facets for number, count in _shared(facet)}
    if not values:
        return _core(selection, places, selection.drawn[:MOST_WHOLE], whole=False)
    return FirstPicture(
        tuple(_seated(selection, facets, values)), tuple(_links(facets, selection, values)), whole=False
    )


def _core(selection: Selection, places: Mapping[NodeId, Place], numbers: Sequence[int], *, whole: bool) -> FirstPicture:
    inside = set(numbers)
    dots = (Dot(at, places[selection.nodes[at].id], radius(selection.degrees[at])) for at in numbers)
    ends = ((at, *selection.ends(at)) for at in selection.drawn_edges)
    lines = (Line(one, other, at) for at, one, other in ends if one in inside and other in inside)
    return FirstPicture(tuple(dots), tuple(lines), whole)


def _shared(facet: Facet) -> Sequence[tuple[int, int]]:
    shared = [(number, count) for number, count in facet.values.items() if count > 1]
    return sorted(shared, key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES]


def _seated(selection: Selection, facets: Sequence[Facet], values: Mapping[int, int]) -> Iterator[Dot]:
    """Seat the values of each facet together, the largest in their middle."""
    blocks: dict[int, list[int]] = defaultdict(list)
    for number in values:
        first = next(at for at, facet in enumerate(facets) if number in facet.values)
        blocks[first].append(number)
    groups = [sorted(block, key=lambda number: (-values[number], number)) for _, block in sorted(blocks.items())]
    packings = [pack([_box(selection, number, values[number]) for number in group]) for group in groups]
    for group, packing, (left, top) in zip(groups, packings, arranged(packings), strict=True):
        for number, (x, y) in zip(group, packing.centers, strict=True):
            yield Dot(number, (left + x, top + y), _size(values[number]))


def _size(cases: int) -> float:
    return round(min(LARGEST, 6 + 4 * sqrt(cases)), 1)


def _box(selection: Selection, number: int, cases: int) -> Box:
    node, size = selection.nodes[number], _size(cases)
    label = max(label_width(short_label(node.label(language))) for language in ("zh", "en"))
    return Box(max(label, 2 * size) + GAP, 2 * size + LABEL_HEIGHT + 2 * GAP, size + GAP)


def _links(facets: Sequence[Facet], selection: Selection, values: Mapping[int, int]) -> Iterator[Line]:
    """Join values of different facets that the most cases share."""
    facet_of = {number: at for at, facet in enumerate(facets) for number in facet.values}
    had: dict[int, set[int]] = defaultdict(set)
    relations = {name for facet in facets for name in facet.relations}
    for at, edge in enumerate(selection.edges):
        source, target = selection.ends(at)
        if edge.relation in relations and target in values:
            had[source].add(target)
    pairs = Counter(pair for ends in had.values() for pair in combinations(sorted(ends), 2))
    across = [(pair, count) for pair, count in pairs.items() if facet_of[pair[0]] != facet_of[pair[1]] and count > 1]
    for (one, other), count in sorted(across, key=lambda pair: (-pair[1], pair[0]))[:MOST_LINKS]:
        yield Line(one, other, cases=count)
