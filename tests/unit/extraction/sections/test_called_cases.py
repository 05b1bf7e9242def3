"""Sections and documents that call themselves a case, without a title that names whose and for what."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, statements, told

from casegraph.model.statement import Known

FIELDS = "**Background**: much mail\n\n**Results**:\n\n- faster\n"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (f"# A\n\n### Case 3: Mail in two regions\n\n{FIELDS}", "docs/a.md/Mail-in-two-regions"),
        (f"# A\n\n#### 案例2：某银行邮件系统\n\n{FIELDS}", "docs/a.md/某银行邮件系统"),
        (f"# Mail platform case study\n\n{FIELDS}\n**Scale**: 5 TB\n", "docs/a.md/Mail-platform"),
        (
            "# 邮件平台案例\n\n## 一、背景\n\n很多邮件\n\n## 二、实施效果\n\n- 更快\n\n## 三、经验教训\n\n- 先测\n",
            "docs/a.md/邮件平台",
        ),
    ],
)
def test_what_calls_itself_a_case_is_one_of_the_document(text: str, case: str) -> None:
    """By the word and number in front, or by the word at its end, and two fields of a case."""
    assert declared(text, "Case") == [case]


@pytest.mark.parametrize(
    "text",
    [
        "### Case 3: Mail\n\n**Background**: much mail\n",
        f"### Mail in two regions\n\n{FIELDS}",
        f"**Case 3: Mail in two regions**\n\n{FIELDS}",
        f"### Case 3: ---\n\n{FIELDS}",
        f"### Mail case study\n\n{FIELDS}",
        f"### 失败案例\n\n{FIELDS}\n**教训**：先测\n",
        f"### Failure case study\n\n{FIELDS}\n**Lesson learned**: test\n",
    ],
)
def test_less_is_no_case(text: str) -> None:
    """One field alone, no word, a bold label, no name, how it went, or two fields with the word at the end."""
    assert declared(f"# A\n\n{text}", "Case") == []


CHAPTERS = """# {0}

## 1. A

### {1}

5 TB

### {2}

fast

## 2. B

### {3}

