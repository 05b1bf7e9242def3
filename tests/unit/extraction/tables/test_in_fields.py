"""Tables below a field: figures and technologies of the thing that has the field."""

from __future__ import annotations

import pytest
from tests.support.compiling import Fact, extracted, name, places, statements, told

from casegraph import Code

CASE = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n\n"
ROLES = """| Layer | Technology | Why |
|---|---|---|
| Database | Foo 14 | safe |
| Search | Bar + Baz | fast |
| Spare | none | |
"""
FIGURES = """| Metric | Before | After |
|---|---|---|
| P99 latency | 900 ms | 180 ms |
| Throughput (QPS) | 400 | 15,000 |
"""


def measured(text: str) -> list[tuple[str, ...]]:
    """Return what is measured, the value and the unit, of each number in order."""
    found: dict[str, dict[str, str]] = {}
    for thing, predicate, value in told(text, "quantity", "percentile", "value", "unitText", "asWritten"):
        found.setdefault(thing, {})[predicate] = value
    keys = ("quantity", "percentile", "value", "unitText", "asWritten")
    return [tuple(one.get(key, "") for key in keys) for one in found.values()]


@pytest.mark.parametrize("label", ["**Performance**:\n\n", "#### Results\n\n", "**性能指标**：\n\n"])
def test_figures_below_a_field_are_of_its_thing(label: str) -> None:
    """Each row names what is measured, and a head may give the unit; what held before is told apart."""
    assert measured(f"{CASE}{label}{FIGURES}") == [
        ("latency", "99", "180", "ms", "180 ms"),
        ("latency", "99", "900", "ms", "900 ms"),
        ("throughput", "", "15000", "QPS", "15,000"),
        ("throughput", "", "400", "QPS", "400"),
    ]
    contexts = {one[2] for one in told(f"{CASE}{label}{FIGURES}", "context")}
    assert "before" in contexts
    assert len(contexts) == 2


@pytest.mark.parametrize("head", ["指标 | 现状 | 目标", "Metric | Current | Target"])
def test_what_is_aimed_at_stands_beside_what_holds(head: str) -> None:
    """Today's figure is none of before."""
    text = f"{CASE}**性能指标**：\n\n| {head} |\n|---|---|---|\n| P99 延迟 | 9 ms | 5 ms |\n"
    said = {one[0].rsplit("/", 1)[1] for one in told(text, "context")}
    assert said == {"header-延迟-p99-9-ms", "target-延迟-p99-5-ms"}


@pytest.mark.parametrize(
    "head", ["指标 | 优化前 | 优化后 | 目标 | 提升幅度", "指标 | Before | After (ms) | Target | 提升幅度"]
)
def test_each_column_of_figures_has_its_context(head: str) -> None:
    """What held, what holds, what is aimed at, and the change, which is a quantity of its own."""
    text = f"{CASE}**性能指标**：\n\n| {head} |\n|---|---|---|---|---|\n| P99 延迟 | 9 ms | 3 ms | 5 ms | 66% |\n"
    said = {one[0].rsplit("/", 1)[1] for one in told(text, "context")}
    assert said == {
        "result-延迟-p99-3-ms", "before-延迟-p99-9-ms", "target-延迟-p99-5-ms", "result-延迟提升幅度-p99-66-percent",
    }  # fmt: skip


def test_the_name_in_a_row_is_whole_wherever_its_percentile_stands() -> None:
    """A word for the change stands behind the name."""
    head = "| 指标 | 改造前 | 改造后 | 改善幅度 |\n|---|---|---|---|\n"
    text = f"{CASE}**性能指标**：\n\n{head}| 消息延迟（P99） | 9 ms | 3 ms | 66% |\n| OTA成功率 | 91% | 99% | |\n"
    assert {one[0] for one in measured(text)} == {"消息延迟", "消息延迟改善幅度", "OTA成功率"}


@pytest.mark.parametrize(
    ("head", "name"), [("指标 | 改造前 | 改造后", "服务器数量"), ("Metric | Before | After", "servers")]
)
def test_a_number_alone_counts_what_the_row_names(head: str, name: str) -> None:
    """Beside what was and what is it needs no unit."""
    text = f"{CASE}**性能指标**：\n\n| {head} |\n|---|---|---|\n| {name} | 1,420 | 260 |\n"
    assert [one[:3] for one in measured(text)] == [(name, "", "260"), (name, "", "1420")]


