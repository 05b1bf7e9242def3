"""Cases that are only named in lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, told

THEME = "## Booking\n\n**Cases**:\n\n"


def test_a_pair_is_a_case_of_the_theme() -> None:
    """Organization and scenario come from its name, the theme from where it stands."""
    assert told(THEME + "- Acme - tickets\n", "organization", "scenario", "theme", "exemplifiedBy") == [
        ("Acme - tickets", "organization", "Acme"),
        ("Acme - tickets", "scenario", "tickets"),
        ("Acme - tickets", "theme", "Booking"),
        ("Booking", "exemplifiedBy", "Acme - tickets"),
    ]


def test_a_scenario_with_organizations_is_a_case_for_each() -> None:
    """The scenario is their theme too."""
    text = "**More themes**:\n\n- Routing scenario (Acme, Zeta)\n"
    assert declared(text, "Case") == ["Acme - Routing", "Zeta - Routing"]
    assert told(text, "theme") == [("Acme - Routing", "theme", "Routing"), ("Zeta - Routing", "theme", "Routing")]


def test_other_items_are_no_cases() -> None:
    """Neither plain texts nor empty ones, nor what the profile knows as a field or only as a word for nothing."""
    items = "- **Traits**: fast\n- **Who did it: Acme?**: tickets\n- plain text\n-\n- Acme - mail\n"
    assert declared(THEME + items, "Case") == ["Acme - mail"]


def test_an_organization_with_what_it_did_is_a_case() -> None:
    """Its text is the description, with the numbers in it."""
    text = THEME + "- **Acme**: sells within 20 ms\n- Zeta - mail\n"
    assert declared(text, "Case") == ["Acme - Booking", "Zeta - mail"]
    assert told(text, "description", "exemplifiedBy") == [
        ("Booking", "exemplifiedBy", "Acme - Booking"),
        ("Acme - Booking", "description", "sells within 20 ms"),
        ("Booking", "exemplifiedBy", "Zeta - mail"),
    ]
    assert [value for _, _, value in told(text, "value")] == ["20"]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Acme, Zeta", ["Acme - Booking", "Zeta - Booking"]),
        ("[all of them](a.md)", []),
        ("none", []),
        ("We asked around: nobody does this.", []),
        ("某公司将旧系统替换为Foo，时间线为800万，延迟由45秒降到6秒。", []),
        ("Acme moved to Foo, latency fell from 9 s to 1.4 s", []),
        ("3M, 58到家", ["3M - Booking", "58到家 - Booking"]),
    ],
)
def test_a_line_of_names_is_a_case_for_each(text: str, cases: list[str]) -> None:
    """Links lead to cases and sentences tell of none."""
    entry = f"## Booking\n\n**Recommended stack**: Foo\n\n**Cases**: {text}\n"
    assert declared(entry, "Case") == cases


def test_a_list_of_the_document_itself_gives_no_theme() -> None:
    """A document is none."""
    assert told("**More themes**:\n\n- Acme - tickets\n", "theme") == []


@pytest.mark.parametrize("text", ["Acme (tickets)", "订票（Acme）", "订票（Acme）、退票（Zeta）"])
def test_names_with_brackets_beside_a_label_are_counted(text: str) -> None:
    """The name may stand before the bracket or within it: nobody knows which."""
    written = f"## Booking scenario\n\n**Recommended stack**: Foo\n\n**Cases**: {text}\n"
    assert declared(written, "Case") == []
    assert [one.code.name for one in extracted(written).diagnostics] == ["UNKNOWN_LABEL"]


@pytest.mark.parametrize(
    "item",
    [
        "宁德时代 - 电池追溯（Kafka 3.6 + Doris）",
        "宁德时代 — 电池追溯 (Kafka 3.6, Doris)",
        "宁德时代 - 电池追溯（Kafka 3.6、Nonesuch、Doris）",
    ],
)
def test_technologies_in_brackets_are_used(tmp_path: Path, item: str) -> None:
    """They are no part of the scenario's name; what nobody knows is none."""
    graph = compiled(tmp_path, {"a.md": f"# 汇总\n\n## 电池场景\n\n**案例**：\n\n- {item}\n"}).graph
    assert edges(graph, "usesTechnology") == [("宁德时代 - 电池追溯", one) for one in ("Doris", "Kafka")]
    assert edges(graph, "scenario") == [("宁德时代 - 电池追溯", "电池追溯")]


