"""Fields that name a scenario, or tell of it in running text."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

CASE = "### Acme - mail\n\n- **Company**: Acme\n\n"


def _said(text: str, *terms: str) -> list[str]:
    return [value for _, term, value in told(CASE + text, *terms) if term != "scenario" or value != "mail"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("快递分拣中心的调度，每天处理超过300万件包裹、2,000条线路。", ["快递分拣中心的调度"]),
        ("快递分拣，峰值5000 TPS", ["快递分拣"]),
        ("快递分拣、路线规划，全国共20个城市。", ["快递分拣", "路线规划"]),
        ("快递分拣，站点多，路线长。", ["快递分拣"]),
        ("Parcel sorting, more than 300 TB of events a day.", ["Parcel sorting"]),
        ("每天300万件包裹，分布在全国。", []),
        ("我们在全国分拣包裹，件数很多。", []),
        ("We sort parcels, and we route them.", []),
    ],
)
def test_running_text_is_a_description(text: str, names: list[str]) -> None:
    """Its first clause may name what the case is about, and no other does."""
    assert _said(f"**场景**：{text}\n", "scenario") == names
    assert _said(f"**场景**：{text}\n", "description") == [text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("快递分拣", ["快递分拣"]),
        ("快递分拣。", ["快递分拣"]),
        ("快递分拣、路线规划。", ["快递分拣", "路线规划"]),
        ("快递分拣，路线规划", ["快递分拣", "路线规划"]),
        ("百万级并发分拣", ["百万级并发分拣"]),
        ("7×24小时监控、A/B测试", ["7×24小时监控", "A/B测试"]),
        ("快递分拣（每天300万件，全国）", ["快递分拣（每天300万件，全国）"]),
    ],
)
def test_names_are_no_description(text: str, names: list[str]) -> None:
    """With a number, a stop or a remark in brackets, too."""
    assert _said(f"**场景**：{text}\n", "scenario") == names
    assert _said(f"**场景**：{text}\n", "description") == []


def test_numbers_of_the_text_are_measured() -> None:
    """They are of the case."""
    assert _said("**Use case**: Parcel sorting, more than 300 TB a day.\n", "asWritten") == ["more than 300 TB a day"]


def test_names_beside_running_text_are_all_there_are() -> None:
    """A paragraph that names the scenario leaves nothing to the text behind it."""
    text = "#### 场景\n\n快递分拣\n\n包裹很多，每天300万件。\n"
    assert _said(text, "scenario") == ["快递分拣"]
    assert _said(text, "description") == ["包裹很多，每天300万件。"]


@pytest.mark.parametrize(
    ("text", "industry", "scenario"),
    [
        ("物流 - 快递分拣", ["物流"], ["快递分拣"]),
        ("Retail - Click and collect", ["Retail"], ["Click and collect"]),
        ("快递分拣 —— 每天三班", [], ["快递分拣 —— 每天三班"]),
        ("Logistics - parcels - sorting", [], ["Logistics - parcels - sorting"]),
        ("Sorting - we route parcels", [], ["Sorting - we route parcels"]),
        ("Sorting - 300 TB a day", [], ["Sorting - 300 TB a day"]),
    ],
)
def test_two_names_are_an_industry_and_its_scenario(text: str, industry: list[str], scenario: list[str]) -> None:
    """With a short dash between them, where that explains nothing."""
    assert _said(f"**Use case**: {text}\n", "industry") == industry
    assert _said(f"**Use case**: {text}\n", "scenario") == scenario
