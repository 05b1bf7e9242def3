"""Laws of diagrams: no text makes the reader fail, every line is inside the block, every end is there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.compiling import extracted

from casegraph.readers.mermaid import SYNTAXES, read_mermaid

PIECES = (
    "\n", "\n", " ", "  ", "A", "B", "订单", "-->", "---", "-.->", "==>", "~~~", "--", "-.", "==", "o--o", "x--x",
    "<-->", "|", '"', "`", "[", "]", "(", ")", "{", "}", "((", "))", "[[", "[(", ")]", "{{", "}}", "[/", "/]", ">",
    "&", ";", ":", ":::", "@{", "shape: diam", "label: ", "%%", "%%{", "}%%", "subgraph ", "end", "style ",
    "direction LR", "click ", "state ", "[*]", "<<choice>>", " as ", "note left of A", "end note", "<br/>", "#35;",
    "&lt;", "---\n", "\t", "\x00",
)  # fmt: skip
BODIES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
TEXTS = st.tuples(st.sampled_from([*SYNTAXES, "pie", ""]), st.sampled_from([" TD\n", "\n", " "]), BODIES).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_is_read_with_lines_inside_the_block(text: str) -> None:
    """Whatever stands there, nothing fails, and every line is one of the block's."""
    last = 5 + text.count("\n") + 1
    diagram, problems = read_mermaid(text, 5, last)
    drawn = [node.line for node in diagram.nodes] + [edge.line for edge in diagram.edges]
    others = [diagram.line, *(group.line for group in diagram.groups), *(one.line for one in problems)]
    assert all(5 <= line <= last for line in drawn + others)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_end_of_an_arrow_is_a_node_or_a_group(text: str) -> None:
    """Nothing is drawn to nowhere, and no id means two things."""
    diagram, _ = read_mermaid(text, 1, text.count("\n") + 2)
    ids = [node.id for node in diagram.nodes] + [group.id for group in diagram.groups]
    assert {end for edge in diagram.edges for end in (edge.source, edge.target)} <= {*ids}
    assert len(ids) == len({*ids})


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_what_a_diagram_says_stands_in_its_lines(text: str) -> None:
    """Extraction takes any diagram, and its passages are lines of the document."""
    content = "# T\n\n```mermaid\n{}\n```\n".format(text.replace("\0", ""))
    sayings = extracted(content).sayings
    assert all(1 <= one.start <= one.end <= content.count("\n") + 1 for said in sayings for one in said.passages)
