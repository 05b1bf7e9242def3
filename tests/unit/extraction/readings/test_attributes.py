"""Attributes: names, and what is told behind them."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

from casegraph.diagnostics import Code

LEASE = "# A\n\n### Concept 1: Lease\n\n**Definition**: it is\n\n"


def test_attributes_have_names_and_values() -> None:
    """An item without a label is all name."""
    text = f"{LEASE}**Properties of Lease**:\n\n- **Bounded**: it ends\n- simple\n"
    assert told(text, "hasAttribute", "attributeValue", "category") == [
        ("Lease", "hasAttribute", "Lease/Bounded"),
        ("Lease/Bounded", "category", "Properties of Lease"),
        ("Lease/Bounded", "attributeValue", "it ends"),
        ("Lease", "hasAttribute", "Lease/simple"),
        ("Lease/simple", "category", "Properties of Lease"),
    ]


@pytest.mark.parametrize("label", ["实际应用", "Practical use", "提出者", "Proposed by"])
def test_a_text_beside_the_label_is_told_under_its_name(label: str) -> None:
    """Where it has no list; a text that only leads on to what is elsewhere tells nothing."""
    found = told(f"{LEASE}**{label}**: caches stay true\n", "hasAttribute", "attributeValue", "category")
    assert [one[1:] for one in found[1:]] == [("attributeValue", "caches stay true")]
    assert told(f"{LEASE}**{label}**: as follows:\n", "hasAttribute") == []


@pytest.mark.parametrize(
    ("title", "history", "year", "idea"),
    [
        ("Leases in depth", "Milestones", "1989", "Core ideas"),
        ("租约专题文档", "发展历史", "1989年", "核心思想"),
        ("Leases in depth", "Variants", "Fencing", "Core ideas"),
        ("Leases explained", "History", "1989", "Key ideas"),
    ],
)
def test_what_a_document_tells_with_a_name_in_front_is_of_its_thing(
    title: str, history: str, year: str, idea: str
) -> None:
    """A year, or an idea that is counted, with the list below it, a line each; a heading may be between."""
    text = (
        f"# {title}\n\n## 1. {history}\n\n**{year}**: leases\n\n- **By**: Gray\n- in print\n\n**2001**:\n\n"
        f"## 2. {idea}\n\n### The first\n\n**{idea.removesuffix('s')} 1: Time**:\n\nThey end.\n\n**Source**: Gray\n"
    )
    said = [(one.rsplit("/", 1)[-1], value) for one, _, value in told(text, "attributeValue")]
    key = idea.replace(" ", "-")
    assert said == [(f"{history}-{year}", "leases\nBy: Gray\nin print"), (f"{key}-Time", "They end.")]
    assert [value for *_, value in told(text, "category")] == [history, idea]
    assert [value for *_, value in told(text, "citation")] == ["Gray"]


def test_a_list_behind_a_label_with_its_text_beside_it_is_of_that() -> None:
    """Though it has the labels of a case; what stands before the first is the heading's own."""
    text = "# Leases\n\n## Key people\n\n- **Someone**: else\n\n**Gray**: by trade\n\n- **Background**: a school\n"
    assert [one[2] for one in told(text, "attributeValue")] == ["else", "by trade\nBackground: a school"]


def test_a_heading_with_a_text_is_one_with_what_stands_below_it() -> None:
    """Unless it is over several labels: then it only introduces them."""
    text = "# Leases\n\n## Timeline\n\n### Early days\n\nBy hand.\n\n**Speed**: slow\n"
    assert [one[2] for one in told(text, "attributeValue")] == ["By hand."]
    assert [one[2] for one in told(f"{text}\n**Users**: few\n", "attributeValue")] == ["slow", "few"]


@pytest.mark.parametrize(
    ("heading", "label"), [("应用领域", "主要应用领域"), ("Use in this project", "Use in this project")]
)
def test_a_label_may_say_the_field_of_its_heading_again(heading: str, label: str) -> None:
    """Its items are the heading's."""
    text = f"# Leases\n\n## {heading}\n\n**{label}**:\n\n- **Caches**: true\n- locks\n"
    assert [one[2] for one in told(text, "category", "attributeValue")] == [heading, "true", heading]


def test_a_text_that_only_leads_on_is_none() -> None:
    """What it leads to stands elsewhere."""
    text = "# Leases\n\n## Milestones\n\n**1989**: as follows:\n\n**2001**: so:\n\n- in use\n"
    assert [one[2] for one in told(text, "attributeValue")] == ["so:\nin use"]


def test_such_a_heading_may_stand_below_another() -> None:
    """That one names no part of the document."""
    text = "# Leases\n\n## Timeline\n\n- **1989**: new\n\n### Key people\n\n- **Gray**: first\n"
    assert [one[2] for one in told(text, "category")] == ["Timeline", "Key people"]


def test_a_table_of_such_a_heading_tells_row_by_row() -> None:
    """Its first cell is the name, further columns have theirs."""
    table = "| Year | What | Effect |\n|---|---|---|\n| 1989 | leases | less traffic |\n| 2001 | used | |\n"
    text = f"# Leases\n\n## Milestones\n\n{table}"
    assert [one[2] for one in told(text, "attributeValue")] == ["leases; Effect: less traffic", "used"]
    assert not [one for one in extracted(text).diagnostics if one.code is Code.UNREAD_TABLE]


@pytest.mark.parametrize("item", ["Locality: reads stay", "- Locality: reads stay", "✅ Locality：reads stay"])
def test_a_name_before_a_colon_needs_no_bold(item: str) -> None:
    """A short one."""
    said = told(f"{LEASE}**Properties**:\n\n- {item.removeprefix('- ')}\n", "attributeValue")
    assert said == [("Lease/Locality", "attributeValue", "reads stay")]


@pytest.mark.parametrize(
    "item", ["see https://a.example", "10:30 at night", "a, b: both", "What it all comes down to: time"]
)
def test_other_colons_end_no_name(item: str) -> None:
    """The item is all name."""
    assert told(f"{LEASE}**Properties**:\n\n- {item}\n", "attributeValue") == []
