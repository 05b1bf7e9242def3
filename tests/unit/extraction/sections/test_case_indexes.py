"""Lists of cases below headings that announce them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, labels, places, told

from casegraph import Code

LIST = "- Acme - orders\n- Zeta - mail\n"


@pytest.mark.parametrize("heading", ["Index of cases", "二、案例索引", "Case studies", "More cases"])
def test_each_item_is_a_case(heading: str) -> None:
    """Of the company, for the scenario; nothing is invented."""
    text = f"# A\n\n## {heading}\n\n{LIST}"
    assert declared(text, "Case") == ["Acme - orders", "Zeta - mail"]
    assert told(text, "organization", "scenario", "theme") == [
        ("Acme - orders", "organization", "Acme"),
        ("Acme - orders", "scenario", "orders"),
        ("Zeta - mail", "organization", "Zeta"),
        ("Zeta - mail", "scenario", "mail"),
    ]


@pytest.mark.parametrize("title", ["### Shops\n\n", "**Shops**:\n\n"])
def test_a_title_between_is_their_theme(title: str) -> None:
    """A heading or a label, which is not counted as unknown."""
    text = f"# A\n\n## Index of cases\n\n{title}{LIST}"
    assert [end for _, _, end in told(text, "theme")] == ["Shops", "Shops"]
    assert places(extracted(text), Code.UNKNOWN_LABEL) == []


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Edge cases", LIST),
        ("Parts", LIST),
        ("Index of cases", "- Acme - orders\n"),
        ("Index of cases", f"{LIST}- something else\n"),
        ("Index of cases", "- Acme - 99 % up\n- Zeta - 3 nodes\n"),
        ("Index of cases", "- [Acme - orders](a.md)\n- [Zeta - mail](b.md)\n"),
        ("案例索引", "- 支付系统 - 记账\n- 订单系统 - 下单\n"),
    ],
)
def test_other_lists_are_none(heading: str, items: str) -> None:
    """Without such a heading, of one item, or with an item that names no company and what it does."""
    assert declared(f"# A\n\n## {heading}\n\n{items}", "Case") == []


def test_technologies_in_brackets_are_no_part_of_a_scenario() -> None:
    """As in any other list of cases."""
    text = "# A\n\n## Index of cases\n\n- Acme - mail (Kafka, Flink)\n- Zeta - letters\n"
    assert [value for *_, value in told(text, "scenario", "usesTechnology")] == ["mail", "Kafka", "Flink", "letters"]


def test_the_examples_of_a_scenario_are_cases_and_open_none() -> None:
    """Anything has examples; those of what is a scenario already are companies."""
    scenario = "# A\n\n### Outages\n\n**Recommended stack**: Redis\n**Examples**: Acme, Zeta\n"
    assert declared(scenario, "Case") == ["Acme - Outages", "Zeta - Outages"]
    assert declared("# A\n\n### Commands\n\n**Examples**: Acme, Zeta\n", "Case", "Scenario") == []


@pytest.mark.parametrize(
    "items",
    [
        "- Acme - mail: Kafka + Flink\n- Zeta - letters: Redis\n",
        "- Acme - mail：Kafka + Flink\n- Zeta - letters：Redis\n",
    ],
)
def test_technologies_behind_a_colon_are_used(items: str) -> None:
    """The label needs no bold; other words there tell of the case."""
    text = f"# A\n\n## Index of cases\n\n{items}"
    assert [value for *_, value in told(text, "scenario", "usesTechnology")] == [
        "mail",
        "Kafka",
        "Flink",
        "letters",
        "Redis",
    ]
    assert told(text, "description") == []
    words = "# A\n\n## 案例索引\n\n- Acme - mail：用 Kafka 传信\n- Zeta - letters：打印\n"
    assert [value for *_, value in told(words, "description", "usesTechnology")] == ["用 Kafka 传信", "打印"]


@pytest.mark.parametrize("title", ["A case catalogue", "案例目录"])
def test_labels_are_companies_where_these_are_known(tmp_path: Path, title: str) -> None:
    """What each did is short, and tells nothing; any other label is none, whatever stands beside it."""
    lists = "### Fleets\n\n- **Tesla**: cars\n- **Siemens**: turbines\n"
    others = "### Costs\n\n- **Latency**: low\n- **Load**: high\n"
    told_of = "### Mail\n\n- **Tesla**: uses Kafka\n- **Siemens**: letters\n"
    graph = compiled(tmp_path, {"a.md": f"# {title}\n\n## Others\n\n{lists}\n{others}\n{told_of}"}).graph
    assert labels(graph, "Case") == ["Siemens - turbines", "Tesla - cars"]
    assert sorted(edges(graph, "theme")) == [("Siemens - turbines", "Fleets"), ("Tesla - cars", "Fleets")]
    assert not [one for one in labels(graph, "Scenario") if one in {"Mail", "Costs", "low", "high"}]
