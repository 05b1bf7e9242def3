"""Labels, aliases, classes and order of the graph that is put together."""

from __future__ import annotations

import pytest
from tests.support.compiling import shipped

from casegraph.assembly.draft import Draft, NodeDraft
from casegraph.model.graph import Node
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal

FIRST, SECOND = Passage("a.md", 1, 1), Passage("b.md", 2, 2)


def frozen(*labels: Literal, alias: str = "") -> Node:
    """Freeze a node with some labels, in the order in which they were said."""
    draft = NodeDraft(NodeId("x/y"), "Scenario")
    for label in labels:
        draft.say("label", label, [FIRST])
    if alias:
        draft.say("altLabel", Literal(alias), [SECOND])
    return draft.freeze()


@pytest.mark.parametrize(
    ("labels", "kept", "aliases"),
    [
        ([Literal("A")], ["A"], []),
        ([Literal("甲", language="zh"), Literal("A", language="en")], ["A", "甲"], []),
        ([Literal("A"), Literal("甲", language="zh")], ["A"], ["甲"]),
        ([Literal("甲", language="zh"), Literal("A")], ["甲"], ["A"]),
        ([Literal("甲", language="zh"), Literal("乙", language="zh")], ["甲"], ["乙"]),
        ([Literal("A"), Literal("A", language="en")], ["A"], []),
    ],
)
def test_there_is_one_label_a_language(labels: list[Literal], kept: list[str], aliases: list[str]) -> None:
    """The first said; one without language stands alone; the others are aliases."""
    node = frozen(*labels)
    assert (list(node.texts("label")), list(node.texts("altLabel"))) == (kept, aliases)


def test_an_alias_that_is_the_label_is_none() -> None:
    """It would say nothing."""
    assert frozen(Literal("A"), alias="A").texts("altLabel") == ()


def test_a_fact_said_twice_has_two_passages() -> None:
    """In order, and is one fact."""
    draft = NodeDraft(NodeId("x/y"), "Scenario")
    for passages in ([SECOND], [FIRST], [FIRST]):
        draft.say("scale", Literal("big"), passages)
    (fact,) = draft.freeze().properties
    assert fact.passages == (FIRST, SECOND)


def test_facts_are_in_order_whatever_the_order_of_arrival() -> None:
    """Chains too."""
    draft = NodeDraft(NodeId("x/y"), "Step")
    draft.say("sequence", Chain((Literal("b"), Literal("c"))), [FIRST])
    draft.say("sequence", Chain((Literal("a"),)), [FIRST])
    draft.say("description", Literal("z"), [FIRST])
    assert [one.field for one in draft.freeze().properties] == ["description", "sequence", "sequence"]
    assert [len(getattr(one.value, "items", ())) for one in draft.freeze().properties] == [0, 1, 2]


@pytest.mark.parametrize(("first", "second"), [("Document", "CaseDocument"), ("CaseDocument", "Document")])
def test_the_narrower_of_two_classes_counts(first: str, second: str) -> None:
    """In either order."""
    draft = Draft(shipped()[0])
    draft.node(NodeId("x/y"), first)
    assert draft.node(NodeId("x/y"), second).type == "CaseDocument"


def test_nodes_and_edges_are_in_order() -> None:
    """Of identifiers and keys; an edge said twice is one."""
    draft = Draft(shipped()[0])
    ids = [NodeId("b/1"), NodeId("a/1")]
    for node in ids:
        draft.node(node, "Scenario")
    draft.relate((ids[0], "theme", ids[1], ()), [FIRST])
    draft.relate((ids[1], "theme", ids[0], ()), [SECOND])
    draft.relate((ids[0], "theme", ids[1], ()), [SECOND])
    assert [one.id for one in draft.frozen_nodes()] == ["a/1", "b/1"]
    assert [(one.source, one.passages) for one in draft.frozen_edges()] == [
        ("a/1", (SECOND,)),
        ("b/1", (FIRST, SECOND)),
    ]


@pytest.mark.parametrize(("relation", "count"), [("broader", 0), ("isPartOf", 0), ("dependsOn", 1)])
def test_nothing_is_broader_than_itself_or_its_own_part(relation: str, count: int) -> None:
    """Other relations may lead back, as a step that is repeated does."""
    draft = Draft(shipped()[0])
    draft.node(NodeId("theory/x"), "Theory")
    draft.connect((NodeId("theory/x"), relation, NodeId("theory/x"), ()), [FIRST])
    assert len(draft.edges) == count
