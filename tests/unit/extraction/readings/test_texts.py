"""Running text, short texts, addresses, labels, and the stretches in which names are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, extracted, labels, told

from casegraph.model.statement import Prose

CASE = "### Acme - mail\n\n**Company**: Acme\n"


def prose(text: str) -> list[tuple[str, bool]]:
    """Return the stretches of a description, and whether they only liken."""
    sayings = extracted(f"{CASE}**Description**: {text}\n").sayings
    return [(one.text.strip(), one.hedged) for one in sayings if isinstance(one, Prose) and one.text.strip()]


def test_a_description_is_one_text() -> None:
    """Lines and items are put together."""
    text = f"{CASE}\n**Description**:\nfirst\nsecond\n\n- third\n- **fourth**: fifth\n"
    assert told(text, "description") == [("Acme - mail", "description", "first second third fourth: fifth")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Acme 管理“新建 → 付款 → 发货”的订单。", ["新建 > 付款 > 发货"]),
        ('each order is "new → paid → sent" here', ["new > paid > sent"]),
        ("new → paid in one day", []),
        ("from “5 ms → 2 ms”", []),
    ],
)
def test_a_chain_in_the_marks_of_a_quotation_is_a_sequence(text: str, said: list[str]) -> None:
    """Of the case; where else it begins and ends is not said, and a change of numbers is none."""
    assert [one[2] for one in told(f"{CASE}**Description**: {text}\n", "sequence")] == said


@pytest.mark.parametrize(
    ("item", "quantity"),
    [
        ("**在网设备**：6,800万台", ["在网设备"]),
        ("**下行指令**：日均9亿条", ["下行指令"]),
        ("**上行消息**：峰值180万条/秒", ["上行消息峰值"]),
        ("**Requests**: peak 18,000 requests/s", ["requests peak"]),
        ("**规模**：500台", ["台数"]),
        ("**目标**：500台", ["台数"]),
    ],
)
def test_the_label_of_an_item_names_what_is_counted(item: str, quantity: list[str]) -> None:
    """Where the text has only a word for counting, or for a peak; a label that announces numbers names none."""
    assert [one[2] for one in told(f"{CASE}**Scale**:\n\n- {item}\n", "quantity")] == quantity


def test_a_heading_may_hold_the_description() -> None:
    """As a section of its own."""
    assert told(f"{CASE}\n#### Description\n\nall of it\n", "description") == [
        ("Acme - mail", "description", "all of it")
    ]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("uses Saga", [("uses Saga", False)]),
        ("a tool similar to Foo, with Saga", [("a tool", False), ("Foo", True), (", with Saga", False)]),
        ("similar to Foo", [("Foo", True)]),
        ("like this [Saga page](s.md) here", [("like this  here", False)]),
        ("借鉴Raft思想，使用Saga", [("Raft思想", True), ("，使用Saga", False)]),
        ("borrows from Raft, uses Saga", [("Raft", True), (", uses Saga", False)]),
        ("similar to Foo similar to Bar", [("Foo similar to Bar", True)]),
    ],
)
def test_names_are_looked_for_outside_links_and_apart_from_likenesses(
    text: str, stretches: list[tuple[str, bool]]
) -> None:
    """A link's text names a document; after a hedge up to the next stop a name is only likened."""
    assert prose(text) == stretches


def test_the_status_of_a_document_is_a_plain_text() -> None:
    """Each line or item one value, an empty one none."""
    assert told("# A\n\n**Status**: ✅ done\n**Author**:\n\n- one\n- two\n-\n", "status", "maintainer") == [
        ("docs/a.md", "status", "✅ done"),
        ("docs/a.md", "maintainer", "one"),
        ("docs/a.md", "maintainer", "two"),
    ]


def test_only_addresses_are_addresses() -> None:
    """What is none is left out."""
    text = "type: Technology\nid: foo\nlabel: Foo\nsame as: [https://example.org/foo, 'no address']\n"
    assert told(text, "sameAs", path="a.yaml") == [("foo", "sameAs", "https://example.org/foo")]


def test_a_definition_is_given_by_language() -> None:
    """Or in one only."""
    text = "type: Pattern\nid: foo\nlabel: Foo\ndefinition: {zh: 甲, en: A}\n名称: Bar\n"
    assert told(text, "definition", path="a.yaml") == [("foo", "definition", "甲"), ("foo", "definition", "A")]
    assert ("foo", "label", "Bar") in told(text, "label", path="a.yaml")


def test_a_definition_in_a_document_does_not_define_the_document(tmp_path: Path) -> None:
    """It is of some notion: of what the title names, where that is known."""
    graph = compiled(tmp_path, {"a.md": "# A\n\n**Definition**: of something\n"}).graph
    assert not any(node.texts("definition") for node in graph.nodes.values())


