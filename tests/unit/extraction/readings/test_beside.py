"""Technologies right beside a label that is over something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, told

CASE = "# A\n\n### Acme - orders\n\n- **Company**: Acme\n"


@pytest.mark.parametrize("label", ["技术方案", "架构", "解决方案", "Architecture", "Solution"])
@pytest.mark.parametrize("form", ["- **{}**: Kafka 3 + Flink", "> **{}**：Kafka 3 + Flink"])
def test_names_beside_a_label_are_used(label: str, form: str) -> None:
    """They are no step."""
    found = told(f"{CASE}\n{form.format(label)}\n", "usesTechnology", "step")
    assert [one[1:] for one in found] == [("usesTechnology", "Kafka"), ("usesTechnology", "Flink")]


@pytest.mark.parametrize("value", ["统一的微服务架构", "先拆分，再上 Kafka", "we split it"])
def test_other_words_name_no_technology(value: str) -> None:
    """Nobody knows where a name in them ends."""
    assert told(f"{CASE}- **技术架构**：{value}\n", "usesTechnology") == []


def test_of_names_without_a_plus_those_count_that_are_known(tmp_path: Path) -> None:
    """Others may be words at the start of a sentence."""
    graph = compiled(tmp_path, {"a.md": f"{CASE}- **Architecture**: Kafka, Microservices\n"}).graph
    assert edges(graph, "usesTechnology") == [("Acme - orders", "Kafka")]


def test_a_name_in_small_letters_stands_beside_others() -> None:
    """Alone it may be any word."""
    found = told(f"{CASE}- **方案**：APISIX + etcd\n- **Approach**: queues + workers\n", "usesTechnology", "step")
    assert [one[1] for one in found] == ["usesTechnology", "usesTechnology", "step"]


def test_a_solution_in_words_is_a_step() -> None:
    """So are names without a plus."""
    found = told(f"{CASE}- **方案**：自研网关 + Kafka\n- **Approach**: Kafka first\n", "usesTechnology", "step")
    assert [one[1] for one in found] == ["step", "step"]


def test_fields_below_the_label_are_read_as_well() -> None:
    """By what each says."""
    text = f"{CASE}\n**技术选型**：Kafka + Flink\n\n- **编程语言**：Go\n"
    found = {one[2] for one in told(text, "usesTechnology", "programmingLanguage")}
    assert found == {"Kafka", "Flink", "Go"}


CHOICES = f"{CASE}\n**技术选型**：\n\n- **{{}}**：Kafka 3.5\n- **编程语言**：Go\n"


@pytest.mark.parametrize("label", ["规则计算组件", "Rule evaluation"])
def test_a_role_that_nobody_knows_is_played_by_what_is_known(label: str, tmp_path: Path) -> None:
    """The version is that of the use."""
    graph = compiled(tmp_path, {"a.md": CHOICES.format(label)}).graph
    assert edges(graph, "usesTechnology") == [("Acme - orders", "Go"), ("Acme - orders", "Kafka")]


@pytest.mark.parametrize(
    "label",
    ["备选方案", "未采用的组件", "旧系统", "类似产品", "Alternatives considered", "Not chosen", "Legacy broker"],
)
def test_what_was_not_chosen_plays_no_role(label: str, tmp_path: Path) -> None:
    """Its label says so."""
    graph = compiled(tmp_path, {"a.md": CHOICES.format(label)}).graph
    assert edges(graph, "usesTechnology") == [("Acme - orders", "Go")]


@pytest.mark.parametrize(
    ("label", "term"),
    [("编排引擎", "workflowFramework"), ("状态存储", "storageBackend"), ("Persistence", "storageBackend")],
)
def test_other_words_for_a_role_mean_the_same(label: str, term: str) -> None:
    """Authors call one role by many names."""
    assert [one[1:] for one in told(CHOICES.format(label), term)] == [(term, "Kafka")]
