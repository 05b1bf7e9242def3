"""A place for every node."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from tests.support import reading, sample
from tests.support.growth import LINEAR, growth

from casegraph.analytics import layout
from casegraph.analytics.degree import degrees, radius
from casegraph.analytics.layout import LABEL_HEIGHT, WIDEST_LABEL, label_width, positions, short_label
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId

Rectangle = tuple[float, float, float, float]


@pytest.mark.parametrize("name", reading.GRAPHS)
def test_every_node_has_a_place_of_its_own(name: str) -> None:
    """No two nodes share a place, and none stands where Gephi sees no place at all."""
    graph = reading.GRAPHS[name]()
    found = positions(graph)
    assert set(found) == set(graph.nodes)
    assert len({*found.values(), (0.0, 0.0)}) == len(graph.nodes) + 1


def test_places_have_one_decimal() -> None:
    """A place is short to write, and the same on every machine."""
    assert all(round(value, 1) == value for place in positions(sample.wide(100)).values() for value in place)


def test_labels_do_not_overlap() -> None:
    """Two labels, each below its node, never touch, and no node stands on a label."""
    taken = _rectangles(sample.wide(300))
    assert len(taken) > 290
    assert not [(one, other) for one, other in combinations(taken, 2) if _touch(one, other)]


def test_parts_stand_around_their_owner() -> None:
    """A part of a part is nearer to its case than any other node that is drawn."""
    found = positions(sample.sample())
    owner, part = found[NodeId("case/acme-orders")], found[NodeId("measurement/acme-orders-tps")]
    assert abs(owner[0] - part[0]) < 60
    assert abs(owner[1] - part[1]) < 60


def test_a_part_that_nothing_points_to_stands_by_what_it_points_to() -> None:
    """Edges are followed backward where none leads to a node."""
    nodes = [sample.node("case/a", "Case"), sample.node("relation/r", "Relation")]
    found = positions(sample.graph_of(nodes, [sample.edge("relation/r", "source", "case/a")]))
    assert abs(found[NodeId("relation/r")][0] - found[NodeId("case/a")][0]) < 60


def test_a_part_without_owner_has_a_place() -> None:
    """Nodes that are not drawn and hang on nothing stand together."""
    nodes = [sample.node(f"measurement/{name}", "Measurement") for name in "ab"]
    assert len(positions(sample.graph_of(nodes))) == 2


def test_a_place_that_is_taken_is_left_to_the_first() -> None:
    """Nodes that fall on one place, or on none, are moved by the smallest step."""
    settled = layout._settled({NodeId("case/a"): (0.0, 0.0), NodeId("case/b"): (-0.01, 0.0)})
    assert list(settled.values()) == [(0.1, 0.0), (0.2, 0.0)]


def test_a_wide_graph_is_laid_out_in_linear_time() -> None:
    """Eight times the nodes take about eight times as long, not sixty-four."""
    assert growth(sample.wide, lambda graph: positions(replace(graph)), 1_000) < LINEAR


@pytest.mark.parametrize("text", ["short", "订单处理", "", "x" * 40])
def test_a_short_label_stays(text: str) -> None:
    """A label that has room is not cut."""
    assert short_label(text) == text


@pytest.mark.parametrize("text", ["长" * 100, "x" * 100, "混合 mixed " * 10])
def test_a_long_label_is_cut_to_its_room(text: str) -> None:
    """A cut label ends in an ellipsis and fits."""
    made = short_label(text)
    assert made.endswith("…")
    assert WIDEST_LABEL * 0.8 < label_width(made) <= WIDEST_LABEL


def test_chinese_characters_are_wide() -> None:
    """The width of a label is estimated by character."""
    assert label_width("ab") == 14
    assert label_width("订a") == 20


def _rectangles(graph: CaseGraph) -> list[Rectangle]:
    degree_of = degrees(graph)
    found: list[Rectangle] = []
    for node, (x, y) in positions(graph).items():
        size = radius(degree_of[node])
        half = max(label_width(graph.nodes[node].label("zh")) / 2, size)
        found.append((x - half, y - size, x + half, y + size + LABEL_HEIGHT))
    return found


def _touch(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_places_are_found_once_for_a_graph() -> None:
    """Every format that draws gets the same; another graph has its own."""
    graph = sample.sample()
    assert positions(graph) is positions(graph)
    assert positions(sample.sample()) is not positions(graph)
