"""Laws of reading: no text makes a reader fail, every place is inside the file, and no line gets lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.document import (
    Block,
    Document,
    Entry,
    Heading,
    ItemList,
    Line,
    Mapping,
    Paragraph,
    Quote,
    Scalar,
    Sequence,
    Table,
)  # fmt: skip
from casegraph.readers.markdown import read_markdown
from casegraph.readers.text import decode, split_lines
from casegraph.readers.yaml import read_yaml

PIECES = (
    "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "\r", "# ", "- ", "1. ", "> ", "| ", "|-|-|\n", "```", "~~~", "---\n",
    "===", "*", "**", "_", "~~", "`", "[", "](u)", "](", "[a]: u\n", "<b", ">", "<!--", "-->", "\\", "&#42;", "![",
    "甲", "：", "。", "（", "＃", "－ ", "a", "b: c", ": ", "\u3000", "\u2028", "\x85", "\x0b", "\0", "\u200b",
    "\ufeff", "[x] ",
)  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
# What may stand on a line that no block needs to hold.
BLANK = " \t>\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u3000\xa0"
YAML_PIECES = (
    "\n", "\n", " ", "  ", "- ", "? ", ": ", ":", "a", "甲", "b: c\n", "|\n", ">-\n", "[", "]", "{", "}", ", ", "'",
    '"', "\\u00e9", "\\ud800", "&x ", "*x", "!t ", "!!str ", "<<: ", "~", "# c\n", "---\n", "...\n", "%YAML 1.1\n",
    "\t", "\x85", "\u2028", "\ue000", "\x07",
)  # fmt: skip
YAML = st.lists(st.sampled_from(YAML_PIECES), max_size=30).map("".join) | st.text(max_size=60)


def leaves(blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Yield the lines that are covered: of each leaf, and of the head of each container."""
    for block in blocks:
        if isinstance(block, Quote):
            yield block.first, block.first
            yield from leaves(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield item.first, item.first
                yield from leaves(item.blocks)
        else:
            yield block.first, block.last


def lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield every line of text."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block.line
        elif isinstance(block, Paragraph):
            yield from block.lines
        elif isinstance(block, Table):
            yield from (cell for row in (block.header, *block.rows) for cell in row)
        elif isinstance(block, Quote):
            yield from lines(block.blocks)
        elif isinstance(block, ItemList):
            yield from (line for item in block.items for line in lines(item.blocks))


def scalars(entry: Entry | None) -> Iterator[Scalar]:
    """Yield every scalar, keys included."""
    if isinstance(entry, Scalar):
        yield entry
    elif isinstance(entry, Sequence):
        yield from (scalar for item in entry.items for scalar in scalars(item))
    elif isinstance(entry, Mapping):
        for key, value in entry.pairs:
            yield key
            yield from scalars(value)


def read(text: str) -> tuple[Document | None, Diagnostics]:
    found = Diagnostics()
    return read_markdown("a.md", text.encode(), found), found


@given(st.binary(max_size=200))
def test_no_bytes_make_decoding_fail(data: bytes) -> None:
    """Bytes are text that can be encoded again, or reported."""
    found = Diagnostics()
    text = decode("a.md", data, found)
    assert list(found) if text is None else text.encode() is not None


@given(st.text(alphabet="ab\n\r\x85\u2028", max_size=30))
def test_lines_are_those_of_an_editor(text: str) -> None:
    """Splitting agrees with that of bytes, which knows no line end of Unicode."""
    assert split_lines(text) == tuple(line.decode() for line in text.encode().splitlines())


@given(MARKDOWN)
@settings(max_examples=400, deadline=None)
def test_places_are_inside_the_file(text: str) -> None:
    """Every line of text and every problem stands where there is something."""
    document, found = read(text)
    source = document.source if document else split_lines(text)
    for line in lines(document.blocks if document else ()):
        assert 1 <= line.number <= len(source)
        assert 1 <= line.column <= len(source[line.number - 1]) + 1
        assert all(0 <= mark.start <= mark.end <= len(line.text) for mark in line.marks)
    assert all(0 <= one.span.line <= max(len(source), 1) for one in found)


@given(MARKDOWN.filter(lambda text: "]:" not in text and not text.startswith(("---", "\ufeff"))))
@settings(max_examples=400, deadline=None)
def test_every_line_is_covered_or_reported(text: str) -> None:
    """A line that holds something stands in a block or is reported; definitions and front matter are told elsewhere."""
    document, found = read(text)
    if document is None:
        return
    known = {number for first, last in leaves(document.blocks) for number in range(first, last + 1)}
    known |= {one.span.line for one in found if one.code is Code.LOST_TEXT}
    known |= {number for number, line in enumerate(document.source, start=1) if not line.strip(BLANK)}
    assert known >= set(range(1, len(document.source) + 1))


@given(st.text(alphabet="甲乙ab。：", min_size=1, max_size=20))
def test_text_without_markup_is_read_as_it_is(text: str) -> None:
    """A paragraph of letters and punctuation comes out as it went in."""
    document, _ = read(text)
    assert document is not None
    assert [line.text for line in lines(document.blocks)] == [text]


@given(YAML)
@settings(max_examples=400, deadline=None)
def test_yaml_is_read_or_refused_at_a_place_inside_the_file(text: str) -> None:
    """A document or an error, never an exception; places are inside, and no lone surrogate comes through."""
    found = Diagnostics()
    document = read_yaml("a.yaml", text, found)
    assert document is not None or list(found)
    count = max(len(split_lines(text)), 1)
    assert all(1 <= one.first <= one.last <= count for one in scalars(document.entries if document else None))
    assert all(one.text.encode() is not None for one in scalars(document.entries if document else None))
    assert all(1 <= one.span.line <= count and one.span.column >= 1 for one in found)


TEXT = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20)


@given(
    st.dictionaries(TEXT.filter(lambda key: key not in {"", "~", "null", "<<"}), st.lists(TEXT, max_size=3), max_size=4)
)
def test_scalars_are_the_texts_that_were_dumped(data: dict[str, list[str]]) -> None:
    """What another library writes in quotes is read back unchanged."""
    found = Diagnostics()
    document = read_yaml("a.yaml", yaml.safe_dump(data, default_style='"', allow_unicode=True), found)
    assert document is not None
    assert isinstance(document.entries, Mapping)
    read_back = {key.text: [one.text for one in scalars(value)] for key, value in document.entries.pairs}
    assert read_back == data
