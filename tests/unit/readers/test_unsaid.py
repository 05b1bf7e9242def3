"""Struck-out text, comments, marks of footnotes and tags for how text looks are no part of what a line says."""

from __future__ import annotations

import pytest
from tests.support.compiling import document

from casegraph.model.document import Heading, Item, ItemList, Line, Mark, Other, Paragraph, Table


def text(content: str) -> str:
    """Return the text of a document of one paragraph, its lines apart."""
    (block,) = document(content + "\n", "a.md").blocks
    assert isinstance(block, Paragraph)
    return "|".join(line.text for line in block.lines)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("~~Oracle~~ TiDB", "TiDB"),
        ("Foo ~~Bar *and* Baz~~ + Qux", "Foo + Qux"),
        ("Foo <del>Bar</del>", "Foo"),
        ("Foo <S>Bar</S>, Baz", "Foo , Baz"),
        ("顺丰 <!-- TODO -->", "顺丰"),
        ("a <!-- b\nc --> d", "a|d"),
        ("**京东**[^1]", "京东"),
        ("京东[^a-b] 与 顺丰[^2]", "京东 与 顺丰"),
        ("**a**~~b~~：c", "a：c"),
        ("x ~~y~~ **甲。**乙", "x 甲。乙"),
        ("a <b>c</b>", "a c"),
        ('<span style="color: red">最多</span>5台<img src="a.png">', "最多5台"),
        ('Yes <a href="#n5"><sup>5</sup></a>', "Yes"),
        ("支持<sup>1</sup>，两种", "支持，两种"),
        ("It takes longer.<sup><a href=https://a.example>1</a></sup>", "It takes longer."),
    ],
)
def test_what_is_not_said_is_left_out(content: str, said: str) -> None:
    """The blanks around it are one."""
    assert text(content) == said


@pytest.mark.parametrize(
    "content",
    [
        "a <i-d>c",
        "10<sup>6</sup> m<sup>2</sup>",
        "Bolt<sup>1",
        "a<br>b",
        "a [^b c] d",
        "a [^b",
        "5~10 ms, 8~12 ms",
        "[x] y",
    ],
)
def test_the_rest_is_kept(content: str) -> None:
    """Other tags, exponents, brackets and a single tilde say something."""
    assert text(content) == content


def test_what_defines_a_footnote_keeps_its_mark() -> None:
    """It is a text of its own."""
    assert text("[^1]: say this") == "[^1]: say this"


def test_a_link_behind_a_mark_stays_a_link() -> None:
    """Only its text is gone."""
    first = document("x[^1] y\n\n[^1]: https://a.example\n", "a.md").blocks[0]
    assert isinstance(first, Paragraph)
    assert first.lines == (Line(1, 1, "x y", (Mark("link", 1, 1, "https://a.example"),)),)


def test_what_says_nothing_else_is_empty() -> None:
    """An item, a cell and a heading of struck-out text alone; of items and paragraphs the lines stay known."""
    blocks = document("- ~~x~~\n- y\n\n| a |\n|---|\n| ~~z~~ |\n\n## ~~t~~\n", "a.md").blocks
    assert isinstance(blocks[0], ItemList)
    assert blocks[0].items[0] == Item(None, (Other("unsaid", 1, 1),), 1, 1)
    assert isinstance(blocks[1], Table)
    assert [cell.text for cell in blocks[1].rows[0]] == [""]
    assert isinstance(blocks[2], Heading)
    assert blocks[2].line.text == ""
    assert document("~~x~~\n", "a.md").blocks == (Other("unsaid", 1, 1),)
