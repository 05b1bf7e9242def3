"""Sections that introduce a known thing, and what they say that it is."""

from __future__ import annotations

import pytest
from tests.support.compiling import assembled, extracted, statements, told

from casegraph.model.statement import Known


def definitions(text: str) -> list[tuple[str, str]]:
    """Return what a text says that known things are, by their names."""
    said = [one for one in statements(extracted(f"# On networks\n\n{text}").sayings) if one.predicate == "definition"]
    return [(one.subject.name, one.object.text) for one in said if isinstance(one.subject, Known)]  # type: ignore[union-attr]  # a text


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("流言协议简介", "**流言协议（Gossip）** 是一种传播方式。"),
        ("什么是流言协议", "**流言协议** 指节点随机交换消息。"),
        ("Gossip", "**Gossip** is a way to spread news."),
        ("What is Gossip?", "**Gossip** means that nodes talk."),
        ("Introduction to Gossip", "**Gossip** refers to talk."),
    ],
)
def test_a_text_that_begins_with_the_name_says_what_it_is(heading: str, text: str) -> None:
    """In a section that introduces it."""
    name = "Gossip" if heading.isascii() else "流言协议"
    assert definitions(f"## {heading}\n\n{text}\n\nMore.\n") == [(name, text.replace("**", ""))]


@pytest.mark.parametrize(
    "text",
    [
        "## Gossip\n\n**Gossip** needs time.\n",
        "## Gossip\n\nGossip is a way.\n",
        "## Gossip\n\n**Rings** are others.\n",
        "## Gossip\n\nHere **Gossip** is a way.\n",
        "## Networks\n\n**Gossip** is a way.\n",
        "## 网络\n\n**流言协议** 是首选。\n",
        "## 背景\n\n**流言协议** 是当前的协议，将被替换。\n",
        "## 定义\n\n**来源**：一本书\n",
        "## Networks\n\n**Gossip**: it is fast\n",
        "## Gossip\n\n- **Gossip** is a way.\n",
    ],
)
def test_other_texts_define_nothing(text: str) -> None:
    """They say no more than something of it, or are of another thing."""
    assert definitions(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Gossip\n\n**Gossip** is a way.\n", "Gossip"),
        ("# 流言协议专题文档\n\n**流言协议** 是一种传播方式。\n", "流言协议"),
        ("## 概述\n\n**流言协议** 是传播方式。\n", "流言协议"),
        ("## 定义\n\n**流言协议** 是传播方式。\n", "流言协议"),
        ("## 1.2 概念\n\n**流言协议** 是传播方式。\n", "流言协议"),
        ("## 是什么\n\n**流言协议** 是传播方式。\n", "流言协议"),
        ("## What it is\n\n**Gossip** is a way.\n", "Gossip"),
        ("## Introduction\n\n**Gossip** is a way.\n", "Gossip"),
        ("## Overview\n\nThe **gossip protocol** is a way.\n", "gossip protocol"),
        ("## 流言简介\n\n**流言协议（Gossip Protocol）** 是传播方式。\n", "流言协议"),
        ("## 什么是流言协议\n\n**流言协议**（Gossip，又称谣言）是传播方式。\n", "流言协议"),
        ("## 网络\n\n**流言协议** 是一类传播方式。\n", "流言协议"),
        ("## 背景\n\n**流言协议（Gossip）** 是传播消息的方式。\n", "流言协议"),
        ("## Networks\n\n**Gossip** refers to talk.\n", "Gossip"),
        ("## What is an FLS?\n\nA **First-line Signal (FLS)** is a way to talk.\n", "First-line Signal"),
    ],
)
def test_the_name_in_bold_is_enough(text: str, name: str) -> None:
    """Below a title, a heading that names it otherwise, one that names nothing, or with words for a kind of thing."""
    assert [one[0] for one in definitions(text)] == [name]


