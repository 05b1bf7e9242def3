"""Entries of a catalogue: what their titles say, and which of several of one name they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, extracted, labels, told

FIELDS = "\n- **Traits**: fast\n- **Recommended stack**: Foo\n"
TABLE = (
    "\n## All\n\n| Scenario ID | Scenario | Industry |\n|---|---|---|\n"
    "| A1 | Routing | Trade |\n| A2 | Routing | Transport |\n| A3 | Fares | |\n"
)


@pytest.mark.parametrize(
    ("heading", "name", "number", "figures"),
    [
        ("### Scenario S7: Booking", "Booking", ["S7"], []),
        ("### 场景S001：预订", "预订", ["S001"], []),
        ("### Scenario 7: Booking", "Booking", ["7"], []),
        ("### Small: < 5 GB", "Small", [], ["< 5 GB"]),
        ("### 小规模：<1M events/s", "小规模", [], ["<1M events/s"]),
        ("### Scenario S7: Small: < 5 GB", "Small", ["S7"], ["< 5 GB"]),
        ("### Small (< 5 GB)", "Small", [], ["< 5 GB"]),
        ("### 中规模（1万-5万条/秒）", "中规模", [], ["1万-5万条/秒"]),
        ("### Small (a few)", "Small (a few)", [], []),
        ("### Storage: 5 GB of it or more", "Storage", [], ["5 GB of it or more"]),
        ("### Step S7: Booking", "Step S7: Booking", [], []),
        ("### Booking: how to", "Booking: how to", [], []),
    ],
)
def test_a_title_gives_a_number_a_name_and_figures(
    heading: str, name: str, number: list[str], figures: list[str]
) -> None:
    """The number behind the word of the class, figures behind the name; other titles stay whole."""
    text = heading + "\n" + FIELDS
    assert declared(text, "Scenario") == [name]
    assert [one[2] for one in told(text, "notation")] == number
    assert len(told(text, "asWritten")) == len(figures)


@pytest.mark.parametrize(
    ("traits", "stack", "cost"), [("特征", "推荐方案", "月成本：5元"), ("Traits", "Recommended solution", "Cost: $5")]
)
def test_a_solution_is_a_stack_with_what_else_its_list_says(traits: str, stack: str, cost: str) -> None:
    """And with traits beside it, it shows that the heading is a scenario."""
    text = f"## 按规模分类\n\n### Small\n\n**{traits}**:\n\n- fast\n\n**{stack}**:\n\n- Kafka\n- {cost}\n"
    assert [one[0] for one in told(text, "recommendedStack", "trait")] == ["Small", "Small"]
    assert [one[2] for one in told(text, "attributeValue")] == [cost[-2:]]


@pytest.mark.parametrize(
    "entry",
    ["**Booking**:\n" + FIELDS, "- **Booking**:\n  - **Traits**: fast\n  - **Recommended stack**: Foo\n",
     "1. Booking\n   - **Traits**: fast\n   - **Recommended stack**: Foo\n", "#### Booking\n" + FIELDS],
)  # fmt: skip
def test_several_fields_make_an_entry(entry: str) -> None:
    """Below a bold label, in an item, or below a heading."""
    assert declared(f"## Some\n\n{entry}", "Scenario") == ["Booking"]
    assert told(f"## Some\n\n{entry}", "trait") == [("Booking", "trait", "fast")]


def test_one_field_below_a_label_or_in_an_item_makes_none() -> None:
    """Somebody's recommendation is no scenario."""
    assert declared("- **Booking**:\n  - **Recommended stack**: Foo\n", "Scenario") == []


@pytest.mark.parametrize("title", ["By industry", "3. By Industry (12)", "按行业分类（12个行业）"])
def test_headings_below_a_chapter_name_its_groups(title: str) -> None:
    """The relation is to the heading right below it, however deep the entry stands."""
    text = f"## {title}\n\n### Trade\n\n#### Shops\n\n##### Booking\n{FIELDS}\n"
    assert told(text, "industry") == [("Booking", "industry", "Trade")]


def test_an_entry_right_below_the_chapter_is_of_no_group() -> None:
    """Neither is one behind it."""
    text = f"## By industry\n\n### Booking\n{FIELDS}\n## Others\n\n### Fares\n{FIELDS}\n"
    assert (declared(text, "Scenario"), told(text, "industry")) == (["Booking", "Fares"], [])


def test_a_case_below_an_industry_is_of_that_industry() -> None:
    """And has no theme of that name."""
    text = "## By industry\n\n### Trade\n\n#### Acme - mail\n\n- **Company**: Acme\n- **Stack**: Foo\n"
    assert told(text, "industry", "theme") == [("Acme - mail", "industry", "Trade")]


def test_entries_of_one_name_are_told_apart_by_their_groups(tmp_path: Path) -> None:
    """Each is the row of its industry, whether the row's word for that is short or not."""
    chapters = f"### Trade and retail\n\n**Routing**:\n{FIELDS}\n### Transport\n\n**Routing**:\n{FIELDS}"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n## By industry\n\n{chapters}{TABLE}"}).graph
    assert labels(graph, "Scenario") == ["Fares", "Routing", "Routing"]
    lines = {(one.passages[0].start, one.text("notation")) for one in graph.nodes.values() if one.type == "Scenario"}
    assert {number for _, number in lines} == {"A1", "A2", "A3"}
    assert {line for line, number in lines if number != "A3"} == {7, 14}


