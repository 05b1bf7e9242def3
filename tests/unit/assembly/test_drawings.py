"""What drawings relate: known things by their names, everything else by its place, and nothing in a circle."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, labels, places

from casegraph import CaseGraph, Code


def drawn(*lines: str, heading: str = "A") -> str:
    """Return a document with a diagram of some lines."""
    return "\n".join(["# T", "", f"## {heading}", "", "```mermaid", *lines, "```", ""])


def unresolved(graph: CaseGraph) -> list[str]:
    """Return the identifiers of what nothing known is called."""
    return sorted(node.id for node in graph.nodes.values() if node.type == "Unresolved")


def test_equal_words_below_other_words_are_other_nodes(tmp_path: Path) -> None:
    """A facet of one thing says nothing of another thing's; the same place drawn twice is one."""
    text = drawn("mindmap", "  Plan", "    Gadget", "      Cost", "    部件", "      Cost")
    graph = compiled(tmp_path, {"a.md": text + "\n" + drawn("mindmap", "  Plan", "    Gadget", "      Cost")}).graph
    assert unresolved(graph) == [
        "unresolved/cost--Plan-Gadget--a",
        "unresolved/cost--Plan-部件--a",
        "unresolved/gadget--Plan--a",
        "unresolved/plan--a",
        "unresolved/部件--Plan--a",
    ]


def test_a_node_of_a_graph_is_its_documents_own(tmp_path: Path) -> None:
    """Two drawings of one document may share it, and another document's is another; it is reported once."""
    one, other = drawn("graph TD", "A[Gadget] --> B[Widget]"), drawn("graph TD", "C[Gadget] --> D[Gizmo]")
    built = compiled(tmp_path, {"a.md": one + "\n" + other, "b.md": other})
    assert unresolved(built.graph) == [
        f"unresolved/{one}" for one in ("gadget--a", "gadget--b", "gizmo--a", "gizmo--b", "widget--a")
    ]
    assert places(built, Code.UNRESOLVED_END) == ["a.md:7", "a.md:7", "a.md:16"]


def test_names_of_one_slug_are_told_apart(tmp_path: Path) -> None:
    """By numbers, in the order of the drawing."""
    graph = compiled(tmp_path, {"a.md": drawn("graph TD", "A[Gadget] --> B[Gadget!]")}).graph
    assert unresolved(graph) == ["unresolved/gadget--a", "unresolved/gadget--a-2"]


