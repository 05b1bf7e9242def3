"""Matrices, comparisons, cases and cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, labels, statements, told

from casegraph import Code
from casegraph.model.statement import Known
from casegraph.model.values import Literal


def test_each_filled_cell_of_a_matrix_is_a_relation() -> None:
    """From the row's thing to the column's, with the cell's words; comments are attributes."""
    head = "| 场景 | A1 | Redis支持度 | 说明 |\n|---|---|---|---|\n"
    text = head + "| 计费 | ✅ 好 | 9.5/10 | 快 |\n| 清算 | - | ⚠️ | |\n| - | x | | |\n"
    found = [one for one in statements(extracted(text).sayings) if one.predicate == "relatedTo"]
    assert [(one.object, [value.text for _, value in one.qualifiers]) for one in found] == [
        (Known("A1", found[0].object.types), ["✅ 好"]),  # type: ignore[union-attr]  # the object of a relation
        (Known("Redis", found[0].object.types), ["支持度", "9.5"]),  # type: ignore[union-attr]  # the same
        (Known("Redis", found[0].object.types), ["⚠️"]),  # type: ignore[union-attr]  # the same
    ]
    assert told(text, "attributeValue") == [("计费/说明", "attributeValue", "快")]


@pytest.mark.parametrize("head", ["场景", "Scenario"])
def test_a_number_in_a_matrix_is_a_score_and_no_kind_of_relation(head: str) -> None:
    """However it is written; what is no score stays as written."""
    text = f"| {head} | A1 | A2 | A3 |\n|---|---|---|---|\n| 计费 | 9.5 | 9.5/10 | 95% |\n"
    said = [one.qualifiers for one in statements(extracted(text).sayings) if one.predicate == "relatedTo"]
    assert [[(name, value.text) for name, value in one] for one in said] == [
        [("score", "9.5")], [("score", "9.5")], [("relationType", "95%")],
    ]  # fmt: skip


def test_a_comparison_speaks_of_its_rows_or_of_its_columns() -> None:
    """Of the rows where the first head names a kind of thing, of the columns where it names what is measured."""
    rows = "| Framework | Latency |\n|---|---|\n| Kafka（卡夫卡） | 10 ms |\n| | 3 |\n"
    columns = "| 指标 | Kafka | |\n|---|---|---|\n| 延迟 | 10 ms | 2 |\n"
    assert told(rows, "attributeValue") == [("Kafka/Latency", "attributeValue", "10 ms")]
    assert told(columns, "attributeValue") == [("Kafka/延迟", "attributeValue", "10 ms")]
    assert told(columns, "asWritten") == [(told(columns, "asWritten")[0][0], "asWritten", "10 ms")]


def test_a_comparison_speaks_of_the_document_s_own_things() -> None:
    """By their number or name."""
    text = "| ID | Name |\n|---|---|\n| A1 | Imaginary |\n\n| Tool | Cost |\n|---|---|\n| A1 | 3 |\n"
    assert told(text, "attributeValue") == [("Imaginary/Cost", "attributeValue", "3")]


def test_a_row_of_cases_is_one_for_each_organization() -> None:
    """With its scenario and the fields that the profile knows; others are attributes."""
    text = "| 公司 | 场景 | 规模 | 颜色 |\n|---|---|---|---|\n| 甲行、乙行 | 计费 | 三万用户 | 红 |\n| 丙行 | | | |\n"
    assert told(text, "organization", "scale", "attributeValue") == [
        ("甲行 - 计费", "organization", "甲行"), ("甲行 - 计费", "scale", "三万用户"),
        ("甲行 - 计费/颜色", "attributeValue", "红"), ("乙行 - 计费", "organization", "乙行"),
        ("乙行 - 计费", "scale", "三万用户"), ("乙行 - 计费/颜色", "attributeValue", "红"),
    ]  # fmt: skip