def test_a_choice_of_a_theory_names_what_is_known(tmp_path: Path) -> None:
    """What nothing is known by is no thing, a remark names none, and numbers are read."""
    text = (
        "# A\n\n### Acme - mail\n\n**Company**: Acme\n\n**技术选型**：\n\n- **一致性模型**：甲理论（绕过乙理论）、丙\n"
        "- **Consensus**: Foo, not Bar\n- **配置**：内存32GB\n"
    )
    records = "type: Theory\nrecords:\n" + "".join(
        f"- {{id: {one}, label: {one}}}\n" for one in ("甲理论", "乙理论", "Foo", "Bar")
    )
    graph = compiled(tmp_path, {"docs/a.md": text, "data/vocabulary/a.yaml": records}).graph
    assert edges(graph, "groundedIn") == [("Acme - mail", "Foo"), ("Acme - mail", "甲理论")]
    assert edges(graph, "usesTechnology") == []
    assert labels(graph, "Measurement") == ["内存32GB"]


@pytest.mark.parametrize(
    "text",
    [
        "- Patterns: Saga, Outbox pattern",
        "**Patterns used:** Saga, Outbox pattern",
        "## 采用的模式\n\n- **Saga 模式**：失败时依次释放车辆\n- **Outbox模式**：写进同一张表",
    ],
)
def test_the_patterns_of_a_case_are_applied(tmp_path: Path, text: str) -> None:
    """Where they are known, in a list or as titles of its items."""
    graph = compiled(tmp_path, {"a.md": f"# Acme - mail\n\n**Company**: Acme\n\n{text}\n"}).graph
    assert [one[1] for one in edges(graph, "appliesPattern")] == ["Saga pattern", "Transactional outbox"]


@pytest.mark.parametrize("heading", ["Mapping to theory", "与理论模型的映射", "Patterns used"])
def test_headings_below_a_list_of_theories_name_some(heading: str) -> None:
    """What stands below each may be anything."""
    sayings = extracted(f"{CASE}\n#### {heading}\n\n##### 1. Saga\n\nsome text\n\n##### 2. 状态机\n").sayings
    assert [one.text.strip() for one in sayings if isinstance(one, Prose)] == ["1. Saga", "2. 状态机"]


@pytest.mark.parametrize(
    ("field", "quantity", "written"),
    [
        ("**性能指标**：\n\n- **P99延迟**：<200ms\n", "延迟", "P99延迟：<200ms"),
        ("**详细性能分析**：\n\n- **P99延迟**：<200ms\n", "延迟", "P99延迟：<200ms"),
        ("#### 性能指标\n\n**P99延迟**：<200ms\n", "延迟", "P99延迟：<200ms"),
        ("**Performance**:\n\n- **P99 latency**: <200ms\n", "latency", "P99 latency: <200ms"),
        ("#### Performance in detail\n\n**P99 latency**: <200ms\n", "latency", "P99 latency: <200ms"),
    ],
)
def test_a_label_below_a_field_of_figures_names_what_is_measured(
    field: str, quantity: str, written: str, tmp_path: Path
) -> None:
    """In a list, and below a heading; the text keeps its label."""
    graph = compiled(tmp_path, {"a.md": f"{CASE}\n{field}"}).graph
    (measured,) = [node for node in graph.nodes.values() if node.type == "Measurement"]
    assert (measured.texts("quantity"), measured.texts("percentile")) == ((quantity,), ("99",))
    assert measured.label() == "<200ms"
    (case,) = [node for node in graph.nodes.values() if node.type == "Case"]
    assert case.texts("performance") == (written,)


def test_a_field_of_its_own_below_figures_is_none_of_them() -> None:
    """It is read as what it is."""
    text = f"{CASE}\n#### Performance\n\n**Latency**: 5 ms\n\n**Industry**: retail\n"
    assert [one[2] for one in told(text, "performance")] == ["Latency: 5 ms"]


def test_items_below_a_heading_say_nothing_of_the_document() -> None:
    """They explain words of the heading; right below the title, or a summary, they are the document's."""
    items = "- Name: what it is called\n- 状态：枚举\n- Version: 2\n"
    words = ("label", "status", "version")
    assert told(f"# A\n\n## The parts of a machine\n\n{items}", *words) == []
    for above in ("# A\n\n", "# A\n\n## 版本信息\n\n"):
        assert [one[1:] for one in told(above + items, "status", "version")] == [("status", "枚举"), ("version", "2")]


def test_a_date_that_nobody_filled_in_is_none() -> None:
    """A template has none."""
    assert told("# A\n\n**创建日期**：YYYY-MM-DD\n**最后更新**：2026-01-02\n", "created", "updated") == [
        ("docs/a.md", "updated", "2026-01-02")
    ]


def test_a_heading_over_paragraphs_is_no_word_on_the_document() -> None:
    """Nor is one within a part; a decision has its state below such a heading."""
    text = "The state is kept in memory.\n\nIt is written out at times.\n"
    assert told(f"# Streams\n\n## Status\n\n{text}", "status") == []
    assert told("# Streams\n\n## Windows\n\n### 状态\n\n内存中\n", "status") == []
    assert [one[2] for one in told("# Use a log\n\n## Status\n\nAccepted\n", "status")] == ["Accepted"]
