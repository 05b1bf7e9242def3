"""Markdown becomes blocks with exact lines, columns and marks; what can't be read is named."""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt

import pytest
from tests.support.growth import LINEAR, growth

from casegraph.diagnostics import Code, Diagnostics
from casegraph.model import document as model
from casegraph.model.document import (
    Block,
    Document,
    Heading,
    Item,
    ItemList,
    Line,
    Mapping,
    Mark,
    Other,
    Paragraph,
    Quote,
    Scalar,
    Table,
)  # fmt: skip
from casegraph.readers.markdown import read_markdown


def read(text: str) -> tuple[Block, ...]:
    document = read_markdown("a.md", text.encode(), Diagnostics())
    assert document is not None
    return document.blocks


def problems(text: str) -> tuple[Document | None, list[tuple[Code, int, int]]]:
    found = Diagnostics()
    document = read_markdown("a.md", text.encode(), found)
    return document, [(one.code, one.span.line, one.span.column) for one in found]


def plain(text: str, line: int = 1, column: int = 1) -> Paragraph:
    return Paragraph((Line(line, column, text),), line, line)


def test_document_keeps_its_path_digest_and_source() -> None:
    """The digest is of the bytes as they are, and the source is what was written."""
    document, _ = problems("\ufeff# 甲\r\n乙")
    assert document is not None
    assert (document.path, document.source, len(document.sha256)) == ("a.md", ("# 甲", "乙"), 64)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n## 概念 one ##\n", Heading(2, Line(2, 4, "概念 one"), 2, 2)),
        ("甲\n乙\n===\n", Heading(1, Line(1, 1, "甲 乙"), 1, 3)),
        ("#\n", Heading(1, Line(1, 1, ""), 1, 1)),
        ("甲 \n  second  \n丙\\\nd",
         Paragraph((Line(1, 1, "甲"), Line(2, 3, "second"), Line(3, 1, "丙"), Line(4, 1, "d")), 1, 4)),
        ("> 甲\n>\n> > b\n", Quote((plain("甲", 1, 3), Quote((plain("b", 3, 5),), 3, 3)), 1, 3)),
        (">\n", Quote((), 1, 1)),
        ("***\n", Other("rule", 1, 1)),
        ("<div>\n", Other("html", 1, 1)),
        ("<!-- 甲\n\nb -->\n", Other("html", 1, 3)),
        ("```python x\na > b\n```\n", model.Code("python", "a > b\n", 1, 3)),
        ("~~~\n~~~\n", model.Code("", "", 1, 2)),
        ("    one\n\n    two\n", model.Code("", "one\n\ntwo\n", 1, 3)),
        ("[甲]: b.md \"c\"\n", Other("definition", 1, 1)),
    ],
)  # fmt: skip
def test_each_kind_of_block_has_its_lines(text: str, expected: Block) -> None:
    """A block is read with its content and its first and last line."""
    assert read(text) == (expected,)


def test_ordered_items_keep_their_own_numbers() -> None:
    """Items are numbered as written, and hold their blocks and inner lists."""
    inner = ItemList(False, (Item(None, (plain("c", 4, 6),), 4, 4),), 4, 4)
    first = Item(3, (plain("甲", 2, 4),), 2, 2)
    second = Item(7, (plain("b", 3, 4), inner), 3, 4)
    assert read("\n3. 甲\n7. b\n   - c\n") == (ItemList(True, (first, second), 2, 4),)


def test_loose_items_hold_several_blocks() -> None:
    """Blank lines between items belong to none; code, rules and tables stand inside of them."""
    (items,) = read("- 甲\n\n  b\n- c\n  ```\n  d\n  ```\n- [x] e\n-\n- f\n  ***\n")
    assert isinstance(items, ItemList)
    assert [(item.first, item.last, len(item.blocks)) for item in items.items] == [
        (1, 3, 2), (4, 7, 2), (8, 8, 1), (9, 9, 0), (10, 11, 2),
    ]  # fmt: skip


