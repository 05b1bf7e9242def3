"""Which thing a section speaks of, and whose its fields are."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, places, told

from casegraph import Code

FIELDS = "\n- **Company**: Acme\n- **Stack**: Foo\n"


@pytest.mark.parametrize(
    ("heading", "case"),
    [
        ("### Acme - mail", "Acme - mail"),
        ("### 1.2 Acme - mail", "Acme - mail"),
        ("### Case 3: Acme - mail", "Acme - mail"),
        ("# Acme - mail", "Acme - mail"),
        ("**Acme - mail**", "Acme - mail"),
        ("### Mail of Acme", "Mail of Acme"),
    ],
)
def test_a_title_over_the_fields_of_a_case_opens_one(heading: str, case: str) -> None:
    """At any level, numbered or not; without a dash where the fields name the organization."""
    assert declared(f"{heading}\n{FIELDS}", "Case") == [case]


@pytest.mark.parametrize(
    "text",
    [
        "### Cases\n\n- **Company**: Acme\n",
        "### Mail\n\n- **Stack**: Foo\n",
        "### Acme - mail\n\ntext\n",
        "**Acme - mail**: inline\n\n- **Company**: Acme\n",
        "- **Acme - mail**\n  - **Company**: Acme\n",
    ],
)
def test_other_sections_open_no_case(text: str) -> None:
    """Collective titles, no organization, no fields, a label with its own value, an item of a list."""
    assert declared(text, "Case") == []


def test_a_title_states_what_no_field_does() -> None:
    """A field wins over the title."""
    text = "### Acme - mail\n\n- **Stack**: Foo\n- **Scenario**: letters\n"
    assert told(text, "organization", "scenario") == [
        ("Acme - mail", "organization", "Acme"),
        ("Acme - mail", "scenario", "letters"),
    ]


@pytest.mark.parametrize(
    ("above", "theme"),
    [("## Mail", ["Mail"]), ("## 二、邮件场景", ["邮件"]), ("## Others", []), ("# Mail", []), ("", [])],
)
def test_the_heading_above_is_the_theme(above: str, theme: list[str]) -> None:
    """Unless it only collects, or is the title of the document."""
    text = f"{above}\n\n### Acme - mail\n{FIELDS}"
    assert [name for *_, name in told(text, "theme")] == theme


def test_the_nearest_heading_wins() -> None:
    """And a collective one between takes it away."""
    text = f"## Mail\n\n### Fast mail\n\n#### Acme - one\n{FIELDS}\n### Others\n\n#### Acme - two\n{FIELDS}"
    assert told(text, "theme") == [("Acme - one", "theme", "Fast mail")]


def test_fields_may_be_headings() -> None:
    """And further fields below them are of the same thing."""
    text = f"## Acme - mail\n{FIELDS}\n### Requirements\n\n- fast\n\n#### Results\n\n- good\n"
    assert told(text, "requirement", "result") == [
        ("Acme - mail", "requirement", "Acme - mail/fast"),
        ("Acme - mail", "result", "Acme - mail/good"),
    ]


def test_a_document_that_is_one_case_keeps_its_own_fields() -> None:
    """Version and status are the document's, as far as the case has no such field."""
    text = f"# Acme - mail\n\n**Version**: 2\n{FIELDS}"
    assert told(text, "version", "stack") == [("docs/a.md", "version", "2"), ("Acme - mail", "stack", "Foo")]


@pytest.mark.parametrize(
    ("text", "scenarios"),
    [
        ("**Fast scenarios**:\n\n- **Recommended stack**: Foo\n", ["Fast"]),
        ("**Fast**:\n\n- **Recommended stack**: Foo\n", []),
        ("### Speed\n\n**Cases**: Acme mail\n", []),
        ("### Booking\n\n**Cases**:\n\n- Acme - mail\n", ["Booking"]),
        ("# Theory\n\n## Cases\n\ntext\n", []),
        ("### Nav\n\n- **Cases**: [all](b.md) | [more](c.md)\n", []),
        ("### Properties\n\n**Traits**: fast\n", []),
    ],
)
def test_a_scenario_is_opened_by_cases_or_a_recommendation(text: str, scenarios: list[str]) -> None:
    """Not by chapters of the document, links, traits alone, a label without the word, or a single name."""
    assert declared(text, "Scenario") == scenarios


def test_unknown_labels_are_counted_once_a_place() -> None:
    """With the line of the first."""
    text = "**Color**: red\n\n**Color**: blue\n\n- **Color**: green\n  - **Shade**: dark\n"
    found = extracted(text).diagnostics
    assert [(one.span.line, dict(one.words)) for one in found] == [
        (1, {"label": "Color", "count": "3", "lines": "1 3 5"}),
        (6, {"label": "Shade", "count": "1", "lines": "6"}),
    ]


