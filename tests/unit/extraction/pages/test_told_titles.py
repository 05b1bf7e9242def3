"""What the title of a case says beside whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, labels

CASE = "# A\n\n### Acme - {}\n\n**Company**: Acme\n\n**Description**: x\n"
# Known to the bundled vocabulary: a theory, a pattern, a technology.
RELATIONS = ("groundedIn", "appliesPattern", "usesTechnology", "scenario")


def _said(tmp_path: Path, title: str) -> list[tuple[str, str]]:
    graph = compiled(tmp_path, {"docs/a.md": CASE.format(title)}).graph
    assert "Case" in {node.type for node in graph.nodes.values()}
    return [(relation, end) for relation in RELATIONS for _, end in edges(graph, relation)]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Raft算法实现", ("groundedIn", "Raft")),
        ("Raft implementation", ("groundedIn", "Raft")),
        ("Saga模式的应用", ("appliesPattern", "Saga pattern")),
        ("Kafka in practice", ("usesTechnology", "Kafka")),
        ("Foo算法实现", ("scenario", "Foo算法实现")),
        ("订单应用", ("scenario", "订单应用")),
    ],
)
def test_what_is_put_to_use_is_no_scenario_where_it_is_known(tmp_path: Path, title: str, said: tuple[str, str]) -> None:
    """What nothing known is called stays a scenario, with all its words."""
    assert _said(tmp_path, title) == [said]


def test_the_name_of_what_is_put_to_use_stays_as_it_is(tmp_path: Path) -> None:
    """The words of the title are no other name of it."""
    graph = compiled(tmp_path, {"docs/a.md": CASE.format("Raft算法实现")}).graph
    assert not any("实现" in name for name in labels(graph, "Theory"))


@pytest.mark.parametrize("title", ["CP系统", "AP system", "Conclusion"])
def test_a_word_that_names_nothing_is_no_scenario(tmp_path: Path, title: str) -> None:
    """It only says what kind of system there is."""
    assert _said(tmp_path, title) == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kafka线性一致性", [("groundedIn", "Linearizability"), ("usesTechnology", "Kafka")]),
        ("Kafka linearizability", [("groundedIn", "Linearizability"), ("usesTechnology", "Kafka")]),
        ("Kafka linearizability tests", [("scenario", "Kafka linearizability tests")]),
        ("Kafka消费", [("scenario", "Kafka消费")]),
        ("Foo线性一致性", [("scenario", "Foo线性一致性")]),
    ],
)
def test_known_things_side_by_side_are_no_scenario(tmp_path: Path, title: str, said: list[tuple[str, str]]) -> None:
    """Where one of them is unknown, the title is a scenario with all its words."""
    assert _said(tmp_path, title) == said