def test_table_cells_have_the_place_of_their_text() -> None:
    """Cells stand on the line of their row, columns count characters, and an empty cell is a line without text."""
    header = (Line(1, 3, "名称"), Line(1, 8, "b"))
    row = (Line(3, 4, "甲", (Mark("strong", 0, 1),)), Line(3, 9, "c|d", (Mark("code", 0, 3),)))
    empty = (Line(4, 2, ""), Line(4, 3, "e"))
    text = "| 名称 | b |\n|---|---|\n|**甲**|`c\\|d`|\n||e|\n"
    assert read(text) == (Table(header, (row, empty), 1, 4),)


def test_ragged_rows_stay_as_written() -> None:
    """A short row is not padded, a long one keeps the cells beyond the header with their marks, and both are named."""
    text = "> | a | b |\n> |---|---|\n> | 甲 |\n> | 1 | 2 | **三：**x | [四](u) |\n"
    document, found = problems(text)
    assert document is not None
    assert isinstance(quote := document.blocks[0], Quote)
    assert isinstance(table := quote.blocks[0], Table)
    assert table.rows[0] == (Line(3, 5, "甲"),)
    assert table.rows[1][2:] == (
        Line(4, 15, "三：x", (Mark("strong", 0, 2),)), Line(4, 24, "四", (Mark("link", 0, 1, "u"),)),
    )  # fmt: skip
    assert found == [(Code.RAGGED_TABLE, 3, 3), (Code.RAGGED_TABLE, 4, 3)]


def test_a_bar_in_a_formula_is_text_where_the_row_fits_so() -> None:
    """The cells keep their places and marks; where the row fits without, or not even so, the bar parts cells."""
    text = "| a | b |\n|---|---|\n| $|x|$ | **y** |\n| $O(|\n| z | $|x|$ | y |\n"
    document, found = problems(text)
    assert document is not None
    assert isinstance(table := document.blocks[0], Table)
    assert table.rows[0] == (Line(3, 3, "$|x|$"), Line(3, 13, "y", (Mark("strong", 0, 1),)))
    assert [cell.text for cell in table.rows[1]] == ["$O("]
    assert [code for code, line, _ in found if line == 5] == [Code.RAGGED_TABLE]


def test_rows_need_no_outer_pipes() -> None:
    """A table is one without pipes at either end."""
    (table,) = read("a | b\n--|--\n甲 | c\nd\n")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in (table.header, *table.rows)] == [["a", "b"], ["甲", "c"], ["d"]]


def test_marks_stand_over_the_readable_text() -> None:
    """Markup is taken off with what it strikes out, escapes are read, and the outer of two marks comes first."""
    text = "中 **[粗](a.md#b)** *斜* `x*` ![i](p.png) <https://e.org> <m@e.org> \\* &amp; <br> ~~s~~"
    marks = (
        Mark("strong", 2, 3), Mark("link", 2, 3, "a.md#b"), Mark("emphasis", 4, 5), Mark("code", 6, 8),
        Mark("image", 9, 10, "p.png"), Mark("link", 11, 24, "https://e.org"), Mark("link", 25, 32, "mailto:m@e.org"),
    )  # fmt: skip
    shown = "中 粗 斜 x* i https://e.org m@e.org * & <br>"
    assert read(text) == (Paragraph((Line(1, 1, shown, marks),), 1, 1),)


def test_links_without_text_still_point_somewhere() -> None:
    """An empty link or image is a mark of no width of its line."""
    (paragraph,) = read("![](p.png)[](u)")
    assert isinstance(paragraph, Paragraph)
    assert set(paragraph.lines[0].marks) == {Mark("image", 0, 0, "p.png"), Mark("link", 0, 0, "u")}


