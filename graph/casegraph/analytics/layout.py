"""A place for every node, so that a picture of the graph looks right as soon as it opens.

Nothing here knows a class: which nodes are drawn is the schema's `view`, what belongs together the edges say.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, takewhile
from math import cos, sin, sqrt
from unicodedata import east_asian_width

from casegraph.analytics.degree import LARGEST, degrees, radius
from casegraph.analytics.grouping import groups
from casegraph.analytics.packing import Box, Point, arranged, pack
from casegraph.model.graph import CaseGraph, Node, once_a_graph
from casegraph.model.identifiers import NodeId

# Pixels: what a label takes below its node, and what is left free around both.
LABEL_HEIGHT = 16.0
WIDE, NARROW = 13.0, 7.0
WIDEST_LABEL = 280.0
GAP = 14.0
# Seeds of a sunflower stand at this angle to the one before, and so never in a line.
_GOLDEN_ANGLE = 2.399963
_PART_SPACING = 7.0


@once_a_graph
def positions(graph: CaseGraph) -> Mapping[NodeId, Point]:
    """Place every node in pixels, y downward: groups around the middle, parts around their owner.

    No two nodes share a place and none stands at (0, 0), which Gephi takes for "no place".
    """
    drawn = [node for node, one in graph.nodes.items() if graph.schema.type(one.type).is_drawn]
    owners = _owners(graph, drawn)
    loose = tuple(node for node in graph.nodes if node not in owners)
    seated = _seated(graph, [*groups(graph, drawn), *([loose] if loose else [])])
    seated |= _around(owners, seated)
    return _settled({node: seated[node] for node in graph.nodes})


def short_label(text: str) -> str:
    """Cut a label to the width that the layout keeps free for it; a cut one ends in an ellipsis.

    >>> short_label("short")
    'short'
    """
    if len(text) * WIDE <= WIDEST_LABEL or label_width(text) <= WIDEST_LABEL:
        return text
    widths = accumulate(map(_character_width, text))
    kept = sum(1 for _ in takewhile(lambda width: width <= WIDEST_LABEL - WIDE, widths))
    return text[:kept].rstrip() + "…"


def label_width(text: str) -> float:
    """Estimate the width of a label in pixels; Chinese characters are wide ones."""
    return NARROW * len(text) if text.isascii() else sum(map(_character_width, text))


def _character_width(character: str) -> float:
    return WIDE if east_asian_width(character) in "WF" else NARROW


def _owners(graph: CaseGraph, drawn: Sequence[NodeId]) -> Mapping[NodeId, NodeId]:
    """Tell for each node that is reached from a drawn one which that is; first along the edges, then against them."""
    owners = {node: node for node in drawn}
    _reach(graph, owners, against=False)
    _reach(graph, owners, against=True)
    return owners


def _reach(graph: CaseGraph, owners: dict[NodeId, NodeId], *, against: bool) -> None:
    waiting = deque(owners)
    while waiting:
        node = waiting.popleft()
        ends = [edge.target for edge in graph.outgoing.get(node, ())]
        if against:
            ends += [edge.source for edge in graph.incoming.get(node, ())]
        for end in ends:
            if end not in owners:
                owners[end] = owners[node]
                waiting.append(end)


def _seated(graph: CaseGraph, found: Sequence[Sequence[NodeId]]) -> dict[NodeId, Point]:
    degree_of = degrees(graph)
    packings = [pack([_box(graph.nodes[node], degree_of[node]) for node in group]) for group in found]
    seats: dict[NodeId, Point] = {}
    for group, packing, (left, top) in zip(found, packings, arranged(packings), strict=True):
        for node, (x, y) in zip(group, packing.centers, strict=True):
            seats[node] = left + x, top + y
    return seats


def _box(node: Node, degree: int) -> Box:
    size = radius(degree)
    label = max(label_width(short_label(node.label(language))) for language in ("zh", "en"))
    return Box(max(label, 2 * size) + GAP, 2 * size + LABEL_HEIGHT + 2 * GAP, size + GAP)


def _around(owners: Mapping[NodeId, NodeId], seats: Mapping[NodeId, Point]) -> dict[NodeId, Point]:
    """Seat parts around their owner like the seeds of a sunflower."""
    counts: dict[NodeId, int] = {}
    found: dict[NodeId, Point] = {}
    for node, owner in sorted(owners.items()):
        if node != owner:
            count = counts[owner] = counts.get(owner, 0) + 1
            reach = sqrt((LARGEST + GAP) ** 2 + count * _PART_SPACING**2 * 2)
            x, y = seats[owner]
            found[node] = x + reach * cos(count * _GOLDEN_ANGLE), y + reach * sin(count * _GOLDEN_ANGLE)
    return found


def _settled(seats: Mapping[NodeId, Point]) -> Mapping[NodeId, Point]:
    taken = {(0.0, 0.0)}
    settled: dict[NodeId, Point] = {}
    for node, (x, y) in seats.items():
        free = next(place for place in _nearby(x, y) if place not in taken)
        taken.add(free)
        settled[node] = free
    return settled


def _nearby(x: float, y: float) -> Iterator[Point]:
    step = 0
    while True:
        # Adding zero turns -0.0, which is written with its sign, into 0.0.
        yield round(x + step * 0.1, 1) + 0.0, round(y, 1) + 0.0
        step += 1
