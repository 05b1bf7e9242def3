"""Counts and shares that a document states of itself."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

from casegraph.model.statement import Declaration


def claims(text: str) -> list[str]:
    """Return the labels of the claims of a text."""
    sayings = extracted(text).sayings
    found = [one for one in sayings if isinstance(one, Declaration) and one.thing.type == "Claim"]
    return [one.label.text for one in found if one.label]


def test_each_clause_that_counts_is_a_claim() -> None:
    """Others are not, and a number of thousands is not cut apart."""
    text = "## 概述\n\n本文共有3个主题，写得不错，收录1,200个案例。\n"
    assert claims(text) == ["本文共有3个主题", "收录1,200个案例"]


def test_a_claim_begins_where_its_sentence_does() -> None:
    """A full stop ends the one before, and none stands in a number."""
    text = "## Overview\n\nThis page compares Foo, Bar and Baz. It covers 4 scenarios and 1.5 million cases.\n"
    assert claims(text) == ["It covers 4 scenarios and 1.5 million cases."]


def test_items_count_for_what_they_name() -> None:
    """With the label, in bold or not."""
    text = "**按行业分类**：\n\n- **零售**：3个场景\n- 物流：2个场景\n- 其他行业：多个场景\n- 别的\n"
    assert claims(text) == ["零售：3个场景", "物流：2个场景", "其他行业：多个场景"]
    assert [name for _, _, name in told(text, "about")] == ["零售", "物流"]


def test_claims_about_stacks_name_the_stack() -> None:
    """As other documents write it."""
    text = "**按技术栈分类**：\n\n- Foo+Bar：3个场景\n- Baz：1个场景\n"
    assert [name for _, _, name in told(text, "about")] == ["Foo + Bar", "Baz"]


def test_numbers_of_a_claim_are_its_own() -> None:
    """They are no measurements of a case."""
    found = told("## Overview\n\nThis page has 3 cases.\n", "hasMeasurement", "claims", "context")
    assert [(predicate, value) for _, predicate, value in found if predicate == "context"] == [("context", "claim")]


def test_the_document_makes_the_claim() -> None:
    """Not the thing that a section speaks of."""
    assert [owner for owner, *_ in told("## Overview\n\nThis page has 3 cases.\n", "claims")] == ["docs/a.md"]


@pytest.mark.parametrize(
    ("item", "about"),
    [
        ("Small (< 5 GB): 3 scenarios", "Small"),
        ("小规模（<1M events/s）：3个场景", "小规模"),
        ("Small (old ones): 3 scenarios", "Small (old ones)"),
    ],
)
def test_figures_behind_a_name_are_no_part_of_it(item: str, about: str) -> None:
    """They only say what the name means."""
    assert [one[2] for one in told(f"# A\n\n**By scale**:\n\n- {item}\n", "about")] == [about]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("**案例统计**：\n\n- **工业界案例**：3个\n  - 金融科技：2个（甲、乙）\n  - 强一致性：1（丙）\n", "案例数"),
        ("**案例统计**：\n\n- 工业案例：3个\n  - **金融**：2\n  - 制造：1个（甲）\n", "案例数"),
        ("**Statistics**:\n\n- **Industrial cases**: 3\n  - Banks: 2 (A, B)\n  - **Consistency**: 1 (C)\n", "cases"),
    ],
)
def test_a_bare_count_counts_what_its_label_names(text: str, counted: str) -> None:
    """And so do those listed below it."""
    said = told(f"# A\n\n{text}", "claims", "value", "quantity")
    assert [value for _, term, value in said if term == "value"] == ["3", "2", "1"]
    assert {value for _, term, value in said if term == "quantity"} == {counted}
    assert sum(term == "claims" for _, term, _ in said) == 3


@pytest.mark.parametrize(
    "item", ["**Banks**: 2 (A, B)", "**Industrial cases**: many", "**Cases**: 2x", "**案例**：2倍"]
)
def test_other_bare_counts_are_no_claims(item: str) -> None:
    """Nobody says what they count, or they count nothing."""
    assert told(f"# A\n\n**Statistics**:\n\n- {item}\n", "claims") == []


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("**按部署方式统计**：", "- 自建：7个场景（70%）\n- 托管：3个场景（30%）"),
        ("**By hosting**:", "- **Own**: 7 scenarios (70%)\n- **Managed**: 3 scenarios (30%)"),
        ("### 分布", "- 自建推荐场景：7个（70%）\n- 托管推荐场景：3个（30%）"),
    ],
)
def test_a_list_that_counts_in_every_item_claims_that(title: str, items: str) -> None:
    """Below whatever title."""
    assert len(told(f"# A\n\n## B\n\n{title}\n\n{items}\n", "claims")) == 2


@pytest.mark.parametrize("item", ["- 其他：多数场景", "- 3个场景", "- 自建：见第2章场景", "- 自建：7台"])
def test_a_list_with_another_item_claims_nothing(item: str) -> None:
    """One that counts nothing, has no name or counts something else."""
    assert told(f"# A\n\n## B\n\n**按部署方式**：\n\n- 托管：3个场景\n{item}\n", "claims") == []


@pytest.mark.parametrize(
    ("title", "head", "counted"),
    [
        ("文档说明", "行业 | 完整案例数 | 企业", ["案例", "案例"]),
        ("Overview", "Industry | Cases | Companies", ["cases", "cases"]),
        ("场景统计", "类别 | 数量 | 占比", ["场景", "场景"]),
        ("行业统计", "行业 | 数量 | 占比", []),
        ("文档说明", "行业 | 公司 | 产品", []),
    ],
)
def test_a_table_may_count(title: str, head: str, counted: list[str]) -> None:
    """What a head names, or the title; a number of nobody knows what is no claim."""
    text = f"# A\n\n## {title}\n\n| {head} |\n|---|---|---|\n| Banks | 3 | x |\n| Shops | 12 | y |\n"
    found = told(text, "claims", "unitText", "value")
    assert [value.casefold() for _, term, value in found if term == "unitText"] == counted
    assert [value for _, term, value in found if term == "value"] == (["3", "12"] if counted else [])
