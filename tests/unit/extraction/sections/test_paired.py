"""Labels that relate two known things by a sign."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges

VOCABULARY = (
    "type: Theory\nrecords:\n  - {id: gossip, label: {zh: 流言, en: Gossip}}\n"
    "  - {id: ring-election, label: {zh: 环选举, en: Ring election}}\n"
)


def related(folder: Path, text: str) -> list[tuple[str, str]]:
    """Compile a text beside a vocabulary of two theories, and return what is related."""
    files = {"data/vocabulary/own.yaml": VOCABULARY, "docs/a.md": f"# On networks\n\n## Neighbors\n\n{text}"}
    return edges(compiled(folder, files).graph, "relatedTo")


@pytest.mark.parametrize(
    "text",
    [
        "- ✅ **Gossip ↔ Ring election**: they meet\n",
        "**邻居**：\n\n- **流言协议 ↔ 环选举算法**：相互链接\n",
        "**Gossip ↔ Ring election (2001)**: they meet\n",
    ],
)
def test_a_sign_between_two_known_names_relates_them(tmp_path: Path, text: str) -> None:
    """In an item or a label, with the words for their kinds or without."""
    assert related(tmp_path, text) == [("Gossip", "Ring election")]


@pytest.mark.parametrize(
    "text",
    [
        "- **Gossip ↔ Whispers**: they meet\n",
        "- **Gossip ↔ Ring election ↔ Whispers**: they meet\n",
        "- **Gossip → Ring election**: they meet\n",
        "- Gossip ↔ Ring election\n",
    ],
)
def test_other_labels_relate_nothing(tmp_path: Path, text: str) -> None:
    """An unknown name, three of them, another sign, or no label."""
    assert related(tmp_path, text) == []
