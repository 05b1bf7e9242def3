"""Code blocks in Mermaid become diagrams, each problem on its own line of the document."""

from __future__ import annotations

import pytest
from tests.support.compiling import document
from tests.support.growth import LINEAR, growth

from casegraph.diagnostics import Code as Problem
from casegraph.diagnostics import Diagnostics
from casegraph.model.diagram import Diagram
from casegraph.model.document import Code
from casegraph.readers.mermaid import read_mermaid
from casegraph.readers.mermaid_flow import MOST_ARROWS


def block(content: str, found: Diagnostics | None = None) -> Code:
    """Return the first block of a document, which is code."""
    one = document(content, "a.md", found).blocks[0]
    assert isinstance(one, Code)
    return one


def drawn(content: str) -> Diagram:
    """Return the diagram that a document begins with."""
    diagram = block(content).diagram
    assert diagram is not None
    return diagram


@pytest.mark.parametrize("info", ["mermaid", "Mermaid", "{mermaid}", "mermaid title=x"])
def test_a_fence_of_mermaid_is_a_diagram(info: str) -> None:
    """However its language is written."""
    assert drawn(f"```{info}\ngraph TD\nA-->B\n```\n").family == "graph"


@pytest.mark.parametrize("info", ["", "python", "mermaids"])
def test_other_code_draws_nothing(info: str) -> None:
    """Code in another language is no diagram."""
    assert block(f"```{info}\ngraph TD\nA-->B\n```\n").diagram is None


def test_lines_are_those_of_the_document() -> None:
    """Arrows and nodes stand where the document has them."""
    diagram = drawn("\n\n```mermaid\ngraph TD\n\nA-->B\n```\n")
    assert (diagram.line, diagram.edges[0].line, diagram.nodes[0].line) == (4, 6, 6)


def test_a_character_that_nobody_sees_is_no_part_of_a_label() -> None:
    """What an editor leaves behind; a line break stays one."""
    diagram = drawn("```mermaid\nmindmap\n  \bState\x1f\n  A[b\x02<br/>c]\n```\n")
    assert [one.label for one in diagram.nodes] == ["State", "b\nc"]


def test_a_problem_stands_on_its_line() -> None:
    """What cannot be read is a warning there, and the rest is read."""
    found = Diagnostics()
    diagram = block("```mermaid\ngraph TD\nA ?? B\nC-->D\n```\n", found).diagram
    assert [(one.code, one.span.line) for one in found] == [(Problem.DIAGRAM_SYNTAX, 3)]
    assert diagram is not None
    assert len(diagram.edges) == 1


def test_a_fence_that_never_ends_keeps_the_lines_inside() -> None:
    """A problem at the very end stands on the last line of the block."""
    found = Diagnostics()
    block("```mermaid\ngraph TD\nA -->", found)
    assert [one.span.line for one in found if one.code is Problem.DIAGRAM_SYNTAX] == [3]


def test_a_diagram_in_a_list_has_its_lines() -> None:
    """Indentation of the list is none of the diagram's."""
    item = document("- one\n\n  ```mermaid\n  mindmap\n    a\n      b\n  ```\n", "a.md").blocks[0]
    code = item.items[0].blocks[1]  # type: ignore[union-attr]  # a list with one item of two blocks
    assert [node.line for node in code.diagram.nodes] == [5, 6]  # type: ignore[union-attr]  # which draws


def test_arrows_between_two_lists_are_bounded() -> None:
    """One list may be of any length, two may not multiply without end."""
    many = " & ".join(f"n{one}" for one in range(MOST_ARROWS + 1))
    assert len(read_mermaid(f"graph TD\na --> {many}", 1, 3)[0].edges) == MOST_ARROWS + 1
    assert len(read_mermaid(f"graph TD\na & b --> {many}", 1, 3)[0].edges) == 0


@pytest.mark.parametrize(
    "line",
    [
        "N{0}[节点 {0}] -->|依赖| N{1}", "N{0}[a] =?> {{ N{1}", "A[", 'A["', "A>b", "accDescr {{", "%%{{", 'A -- "',
        "note left of A",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["graph TD", "stateDiagram-v2", "mindmap"])
def test_time_grows_with_the_text(kind: str, line: str) -> None:
    """Cyclic, in unknown syntax or never closed: eight times the lines take about eight times as long, not 64."""

    def text(count: int) -> str:
        return "\n".join([kind, *(line.format(one, one * 7 % count) for one in range(count))])

    assert growth(text, lambda made: read_mermaid(made, 1, made.count("\n") + 3), 1_250) < LINEAR


def test_ten_thousand_arrows_are_read() -> None:
    """A circle of them, with a line in between that nobody can read."""
    lines = [f"N{one} -->|依赖| N{(one + 1) % 10_000}" for one in range(10_000)]
    diagram, problems = read_mermaid("\n".join(["graph TD", *lines[:5_000], "=> x", *lines[5_000:]]), 1, 10_003)
    assert (len(diagram.nodes), len(diagram.edges), [one.line for one in problems]) == (10_000, 10_000, [5_003])
