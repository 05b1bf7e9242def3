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


@pytest.mark.parametrize("head", ["维度 | 副本数 | 切换代价", "Dimension | Copies needed | Throughput"])
def test_rows_of_proper_names_are_compared_below_any_head(head: str) -> None:
    """No other head may be a name."""
    table = f"| {head} |\n|---|---|---|\n| PBFT | 3f+1 | O(n) |\n| Raft | 2f+1 | O(1) |\n"
    assert [one[0] for one in told(f"# T\n\n{table}", "hasAttribute")] == ["PBFT", "PBFT", "Raft", "Raft"]


@pytest.mark.parametrize("rows", [("CPU使用率", "P99"), ("TPS", "QPS"), ("Cost", "Teams")])
@pytest.mark.parametrize("head", ["维度", "Dimension"])
def test_names_in_the_header_are_compared_by_what_rows_measure(head: str, rows: tuple[str, str]) -> None:
    """Whatever letters these are written in."""
    table = f"| {head} | Kafka | RabbitMQ |\n|---|---|---|\n| {rows[0]} | 8 | 3 |\n| {rows[1]} | 9 | 4 |\n"
    assert [one[0] for one in told(f"# T\n\n{table}", "hasAttribute")] == ["Kafka", "RabbitMQ"] * 2
