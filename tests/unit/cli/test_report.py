"""Problems are shown where they are, in the form that a reader or a program wants."""

from __future__ import annotations

import json

import click

from casegraph.cli.report import count_severities, report_github, report_json, report_text, shown
from casegraph.diagnostics import Code, Diagnostic, Severity, Span

TWICE = Diagnostic.of(Code.DUPLICATE_KEY, Span("a.yaml", 3, 2), key="id", first=1)
EMPTY = Diagnostic.of(Code.EMPTY_DOCUMENT, Span("b.md"))
NEW = Diagnostic.of(Code.NEW_NAME, Span("a.yaml", 1), name="Acme", type="Organization")
EVIL = Diagnostic.of(Code.EMPTY_VALUE, Span("a\n\u202eb.md", 1), field="x\x1b[31m")


def test_a_problem_is_a_place_a_code_a_message_and_a_hint() -> None:
    """The form is that of compilers, so that editors find the place."""
    assert click.unstyle(report_text([TWICE], "en")) == (
        'a.yaml:3:2: error[CG122]: the key "id" is written twice, first in line 1\n'
        "  hint: keep one of them, or make the value a list\n"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    """Line 0 would be a place that no editor knows."""
    assert click.unstyle(report_text([EMPTY], "zh")).startswith("b.md: warning[CG113]: 文档是空的\n")


def test_a_hint_is_announced_in_the_language_of_the_report() -> None:
    """The rest of the line above is for editors, and the same in both."""
    assert click.unstyle(report_text([TWICE], "zh")) == (
        "a.yaml:3:2: error[CG122]: 键 “id” 重复，首次出现在第 1 行\n  建议：请只保留一个，或将值写成列表\n"
    )


def test_what_steers_a_terminal_is_shown_by_its_code_point() -> None:
    """Neither a file name nor a value can color or reverse the report."""
    text = click.unstyle(report_text([EVIL], "en"))
    assert text.splitlines()[0] == 'a‹U+000A›‹U+202E›b.md:1:1: warning[CG302]: "x‹U+001B›[31m" has no value'


def test_notes_are_shown_on_request_only() -> None:
    """Notes are many, and no fault."""
    assert (shown([TWICE, NEW, TWICE], notes=False), shown([TWICE, NEW], notes=True)) == ([TWICE], [NEW, TWICE])


def test_the_same_problem_counts_once() -> None:
    """Two readers of one line report one problem."""
    assert count_severities([TWICE, TWICE, NEW]) == {Severity.ERROR: 1, Severity.NOTE: 1}


def test_json_has_a_record_for_each_problem() -> None:
    """A program finds place, severity, code, message and hint under stable names."""
    (record,) = json.loads(report_json([TWICE], "en"))
    assert (record.pop("message"), record.pop("hint"), record) == (
        'the key "id" is written twice, first in line 1',
        "keep one of them, or make the value a list",
        {"path": "a.yaml", "line": 3, "column": 2, "severity": "error", "code": "CG122"},
    )


def test_an_annotation_is_one_line_whatever_it_holds() -> None:
    """A file name cannot start a workflow command of its own."""
    line = report_github([EVIL], "en")
    assert line.startswith("::warning file=a%0A‹U+202E›b.md,line=1,col=1,title=CG302::")
    assert line.count("\n") == 1