@pytest.mark.parametrize("word", ["List", "Item", "Table", "Heading", "Paragraph", "BlockQuote"])
def test_code_may_be_called_as_a_block_is(word: str) -> None:
    """Code in a line is text of that line, whatever word it is."""
    line = Line(1, 1, f"类型 {word} 等", (Mark("code", 3, 3 + len(word)),))
    assert read(f"类型 `{word}` 等") == (Paragraph((line,), 1, 1),)


def test_code_of_a_line_end_alone_is_a_line() -> None:
    """A paragraph that shows nothing is still there."""
    assert read("`\n`") == (Paragraph((Line(1, 2, "", (Mark("code", 0, 0),)),), 1, 2),)


def test_marks_over_several_lines_are_cut_at_line_ends() -> None:
    """Bold, code, tags and the targets of links go over line ends; each line has its own part."""
    text = "> **甲\n> 乙** `c\n> d` <br\n> e> [f](\n> u) g\n"
    (quote,) = read(text)
    lines = (
        Line(1, 5, "甲", (Mark("strong", 0, 1),)),
        Line(2, 3, "乙 c", (Mark("strong", 0, 1), Mark("code", 2, 3))),
        Line(3, 3, "d <br", (Mark("code", 0, 1),)),
        Line(4, 3, "e> f", (Mark("link", 3, 4, "u"),)),
        Line(5, 5, " g"),
    )
    assert quote == Quote((Paragraph(lines, 1, 5),), 1, 5)


def test_underlined_headings_keep_the_marks_of_each_line() -> None:
    """The lines of one heading are joined by a space."""
    marks = (Mark("strong", 0, 1), Mark("code", 2, 3))
    assert read("**甲**\n`b`\n---\n") == (Heading(2, Line(1, 3, "甲 b", marks), 1, 3),)


def test_references_are_links_wherever_they_are_defined() -> None:
    """A definition in a quote is read with the quote, one between blocks stands in its place."""
    blocks = read("[a] b\n\n[a]: x\n\n> [b]: y\n\nend\n")
    assert [type(block) for block in blocks] == [Paragraph, Other, Quote, Other, Paragraph]


def test_front_matter_is_read_as_yaml_with_its_lines() -> None:
    """Front matter gives entries, the body keeps its line numbers."""
    document, found = problems("---\nid: 甲\n\n---\n# b\n")
    assert document is not None
    pair = (Scalar("id", 2, 2, 1), Scalar("甲", 2, 2, 5))
    assert document.entries == Mapping((pair,), 2, 2, 1)
    assert (document.blocks, found) == ((Heading(1, Line(5, 3, "b"), 5, 5),), [])


def test_bad_front_matter_costs_its_entries_only() -> None:
    """An error in the YAML is reported at its line, and the body is read."""
    document, found = problems("---\na: *x\n---\n甲\n")
    assert document is not None
    assert (document.entries, document.blocks, found) == (None, (plain("甲", 4),), [(Code.YAML_ALIAS, 2, 4)])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Mail: how we sort it", "Mail: how we sort it"),
        ("title: Foo's mail: 分拣", "Foo's mail: 分拣"),
        ("标题: 分拣: 一天", "分拣: 一天"),
    ],
)
def test_a_value_of_front_matter_without_quotes_costs_nothing_else(line: str, title: str) -> None:
    """It is reported all the same; two parsers need not agree on what else is wrong."""
    document, found = problems(f"---\n{line}\ncompany: Foo\n---\n\n# A\n")
    assert [one[0] for one in found] == [Code.YAML_SYNTAX]
    assert document is not None
    assert isinstance(document.entries, Mapping)
    values = [(key.text, value.text) for key, value in document.entries.pairs if isinstance(value, Scalar)]
    assert values == [(line.partition(":")[0], title), ("company", "Foo")]


def test_empty_front_matter_is_no_rule() -> None:
    """Two lines of hyphens at the top hold nothing."""
    assert read("---\n---\n甲") == (plain("甲", 3),)


