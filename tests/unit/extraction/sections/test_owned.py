"""Titles with a field and the name of what has it, over what is said of that."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, places, told

from casegraph import Code


@pytest.mark.parametrize(
    "title",
    [
        "## 三、Kafka 优势",
        "## Kafka的优势",
        "### 2.1 Kafka优势",
        "## Advantages of Kafka",
        "## Advantages of the Kafka",
        "## Kafka's advantages",
        "## Kafka advantages",
        "**Kafka 优势**：",
    ],
)
def test_a_field_with_the_name_of_a_known_thing_is_of_that(tmp_path: Path, title: str) -> None:
    """Whatever joins them."""
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n{title}\n\n- fast\n- robust\n"}).graph
    assert graph.nodes["technology/kafka"].texts("advantage") == ("fast", "robust")  # type: ignore[index]


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("## 五、Kafka 适用场景", "applicableTo"),
        ("## When to use Kafka", "applicableTo"),
        ("## Kafka不适用场景", "notApplicableTo"),
        ("## When not to use Kafka", "notApplicableTo"),
    ],
)
def test_where_a_known_thing_applies_is_told_below_such_a_heading(tmp_path: Path, title: str, relation: str) -> None:
    """Or where it does not."""
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n{title}\n\n- log shipping\n"}).graph
    assert edges(graph, relation) == [("Kafka", "log shipping")]


def test_nothing_is_said_of_what_nobody_knows(tmp_path: Path) -> None:
    """Nor of the scenarios that it would apply to, and it is no fault."""
    text = "# Queues\n\n## Qbert 优势\n\n- fast\n\n## Qbert 适用场景\n\n- 秒杀场景\n\n## 快速上手优势\n\n- 快\n"
    found = compiled(tmp_path, {"a.md": text})
    assert [node.type for node in found.graph.nodes.values()] == ["Document"]
    assert places(found, Code.UNKNOWN_SUBJECT) == []


def test_a_formula_alone_defines_nothing(tmp_path: Path) -> None:
    """It needs the words around it."""
    graph = compiled(tmp_path, {"a.md": "# Queues\n\n## 幂等性定义\n\n$$ f(f(x)) = f(x) $$\n"}).graph
    assert not any("$$" in one for node in graph.nodes.values() for one in node.texts("definition"))


@pytest.mark.parametrize("title", ["Pros and cons of Kafka", "Kafka 优缺点", "Kafka优缺点分析"])
def test_what_is_good_and_bad_of_a_known_thing_is_told_below_its_name(tmp_path: Path, title: str) -> None:
    """With both words in the heading."""
    text = f"# Queues\n\n## {title}\n\n**Pros**\n\n- fast\n\n**Cons**\n\n- big\n"
    node = compiled(tmp_path, {"a.md": text}).graph.nodes["technology/kafka"]  # type: ignore[index]
    assert (node.texts("advantage"), node.texts("limitation")) == (("fast",), ("big",))


@pytest.mark.parametrize(
    ("name", "label"), [("Lease", "Levels of Lease"), ("Lease", "Lease's demands"), ("租约", "租约的级别")]
)
def test_what_a_label_calls_a_notions_own_is_its_attribute_where_each_has_a_name(name: str, label: str) -> None:
    """Whatever it is called: a list without names is left, and a text is one as behind any other label."""
    concept = f"# A\n\n### Concept 1: {name}\n\n**Definition**: it ends\n\n"
    said = told(f"{concept}**{label}**:\n\n- **Weak**: it may end late\n", "category", "attributeValue")
    assert said == [(f"{name}/Weak", "category", label), (f"{name}/Weak", "attributeValue", "it may end late")]
    assert told(f"{concept}**{label}**:\n\n- **Weak**: late\n- strong\n", "hasAttribute") == []
    assert [one[2] for one in told(f"{concept}**{label}**: two\n", "attributeValue")] == ["two"]
    assert told(f"{concept}**Levels**:\n\n- **Weak**: late\n", "hasAttribute") == []


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("**✅ Use Kafka When:**", "applicableTo"),
        ("### Choose Kafka if", "applicableTo"),
        ("**❌ Don't use Kafka for:**", "notApplicableTo"),
        ("## 选择Kafka的场景", "applicableTo"),
        ("**不推荐使用 Kafka 的情况**：", "notApplicableTo"),
    ],
)
def test_a_title_that_advises_a_known_thing_is_over_its_scenarios(tmp_path: Path, title: str, relation: str) -> None:
    """It says for which, or against which."""
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n{title}\n\n- mail\n- chat\n"}).graph
    assert edges(graph, relation) == [("Kafka", "chat"), ("Kafka", "mail")]
    assert not edges(graph, {"applicableTo", "notApplicableTo"}.difference({relation}).pop())


@pytest.mark.parametrize("title", ["## Use Kafka", "## Use cases for", "## 使用Kafka", "## Use Nonesuch when"])
def test_a_title_that_only_begins_so_is_over_none(tmp_path: Path, title: str) -> None:
    """Nothing leads to a need, or nothing known is named."""
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n{title}\n\n- mail\n- chat\n"}).graph
    assert not edges(graph, "applicableTo")


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("## 推荐Kafka的场景", "## 不推荐使用Kafka的场景"),
        ("**使用Kafka的场景**：", "**不使用Kafka的场景**："),
        ("## 适用场景\n\n**推荐Kafka的场景**：", "**不推荐Kafka的场景**："),
        ("## When to choose Kafka", "## When to avoid Kafka"),
    ],
)
def test_a_name_may_stand_within_the_words_of_the_field(good: str, bad: str) -> None:
    """What is advised for it, and against it; a mark before a sign of a number is no part of a name either."""
    text = f"# T\n\n## Notes\n\n{good}\n\n- ✅ many events\n- ✅ <5 ms\n\n{bad}\n\n- ❌ few events\n"
    assert told(text, "applicableTo", "notApplicableTo") == [
        ("Kafka", "applicableTo", "many events"),
        ("Kafka", "applicableTo", "<5 ms"),
        ("Kafka", "notApplicableTo", "few events"),
    ]


WHY_NOT = ["为什么不用Kafka", "为何没有选Kafka", "Why not Kafka", "Why we did not choose Kafka"]


@pytest.mark.parametrize("title", WHY_NOT)
@pytest.mark.parametrize(
    ("form", "limits"), [("**{}**: hard to run", ("hard to run",)), ("#### {}\n\nIt is good.", ())]
)
def test_what_a_case_says_against_a_technology_limits_that(
    tmp_path: Path, title: str, form: str, limits: tuple[str, ...]
) -> None:
    """Beside a label; what stands below a heading weighs it."""
    case = f"# Cases\n\n### Acme - Orders\n\n**Company**: Acme\n\n{form.format(title)}\n"
    graph = compiled(tmp_path, {"a.md": case + "\n## Kafka\n\n**Pros**: fast\n"}).graph
    assert graph.nodes["technology/kafka"].texts("limitation") == limits  # type: ignore[index]