@pytest.mark.parametrize(("head", "number"), [("案例 | 公司", "案例二"), ("Case | Company", "Case 3")])
def test_the_number_of_a_case_names_none(head: str, number: str) -> None:
    """It is told of elsewhere; a name may end with a number, too."""
    text = f"| {head} | Nodes |\n|---|---|---|\n| {number} | Acme | 3 |\n| Mail 2 | Acme | 3 |\n"
    assert declared(text, "Case") == ["Acme - Mail 2"]


CARD = """#### 甲定律 (Alpha law)

| 项目 | 内容 |
|---|---|
| 中文名称 | 甲律 |
| 英文全称 | Law of Alpha |
| 中文解释 | 凡甲皆甲 |
| 相关概念 | 乙、丙 |
| 颜色 | 红 |
| 别的 | - |
"""


def test_a_card_speaks_of_what_its_heading_names() -> None:
    """A field in each row: names, definition, relations, and attributes for the rest."""
    assert told(CARD, "label", "altLabel", "definition", "relatedTo", "attributeValue") == [
        ("甲定律", "label", "甲定律"), ("甲定律", "label", "Law of Alpha"), ("甲定律", "altLabel", "Alpha law"),
        ("甲定律", "altLabel", "甲律"), ("甲定律", "definition", "凡甲皆甲"), ("甲定律", "relatedTo", "乙"),
        ("甲定律", "relatedTo", "丙"), ("甲定律/颜色", "attributeValue", "红"),
    ]  # fmt: skip


def test_a_card_without_a_heading_or_a_known_row_says_nothing() -> None:
    """Nothing tells what it speaks of, or that it is one."""
    bare = CARD.split("\n\n", 1)[1]
    odd = "#### 甲\n\n| 项目 | 内容 |\n|---|---|\n| 颜色 | 红 |\n"
    assert told(bare, "label", "attributeValue") == told(odd, "attributeValue") == []


@pytest.mark.parametrize("cell", ["❌", "不支持", "不推荐", "Not recommended", "否", "❌ Poor", "✘ 很慢"])
def test_a_cell_that_says_no_denies_the_relation(cell: str) -> None:
    """It is no relation of a type "no"."""
    assert told(f"| 场景 | A1 |\n|---|---|\n| 计费 | {cell} |\n", "relatedTo", "notRelatedTo") == [
        ("计费", "notRelatedTo", "A1")
    ]


def test_a_cell_may_say_not_and_yet_relate() -> None:
    """A remark is more than a no; a word for none says nothing."""
    text = "| 场景 | A1 | A2 |\n|---|---|---|\n| 计费 | 好，不需要运维 | 无 |\n"
    assert told(text, "relatedTo", "notRelatedTo") == [("计费", "relatedTo", "A1")]


@pytest.mark.parametrize("same", ["", "同上", '"', "〃", "Ditto", "same as above"])
def test_a_row_without_a_company_is_of_the_one_above(same: str) -> None:
    """Cells are merged so; a dash names nobody."""
    head = "| 公司 | 场景 |\n|---|---|\n"
    text = head + f"| {same} | 对账 |\n| 甲行 | 计费 |\n| {same} | 清算 |\n| - | 风控 |\n| {same} | 报表 |\n"
    assert [one[0] for one in told(text, "organization")] == ["甲行 - 计费", "甲行 - 清算"]


