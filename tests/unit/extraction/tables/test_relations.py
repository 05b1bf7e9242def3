"""Rows that relate two things."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, statements, told

CONCEPTS = "| ID | 名称 |\n|---|---|\n| A1 | 甲 |\n| A2 | 乙 |\n| A3 | 乙 |\n\n"
HEAD = "| 源 | 目标 | 关系类型 | 强度 | 说明 |\n|---|---|---|---|---|\n"


def test_an_end_is_a_number_or_a_name_of_the_document() -> None:
    """A number with its name is the number."""
    text = CONCEPTS + HEAD + "| A1 | A2 | 依赖 | | |\n| 甲 | A3 乙 | 实现 | | |\n"
    found = [one for one in statements(extracted(text).sayings) if one.predicate in {"dependsOn", "implements"}]
    ends = [(getattr(one.subject, "number", ""), getattr(one.object, "number", "")) for one in found]
    assert ends == [("A1", "A2"), ("A1", "A3")]


def test_a_name_that_two_numbers_have_is_no_number() -> None:
    """Nobody guesses which of the two is meant."""
    found = statements(extracted(CONCEPTS + HEAD + "| 甲 | 乙 | 依赖 | | |\n").sayings)
    assert [type(one.object).__name__ for one in found if one.predicate == "dependsOn"] == ["Mention"]


def test_what_the_row_says_of_the_relation_stays_with_it() -> None:
    """Type as written, strength, and the note."""
    found = statements(extracted(HEAD + "| x | y | 莫名 | ⭐⭐ | 因为 |\n").sayings)
    (relation,) = [one for one in found if one.predicate == "relatedTo"]
    assert [(name, value.text) for name, value in relation.qualifiers] == [
        ("description", "因为"), ("relationType", "莫名"), ("strength", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head", ["Source | Target | Type of link", "起点 | 终点 | 关系种类", "Source | Target | Link type"]
)
def test_the_kind_of_a_relation_has_many_names(head: str) -> None:
    """What stands below it is the type, not another column."""
    found = statements(extracted(f"| {head} |\n|---|---|---|\n| x | y | measures |\n").sayings)
    (relation,) = [one for one in found if one.predicate == "relatedTo"]
    assert [(name, value.text) for name, value in relation.qualifiers] == [("relationType", "measures")]


def test_a_row_with_one_end_is_no_relation() -> None:
    """There is nothing to relate."""
    assert told(HEAD + "| x | - | 依赖 | | |\n| x |\n", "dependsOn") == []


def test_an_attribute_row_has_value_type_and_number() -> None:
    """A part of the thing that the row names."""
    head = "| Term | Attribute ID | Attribute | Kind | Value |\n|---|---|---|---|---|\n"
    text = head + "| x | P1 | cost | money | 3 |\n| x | | speed | | |\n| - | | a | | |\n"
    assert told(text, "hasAttribute", "attributeValue", "category", "notation") == [
        ("x", "hasAttribute", "x/cost"), ("x/cost", "attributeValue", "3"), ("x/cost", "notation", "P1"),
        ("x/cost", "category", "money"), ("x", "hasAttribute", "x/speed"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["-", "—", "无", "暂无", "n/a", "None"])
def test_a_word_for_none_is_no_kind(kind: str) -> None:
    """The two are listed, and not related."""
    assert told(HEAD + f"| x | y | {kind} | | |\n", "relatedTo", "notRelatedTo") == []


@pytest.mark.parametrize(
    "kind",
    [
        "不依赖",
        "从不使用",
        "已弃用",
        "无关",
        "not related to",
        "does not use",
        "was rejected",
        "计划使用",
        "no longer uses",
    ],
)
def test_a_kind_that_is_denied_is_not_stated(kind: str) -> None:
    """Its words stay, of a relation that says that there is none."""
    found = statements(extracted(HEAD + f"| x | y | {kind} | | |\n").sayings)
    said = [(one.predicate, one.qualifiers[0][1].text) for one in found if one.qualifiers]
    assert said == [("notRelatedTo", kind)]


@pytest.mark.parametrize("kind", ["替代", "replaces", "莫名", "非功能依赖"])
def test_what_only_holds_such_a_word_is_a_kind(kind: str) -> None:
    """What replaces another is related to it."""
    assert told(HEAD + f"| x | y | {kind} | | |\n", "relatedTo", "notRelatedTo") == [("x", "relatedTo", "y")]


@pytest.mark.parametrize(
    ("kind", "relation"),
    [("被依赖", "dependsOn"), ("required by", "dependsOn"), ("被实现", "implements"), ("Implemented by", "implements")],
)
def test_a_passive_kind_holds_in_the_other_direction(kind: str, relation: str) -> None:
    """As written it only relates the two."""
    found = told(HEAD + f"| x | y | {kind} | | |\n", relation, "relatedTo", "relationType")
    assert found == [("x", "relatedTo", "y"), ("y", relation, "x")]


def test_a_note_on_an_attribute_describes_it() -> None:
    """In a column of its own."""
    text = "| 概念 | 属性 | 值 | 备注 |\n|---|---|---|---|\n| 甲 | 成本 | 3 | 每年 |\n"
    assert told(text, "description") == [("甲/成本", "description", "每年")]


@pytest.mark.parametrize("heads", ["Source ID | Relation | Target ID", "源ID | 关系 | 目标ID"])
@pytest.mark.parametrize("kind", ["is required by", "被依赖"])
def test_heads_may_ask_for_numbers(heads: str, kind: str) -> None:
    """The ends are the things of these; a word of the other direction may be a whole verb."""
    text = f"{CONCEPTS}| {heads} |\n|---|---|---|\n| A1 | {kind} | A2 |\n"
    found = [one for one in statements(extracted(text).sayings) if one.predicate == "dependsOn"]
    assert [(getattr(one.subject, "number", ""), getattr(one.object, "number", "")) for one in found] == [("A2", "A1")]


def test_nodes_and_edges_are_concepts_and_relations() -> None:
    """By their numbers."""
    nodes = (
        "| 节点ID | 名称 | 英文名 | 释义 |\n|---|---|---|---|\n| N1 | 租约 | Lease | 锁 |\n| N2 | 栅栏 | Fence | 数 |\n"
    )
    edges = "| 边ID | 起始节点 | 目标节点 | 关系 | 权重 |\n|---|---|---|---|---|\n| E1 | N1 | N2 | 依赖 | 4 |\n"
    assert [one[:3] for one in told(f"{nodes}\n{edges}", "dependsOn")] == [("租约", "dependsOn", "栅栏")]


@pytest.mark.parametrize(
    ("cells", "strengths"), [(("强", "中"), ["5", "3"]), (("★★", "weak"), ["2", "1"]), (("强", "待定"), [])]
)
def test_a_column_that_only_says_how_strong_needs_no_head(cells: tuple[str, str], strengths: list[str]) -> None:
    """One that says anything else is none."""
    rows = "".join(f"| x{at} | y | 依赖 | {cell} |\n" for at, cell in enumerate(cells))
    found = statements(extracted(f"| 源 | 目标 | 关系 | 甲 |\n|---|---|---|---|\n{rows}").sayings)
    words = (dict(one.qualifiers) for one in found if one.predicate == "dependsOn")
    assert [one["strength"].text for one in words if "strength" in one] == strengths


@pytest.mark.parametrize("word", ["属于", "隶属于", "belongs to", "is a type of"])
def test_what_belongs_to_another_is_narrower(word: str) -> None:
    """In both languages."""
    text = f"| 源 | 目标 | 关系类型 |\n|---|---|---|\n| Raft | Paxos | {word} |\n"
    assert [one[2] for one in told(text, "broader")] == ["Paxos"]
