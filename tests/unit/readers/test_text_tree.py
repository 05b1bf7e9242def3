"""Decision trees that are typed with lines."""

from __future__ import annotations

import pytest

from casegraph.model.diagram import QUESTION
from casegraph.readers.text_tree import read_tree

ARROWS = "Need order?\n├── Yes → More than one site?\n│   ├── Yes → Foo\n│   └── No → Bar\n└── No → Baz\n"
COLONS = "需要顺序？\n  ├─ 是：多个站点？\n  │   ├─ 是：Foo\n  │   └─ 否：Bar\n  └─ 否：Baz\n"
INNER = "|   |-- More than one site?\n|   |   |-- Yes --> Foo\n|   |   `-- No --> Bar\n"
BELOW = f"[Need order?]\n|\n|-- Yes\n{INNER}|-- No --> Baz\n"
WITHOUT = "Which one?\n  ├─→ Small and quick?\n  │       → Foo\n  │\n  └─→ Large?\n          → Bar\n"


def branches(text: str) -> list[tuple[str, str, str]]:
    """Return each branch by the label it leaves, its own words, and the label it reaches."""
    tree = read_tree(text, 1)
    assert tree is not None
    labels = {node.id: node.label for node in tree.nodes}
    return [(labels[edge.source], edge.label, labels[edge.target]) for edge in tree.edges]


@pytest.mark.parametrize("text", [ARROWS, BELOW])
def test_questions_lead_by_their_answers(text: str) -> None:
    """On one line, or to what stands alone below the answer."""
    assert branches(text) == [
        ("Need order?", "Yes", "More than one site?"),
        ("More than one site?", "Yes", "Foo"),
        ("More than one site?", "No", "Bar"),
        ("Need order?", "No", "Baz"),
    ]


def test_a_tree_may_be_chinese() -> None:
    """The signs are those of its script."""
    assert [one[1:] for one in branches(COLONS)] == [("是", "多个站点？"), ("是", "Foo"), ("否", "Bar"), ("否", "Baz")]


def test_a_branch_that_asks_itself_is_an_answer() -> None:
    """What it leads to stands behind an arrow below it."""
    assert branches(WITHOUT) == [("Which one?", "Small and quick?", "Foo"), ("Which one?", "Large?", "Bar")]


def test_each_node_has_its_line() -> None:
    """They count from the fence above."""
    tree = read_tree(ARROWS, 10)
    assert tree is not None
    assert [(node.line, node.shape == QUESTION) for node in tree.nodes] == [
        (11, True),
        (12, True),
        (13, False),
        (14, False),
        (15, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "src/\n├── main.py\n└── lib: code\n",
        "Why?\n└── Yes → Foo\n",
        "Accounts\n├── 1000 Assets\n│   └── 1100 Cash\n└── 2000 Debts\n",
        "| A | B |\n|---|---|\n| why? | c |\n",
        "",
    ],
)
def test_other_texts_are_no_tree(text: str) -> None:
    """Folders, accounts, and a question with one answer alone."""
    assert read_tree(text, 1) is None
