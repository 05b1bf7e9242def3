"""Tables of scenarios below a field that says where something applies."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import assembled, compiled, edges, told

ZH = (
    "| 场景 | 适用性 | 说明 |\n|---|---|---|\n| 装船调度 | ⭐⭐⭐⭐ | 泊位多 |\n| 报表 | ❌ | 太慢 |\n| — | ⭐ | 空 |\n"
)
EN = (
    "| Scenario | Fit | Notes |\n|---|---|---|\n"
    "| Loading ships | ⭐⭐⭐⭐ | many berths |\n| Reports | ❌ | too slow |\n"
)


@pytest.mark.parametrize(
    ("heading", "table", "said"),
    [
        ("适用场景", ZH, ("装船调度", "报表", "泊位多")),
        ("When to use", EN, ("Loading ships", "Reports", "many berths")),
        ("什么时候用", ZH.replace("适用性", "是否适合").replace("❌", "否"), ("装船调度", "报表", "泊位多")),
        (
            "When to use it",
            EN.replace("Fit", "Suitable").replace("❌", "No"),
            ("Loading ships", "Reports", "many berths"),
        ),
    ],
)
def test_each_row_is_a_scenario_with_how_well_and_why(heading: str, table: str, said: tuple[str, ...]) -> None:
    """A cell that refuses it puts it into the other relation; the scenarios have no such attributes."""
    text = f"# Harbor\n\n## {heading}\n\n{table}"
    fits = told(text, "applicableTo", "notApplicableTo", "hasAttribute")
    assert [one[1:] for one in fits] == [("applicableTo", said[0]), ("notApplicableTo", said[1])]
    (words,) = [one.qualifiers for one in assembled({"a.md": text}).edges if one.relation == "applicableTo"]
    assert [(name, value.text) for name, value in words] == [("description", said[2]), ("strength", "4")]


@pytest.mark.parametrize("head", ["适用度 | 说明", "Suitability | Notes"])
def test_a_word_for_how_well_it_suits_is_kept_beside_why(head: str) -> None:
    """What is to be used with care suits, and is told apart."""
    word = "慎用于生产" if "适" in head else "with care"
    row = "Scenario" if head.isascii() else "场景"
    text = f"# Harbor\n\n## When to use\n\n| {row} | {head} |\n|---|---|---|\n| Night | {word} | few ships |\n"
    (words,) = [one.qualifiers for one in assembled({"a.md": text}).edges if one.relation == "applicableTo"]
    assert [(name, value.text) for name, value in words] == [("description", "few ships"), ("relationType", word)]


@pytest.mark.parametrize(("heading", "table"), [("Kafka 适用场景", ZH), ("When to use Kafka", EN)])
def test_a_title_that_names_what_it_is_for_gives_its_table_to_that(tmp_path: Path, heading: str, table: str) -> None:
    """Where it is known."""
    graph = compiled(tmp_path, {"a.md": f"# Queues\n\n## {heading}\n\n{table}"}).graph
    assert [one for one, _ in edges(graph, "applicableTo") + edges(graph, "notApplicableTo")] == ["Kafka"] * 2


def test_a_table_that_tells_what_to_choose_is_of_that() -> None:
    """It says nothing of where the thing applies that it stands below."""
    table = "| 场景 | 推荐方案 |\n|---|---|\n| 装船调度 | 轮询 |\n"
    assert told(f"# Harbor\n\n## 适用场景\n\n{table}", "applicableTo") == []


def test_a_mark_that_only_agrees_says_nothing_more() -> None:
    """The reason is a text of its own."""
    text = "# Harbor\n\n## When to use\n\n| Scenario | Fit | Why |\n|---|---|---|\n| Ships | ✅ | many berths |\n"
    (words,) = [one.qualifiers for one in assembled({"a.md": text}).edges if one.relation == "applicableTo"]
    assert [(name, value.text) for name, value in words] == [("rationale", "many berths")]
