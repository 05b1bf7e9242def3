"""Two more genres of documents are read by their profiles alone, in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.support.compiling import edges, labels, places, written

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.cli.main import main
from casegraph.model.graph import CaseGraph
from casegraph.workspace import bundled_root

DATA = bundled_root() / "data"
FERRIES = "Fernway keeps ferry bookings whole when a pier goes dark"
UNREAD = (Code.UNKNOWN_LABEL, Code.UNREAD_TABLE, Code.UNREAD_DIAGRAM)
CHINESE_PAGE = """---
title: 云杉航运的订票不再丢单
公司: 云杉航运
行业: 航运
场景: 船票预订
标签: [Saga]
状态: 定稿
---

## 挑战

高峰时每秒1200订单。

## 解决方案

每次预订都是一个工作流，
失败时倒序撤销。

## 成效

- **延迟**：P99 <300ms
"""


@cache
def sample(profile: str) -> Compilation:
    """Return the sample of a profile, compiled with it."""
    return compile_sources(DATA / "examples" / profile, profile=DATA / f"profiles/{profile}.yaml")


def built(folder: Path, profile: str, text: str) -> Compilation:
    """Compile one document with a shipped profile."""
    return compile_sources(written(folder, {"a.md": text}), profile=DATA / f"profiles/{profile}.yaml")


def linked(folder: Path, *titles: str) -> Compilation:
    """Compile a list of links with these titles under the topic "Search"."""
    items = "\n".join(f"- [{title}](https://example.org/{number})" for number, title in enumerate(titles))
    return built(folder, "links", f"# List\n\n## Search\n\n{items}\n")


def having(graph: CaseGraph, field: str) -> list[str]:
    """Return the classes of the nodes that have a field."""
    return [node.type for node in graph.nodes.values() if field in {one.field for one in node.properties}]


@pytest.mark.parametrize("profile", ["pages", "links"])
def test_a_sample_is_read_without_an_unknown_label(profile: str) -> None:
    """Every label, table and diagram of the sample is one that the profile knows, and nothing is wrong."""
    compilation = sample(profile)
    assert [one for one in compilation.diagnostics if one.code in UNREAD] == []
    assert {one.code for one in compilation.diagnostics} == {Code.NEW_NAME}


def test_profiles_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """`casegraph list profiles` names both."""
    assert main(["list", "profiles"]) == 0
    assert {"pages", "links"} <= set(capsys.readouterr().out.split())


def test_the_bundled_library_holds_no_sample() -> None:
    """A build without a source is of the cases alone."""
    assert "Fernway Ferries" not in labels(compile_sources().graph, "Organization")


def test_front_matter_opens_one_case_a_page() -> None:
    """The case is called by the title, and has its organization, industry, scenario and technologies."""
    graph = sample("pages").graph
    assert labels(graph, "Case") == [FERRIES, "Tallow Mutual settles claims overnight"]
    assert (FERRIES, "Fernway Ferries") in edges(graph, "organization")
    assert (FERRIES, "Transport") in edges(graph, "industry")
    assert (FERRIES, "Ferry booking") in edges(graph, "scenario")
    assert [target for source, target in edges(graph, "usesTechnology") if source == FERRIES] == ["Go", "Temporal"]


def test_tags_name_known_patterns() -> None:
    """A tag that the vocabulary knows as a pattern is applied by the case."""
    assert {target for _, target in edges(sample("pages").graph, "appliesPattern")} == {
        "Event sourcing",
        "Saga pattern",
    }


def test_paragraphs_items_and_headings_are_parts_in_their_order() -> None:
    """A wrapped paragraph is one step, and a heading below the results is a result."""
    graph = sample("pages").graph
    assert [target for source, target in edges(graph, "result") if source == FERRIES] == [
        "Availability",
        "Fewer calls",
        "Latency",
    ]
    assert len(edges(graph, "step")) == 4


def test_numbers_of_a_page_are_measurements() -> None:
    """Quote, challenge, solution and results have their numbers."""
    assert labels(sample("pages").graph, "Measurement") == [
        "10 minutes",
        "3 days",
        "80% fewer calls",
        "99.95%",
        "<1 day",
        "P99 <300ms",
        "up to 1,200 bookings/s",
        "within 8 hours",
    ]


def test_a_chinese_page_says_as_much(tmp_path: Path) -> None:
    """The keys and headings may be Chinese; what only the document has stays the document's."""
    compilation = built(tmp_path, "pages", CHINESE_PAGE)
    graph = compilation.graph
    assert edges(graph, "organization") == [("云杉航运的订票不再丢单", "云杉航运")]
    assert (len(edges(graph, "step")), edges(graph, "result")) == (1, [("云杉航运的订票不再丢单", "延迟")])
    assert having(graph, "status") == ["Document"]
    assert places(compilation, Code.UNKNOWN_LABEL) == []


