"""Cases below a heading over cases, which need no word of their own: "## Case studies", "### Acme"."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, statements, told

from casegraph.model.statement import Known

FIELDS = "**Scenario**: mail\n\n**Technology**: Redis\n"


@pytest.mark.parametrize(
    "chapter",
    ["## Case studies", "## 9 Companies using it", "## 三、实践案例", "## 八、实践摘要", "## Practice summaries"],
)
@pytest.mark.parametrize(
    "case",
    [
        "### 9.1 Acme\n\n**Scenario**: mail\n**Technology**: Redis\n",
        "### Acme\n\n- **Scenario**: mail\n- **Technology stack**: Redis\n",
        "**Acme**\n\n- Scenario: mail\n- Technology: Redis\n",
        "- **Acme**\n  - Scenario: mail\n  - Technology: Redis\n",
        "### Acme\n\n- 场景：邮件\n- 技术：Redis\n",
    ],
)
def test_a_title_below_a_heading_over_cases_is_one(chapter: str, case: str) -> None:
    """Where two fields of a case stand below it; a proper name is that of who has the case."""
    text = f"# Queues\n\n{chapter}\n\n{case}"
    assert declared(text, "Case") == ["docs/a.md/Acme"]
    assert told(text, "organization") == [("docs/a.md/Acme", "organization", "Acme")]


@pytest.mark.parametrize(
    "text",
    [
        f"## Usage\n\n### Acme\n\n{FIELDS}",
        "## Case studies\n\n### Acme\n\n**Technology**: Redis\n",
        "## Case studies\n\n### Background\n\n**Scenario**: mail\n\n**Technology**: Redis\n",
        f"## Case studies\n\nNone yet.\n\n## Acme\n\n{FIELDS}",
    ],
)
def test_less_is_no_case(text: str) -> None:
    """Another heading, one field alone, a title that is a field itself, and the chapter behind."""
    assert declared(f"# Queues\n\n{text}", "Case") == []


@pytest.mark.parametrize("title", ["Mail for everyone", "邮件重构", "mail 2024"])
def test_other_words_name_only_who_is_known(title: str) -> None:
    """They are the case's name."""
    found = statements(extracted(f"# Queues\n\n## Case studies\n\n### {title}\n\n{FIELDS}").sayings)
    owners = [one.object for one in found if one.predicate == "organization"]
    assert len(owners) == 1
    assert isinstance(owners[0], Known)
    assert owners[0].may_name


def test_a_name_that_a_vocabulary_has_needs_no_capitals(tmp_path: Path) -> None:
    """Which words are a name is known then."""
    graph = compiled(tmp_path, {"a.md": "# 队列\n\n## 案例\n\n### 优步\n\n- 场景：邮件\n- 技术：Redis\n"}).graph
    assert edges(graph, "organization") == [("优步", "Uber")]


@pytest.mark.parametrize(
    "title", ["# 微服务实践案例集", "# Case studies: mail at scale", "# Customer stories and case studies"]
)
def test_the_title_of_a_document_announces_cases_too(title: str) -> None:
    """Its chapters are then their themes."""
    fields = "> Industry: retail | Scale: 5 TB\n\n**Results**\n\n- faster\n"
    text = f"{title}\n\n## Retail\n\n### 1. Acme: order mail\n\n{fields}"
    assert declared(text, "Case") == ["Acme: order mail"]
    assert told(text, "organization", "industry") == [
        ("Acme: order mail", "organization", "Acme"),
        ("Acme: order mail", "industry", "retail"),
    ]


def test_items_that_name_a_case_before_what_was_done_are_cases() -> None:
    """All of them have that form; their labels are no unknown fields."""
    text = "## Case studies\n\n1. **Acme - mail**: they chose Redis.\n2. **Zeta - letters**: they print.\n"
    assert declared(text, "Case") == ["Acme - mail", "Zeta - letters"]
    assert [one[2] for one in told(text, "description")] == ["they chose Redis.", "they print."]
    assert extracted(text).diagnostics == ()


@pytest.mark.parametrize(
    "text",
    [
        f"# Case study: the cache of Acme\n\n## Second level\n\n{FIELDS}",
        f"# 某平台案例\n\n## 二级缓存\n\n{FIELDS}",
        f"# Guide\n\n## Case studies\n\n### Write-behind pattern\n\n{FIELDS}",
        f"# 指南\n\n## 实践案例\n\n### 双写模式\n\n{FIELDS}",
    ],
)
def test_parts_of_one_case_and_patterns_are_no_cases(text: str) -> None:
    """A title of a single case announces none, and what a document would define is none."""
    assert declared(text, "Case") == []


@pytest.mark.parametrize("chapter", ["## 六、其他简要案例", "## 4. Further cases", "## 更多案例"])
def test_some_more_cases_are_those_that_a_list_names(chapter: str) -> None:
    """Behind its label each says what it is for; below any other heading a label may be anything."""
    items = "- **甲公司**：油品调度\n- **Port of Genoa**: berth planning\n"
    assert told(f"# 案例集\n\n{chapter}\n\n{items}", "organization", "scenario") == [
        ("甲公司 - 油品调度", "organization", "甲公司"),
        ("甲公司 - 油品调度", "scenario", "油品调度"),
        ("Port of Genoa - berth planning", "organization", "Port of Genoa"),
        ("Port of Genoa - berth planning", "scenario", "berth planning"),
    ]
    assert declared(f"# 案例集\n\n## 案例类型\n\n{items}", "Case") == []
