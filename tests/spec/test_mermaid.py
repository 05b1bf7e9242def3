"""Diagrams of Mermaid are read as the examples in `mermaid.md` say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from casegraph.model.diagram import Diagram, DiagramProblem
from casegraph.readers.mermaid import read_mermaid

EXAMPLE = re.compile(
    r"^### (?P<title>[^\n]+)\n\n```mermaid\n(?P<text>.*?)```\n\n```text\n(?P<expected>.*?)```$",
    re.MULTILINE | re.DOTALL,
)
ARROWS = {"directed": "->", "open": "--", "both": "<->", "hidden": "~"}


def examples() -> Iterator[object]:
    """Yield the examples."""
    text = (Path(__file__).parent / "mermaid.md").read_text("utf-8")
    for one in EXAMPLE.finditer(text):
        yield pytest.param(one["text"], one["expected"].splitlines(), id=one["title"])


def shown(diagram: Diagram, problems: tuple[DiagramProblem, ...]) -> Iterator[str]:
    """Write a diagram as the examples do; lines count from the fence, which is line 1."""
    if diagram.title:
        yield f"title {diagram.title}"
    for box in diagram.groups:
        yield f"group {box.id} {box.label!r}" + (f" in {box.parent}" if box.parent else "")
    for node in diagram.nodes:
        shape, group = f" {node.shape}" if node.shape else "", f" in {node.group}" if node.group else ""
        yield f"{node.line} {node.id}{shape} {node.label!r}{group}"
    for edge in diagram.edges:
        label = f" {edge.label!r}" if edge.label else ""
        yield f"{edge.line} {edge.source} {ARROWS[edge.arrow]} {edge.target}{label}"
    for problem in problems:
        yield f"{problem.line} ? {problem.found}"


@pytest.mark.parametrize(("text", "expected"), list(examples()))
def test_a_diagram_is_read_as_its_example_says(text: str, expected: list[str]) -> None:
    """Every example holds."""
    assert list(shown(*read_mermaid(text, 1, text.count("\n") + 2))) == expected