def test_front_matter_without_a_company_opens_nothing(tmp_path: Path) -> None:
    """A page that names no organization is a document, and the field of a case in it is counted."""
    compilation = built(tmp_path, "pages", "---\ntitle: Notes\ntags: [Saga]\n---\n\n# Notes\n\nNone.\n")
    assert labels(compilation.graph, "Case") == []
    assert places(compilation, Code.UNREAD_FIELD) == ["a.md:3"]


def test_a_page_without_a_title_is_called_as_its_document(tmp_path: Path) -> None:
    """The first heading names the case."""
    compilation = built(tmp_path, "pages", "---\ncompany: Acme\n---\n\n# Acme ships\n\n## Results\n\nIt is faster.\n")
    assert edges(compilation.graph, "organization") == [("Acme ships", "Acme")]


def test_a_value_that_nothing_reads_is_counted(tmp_path: Path) -> None:
    """A quote in a form that no rule reads is not lost in silence."""
    compilation = built(tmp_path, "pages", "---\ncompany: Acme\nquote: {text: Fine., by: Ann}\n---\n\n# A\n\nText.\n")
    assert places(compilation, Code.UNREAD_FIELD) == ["a.md:3"]


def test_links_name_cases_with_organization_theme_and_reference() -> None:
    """Each link of a list, nested ones too, is a case of the company that it names, under the heading above."""
    graph = sample("links").graph
    case = "Ranking spare parts at Kolben Parts"
    assert len(labels(graph, "Case")) == 4
    assert labels(graph, "Organization") == ["Brindle Foods", "Kolben Parts", "Ostrava Tickets"]
    assert (case, "Search") in edges(graph, "theme")
    assert (case, case) in edges(graph, "references")


def test_a_link_that_names_nobody_stays_a_reference_of_the_document() -> None:
    """What is done at scale is nobody's."""
    assert ("What others built", "Order events at scale") in edges(sample("links").graph, "references")


@pytest.mark.parametrize(
    ("title", "organizations"),
    [
        ("Looking at search at Acme", ["Acme"]),
        ("Search at eBay: what we learned", ["eBay"]),
        ("Search at Acme and Zeta (2021)", ["Acme", "Zeta"]),
        ("Search at Bank of Fernway", ["Bank of Fernway"]),
        ("搜索排序的演进 @ 云杉航运", ["云杉航运"]),
        ("Search at Petabyte Scale", []),
        ("Search at Scale with Kafka", []),
        ("Search at Scale: what we learned", []),
        ("Search at the edge", []),
        ("At Acme", []),
        ("Search ranks - Jo Doe, Senior Director of Search at Acme", []),
        ("Search at Acme - Jo Doe, Director at Zeta", ["Acme"]),
        ("搜索排序 - 架构师 @ 云杉航运", []),
        ("Search at (nowhere)", []),
        ("Finding parts at Acme using Large Models", ["Acme"]),
        ("How we search at Acme in 2025", ["Acme"]),
        ("Ranking at Acme Part 2", ["Acme"]),
        ("搜索排序 @ 云杉航运 使用大模型", ["云杉航运"]),
        ("Talks on search at Search Days 2025", []),
        ("Search at Web-Scale", []),
        ("搜索排序的演进", []),
    ],
)
def test_only_a_proper_name_is_an_organization(tmp_path: Path, title: str, organizations: list[str]) -> None:
    """What stands behind the last word for an owner counts where it can be a name."""
    assert labels(linked(tmp_path, title).graph, "Organization") == organizations


@pytest.mark.parametrize(
    ("heading", "themes"),
    [("Search (12)", ["Search"]), ("Acme (2)", []), ("Amazon", []), ("搜索（3个案例）", ["搜索"])],
)
def test_a_heading_over_links_is_their_theme_but_no_owner(tmp_path: Path, heading: str, themes: list[str]) -> None:
    """Neither that of one of them nor a known one; how many there are is no part of its name."""
    text = f"# List\n\n## {heading}\n\n- [Queues at Acme](https://example.org/1)\n- [Parts at Zeta](https://example.org/2)\n"
    assert labels(built(tmp_path, "links", text).graph, "Scenario") == themes


def test_of_two_cases_in_a_line_neither_takes_the_words_behind(tmp_path: Path) -> None:
    """Both are cases, and their links are the document's."""
    text = "# List\n\n## Search\n\n- [A at Acme](https://a.example/), [B at Zeta](https://b.example/) - both good\n"
    graph = built(tmp_path, "links", text).graph
    assert labels(graph, "Case") == ["A at Acme", "B at Zeta"]
    assert {source for source, _ in edges(graph, "references")} == {"List"}
    assert having(graph, "description") == []
