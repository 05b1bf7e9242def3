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