def test_items_without_a_label_may_hold_fields() -> None:
    """They have no name to be counted by."""
    text = f"### Acme - mail\n{FIELDS}\n\n1. first\n\n   **Scale**: big\n"
    assert (told(text, "scale"), extracted(text).diagnostics) == ([("Acme - mail", "scale", "big")], ())


def test_fields_within_an_unknown_item_are_not_the_things() -> None:
    """The author of a cited book is no author of the document."""
    assert told("1. **Some book**\n   - **Author**: Ann\n", "maintainer") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("**Version**: 1\n\n**Version**: 2\n", ["docs/a.md:3"]),
        ("- **Version**: 1\n- **Version**: 2\n- **Version**: 3\n", ["docs/a.md:2", "docs/a.md:3"]),
        ("**Version**: 1\n\n**version**: 1\n", []),
        ("**Version**: 1\n\n**版本**：2\n", []),
        ("**Version**:\n\n**Version**: 2\n", []),
    ],
)
def test_a_field_that_says_something_else_is_reported(text: str, lines: list[str]) -> None:
    """The same words twice are no contradiction; labels are told apart as they are written."""
    assert places(extracted(text), Code.FIELD_TWICE) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("**Version**:\n", ["docs/a.md:1"]),
        ("- **Version**:\n- **Status**: x\n", ["docs/a.md:1"]),
        ("**版本**：\n\n**状态**：好\n", ["docs/a.md:1"]),
        ("**Version**:\n2\n", []),
        ("**Version**:\n\n- 2\n", []),
        ("**Version**:\n\n```\n2\n```\n", []),
        ("## Contents\n", []),
    ],
)
def test_a_field_without_a_value_is_reported(text: str, lines: list[str]) -> None:
    """Whatever stands below it is one, even if it is not read; what states nothing needs none."""
    assert places(extracted(text), Code.EMPTY_VALUE) == lines


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025年1月（初稿：加入案例）", "2025年1月"),
        ("2025-01-05 (first draft)", "2025-01-05"),
        ("January 5, 2025 - first draft", "January 5, 2025"),
        ("2025-01-05", "2025-01-05"),
        ("2025年1月，初稿", "2025年1月"),
        ("上周（周一）", "上周（周一）"),
    ],
)
def test_a_date_has_no_remark(written: str, date: str) -> None:
    """What has no number in it is left as it stands."""
    assert told(f"# A\n\n**最后更新**：{written}\n", "updated") == [("docs/a.md", "updated", date)]


@pytest.mark.parametrize(("again", "lines"), [("2025年1月（定稿）", []), ("2025年2月", ["docs/a.md:7"])])
def test_a_date_that_is_told_again_with_another_remark_is_the_same(again: str, lines: list[str]) -> None:
    """Another date is not."""
    text = f"# A\n\n**最后更新**：2025年1月（初稿）\n\n正文。\n\n**最后更新**：{again}\n"
    assert places(extracted(text), Code.FIELD_TWICE) == lines


def test_a_document_has_its_class_from_its_title_or_path() -> None:
    """The first rule that fits; its file's name is another name of it."""
    text = "# The Raft algorithm\n"
    itself = extracted(text, "docs/notes.md").sayings[0]
    assert getattr(itself, "type", "") == "TheoryDocument"
    assert told(text, "altLabel", path="docs/notes.md") == [("docs/notes.md", "altLabel", "notes")]


def test_a_title_of_two_names_over_enough_fields_opens_a_case() -> None:
    """What was done, with what, and a third: such a section needs no field that says what it is."""
    fields = "Background: long\n\nTechnology choices:\n\n- Database: Foo\n\nResults:\n\n- fast\n"
    assert declared(f"### (1) Acme | mail\n\n{fields}", "Case") == ["Acme | mail"]
    assert told(f"### (1) Acme | mail\n\n{fields}", "storageBackend") == [("Acme | mail", "storageBackend", "Foo")]
    assert declared("### Acme - mail\n\nBackground: long\n\nResults:\n\n- fast\n", "Case") == []
    assert declared(f"### Acme mail\n\n{fields}", "Case") == []


def test_fields_may_stand_beside_each_other() -> None:
    """Where each of them is known; what is none stays in the value before it."""
    assert told("# A\n\nStatus: final · Version: 3\n", "status", "version") == [
        ("docs/a.md", "status", "final"),
        ("docs/a.md", "version", "3"),
    ]
    assert told("# A\n\n**状态**：草稿 | 作者：甲 / 乙\n", "status", "maintainer") == [
        ("docs/a.md", "status", "草稿"),
        ("docs/a.md", "maintainer", "甲 / 乙"),
    ]


