"""Mindmaps of Mermaid: one node a line, below the nearest line above that is indented less."""

from __future__ import annotations

import re

from casegraph.model.diagram import Diagram, DiagramEdge
from casegraph.readers.mermaid_labels import plain_label
from casegraph.readers.mermaid_parts import DiagramParts
from casegraph.readers.mermaid_shapes import MINDMAP_SHAPES, take_shape
from casegraph.readers.mermaid_source import SPACE, DiagramSource

__all__ = ["read_mindmap"]

_LINE_BREAK = re.compile(r"[^\S\n]*(?:\n|\Z)")
_DECORATION = re.compile(r":::?[^\n]*")
_LINE = re.compile(r"[^\n]*")
_CLASS = re.compile(r":::[\w -]*$")
# An id is one word: with a blank in it, "Petri nets (PN)" is what the author wants to read.
_ID = re.compile(r'[^\s()\[\]{}"]*(?=[(\[{)])')
_END = re.compile(r"[^\S\n]*(?::::[^\n]*)?(?=\n|\Z)")


def read_mindmap(source: DiagramSource, diagram: Diagram) -> Diagram:
    """Read the lines of a mindmap; the kind is read already. Arrows go from the wider node to the narrower."""
    parts = DiagramParts()
    above: list[tuple[int, str]] = []
    source.take(_LINE_BREAK)
    while not source.is_over:
        space = source.take(SPACE)
        if not (source.take(_LINE_BREAK) or source.take(_DECORATION)):
            _node(source, parts, above, len(space[0].expandtabs(4)) if space else 0)
    return parts.complete(diagram)


def _node(source: DiagramSource, parts: DiagramParts, above: list[tuple[int, str]], indent: int) -> None:
    """Read one line as a node below the last one that is indented less; a second root is reported, and read."""
    line, start, name = source.line(), source.at, str(len(parts.nodes) + 1)
    shape, label = _shaped(source, start)
    while above and above[-1][0] >= indent:
        above.pop()
    parts.node(name, line, label, shape)
    if above:
        parts.edges.append(DiagramEdge(above[-1][1], name, "", line, "open"))
    elif len(parts.nodes) > 1:
        source.fail("root((…))", start)
    above.append((indent, name))


def _shaped(source: DiagramSource, start: int) -> tuple[str, str]:
    """Read a label in brackets, behind an id or none; a line of which that is not all is a label as a whole."""
    if source.take(_ID):
        known = len(source.problems)
        shaped = take_shape(source, MINDMAP_SHAPES)
        if shaped and source.take(_END):
            return shaped
        # What looked like brackets around a label is a part of one.
        del source.problems[known:]
    source.at = start
    text = source.take(_LINE)
    return "", plain_label(_CLASS.sub("", text[0])) if text else ""