def test_figures_may_be_targets_alone_and_have_their_unit_in_the_head() -> None:
    """A bare number takes it."""
    text = f"{CASE}**Performance**:\n\n| Metric | Target (ms) |\n|---|---|\n| Latency | 50 |\n"
    assert measured(text) == [("latency", "", "50", "ms", "50")]


@pytest.mark.parametrize("head", ["类别 | 技术 | 版本", "Category | Choice | Version", "层次 | 选用 | 版本"])
def test_a_column_gives_the_version_that_is_used(head: str) -> None:
    """Where the cell names one technology alone, and no version itself."""
    rows = "| 数据库 | Foo（主备） | 14 |\n| 队列 | Bar、Baz | 2 |\n| 缓存 | Qux 7 | 6 |\n| 别的 | Quux | |\n"
    said = statements(extracted(f"{CASE}**技术选型**：\n\n| {head} |\n|---|---|---|\n{rows}").sayings)
    uses = [one for one in said if one.predicate in {"storageBackend", "usesTechnology"} and name(one.object) != "mail"]
    assert [(name(one.object), *(value.text for _, value in one.qualifiers)) for one in uses] == [
        ("Foo", "14"), ("Bar",), ("Baz",), ("Qux", "7"), ("Quux",),
    ]  # fmt: skip


def test_figures_in_chinese_are_read_as_well() -> None:
    """A metric that the words for numbers lack is called as the row calls it."""
    table = "| 指标 | 目标值 | 实测值 |\n|---|---|---|\n| 出票成功率 | 99% | 99.9% |\n"
    assert measured(f"{CASE}**性能指标**：\n\n{table}") == [
        ("出票成功率", "", "99.9", "%", "99.9%"),
        ("出票成功率", "", "99", "%", "99%"),
    ]


@pytest.mark.parametrize(
    ("field", "heads"), [("改造目标", "指标 | 现值 | 期望值"), ("Business goals", "Metric | Current | Target")]
)
def test_what_holds_beside_an_aim_is_no_requirement(field: str, heads: str) -> None:
    """It is a figure of the case."""
    said = statements(
        extracted(f"{CASE}**{field}**:\n\n| {heads} |\n|---|---|---|\n| Latency | 9 ms | 5 ms |\n").sayings
    )
    assert [name(one.object) for one in said if one.predicate == "context"] == ["header", "target"]


def test_technologies_by_role_are_of_the_case() -> None:
    """A role that is a field of the case states that; no name stands for nothing."""
    expected: list[Fact] = [
        ("Acme - mail", "storageBackend", "Foo"),
        ("Acme - mail", "usesTechnology", "Bar"),
        ("Acme - mail", "usesTechnology", "Baz"),
    ]
    for label in ("**Technology choices**:\n\n", "#### 技术选型\n\n", "**Stack**:\n\n"):
        assert told(f"{CASE}{label}{ROLES}", "storageBackend", "usesTechnology") == expected


def test_technologies_by_role_below_no_field_are_nobodys() -> None:
    """The table is counted."""
    text = f"# A\n\n## Stack of the week\n\n{ROLES}"
    assert told(text, "usesTechnology", "hasAttribute") == []
    assert places(extracted(text), Code.UNREAD_TABLE) == ["docs/a.md:5"]


def test_figures_below_no_field_may_still_compare() -> None:
    """A column may name a known thing."""
    table = "| Metric | Redis | Result |\n|---|---|---|\n| Latency | 1 ms | good |\n"
    assert ("Redis", "hasAttribute", "Redis/Latency") in told(f"# A\n\n{table}", "hasAttribute")


CHANGES = [
    "指标 | 改造前 | 改造后",
    "指标 | 旧系统 | 新系统",
    "Metric | Legacy system | New system",
    "指标 | 平台迁移前 | 平台迁移后",
    "维度 | 引入 Foo 前 | 引入 Foo 后",
    "| Before | After",
    "Metric | Before rollout | After rollout",
    "衡量项 | 2019年 | 2024年",
    "Metric | 2019 | 2024",
]


@pytest.mark.parametrize("head", CHANGES)
def test_what_was_and_what_is_are_results_below_any_heading_of_a_case(head: str) -> None:
    """Of the case itself, whatever part of it the heading tells."""
    text = f"{CASE}#### In numbers\n\n| {head} |\n|---|---|---|\n| P99 延迟 | 9 ms | 3 ms |\n"
    said = {one[0].rsplit("/", 1)[1] for one in told(text, "context")}
    assert said == {"result-延迟-p99-3-ms", "before-延迟-p99-9-ms"}
    assert {one[0] for one in told(text, "hasMeasurement")} == {"Acme - mail"}


