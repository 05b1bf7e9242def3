"""Selection rules that no label announces."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges

from casegraph import CaseGraph


def graph_of(folder: Path, text: str) -> CaseGraph:
    """Return the graph of one document."""
    return compiled(folder, {"a.md": text}).graph


@pytest.mark.parametrize(
    "text",
    [
        "If you need routing, choose RabbitMQ because of locality.",
        "Brokers differ. For routing, prefer RabbitMQ, because of locality.",
        "- first\n- 如果需要 routing，则选择 RabbitMQ，因为locality。",
        "- 若仅需 routing，则使用 RabbitMQ，因为locality",
        "- **routing** → 选择 RabbitMQ（locality）",
    ],
)
def test_advice_is_a_rule_wherever_it_stands(tmp_path: Path, text: str) -> None:
    """Below no label, in a paragraph or in a list."""
    graph = graph_of(tmp_path, f"# Brokers\n\n## Some thoughts\n\n{text}\n")
    assert [end.removeprefix("仅需 ") for _, end in edges(graph, "condition")] == ["routing"]
    assert [end for _, end in edges(graph, "recommends")] == ["RabbitMQ"]
    assert [end for _, end in edges(graph, "because")] == ["locality"]


@pytest.mark.parametrize("text", ["Avoid Kafka for request traffic.", "对于 request traffic，不要使用 Kafka。"])
def test_what_a_text_advises_against_is_not_recommended(tmp_path: Path, text: str) -> None:
    """Nor is it a choice."""
    graph = graph_of(tmp_path, f"# Brokers\n\n{text}\n")
    assert [end for _, end in edges(graph, "advisesAgainst")] == ["Kafka"]
    assert edges(graph, "recommends") == []


def test_what_is_chosen_together_is_a_stack_of_known_things(tmp_path: Path) -> None:
    """Each of them must be known."""
    graph = graph_of(tmp_path, "# A\n\nIf devices are many, choose Redis + Kafka.\n\nIf few, choose Redis + Foo.\n")
    assert [end for _, end in edges(graph, "recommends")] == ["Redis + Kafka"]
    assert [end for _, end in edges(graph, "component")] == ["Kafka", "Redis"]


@pytest.mark.parametrize(
    "text",
    [
        "If you need colours, choose Foo.",
        "If the link is slow, choose the blue cable.",
        "当用户下单时，使用 Kafka 。",
        "**Colours** → Kafka",
        "Choose RabbitMQ for its plugins.",
        "We use Kafka if traffic grows.",
        "### Acme - mail\n\n- **Company**: Acme\n\nFor routing, prefer RabbitMQ.",
    ],
)
def test_other_words_are_no_rules(tmp_path: Path, text: str) -> None:
    """They name nothing known, tell what is done, or stand in a case; and leave no node behind."""
    graph = graph_of(tmp_path, f"# A\n\n{text}\n")
    assert {node.type for node in graph.nodes.values()} & {"SelectionRule", "Trait", "TechnologyStack"} == set()


def test_a_rule_that_a_label_announces_is_told_once(tmp_path: Path) -> None:
    """It is read there already."""
    graph = graph_of(tmp_path, "# A\n\n**How to choose**:\n\n- If you need routing, choose RabbitMQ\n")
    assert len(edges(graph, "condition")) == 1


def test_a_need_that_ends_as_one_opens_a_rule(tmp_path: Path) -> None:
    """It needs no word in front."""
    graph = graph_of(tmp_path, "# A\n\n- routing 多时，优先考虑 RabbitMQ\n- 我们去年选择了 Kafka，很顺利\n")
    assert [end for _, end in edges(graph, "condition")] == ["routing 多"]
    assert [end for _, end in edges(graph, "recommends")] == ["RabbitMQ"]


@pytest.mark.parametrize("text", ["## 选型指南\n\n- long → Saga\n", "## Selection guide\n\n- **long**: choose Saga\n"])
def test_a_pattern_that_is_chosen_is_no_technology(tmp_path: Path, text: str) -> None:
    """Alone it is no stack either."""
    graph = graph_of(tmp_path, f"# A\n\n{text}")
    assert [end for _, end in edges(graph, "recommends")] == ["Saga pattern"]
    assert edges(graph, "component") == []
    assert not [one for one in graph.nodes if one.startswith(("technology/saga", "technology-stack/saga"))]


def test_what_a_rule_chooses_is_known_elsewhere(tmp_path: Path) -> None:
    """As anything that a document mentions by name."""
    table = "## 对比\n\n| 特性 | Redis | Foobar |\n|---|---|---|\n| 持久化 | 支持 | 不支持 |\n"
    graph = graph_of(tmp_path, f"# A\n\n## 选型指南\n\n- 本地 → Foobar\n\n{table}")
    assert [end for _, end in edges(graph, "hasAttribute")] == ["持久化", "持久化"]
