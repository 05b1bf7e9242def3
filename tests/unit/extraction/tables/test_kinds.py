"""Tables of what a document tells apart itself, by the kind that the first head names."""

from __future__ import annotations

import pytest
from tests.support.compiling import assembled, declared, edges, extracted, places, told

from casegraph import Code


@pytest.mark.parametrize("kind", ["错误类型", "Error type", "Failure mode", "Kind of error"])
def test_each_row_is_a_thing_of_the_document(kind: str) -> None:
    """It is of the kind that the head names, and the other cells are its attributes, with their numbers."""
    rows = "| 断线 | 连接已断 | 重连 | 30秒 |\n| 余额不足 | 无法扣款 | 退回 | — |\n"
    text = f"| {kind} | 说明 | 处理方式 | 最长等待 |\n|---|---|---|---|\n{rows}"
    assert [one[2] for one in told(text, "category")] == [kind, kind]
    assert [one[2] for one in told(text, "isPartOf")] == ["docs/a.md"] * 2
    assert [one[2] for one in told(text, "attributeValue")] == ["重连", "30秒", "退回"]
    assert [one[2] for one in told(text, "value")] == ["30"]


def test_what_columns_are_elsewhere_they_are_here() -> None:
    """A description, advantages and limits, less the brackets that only point to documents."""
    text = "| 原则 | 说明 | 优点 | 缺点 |\n|---|---|---|---|\n| 先写后发 | 先落库（参见[写入](w.md)） | 不丢 | 慢 |\n"
    said = [one[1:] for one in told(text, "description", "advantage", "limitation")]
    assert said == [("description", "先落库"), ("advantage", "不丢"), ("limitation", "慢")]


@pytest.mark.parametrize("head", ["类型 | 操作 | 典型用途", "类型 | 操作 | 适用场景", "Type | Operations | Use cases"])
def test_what_a_thing_is_for_tells_kinds_apart(head: str) -> None:
    """It is an attribute as all that has a head of its own words."""
    text = f"| {head} |\n|---|---|---|\n| counter | add | likes |\n"
    assert [one[2] for one in told(text, "isPartOf", "attributeValue")] == ["docs/a.md", "add", "likes"]


@pytest.mark.parametrize("head", ["Signal | Threshold | Reaction", "监控项 | 告警阈值 | 动作"])
def test_what_is_watched_and_from_when_on_tells_kinds_apart(head: str) -> None:
    """The bound is one of the signal."""
    text = f"| {head} |\n|---|---|---|\n| lag | > 15 s | page |\n| disk | > 75% | grow |\n"
    assert [one[2] for one in told(text, "value")] == ["15", "75"]
    assert [one[2] for one in told(text, "attributeValue")] == ["> 15 s", "page", "> 75%", "grow"]


def test_a_first_column_that_groups_is_a_kind_too() -> None:
    """Then the second names the rows."""
    rows = "| Parts | Late | no parts | Store |\n| Parts | Bad | broken parts | Test |\n"
    text = f"| Risk type | Risk | Description | Answer |\n|---|---|---|---|\n{rows}"
    assert [one[2] for one in told(text, "category")] == ["Risk", "Parts"] * 2
    assert [one[2] for one in told(text, "attributeValue")] == ["Store", "Test"]


@pytest.mark.parametrize("row", ["断线后必须重连，否则丢单。 | 重连", "30秒 | 重连", "⭐ | 重连"])
def test_rows_that_no_cell_names_are_left(row: str) -> None:
    """Sentences, numbers and marks are no names."""
    text = f"| 错误类型 | 说明 |\n|---|---|\n| 退款 | 排队 |\n| {row} |\n"
    assert declared(text, "Concept") == []
    assert places(extracted(text), Code.UNREAD_TABLE) == ["docs/a.md:1"]


@pytest.mark.parametrize("head", ["错误类型 | 处理方式", "Error type | Answer"])
def test_a_table_that_does_not_say_what_its_rows_are_is_left(head: str) -> None:
    """It lists them, and tells no kinds apart."""
    text = f"| {head} |\n|---|---|\n| 断线 | 重连 |\n| 余额不足 | 退回 |\n"
    assert declared(text, "Concept") == []
    assert places(extracted(text), Code.UNREAD_TABLE) == ["docs/a.md:1"]


