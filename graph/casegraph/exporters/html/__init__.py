"""The interactive page: one file that opens from disk, with everything that it needs inside."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.analytics.layout import positions
from casegraph.exporters import Artifact
from casegraph.exporters.html.network import build_network
from casegraph.exporters.html.page import render_page
from casegraph.exporters.html.payload import build_payload
from casegraph.exporters.html.selection import select
from casegraph.model.graph import CaseGraph

__all__ = ["export"]


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Yield graph.html."""
    selection = select(graph)
    network = build_network(selection, positions(graph))
    yield Artifact("graph.html", (render_page(network, build_payload(graph, selection)),))
