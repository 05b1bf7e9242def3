"""Cells that stand where a name would, and give none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, told

GLOSSARY = "# A\n\n| Abbreviation | Stands for | Meaning |\n|---|---|---|\n"


@pytest.mark.parametrize("cell", ["(not an acronym)", "（拉丁语）", "n/a", "无"])
def test_a_remark_is_no_name(cell: str) -> None:
    """Nor is the word that there is none."""
    assert told(f"{GLOSSARY}| Zab | {cell} | a broadcast |\n", "label", "altLabel", path="a.md") == [
        ("Zab", "label", "Zab")
    ]


def test_a_name_beside_a_remark_counts() -> None:
    """Only a cell that is all remark names nothing."""
    text = f"{GLOSSARY}| RTT | Round trip (time) | there and back |\n"
    assert ("RTT", "label", "Round trip (time)") in told(text, "label")


def test_a_row_without_an_organization_is_no_case() -> None:
    """Whatever word says so, and sums are none."""
    rows = "| Acme | mail |\n| 无 | mail |\n| N/A | mail |\n| 合计 | 3 |\n| Total | 3 |\n"
    assert declared(f"# A\n\n| Company | Scenario |\n|---|---|\n{rows}", "Case") == ["Acme - mail"]


def test_the_number_of_a_row_is_nothing_of_its_case() -> None:
    """It counts rows."""
    for head in ("序号", "No."):
        rows = f"| {head} | Company | Scenario |\n|---|---|---|\n| 1 | Acme | mail |\n"
        assert told(f"# A\n\n{rows}", "hasAttribute") == []


def test_no_technology_is_used_where_none_is_named() -> None:
    """In a field as in a table."""
    text = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n- **Database**: none\n- **Stack**: 无\n- **Industry**: n/a\n"
    assert told(text, "storageBackend", "stack", "usesTechnology", "industry") == []


@pytest.mark.parametrize("heading", ["Concept list", "Table of concepts", "概念一览表"])
def test_the_title_of_a_table_is_no_broader_notion(heading: str) -> None:
    """It names the table."""
    rows = "| ID | Term | Definition |\n|---|---|---|\n| C1 | Lease | a lock |\n"
    assert told(f"# A\n\n## {heading}\n\n{rows}", "broader") == []


@pytest.mark.parametrize("cell", ["机密", "保密", "Classified", "n/a"])
def test_what_is_not_told_is_no_value_of_a_field(cell: str) -> None:
    """Of a column that the document names itself it is what the document says."""
    text = f"# A\n\n| Company | Scenario | Scale | Color |\n|---|---|---|---|\n| Acme | mail | {cell} | {cell} |\n"
    assert told(text, "scale", "attributeValue") == [("Acme - mail/Color", "attributeValue", cell)]


@pytest.mark.parametrize("header", ["公司 | 场景", "Company | Scenario"])
def test_a_technology_in_the_place_of_a_company_is_no_company(tmp_path: Path, header: str) -> None:
    """The row is a case of it, as a title would be."""
    graph = compiled(tmp_path, {"a.md": f"# A\n\n| {header} |\n|---|---|\n| Kafka | mail |\n| Acme | mail |\n"}).graph
    assert edges(graph, "usesTechnology") == [("Kafka - mail", "Kafka")]
    assert edges(graph, "organization") == [("Acme - mail", "Acme")]
