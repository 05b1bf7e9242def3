"""Decision trees typed with lines, "├── Yes → …": the same questions and branches as in a drawn graph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from casegraph.model.diagram import QUESTION, Diagram, DiagramEdge, DiagramNode

_BRANCH = re.compile(r"(?P<above>[\s│┃║|]*)(?:(?:[├└╰┣┗╠╚]|[+`\\|](?=-))[─━═-]*[>→]?|(?<=\s)(?:→|⇒|-{1,2}>|=>))\s*")
_ANSWER = re.compile(r"\s*(?:→|⇒|➜|-{1,2}>|=>|[:：](?!//))\s*")
# The box around a question: "[Need order?]".
_BOX = re.compile(r"[\[【<{(（]\s*([^\[\]【】<>{}()（）]+?)\s*[\]】>})）]")
_ENDS = ("?", "？")
_SIGNS = ("├", "└", "|-", "+-")
_SEVERAL = 2


class _Line(NamedTuple):
    """One line of a tree: how far its branch is from the margin, -1 for a root, and its text."""

    depth: int
    text: str
    number: int


class _Open(NamedTuple):
    """A line that others may stand below: its node, or the one above it with the answer that leads on."""

    depth: int
    node: DiagramNode
    answer: str = ""


def read_tree(text: str, first: int) -> Diagram | None:
    """Read a tree of questions, None where the text is none; `first` is the line of the fence above it.

    Some question has two branches, each with its answer and what that leads to, on its line or alone on the line below.
    """
    # Most blocks of code have no such sign.
    if not any(sign in text for sign in _SIGNS):
        return None
    lines, above = [*_lines(text, first)], list[_Open]()
    nodes, edges = list[DiagramNode](), list[DiagramEdge]()
    for at, line in enumerate(lines):
        above = [one for one in above if one.depth < line.depth]
        upper = above[-1] if above else None
        answer, leads_to = _parted(line.text, upper)
        if upper and not leads_to and _leads_on(lines, at):
            above.append(_Open(line.depth, upper.node, answer))
            continue
        node = _node(leads_to or answer, line.number)
        nodes.append(node)
        if upper:
            edges.append(DiagramEdge(upper.node.id, node.id, answer if leads_to else "", line.number))
        above.append(_Open(line.depth, node))
    return _decision(nodes, edges, first)


def _node(label: str, number: int) -> DiagramNode:
    return DiagramNode(f"n{number}", label, QUESTION if label.endswith(_ENDS) else "", number)


def _decision(nodes: Sequence[DiagramNode], edges: Sequence[DiagramEdge], first: int) -> Diagram | None:
    """Return the tree, where some question in it has several answers."""
    questions = {node.id for node in nodes if node.shape == QUESTION}
    answered = [edge.source for edge in edges if edge.label and edge.source in questions]
    if len(answered) - len({*answered}) < _SEVERAL - 1:
        return None
    return Diagram("tree", "graph", first, nodes=tuple(nodes), edges=tuple(edges))


def _lines(text: str, first: int) -> Iterator[_Line]:
    """Yield the lines with a text; what only draws a line between two branches has none."""
    for number, written in enumerate(text.split("\n"), first + 1):
        branch = _BRANCH.match(written)
        words = written[branch.end() if branch else 0 :].strip()
        if box := _BOX.fullmatch(words):
            words = box[1]
        if words.strip("│┃║| "):
            yield _Line(len(branch["above"]) if branch else -1, words, number)


def _parted(text: str, above: _Open | None) -> tuple[str, str]:
    """Return the answer to the question above and what it leads to; an answer alone leads to nothing yet."""
    if above is None or above.answer or above.node.shape != QUESTION:
        return above.answer if above else "", text
    answer, *rest = _ANSWER.split(text, maxsplit=1)
    return (answer, rest[0]) if rest and answer else (text, "")


def _leads_on(lines: Sequence[_Line], at: int) -> bool:
    """Tell whether what a line leads to stands alone below it."""
    # Without a copy of all lines behind it: a tree may have very many branches.
    behind = (lines[number].depth for number in range(at + 1, len(lines)))
    below = list(takewhile(lambda depth: depth > lines[at].depth, behind))
    return bool(below) and below.count(min(below)) == 1
