"""Tables that list fields: a label and its value in each row."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places, told

from casegraph import Code

ROWS = "|---|---|\n| {} | Acme |\n| {} | Foo + Bar |\n| {} | retail |\n"
ENGLISH, CHINESE = ("Company", "**Stack**", "Industry:"), ("公司", "**技术栈**", "行业：")


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("| Field | Value |\n", ENGLISH),
        ("| 字段 | 内容 |\n", CHINESE),
        ("| | |\n", ENGLISH),
        ("| 主题 | 邮件 |\n", CHINESE),
    ],
)
def test_a_table_of_fields_says_what_labelled_lines_would_say(head: str, labels: tuple[str, ...]) -> None:
    """Below a heading like any label, whatever the header, which may be the first field itself."""
    text = f"# A\n\n### Acme - mail\n\n{head}{ROWS.format(*labels)}\ntext behind it\n"
    assert told(text, "organization", "industry", "usesTechnology") == [
        ("Acme - mail", "organization", "Acme"),
        ("Acme - mail", "usesTechnology", "Foo"),
        ("Acme - mail", "usesTechnology", "Bar"),
        ("Acme - mail", "industry", "retail"),
    ]


def test_a_cell_of_several_lines_has_them_all() -> None:
    """As a list below a label has its items."""
    text = "# A\n\n### Acme - mail\n\n| Field | Value |\n|---|---|\n| Company | Acme |\n| Database | Foo<br>Bar |\n"
    assert told(text, "storageBackend") == [
        ("Acme - mail", "storageBackend", "Foo"),
        ("Acme - mail", "storageBackend", "Bar"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Field | Value |\n|---|---|\n| Color | red |\n| Company | Acme |\n",
        "| | |\n|---|---|\n| Color | red |\n| Shape | round |\n",
        "| Theme | retail |\n|---|---|\n| Zeta | mail |\n| Eta | news |\n",
    ],
)
def test_a_table_of_other_rows_is_counted(table: str) -> None:
    """Most of its labels must be known; nothing is lost in silence."""
    assert places(extracted(f"# A\n\n## Part\n\n{table}"), Code.UNREAD_TABLE) == ["docs/a.md:5"]


@pytest.mark.parametrize("head", ["项目 | 内容", "Fact | Value", "Property | Value", "文档属性 | 值"])
@pytest.mark.parametrize("heading", ["# Case study: Acme\n\n", "# A\n\n## Acme - mail\n\n### 基本信息\n\n"])
def test_one_known_label_is_enough_where_the_header_says_that_it_lists_fields(heading: str, head: str) -> None:
    """Below what a case has for its title; the other labels are counted."""
    text = f"{heading}| {head} |\n|---|---|\n| Mood | good |\n| Company | Acme |\n| Color | red |\n"
    assert [one[1:] for one in told(text, "organization")] == [("organization", "Acme")]
    assert sum(one.code is Code.UNKNOWN_LABEL for one in extracted(text).diagnostics) == 2


def test_a_document_may_list_its_fields_below_its_title() -> None:
    """Whoever else is named there."""
    text = "# A\n\n| 项目 | 内容 |\n|---|---|\n| 作者 | Ada |\n| 环境 | 三节点 |\n| 复核 | Bob |\n"
    assert [one[1:] for one in told(text, "maintainer")] == [("maintainer", "Ada")]


@pytest.mark.parametrize("heading", ["## Kafka", "## 部署清单"])
def test_properties_of_something_else_are_not_the_document_s(heading: str) -> None:
    """One known label below another heading may be anything's."""
    text = f"# A\n\n{heading}\n\n| Property | Value |\n|---|---|\n| Version | 3.6 |\n| License | MIT |\n"
    assert told(text, "version") == []


