"""Where tables stand and which rule reads each."""

from __future__ import annotations

import pytest
from tests.support.compiling import document, extracted, places, shipped

from casegraph import Code
from casegraph.extraction.pages.table_layout import find_tables
from casegraph.extraction.pages.walking import leaves
from casegraph.extraction.tables.read import TABLE_READINGS
from casegraph.model.rules import TABLE_KINDS


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("概念ID | 概念名称 | 定义", "concepts"),
        ("**Definition** | Concept Name | ID", "concepts"),
        ("术语 | 解释", "concepts"),
        ("Company/Organization | Use Case | Scale/Impact", "cases"),
        ("公司/机构 | 业务场景 | 说明", "cases"),
        ("说明 | 依赖目标 | 依赖源", "relations"),
        ("概念 | 属性 | 值", "attributes"),
        ("Item | Content", "card"),
        ("企业 | 业务场景", "cases"),
        ("Use case | Kafka", "matrix"),
        ("框架 | 延迟", "comparison"),
        ("延迟 | 框架", ""),
        ("甲 | 乙", ""),
        ("编号 | 中文名 | 英文名 | 类别 | 定义", "concepts"),
        ("缩写 | 全称", "concepts"),
        ("Short form | Expansion", "concepts"),
        ("起点 | 关系 | 终点", "relations"),
        ("From | Relation | To", "relations"),
        ("From | To | Days", ""),
        ("Concept | Relation | Concept 2", "relations"),
        ("Concept | Relation | Concept", "relations"),
        ("概念 | 关系 | 概念", "relations"),
        ("能力（权重） | Kafka", "comparison"),
        ("Measure | Kafka | Pulsar", "comparison"),
        ("特性维度 | Kafka | Pulsar", "comparison"),
        ("功能点 | Kafka | Pulsar", "comparison"),
        (" | Kafka | Pulsar", "comparison"),
        (" | Kafka | ", ""),
        (" | Kafka", ""),
        ("案例 | 公司", "cases"),
        ("Case | Company | Scale", "cases"),
        ("层次 | 选用 | 备选 | 原因", "roles"),
        ("Role | Choice | Alternatives", "roles"),
        ("If you need | Choose | Because", "rules"),
        ("指标 | 目标", "figures"),
        ("场景 | 推荐方案 | 评分 | 推荐理由", "rules"),
        ("业务场景 | 推荐技术 | 不推荐 | 理由", "rules"),
        ("Use case | Recommended | Reason | Alternative", "rules"),
        ("场景 | Kafka | 推荐方案 | 理由", "matrix"),
        ("场景 \\\\ 技术 | Kafka | Pulsar", "matrix"),
        ("Scenario / product | Kafka | Pulsar", "matrix"),
        ("场景 | 特征 | 推荐技术栈 | 代表企业 | 评分（10分制）", "concepts"),
        ("ID | Scenario | Traits | Recommended stack | Cases | Score", "concepts"),
        ("编号 | 场景 | 特点 | 建议组合 | 适配评分 | 时段", "concepts"),
        ("ID | Scenario | Suggested stack | Fit | Season", "concepts"),
        ("编号 | 组件 | 英文名 | 说明 | 类别 | 首次发布", "concepts"),
        ("# | 术语 | 定义", "concepts"),
        ("id | name | since", ""),
        ("编号 | 名称 | 价格", ""),
        ("编号 | 名称", "concepts"),
        ("No. | Database | Latency", "comparison"),
        ("Broker | Throughput", "comparison"),
        ("消息系统 | 写入吞吐", "comparison"),
        ("流处理引擎（开源） | 延迟", "comparison"),
        ("Stream processing engine | Latency", "comparison"),
        ("Ecosystem | Latency", ""),
        ("编号 | 需求 | 指标要求 | 优先级", "concepts"),
        ("ID | Requirement | Target", "concepts"),
        ("编号 | 需求 | 推荐技术", "rules"),
        ("ID | Requirement | Kafka | Pulsar", ""),
        ("项目 | Stars | 社区活跃度", "comparison"),
        ("行业 | 吞吐量 | 延迟", "comparison"),
        ("企业案例 | 年成本 | 年收益", "comparison"),
        ("Competitor | Price", "comparison"),
        ("评价维度 | Kafka | Pulsar", "comparison"),
        ("Metric | Before | After | Change", "figures"),
    ],
)
def test_a_table_is_told_by_what_its_header_means(head: str, kind: str) -> None:
    """In any order and wording that the profile has; else no rule reads it."""
    text = f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n"
    found = find_tables(shipped()[1], leaves(document(text, "docs/a.md").blocks))
    assert "".join(one.rule.read for one in found.read) == kind
    assert len(found.unread) == (not kind)


def test_tables_in_lists_and_quotes_are_found_under_their_heading() -> None:
    """The document's own title is no heading of a table."""
    heads, bar = "| term | meaning |", "|---|---|"
    quoted, nested = f"> {heads}\n> {bar}\n", f"- item\n\n  {heads}\n  {bar}\n"
    text = f"# Title\n\n{heads}\n{bar}\n\n## 2. Part\n\n{quoted}\n{nested}"
    found = find_tables(shipped()[1], leaves(document(text, "docs/a.md").blocks))
    assert [one.title for one in found.read] == ["", "Part", "Part"]


def test_a_table_that_no_rule_reads_is_counted() -> None:
    """With its header and its line."""
    assert places(extracted("text\n\n- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n"), Code.UNREAD_TABLE) == [
        "docs/a.md:5"
    ]


def test_every_kind_of_a_profile_has_its_reading() -> None:
    """What a profile may say is what extraction can do."""
    assert sorted(TABLE_READINGS) == sorted(TABLE_KINDS)
