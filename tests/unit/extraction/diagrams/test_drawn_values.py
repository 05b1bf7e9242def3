"""Values in mindmaps are told of known things, and are no things themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, labels

from casegraph import CaseGraph


def built(tmp_path: Path, *lines: str) -> CaseGraph:
    """Compile a document with a diagram of some lines."""
    return compiled(tmp_path, {"a.md": "\n".join(["# T", "", "```mermaid", *lines, "```", ""])}).graph


@pytest.mark.parametrize("line", ["Price: low", "价格：低"])
def test_a_value_below_a_known_thing_is_an_attribute(line: str, tmp_path: Path) -> None:
    """Its label names the attribute; neither is below the thing."""
    graph = built(tmp_path, "mindmap", "  Comparison", "    Kafka", f"      {line}")
    (attribute,) = [node for node in graph.nodes.values() if node.type == "Attribute"]
    assert (attribute.label(), attribute.texts("attributeValue")[0]) in {("Price", "low"), ("价格", "低")}
    assert edges(graph, "broader") == [("Kafka", "Comparison")]


@pytest.mark.parametrize("line", ["Advantage: fast", "优势：快"])
def test_a_value_whose_label_is_a_field_is_that_field(line: str, tmp_path: Path) -> None:
    """Where the class of the thing has it; a stack has none of this name."""
    graph = built(tmp_path, "mindmap", "  Comparison", "    Kafka", f"      {line}", "    Temporal + Redis")
    (kafka,) = [node for node in graph.nodes.values() if node.label() == "Kafka"]
    assert kafka.texts("advantage")[0] in {"fast", "快"}
    assert labels(graph, "Attribute") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("    Gadget", "      Price: low"),
        ("    Kafka", "      1,200 QPS"),
        ("    Kafka", "      At home", "        Price: low"),
        ("    Small", "      Kafka", "        Price: low", "    Large", "      Kafka", "        Price: high"),
    ],
)
def test_other_values_are_not_stated(lines: tuple[str, ...], tmp_path: Path) -> None:
    """Of an unknown thing, without a label, in a place of its own, or different from place to place."""
    graph = built(tmp_path, "mindmap", "  Comparison", *lines)
    assert labels(graph, "Attribute") == []
    assert not [name for name in labels(graph, "Unresolved") if "low" in name or "QPS" in name]


@pytest.mark.parametrize("line", ["T1.2: Semantics", "Kafka: notes"])
def test_what_has_lines_below_or_a_number_is_a_name(line: str, tmp_path: Path) -> None:
    """It is no value."""
    below = () if line.startswith("T1") else ("      Gadget",)
    graph = built(tmp_path, "mindmap", "  Comparison", f"    {line}", *below)
    assert (line, "Comparison") in edges(graph, "broader")


@pytest.mark.parametrize(
    ("label", "is_node"), [("Gadget: 20 ms", False), ("质量：★★★", False), ("Output: a plan", True)]
)
def test_a_graph_has_figures_and_marks_as_values(label: str, is_node: bool, tmp_path: Path) -> None:
    """What else stands behind a colon is a part of the name."""
    graph = built(tmp_path, "graph TD", f"A[Kafka] --> B[{label}]", "A --> C[Redis]")
    assert (("Kafka", label) in edges(graph, "relatedTo")) is is_node
    assert ("Kafka", "Redis") in edges(graph, "relatedTo")