def compared(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Return what has attributes in a document, and what they are called."""
    graph = compiled(tmp_path, {"a.md": text}).graph
    return edges(graph, "hasAttribute")


def test_a_row_may_name_a_version_or_a_form(tmp_path: Path) -> None:
    """The thing is known without; what is not known is none."""
    text = "| Solution | License |\n|---|---|\n| Camunda 8 | a |\n| Redis (cluster) | b |\n| Nonesuch 3 | c |\n"
    assert compared(tmp_path, text) == [("Camunda", "License"), ("Redis", "License")]


@pytest.mark.parametrize("name", ["自建Redis", "云上托管 Redis", "Managed Redis", "Self-hosted Redis cluster"])
def test_a_form_may_stand_before_a_proper_name(tmp_path: Path, name: str) -> None:
    """What is no proper name is another thing with it."""
    text = f"| 方案 | License |\n|---|---|\n| {name} | a |\n| 分布式事务 | b |\n| Managed transactions | c |\n"
    assert compared(tmp_path, text) == [("Redis", "License")]


@pytest.mark.parametrize("head", ["Library", "Database", "数据库", "时序数据库", "API gateway"])
def test_a_proper_name_below_a_kind_of_technology_is_one(tmp_path: Path, head: str) -> None:
    """So it is where nobody knows it; what is known stays what it is, and mere words name nothing."""
    rows = "| Nonesuch 3 | a |\n| Raft | b |\n| our own one | c |\n| 自研 | d |\n| Total | e |\n"
    graph = compiled(tmp_path, {"a.md": f"| {head} | License |\n|---|---|\n{rows}"}).graph
    assert sorted(edges(graph, "hasAttribute")) == [("Nonesuch", "License"), ("Raft", "License")]
    assert labels(graph, "Technology") == ["Nonesuch"]


@pytest.mark.parametrize("head", ["Algorithm", "算法"])
def test_a_proper_name_below_the_word_for_algorithms_is_one(tmp_path: Path, head: str) -> None:
    """What is known is of its own class."""
    rows = "| Nonesuch | a |\n| Raft | b |\n| Redis | c |\n| our own one | d |\n"
    graph = compiled(tmp_path, {"a.md": f"| {head} | Cost |\n|---|---|\n{rows}"}).graph
    assert sorted(edges(graph, "hasAttribute")) == [("Nonesuch", "Cost"), ("Raft", "Cost"), ("Redis", "Cost")]
    assert (labels(graph, "Theory"), labels(graph, "Technology")) == (["Nonesuch", "Raft"], ["Redis"])


@pytest.mark.parametrize(("head", "caption"), [("Percentile", "Latency (ms)"), ("分位数", "延迟（ms）")])
def test_percentiles_have_the_unit_of_the_heading(tmp_path: Path, head: str, caption: str) -> None:
    """Only technologies are compared by them: a latency has no latency."""
    text = f"# A\n\n## {caption}\n\n| {head} | Kafka | Latency |\n|---|---|---|\n| p50 | 3.1 | 4 |\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "hasAttribute") == [("Kafka", "p50")]
    assert [node.text("unitText") for node in graph.nodes.values() if node.type == "Measurement"] == ["ms"]


@pytest.mark.parametrize("head", ["Threads", "并发数"])
def test_a_bare_number_in_the_first_column_is_named_with_its_head(tmp_path: Path, head: str) -> None:
    """It says nothing alone."""
    text = f"| {head} | Kafka | Redis |\n|---|---|---|\n| 16 | 900 tps | 800 tps |\n"
    assert compared(tmp_path, text) == [("Kafka", f"{head} 16"), ("Redis", f"{head} 16")]


def test_what_one_table_calls_a_technology_others_may_speak_of(tmp_path: Path) -> None:
    """In whatever order and document they stand; alone they name none."""
    corner = "| | Nonesuch | Otherwise |\n|---|---|---|\n| Cost | 1 | 2 |\n"
    files = {"a.md": corner, "b.md": "| Library | License |\n|---|---|\n| Nonesuch | a |\n"}
    assert sorted(edges(compiled(tmp_path, files).graph, "hasAttribute")) == [
        ("Nonesuch", "Cost"),
        ("Nonesuch", "License"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| 维度 | PostgreSQL 15 | PostgreSQL 17 |\n|---|---|---|\n| 许可 | a | b |\n| 语言 | C | C |\n",
        "| Database | 许可 | 语言 |\n|---|---|---|\n| PostgreSQL 15 | a | C |\n| PostgreSQL 17 | b | C |\n",
    ],
)
def test_each_of_two_versions_is_told_of_the_one_thing(tmp_path: Path, text: str) -> None:
    """Where they differ, the version is what an attribute is said of."""
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "hasAttribute") == [("PostgreSQL", "许可"), ("PostgreSQL", "许可"), ("PostgreSQL", "语言")]
    said = [text for node in graph.nodes.values() for text in node.texts("qualifier")]
    assert sorted(said) == ["PostgreSQL 15", "PostgreSQL 17"]


def test_a_column_may_name_a_version(tmp_path: Path) -> None:
    """In the header too."""
    text = "| 维度 | PostgreSQL 15 | MySQL |\n|---|---|---|\n| 许可 | a | b |\n"
    assert compared(tmp_path, text) == [("MySQL", "许可"), ("PostgreSQL", "许可")]


@pytest.mark.parametrize(
    "text",
    [
        "| | Kafka | Pulsar |\n|---|---|---|\n| Cost | a | b |\n",
        "| | Cost | Origin |\n|---|---|---|\n| Kafka | a | |\n| Pulsar | c | |\n",
    ],
)
def test_under_an_empty_corner_known_things_are_compared(tmp_path: Path, text: str) -> None:
    """They stand in the header or in the first column."""
    assert compared(tmp_path, text) == [("Kafka", "Cost"), ("Pulsar", "Cost")]


def test_a_shifted_row_says_nothing(tmp_path: Path) -> None:
    """Its cells stand under other heads than theirs, whatever it names."""
    text = "| Framework | A | B |\n|---|---|---|\n| Redis 7 | a | b | c |\n| Kafka | a | b | c |\n| Pulsar | a |\n"
    assert compared(tmp_path, text) == [("Pulsar", "A")]


@pytest.mark.parametrize("head", ["场景", "Scenario"])
def test_a_shifted_row_of_a_matrix_says_nothing(head: str) -> None:
    """Nor does it relate anything."""
    text = f"| {head} | A1 | A2 |\n|---|---|---|\n| 计费 | a | b | c |\n| 清算 | a | b |\n"
    assert [one[0] for one in told(text, "relatedTo")] == ["清算", "清算"]


def test_a_bar_in_a_formula_parts_no_cells(tmp_path: Path) -> None:
    """What it measures and what stands behind it stay in their columns; sums of money are no formula."""
    head = "| Algorithm | Cost | Use |\n|---|---|---|\n"
    rows = "| Paxos | $O(|V| \\times |E|)$ | small |\n| Raft | $5 | big | $6 |\n"
    graph = compiled(tmp_path, {"a.md": head + rows}).graph
    said = [node.text("attributeValue") for node in graph.nodes.values() if node.type == "Attribute"]
    assert said == ["$O(|V| \\times |E|)$", "small"]


def test_a_case_may_stand_beside_its_company() -> None:
    """With the company in its name, or without."""
    text = "| Case | Company |\n|---|---|\n| Acme - orders | Acme |\n| billing | Zeta |\n"
    assert [one[::2] for one in told(text, "scenario")] == [("Acme - orders", "orders"), ("Zeta - billing", "billing")]


@pytest.mark.parametrize("head", ["状态", "关联论证章节", "Status", "Section"])
def test_a_column_on_the_row_says_nothing_of_its_thing(tmp_path: Path, head: str) -> None:
    """How far it is written and where it stands are no attributes of what it names."""
    text = f"| Framework | Cost | {head} |\n|---|---|---|\n| Kafka | a | ✅ |\n"
    assert compared(tmp_path, text) == [("Kafka", "Cost")]


@pytest.mark.parametrize("head", ["专题文档", "参考资料", "Related document", "Reference(s)"])
def test_a_column_of_links_leads_from_the_thing_of_its_row(tmp_path: Path, head: str) -> None:
    """It is no attribute of it; what is not known leads nowhere."""
    rows = "| Kafka | [more](b.md) |\n| Nonesuch | [less](b.md) |\n"
    files = {"a.md": f"# A\n\n| Solution | {head} |\n|---|---|\n{rows}", "b.md": "# B\n"}
    graph = compiled(tmp_path, files).graph
    assert edges(graph, "references") == [("A", "B"), ("Kafka", "B")]
    assert not edges(graph, "hasAttribute")


@pytest.mark.parametrize("heads", [("场景", "最佳选择"), ("Scenario", "Best choice")])
def test_the_best_choice_of_a_matrix_is_recommended_where_it_is_a_known_stack(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    """A technology or a new name is none."""
    rows = "| mail | 9 | Temporal + PostgreSQL/Nonesuch |\n| logs | 5 | Kafka |\n"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n| {heads[0]} | Kafka | {heads[1]} |\n|---|---|---|\n{rows}"}).graph
    assert edges(graph, "recommendedStack") == [("mail", "Temporal + PostgreSQL")]


@pytest.mark.parametrize("heads", [("优点", "缺点", "适用场景"), ("Pros", "Cons", "Use cases")])
def test_a_comparison_has_the_fields_of_what_it_compares(heads: tuple[str, str, str]) -> None:
    """A word for none is no value of one, and under names of things these heads are words."""
    rows = "| Kafka | fast | none | logging, 对账 |\n| Pulsar | 无 | slow | - |\n"
    text = f"# A\n\n| Framework | {' | '.join(heads)} |\n|---|---|---|---|\n{rows}"
    assert told(text, "advantage", "limitation", "applicableTo", "hasAttribute") == [
        ("Kafka", "advantage", "fast"), ("Kafka", "applicableTo", "logging"), ("Kafka", "applicableTo", "对账"),
        ("Pulsar", "limitation", "slow"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["优势倍数", "说明", "Ratio", "Notes"])
def test_a_head_that_says_what_its_column_holds_is_no_unknown_thing(head: str) -> None:
    """A name that nothing has is one."""
    found = extracted(f"| 指标 | Kafka | {head} |\n|---|---|---|\n| 延迟 | 10 ms | 2 |\n")
    assert {one.subject for one in statements(found.sayings) if one.predicate == "hasAttribute"} == {
        Known("Kafka", ("Technology", "TechnologyStack", "Pattern", "Theory", "Concept", "Organization"))
    }


@pytest.mark.parametrize("header", ["指标 | 数值 | 占比", "Metric | Before | After"])
def test_figures_of_nothing_are_counted_as_unread(header: str) -> None:
    """No name in them is unknown: they have none."""
    found = extracted(f"# A\n\n| {header} |\n|---|---|---|\n| 延迟 | 10 ms | 2 |\n")
    assert [one.code for one in found.diagnostics] == [Code.UNREAD_TABLE]
    assert told(f"# A\n\n| {header} |\n|---|---|---|\n| 延迟 | 10 ms | 2 |\n", "hasAttribute") == []


@pytest.mark.parametrize("head", ["算法类型", "技术方案", "Kind of algorithm", "Approach"])
def test_a_column_of_kinds_names_what_is_compared(tmp_path: Path, head: str) -> None:
    """What is not known is none."""
    text = f"| {head} | Cost |\n|---|---|\n| Raft | a |\n| Nonesuch | b |\n"
    assert compared(tmp_path, text) == [("Raft", "Cost")]


def test_a_row_may_say_how_a_thing_runs(tmp_path: Path) -> None:
    """Each way is told of that thing, with its name where they differ."""
    text = "# A\n\n| 数据库 | 延迟 |\n|---|---|\n| Redis 单机 | 1 ms |\n| Redis 集群（6主6从） | 2 ms |\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "hasAttribute") == [("Redis", "延迟"), ("Redis", "延迟")]
    said = [one.value for node in graph.nodes.values() for one in node.properties if one.field == "qualifier"]
    assert {one.text for one in said if isinstance(one, Literal)} == {"Redis 单机", "Redis 集群（6主6从）"}


@pytest.mark.parametrize("head", ["序号", "#", "No."])
def test_a_column_that_counts_the_rows_says_nothing(head: str) -> None:
    """Neither of a case nor of what is compared, whatever the rows are."""
    text = f"| {head} | Framework | Latency |\n|---|---|---|\n| 1 | Kafka | 1 ms |\n"
    assert told(text, "hasAttribute") == [("Kafka", "hasAttribute", "Kafka/Latency")]
    text = f"| {head} | 公司 | 场景 | 核心技术 |\n|---|---|---|---|\n| 1 | Acme | mail | Foo、Bar |\n"
    assert [one[1:] for one in told(text, "hasAttribute", "usesTechnology")] == [
        ("usesTechnology", "Foo"),
        ("usesTechnology", "Bar"),
    ]


@pytest.mark.parametrize(
    ("heading", "head", "row", "told_by"),
    [
        ("## 技术评分", "维度 | Kafka | Pulsar", "延迟 | 7.5 | 9", "技术评分"),
        ("## Scores", "Criterion | Kafka | Pulsar", "Latency | 7.5 | 4/5", "Scores"),
        ("## Choice", "Criterion | Weight | Kafka | Pulsar", "Latency | 30% | 7.5 | 9", "Weight 30%"),
        ("## 打分", "框架 | 延迟 | 得分", "Kafka | 7.5 | 8", "打分"),
        ("## Choice", "Framework | Latency (20%) | Cost (20%)", "Kafka | 7.5 | 8", "20%"),
    ],
)
def test_a_bare_number_among_scores_is_no_quantity(heading: str, head: str, row: str, told_by: str) -> None:
    """The heading says so, or how much its criterion counts."""
    text = f"# A\n\n{heading}\n\n| {head} |\n{'|---' * (head.count('|') + 1)}|\n| {row} |\n"
    assert [one[2] for one in told(text, "qualifier")] == [told_by, told_by]
    assert told(text, "hasMeasurement") == []


def test_a_number_with_a_unit_is_no_score() -> None:
    """Wherever it stands."""
    assert told("# A\n\n## Scores\n\n| Criterion | Kafka |\n|---|---|\n| Latency | 5 ms |\n", "qualifier") == []
    assert told("# A\n\n## Cost\n\n| Criterion | Kafka |\n|---|---|\n| Nodes | 5 |\n", "qualifier") == []


def test_the_whole_of_a_name_goes_before_what_is_left_of_it(tmp_path: Path) -> None:
    """What documents mention with its remark is told of; the other row only counts without."""
    vocabulary = "records:\n  - {type: Organization, id: acme, label: Acme}\n"
    cases = "# Cases\n\n| Company | Use case |\n|---|---|\n| Acme (East) | mail |\n\n"
    table = "| Company | Staff |\n|---|---|\n| Acme (East) | 5 |\n| Acme (West) | 6 |\n"
    graph = compiled(tmp_path, {"vocabulary/o.yaml": vocabulary, "a.md": f"{cases}{table}"}).graph
    assert edges(graph, "hasAttribute") == [("Acme", "Staff"), ("Acme (East)", "Staff")]


@pytest.mark.parametrize(("head", "cells"), [("场景", "高 | 低"), ("Scenario", "high | low")])
def test_how_well_something_fits_is_a_strength(head: str, cells: str) -> None:
    """In words as in stars."""
    text = f"| {head} | Kafka | Redis |\n|---|---|---|\n| mail | {cells} |\n"
    said = [one for one in statements(extracted(text).sayings) if one.predicate == "relatedTo"]
    assert [dict(one.qualifiers)["strength"].text for one in said] == ["5", "1"]
