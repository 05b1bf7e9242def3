"""Glossaries in lines and lists, without a table."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, statements, told


@pytest.mark.parametrize("heading", ["## Glossary", "## 9. Glossary of terms", "## 附录：术语表", "# 名词解释"])
@pytest.mark.parametrize(
    "entries",
    [
        "**Lease**: a lock that ends by itself\n\n**Fence**: a number that grows\n",
        "- **Lease**: a lock that ends by itself\n- **Fence**: a number that grows\n",
        "- **Lease** - a lock that ends by itself\n- **Fence** — a number that grows\n",
        "- Lease: a lock that ends by itself\n- **Fence**: a number that grows\n",
        "**Lease**: a lock that ends by itself\n\n- **Fence** - a number that grows\n",
        "### F\n\n**Fence**: a number that grows\n\n**Lease**: a lock that ends by itself\n",
    ],
)
def test_bold_names_with_a_text_are_definitions(heading: str, entries: str) -> None:
    """Below a heading that says so, whatever stands between the two; also below letters."""
    found = told(f"{heading}\n\n{entries}", "definition")
    defined = {(name, text) for name, _, text in found}
    assert defined == {("Lease", "a lock that ends by itself"), ("Fence", "a number that grows")}


def test_its_names_are_those_of_the_definition() -> None:
    """A short form and what it stands for, a name in both languages."""
    text = "## Glossary\n\n- **MTTR (mean time to repair)**: how long\n- **租约（Lease）**：会自行结束的锁\n"
    assert {one[2] for one in told(text, "label", "altLabel")} >= {"MTTR", "mean time to repair", "租约", "Lease"}


@pytest.mark.parametrize(
    "text",
    [
        "## Notes\n\n**Lease**: a lock\n\n**Fence**: a number\n",
        "## Glossary\n\n**Lease**: a lock\n",
        "# Glossary\n\n**Version**: 1\n\n**Audience**: everyone\n\n**Usage**: look terms up\n",
        "## Glossary\n\n### Usage\n\n**Good**: short\n\n**Bad**: long\n",
    ],
)
def test_other_labels_define_nothing(text: str) -> None:
    """Elsewhere, one alone, the head of a document, and what stands below another heading."""
    assert declared(text, "Concept") == []


def test_what_is_defined_is_no_unknown_label() -> None:
    """Nor is it read a second time."""
    found = extracted("## Glossary\n\n**Lease**: a lock\n\n**Fence**: a number\n")
    assert found.diagnostics == ()
    assert [one.predicate for one in statements(found.sayings)].count("definition") == 2


@pytest.mark.parametrize(
    "entries",
    [
        "**Lease** – a lock that\nends by itself\n\n**Fence** (of a lock) – a number that grows\n",
        "**Lease**\n: a lock that ends by itself\n\n**Fence**\n: a number that grows\n",
        "**Lease** – a lock that ends by itself\n**Fence** – a number that grows\n",
        "### Terms\n\n**Lease** – a lock that ends by itself\n\n**Fence** – a number that grows\n",
        "#### Lease\n\na lock that ends by itself\n\n#### Fence\n\na number that grows\n",
    ],
)
def test_a_glossary_defines_in_other_forms_too(entries: str) -> None:
    """Paragraphs with a dash, definition lists, and headings over a text."""
    found = {(name, text) for name, _, text in told(f"## Glossary\n\n{entries}", "definition")}
    assert found == {("Lease", "a lock that ends by itself"), ("Fence", "a number that grows")}


def test_a_name_before_a_word_that_defines_it_is_defined_by_the_sentence() -> None:
    """As in running text."""
    text = "### Key terms\n\n**A lease** is a lock.\n\n**Fence**: a number\n"
    found = {(name, text) for name, _, text in told(text, "definition")}
    assert found == {("A lease", "A lease is a lock."), ("Fence", "a number")}


@pytest.mark.parametrize("heading", ["## 1.1 核心概念", "## Key terms", "## Concepts"])
def test_bold_names_below_a_heading_over_terms_are_definitions(heading: str) -> None:
    """With both of their names."""
    text = f"{heading}\n\n- **PSS（Passenger Service System）**：旅客服务系统\n- **PNR**：旅客订座记录\n"
    assert {(one[0], one[2]) for one in told(text, "definition")} == {("PSS", "旅客服务系统"), ("PNR", "旅客订座记录")}
    assert "Passenger Service System" in {one[2] for one in told(text, "label", "altLabel")}


@pytest.mark.parametrize(
    "text",
    [
        "## 核心概念\n\n- 输入：一个图\n- 输出：一棵树\n",
        "## 核心概念\n\n**定义**：一种锁\n\n**特点**：会自行结束\n",
        "## 核心概念\n\n### 租约\n\n会自行结束的锁。\n\n### 栅栏\n\n递增的数。\n",
        "## Terms of payment\n\n- **Net**: 30 days\n- **Late fee**: 2 %\n",
        "## Key terms\n\n**Lease**: a lock\n",
        "# Glossary\n\n## Usage\n\nLook terms up.\n\n## History\n\nIt grew.\n\n## A\n\n**Lease**: a lock\n",
    ],
)
def test_below_a_heading_over_terms_nothing_else_defines(text: str) -> None:
    """Plain items, fields, sections, other words, one alone, and the chapters of a document."""
    assert declared(text, "Concept") == []


def test_what_stands_below_a_term_is_told_of_it() -> None:
    """Its other names are."""
    text = "## Glossary\n\n### Lease\n\na lock\n\n*Synonyms:* timed lock\n\n### Fence\n\na number\n"
    assert ("Lease", "altLabel", "timed lock") in told(text, "altLabel")


def test_chapters_of_a_glossary_are_over_terms_where_one_has_its_other_name() -> None:
    """Others may be about anything."""
    terms = "**租约（Lease）**：会自行结束的锁\n\n**栅栏**：递增的数\n"
    for title, found in (("术语手册", ["栅栏", "租约"]), ("设计文档", [])):
        text = f"# {title}\n\n## 用法\n\n**好**：短\n\n**坏**：长\n\n## 2 锁\n\n{terms}"
        assert sorted({one[0] for one in told(text, "definition")}) == found


@pytest.mark.parametrize(
    ("title", "english", "meaning", "related"),
    [("术语词典", "英文", "释义", "另见"), ("Glossary", "Chinese", "Definition", "Related terms")],
)
def test_entries_with_fields_are_terms(title: str, english: str, meaning: str, related: str) -> None:
    """Whatever heading they stand under."""
    fields = f"- **{english}**：Lease\n- **{meaning}**：会自行结束的锁\n- **{related}**：栅栏\n"
    text = f"# {title}\n\n## 1 锁\n\n### 1.1 租约\n\n{fields}"
    assert ("租约", "definition", "会自行结束的锁") in told(text, "definition")
    assert ("租约", "relatedTo", "栅栏") in told(text, "relatedTo")


@pytest.mark.parametrize("label", ["典型实现", "Known implementations"])
def test_what_is_known_by_the_names_behind_it_implements_a_term(label: str) -> None:
    """Nothing is made of other names."""
    text = f"# Glossary\n\n### Lease\n\n- **Definition**: a lock that ends\n- **{label}**: etcd, Acme Locker\n"
    assert ("etcd", "implements", "Lease") in told(text, "implements")
    assert not {"etcd", "Acme Locker"} & {*declared(text)}


@pytest.mark.parametrize("title", ["术语速查", "Glossary"])
@pytest.mark.parametrize("label", ["缩略语", "Acronyms"])
def test_a_label_in_a_glossary_may_stand_over_more_terms(title: str, label: str) -> None:
    """As a heading would."""
    text = f"# A\n\n## {title}\n\n**{label}**:\n\n- **FOO**: first of orders\n- **BAR**: base of rows\n"
    assert [one[::2] for one in told(text, "definition")] == [("FOO", "first of orders"), ("BAR", "base of rows")]
    assert told(text.replace(label, "History"), "definition") == []
