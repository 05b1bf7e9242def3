"""The interactive page: one file that opens from disk, with everything that it needs inside."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.analytics.layout import positions
from casegraph.exporters import Artifact
from casegraph.exporters.html.facets import read_facets
from casegraph.exporters.html.network import build_network
from casegraph.exporters.html.overview import first_picture
from casegraph.exporters.html.page import PageOptions, render_page
from casegraph.exporters.html.payload import build_payload
from casegraph.exporters.html.selection import select
from casegraph.exporters.html.vocabulary import read_vocabulary
from casegraph.model.graph import CaseGraph

__all__ = ["PageOptions", "export"]

_DEFAULT = PageOptions()


def export(graph: CaseGraph, options: PageOptions = _DEFAULT) -> Iterator[Artifact]:
    """Yield graph.html."""
    selection, places = select(graph), positions(graph)
    vocabulary = read_vocabulary(graph.schema, selection)
    facets = read_facets(graph.schema, selection, vocabulary.listed)
    picture = first_picture(selection, places, facets)
    payload = build_payload(graph, selection, places, vocabulary, facets)
    yield Artifact("graph.html", render_page(build_network(picture), payload, options, whole=picture.whole))
