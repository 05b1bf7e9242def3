"""Fields that name things: one, several, a pair, members."""

from __future__ import annotations

import pytest
from tests.support.compiling import Fact, extracted, statements, told

from casegraph.model.statement import Known

CASE = "### Acme - mail\n\n- **Company**: Acme\n"


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("- **Industry**: Retail, Logistics\n", ["Retail", "Logistics"]),
        ("\n**Industry**:\n\n- Retail\n- Logistics\n", ["Retail", "Logistics"]),
        ("\n**Industry**:\n\n- **Retail**\n- **Logistics**: since 1990\n", ["Retail", "since 1990"]),
        ("\n**Industry**:\nRetail\n", ["Retail"]),
    ],
)
def test_names_stand_in_a_line_or_in_a_list(field: str, facts: list[str]) -> None:
    """Each is a statement about the case."""
    assert told(CASE + field, "industry") == [("Acme - mail", "industry", name) for name in facts]


def test_a_pair_states_two_relations() -> None:
    """Industry to the left, scenario to the right."""
    text = CASE + "- **Scenario type**: Retail - newsletters\n"
    assert told(text, "industry", "scenario") == [
        ("Acme - mail", "industry", "Retail"),
        ("Acme - mail", "scenario", "newsletters"),
    ]


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("Domain**: Retail - Returns", [("industry", "Retail"), ("scenario", "Returns")]),
        ("领域**：零售 - 退货", [("industry", "零售"), ("scenario", "退货")]),
        ("Industry**: Retail - Fashion", [("industry", "Retail")]), ("行业**：零售 - 服装", [("industry", "零售")]),
    ],
)  # fmt: skip
def test_a_branch_of_an_industry_is_no_other(field: str, facts: list[tuple[str, str]]) -> None:
    """A domain may have its scenario beside it; else that is the one in the title."""
    found = [one[1:] for one in told(f"{CASE}- **{field}\n", "industry", "scenario")]
    assert [one for one in found if one != ("scenario", "mail")] == facts


def test_a_single_name_for_a_pair_is_the_scenario() -> None:
    """The industry is not guessed."""
    assert told(CASE + "- **Scenario type**: newsletters\n", "industry", "scenario") == [
        ("Acme - mail", "scenario", "newsletters")
    ]


def test_an_empty_pair_says_nothing() -> None:
    """No name, no statement; the title does not stand in for it."""
    assert told(CASE + "- **Scenario type**:\n", "scenario") == []


def test_a_scenario_is_called_with_its_suffix_too() -> None:
    """The bare form is the name, the other an alias."""
    assert told(CASE + "- **主题**：邮件场景\n", "theme", "altLabel")[-2:] == [
        ("Acme - mail", "theme", "邮件"),
        ("邮件", "altLabel", "邮件场景"),
    ]


@pytest.mark.parametrize("label", ["Related to", "相关概念"])
def test_brackets_that_only_point_to_documents_are_no_part_of_a_name(label: str) -> None:
    """At the end of a list."""
    text = f"# A\n\n## Concept 1: Lease\n\n**Definition**: x\n\n**{label}**: Lock, Fence (see [notes](n.md))\n"
    assert told(text, "relatedTo") == [("Lease", "relatedTo", "Lock"), ("Lease", "relatedTo", "Fence")]


def test_members_point_to_what_they_belong_to() -> None:
    """A list of scenarios that a block includes."""
    text = "**Fast scenarios**:\n\n- orders, mail\n- **Recommended stack**: Temporal + MySQL\n"
    expected: list[Fact] = [("orders", "broader", "Fast"), ("mail", "broader", "Fast")]
    assert told(text, "broader") == expected


@pytest.mark.parametrize("item", ["- [a page](a.md)\n", "- note: this\n", "- " + "long " * 20 + "\n"])
def test_sentences_and_links_are_no_members(item: str) -> None:
    """Only short names are."""
    assert told("**Fast scenarios**:\n\n- orders\n" + item + "- **Recommended stack**: Temporal\n", "broader") == [
        ("orders", "broader", "Fast")
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("**租约的类型**：\n\n1. **读租约（Read lease）**：\n   - 到期\n", [("读租约", "Read lease")]),
        ("**分类**：\n\n- **读租约（Read lease）**：到期\n- 写租约\n", [("写租约", ""), ("读租约", "Read lease")]),
        ("**Types**: read (shared), write\n", [("read (shared)", "read"), ("write", "")]),
    ],
)
def test_kinds_are_narrower_where_they_are_known(text: str, kinds: list[tuple[str, str]]) -> None:
    """By their labels or names, in either language."""
    said = statements(extracted(f"### 概念1：租约\n\n**定义**：一\n\n{text}").sayings)
    narrower = [one.subject for one in said if one.predicate == "broader"]
    types = ("Concept", "Theory", "Pattern", "Technology")
    assert narrower == [Known(name, types, may_name=True, short=short) for name, short in kinds]
