"""Texts, points, formulas, attributes and bounds, kept as they stand."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

from casegraph.extraction.readings.points import paragraphs
from casegraph.model.document import Line
from casegraph.model.statement import Prose

LEASE = "# A\n\n### Concept 1: Lease\n\n**Definition**: it is\n\n"


def test_lines_without_a_gap_are_one_paragraph() -> None:
    """An empty one is none."""
    lines = [Line(1, 1, "a"), Line(2, 1, " b "), Line(4, 1, "c"), Line(6, 1, " ")]
    assert paragraphs(lines) == [("a b", 1, 2), ("c", 4, 4)]


def test_a_definition_is_one_text_with_its_list() -> None:
    """A line each; nothing in it is looked for."""
    text = "# A\n\n### Concept 1: Lease\n\n**Definition**: a pair\n\n- `x` is Temporal\n- **y**:\n  - z\n"
    assert told(text, "definition") == [("Lease", "definition", "a pair\nx is Temporal\ny: z")]
    assert not [one for one in extracted(text).sayings if isinstance(one, Prose)]


def test_a_record_gives_a_text_by_language() -> None:
    """As every other of its texts."""
    text = "type: Pattern\nid: foo\nlabel: Foo\ndefinition: {zh: 甲, en: A}\n"
    assert told(text, "definition", path="a.yaml") == [("foo", "definition", "甲"), ("foo", "definition", "A")]
    assert told("type: Pattern\nid: foo\nlabel: Foo\ndefinition: A\n", "definition", path="a.yaml")


def test_each_point_is_a_text_of_its_own() -> None:
    """Check marks are none of it, labels are."""
    text = f"{LEASE}**Advantages**:\n\n- ✅ fast\n- **small**: few lines\n- **only**\n\n**局限**：\n\n- **钟**：不准\n"
    assert [one[2] for one in told(text, "advantage")] == ["fast", "small: few lines", "only"]
    assert [one[2] for one in told(text, "limitation")] == ["钟：不准"]


def test_words_that_lead_to_points_are_none() -> None:
    """Alone they are what is said."""
    text = f"{LEASE}**Advantages**:\n\nLet us look at some:\n\n- fast\n\n**局限**：\n\n主要有两点：\n\n- 钟不准\n- 短\n"
    assert [one[2] for one in told(text, "advantage")] == ["fast"]
    assert [one[2] for one in told(text, "limitation")] == ["钟不准", "短"]
    assert [one[2] for one in told(f"{LEASE}**Advantages**: speed:\n", "advantage")] == ["speed:"]


def test_a_formula_is_kept_as_the_source_has_it() -> None:
    """No mark of Markdown means anything in it."""
    formal = "**Formally**: for *all*:\n\n**Formal definition**:\n\n$$ a_1 * b_2 * \\{c\\} $$\n\nwhere *a* is\n"
    text = f"{LEASE}{formal}\n**Source**:\n"
    assert [one[2] for one in told(text, "formalization")] == [
        "for all:",
        "$$ a_1 * b_2 * \\{c\\} $$\nwhere *a* is",
    ]


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("**Time complexity**: $O(n)$", "O(n)"),
        ("**Time complexity**: $O(n)$ each", "$O(n)$ each"),
        ("**Time complexity**:\n$$ T(n) = O(n_1 * n_2 * n) $$", "T(n) = O(n_1 * n_2 * n)"),
        ("**Time complexity**:\n\nIn all:\n\n$$\nT(n) = \\Theta(n)\n$$", "T(n) = \\Theta(n)"),
        ("**Time complexity**: linear", "linear"),
        ("**Complexity**:\n\n- **Time complexity**: O(n), see [b](b.md)", "O(n), see b"),
    ],
)
def test_a_bound_is_kept_as_written(written: str, bound: str) -> None:
    """The line with the bound, or the first where none has one."""
    assert [one[2] for one in told(f"{LEASE}{written}\n", "attributeValue")] == [bound]


def test_no_bound_says_nothing() -> None:
    """A label alone, or one above a fence."""
    assert told(f"{LEASE}**Time complexity**:\n\n$$\n", "complexity") == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"a pair in $\{1, 2\}$", r"a pair in $\{1, 2\}$"),
        (r"$$ x \in \{1\} $$ holds", r"$$ x \in \{1\} $$ holds"),
        ("of $t^*$ and $x^*$, $t^*$ is *the* last", "of $t^*$ and $x^*$, $t^*$ is the last"),
        (r"$t^*$ in $\{t^*, x\}$", r"$t^*$ in $\{t^*, x\}$"),
        (r"from \$5 to \$6", "from $5 to $6"),
        (r"$5 \& more, $6", "$5 & more, $6"),
        (r"a \{b\}", "a {b}"),
    ],
)
def test_a_formula_in_a_text_keeps_its_backslashes_and_stars(written: str, read: str) -> None:
    """Elsewhere they only escape a sign, or stress a word."""
    assert [one[2] for one in told(f"{LEASE}**Description**:\n\n- {written}\n", "description")] == [read]


def test_a_source_beside_its_label_takes_no_list_behind_it() -> None:
    """One below its label may be a list."""
    assert [one[2] for one in told(f"{LEASE}**Source**: Gray\n\n- it lasts\n", "citation")] == ["Gray"]
    assert [one[2] for one in told(f"{LEASE}**Source**:\n\n- Gray\n- Cheriton\n", "citation")] == ["Gray", "Cheriton"]


def test_a_bound_of_the_document_has_the_heading_it_stands_under() -> None:
    """Else nobody knew of what it is."""
    text = "# A\n\n## Lookup\n\n**Time complexity**: O(n)\n"
    assert [one[2] for one in told(text, "description")] == ["Lookup"]
    assert told("**Time complexity**: O(n)\n", "description") == []


@pytest.mark.parametrize("value", ["[Low/Medium/High]", "Keeping two of them alike takes care", "要同时维护两份数据"])
def test_words_for_how_hard_something_is_are_no_bound(value: str) -> None:
    """A bound is a formula, or a word for how something grows or how much there is."""
    assert told(f"{LEASE}**Complexity**: {value}\n", "complexity") == []


@pytest.mark.parametrize("value", ["linear in the keys", "最长任务的执行时间", "2f + 1 messages", "高"])
def test_a_bound_may_be_a_word_or_a_number(value: str) -> None:
    """It stays as written."""
    assert [said for *_, said in told(f"{LEASE}**Complexity**: {value}\n", "attributeValue")] == [value]


def test_what_a_template_leaves_to_fill_in_is_no_value() -> None:
    """A number in brackets is a reference, and stays."""
    text = "# A\n\n**Status**: [draft or final]\n**Author**: [1]\n"
    assert [said for *_, said in told(text, "status", "maintainer")] == ["[1]"]


@pytest.mark.parametrize("title", ["## 出处", "## Sources", "## 参考文献", "## Further reading"])
def test_each_work_in_a_list_of_sources_is_one(title: str) -> None:
    """Authors, a title and a year at the end name one."""
    works = ["Gray C, Cheriton D. Leases. SOSP 1989.", "周志华. 机器学习. 清华大学出版社, 2016."]
    text = f"# 租约\n\n{title}\n\n1. {works[0]}\n2. {works[1]}\n"
    assert [one[2] for one in told(text, "citation")] == works


@pytest.mark.parametrize("line", ["where $n$ counts the keys.", "其中 $n$ 是键数。"])
def test_what_a_sign_stands_for_is_no_bound(line: str) -> None:
    """It only goes on with a formula or a table above it."""
    assert told(f"# A\n\n## Complexity\n\n{line}\n", "complexity") == []


@pytest.mark.parametrize("label", ["选型理由", "Why we chose it", "Rationale"])
def test_why_a_case_chose_is_told_of_the_case(label: str) -> None:
    """As it stands: what is weighed in it is not used."""
    text = f"# A\n\n### Acme - mail\n\n**Company**: Acme\n\n**{label}**: Kafka was too slow, Redis is fast.\n"
    found = told(text, "rationale", "usesTechnology")
    assert found == [("Acme - mail", "rationale", "Kafka was too slow, Redis is fast.")]
