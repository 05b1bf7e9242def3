"""Rows that define things."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, extracted, told

from casegraph.model.statement import Declaration

HEAD = "## 2.1 存储理论\n\n| 概念ID | 概念名称 | 英文名称 | 定义 | 类型 | 成本 |\n|---|---|---|---|---|---|\n"


def row(text: str, *predicates: str) -> list[tuple[str, str, str]]:
    """Return what one row of a concept table says."""
    return told(HEAD + text + "\n", *predicates)


def test_a_row_has_number_names_type_and_definition() -> None:
    """Each from the column whose head means it."""
    found = row("| A1 | 甲 | Alpha | 第一个 | 定理 | |", "notation", "label", "category", "definition")
    assert found == [
        ("甲", "notation", "A1"), ("甲", "label", "甲"), ("甲", "label", "Alpha"), ("甲", "category", "定理"),
        ("甲", "definition", "第一个"),
    ]  # fmt: skip


def test_the_class_comes_from_the_word_for_the_type() -> None:
    """A word that the profile lacks is a concept."""
    text = HEAD + "| A1 | 甲 | Alpha | - | 定理 | |\n| A2 | 乙 | Beta | - | 怪物 | |\n"
    assert (declared(text, "Theory"), declared(text, "Concept")) == (["甲"], ["乙"])


def test_a_concept_stands_under_the_heading_above() -> None:
    """By its title without its number."""
    assert row("| A1 | 甲 | Alpha | - | - | |", "broader") == [("甲", "broader", "存储理论")]


def test_a_concept_is_not_broader_than_itself() -> None:
    """Where the heading has its very name."""
    assert row("| A1 | 存储理论 | Storage | - | - | |", "broader") == []


@pytest.mark.parametrize("title", ["概念表", "核心概念与属性", "概念定义", "Key concepts", "Concept definitions"])
def test_a_heading_that_names_nothing_is_no_broader_notion(title: str) -> None:
    """It says only that concepts stand below it."""
    assert told(HEAD.replace("存储理论", title) + "| A1 | 甲 | Alpha | - | - | |\n", "broader") == []


def test_a_column_of_no_role_is_an_attribute() -> None:
    """Called as its head."""
    assert row("| A1 | 甲 | Alpha | - | - | 低 |", "hasAttribute", "attributeValue") == [
        ("甲", "hasAttribute", "甲/成本"), ("甲/成本", "attributeValue", "低"),
    ]  # fmt: skip


def test_a_row_without_a_name_says_nothing() -> None:
    """There is nothing to speak of."""
    assert row("| A1 | - | Alpha | x | 定理 | 低 |", "label", "notation") == []


@pytest.mark.parametrize(
    ("cell", "definition"),
    [
        ("好（参见[某页](a.md)）", "好"),
        ("好（参见[某页](a.md)）。", "好"),
        (
            "好（[某页](a.md)里对此有非常长的说明，足足超过二十个字，不能丢）",
            "好（某页里对此有非常长的说明，足足超过二十个字，不能丢）",
        ),
        ("好（见某处）", "好（见某处）"),
        ("好[某页](a.md)", "好某页"),
    ],
)
def test_brackets_that_only_point_are_taken_off_a_definition(cell: str, definition: str) -> None:
    """The link stays a reference; brackets with words of their own stay too."""
    assert row(f"| A1 | 甲 | Alpha | {cell} | - | |", "definition") == [("甲", "definition", definition)]


def test_a_glossary_has_short_forms_and_aliases() -> None:
    """A term without a number, its name in brackets, its abbreviation."""
    text = "## Terms\n\n| Term | Abbreviation | Meaning |\n|---|---|---|\n| Tau（套） | T1, T2 | a letter |\n"
    assert told(text, "label", "altLabel") == [
        ("Tau", "label", "Tau"), ("Tau", "altLabel", "套"), ("Tau", "altLabel", "T1"), ("Tau", "altLabel", "T2"),
    ]  # fmt: skip


def test_fields_of_the_profile_are_read_in_a_row() -> None:
    """A scenario's stack, traits, score and cases; a score that is none is no fact."""
    text = (
        "| 场景ID | 场景名称 | 特征 | 推荐技术栈 | 评分 | 实践案例 |\n|---|---|---|---|---|---|\n"
        "| S1 | 计费 | 低延迟、高并发 | Kafka + Redis | 8/10 | 甲行, 乙行 |\n| S2 | 清算 | | | 不错 | - |\n"
    )
    assert told(text, "trait", "score", "exemplifiedBy") == [
        ("计费", "trait", "低延迟"), ("计费", "trait", "高并发"), ("计费", "score", "8"),
        ("计费", "exemplifiedBy", "甲行 - 计费"), ("计费", "exemplifiedBy", "乙行 - 计费"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "thing"), [("", "technology/redis"), ("Database", "technology/redis"), ("企业", "organization/redis")]
)
def test_a_numbered_thing_that_is_known_is_that(tmp_path: Path, kind: str, thing: str) -> None:
    """Unless the row says that it is of another class."""
    graph = compiled(tmp_path, {"a.md": f"| ID | Name | Type |\n|---|---|---|\n| K-02 | Redis | {kind} |\n"}).graph
    assert [node.id for node in graph.nodes.values() if node.text("notation") == "K-02"] == [thing]


