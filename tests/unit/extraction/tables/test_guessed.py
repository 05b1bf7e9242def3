"""Tables that compare what their heads name, whatever their first column is called, and units in that head."""

from __future__ import annotations

import pytest
from tests.support.compiling import told


@pytest.mark.parametrize("head", ["故障场景", "故障类型", "What went wrong"])
def test_names_in_a_header_are_compared_by_any_first_column(head: str) -> None:
    """Where they are known."""
    table = f"| {head} | Kafka | RabbitMQ |\n|---|---|---|\n| 断网恢复时间 | 8s | 3s |\n"
    assert [one[0] for one in told(f"# T\n\n{table}", "hasAttribute")] == ["Kafka", "RabbitMQ"]
    assert {one[2] for one in told(f"# T\n\n{table}", "context")} == {"technology"}


@pytest.mark.parametrize("head", ["并发度 | 吞吐量 | 延迟", "步骤 | Kafka | 负责人", "Kafka | 步骤"])
def test_other_unknown_heads_compare_nothing(head: str) -> None:
    """Only one of them is a name, or none."""
    dashes = "|---" * (head.count("|") + 1)
    assert told(f"# T\n\n| {head} |\n{dashes}|\n| 10 | 20 | 30 |\n", "hasAttribute") == []


UNITS = [("费用项（年，万元）", ["元", "元"]), ("Cost item (ms)", ["ms", "ms"]), ("费用项（年）", [])]


@pytest.mark.parametrize(("head", "units"), UNITS)
def test_the_head_over_the_rows_gives_the_unit_of_bare_numbers(head: str, units: list[str]) -> None:
    """A row with one of its own keeps it, and what is told per year is no time."""
    rows = "| 服务器 | 96 | 128 |\n| 时延（s） | 3 | 4 |\n"
    found = told(f"| {head} | Kafka | Pulsar |\n|---|---|---|\n{rows}", "unitText")
    assert [one[2] for one in found] == [*units, "s", "s"]
