"""Tables below a field: figures and technologies of the thing that has the field."""

from __future__ import annotations

import pytest
from tests.support.compiling import Fact, extracted, places, told

from casegraph import Code

CASE = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n\n"
ROLES = """| Layer | Technology | Why |
|---|---|---|
| Database | Foo 14 | safe |
| Search | Bar + Baz | fast |
| Spare | none | |
"""
FIGURES = """| Metric | Before | After |
|---|---|---|
| P99 latency | 900 ms | 180 ms |
| Throughput (QPS) | 400 | 15,000 |
"""


def measured(text: str) -> list[tuple[str, ...]]:
    """Return what is measured, the value and the unit, of each number in order."""
    found: dict[str, dict[str, str]] = {}
    for thing, predicate, value in told(text, "quantity", "percentile", "value", "unitText", "asWritten"):
        found.setdefault(thing, {})[predicate] = value
    keys = ("quantity", "percentile", "value", "unitText", "asWritten")
    return [tuple(one.get(key, "") for key in keys) for one in found.values()]


@pytest.mark.parametrize("label", ["**Performance**:\n\n", "#### Results\n\n", "**性能指标**：\n\n"])
def test_figures_below_a_field_are_of_its_thing(label: str) -> None:
    """Each row names what is measured; of several columns the last state counts, and a head may give the unit."""
    assert measured(f"{CASE}{label}{FIGURES}") == [
        ("latency", "99", "180", "ms", "180 ms"),
        ("throughput", "", "15000", "QPS", "15,000"),
    ]


def test_figures_in_chinese_are_read_as_well() -> None:
    """A metric that the words for numbers lack is called as the row calls it."""
    table = "| 指标 | 目标值 | 实测值 |\n|---|---|---|\n| 出票成功率 | 99% | 99.9% |\n"
    assert measured(f"{CASE}**性能指标**：\n\n{table}") == [("出票成功率", "", "99.9", "%", "99.9%")]


def test_technologies_by_role_are_of_the_case() -> None:
    """A role that is a field of the case states that; no name stands for nothing."""
    expected: list[Fact] = [
        ("Acme - mail", "storageBackend", "Foo"),
        ("Acme - mail", "usesTechnology", "Bar"),
        ("Acme - mail", "usesTechnology", "Baz"),
    ]
    for label in ("**Technology choices**:\n\n", "#### 技术选型\n\n", "**Stack**:\n\n"):
        assert told(f"{CASE}{label}{ROLES}", "storageBackend", "usesTechnology") == expected


def test_technologies_by_role_below_no_field_are_nobodys() -> None:
    """They are counted, and said of nothing that their cells name."""
    found = extracted(f"# A\n\n## Stack of the week\n\n{ROLES}")
    assert places(found, Code.UNREAD_TABLE) == ["docs/a.md:5"]
    assert told(f"# A\n\n{ROLES}", "usesTechnology", "hasAttribute") == []


def test_figures_below_no_field_may_still_compare() -> None:
    """A column may name a known thing."""
    table = "| Metric | Redis | Result |\n|---|---|---|\n| Latency | 1 ms | good |\n"
    assert ("Redis", "hasAttribute", "Redis/Latency") in told(f"# A\n\n{table}", "hasAttribute")
