"""Sections that introduce a known thing, and what they say that it is."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, statements

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
        "# Gossip\n\n**Gossip** is a way.\n",
        "## Gossip\n\n- **Gossip** is a way.\n",
    ],
)
def test_other_texts_define_nothing(text: str) -> None:
    """They say no more than something of it, or are of another thing."""
    assert definitions(text) == []