@pytest.mark.parametrize("remark", ["（华东）", " (EU)", " (V2, US)"])
def test_another_remark_is_part_of_the_scenario(remark: str) -> None:
    """It may tell two cases of one company apart."""
    text = f"## 电池场景\n\n**案例**：\n\n- 甲行 - 计费{remark}\n"
    assert told(text, "scenario") == [(f"甲行 - 计费{remark}", "scenario", f"计费{remark}")]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("**Cases**: 3 = enough, as we found.\n\n- Acme - mail\n- **Zeta**: it needs 3 servers\n", []),
        ("**案例**：一千万条邮件，M=16。\n\n- **某公司**：需要三台服务器\n", []),
        ("**Cases**: these are some:\n\n- Acme - mail\n", ["Acme - mail"]),
        ("**Cases**:\n\n- **Conclusion**: you need 3 servers\n- Notes - mail\n- Acme - mail\n", ["Acme - mail"]),
        ("**案例**：\n\n- **结论**：需要三台服务器\n- 示例银行 - 支付\n", ["示例银行 - 支付"]),
        ("**Cases**:\n\n- Mail (Foo, Bar with two copies)\n- Acme with mail - much\n- `GET /mail` - Mail\n", []),
        ("**案例**：\n\n- 邮件（嵌入式系统）\n- 核心系统 - 邮件\n", []),
    ],
)
def test_a_list_behind_a_text_goes_on_with_it(text: str, cases: list[str]) -> None:
    """It names no cases, and neither does an item that only says what it is for."""
    assert declared(f"## Booking\n\n**Recommended stack**: Foo\n\n{text}", "Case") == cases


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Acme (tickets), Zeta", {"Acme": "tickets", "Zeta": ""}),
        ("北风科技（风机振动监测）、Acme", {"北风科技": "风机振动监测", "Acme": ""}),
        ("Acme Games（Foo）、南星（弈棋）", {"Acme Games": "Foo", "南星": "弈棋"}),
    ],
)
@pytest.mark.parametrize("lead", ["", "\n\n- "])
def test_names_outside_of_brackets_are_organizations(text: str, cases: dict[str, str], lead: str) -> None:
    """What stands in brackets behind one is what its case is about."""
    written = f"## Booking scenario\n\n**Recommended stack**: Foo\n\n**Cases**: {lead}{text}\n"
    assert declared(written, "Case") == [f"{name} - Booking" for name in cases]
    about = [(f"{name} - Booking", "description", note) for name, note in cases.items() if note]
    assert told(written, "description") == about
    assert declared(written, "Scenario") == ["Booking"]


@pytest.mark.parametrize("none", ["暂无公开案例", "尚未披露", "no public cases", "not disclosed yet", "None so far"])
@pytest.mark.parametrize("lead", ["", "\n\n- ", "\n\n- ✅ "])
def test_a_phrase_for_none_names_nobody(none: str, lead: str) -> None:
    """Where a name would stand."""
    written = f"## Booking scenario\n\n**Recommended stack**: Foo\n\n**Cases**: {lead}{none}\n"
    assert declared(written, "Case") + declared(written, "Organization") == []


@pytest.mark.parametrize(
    "item",
    [
        "**Acme**：计划 2025 年迁移到 Foo",
        "**Acme**: plans to move to Foo",
        "**Acme**: will use Foo",
        "❌ **Acme**: uses Bar",
        "Acme - plans to use Foo",
    ],
)
def test_what_is_only_planned_is_no_case(item: str) -> None:
    """Whoever did something, at first or of late, has one."""
    items = f"- {item}\n- **Zeta**: at first on paper, then with Foo\n- **南星**：计划调度系统用 Foo\n"
    assert declared(THEME + items, "Case") == ["Zeta - Booking", "南星 - Booking"]
