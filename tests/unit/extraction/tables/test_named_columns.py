"""Columns whose heads name a thing and what is measured of it."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

HEADS = [
    ("故障类型", "Kafka恢复时间", "Pulsar恢复时间", "恢复时间"),
    ("Failure", "Kafka recovery time", "Pulsar recovery time", "recovery time"),
    ("指标", "Kafka恢复时间", "Pulsar恢复时间", "恢复时间"),
]


@pytest.mark.parametrize("heads", HEADS)
def test_each_column_is_told_of_what_its_head_begins_with(heads: tuple[str, str, str, str]) -> None:
    """Whatever the first column is called; the rest of the head names what is measured."""
    first, one, other, measure = heads
    text = f"# T\n\n| {first} | {one} | {other} | Lost messages |\n|---|---|---|---|\n| Broker down | 8 s | 3 s | 0 |\n"
    said = told(text, "hasAttribute", "qualifier", "quantity", "value")
    assert [found[2] for found in said if found[1] == "qualifier"] == [one, other]
    assert [found[0] for found in said if found[1] == "hasAttribute"] == ["Kafka", "Pulsar"]
    assert [found[2] for found in said if found[1] in {"quantity", "value"}] == ["8", measure, "3", measure]


def test_the_versions_of_one_thing_are_told_apart() -> None:
    """A unit in the head is that of bare numbers."""
    text = "# T\n\n| 操作 | MySQL 5延迟（ms） | MySQL 8延迟（ms） |\n|---|---|---|\n| 扫描 | 8 | 3 |\n"
    assert [one[2] for one in told(text, "qualifier")] == ["MySQL 5延迟（ms）", "MySQL 8延迟（ms）"]
    assert {one[2] for one in told(text, "unitText")} == {"ms"}


@pytest.mark.parametrize(
    "heads", ["P99延迟 | TPS峰值", "Kafka延迟 | 负责人", "Kafka延迟 | Redis", "Kafka延迟 | Kafka吞吐量"]
)
def test_other_heads_are_told_of_nothing(heads: str) -> None:
    """A percentile and a unit are no names, one name compares nothing, and other names are compared themselves."""
    assert told(f"# T\n\n| 场次 | {heads} |\n|---|---|---|\n| 一 | 8 ms | 3 ms |\n", "qualifier") == []
