"""Characters that XML cannot hold: the formats made of it show a mark in their place."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.characters import illegal_characters
from casegraph.model.graph import CaseGraph, Property
from casegraph.model.values import Literal

_FORMATS = "GEXF, GraphML, RDF/XML"


def check_characters(graph: CaseGraph) -> Iterator[Diagnostic]:
    """Report each text whose characters some exports must replace."""
    for node in graph.nodes.values():
        for one in node.properties:
            count = sum(map(illegal_characters, _texts(one)))
            if count and one.passages:
                span = Span(one.passages[0].path, one.passages[0].start)
                yield Diagnostic.of(Code.REPLACED_CHARACTER, span, count=count, format=_FORMATS)


def _texts(one: Property) -> Iterator[str]:
    if isinstance(one.value, Literal):
        yield one.value.text
    else:
        yield from (item.text for item in one.value.items)