@pytest.mark.parametrize(
    ("heading", "number", "name"),
    [("Scenario A: Orders", "A", "Orders"), ("Scenario 2 – Orders", "2", "Orders"), ("场景一：订单", "一", "订单")],
)
def test_an_entry_has_its_number_in_any_form(heading: str, number: str, name: str) -> None:
    """A letter, a numeral, and a dash behind it."""
    text = f"## {heading}\n\n- **Traits**: fast\n- **Recommended stack**: Foo\n"
    assert [(one, other) for one, _, other in told(text, "notation")] == [(name, number)]


@pytest.mark.parametrize("form", ["**{}**: {}\n", "- **{}**: {}\n", "| {} | {} |\n"])
def test_a_label_of_a_case_that_names_what_is_measured_has_its_numbers(form: str) -> None:
    """Right below what opens the case; the profile need not know the label."""
    fields = [("Company", "Acme"), ("Stack", "Foo"), ("行业", "邮件"), ("Availability", "99.95%"), ("可用性", "99.9%")]
    table = "| Field | Value |\n|---|---|\n" if form.startswith("|") else ""
    text = "# A\n\n### Acme - mail\n\n" + table + "".join(form.format(*one) for one in fields)
    assert [value for _, _, value in told(text, "quantity", "asWritten")] == [
        "99.95%",
        "availability",
        "99.9%",
        "可用性",
    ]


def test_such_a_label_further_below_is_counted() -> None:
    """It may speak of anything: of other systems, of a goal."""
    text = "# A\n\n### Acme - mail\n\n**Company**: Acme\n\n#### What others have\n\n**Availability**: 99.95%\n"
    assert told(text, "asWritten") == []
    assert places(extracted(text), Code.UNKNOWN_LABEL) == ["docs/a.md:9"]


@pytest.mark.parametrize("heading", ["At a glance", "基本信息", "2. Key facts"])
def test_a_summary_speaks_of_what_it_stands_in(heading: str) -> None:
    """It opens nothing of its own, so that those of two documents are never one thing."""
    text = f"# How Acme sends mail\n\n## {heading}\n\n- **Company**: Acme\n- **Stack**: Foo\n\n## Results\n\n- sent\n"
    assert declared(text, "Case") == ["How Acme sends mail"]
    assert sorted(told(text, "organization", "result")) == [
        ("How Acme sends mail", "organization", "Acme"),
        ("How Acme sends mail", "result", "How Acme sends mail/sent"),
    ]


def test_front_matter_with_a_company_makes_its_document_a_case() -> None:
    """Its headings are fields of that."""
    text = (
        "---\ntitle: Acme mail\ncompany: Acme\n---\n\n# Acme mail\n\n## 挑战\n\nslow\n\n## Tech stack\n\n- Foo\n- Bar\n"
    )
    assert declared(text, "Case") == ["Acme mail"]
    assert told(text, "organization", "description", "usesTechnology") == [
        ("Acme mail", "organization", "Acme"),
        ("Acme mail", "description", "slow"),
        ("Acme mail", "usesTechnology", "Foo"),
        ("Acme mail", "usesTechnology", "Bar"),
    ]


def test_running_text_of_a_case_is_its_description() -> None:
    """Above its fields or below them; a heading of a document is none of its case's."""
    text = "# A\n\nabout cases\n\n## Acme - mail\n\nIt sends mail.\n\n**Company**: Acme\n\nOver 5,000 letters/s.\n"
    assert told(text, "description", "asWritten") == [
        ("Acme - mail", "description", "It sends mail."),
        ("Acme - mail", "description", "Over 5,000 letters/s."),
        ("Acme - mail/description-letters-gt-5000-letters-s", "asWritten", "Over 5,000 letters/s"),
    ]


def test_fields_listed_in_a_text_are_fields() -> None:
    """What a background lists is said of the case itself, and the text is what is left."""
    items = "- Industry: retail\n- Challenge: it is slow\n- much mail\n"
    text = f"# A\n\n### Acme - mail\n\n**Company**: Acme\n\n**Background**:\n\n{items}"
    assert told(text, "industry") == [("Acme - mail", "industry", "retail")]
    assert told(text, "description") == [("Acme - mail", "description", "Challenge: it is slow much mail")]


def test_a_table_of_layers_below_the_architecture_names_technologies() -> None:
    """In both languages; the heading is a part of the case like any other of its fields."""
    for heading, head in (("架构设计", "层 | 技术"), ("System architecture", "Layer | Technology")):
        table = f"### {heading}\n\n| {head} |\n|---|---|\n| cache | Redis |\n"
        text = f"# A\n\n## Acme - mail\n\n- **Company**: Acme\n\n{table}"
        assert told(text, "usesTechnology") == [("Acme - mail", "usesTechnology", "Redis")]


