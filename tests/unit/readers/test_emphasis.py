"""Bold and emphasis work next to Chinese punctuation, and nowhere that they shouldn't."""

from __future__ import annotations

import pytest
from tests.support.growth import LINEAR, growth

from casegraph.diagnostics import Diagnostics
from casegraph.model.document import Line, Paragraph
from casegraph.readers.markdown import read_markdown


def line_of(text: str) -> Line:
    document = read_markdown("a.md", text.encode(), Diagnostics())
    assert document is not None
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    return block.lines[0]


@pytest.mark.parametrize(
    ("text", "shown", "marked"),
    [
        ("**公司：**Amazon", "公司：Amazon", [("strong", "公司：")]),
        ("中文**加粗。**后文", "中文加粗。后文", [("strong", "加粗。")]),
        ("**“引”**后", "“引”后", [("strong", "“引”")]),
        ("甲**（乙）**丙**丁：**x", "甲（乙）丙丁：x", [("strong", "（乙）"), ("strong", "丁：")]),
        ("***三。***后", "三。后", [("strong", "三。"), ("emphasis", "三。")]),
        ("**a：**b的**c**d", "a：b的cd", [("strong", "a："), ("strong", "c")]),
        ("*甲。*乙 **甲。**乙", "甲。乙 甲。乙", [("emphasis", "甲。"), ("strong", "甲。")]),
        ("**[甲](u)：**b", "甲：b", [("strong", "甲："), ("link", "甲")]),
        ("**甲：***乙", "甲：*乙", [("strong", "甲：")]),
        ("한국어**강조.**다음", "한국어강조.다음", [("strong", "강조.")]),
    ],
)
def test_bold_ends_and_begins_next_to_cjk_text(text: str, shown: str, marked: list[tuple[str, str]]) -> None:
    """A CJK neighbor lets a delimiter open or close."""
    line = line_of(text)
    assert line.text == shown
    assert sorted((mark.kind, shown[mark.start : mark.end]) for mark in line.marks) == sorted(marked)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"\**甲。**乙", "**甲。**乙"),
        (r"\*\*甲。\*\*乙", "**甲。**乙"),
        ("&#42;*甲。**乙", "**甲。**乙"),
        ("** 甲。 **", "** 甲。 **"),
        ("2*3 与 a * b", "2*3 与 a * b"),
        ("**bold.**word", "**bold.**word"),
        ("**[甲。**乙](u)", "**甲。**乙"),
    ],
)
def test_asterisks_that_mark_nothing_stay(text: str, shown: str) -> None:
    """Escaped, spaced, foreign and unmatched asterisks are text."""
    line = line_of(text)
    assert line.text == shown
    assert {mark.kind for mark in line.marks} <= {"link", "emphasis"}


def test_code_is_left_alone() -> None:
    """Asterisks in code are code, even beside bold that is repaired."""
    line = line_of("`**甲。**乙` **丙。**丁")
    assert [(mark.kind, line.text[mark.start : mark.end]) for mark in line.marks] == [
        ("code", "**甲。**乙"), ("strong", "丙。"),
    ]  # fmt: skip


def test_escaped_backslash_escapes_nothing() -> None:
    """An asterisk behind a backslash that was itself escaped still marks."""
    line = line_of(r"\\**甲。**乙")
    assert [(mark.kind, line.text[mark.start : mark.end]) for mark in line.marks] == [("strong", "甲。")]


@pytest.mark.parametrize("part", ["*a **a ", "**中。**a", "**。**a\n", "![**a。**b](", "_*a", r"\*"])
def test_time_grows_with_length(part: str) -> None:
    """Eight times as many dense asterisks take about eight times as long, far from the 64 of a square."""

    def text(length: int) -> bytes:
        return (part * length)[:length].encode()

    assert growth(text, lambda made: read_markdown("a.md", made, Diagnostics()), 6_000) < LINEAR