def test_a_scenario_may_be_told_by_a_table() -> None:
    """Whose heading gives its number, with or without a dash."""
    rows = "| 场景特征 | 高并发、低延迟 |\n| 典型用户 | Acme |\n| 推荐方案 | Foo + Bar |\n| 匹配度 | 9.2 |\n"
    text = f"# A\n\n## 交易类\n\n### T02 下单\n\n> **场景说明**：写入多。\n\n| 属性 | 取值 |\n|---|---|\n{rows}"
    wanted = ("description", "trait", "recommendedStack", "score", "organization")
    assert [one[1:] for one in told(text, *wanted)] == [
        ("description", "写入多。"),
        ("trait", "高并发"),
        ("trait", "低延迟"),
        ("organization", "Acme"),
        ("recommendedStack", "Foo + Bar"),
        ("score", "9.2"),
    ]


@pytest.mark.parametrize("head", ["优点 | 缺点", "Advantages | Limitations"])
@pytest.mark.parametrize("heading", ["## 六、优缺点", "## 2 Kafka"])
def test_a_header_of_nothing_but_fields_has_the_label_of_each_cell(heading: str, head: str) -> None:
    """They are told of what the document, or a heading, is about."""
    text = f"# Kafka\n\n{heading}\n\n| {head} |\n|---|---|\n| fast | hard to run |\n| open | - |\n"
    assert [one[1:] for one in told(text, "advantage", "limitation")] == [
        ("advantage", "fast"),
        ("limitation", "hard to run"),
        ("advantage", "open"),
    ]


CONCEPTS = "| ID | Concept | Definition |\n|---|---|---|\n| C1 | Lease | a lock |\n"


@pytest.mark.parametrize("heading", ["### 2.1 Lease", "### Lease（C1）", "### 租约（C1）"])
def test_properties_below_what_the_document_defines_are_its_attributes(heading: str) -> None:
    """By its name or its number."""
    table = "| 属性 | 类型 | 取值 | 说明 |\n|---|---|---|---|\n| 时长 | 数值 | 30s | 到期自行结束 |\n"
    text = f"# A\n\n{CONCEPTS}\n{heading}\n\n{table}"
    found = told(text, "hasAttribute", "attributeValue", "category", "description")
    assert {one[1:] for one in found if "Lease" in one[0]} == {
        ("hasAttribute", "Lease/时长"),
        ("attributeValue", "30s"),
        ("category", "数值"),
        ("description", "到期自行结束"),
    }


def test_a_case_may_be_a_practice_of_a_company() -> None:
    """As its table says."""
    text = "| 概念 | 企业 | 实践 | 成效 |\n|---|---|---|---|\n| 熔断 | Acme | 用 Hystrix 护住播放 | 可用性 99.99% |\n"
    assert [one[1:] for one in told(text, "organization")] == [("organization", "Acme")]


@pytest.mark.parametrize("head", ["属性 | 说明", "Property | Value"])
def test_a_table_of_properties_is_of_the_known_thing_in_its_heading(head: str) -> None:
    """Where it has a column for them; within a case it is how the case runs it."""
    table = f"| {head} |\n|---|---|\n| 配置存储 | etcd |\n| 背后公司 | Acme |\n"
    found = told(f"# 选型\n\n## 参评\n\n### 1. Kafka\n\n{table}", "hasAttribute", "attributeValue", "description")
    assert found[:2] == [("Kafka", "hasAttribute", "Kafka/配置存储"), ("Kafka/配置存储", "attributeValue", "etcd")]
    assert len(found) == 4
    case = "# A\n\n## Acme - mail\n\n- **Company**: Acme\n- **Stack**: Kafka\n\n### Kafka\n\n"
    assert told(f"{case}{table}", "hasAttribute") == []


@pytest.mark.parametrize("label", ["Owner", "Edited by", "维护团队"])
def test_who_looks_after_a_document_is_its_maintainer(label: str) -> None:
    """Whatever the text calls that."""
    assert [one[2] for one in told(f"# A\n\n> **{label}:** Storage\n", "maintainer")] == ["Storage"]
