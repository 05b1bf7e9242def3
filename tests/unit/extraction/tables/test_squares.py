"""Tables whose rows and columns are the same things."""

from __future__ import annotations

import pytest
from tests.support.compiling import assembled, extracted, labels, statements, told

from casegraph.model.statement import Known


def related(text: str) -> list[tuple[str, str, str]]:
    """Return what known things are related to each other, by their names."""
    said = [one for one in statements(extracted(text).sayings) if isinstance(one.object, Known)]
    return [(one.subject.name, one.predicate, one.object.name) for one in said]  # type: ignore[union-attr]  # all known


@pytest.mark.parametrize("corner", ["", "模型", "对比项"])
def test_the_thing_of_a_row_is_related_to_that_of_the_column(corner: str) -> None:
    """As the cell says, whatever stands in the corner; a thing is nothing to itself, and no attribute of another."""
    text = f"| {corner} | Raft | Paxos |\n|---|---|---|\n| Raft | — | 弱于 |\n| Paxos | 强于 | — |\n"
    assert related(text) == [
        ("Raft", "relatedTo", "Paxos"),
        ("Paxos", "strongerThan", "Raft"),
        ("Paxos", "strongerThan", "Raft"),
    ]
    assert told(text, "attributeValue") == []


def test_names_that_differ_in_signs_are_two() -> None:
    """Words and marks of no known kind only relate, a cross says that nothing does, and figures say neither."""
    text = (
        "| | CTL | CTL\\* | LTL |\n|---|---|---|---|\n"
        "| CTL | same | included in | 3 |\n| CTL* | includes | same | ✅ |\n| LTL | ❌ | n/a | same |\n"
    )
    assert related(text) == [
        ("CTL", "relatedTo", "CTL*"),
        ("CTL*", "relatedTo", "CTL"),
        ("CTL*", "relatedTo", "LTL"),
        ("LTL", "notRelatedTo", "CTL"),
    ]


def test_a_row_that_is_shifted_says_nothing() -> None:
    """It has more cells than there are heads."""
    text = "| | Raft | Paxos |\n|---|---|---|\n| Raft | x | needs | y |\n| Paxos | needs | x |\n"
    assert related(text) == [("Paxos", "dependsOn", "Raft")]


def test_other_names_in_the_rows_are_what_is_compared() -> None:
    """One of them is enough."""
    text = "| | Raft | Paxos |\n|---|---|---|\n| Raft | x | y |\n| Cost | low | high |\n"
    assert ("Raft/Cost", "attributeValue", "low") in told(text, "attributeValue")


def test_an_attribute_keeps_the_signs_of_its_name() -> None:
    """CTL and CTL* are two."""
    text = "| | TLC | SPIN |\n|---|---|---|\n| CTL | yes | no |\n| CTL* | no | never |\n"
    said = told(text, "attributeValue")
    assert ("TLC/CTL", "attributeValue", "yes") in said
    assert ("TLC/CTL-asterisk", "attributeValue", "no") in said


@pytest.mark.parametrize(
    ("cells", "are_said"), [("依赖 | 实现", True), ("depends on | implements", True), ("依赖 | ●", False)]
)
def test_what_the_document_defines_on_both_sides_is_related(cells: str, are_said: bool) -> None:
    """Where each cell says a known relation: marks may be of anything."""
    rows = "| C1 | Lease | a lock |\n| C2 | Fence | a number |\n| C3 | Log | lines |\n"
    concepts = f"| ID | Concept | Definition |\n|---|---|---|\n{rows}"
    found = told(f"{concepts}\n|  | C2 | C3 |\n|---|---|---|\n| C1 | {cells} |\n", "dependsOn", "implements")
    assert [one[1:] for one in found] == ([("dependsOn", "Fence"), ("implements", "Log")] if are_said else [])


@pytest.mark.parametrize(("cells", "strengths"), [("strong | weak", ["5", "1"]), ("强 | ★★", ["5", "2"])])
def test_a_cell_may_say_how_strong_a_relation_is(cells: str, strengths: list[str]) -> None:
    """By a word or by stars."""
    first, second = cells.split(" | ")
    text = f"| | Raft | Paxos |\n|---|---|---|\n| Raft | — | {first} |\n| Paxos | {second} | — |\n"
    said = [one for one in statements(extracted(text).sayings) if one.predicate == "relatedTo"]
    assert [dict(one.qualifiers)["strength"].text for one in said] == strengths


@pytest.mark.parametrize(
    ("corner", "cells", "said"),
    [
        ("工具\\性质", "支持（强） | 部分支持（弱）", [("支持", "5"), ("部分支持", "1")]),
        ("Tool / property", "supports (strong) | requires (weak)", [("supports", "5"), ("requires", "1")]),
    ],
)
def test_a_degree_in_brackets_is_no_part_of_the_kind(corner: str, cells: str, said: list[tuple[str, str]]) -> None:
    """It is how strong the relation is, below a corner that names both sides as well as below an empty one."""
    rows = "| A1 | Alpha | one |\n| A2 | Beta | two |\n| A3 | Gamma | three |\n"
    concepts = f"| ID | Concept | Definition |\n|---|---|---|\n{rows}"
    found = statements(
        extracted(f"{concepts}\n| {corner} | Beta | Gamma |\n|---|---|---|\n| Alpha | {cells} |\n").sayings
    )
    words = [dict(one.qualifiers) for one in found if one.qualifiers]
    assert [(one["relationType"].text, one["strength"].text) for one in words] == said


@pytest.mark.parametrize(("kind", "count"), [("弱于", 2), ("weaker than", 2), ("20 ms", 0)])
def test_words_for_relations_are_between_things_that_nobody_knows(kind: str, count: int) -> None:
    """They are ends of relations, as those of tables of relations are; figures say nothing of them."""
    text = f"# A\n\n| | 未知甲 | 未知乙 |\n|---|---|---|\n| 未知甲 | - | {kind} |\n| 未知乙 | - | - |\n"
    graph = assembled({"docs/a.md": text})
    assert len(labels(graph, "Unresolved")) == count