@pytest.mark.parametrize(
    "head", ["Operation | Average | Worst case", "操作 | 时间复杂度 | 空间", "Type | Usual | Most"]
)
def test_what_its_rows_cost_tells_kinds_apart(head: str) -> None:
    """Bounds say it in any column, also in those that would compare known things."""
    text = f"| {head} |\n|---|---|---|\n| look-up | O(log n) | O(n) |\n"
    assert [one[2] for one in told(text, "attributeValue")] == ["O(log n)", "O(n)"]
    assert [one[2] for one in told(text, "isPartOf")] == ["docs/a.md"]


@pytest.mark.parametrize("head", ["局限 | 影响 | 对策", "Risk | Impact | Mitigation", "故障类型 | 根因 | 恢复方式"])
def test_what_comes_of_its_rows_tells_kinds_apart(head: str) -> None:
    """So does what they come from; each is an attribute."""
    text = f"| {head} |\n|---|---|---|\n| 分区过多 | 切换慢 | 合并分区 |\n"
    assert [one[2] for one in told(text, "category", "attributeValue")] == [
        head.partition(" |")[0],
        "切换慢",
        "合并分区",
    ]


def test_totals_are_nothing_of_the_kind() -> None:
    """They add up what stands above; where all rows are called so, it tells these apart."""
    text = "| 阶段 | 说明 | 天数 |\n|---|---|---|\n| 迁移 | 搬库 | 12 |\n| 合计 | 全部 | 12 |\n"
    assert declared(text, "Concept") == ["docs/a.md/阶段-迁移"]
    collected = "| 系统类型 | 说明 |\n|---|---|\n| CP系统 | 不可用 |\n| AP系统 | 可用 |\n"
    assert declared(collected, "Concept") == ["docs/a.md/系统类型-CP系统", "docs/a.md/系统类型-AP系统"]


def test_what_is_known_by_the_name_is_what_it_is_about() -> None:
    """It is a thing of the document all the same, and what a drawing shows elsewhere is another one."""
    vocabulary = "records:\n  - {type: Pattern, id: retry, label: Retry}\n"
    table = "| Strategy | Meaning |\n|---|---|\n| Retry | once more |\n| Parking | later |\n"
    drawing = "```mermaid\ngraph TD\n  A[Parking] --> B[Retry]\n```\n"
    graph = assembled({"vocabulary/p.yaml": vocabulary, "docs/a.md": table, "docs/b.md": drawing})
    assert edges(graph, "about") == [("Retry", "Retry")]
    parking = [node.type for node in graph.nodes.values() if node.label() == "Parking"]
    assert sorted(parking) == ["Concept", "Unresolved"]


@pytest.mark.parametrize("head", ["特性 | 说明 | 备注", "Feature | Description | Note"])
def test_where_nothing_is_compared_the_rows_are_what_is_told_of(head: str) -> None:
    """They have a description."""
    text = f"| {head} |\n|---|---|---|\n| Cache | Redis | fast |\n"
    kind = head.partition(" |")[0]
    assert told(text, "category") == [(f"docs/a.md/{kind}-Cache", "category", kind)]
    said = {one[2] for one in told(text, "attributeValue", "description")}
    assert said == {"Redis", "fast"}


@pytest.mark.parametrize("head", ["性质 | 表述 | 前提", "Property | Statement | Holds if"])
def test_properties_in_a_table_are_those_that_headings_define(head: str) -> None:
    """A theorem of the document in each row, with what it states and rests on."""
    table = f"| {head} |\n|---|---|---|\n| **Order** | kept | one writer |\n"
    text = f"# T\n\n## Property 1: Order\n\nKept.\n\n## All\n\n{table}"
    assert declared(text, "Theorem") == ["docs/a.md/Order"] * 2
    assert [one[1:] for one in told(text, "statement", "ground")] == [
        ("statement", "Kept."),
        ("statement", "kept"),
        ("ground", "one writer"),
    ]


@pytest.mark.parametrize("head", ["实现 | 原理 | 缺点", "做法 | 原理 | 缺点", "Implementation | Idea | Limitations"])
def test_ways_to_do_something_are_told_apart(head: str) -> None:
    """Whether anything is known by their names or not."""
    text = f"# A\n\n## B\n\n| {head} |\n|---|---|---|\n| Foo SET | writes | may fail |\n| Bar lease | quorum | slow |\n"
    assert [one[2] for one in told(text, "limitation")] == ["may fail", "slow"]
