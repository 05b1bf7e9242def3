"""Paths told in a list of labelled stations."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, told

STATIONS = "1. **Start**: two copies\n2. **Step 1**: ask both\n3. **End**: one answer\n"


@pytest.mark.parametrize("title", ["**Reasoning path 1: reads**:", "**逻辑路径1：读取**：", "### 推理路径：读取"])
def test_the_stations_of_a_path_stand_in_its_order(title: str) -> None:
    """It is the document's own."""
    text = f"# T\n\n## Why\n\n{title}\n\n{STATIONS}"
    assert [one[2] for one in told(text, "sequence")] == ["two copies > ask both > one answer"]
    assert [one[2] for one in told(text, "isPartOf")] == ["docs/a.md"]


@pytest.mark.parametrize(
    "below",
    [
        "copies → ask both → one answer",
        "- copies → ask both → one answer",
        "1. **reads**: copies → ask both → one answer",
    ],
)
@pytest.mark.parametrize(
    "title", ["### Learning path", "### 学习路线", "### Reading paths", "### 阅读顺序", "**推理链**："]
)
def test_arrows_below_such_a_title_join_stations(title: str, below: str) -> None:
    """Each line with them is a path of its own."""
    text = f"# T\n\n## Why\n\n{title}\n\n{below}\n"
    assert [one[2] for one in told(text, "sequence")] == ["copies > ask both > one answer"]


@pytest.mark.parametrize(
    ("title", "stations"),
    [
        ("**Reads**:", STATIONS),
        ("**Reasoning path**:", "1. two copies\n2. ask both\n3. one answer\n"),
        ("**Reasoning path**:", "1. **Start**: two copies\n2. **End**: one answer\n"),
    ],
)
def test_other_lists_are_no_paths(title: str, stations: str) -> None:
    """The title says so, every item has its label, and there is something between the ends."""
    assert told(f"# T\n\n## Why\n\n{title}\n\n{stations}", "sequence") == []


@pytest.mark.parametrize(
    "line",
    [
        "Path 2: two copies → ask both → one answer",
        "**路径2**：two copies → ask both → one answer",
        "```text\nReasoning path: two copies → ask both → one answer\n  R1 → R2\n```",
    ],
)
def test_a_path_may_stand_in_one_line(line: str) -> None:
    """In a paragraph, or among plain text in a block of code."""
    text = f"# T\n\n## Why\n\n{line}\n"
    assert [one[2] for one in told(text, "sequence")] == ["two copies > ask both > one answer"]
    assert [one[2] for one in told(text, "isPartOf")] == ["docs/a.md"]


@pytest.mark.parametrize(
    "line",
    [
        "Reads: two copies → ask both → one answer",
        "Path: two copies → one answer",
        "```python\nPath: two copies → ask both → one answer\n```",
    ],
)
def test_other_chains_are_no_paths(line: str) -> None:
    """The label says so, and there is something between the ends."""
    assert told(f"# T\n\n## Why\n\n{line}\n", "sequence") == []


STAIRS = "  T1 (two copies)\n    → T2.1 (ask both)\n      → one answer\n"


@pytest.mark.parametrize("label", ["路径1：", "Path 1:"])
def test_lines_that_begin_with_arrows_are_the_stations_below_such_a_label(label: str) -> None:
    """Each by its name, where that stands behind its number; the line of the label is a path of its own, or none."""
    text = f"# T\n\n```\n{label}\n{STAIRS}\n{label} a → b → c\n{STAIRS}\nothers\n{STAIRS}```\n"
    steps = "two copies > ask both > one answer"
    assert sorted(one[2] for one in told(text, "sequence")) == ["a > b > c", steps, steps]


@pytest.mark.parametrize("label", ["流程", "协议流程", "状态迁移", "Process", "Message flow", "State transitions"])
def test_a_process_is_a_path(label: str) -> None:
    """In a case it is an order of the case's own."""
    line = f"{label}: ask → prepare → answer"
    assert [one[2] for one in told(f"# T\n\n## Why\n\n{line}\n", "sequence")] == ["ask > prepare > answer"]
    case = f"# Cases\n\n### Acme - Orders\n\n**Company**: Acme\n\n**Background**:\n\n{line}\n"
    assert declared(case, "Path") == []


@pytest.mark.parametrize(
    "title",
    [
        "**Path 2: reads**",
        "**路径二：读取**",
        "### Path A: reads",
        "## 学习顺序\n\n**reads**",
        "## Reading order\n\n**reads**",
    ],
)
def test_a_title_may_number_a_path(title: str) -> None:
    """The path stands below it, and concepts in it may have their numbers in front."""
    text = f"# T\n\n## Why\n\n{title}\n\nC1（two copies）→ C2（ask both）→ C3（one answer）\n"
    assert [one[2] for one in told(text, "sequence")] == ["two copies > ask both > one answer"]


def test_text_below_a_heading_is_read_beside_paths() -> None:
    """A label with no path shows that the heading is over more than paths."""
    assert told("# T\n\n## 学习路径\n\n**读取**\n\nA → B → C\n\n**说明**\n\nfree\n", "sequence") == []