@pytest.mark.parametrize("heading", ["#### 迁移计划", "#### 未来规划", "#### Planned rollout", "### Others\n\n# B"])
@pytest.mark.parametrize("head", ["指标 | 改造前 | 改造后", "指标 | 前端 | 后端"])
def test_what_is_not_so_yet_is_no_result(heading: str, head: str) -> None:
    """Nor what is told of no case, or of two ends of a system."""
    text = f"{CASE}{heading}\n\n| {head} |\n|---|---|---|\n| P99 延迟 | 9 ms | 3 ms |\n"
    assert {one[2] for one in told(text, "context")} <= {"technology"}


@pytest.mark.parametrize("heading", ["#### Parts", "**Technology choices**:"])
@pytest.mark.parametrize(
    "head",
    [
        "组件 | 主要技术 | 版本 | 选型理由 | 备选", "Role | Chosen technology | Version | Reason | Alternative",
        "项目 | 选用 | 版本 | 原因 | 落选方案", "Item | Adopted product | Version | Why | Rejected options",
    ],
)  # fmt: skip
def test_a_use_has_its_version_and_reason(heading: str, head: str) -> None:
    """Below any heading of a case; what was only an alternative is not used."""
    text = f"{CASE}{heading}\n\n| {head} |\n|---|---|---|---|---|\n| Stream | Foo | 1.17 | exactly once | Bar |\n"
    said = [one for one in statements(extracted(text).sayings) if one.predicate == "usesTechnology"]
    uses = [one for one in said if name(one.object) != "mail"]
    assert [(name(one.object), [(term, value.text) for term, value in one.qualifiers]) for one in uses] == [
        ("Foo", [("rationale", "exactly once"), ("versionUsed", "1.17")]),
    ]


def test_a_table_by_role_without_version_and_reason_is_no_stack() -> None:
    """It may list anything, and is counted."""
    found = extracted(f"{CASE}#### Parts\n\n| Component | Technology |\n|---|---|\n| Stream | Foo |\n")
    assert Code.UNREAD_TABLE in {one.code for one in found.diagnostics}


def test_a_row_says_what_is_measured_where_no_word_for_numbers_does() -> None:
    """In English too."""
    text = f"{CASE}**Results**:\n\n| Metric | Before | After |\n|---|---|---|\n| Paperwork left | 30% | 5% |\n"
    assert {one[0] for one in measured(text)} == {"Paperwork left"}


def test_a_known_thing_beside_what_was_and_is_has_no_result() -> None:
    """Its number is one of technology, as in any comparison."""
    table = "| 指标 | 升级前 | 升级后 | Redis |\n|---|---|---|---|\n| 延迟 | 9 ms | 3 ms | 1 ms |\n"
    assert [one[2] for one in told(f"# A\n\n{table}", "context")] == ["technology"]


@pytest.mark.parametrize(
    "table",
    [
        "| 组件 | 原方案 | 新方案 |\n|---|---|---|\n| 数据库 | Baz | Foo 14 |\n| 网关 | 自研 | Bar |\n",
        "| Layer | Old solution | New solution |\n|---|---|---|\n| Database | Baz | Foo 14 |\n| Gateway | no | Bar |\n",
        "| 层次 | 组件 | 版本 |\n|---|---|---|\n| 数据库 | Foo | 14 |\n| 网关 | Bar | 2 |\n",
        "| Layer | Component | Version |\n|---|---|---|\n| Database | Foo | 14 |\n| Gateway | Bar | 2 |\n",
    ],
)
def test_what_took_the_place_of_another_is_used(table: str) -> None:
    """Not what was there before; a column of versions tells as well that something was chosen."""
    found = told(f"{CASE}#### 改造\n\n{table}", "storageBackend", "usesTechnology")
    assert [one[1:] for one in found] == [("storageBackend", "Foo"), ("usesTechnology", "Bar")]


@pytest.mark.parametrize("title", ["# Acme 案例分析\n", "# Mail case study\n"])
def test_a_table_of_a_document_that_is_one_case_is_of_that_case(title: str) -> None:
    """Below whatever heading, as in a case among others."""
    fields = "- **Company**: Acme\n- **Industry**: mail\n- **Stack**: Foo\n\n## Some figures\n\n"
    assert measured(f"{title}\n{fields}{FIGURES}")[:2] == [
        ("latency", "99", "180", "ms", "180 ms"),
        ("latency", "99", "900", "ms", "900 ms"),
    ]
