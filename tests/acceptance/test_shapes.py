"""One kind of document in other shapes: other numbers, labels, lists and titles state the same kinds of facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, labels

from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph

EXAMPLES = Path(__file__).parents[1] / "examples"
FIELDS = {"en": "**Scenario description**: it runs\n", "zh": "**场景描述**：它在运行\n"}


@pytest.fixture(scope="module")
def chinese() -> CaseGraph:
    """Give a theory document with chapters in words and labels with the colon inside."""
    return compile_sources(EXAMPLES / "shapes-zh.md").graph


@pytest.fixture(scope="module")
def english() -> CaseGraph:
    """Give a theory document with Roman numbers and letters."""
    return compile_sources(EXAMPLES / "shapes-en.md").graph


def test_cases_in_other_shapes_have_names_without_their_numbers(chinese: CaseGraph, english: CaseGraph) -> None:
    """Numbered in words or letters, or not at all; a chapter that only collects them is no theme."""
    assert labels(chinese, "Organization") == ["北极星银行", "蓝鲸科技"]
    assert labels(english, "Organization") == ["Fernway", "Tallow Bank"]
    assert [*edges(chinese, "theme"), *edges(english, "theme")] == []
    assert ("Fernway - cluster membership", "Rust") in edges(english, "programmingLanguage")
    assert ("Fernway - cluster membership", "Kubernetes") in edges(english, "deployment")


def test_notions_in_other_shapes_are_told(chinese: CaseGraph, english: CaseGraph) -> None:
    """Definitions, theorems and lemmas by number or letter."""
    assert labels(chinese, "Concept") == ["Lease", "时钟漂移"]
    assert labels(chinese, "Theorem") == ["租约安全性", "续约单调"]
    assert labels(english, "Concept") == ["Gossip round", "Infection"]
    assert labels(english, "Theorem") == ["Fan-out", "Spread"]


def test_applicability_in_other_shapes_is_told(chinese: CaseGraph, english: CaseGraph) -> None:
    """Below a chapter with a number of any kind."""
    assert sorted(other for _, other in edges(chinese, "applicableTo")) == ["分布式锁", "缓存一致性", "领导者选举"]
    assert [other for _, other in edges(english, "applicableTo")] == ["Failure detection", "Membership"]
    assert [other for _, other in edges(english, "notApplicableTo")] == ["Payments that need a total order"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("title", "relation", "name"),
    [
        ("Acme - Kafka", "usesTechnology", "Kafka"),
        ("Acme - Kafka (three regions)", "usesTechnology", "Kafka"),
        ("Acme - Temporal + PostgreSQL", "stack", "Temporal + PostgreSQL"),
        ("Acme - Temporal + PostgreSQL技术栈", "stack", "Temporal + PostgreSQL"),
        ("Acme - Linearizability", "groundedIn", "Linearizability"),
        ("Acme - mail", "scenario", "mail"),
        ("Acme - Kafka mail", "scenario", "Kafka mail"),
    ],
)
def test_a_title_says_what_its_name_is_known_as(
    tmp_path: Path, language: str, title: str, relation: str, name: str
) -> None:
    """A known technology, stack or theory behind the dash is no scenario, and gets no new name by its remark."""
    graph = compiled(tmp_path, {"a.md": f"# Notes\n\n### {title}\n\n{FIELDS[language]}"}).graph
    found = {one: edges(graph, one) for one in ("usesTechnology", "stack", "groundedIn", "scenario")}
    assert {one: said for one, said in found.items() if said} == {relation: [(title, name)]}
    names = {one for node in graph.nodes.values() for one in node.texts("altLabel")}
    assert title.partition(" - ")[2] not in names - {name}


@pytest.mark.parametrize(
    ("title", "organizations", "technologies"),
    [
        ("LinkedIn Kafka - mail", ["LinkedIn"], ["Kafka"]),
        ("Acme Kafka - mail", ["Acme Kafka"], []),
        ("embedded devices - mail", [], []),
        ("嵌入式系统 - 邮件", [], []),
        ("Epic Systems - mail", ["Epic Systems"], []),
    ],
)
def test_only_a_proper_name_is_an_organization(
    tmp_path: Path, title: str, organizations: list[str], technologies: list[str]
) -> None:
    """A product of a known company is two things where both are known, and words for a kind of thing are none."""
    graph = compiled(tmp_path, {"a.md": f"# Notes\n\n### {title}\n\n{FIELDS['en']}"}).graph
    assert labels(graph, "Organization") == organizations
    assert [name for _, name in edges(graph, "usesTechnology")] == technologies


@pytest.mark.parametrize(
    ("heading", "relation", "name"),
    [
        ("金融科技案例", "industry", "Fintech"),
        ("Chat cases", "theme", "Chat"),
        ("邮件案例", "theme", "邮件"),
        ("应用案例", "theme", ""),
    ],
)
def test_a_chapter_of_cases_is_of_what_they_share(tmp_path: Path, heading: str, relation: str, name: str) -> None:
    """A known industry is one, and a chapter that only collects is nothing."""
    graph = compiled(tmp_path, {"a.md": f"# Notes\n\n## {heading}\n\n### Acme - mail\n\n{FIELDS['zh']}"}).graph
    found = {one: [other for _, other in edges(graph, one)] for one in ("industry", "theme")}
    assert found == {"industry": [], "theme": []} | ({relation: [name]} if name else {})


def test_a_heading_over_a_stack_is_no_scenario_by_that_alone(tmp_path: Path) -> None:
    """The word for one, or a second field of one, makes it so."""
    stack = "**Recommended stack**: Kafka + Redis\n"
    text = f"# Notes\n\n## Goals\n\n{stack}\n## Mail scenario\n\n{stack}\n## Chat\n\n{stack}\n**Score**: 9\n"
    assert labels(compiled(tmp_path, {"a.md": text}).graph, "Scenario") == ["Chat", "Mail"]
