"""Whom fields of a document are told of: a heading or a label alone names it where it is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, extracted, places, told

from casegraph import Code
from casegraph.model.statement import Known, Statement

VOCABULARY = (
    "type: Theory\nrecords:\n"
    "  - {id: gossip, label: {zh: 流言, en: Gossip}, aliases: [流言协议]}\n"
    "  - {id: ring-election, label: {zh: 环选举, en: Ring election}}\n"
)


def owners(folder: Path, text: str, relation: str) -> list[tuple[str, str]]:
    """Compile a text beside a vocabulary of two theories, and return the edges of a relation."""
    files = {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text}
    return edges(compiled(folder, files).graph, relation)


@pytest.mark.parametrize(
    "label",
    [
        "**Gossip protocol**:",
        "**流言协议**：",
        "**环选举（Ring）算法**：",
        "### Ring election complexity",
        "### 环选举算法复杂度",
        "### 5.1 Gossip",
    ],
)
def test_a_bound_is_of_what_the_label_before_it_names(tmp_path: Path, label: str) -> None:
    """By its name less the words for its kind, for what is said, and a remark."""
    name = "Gossip" if "ossip" in label or "流言" in label else "Ring election"
    text = f"# On networks\n\n## Algorithms\n\n{label}\n\n**Time complexity**: O(n)\n"
    assert owners(tmp_path, text, "complexity") == [(name, "Time complexity")]


def test_a_bound_is_of_the_document_where_nothing_is_known(tmp_path: Path) -> None:
    """With what it stands under; bounds below two labels are two, though they say the same."""
    text = "# On networks\n\n## Speed\n\n" + "".join(f"**{one}**:\n\n**Time complexity**: O(n)\n\n" for one in "XY")
    assert owners(tmp_path, text, "complexity") == [("On networks", "Time complexity")] * 2
    assert [one[2] for one in told(text, "description")] == ["X", "Y"]


def test_a_label_with_a_text_of_its_own_names_nothing(tmp_path: Path) -> None:
    """Nor does it end what the label before it names; the nearest heading does, and describes."""
    text = (
        "# On networks\n\n## Speed\n\n**Gossip protocol**:\n\n**详细分析**：\n\n- **总时间复杂度**：O(n)\n\n"
        "## Further\n\n**Ring election**: it elects.\n\n**Space complexity**: O(1)\n"
    )
    assert owners(tmp_path, text, "complexity") == [("Gossip", "总时间复杂度"), ("On networks", "Space complexity")]
    assert [one[2] for one in told(text, "description")] == ["Gossip protocol", "Further"]


def test_a_source_is_of_what_the_heading_names(tmp_path: Path) -> None:
    """And of the document right below its title, or below what nothing is called."""
    label = "**Source**: {}\n\n"
    text = f"# Gossip\n\n{label}## Ring election\n\n{label}## Thanks\n\n{label}".format("Gray", "Lamport", "Liskov")
    graph = compiled(tmp_path, {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text}).graph
    cited = {(node.type, source) for node in graph.nodes.values() for source in node.texts("citation")}
    assert cited == {("Document", "Gray"), ("Theory", "Lamport"), ("Document", "Liskov")}


@pytest.mark.parametrize(
    ("title", "owner"), [("流言协议专题文档", "Gossip"), ("Gossip in depth", "Gossip"), ("Gossip and Rings", "")]
)
def test_where_a_document_applies_is_of_what_its_title_names(tmp_path: Path, title: str, owner: str) -> None:
    """Else of the document."""
    text = f"# {title}\n\n## Applicability\n\n### Where it applies\n\n- chat\n"
    assert owners(tmp_path, text, "applicableTo") == [(owner or title, "chat")]


def test_the_name_is_kept_whole_where_it_is_all_there_is() -> None:
    """An ending alone names nothing else."""
    text = "# A\n\n### Complexity of a pattern\n\n**Time complexity**: O(n)\n"
    (said,) = [one for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == "complexity"]
    assert isinstance(said.subject, Known)
    assert (said.subject.name, said.subject.short) == ("Complexity of a pattern", "Complexity of a")


@pytest.mark.parametrize(
    "heading", ["## Gossip", "### 2.1 流言（Gossip）", "## Gossip protocol", "## 流言简介", "## What is Gossip?"]
)
def test_a_label_that_no_document_has_is_a_field_of_what_the_heading_names(tmp_path: Path, heading: str) -> None:
    """Where that is known; else it says nothing."""
    text = (
        f"# On networks\n\n{heading}\n\n**Features**:\n\n- **Robust**: it heals\n\n## Whispers\n\n**特点**：\n\n- 慢\n"
    )
    files = {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text}
    compilation = compiled(tmp_path, files)
    assert edges(compilation.graph, "hasAttribute") == [("Gossip", "Robust")]
    assert places(compilation, Code.UNKNOWN_SUBJECT) == ["docs/a.md:13"]


@pytest.mark.parametrize(
    "below",
    [
        "**Features**:\n\n- **Complexity**: O(n)\n",
        "### Features\n\n- robust\n",
        "**Features of others**:\n\n- robust\n",
    ],
)
def test_other_parts_below_a_heading_are_no_field_of_what_it_names(tmp_path: Path, below: str) -> None:
    """A label over fields, a heading, and what no class has."""
    found = owners(tmp_path, f"# On networks\n\n## Gossip\n\n{below}", "hasAttribute")
    assert [attribute for _, attribute in found if attribute != "Complexity"] == []


@pytest.mark.parametrize(
    "heading",
    [
        "## Trade-offs",
        "## 5. 优缺点",
        "## 适用与不适用",
        "## 优势与不足",
        "## 概念介绍",
        "## How it works",
        "## Advantages and drawbacks",
    ],
)
@pytest.mark.parametrize("title", ["流言协议专题文档", "Chapter 4: The Gossip Protocol", "流言选型论证：为什么"])
def test_a_heading_that_names_nothing_tells_of_what_the_document_is_about(
    tmp_path: Path, title: str, heading: str
) -> None:
    """Its own name is in the title of the document; such a heading is no unknown thing."""
    text = (
        f"# {title}\n\n{heading}\n\n**Advantages**\n\n- robust\n\n**Drawbacks**\n\n- slow\n\n"
        "**适用场景**：\n\n- chat\n\n### When not to use\n\n- banking\n"
    )
    compilation = compiled(tmp_path, {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text})
    gossip = compilation.graph.nodes["theory/gossip"]  # type: ignore[index]
    assert (gossip.texts("advantage"), gossip.texts("limitation")) == (("robust",), ("slow",))
    assert edges(compilation.graph, "applicableTo") == [("Gossip", "chat")]
    assert edges(compilation.graph, "notApplicableTo") == [("Gossip", "banking")]
    assert places(compilation, Code.UNKNOWN_SUBJECT) == []


@pytest.mark.parametrize(
    "below",
    [
        "## Trade-offs\n\n- **Main advantages**: robust\n- **Main limitations**: slow\n",
        "## 优缺点\n\n- **核心优势**：robust\n- **主要局限**：slow\n",
        "## Why we need Gossip\n\nMain advantages:\n\n- robust\n\nMain limitations:\n\n- slow\n",
        "## 为什么需要流言\n\n主要优势：\n\n- robust\n\n主要局限：\n\n- slow\n",
    ],
)
def test_what_is_good_and_bad_may_be_items_or_stand_below_a_question(tmp_path: Path, below: str) -> None:
    """Items are told of the thing in the title only where no heading names a part."""
    files = {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": f"# 流言协议专题文档\n\n{below}"}
    gossip = compiled(tmp_path, files).graph.nodes["theory/gossip"]  # type: ignore[index]
    assert (gossip.texts("advantage"), gossip.texts("limitation")) == (("robust",), ("slow",))
    named = {**files, "docs/a.md": files["docs/a.md"].replace(below.split("\n", maxsplit=1)[0], "## Queues")}
    other = compiled(tmp_path / "b", named).graph.nodes.get("theory/gossip")  # type: ignore[call-overload]
    assert other is None or other.texts("advantage") == ()


def test_a_heading_that_names_nothing_below_one_that_does_tells_of_that(tmp_path: Path) -> None:
    """And a name before such a word is that of the thing."""
    text = "# Queues\n\n## Gossip\n\n### 优缺点\n\n**优点**：\n\n- fast\n\n"
    text += "## Ring election 优缺点\n\n**优点**：\n\n- fair\n"
    graph = compiled(tmp_path, {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text}).graph
    told_advantages = {
        (node.label(), *node.texts("advantage")) for node in graph.nodes.values() if node.type == "Theory"
    }
    assert told_advantages == {("Gossip", "fast"), ("Ring election", "fair")}


def test_fields_right_below_a_title_are_of_what_it_names(tmp_path: Path) -> None:
    """Its other names, each of its own, what it is related to and its definition; a description is the document's."""
    text = (
        "# Chapter 2: The Gossip Protocol\n\n**Also known as:** Epidemic Protocol, Rumours\n"
        "**Related patterns:** Saga\n**说明**：本文很短\n\n## 1. Intent\n\n> **Definition.** Nodes tell each other.\n"
    )
    graph = compiled(tmp_path, {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": text}).graph
    gossip = graph.nodes["theory/gossip"]  # type: ignore[index]
    assert {"Epidemic Protocol", "Rumours"} < set(gossip.texts("altLabel"))
    assert "Nodes tell each other." in gossip.texts("definition")
    assert gossip.texts("description") == ()
    assert ("Gossip", "Saga pattern") in edges(graph, "relatedTo")


def test_other_names_below_a_title_that_names_nothing_known_are_the_documents(tmp_path: Path) -> None:
    """Each of its own."""
    text = "# Our handbook\n\n**Also known as:** The Book, The Rules\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    (document,) = (node for node in graph.nodes.values() if node.type == "Document")
    assert {"The Book", "The Rules"} < set(document.texts("altLabel"))


@pytest.mark.parametrize(
    "label",
    [
        "优点如下：",
        "**优点有**：",
        "优点是:",
        "优点可概括为三点：",
        "优点有以下几点：",
        "Advantages are as follows:",
        "**Benefits include:**",
        "**Advantages can be summed up in three points:**",
    ],
)
def test_a_label_may_say_that_what_it_asks_for_follows(tmp_path: Path, label: str) -> None:
    """It is that label."""
    graph = compiled(tmp_path, {"a.md": f"# On queues\n\n## Kafka\n\n{label}\n\n- simple\n"}).graph
    assert graph.nodes["technology/kafka"].texts("advantage") == ("simple",)  # type: ignore[index]


@pytest.mark.parametrize(
    "heading", ["## Saga 方案", "## TCC 机制", "## Raft 算法优势与缺陷", "## Circuit breaker mechanism"]
)
def test_a_heading_may_say_what_kind_of_thing_it_names(tmp_path: Path, heading: str) -> None:
    """Or what is told of it."""
    graph = compiled(tmp_path, {"a.md": f"# On networks\n\n{heading}\n\n**缺陷**：\n\n- slow\n"}).graph
    assert [node.type for node in graph.nodes.values() if node.texts("limitation") == ("slow",)] != []


@pytest.mark.parametrize(
    "heading", ["Applicability", "When we would choose differently", "适用边界", "什么时候会选别的"]
)
@pytest.mark.parametrize(("good", "bad"), [("Suitable", "Not suitable"), ("适合", "不适合")])
def test_items_may_say_where_the_thing_of_the_title_applies(heading: str, good: str, bad: str, tmp_path: Path) -> None:
    """Below a heading that names nothing itself, and not below one that does."""
    items = f"- **{good}**: mail\n- **{bad}**: archives\n"
    text = f"# Why Gossip: notes\n\n## {heading}\n\n{items}\n## Foo\n\n{items.replace('mail', 'news')}"
    assert owners(tmp_path, text, "applicableTo") == [("Gossip", "mail")]
    assert owners(tmp_path, text, "notApplicableTo") == [("Gossip", "archives")]


@pytest.mark.parametrize("heading", ["最终结论", "总体评价", "Final verdict"])
def test_a_conclusion_is_no_scenario(tmp_path: Path, heading: str) -> None:
    """What stands below it is of what the document is about."""
    fields = "- **推荐**：Foo\n- **适用场景**：news\n- **不适用场景**：ledgers\n"
    text = f"# Gossip 选型论证\n\n## {heading}\n\n{fields}"
    assert owners(tmp_path, text, "applicableTo") == [("Gossip", "news")]
    assert owners(tmp_path, text, "notApplicableTo") == [("Gossip", "ledgers")]
