"""What the heading above a case says of it: a theme, an industry, or nothing."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, told

CASE = "### Acme - mail\n\n**Company**: Acme\n\n**Stack**: Foo\n"


@pytest.mark.parametrize(
    "heading",
    [
        "2 企业对标",
        "三、企业实践",
        "案例分析",
        "国内企业案例",
        "行业应用与实践",
        "2. Industry benchmarks",
        "Enterprise practice",
        "六、工程实践",
        "实际应用案例",
        "用户案例",
        "7. Practical applications",
        "Use in industry",
        "Who uses it",
        "其他领域",
        "其他行业简要案例",
        "More brief cases",
        "Comparable deployments",
        "Part D: Seen in the wild",
        "类似案例",
        "索引",
    ],
)
def test_headings_that_give_an_order_are_no_theme(heading: str) -> None:
    """They say where the cases stand, and not what they are about."""
    text = f"# A\n\n## {heading}\n\n{CASE}"
    assert told(text, "theme", "industry") == []
    assert declared(text, "Case") == ["Acme - mail"]


@pytest.mark.parametrize(("heading", "label"), [("其他行业简要案例", "案例"), ("More brief cases", "Cases")])
def test_a_list_below_such_a_heading_has_no_theme(heading: str, label: str) -> None:
    """It exemplifies no scenario called so."""
    text = f"# A\n\n## {heading}\n\n**{label}**:\n\n- Acme - mail\n- Zeta - orders\n"
    assert told(text, "theme", "exemplifiedBy") == []
    assert declared(text, "Case") == ["Acme - mail", "Zeta - orders"]


@pytest.mark.parametrize(
    ("heading", "industry"),
    [
        ("一、造船行业", "造船"),
        ("造船领域案例", "造船"),
        ("3 Shipbuilding industry", "Shipbuilding"),
        ("Shipbuilding sector", "Shipbuilding"),
    ],
)
def test_a_heading_called_one_names_an_industry(heading: str, industry: str) -> None:
    """Whether it is known or not."""
    assert told(f"# A\n\n## {heading}\n\n{CASE}", "theme", "industry") == [("Acme - mail", "industry", industry)]


@pytest.mark.parametrize("name", ["跨行业", "全行业"])
def test_a_sign_before_the_word_is_no_industry(name: str) -> None:
    """It only says of how many."""
    assert told(f"{CASE}\n**行业**：{name}\n", "industry") == [("Acme - mail", "industry", name)]


@pytest.mark.parametrize("label", ["开发商", "建设单位"])
def test_the_maker_is_the_organization_and_opens_nothing(label: str) -> None:
    """A product has one, too."""
    text = f"# A\n\n## Cases\n\n### Case 1: Mail for all\n\n**{label}**: Acme\n\n**Stack**: Foo\n\n**Scale**: 5 TB\n"
    assert [one[1:] for one in told(text, "organization")] == [("organization", "Acme")]
    assert declared(f"# A\n\n### Foo\n\n**{label}**: Acme\n\n**Industry**: mail\n", "Case") == []


@pytest.mark.parametrize(
    ("heading", "theme"),
    [
        ("Order handling (12)", "Order handling"),
        ("Fraud (3 cases)", "Fraud"),
        ("订票（5个案例）", "订票"),
        ("HTTP (REST)", "HTTP (REST)"),
    ],
)
def test_how_many_cases_there_are_is_no_part_of_a_theme(heading: str, theme: str) -> None:
    """Any other remark is."""
    assert told(f"# A\n\n## {heading}\n\n{CASE}", "theme") == [("Acme - mail", "theme", theme)]


@pytest.mark.parametrize("heading", ["场景一：支付", "场景 2：支付", "Scenario 2: 支付"])
def test_the_number_of_a_scenario_is_no_part_of_a_theme(heading: str) -> None:
    """Nor is the word before it."""
    text = f"# A\n\n## {heading}\n\n### Acme - mail\n\n- **Company**: Acme\n"
    assert told(text, "theme") == [("Acme - mail", "theme", "支付")]


@pytest.mark.parametrize("heading", ["使用场景与案例", "Scenarios and cases"])
def test_a_heading_that_gives_an_order_is_no_scenario_of_the_cases_below(heading: str) -> None:
    """Where a list of cases stands below it, it names nothing that these have in common."""
    assert declared(f"# A\n\n## {heading}\n\n### 案例\n\n- Acme: mail\n", "Scenario") == []
