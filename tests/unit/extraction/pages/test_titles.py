"""Numbers and marks come off titles."""

from __future__ import annotations

import pytest
from tests.support.compiling import document

from casegraph.extraction.pages.titles import bare_title, cut, is_link, without_word
from casegraph.model.document import Line, Mark, Paragraph


def line(text: str) -> Line:
    """Read a text as the first line of a paragraph."""
    (block,) = document(text, "a.md").blocks
    assert isinstance(block, Paragraph)
    return block.lines[0]


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("一、订单", "订单"),
        ("十二、订单", "订单"),
        ("第三章 订单", "订单"),
        ("第 3 章 订单", "订单"),
        ("1.1 Acme - orders", "Acme - orders"),
        ("1.1.2订单", "订单"),
        ("1. Orders", "Orders"),
        ("C.1 Orders", "Orders"),
        ("B.2.1 订单", "订单"),
        ("H.264 codec", "H.264 codec"),
        ("Part A: Orders", "Orders"),
        ("Part A orders", "Part A orders"),
        ("3）订单", "订单"),
        ("（3）订单", "订单"),
        ("2 Orders", "Orders"),
        ("📋 概述", "概述"),
        ("✅ 1.2 完成", "完成"),
        ("1995年", "1995年"),
        ("3D printing", "3D printing"),
        ("S-02 Market data", "Market data"),
        ("ADR-007: Use Foo", "Use Foo"),
        ("UC-7：订单", "订单"),
        ("3. UC-07 - Orders", "Orders"),
        ("T02 Orders", "Orders"),
        ("T2 Orders", "T2 Orders"),
        ("UTF-8 in names", "UTF-8 in names"),
        ("SHA-256: sums", "SHA-256: sums"),
        ("S3: objects", "S3: objects"),
        ("K8s - orders", "K8s - orders"),
        ("P99 latency", "P99 latency"),
        ("5G网络", "5G网络"),
        ("2PC", "2PC"),
        ("3.14", "3.14"),
        ("（可选）订单", "（可选）订单"),
        ("2.0", "2.0"),
        ("（三）订单", "订单"),
        ("A. Orders", "Orders"),
        ("B) Orders", "Orders"),
        ("A、订单", "订单"),
        ("IV. Orders", "Orders"),
        ("Chapter 2: Orders", "Orders"),
        ("Part II – Orders", "Orders"),
        ("D. E. Shaw - orders", "D. E. Shaw - orders"),
        ("J. Crew - orders", "J. Crew - orders"),
        ("A/B testing", "A/B testing"),
        ("C++ in use", "C++ in use"),
        ("X.509", "X.509"),
        ("《架构》笔记", "《架构》笔记"),
        ("📋 「强一致」与可用", "「强一致」与可用"),
        ("[项目名称] - 选型", "[项目名称] - 选型"),
        ("【架构】选型", "【架构】选型"),
        ('3. "Exactly once" in use', '"Exactly once" in use'),
    ],
)
def test_numbering_comes_off_a_title(written: str, bare: str) -> None:
    """A number that is a part of the name stays."""
    assert bare_title(written) == bare


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("案例3：Acme - mail", "Acme - mail"),
        ("Case 12: Acme", "Acme"),
        ("Step 1: Acme", "Step 1: Acme"),
        ("案例", "案例"),
        ("案例一 Acme - mail", "Acme - mail"),
        ("案例二：Acme - mail", "Acme - mail"),
        ("Case A: Acme - mail", "Acme - mail"),
        ("Case IV. Acme - mail", "Acme - mail"),
        ("Case 3 - Acme - mail", "Acme - mail"),
        ("Case #3: Acme", "Acme"),
        ("Case C-01: Acme", "Acme"),
        ("案例 UC-7：艾克 - 邮件", "艾克 - 邮件"),
        ("案例一致性分析", "案例一致性分析"),
        ("Case Acme: mail", "Case Acme: mail"),
    ],
)
def test_the_word_case_comes_off_a_title(written: str, bare: str) -> None:
    """Only the words of the profile do, and only with their number."""
    assert without_word(written, frozenset({"案例", "case"})) == bare


def test_the_parts_of_a_line_keep_their_columns_and_marks() -> None:
    """A link behind the label is where it was."""
    given = Line(3, 5, "Company: Acme", (Mark("strong", 0, 7), Mark("link", 9, 13, "x.md")))
    value = cut(given, 9)
    assert value == Line(3, 14, "Acme", (Mark("link", 0, 4, "x.md"),))


def test_a_mark_across_the_cut_is_cut_too() -> None:
    """It covers what is left of it."""
    assert cut(Line(1, 1, "abcdef", (Mark("strong", 1, 5),)), 2, 4).marks == (Mark("strong", 0, 2),)


@pytest.mark.parametrize(
    ("written", "only"),
    [
        ("[a](a.md)", True),
        ("[a](a.md) | [b](b.md)", True),
        ("see [a](a.md)", False),
        ("[a](a.md) b", False),
        ("a", False),
    ],
)
def test_a_line_of_links_alone_is_known(written: str, only: bool) -> None:
    """Bars and commas between links are no words."""
    assert is_link(line(written)) is only
