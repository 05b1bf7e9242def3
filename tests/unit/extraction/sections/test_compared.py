"""Lists that compare known technologies say something of each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled

from casegraph import CaseGraph, Code


def built(tmp_path: Path, text: str) -> CaseGraph:
    """Compile a document with some text below a heading."""
    return compiled(tmp_path, {"a.md": f"# Notes\n\n## Stores compared\n\n{text}"}).graph


def told(graph: CaseGraph) -> set[tuple[str, str, str]]:
    """Return the attributes of technologies and stacks, each with its owner and its value."""
    owned = {edge.target: graph.nodes[edge.source] for edge in graph.edges if edge.relation == "hasAttribute"}
    return {
        (owner.label(), graph.nodes[one].label(), graph.nodes[one].texts("attributeValue")[0])
        for one, owner in owned.items()
        if owner.type.startswith("Technology")
    }


@pytest.mark.parametrize(
    "text",
    [
        "**Latency**:\n\n- **Kafka**: 5 ms\n- **Redis**: 1 ms\n",
        "**Latency**:\n\n- Kafka: 5 ms\n- Redis: 1 ms\n- Others: slow\n",
        "1. **Latency**:\n   - Kafka: 5 ms\n   - Redis 7: 1 ms\n",
        "**Scores**:\n\n- **Latency** (weight 40%):\n  - Kafka: 5 ms\n  - Redis: 1 ms\n",
        "### Latency\n\n- Kafka：5 ms\n- Redis：1 ms（见[测试](test.md)）\n",
        "```mermaid\nmindmap\n  root\n    Latency\n      Kafka: 5 ms\n      Redis: 1 ms\n```\n",
        "```mermaid\ngraph LR\n  A[Latency] --> B[Kafka: 5 ms]\n  A --> C[Redis: 1 ms]\n```\n",
    ],
)
def test_each_item_is_told_of_the_technology_that_it_begins_with(text: str, tmp_path: Path) -> None:
    """By what stands above the list."""
    graph = built(tmp_path, text)
    assert told(graph) == {("Kafka", "Latency", "5 ms"), ("Redis", "Latency", "1 ms")}
    assert {name.lower() for node in graph.nodes.values() for name in node.texts("quantity")} == {"latency"}


def test_a_stack_that_is_known_may_be_compared_too(tmp_path: Path) -> None:
    """What is said of it is not said of its components."""
    case = "### Acme - mail\n\n- **Company**: Acme\n- **Stack**: Temporal + Redis\n\n"
    graph = built(tmp_path, f"{case}## 其他\n\n**写入**：\n\n- Kafka：追加日志\n- Temporal + Redis：先写内存\n")
    assert told(graph) == {("Kafka", "写入", "追加日志"), ("Temporal + Redis", "写入", "先写内存")}


@pytest.mark.parametrize(
    ("title", "price"),
    [("**运维成本**：", "0.5人×$400/月×10月 = $2,000"), ("**Running cost**:", "2 people × $100 = $200")],
)
def test_a_title_names_what_the_others_come_to(title: str, price: str, tmp_path: Path) -> None:
    """Behind the sign for it; the numbers before it measure something else."""
    graph = built(tmp_path, f"{title}\n\n- Kafka: {price}\n- Redis: {price}\n")
    found = [node for node in graph.nodes.values() if node.texts("quantity") in (("运维成本",), ("running cost",))]
    assert {one.texts("asWritten")[0].partition("$")[0] for one in found} == {"= "}


@pytest.mark.parametrize("head", [("行业", "金融科技", "成本"), ("Industry", "Fintech", "Cost")])
def test_industries_may_be_compared_in_a_table(head: tuple[str, str, str], tmp_path: Path) -> None:
    """Where they are known."""
    first, name, cost = head
    graph = built(tmp_path, f"| {first} | {cost} |\n|---|---|\n| {name} | $5 |\n| Gadgets | $6 |\n")
    (owner,) = [graph.nodes[edge.source] for edge in graph.edges if edge.relation == "hasAttribute"]
    assert (owner.id, owner.type) == ("industry/fintech", "Industry")


def test_of_several_numbers_the_title_names_none(tmp_path: Path) -> None:
    """People cost nothing by themselves."""
    text = "**人力成本**：\n\n- Kafka：2人，$5,000/月\n- Redis：1人，$4,000/月\n"
    graph = built(tmp_path, text)
    names = {name for node in graph.nodes.values() for name in node.texts("quantity")}
    assert "人力成本" not in names


@pytest.mark.parametrize(
    "text",
    [
        "**Latency**:\n\n- Kafka: 5 ms\n",
        "**Latency**:\n\n- Kafka: 5 ms\n- measured at night\n",
        "**Latency**:\n\nIt depends:\n\n- Kafka: 5 ms\n- Redis: 1 ms\n",
        "**Latency**:\n\n- **Kafka**: [notes](kafka.md)\n- **Redis**: [notes](redis.md)\n",
        "**Overview**:\n\n- Kafka: 5 ms\n- Redis: 1 ms\n",
        "**图表结构**：\n\n- Kafka：左侧\n- Redis：右侧\n",
        "**Latency**:\n\n- Gadget: 5 ms\n- Widget: 1 ms\n",
        "**延迟**：\n\n- 平均：5 ms\n- 最大：9 ms\n- Kafka：6 ms\n",
    ],
)
def test_other_lists_compare_nothing(text: str, tmp_path: Path) -> None:
    """One item, items without a name, text before them, links, a title of no name, unknown names, mostly words."""
    assert told(built(tmp_path, text)) == set()


@pytest.mark.parametrize(
    "table",
    [
        "| 标准 | Kafka合规性 | 方法 |\n|---|---|---|\n| **SOC 2** | ✅ | 审计 |\n",
        "| 课程 | Kafka对应实现 |\n|---|---|\n| SOC 2 | ✅ |\n",
        "| Norm | Kafka compliance | Method |\n|---|---|---|\n| SOC 2 | ✅ | audit |\n",
        "| 指标 | Redis | Kafka支持 |\n|---|---|---|\n| SOC 2 | | ✅ |\n",
    ],
)
def test_a_head_may_say_more_of_a_technology_than_its_name(table: str, tmp_path: Path) -> None:
    """Each row tells what of: the head stays beside it."""
    graph = built(tmp_path, table)
    assert told(graph) == {("Kafka", "SOC 2", "✅")}
    (attribute,) = [node for node in graph.nodes.values() if node.type == "Attribute"]
    assert attribute.texts("qualifier")[0] in table


def test_such_a_head_is_the_name_of_what_its_numbers_measure(tmp_path: Path) -> None:
    """A bare number in the first column says nothing without its own."""
    graph = built(tmp_path, "| 峰值QPS | Kafka成功率 | Redis成功率 |\n|---|---|---|\n| 5,000 | 99.5% | 98% |\n")
    assert told(graph) == {("Kafka", "峰值QPS 5,000", "99.5%"), ("Redis", "峰值QPS 5,000", "98%")}
    assert {name for node in graph.nodes.values() for name in node.texts("quantity")} == {"成功率"}


@pytest.mark.parametrize(("head", "codes"), [("事务支持", {Code.UNREAD_TABLE}), ("Gadget支持", {Code.UNKNOWN_SUBJECT})])
def test_a_table_whose_heads_name_nothing_known_is_counted(head: str, codes: set[Code], tmp_path: Path) -> None:
    """Nothing is lost in silence."""
    compilation = compiled(tmp_path, {"a.md": f"# Notes\n\n| 场次 | {head} |\n|---|---|\n| 甲 | 是 |\n"})
    assert {one.code for one in compilation.diagnostics} == codes
    assert told(compilation.graph) == set()