@pytest.mark.parametrize("title", ["Future plans", "Roadmap", "未来规划", "下一步计划"])
def test_what_is_planned_below_a_heading_is_not_used(title: str) -> None:
    """Whatever fields stand there; what is told elsewhere counts."""
    plans = f"## {title}\n\n- **Cache**: Bar\n\n### Later\n\n- **Database**: Baz\n\n"
    text = f"# Acme - mail\n\n## Stack\n\nFoo\n\n{plans}## Results\n\n- faster\n"
    assert told(text, "usesTechnology", "storageBackend") == [("Acme - mail", "usesTechnology", "Foo")]


def test_an_anecdote_names_no_second_company() -> None:
    """A field of the company below a further heading tells of somebody else, where the case has its own."""
    own, other = "# Mail at large\n\n**Company**: Acme\n\n", "### An incident\n\n**Company**: Zeta\n**Scale**: 5 TB\n"
    assert told(own + other, "organization") == [("Mail at large", "organization", "Acme")]
    assert told(f"# A\n\n{other}", "organization") == [("An incident", "organization", "Zeta")]


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Not covered in the source.", 0),
        ("No quantitative metrics are provided in the article.", 0),
        ("文中未提及。", 0),
        ("Not covered: 3 cases", 1),
        ("Not covered in the source, but fast", 1),
        ("Fast", 1),
    ],
)
def test_a_field_that_says_none_states_nothing(text: str, results: int) -> None:
    """Where it is short and says nothing else."""
    assert len(declared(f"## Acme - mail\n\n**Company**: Acme\n\n**Results**:\n\n{text}\n", "Result")) == results


@pytest.mark.parametrize(
    ("heading", "results"),
    [
        ("Results and impact", 1),
        ("成效与收益", 1),
        ("Impact / Outcome", 1),
        ("Results and risks", 0),
        ("Background and results", 0),
    ],
)
def test_two_labels_for_one_field_are_that_field(heading: str, results: int) -> None:
    """Two of different fields are neither."""
    text = f"## Acme - mail\n\n**Company**: Acme\n\n### {heading}\n\n- quick answers\n"
    assert len(declared(text, "Result")) == results


@pytest.mark.parametrize(("field", "values"), [("Performance", ["45", "75"]), ("性能指标", ["45", "75"]), ("Day", [])])
def test_figures_below_a_heading_of_a_field_of_figures_are_of_its_thing(field: str, values: list[str]) -> None:
    """Elsewhere nobody knows of what they are; a peak is one of what the label names."""
    below = f"### {field}\n\n#### With all on\n\n- **CPU usage**: 45%, peak 75%\n- **Mood**: 9%\n"
    text = f"# A\n\n## Acme - mail\n\n- **Company**: Acme\n\n{below}"
    assert [one[2] for one in told(text, "value")] == values
    assert {one[2] for one in told(text, "quantity")} == ({"CPU usage", "CPU usage peak"} if values else set())


@pytest.mark.parametrize(("facts", "industry"), [("企业概况", "行业"), ("Company profile", "Industry")])
def test_a_company_and_its_industry_open_a_case(facts: str, industry: str) -> None:
    """Also below a heading that only sums up."""
    text = f"# A\n\n## Acme：mail\n\n### {facts}\n\n- {industry}: retail\n\n### Results\n\n- 3 % less\n"
    assert declared(text, "Case") == ["Acme：mail"]
    assert [end for *_, end in told(text, "industry")] == ["retail"]


@pytest.mark.parametrize("label", ["Company 公司", "公司 Company", "公司（Company）", "Company (公司)"])
def test_a_label_in_two_languages_is_one(label: str) -> None:
    """Where both say the same."""
    assert told(f"# A\n\n## Acme - mail\n\n**{label}**: Acme\n", "organization") == [
        ("Acme - mail", "organization", "Acme")
    ]
    assert told(f"# A\n\n## Acme - mail\n\n**{label.replace('公司', '场景')}**: Acme\n", "organization") == []


def test_what_a_company_moved_from_denies_nothing_of_it() -> None:
    """What stands behind its name in brackets may."""
    text = "# {}\n\n- Company: Acme\n- Industry: retail\n"
    assert declared(text.format("Acme：从 Foo 迁移到 Bar"), "Case") == ["Acme：从 Foo 迁移到 Bar"]
    assert declared(text.format("Acme：mail（未采用）"), "Case") == []
