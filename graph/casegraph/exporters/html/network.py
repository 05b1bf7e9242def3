"""The first picture as pyvis knows it: numbered dots at fixed places, and the lines between them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import TYPE_CHECKING

from casegraph.exporters.html.overview import Dot, FirstPicture, Line

if TYPE_CHECKING:
    from pyvis.network import Network


def build_network(picture: FirstPicture) -> Network:
    """Build the network at the places given, in pixels; physics is off."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.options = _options()
    # pyvis's own add_node and add_edge look for duplicates in lists: quadratic.
    network.nodes = [_dot(dot) for dot in picture.dots]
    network.edges = [_arrow(line) for line in picture.lines]
    return network


@cache
def _options() -> dict[str, object]:
    options: dict[str, object] = json.loads((files(__package__) / "options.json").read_text("utf-8"))
    return options


def _dot(dot: Dot) -> dict[str, int]:
    x, y = dot.place
    return {"id": dot.number, "x": round(x), "y": round(y), "size": round(dot.size)}


def _arrow(line: Line) -> dict[str, object]:
    ends = {"from": line.source, "to": line.target}
    if line.edge >= 0:
        return {"id": line.edge, **ends}
    # No edge of the graph, and so no number: a line as wide as cases are shared.
    width = round(min(9.0, sqrt(line.cases)), 1)
    return {"id": f"{line.source}+{line.target}", **ends, "cases": line.cases, "width": width, "arrows": ""}