def test_without_rows_they_are_two_as_well(tmp_path: Path) -> None:
    """One name, two industries, two scenarios."""
    chapters = f"### Trade\n\n**Routing**:\n{FIELDS}\n### Transport\n\n**Routing**:\n{FIELDS}"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n## By industry\n\n{chapters}"}).graph
    assert labels(graph, "Scenario") == ["Routing", "Routing"]


def test_a_number_that_no_row_has_is_one_of_its_own(tmp_path: Path) -> None:
    """And one that a row has is that row's."""
    text = f"# A\n\n### Scenario A3: Fares\n{FIELDS}\n### Scenario A9: Routing\n{FIELDS}{TABLE}"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert labels(graph, "Scenario") == ["Fares", "Routing", "Routing", "Routing"]


def test_a_row_of_other_things_is_no_entry() -> None:
    """A concept is not the scenario of its name."""
    table = "\n## All\n\n| Concept ID | Concept |\n|---|---|\n| C1 | Booking |\n"
    assert declared(f"## Booking\n{FIELDS}{table}", "Scenario") == ["Booking"]
    assert extracted(f"## Booking\n{FIELDS}{table}").diagnostics == ()


@pytest.mark.parametrize("title", ["推荐方案", "技术栈推荐", "Recommended solution", "Stack recommendation"])
def test_a_summary_of_what_is_recommended_is_no_entry(title: str) -> None:
    """It has the fields of one, and names none."""
    assert declared(f"**{title}**:\n{FIELDS}", "Scenario") == []


def test_a_row_with_fewer_cells_than_heads_has_none_of_them(tmp_path: Path) -> None:
    """An entry of its name is that row all the same."""
    table = "\n## All\n\n| Scenario ID | Scenario | Industry |\n|---|---|---|\n| A1 | Routing\n"
    text = f"# A\n\n## By industry\n\n### Trade\n\n**Routing**:\n{FIELDS}{table}"
    assert labels(compiled(tmp_path, {"a.md": text}).graph, "Scenario") == ["Routing"]


@pytest.mark.parametrize("title", ["S-02 Mail", "S-02: Mail", "场景 S-02：Mail", "S-02 - Mail"])
def test_a_code_in_front_is_the_number_of_an_entry(title: str) -> None:
    """It is no part of the name."""
    text = f"# A\n\n## {title}\n\n**Recommended stack**: Foo\n\n**Score**: 8\n"
    assert declared(text, "Scenario") == ["Mail"]
    assert told(text, "notation") == [("Mail", "notation", "S-02")]


@pytest.mark.parametrize(
    "fields",
    [
        "   - 典型行业：retail\n   - 关键特征：fast\n   - 推荐引擎：Foo\n   - 参考案例：Acme\n",
        "   - Industry: retail\n   - Traits: fast\n   - Recommended engine: Foo\n   - Reference cases: Acme\n",
    ],
)
def test_an_item_with_several_fields_of_a_scenario_is_one(fields: str) -> None:
    """One of them must say what is recommended; none of them need open a scenario elsewhere."""
    text = f"# A\n\n## Processes\n\n1. **approval**\n{fields}"
    assert [one[1:] for one in told(text, "industry", "trait", "recommendedStack", "organization")] == [
        ("industry", "retail"),
        ("trait", "fast"),
        ("recommendedStack", "Foo"),
        ("organization", "Acme"),
    ]
    without = "\n".join(line for line in text.splitlines() if "Foo" not in line)
    assert told(without, "trait") == []


@pytest.mark.parametrize("number", ["场景一 ", "场景一：", "Scenario 1: "])
def test_a_list_of_mostly_fields_is_beside_a_label_that_has_its_text(number: str) -> None:
    """Also where nobody knows one of them."""
    fields = "- 行业：retail\n- 风险点：none\n- 推荐架构：Foo\n- 特点：fast\n"
    text = f"# A\n\n## {number}mail\n\n**一句话描述**：letters.\n\n{fields}"
    assert [one[1:] for one in told(text, "description", "industry", "trait", "recommendedStack")] == [
        ("description", "letters."),
        ("industry", "retail"),
        ("recommendedStack", "Foo"),
        ("trait", "fast"),
    ]


@pytest.mark.parametrize("label", ["是什么", "场景描述", "Definition", "What it is"])
def test_a_heading_with_number_and_name_of_a_row_tells_more_of_it(label: str) -> None:
    """Whatever stands below it."""
    table = "## All\n\n| Scenario ID | Scenario |\n|---|---|\n| S-02 | Mail |\n"
    text = f"# A\n\n{table}\n## More\n\n### 4.1 S-02 Mail\n\n**{label}**: letters that nobody loses.\n"
    found = told(text, "definition", "description")
    assert [(one[0], one[2]) for one in found] == [("Mail", "letters that nobody loses.")]
