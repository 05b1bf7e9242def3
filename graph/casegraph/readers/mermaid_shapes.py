"""Shapes of nodes: the brackets that a label stands in, and what they draw."""

from __future__ import annotations

import re
from typing import NamedTuple

from casegraph.model.diagram import QUESTION
from casegraph.readers.mermaid_labels import plain_label
from casegraph.readers.mermaid_source import DiagramSource

__all__ = ["FLOW_SHAPES", "MINDMAP_SHAPES", "QUOTE_IT", "Shape", "take_shape", "take_shape_data"]

QUOTE_IT = 'A["…"]'

_BRACKETS = "[](){}"
_TEXT = re.compile(r'[^\[\](){}|"]*')
_TEXT_OF_LINE = re.compile(r'[^\[\](){}|"\n]*')
_QUOTED = re.compile(r'\s*"([^"]*)"\s*')
_DATA = re.compile(r'@\{((?:[^{}"]|"[^"]*")*)\}')
_DATA_LABEL = re.compile(r'\blabel\s*:\s*(?:"([^"]*)"|\'([^\']*)\'|([^,\n]*))')
_DATA_SHAPE = re.compile(r"\bshape\s*:\s*[\"']?([\w-]+)")
_DECISIONS = frozenset({"diam", "diamond", "decision", QUESTION, "rhombus"})


class Shape(NamedTuple):
    """How a shape is written: what opens and what closes it."""

    opening: str
    closing: str
    name: str


# Those that begin like others come first.
FLOW_SHAPES = (
    Shape("(((", ")))", "double-circle"),
    Shape("((", "))", "circle"),
    Shape("([", "])", "stadium"),
    Shape("(-", "-)", "ellipse"),
    Shape("(", ")", "rounded"),
    Shape("[[", "]]", "subroutine"),
    Shape("[(", ")]", "cylinder"),
    Shape("[/", "/]", "parallelogram"),
    Shape("[/", "\\]", "trapezoid"),
    Shape("[\\", "\\]", "parallelogram"),
    Shape("[\\", "/]", "trapezoid"),
    Shape("[", "]", "rectangle"),
    Shape("{{", "}}", "hexagon"),
    Shape("{", "}", QUESTION),
    Shape(">", "]", "asymmetric"),
)
MINDMAP_SHAPES = (
    Shape("((", "))", "circle"),
    Shape("))", "((", "bang"),
    Shape(")", "(", "cloud"),
    Shape("{{", "}}", "hexagon"),
    Shape("(", ")", "rounded"),
    Shape("[", "]", "rectangle"),
)


def take_shape(source: DiagramSource, shapes: tuple[Shape, ...]) -> tuple[str, str] | None:
    """Step over a label in its brackets, and return the shape and the label; None where no shape stands here.

    A label with brackets in it and no quotes around it is read as what it must mean, and reported.
    """
    fitting = [shape for shape in shapes if source.text.startswith(shape.opening, source.at)]
    for shape in fitting:
        end = _clean_end(source, shape)
        if end:
            return _taken(source, shape, end)
    for shape in fitting:
        end = _balanced_end(source, shape)
        if end:
            source.fail(QUOTE_IT)
            return _taken(source, shape, end)
    return None


def _taken(source: DiagramSource, shape: Shape, end: int) -> tuple[str, str]:
    label = source.text[source.at + len(shape.opening) : end]
    source.at = end + len(shape.closing)
    return shape.name, plain_label(label)


def _clean_end(source: DiagramSource, shape: Shape) -> int:
    """Return where a label ends that is quoted or has no bracket in it; 0 where it is neither."""
    start = source.at + len(shape.opening)
    match = _QUOTED.match(source.text, start) or _unquoted(shape).match(source.text, start)
    end = match.end() if match else start
    # A slash or dash that closes the shape looks like text before it.
    return next((at for at in (end, end - 1) if at >= start and source.text.startswith(shape.closing, at)), 0)


def _unquoted(shape: Shape) -> re.Pattern[str]:
    # Only brackets bound a label of several lines: what opens with none must end on its line.
    return _TEXT if shape.opening[0] in _BRACKETS else _TEXT_OF_LINE


def _balanced_end(source: DiagramSource, shape: Shape) -> int:
    """Return where a label ends on its line, brackets of its own kind counted; 0 where it does not."""
    start = source.at + len(shape.opening)
    opener, closer = shape.opening[-1], shape.closing[0]
    depth = 0
    for at in range(start, source.line_end()):
        char = source.text[at]
        if depth == 0 and source.text.startswith(shape.closing, at):
            return at
        depth += (char == opener) - (char == closer)
    return 0


def take_shape_data(source: DiagramSource) -> tuple[str, str | None] | None:
    """Step over `@{ shape: …, label: "…" }`, and return shape and label; None where it does not stand here."""
    match = source.take(_DATA)
    if match is None:
        return None
    shape, label = _DATA_SHAPE.search(match[1]), _DATA_LABEL.search(match[1])
    name = shape[1] if shape else ""
    text = next((one for one in label.groups() if one is not None), "") if label else None
    return QUESTION if name in _DECISIONS else name, None if text is None else plain_label(text)