def test_a_label_with_a_text_defines() -> None:
    """Below a heading that names the same, or asks for definitions."""
    assert definitions("## 流言协议简介\n\n**流言协议**：节点随机交换消息\n") == [("流言协议", "节点随机交换消息")]
    text = "## 定义\n\n**流言协议（Gossip）**：节点随机交换消息\n\n**令牌环**：轮流发言\n"
    assert definitions(text) == [("流言协议", "节点随机交换消息"), ("令牌环", "轮流发言")]


def test_words_before_a_formula_are_left_out() -> None:
    """Nobody understands them without it; where there is no other sentence they stay."""
    formula = "\n\n$$ x $$\n"
    assert definitions(f"## Gossip\n\n**Gossip** is a way. Its form is{formula}") == [("Gossip", "Gossip is a way.")]
    assert definitions(f"## Gossip\n\n**Gossip** is a way with{formula}") == [("Gossip", "Gossip is a way with")]


@pytest.mark.parametrize(
    ("remark", "names"),
    [
        ("又称流言、Rumor", ["流言", "Rumor"]),
        ("also known as rumors, RP", ["rumors", "RP"]),
        ("2024", []),
    ],
)
def test_what_brackets_say_that_it_is_called_are_names_of_it(remark: str, names: list[str]) -> None:
    """Only behind words for that."""
    text = f"# Gossip\n\n## Overview\n\n**Gossip** ({remark}) is a way to spread news.\n"
    assert [one[2] for one in told(text, "altLabel") if one[0] == "Gossip"] == names


PLAIN = ["流言协议（Gossip）是一种方式。", "Gossip (rumors) refers to talk.", "流言协议（Gossip）是指闲谈。"]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_name_before_its_other_name_may_be_introduced(text: str) -> None:
    """Where words for a kind of thing are behind it, whatever the heading."""
    assert definitions(f"## 你将学到什么\n\n{text}\n") == [(text[: text.index("（" if "（" in text else " (")], text)]
    assert definitions(f"## 你将学到什么\n\n{text.replace('是', '有').replace('refers to', 'needs')}\n") == []


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("2.1 账页日志模型", "**账页日志（Ledger Log）**：只在尾部追加、按位置读取的记录序列。"),
        ("About QWZ", "**QWZ (Quiet Writer Zones)**: parts of a store to which nobody writes at night."),
    ],
)
def test_a_label_with_its_english_name_defines_what_the_heading_is_about(title: str, label: str) -> None:
    """It may be known nowhere else."""
    graph = assembled({"a.md": f"# A\n\n## {title}\n\n{label}\n"})
    (concept,) = [node for node in graph.nodes.values() if node.type == "Concept"]
    assert (len(concept.texts("definition")), len(concept.texts("altLabel"))) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "## 负责人说明\n\n**负责人（Owner）**：张三\n",
        "## 可用性目标\n\n**可用性（Availability）**：全年保持在99.99%以上，由厂商赔付。\n",
        "## 概况\n\n**账页日志（Ledger Log）**：只在尾部追加、按位置读取的记录序列。\n",
        "## 延迟目标\n\n**延迟（P99）**：在任何情况下都由网关那一侧测得。\n",
    ],
)
def test_other_labels_with_a_bracket_define_nothing(text: str) -> None:
    """A name, figures, what the heading does not name, and what is no English name."""
    assert told(f"# A\n\n{text}", "definition") == []


@pytest.mark.parametrize(
    ("heading", "text", "name"),
    [
        ("3.1 涟漪编码", "> **涟漪编码**（Ripple Coding）是指逐圈写入的编码方式。", "涟漪编码"),
        ("Ripple coding", "**Ripple coding** refers to writing in rings.", "Ripple coding"),
    ],
)
def test_what_the_heading_names_and_the_text_defines_is_something(heading: str, text: str, name: str) -> None:
    """Nothing else need know it, and its English name is one of its names."""
    document = f"# On networks\n\n## {heading}\n\n{text}\n"
    assert [one[0] for one in told(document, "definition")] == [name]
    english = [("涟漪编码", "altLabel", "Ripple Coding")] if name == "涟漪编码" else []
    assert told(document, "altLabel")[1:] == english
