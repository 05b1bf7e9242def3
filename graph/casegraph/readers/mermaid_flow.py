"""Flowcharts of Mermaid: statements of nodes and arrows, and the subgraphs around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from casegraph.model.diagram import Diagram, DiagramEdge, DiagramProblem
from casegraph.readers.mermaid_arrows import DrawnArrow, take_arrow
from casegraph.readers.mermaid_labels import plain_label
from casegraph.readers.mermaid_parts import DiagramParts
from casegraph.readers.mermaid_shapes import FLOW_SHAPES, QUOTE_IT, take_shape, take_shape_data
from casegraph.readers.mermaid_source import DiagramSource

__all__ = ["MOST_ARROWS", "read_flow"]

# Between two lists, "A & B & … --> C & D & …", arrows grow faster than the text: a file could fill any memory.
MOST_ARROWS = 400

_DIRECTION = re.compile(r"[^\S\n]+(?:TB|TD|BT|RL|LR|[<>^v])(?![\w-])")
_SEPARATORS = re.compile(r"[\s;]+")
_STATEMENT_END = re.compile(r"[^\S\n]*(?:%%[^\n]*)?(?=[;\n]|\Z)")
_IGNORED = re.compile(
    r"(?:style|linkStyle|classDef|class|click|direction|accTitle|accDescr)(?=[\s:;]|\Z)(?![^\S\n]*(?:[-=~<&@\[({]|[xo]--))"
)
_DESCRIPTION = re.compile(r"accDescr\s*\{[^{}]*\}")
_SUBGRAPH = re.compile(r"subgraph(?![\w-])[^\S\n]*")
_GROUP_ID = re.compile(r"""([^\s\[\]"';]+)[^\S\n]*(?=\[)""")
_GROUP_TITLE = re.compile(r"[^;\n]*")
_END = re.compile(r"end(?=[\s;]|\Z)")
_ID = re.compile(r'(?:[^\s\[\](){}<>|;&@:,~="-]|-(?![>.-])|=(?!=))+')
_CLASS = re.compile(r":::[\w-]+")
_AMPERSAND = re.compile(r"[^\S\n]*&\s*")
_SHAPED = re.compile(r"[\[({>]")
_NODE, _CHAIN, _GROUP = "A[…]", "A[…] --> B[…]", "subgraph … end"


def read_flow(source: DiagramSource, diagram: Diagram) -> Diagram:
    """Read the statements of a flowchart; the kind is read already."""
    parts = DiagramParts()
    source.take(_DIRECTION)
    source.take(_SEPARATORS)
    while not source.is_over:
        if not _statement(source, parts):
            source.at = source.line_end()
        source.take(_SEPARATORS)
    for group in parts.open:
        source.problems.append(DiagramProblem(group.line, f"subgraph {group.label}", _GROUP))
    return parts.complete(diagram)


def _statement(source: DiagramSource, parts: DiagramParts) -> bool:
    """Read one statement; tell whether it was understood to its end, so that another may stand on its line."""
    if source.take(_DESCRIPTION):
        return True
    if source.take(_IGNORED):
        return False
    if source.take(_SUBGRAPH):
        _enter(source, parts)
    elif source.take(_END):
        if parts.leave() is None:
            source.fail(_GROUP, source.at - 3)
    elif not _chain(source, parts):
        return False
    if source.take(_STATEMENT_END):
        return True
    source.fail(_CHAIN)
    return False


def _enter(source: DiagramSource, parts: DiagramParts) -> None:
    """Open a subgraph: its title alone, an id with a title in brackets, or neither."""
    line, start = source.line(), source.at
    name = source.take(_GROUP_ID)
    shaped = take_shape(source, FLOW_SHAPES) if name else None
    if name and shaped:
        parts.enter(name[1], shaped[1] or name[1], line)
        return
    source.at = start
    written = source.take(_GROUP_TITLE)
    title = plain_label(written[0]) if written else ""
    parts.enter(title or f"subgraph-{len(parts.groups) + 1}", title, line)


def _chain(source: DiagramSource, parts: DiagramParts) -> bool:
    """Read nodes with arrows between them: "A --> B & C -.-> D"."""
    ends = _nodes(source, parts)
    while ends:
        arrow = take_arrow(source)
        if arrow is None:
            return True
        parts.arrows.add(arrow.name)
        targets = _nodes(source, parts)
        if min(len(ends), len(targets)) > 1 and len(ends) * len(targets) > MOST_ARROWS:
            source.fail(f"<= {MOST_ARROWS} -->", arrow.at)
        else:
            _draw(source, parts, arrow, product(ends, targets))
        ends = targets
    return False


def _draw(source: DiagramSource, parts: DiagramParts, arrow: DrawnArrow, pairs: Iterable[tuple[str, str]]) -> None:
    line = source.line(arrow.at)
    for left, right in pairs:
        start, end = arrow.ends(left, right)
        parts.edges.append(DiagramEdge(start, end, arrow.label, line, arrow.kind))


def _nodes(source: DiagramSource, parts: DiagramParts) -> tuple[str, ...]:
    """Read one node or several with `&` between them; none, and a problem, where no node stands."""
    names: list[str] = []
    while not names or source.take(_AMPERSAND):
        name = _node(source, parts)
        if not name:
            return ()
        names.append(name)
    return tuple(dict.fromkeys(names))


def _node(source: DiagramSource, parts: DiagramParts) -> str:
    line, start = source.line(), source.at
    match = source.take(_ID)
    if match is None:
        source.fail(_NODE)
        return ""
    shape, label = "", None
    if source.sees(_SHAPED):
        shaped = take_shape(source, FLOW_SHAPES)
        if shaped is None:
            source.fail(QUOTE_IT, start)
            return ""
        shape, label = shaped
    source.take(_CLASS)
    data = take_shape_data(source)
    if data:
        shape, label = data[0] or shape, label if data[1] is None else data[1]
    source.take(_CLASS)
    # What is said of an arrow by its name is how to draw it.
    if not (data and match[0] in parts.arrows):
        parts.node(match[0], line, label, shape)
    return match[0]