@pytest.mark.parametrize("kind", ["数据库", "Framework", "工具", "Language", "中间件"])
def test_words_for_software_are_technology(kind: str) -> None:
    """As a row says of its thing."""
    said = extracted(f"| ID | 名称 | 类型 |\n|---|---|---|\n| K1 | 甲 | {kind} |\n").sayings
    assert {one.thing.type for one in said if isinstance(one, Declaration) and one.last} >= {"Technology"}


def test_a_case_in_a_table_has_the_names_of_its_form() -> None:
    """Whose it is and what for, as a title says; a case that is called otherwise names nobody."""
    rows = "| K1 | 甲行 - 计费 | 实践案例 |\n| K2 | 计费 | 实践案例 |\n| K3 | 乙 - 丙 | 理论 |\n"
    text = f"| ID | 名称 | 类型 |\n|---|---|---|\n{rows}"
    assert told(text, "organization", "scenario") == [
        ("甲行 - 计费", "organization", "甲行"),
        ("甲行 - 计费", "scenario", "计费"),
    ]


def test_a_column_headed_by_a_sign_says_nothing() -> None:
    """It numbers the rows."""
    text = "# A\n\n| # | Company | Scenario | Rank |\n|---|---|---|---|\n| 4 | Acme | mail | 2 |\n"
    assert [one[2] for one in told(text, "attributeValue")] == ["2"]


@pytest.mark.parametrize("head", ["缩写 | 全称 | 中文", "Abbreviation | Full form | Chinese name"])
def test_a_short_form_has_its_chinese_name(head: str) -> None:
    """It is a name, and no attribute."""
    said = told(
        f"| {head} |\n|---|---|---|\n| XTP | Extra Transfer Protocol | 额外传输协议 |\n", "label", "hasAttribute"
    )
    assert [one[1:] for one in said] == [
        ("label", "XTP"),
        ("label", "Extra Transfer Protocol"),
        ("label", "额外传输协议"),
    ]


