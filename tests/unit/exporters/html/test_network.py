"""The drawn network."""

from __future__ import annotations

from pyvis.network import Network
from tests.unit.exporters.html.sample import page_graph

from casegraph.analytics.layout import positions
from casegraph.exporters.html.network import build_network
from casegraph.exporters.html.selection import Selection, select


def _built() -> tuple[Network, Selection]:
    graph = page_graph()
    selection = select(graph)
    return build_network(selection, positions(graph)), selection


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
    edge = selection.edges[arrow["id"]]
    assert (arrow["from"], arrow["to"]) == (selection.numbers[edge.source], selection.numbers[edge.target])


def test_physics_is_off() -> None:
    """Nothing moves by itself."""
    network, _ = _built()
    assert network.options["physics"] == {"enabled": False}