- more
"""


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("邮件平台架构案例", ("业务规模", "性能指标", "改造效果")),
        ("Mail platform case study", ("Scale", "Performance", "Results")),
    ],
)
def test_the_fields_of_a_document_may_stand_in_its_chapters(title: str, fields: tuple[str, str, str]) -> None:
    """Where two chapters have the same field, each tells of another thing."""
    assert [one[1:] for one in told(CHAPTERS.format(title, *fields), "scale")] == [("scale", "5 TB")]
    assert declared(CHAPTERS.format(title, *fields[:2], fields[0]), "Case") == []


OUTER = "# Mail case study\n\n## Background\n\nmuch\n\n## Results\n\n- faster\n\n## Lessons learned\n\n- test\n\n"


@pytest.mark.parametrize(
    ("inner", "cases"),
    [
        ("## Acme - mail\n\n- **Company**: Acme\n", ["Acme - mail"]),
        (f"## Part\n\n### Case 2: Letters\n\n{FIELDS}", ["docs/a.md/Letters"]),
        ("## Acme: mail\n\n- **Stack**: Redis\n- **Scale**: 5 TB\n", ["Acme: mail"]),
    ],
)
def test_a_collection_of_cases_is_none(inner: str, cases: list[str]) -> None:
    """What is said below another heading is not said of the whole."""
    assert declared(OUTER, "Case") == ["docs/a.md/Mail"]
    assert declared(OUTER + inner, "Case") == cases


@pytest.mark.parametrize(("label", "chapter"), [("创建日期", "基本情况"), ("Date", "Basic information")])
def test_a_date_in_a_chapter_is_of_what_that_tells(label: str, chapter: str) -> None:
    """That of the document stands right below its title, or in a label of its own."""
    inner = f"## The outage\n\n### {chapter}\n\n- **{label}**: 2022\n- **Lost**: 5 TB\n\n---\n\n**{label}**: 2024\n"
    assert [one[2] for one in told(OUTER + inner, "created")] == ["2024"]


@pytest.mark.parametrize(("title", "label"), [("适用与不适用场景", "适用场景"), ("Where it fits", "When to use")])
def test_where_it_applies_may_stand_in_a_label(title: str, label: str) -> None:
    """Of the document that is one case."""
    text = f"{OUTER}## {title}\n\n**{label}**:\n\n- mail of a town\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["mail of a town"]


def test_the_name_that_a_title_begins_with_counts_where_it_is_known() -> None:
    """Nothing else tells where it ends."""
    for title, name in (("Acme邮件系统", "Acme"), ("Acme Mail for everyone", "Acme Mail")):
        found = statements(extracted(f"# A\n\n### Case 1: {title}\n\n{FIELDS}").sayings)
        ends = [one.object for one in found if one.predicate == "organization"]
        assert ends == [Known(name, ("Organization",), may_name=True)]


@pytest.mark.parametrize("heading", ["Matrix of themes", "Customer cases in detail", "客户案例分析", "典型场景一览"])
def test_the_title_of_a_list_is_no_theme(heading: str) -> None:
    """It names what stands below it, not what that is about."""
    text = f"# A\n\n## {heading}\n\n### Acme - mail\n\n- **Company**: Acme\n"
    assert told(text, "theme") == []


def test_lines_with_numbers_of_their_own_are_steps() -> None:
    """Their numbers are no part of them."""
    text = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n\n**实施步骤**：\n\n（1）导出\n（2）核对\n"
    assert [one for _, _, one in told(text, "description")] == ["导出", "核对"]


@pytest.mark.parametrize("title", ["Acme: order mail", "艾克：订单邮件", "2.1 Acme: order mail"])
def test_a_colon_joins_a_company_and_what_it_does(title: str) -> None:
    """Where fields of a case bear it out."""
    said = told(f"# A\n\n### {title}\n\n- **Stack**: Foo\n- **Scale**: 5 TB\n", "organization", "scenario")
    assert [name for *_, name in said] in (["Acme", "order mail"], ["艾克", "订单邮件"])


@pytest.mark.parametrize(
    "title", ["Scenario: mail", "Solution: mail", "Step 3: mail", "订单系统：邮件", "mail: a story"]
)
def test_other_words_before_a_colon_are_no_company(title: str) -> None:
    """Labels, words for a class or a kind of thing, numbers and words in small letters."""
    assert told(f"# A\n\n### {title}\n\n- **Stack**: Foo\n- **Scale**: 5 TB\n", "organization") == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("案例：示例银行 - 数据治理 🏦", "示例银行 - 数据治理"),
        ("实践案例：示例银行 - 数据治理", "示例银行 - 数据治理"),
        ("Case study: Acme - data governance 🚗", "Acme - data governance"),
        ("Case: Acme - data governance", "Acme - data governance"),
    ],
)
def test_a_word_for_a_case_needs_no_number(title: str, name: str) -> None:
    """Before a colon it says that the whole page is one; a picture behind the name is none of it."""
    text = f"# {title}\n\n## 客户背景\n\nx\n\n## 业务挑战\n\n- y\n\n## Quantified results\n\n- z\n"
    assert declared(text, "Case") == [name]
    assert [one for one in told(text, "description", "result") if one[0] == name] == [
        (name, "description", "x"),
        (name, "description", "y"),
        (name, "result", f"{name}/z"),
    ]


@pytest.mark.parametrize("title", ["结论：示例银行 - 数据治理", "Notes: Acme - data governance", "Other: Acme - mail"])
def test_another_word_before_a_colon_says_nothing_of_a_case(title: str) -> None:
    """It only says what stands behind it."""
    assert declared(f"# {title}\n\n## 客户背景\n\nx\n\n## 业务挑战\n\n- y\n", "Case") == []


@pytest.mark.parametrize("name", ["某大型银行", "a large bank"])
def test_an_anonymous_organization_is_that_of_its_case(name: str) -> None:
    """Two of them may be two, and their cases are not joined."""
    text = f"# A\n\n### Case 1: Bank - mail\n\n**Company**: {name}\n"
    assert [value for *_, value in told(text, "organization")] == [f"Bank - mail/{name.replace(' ', '-')}"]


@pytest.mark.parametrize("title", ["案例8：甲公司 - 匹配", "案例八：甲公司 - 匹配"])
def test_a_numbered_title_over_nothing_but_text_is_a_case(title: str) -> None:
    """Word, number, company and what it did leave no doubt; the text describes it."""
    found = told(f"# 汇编\n\n### {title}\n\n匹配很快。\n", "organization", "scenario", "description")
    assert [(term, end) for _, term, end in found] == [
        ("organization", "甲公司"), ("scenario", "匹配"), ("description", "匹配很快。")
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["步骤8：安装 - 配置", "案例8：匹配", "案例8：the queue - scaling", "甲公司 - 匹配"])
def test_other_titles_over_text_are_no_cases(title: str) -> None:
    """Another word, no company, a name in small letters, or no number."""
    assert declared(f"# 汇编\n\n### {title}\n\n匹配很快。\n", "Case") == []


def test_a_numbered_title_over_nothing_at_all_is_no_case() -> None:
    """Its heading may only stand over what follows."""
    assert declared("# 汇编\n\n### 案例8：甲公司 - 匹配\n\n## 附录\n", "Case") == []


@pytest.mark.parametrize("title", ["案例：甲公司（规划中）", "Case 3: Acme (planned)", "甲公司 - 邮件（评估中）"])
def test_a_case_that_is_only_planned_is_none(title: str) -> None:
    """Neither it nor what it will have is told of anything."""
    text = f"# 汇编\n\n### {title}\n\n- **公司**：甲公司\n- **数据库**：Foo\n- **效果**：快一倍\n"
    assert (declared(text, "Case"), told(text, "result", "storageBackend")) == ([], [])


@pytest.mark.parametrize(
    ("overview", "company", "results"), [("概述", "企业", "实施效果"), ("Background", "Company", "Results")]
)
def test_fields_below_its_overview_tell_a_case(overview: str, company: str, results: str) -> None:
    """By a word at the end of the title, or by whose it is; what holds cases of its own is a collection."""
    text = f"# {{}}\n\n## 1. {overview}\n\n- **{company}**: Acme\n- **Stack**: Redis\n\n## 2. {results}\n\n- faster\n"
    assert declared(text.format("Mail case study").replace(f"**{company}**: Acme", "**行业**: retail"), "Case") == [
        "docs/a.md/Mail"
    ]
    assert declared(text.format("Mail platform"), "Case") == ["Mail platform"]
    assert told(text.format("Mail platform"), "organization", "stack") == [
        ("Mail platform", "organization", "Acme"),
        ("Mail platform", "stack", "Redis"),
    ]
    assert declared(f"{text}\n## Acme - mail\n\n- **Company**: Acme\n", "Case") == ["Acme - mail"]


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("# 邮件平台案例", ("建设规模", "一致性方案", "部署方式")),
        ("# Mail platform case study", ("Platform scale", "Transaction design", "Deployment")),
    ],
)
def test_its_chapters_may_name_how_large_and_how_consistent_it_is(
    title: str, headings: tuple[str, str, str], tmp_path: Path
) -> None:
    """And virtual machines are how the platform named before them is run."""
    scale, design, runs = headings
    text = (
        f"{title}\n\n## {scale}\n\n- **Mail**: 4 TB\n- **Nodes**: 12 nodes\n\n## {design}\n\n采用Saga模式协调\n\n"
        f"## {runs}\n\nOpenStack虚拟机\n\n## Results\n\n- faster\n"
    )
    assert [one[2] for one in told(text, "scale")] == ["Mail: 4 TB", "Nodes: 12 nodes"]
    graph = compiled(tmp_path, {"docs/a.md": text}).graph
    assert [one[1] for one in edges(graph, "appliesPattern")] == ["Saga pattern"]
    assert [one[1] for one in edges(graph, "deployment")] == ["OpenStack"]


@pytest.mark.parametrize("word", ["Case", "案例"])
def test_a_case_below_a_case_is_its_own(word: str) -> None:
    """What stands below its title says nothing of the case above."""
    fields = "- **Company**: {0}\n- **Technology**: Foo\n"
    text = f"# {word}: Acme - orders\n\n{fields.format('Acme')}\n## {word}: Zeta - mail\n\n{fields.format('Zeta')}"
    assert sorted(told(text, "organization")) == [
        ("Acme - orders", "organization", "Acme"),
        ("Zeta - mail", "organization", "Zeta"),
    ]
