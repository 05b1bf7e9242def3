"""The first picture as pyvis knows it."""

from __future__ import annotations

from pyvis.network import Network
from tests.unit.exporters.html.sample import page_graph

from casegraph.analytics.layout import positions
from casegraph.exporters.html.network import build_network
from casegraph.exporters.html.overview import Dot, FirstPicture, Line, first_picture
from casegraph.exporters.html.selection import Selection, select


def _built() -> tuple[Network, Selection]:
    graph = page_graph()
    selection = select(graph)
    return build_network(first_picture(selection, positions(graph), ())), selection


def test_every_drawn_node_has_its_place_in_whole_pixels() -> None:
    """Dots stand where the layout put them."""
    network, selection = _built()
    places = positions(page_graph())
    x, y = places[selection.nodes[network.nodes[0]["id"]].id]
    assert (network.nodes[0]["x"], network.nodes[0]["y"]) == (round(x), round(y))
    assert len(network.nodes) == len(selection.drawn)


def test_an_arrow_keeps_the_number_of_its_edge() -> None:
    """By the number the page finds what is said of the edge."""
    network, selection = _built()
    arrow = network.edges[0]
    assert (arrow["from"], arrow["to"]) == selection.ends(arrow["id"])


def test_a_line_of_shared_cases_is_no_arrow() -> None:
    """It is as wide as cases are shared, and has no number of an edge."""
    dots = (Dot(1, (0.0, 0.0), 9.0), Dot(2, (50.0, 0.0), 9.0))
    network = build_network(FirstPicture(dots, (Line(1, 2, cases=9),), whole=False))
    assert network.edges == [{"id": "1+2", "from": 1, "to": 2, "cases": 9, "width": 3.0, "arrows": ""}]


def test_physics_is_off() -> None:
    """Nothing moves by itself."""
    network, _ = _built()
    assert network.options["physics"] == {"enabled": False}