@pytest.mark.parametrize("text", ["---\nid: 1\n\n# A\n", "---\n'a b': 1\n"])
def test_front_matter_that_never_closes_is_an_error(text: str) -> None:
    """It is not silently body text."""
    assert problems(text) == (None, [(Code.UNCLOSED_FRONT_MATTER, 1, 1)])


@pytest.mark.parametrize("text", ["---\n\nid: 1\n\n---\n", "---", "---\nProse goes on\n---\n"])
def test_rule_at_the_top_is_no_front_matter(text: str) -> None:
    """Without a key behind it, a line of hyphens is a rule."""
    assert problems(text)[1] == []


@pytest.mark.parametrize("text", ["", "\ufeff", " \n\n\t\n"])
def test_empty_file_is_an_empty_document(text: str) -> None:
    """It is warned of, and no error."""
    document, found = problems(text)
    assert document is not None
    assert (document.blocks, found) == ((), [(Code.EMPTY_DOCUMENT, 0, 1)])


@pytest.mark.parametrize(
    ("text", "line", "column", "closed"),
    [("甲\n\n```py\nx\n", 3, 1, False), ("> ~~~\n> a\n\nb", 1, 3, False),
     ("```", 1, 1, False), ("````\n```\n", 1, 1, False)],
)  # fmt: skip
def test_fence_that_never_closes_is_named(text: str, line: int, column: int, closed: bool) -> None:
    """The rest is code, and the warning stands at the opening line."""
    document, found = problems(text)
    assert found == [(Code.UNCLOSED_FENCE, line, column)]
    assert f"closed={closed}" in repr(document)


@pytest.mark.parametrize(
    "deep",
    [
        lambda size: ">" * size + " a",
        lambda size: "- " * size + "a",
        lambda size: "".join("  " * depth + "- a\n" for depth in range(isqrt(9 * size))),
    ],
)
def test_deep_nesting_is_refused_quickly(deep: Callable[[int], str]) -> None:
    """Lists and quotes deeper than a hundred leave the file out, without a RecursionError."""
    document, found = problems(deep(10_000))
    assert (document, [code for code, _, _ in found]) == (None, [Code.TOO_DEEP])
    assert growth(deep, problems, 10_000) < LINEAR


def test_nesting_up_to_the_limit_is_read() -> None:
    """A hundred quotes in each other are read, one more names its line."""
    assert problems(">" * 100 + "a")[1] == []
    assert problems("a\n\n" + ">" * 101 + "a")[1] == [(Code.TOO_DEEP, 3, 1)]


def test_outline_of_fifteen_levels_keeps_every_item() -> None:
    """Nothing is lost at depth."""
    text = "".join("  " * level + f"- item{level}\n" for level in range(15))
    assert all(f"'item{level}'" in repr(read(text)) for level in range(15))


def test_line_that_no_block_holds_is_reported() -> None:
    """A second definition of the same link counts for nothing, which is said."""
    assert problems("[a]: x\n\n[a]\n\n[A]: y\n")[1] == [(Code.LOST_TEXT, 5, 1)]


def test_full_width_markup_is_named_with_its_ascii_form() -> None:
    """Look-alikes at the start of a line are named; in code, or inside a line, they are what they are."""
    found = Diagnostics()
    text = "＃＃ 题\n\n－ 项\n１． 一\n｜ a ｜\n\n```\n＃ x\n```\n\n甲＋乙 －\n"
    read_markdown("a.md", text.encode(), found)
    assert {one.code for one in found} == {Code.FULL_WIDTH_MARKUP}
    assert [(one.span.line, dict(one.words)) for one in found] == [
        (1, {"found": "＃＃", "ascii": "##"}), (3, {"found": "－", "ascii": "-"}),
        (4, {"found": "１．", "ascii": "1."}), (5, {"found": "｜", "ascii": "|"}),
    ]  # fmt: skip


def test_bytes_that_are_no_text_give_no_document() -> None:
    """What can't be decoded is left out."""
    assert read_markdown("a.md", b"\xff", Diagnostics()) is None
