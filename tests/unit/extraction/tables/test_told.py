"""Tables told of one thing that the caption or the heading above names."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places, told

from casegraph import Code

CONFIGURED = "| Parameter | Value | Why |\n|---|---|---|\n| Memory | 32 GB | cheap |\n| Disk | 500 GB | |\n"


@pytest.mark.parametrize(
    "above",
    [
        "**Kafka configuration**:",
        "### Configuration of Kafka",
        "### 2.1 Kafka集群配置（对照）\n\n**配置参数**：",
        "**Kafka性能测试结果**：",
    ],
)
def test_values_are_attributes_of_what_is_named_above(above: str) -> None:
    """A caption of such words alone leaves it to the heading; why a value was chosen describes it."""
    text = f"# T\n\n{above}\n\n{CONFIGURED}"
    assert told(text, "attributeValue", "description") == [
        ("Kafka/Memory", "attributeValue", "32 GB"),
        ("Kafka/Memory", "description", "cheap"),
        ("Kafka/Disk", "attributeValue", "500 GB"),
    ]
    assert [one[2] for one in told(text, "unitText")] == ["GB", "GB"]


def test_a_row_and_a_column_together_name_what_a_cell_says() -> None:
    """With the percentile that the row is and the unit that the head gives."""
    text = "**Redis结果**：\n\n| 分位数 | 延迟 (ms) | 状态 |\n|---|---|---|\n| P50 | 4 | ✅ |\n| P99 | 9 | ✅ |\n"
    assert [one[0] for one in told(text, "attributeValue")] == ["Redis/P50-延迟-ms", "Redis/P99-延迟-ms"]
    assert [one[2] for one in told(text, "percentile", "unitText", "quantity")] == [
        "延迟",
        "ms",
        "50",
        "延迟",
        "ms",
        "99",
    ]


@pytest.mark.parametrize("head", ["Concurrency | Throughput (QPS)", "并发度 | 吞吐量 (QPS)"])
def test_a_row_that_only_counts_is_what_the_others_hold_at(head: str) -> None:
    """Several values of one attribute, each with its condition."""
    text = f"**Redis results**:\n\n| {head} |\n|---|---|\n| 10 | 95 |\n| 1,000 | 900 |\n"
    said = [one for one in extracted(text).sayings if getattr(one, "predicate", "") == "attributeValue"]
    scopes = [one.subject.scope.rpartition(" - ")[2] for one in said]  # type: ignore[union-attr]  # attributes
    first = head.partition(" |")[0]
    assert scopes == [f"{first} 10", f"{first} 1,000"]
    assert [one[2] for one in told(text, "value")] == ["95", "900"]


@pytest.mark.parametrize(
    ("caption", "name", "head"),
    [
        ("GitHub指标", "GitHub", "指标 | Foo | Bar"),
        ("Redis results", "Redis", "Metric | Before | After"),
        ("吞吐量变化", "吞吐量变化", "并发度 | 吞吐量 (QPS) | 效率"),
    ],
)
def test_what_compares_things_or_times_is_not_told_of_one(caption: str, name: str, head: str) -> None:
    """Nor what stands below a caption that names nothing."""
    text = f"**{caption}**：\n\n| {head} |\n|---|---|---|\n| Stars | 9 ms | 8 ms |\n"
    assert name not in {one[0].partition("/")[0] for one in told(text, "attributeValue")}


def test_a_head_with_the_name_compares_it() -> None:
    """The attribute is called by the row alone."""
    text = "**Redis results**:\n\n| Metric | Redis | Latency |\n|---|---|---|\n| P99 | 9 ms | 8 ms |\n"
    assert ("Redis/P99", "attributeValue", "9 ms") in told(text, "attributeValue")


def test_a_case_tells_how_it_runs_a_thing_and_nothing_of_it_in_general() -> None:
    """Its figures are its own."""
    case = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n- **Industry**: retail\n\n#### Kafka configuration\n\n"
    text = case + "| Clients | Throughput (QPS) |\n|---|---|\n| 10 | 95 |\n"
    assert told(text, "attributeValue") == []
    assert places(extracted(text), Code.UNREAD_TABLE) == ["docs/a.md:10"]
