"""The drawn network as pyvis knows it: numbered dots at fixed places, and arrows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from casegraph.analytics.degree import radius
from casegraph.exporters.html.selection import Selection
from casegraph.model.identifiers import NodeId

if TYPE_CHECKING:
    from pyvis.network import Network


def build_network(selection: Selection, places: Mapping[NodeId, tuple[float, float]]) -> Network:
    """Build the network at the places given, in pixels; physics is off."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.options = _options()
    # pyvis's own add_node and add_edge look for duplicates in lists: quadratic.
    network.nodes = _dots(selection, places)
    network.edges = _arrows(selection)
    return network


@cache
def _options() -> dict[str, object]:
    options: dict[str, object] = json.loads((files(__package__) / "options.json").read_text("utf-8"))
    return options


def _dots(selection: Selection, places: Mapping[NodeId, tuple[float, float]]) -> list[dict[str, int]]:
    return [_dot(selection, number, *places[selection.nodes[number].id]) for number in selection.drawn]


def _dot(selection: Selection, number: int, x: float, y: float) -> dict[str, int]:
    return {"id": number, "x": round(x), "y": round(y), "size": round(radius(selection.degrees[number]))}


def _arrows(selection: Selection) -> list[dict[str, int]]:
    numbers = selection.numbers
    return [
        {"id": at, "from": numbers[edge.source], "to": numbers[edge.target]}
        for at, edge in ((at, selection.edges[at]) for at in selection.drawn_edges)
    ]
