"""Headings that only name a thing known elsewhere, over what is good and bad of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, extracted, places, statements, told

from casegraph import Code
from casegraph.model.statement import Known


@pytest.mark.parametrize(
    "text",
    [
        "## Kafka\n\n**Pros**\n\n- fast\n\n**Cons**\n\n- hard to run\n",
        "## 2.4 Kafka\n\n- Advantages: fast\n- Limitations: hard to run\n",
        "### Option 2: Kafka\n\nPros:\n- fast\n\nCons:\n- hard to run\n",
        "### 方案二：Kafka\n\n- 优点：fast\n- 缺点：hard to run\n",
        "### 方案二：Kafka 3.4\n\n- 优点：fast\n- 缺点：hard to run\n",
        "### Kafka\n\n- **Upsides**: fast\n- **Against**: hard to run\n",
        "### Kafka\n\n- **亮点**：fast\n- **弱点**：hard to run\n",
        "## 2. Kafka\n\n### 2.1 概述\n\na log\n\n### 2.2 优点\n\n- fast\n\n### 2.3 局限\n\n- hard to run\n",
        "## Kafka\n\n### Overview\n\na log\n\n### Pros\n\n- fast\n\n### Trade-offs\n\n**Cons**: hard to run\n",
    ],
)
def test_a_known_name_over_its_pros_and_cons_is_their_subject(tmp_path: Path, text: str) -> None:
    """Whatever numbers the heading."""
    node = compiled(tmp_path, {"a.md": f"# Queues\n\n{text}"}).graph.nodes["technology/kafka"]  # type: ignore[index]
    assert node.texts("advantage") == ("fast",)
    assert node.texts("limitation") == ("hard to run",)


@pytest.mark.parametrize(
    "text",
    [
        "**Pros**: fast\n\n**Cons**: hard to run\n\n**License**: MIT\n",
        "- 优点：fast\n- 缺点：hard to run\n- **协议**：MIT\n",
    ],
)
def test_what_else_labels_say_of_it_are_attributes(tmp_path: Path, text: str) -> None:
    """As the columns of a table are; a note is none, and what is counted has a name of its own."""
    more = "**Note**: much mail\n\n**Lemma 1 (Order)**: it keeps the order.\n"
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n## Kafka\n\n{text}\n{more}"}).graph
    attributes = [node for node in graph.nodes.values() if node.type == "Attribute"]
    assert [node.texts("attributeValue") for node in attributes] == [("MIT",)]


@pytest.mark.parametrize(("label", "note"), [("States", "Note"), ("状态", "说明")])
def test_so_are_those_of_what_a_heading_defines(label: str, note: str) -> None:
    """Also the entries of a glossary; what has an order keeps it, and what a field has is none."""
    more = f"**{label}**: shut → open → shut\n\n**{note}**: it is old\n"
    text = f"# Terms\n\n#### Breaker\n\n**Definition**: a proxy\n\n{more}"
    assert [one[2] for one in told(text, "attributeValue")] == ["shut → open → shut"]
    assert [one[2] for one in told(text, "sequence")] == ["shut > open > shut"]


def test_a_name_that_nothing_has_is_reported(tmp_path: Path) -> None:
    """What stands below it is left out, and that is said."""
    found = compiled(tmp_path, {"a.md": "# Queues\n\n## Qbert\n\n- Pros: fast\n- Cons: hard to run\n"})
    assert places(found, Code.UNKNOWN_SUBJECT) == ["a.md:5"]
    assert not any(node.texts("advantage") for node in found.graph.nodes.values())


@pytest.mark.parametrize(
    "text",
    [
        "## Kafka\n\n- Pros: fast\n",
        "## Conclusion\n\n- Pros: fast\n- Cons: hard to run\n",
        "## Acme\n\n- Background: much mail\n- Lessons learned: test\n",
        "## Kafka\n\n- Pros: fast\n- Cons: hard to run\n- Status: accepted\n",
    ],
)
def test_other_headings_are_spoken_of_no_further(text: str) -> None:
    """One field alone, one that names nothing and tells of the title's, fields of a case, and one of the document."""
    found = statements(extracted(f"# Queues\n\n{text}").sayings)
    assert not [one for one in found if isinstance(one.subject, Known) and one.subject.name != "Queues"]


@pytest.mark.parametrize("name", ["Kafka", "Kafka（消息）", "方案一：Kafka"])
def test_a_label_alone_may_name_what_the_list_behind_it_is_told_of(tmp_path: Path, name: str) -> None:
    """As a heading does."""
    text = f"# Queues\n\n## 优劣势总结\n\n**{name}**\n\n- 优势：fast\n- 劣势：hard to run\n"
    node = compiled(tmp_path, {"a.md": text}).graph.nodes["technology/kafka"]  # type: ignore[index]
    assert (node.texts("advantage"), node.texts("limitation")) == (("fast",), ("hard to run",))


@pytest.mark.parametrize(("good", "bad"), [("优点", "缺点"), ("Pros", "Cons")])
def test_a_known_label_right_above_a_list_needs_no_sign(tmp_path: Path, good: str, bad: str) -> None:
    """It stands in a line of its own."""
    text = f"# Queues\n\n## Kafka\n\n{good}\n- fast\n\n{bad}\n- hard to run\n"
    node = compiled(tmp_path, {"a.md": text}).graph.nodes["technology/kafka"]  # type: ignore[index]
    assert (node.texts("advantage"), node.texts("limitation")) == (("fast",), ("hard to run",))


@pytest.mark.parametrize(("users", "license_"), [("代表用户", "协议"), ("Known users", "License")])
def test_what_only_scenarios_have_is_a_word_elsewhere(tmp_path: Path, users: str, license_: str) -> None:
    """Below the name of a known technology it is an attribute like others."""
    text = f"**Pros**: fast\n**Cons**: hard to run\n**{license_}**: MIT\n**{users}**: Acme\n"
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n## Kafka\n\n{text}"}).graph
    attributes = [node for node in graph.nodes.values() if node.type == "Attribute"]
    assert sorted(node.texts("attributeValue") for node in attributes) == [("Acme",), ("MIT",)]


@pytest.mark.parametrize(
    ("why", "why_not"), [("Why", "Why not"), ("理由", "为什么不选"), ("Pros", "Why we rejected it")]
)
@pytest.mark.parametrize("title", ["2.2 Kafka", "Option 2: Kafka", "方案二：Kafka"])
def test_what_spoke_against_a_candidate_limits_it(tmp_path: Path, title: str, why: str, why_not: str) -> None:
    """Beside other fields below its heading, or alone."""
    for other in (f"**{why}**: fast\n\n", ""):
        text = f"# Queues\n\n## {title}\n\nIt is known.\n\n{other}**{why_not}**: hard to run\n"
        node = compiled(tmp_path, {"a.md": text}).graph.nodes["technology/kafka"]  # type: ignore[index]
        assert node.texts("limitation") == ("hard to run",)


@pytest.mark.parametrize("label", ["Key characteristics", "关键特征"])
def test_a_label_below_a_question_is_told_of_what_it_asks_for(tmp_path: Path, label: str) -> None:
    """Each item is an attribute."""
    text = f"# Queues\n\n## What is Kafka?\n\n**{label}**:\n\n1. **Order**: kept in a partition\n"
    assert edges(compiled(tmp_path, {"a.md": text}).graph, "hasAttribute") == [("Kafka", "Order")]
