"""What was drawn: a diagram as nodes, arrows and groups, each with its line in the document."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

# The shapes that mean something: a question with its branches, and a state that is none (start, end, fork, choice).
QUESTION: Final = "question"
PSEUDO: Final = "pseudo"

Family = Literal["graph", "mindmap", "state", ""]
Arrow = Literal["directed", "open", "both", "hidden"]


class DiagramNode(NamedTuple):
    """A node: `label` is its text with one line feed for each line break, `group` the group it stands in (or none)."""

    id: str
    label: str
    shape: str
    line: int
    group: str = ""


class DiagramEdge(NamedTuple):
    """An arrow between two ends, each the id of a node or of a group.

    `open` is a line without heads, `both` one with a head at either end, `hidden` one that is not drawn.
    """

    source: str
    target: str
    label: str
    line: int
    arrow: Arrow = "directed"


class DiagramGroup(NamedTuple):
    """A box around nodes; `parent` is the group it stands in (or none)."""

    id: str
    label: str
    line: int
    parent: str = ""


class Diagram(NamedTuple):
    """A diagram: `kind` is the word that it begins with, `family` the syntax that it was read by.

    The family is empty, and nothing in it, where its kind is none that we read.
    """

    kind: str
    family: Family
    line: int
    title: str = ""
    nodes: tuple[DiagramNode, ...] = ()
    edges: tuple[DiagramEdge, ...] = ()
    groups: tuple[DiagramGroup, ...] = ()


class DiagramProblem(NamedTuple):
    """A piece of a diagram that cannot be read: its line, what is written there, and what would be read."""

    line: int
    found: str
    expected: str