@pytest.mark.parametrize(
    "lines",
    [
        ("mindmap", "  MVCC", "    多版本并发控制"),
        ("graph TD", "subgraph Apache Kafka", "A[Kafka]", "end"),
        ("graph TD", "A[MVCC] -->|again| B[多版本并发控制]"),
    ],
)
def test_two_names_of_one_thing_are_not_related(lines: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is below, in, or related to itself."""
    graph = compiled(tmp_path, {"a.md": drawn(*lines)}).graph
    assert [one for one in graph.edges if one.source == one.target] == []


def test_what_is_wider_is_not_narrower_too(tmp_path: Path) -> None:
    """The first line drawn holds, and one that would close a circle is left out, be it long."""
    graph = compiled(tmp_path, {"a.md": drawn("mindmap", "  Saga", "    Notes", "      Gadget", "        Saga")}).graph
    assert edges(graph, "broader") == [("Gadget", "Notes"), ("Notes", "Saga pattern")]


@pytest.mark.parametrize(
    ("heading", "above", "type_name"),
    [
        ("A", "Steps", "Unresolved"),
        ("A", "步骤", "Unresolved"),
        ("应用场景", "Steps", "Scenario"),
        ("Typical use cases", "Steps", "Scenario"),
        ("A", "应用场景", "Scenario"),
    ],
)
def test_a_scenario_is_meant_only_where_words_around_say_so(
    heading: str, above: str, type_name: str, tmp_path: Path
) -> None:
    """A step of a drawing may well be called like one."""
    text = drawn("graph TD", f"subgraph {above}", "A[数据分析] --> B[Gadget]", "end", heading=heading)
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert {node.type for node in graph.nodes.values() if node.label("zh") == "数据分析"} == {type_name}


@pytest.mark.parametrize("name", ["最终一致性 Eventual consistency", "MVCC 多版本并发控制"])
def test_a_label_whose_halves_name_one_thing_is_that_thing(name: str, tmp_path: Path) -> None:
    """Both languages stand side by side."""
    graph = compiled(tmp_path, {"a.md": drawn("graph TD", f"A[{name}] --> B[Kafka]")}).graph
    assert labels(graph, "Unresolved") == []


@pytest.mark.parametrize("name", ["Kafka集群", "Kafka cluster", "分布式 Kafka"])
def test_how_a_thing_runs_is_no_other_thing(name: str, tmp_path: Path) -> None:
    """Below the thing itself in a mind map it stays what it is."""
    graph = compiled(tmp_path, {"a.md": drawn("graph TD", f"A[{name}] --> B[Redis]")}).graph
    assert edges(graph, "relatedTo") == [("Kafka", "Redis")]
    graph = compiled(tmp_path, {"a.md": drawn("mindmap", "  Kafka", f"    {name}")}).graph
    assert edges(graph, "broader") == [(name, "Kafka")]


@pytest.mark.parametrize("name", ["Kafka Redis", "MVCC 多版本", "Kafka, Apache Kafka"])
def test_a_label_of_several_things_is_none_of_them(name: str, tmp_path: Path) -> None:
    """Neither is one of which a part is left over, nor a list."""
    graph = compiled(tmp_path, {"a.md": drawn("graph TD", f"A[{name}] --> B[Temporal]")}).graph
    assert labels(graph, "Unresolved") == [name]


def test_a_heading_of_a_later_document_defines_a_label(tmp_path: Path) -> None:
    """Every name of the library is known before drawings are taken in."""
    files = {"a.md": drawn("graph TD", "A[Gadget] --> B[Kafka]"), "b.md": "# T\n\n## Concept: Gadget\n\nA thing.\n"}
    built = compiled(tmp_path, files)
    assert (labels(built.graph, "Unresolved"), places(built, Code.UNRESOLVED_END)) == ([], [])
    assert edges(built.graph, "relatedTo") == [("Gadget", "Kafka")]


@pytest.mark.parametrize(
    ("ends", "applied"),
    [
        (("Kafka", "Saga"), [("Saga pattern", "Kafka")]),
        (("Saga", "Kafka"), [("Saga pattern", "Kafka")]),
        (("Gadget", "Saga"), [("Gadget", "Saga pattern")]),
    ],
)
def test_a_word_of_either_direction_holds_as_its_ends_tell(
    ends: tuple[str, str], applied: list[tuple[str, str]], tmp_path: Path
) -> None:
    """A technology applies a pattern, whichever way the arrow is read; of what nobody knows it is as written."""
    graph = compiled(tmp_path, {"a.md": drawn("graph TD", f"A[{ends[0]}] -->|应用| B[{ends[1]}]")}).graph
    assert edges(graph, "appliedIn") == applied


def test_a_drawing_does_not_turn_a_table_round(tmp_path: Path) -> None:
    """Nor does it through a node of its own: what a table puts below a section is not above that."""
    table = "# A\n\n## Gadgets\n\n| ID | Name | Type |\n|---|---|---|\n| N1 | Foolog | concept |\n"
    text = drawn("mindmap", "  Foolog", "    Notes", "      Gadgets")
    graph = compiled(tmp_path, {"a.md": table, "b.md": text}).graph
    assert edges(graph, "broader") == [("Foolog", "Gadgets"), ("Notes", "Foolog")]


def test_a_label_of_one_place_is_what_a_graph_of_the_document_shows(tmp_path: Path) -> None:
    """A label below others in several places stays apart, and so does that of another document."""
    tree = drawn("mindmap", "  Plan", "    Gadget", "      Cost", "    Widget", "      Cost")
    graph = drawn("graph TD", "A[Gadget] --> B[Cost]")
    built = compiled(tmp_path, {"a.md": tree + "\n" + graph, "b.md": drawn("mindmap", "  Plan", "    Gadget")}).graph
    assert unresolved(built) == [
        "unresolved/cost--Plan-Gadget--a",
        "unresolved/cost--Plan-Widget--a",
        "unresolved/cost--a",
        "unresolved/gadget--Plan--b",
        "unresolved/gadget--a",
        "unresolved/plan--a",
        "unresolved/plan--b",
        "unresolved/widget--Plan--a",
    ]
    assert ("Gadget", "Plan") in edges(built, "broader")


def test_what_a_table_relates_is_what_a_drawing_of_the_document_shows(tmp_path: Path) -> None:
    """By the same name; in another document it may be anything."""
    table = "| 源概念 | 关系 | 目标概念 |\n|---|---|---|\n| Gadget | 依赖 | Widget |\n"
    graph = drawn("graph TD", "A[Gadget] --> B[Gizmo]")
    built = compiled(tmp_path, {"a.md": f"{graph}\n{table}", "b.md": graph}).graph
    assert unresolved(built) == [
        "unresolved/gadget",
        "unresolved/gadget--b",
        "unresolved/gizmo--a",
        "unresolved/gizmo--b",
        "unresolved/widget",
    ]


def test_a_label_means_what_its_document_proves(tmp_path: Path) -> None:
    """No other document's, and not where something stands below it: nothing is a kind of a theorem."""
    theorem = "# T\n\n### Theorem 1: Safety\n\n**Statement**: it holds\n\n"
    graph, tree = drawn("graph TD", "A[Safety] --> B[Widget]"), drawn("mindmap", "  Plan", "    Safety", "      Cost")
    built = compiled(tmp_path, {"a.md": theorem + graph, "b.md": graph, "c.md": theorem + tree}).graph
    assert [one.source for one in built.edges if one.relation == "relatedTo"] == [
        "theorem/a-Safety",
        "unresolved/safety--b",
    ]
    assert "unresolved/safety--Plan--c" in built.nodes


def test_a_number_in_a_drawing_is_that_of_a_row_of_its_document(tmp_path: Path) -> None:
    """Alone, or before the name with other signs than the id of the node may have."""
    table = "| ID | Name | Definition |\n|---|---|---|\n| W-01 | Widget | a |\n| W-02 | Gadget | b |\n\n"
    graph = drawn("graph TD", 'W-01 -->|needs| W02["W-02 Gadget"]')
    built = compiled(tmp_path, {"a.md": table + graph, "b.md": graph}).graph
    assert ("Widget", "Gadget") in edges(built, "dependsOn")
    assert unresolved(built) == ["unresolved/w-01--b"]
