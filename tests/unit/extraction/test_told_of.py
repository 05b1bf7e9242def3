"""Whom fields of a document are told of: a heading or a label alone names it where it is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, extracted, told

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
