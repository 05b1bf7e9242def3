"""Mermaid as diagrams: the head of a diagram, and which syntax reads the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from casegraph.model.diagram import Diagram, DiagramProblem, Family
from casegraph.readers.mermaid_flow import read_flow
from casegraph.readers.mermaid_mindmap import read_mindmap
from casegraph.readers.mermaid_source import DiagramSource
from casegraph.readers.mermaid_state import read_state

__all__ = ["read_mermaid"]

Syntax = Callable[[DiagramSource, Diagram], Diagram]

_UNREAD: tuple[Family, None] = ("", None)
SYNTAXES: Mapping[str, tuple[Family, Syntax]] = MappingProxyType(
    {
        "graph": ("graph", read_flow),
        "flowchart": ("graph", read_flow),
        "flowchart-elk": ("graph", read_flow),
        "mindmap": ("mindmap", read_mindmap),
        "stateDiagram": ("state", read_state),
        "stateDiagram-v2": ("state", read_state),
    }
)

_BLANK = re.compile(r"[\s;]*")
_CONFIGURATION = re.compile(r"---[ \t]*\n(.*?\n)??[ \t]*---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^[ \t]*title[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_KIND = re.compile(r"[^\s;:{}]+")


def read_mermaid(text: str, first: int, last: int) -> tuple[Diagram, tuple[DiagramProblem, ...]]:
    """Read the text of a diagram whose lines are `first` to `last` of its document.

    Never raises: what cannot be read is a problem with its own line, and everything else is read.
    """
    source = DiagramSource(text, first, last)
    title = _head(source)
    kind = source.take(_KIND)
    name = kind[0] if kind else ""
    family, syntax = SYNTAXES.get(name, _UNREAD)
    diagram = Diagram(name, family, source.line(kind.start() if kind else source.at), title)
    if syntax:
        diagram = syntax(source, diagram)
    return diagram, tuple(source.problems)


def _head(source: DiagramSource) -> str:
    """Step over what may stand before the kind, and return the title of the configuration, empty where none is."""
    source.take(_BLANK)
    configuration = source.take(_CONFIGURATION)
    title = _TITLE.search(configuration[1] or "") if configuration else None
    source.take(_BLANK)
    return title[1].strip().strip("\"'") if title else ""