def test_a_row_of_a_table_may_describe_a_scenario() -> None:
    """By its traits, its stack, whose it is and a score, without a number of its own."""
    head = "| 场景 | 特征 | 推荐技术栈 | 代表企业 | 评分（10分制） |\n|---|---|---|---|---|\n"
    said = told(
        f"{head}| 车联 | 快 | Foo + Bar | Acme | 9.1 |\n", "trait", "recommendedStack", "exemplifiedBy", "score"
    )
    assert said == [
        ("车联", "trait", "快"), ("车联", "recommendedStack", "Foo + Bar"), ("车联", "exemplifiedBy", "Acme - 车联"),
        ("车联", "score", "9.1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heads", ["编号 | 性质 | 英文名 | 表述", "ID | 定理 | English | 陈述", "No | Property | English name | Statement"]
)
def test_counted_properties_are_defined_by_what_they_state(heads: str) -> None:
    """A property without a number or a statement is one of anything."""
    text = f"## 安全性\n\n| {heads} |\n|---|---|---|---|\n| P1 | 甲 | Alpha | 至多一个 |\n"
    assert told(text, "notation", "label", "definition", "broader")[:4] == [
        ("甲", "notation", "P1"), ("甲", "label", "甲"), ("甲", "label", "Alpha"), ("甲", "definition", "至多一个"),
    ]  # fmt: skip
    assert declared("| 性质 | 表述 |\n|---|---|\n| 甲 | 一 |\n", "Concept") == []


@pytest.mark.parametrize(
    ("head", "row", "concepts"),
    [
        ("ID | Name | Role | Team", "1 | Imke | Pilot | A", []),
        ("编号 | 名称 | 座位 | 班次", "1 | 甲 | 3 | 早", []),
        ("ID | Name", "A1 | Imaginary", ["Imaginary"]),
        ("ID | Name | Description | Team", "A1 | Imaginary | a thing | A", ["Imaginary"]),
        ("编号 | 名称 | 类型 | 班次", "A1 | 甲 | 概念 | 早", ["甲"]),
        ("ID | Concept | Team", "A1 | Imaginary | A", ["Imaginary"]),
    ],
)
def test_anything_may_have_a_number_and_a_name(head: str, row: str, concepts: list[str]) -> None:
    """It takes a column of what defines a notion, or none but these two."""
    text = f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n| {row} |\n"
    assert declared(text, "Concept") == concepts


@pytest.mark.parametrize(
    "head", ["类型 | 中文名 | 复杂度", "Data type | Chinese | Complexity", "算法 | 英文名 | 复杂度"]
)
def test_what_has_a_name_in_another_language_is_defined(head: str) -> None:
    """Whatever kind of thing it is."""
    found = told(
        f"| {head} |\n|---|---|---|\n| G-Counter | 只增计数器 | O(1) |\n", "label", "altLabel", "attributeValue"
    )
    assert {one[2] for one in found} >= {"G-Counter", "只增计数器", "O(1)"}


@pytest.mark.parametrize(
    ("head", "codes", "numbers"),
    [
        ("序号", ("T1", "T2"), ["T1", "T2"]), ("#", ("F-01", "F-02"), ["F-01", "F-02"]),
        ("编码", ("X", "Y"), ["X", "Y"]), ("Ref.", ("T1", "T2"), ["T1", "T2"]),
        ("序号", ("1", "2"), []), ("#", ("T1", "T1"), []), ("序号", ("T1", "第二"), []),
    ],
)  # fmt: skip
def test_a_count_in_codes_is_a_number(head: str, codes: tuple[str, str], numbers: list[str]) -> None:
    """Each row has a code of its own; a mere count is none of what it counts."""
    rows = "".join(f"| {code} | {name} | what {name} is |\n" for code, name in zip(codes, ("甲", "乙"), strict=True))
    text = f"| {head} | 概念 | 说明 |\n|---|---|---|\n{rows}"
    assert [number for _, _, number in told(text, "notation")] == numbers
    assert [name for name, _, _ in told(text, "definition")] == ["甲", "乙"]


@pytest.mark.parametrize("head", ["版本", "Version"])
def test_a_field_over_codes_is_no_number(head: str) -> None:
    """Whatever its cells look like."""
    assert told(f"| {head} | 概念 | 说明 |\n|---|---|---|\n| V1 | 甲 | one |\n| V2 | 乙 | two |\n", "notation") == []


@pytest.mark.parametrize("heads", ["属性 | 属于 | 取值 | 属性类别", "Attribute | Belongs to | Value | Attribute type"])
def test_an_attribute_belongs_to_what_a_column_names(heads: str) -> None:
    """Whatever the order of the columns."""
    concepts = "| ID | Concept | Definition |\n|---|---|---|\n| A1 | Alpha | one |\n"
    text = f"{concepts}\n| {heads} |\n|---|---|---|---|\n| Limit | Alpha | 60 s | time |\n"
    assert ("Alpha/Limit", "attributeValue", "60 s") in told(text, "attributeValue")


@pytest.mark.parametrize("head", ["中文 | 英文 | 缩写 | 说明", "Chinese | English | Abbreviation | Meaning"])
def test_the_first_of_several_names_is_the_name(head: str) -> None:
    """Though its head only tells the language."""
    text = f"| {head} |\n|---|---|---|---|\n| 偏序 | Partial order | PO | 未必都可比 |\n"
    assert [one[1:] for one in told(text, "label", "altLabel", "definition")] == [
        ("label", "偏序"), ("label", "Partial order"), ("altLabel", "PO"), ("definition", "未必都可比"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["编号 | 需求 | 指标要求", "ID | Requirement | Target"])
def test_requirements_that_are_counted_have_what_they_ask_for(head: str) -> None:
    """With the numbers of a requirement; those of a case are no notions of their own."""
    text = f"# A\n\n| {head} |\n|---|---|---|\n| R1 | 快写 | P99 < 50 ms |\n"
    assert [one[2] for one in told(text, "notation", "attributeValue", "context", "value")] == [
        "R1",
        "P99 < 50 ms",
        "50",
        "requirement",
    ]
    case = f"# A\n\n## Acme - mail\n\n**Company**: Acme\n**Stack**: Foo\n\n{text[4:]}"
    assert told(case, "notation") == []
