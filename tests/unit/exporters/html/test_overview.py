"""What is drawn first."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.support.page import large_graph
from tests.unit.exporters.html.sample import page_graph

from casegraph.analytics.layout import positions
from casegraph.exporters.html.facets import read_facets
from casegraph.exporters.html.overview import MOST_LINKS, MOST_WHOLE, FirstPicture, first_picture
from casegraph.exporters.html.selection import Selection, select
from casegraph.model.graph import CaseGraph


def _picture(graph: CaseGraph, listed: str = "Case") -> tuple[FirstPicture, Selection]:
    selection = select(graph)
    return first_picture(selection, positions(graph), read_facets(graph.schema, selection, listed)), selection


@pytest.fixture(scope="module")
def large() -> tuple[FirstPicture, Selection]:
    """Draw a graph that is too large to be seen as a whole."""
    return _picture(large_graph(900))


def test_a_small_graph_is_drawn_whole() -> None:
    """Every node that can be drawn is, with every edge between them."""
    picture, selection = _picture(page_graph())
    assert picture.whole
    assert len(picture.dots) == len(selection.drawn)
    assert {line.edge for line in picture.lines} == set(selection.drawn_edges)


def test_a_large_graph_opens_with_what_cases_share(large: tuple[FirstPicture, Selection]) -> None:
    """The cases themselves come when they are asked for."""
    picture, selection = large
    assert not picture.whole
    assert {selection.nodes[dot.number].type for dot in picture.dots} == {"Scenario", "Technology", "Industry"}


def test_a_dot_of_the_overview_is_as_large_as_its_cases_are_many(large: tuple[FirstPicture, Selection]) -> None:
    """The technology of every other case is larger than that of few."""
    picture, selection = large
    sizes = {str(selection.nodes[dot.number].id): dot.size for dot in picture.dots}
    assert sizes["technology/0"] > sizes["technology/11"]


def test_lines_of_the_overview_join_different_facets(large: tuple[FirstPicture, Selection]) -> None:
    """No line joins two technologies, and there are not too many."""
    picture, selection = large
    kinds = {tuple(selection.nodes[at].type for at in (line.source, line.target)) for line in picture.lines}
    assert all(one != other for one, other in kinds)
    assert 0 < len(picture.lines) <= MOST_LINKS


def test_dots_of_the_overview_do_not_touch(large: tuple[FirstPicture, Selection]) -> None:
    """Each has its own place."""
    picture, _ = large
    apart = [
        (one.place[0] - other.place[0]) ** 2 + (one.place[1] - other.place[1]) ** 2 - (one.size + other.size) ** 2
        for one, other in combinations(picture.dots, 2)
    ]
    assert min(apart) > 0


def test_a_large_graph_without_facets_opens_with_its_best_connected() -> None:
    """There is a picture in any case."""
    picture, selection = _picture(large_graph(900), listed="Theory")
    assert [dot.number for dot in picture.dots] == list(selection.drawn[:MOST_WHOLE])
    assert all(line.edge >= 0 for line in picture.lines)
