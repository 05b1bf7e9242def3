"""Attributes of one name: one node, or one for each table that gives another value."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled

from casegraph.model import terms

TABLE = "## {0}\n\n| Framework | {1} |\n|---|---|\n| Kafka | {2} |\n\n"


def attributes(folder: Path, files: dict[str, str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the values and the scopes of each attribute of some documents."""
    nodes = compiled(folder, {path: f"# Notes\n\n{text}" for path, text in files.items()}).graph.nodes.values()
    return {
        node.id.partition("/")[2]: (node.texts(terms.ATTRIBUTE_VALUE), node.texts(terms.QUALIFIER))
        for node in nodes
        if node.type == terms.ATTRIBUTE
    }


@pytest.mark.parametrize("heads", [("Servers", "People", "Cost"), ("服务器", "人力", "成本")])
def test_tables_that_disagree_speak_of_several_attributes(tmp_path: Path, heads: tuple[str, str, str]) -> None:
    """Each has the heading of its table."""
    one, other, cost = heads
    text = TABLE.format(one, cost, "$30") + TABLE.format(other, cost, "$80")
    assert attributes(tmp_path, {"a.md": text}) == {
        f"kafka-{cost}-{one}": (("$30",), (one,)),
        f"kafka-{cost}-{other}": (("$80",), (other,)),
    }


def test_tables_that_agree_speak_of_one_attribute(tmp_path: Path) -> None:
    """It is called as one table alone would call it."""
    text = TABLE.format("Servers", "Cost", "$30") + TABLE.format("Summary", "Cost", "$30")
    text += TABLE.format("Servers", "Use", "mail") + TABLE.format("Summary", "Use", "logs")
    said = attributes(tmp_path, {"a.md": text, "b.md": text})
    assert {name: said[name] for name in said if "Cost" in name} == {"kafka-Cost": (("$30",), ())}


def test_of_three_tables_the_two_that_agree_share_an_attribute(tmp_path: Path) -> None:
    """It has the headings of both."""
    said = ("People", "$80"), ("Servers", "$30"), ("Summary", "$30")
    text = "".join(TABLE.format(title, "Cost", value) for title, value in said)
    assert attributes(tmp_path, {"a.md": text}) == {
        "kafka-Cost-People": (("$80",), ("People",)),
        "kafka-Cost-Servers": (("$30",), ("Servers", "Summary")),
    }


def test_of_one_heading_in_two_documents_the_document_tells(tmp_path: Path) -> None:
    """By the name of its file."""
    files = {f"{name}.md": TABLE.format("Costs", "Cost", value) for name, value in (("old", "$30"), ("new", "$80"))}
    assert attributes(tmp_path, files) == {
        "kafka-Cost-Costs-new": (("$80",), ("Costs",)),
        "kafka-Cost-Costs-old": (("$30",), ("Costs",)),
    }


def test_of_two_tables_of_one_heading_the_label_above_tells(tmp_path: Path) -> None:
    """It is a label alone, and no prose."""
    table = TABLE.partition("\n\n")[2]
    year, total = table.format("", "Cost", "$30"), table.format("", "Cost", "$80")
    text = f"## Costs\n\n**A year**:\n\n{year}**All**\n\n{total}**Note**: as billed\n\n{year}"
    assert attributes(tmp_path, {"a.md": text}) == {
        "kafka-Cost-Costs": (("$30",), ("Costs", "Costs - A year")),
        "kafka-Cost-Costs-All": (("$80",), ("Costs - All",)),
    }


def test_of_two_rows_of_one_thing_the_column_beside_tells(tmp_path: Path) -> None:
    """What both say alike is said once."""
    head = "## Speed\n\n| Framework | Mode | Cost | License |\n|---|---|---|---|\n"
    text = head + "| Kafka | sync | $30 | free |\n| Kafka | async | $80 | free |\n"
    said = {name: value for name, (value, _) in attributes(tmp_path, {"a.md": text}).items() if "Mode" not in name}
    assert said == {
        "kafka-Cost-Speed-async": ("$80",), "kafka-Cost-Speed-sync": ("$30",), "kafka-License": ("free",),
    }  # fmt: skip


def test_the_numbers_of_a_table_are_of_its_attribute(tmp_path: Path) -> None:
    """As its value is."""
    text = TABLE.format("Servers", "Cost", "$30") + TABLE.format("People", "Cost", "low")
    graph = compiled(tmp_path, {"a.md": f"# Notes\n\n{text}"}).graph
    numbers = [one.source for one in graph.edges if one.relation == terms.HAS_MEASUREMENT]
    assert numbers == ["attribute/kafka-Cost-Servers"]
