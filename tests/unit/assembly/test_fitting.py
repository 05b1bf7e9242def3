"""Relations that hold only between things that are alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges

MINDMAP = "# A\n\n```mermaid\nmindmap\n  root((Practice))\n    {above}\n      {below}\n```\n"


@pytest.mark.parametrize(
    ("above", "below"), [("Netflix", "Eventual consistency"), ("支付系统场景", "线性一致性"), ("Temporal", "CAP")]
)
def test_what_stands_below_a_thing_of_another_class_is_not_narrower(above: str, below: str, tmp_path: Path) -> None:
    """A drawing that puts a theory below a company only relates the two."""
    graph = compiled(tmp_path, {"a.md": MINDMAP.format(above=above, below=below)}).graph
    assert [len(edges(graph, relation)) for relation in ("broader", "relatedTo")] == [1, 1]


@pytest.mark.parametrize(
    ("above", "below"),
    [("Consistency models", "Linearizability"), ("Whatever", "Linearizability"), ("CAP", "Whatever")],
)
def test_what_stands_below_a_thing_like_it_is_narrower(above: str, below: str, tmp_path: Path) -> None:
    """So is what nothing known is called, above or below."""
    graph = compiled(tmp_path, {"a.md": MINDMAP.format(above=above, below=below)}).graph
    assert [len(edges(graph, relation)) for relation in ("broader", "relatedTo")] == [2, 0]


@pytest.mark.parametrize(("above", "below", "relation"), [("CAP", "Gadget", "relatedTo"), ("Gadget", "CAP", "broader")])
def test_a_mere_concept_may_be_wider_and_is_not_narrower(above: str, below: str, relation: str, tmp_path: Path) -> None:
    """A theory is a narrower notion; what stands below a theory may be any part of it."""
    text = "## Concept: Gadget\n\nA thing.\n\n" + MINDMAP.format(above=above, below=below)
    graph = compiled(tmp_path, {"a.md": text}).graph
    ends = {graph.nodes[one.target].type for one in graph.edges if one.relation == relation}
    assert ("Theory" if above == "CAP" else "Concept") in ends


@pytest.mark.parametrize(("kind", "relation"), [("Technology", "similarTo"), ("Data type", "relatedTo")])
@pytest.mark.parametrize("word", ["similar to", "类似于"])
def test_what_is_like_something_out_of_range_is_related_to_it(
    kind: str, relation: str, word: str, tmp_path: Path
) -> None:
    """A row of a table is not lost by the class of its end."""
    things = "| ID | Concept | Kind |\n|---|---|---|\n| A1 | Foo | Technology |\n| A2 | Bar | {} |\n"
    rows = f"\n| From | To | Relation |\n|---|---|---|\n| A1 | A2 | {word} |\n"
    graph = compiled(tmp_path, {"a.md": "# A\n\n## B\n\n" + things.format(kind) + rows}).graph
    assert [len(edges(graph, one)) for one in ("similarTo", "relatedTo")] == [
        relation == "similarTo",
        relation == "relatedTo",
    ]
