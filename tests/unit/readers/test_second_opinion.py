"""Another parser, with the CJK-friendly rule patched in, counts the same constructs."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token

from casegraph.diagnostics import Diagnostics
from casegraph.model.document import Block, Heading, ItemList, Line, Paragraph, Quote, Table
from casegraph.readers.markdown import read_markdown

CORPUS = Path(os.environ.get("CASEGRAPH_CORPUS", Path(__file__).parents[4] / "shared" / "corpus"))

PLAIN_SCAN = StateInline.scanDelims

DOCUMENTS = (
    "# 标题 **粗**\n\n**公司：**Amazon **产品：**电商\n\n- **规模**：一万\n  1. **甲。**乙\n",
    "中文**加粗。**后文，**（括号）**也**是**粗体。\n",
    "**\u201c引用\u201d**之后 **a**b **c.**d **e。**f\n",
    "***三个。***后 **外*内。*外**尾\n",
    "| **a：**b | [x](y) |\n|---|---|\n| **甲，**乙 | `**c。**d` |\n| only |\n",
    r"\**甲。**乙 \*\*丙。\*\*丁 **戊\*。**己" + "\n",
    "**a** [**甲。**乙](u) ![**丙。**丁](v) **戊[。**己](w)\n",
    "> **注意：**这里\n> 继续 **两\n> 行。**完\n\n1) one\n2) two\n\n   more\n",
    "2*3*4 与 a * b ** c *d* **e\n",
    "**甲：**乙**丙：**丁**戊：**\n",
    "*甲。*乙 **甲。*乙*丙。**丁 ****四。****五\n",
)


def scan_delims(state: StateInline, start: int, can_split_word: bool) -> Scanned:
    """Scan a run of delimiters by the rules of flanking that take a CJK neighbor of asterisks into account."""
    marker = state.src[start]
    if marker != "*":
        return PLAIN_SCAN(state, start, can_split_word)
    end = start
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[start - 1] if start > 0 else " "
    after = state.src[end] if end < state.posMax else " "
    return Scanned(_flanks(after, before), _flanks(before, after), end - start)


def _flanks(near: str, far: str) -> bool:
    foreign = isPunctChar(near) and not _is_cjk(near)
    free = isWhiteSpace(ord(far)) or isPunctChar(far) or _is_cjk(far)
    return not isWhiteSpace(ord(near)) and (not foreign or free)


def _is_cjk(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFH"


def second_opinion(text: str) -> Counter[str]:
    """Count what markdown-it-py sees."""
    parser = MarkdownIt("js-default", {"maxNesting": 200})
    parser.validateLink = bool  # type: ignore[method-assign,assignment]  # ours reads every link
    names = {
        "heading_open": "heading", "list_item_open": "item", "tr_open": "row", "link_open": "link",
        "strong_open": "strong",
    }  # fmt: skip
    found: Counter[str] = Counter()
    for token in _flat(parser.parse(text)):
        if token.type in names:
            found[names[token.type]] += 1
    return found


def our_opinion(text: str) -> Counter[str]:
    """Count what our reader sees."""
    document = read_markdown("a.md", text.encode(), Diagnostics())
    return Counter(_kinds(document.blocks if document else ()))


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())


def _kinds(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from _kinds(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield "item"
                yield from _kinds(item.blocks)
        else:
            yield from _kinds_of_leaf(block)


def _kinds_of_leaf(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield "heading"
        yield from _marks((block.line,))
    elif isinstance(block, Paragraph):
        yield from _marks(block.lines)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield "row"
            yield from (name for cell in row for name in _marks((cell,)))


def _marks(lines: Iterable[Line]) -> Iterator[str]:
    """Name each mark; one that goes on from the line before is not another."""
    open_before: set[str] = set()
    for line in lines:
        for mark in line.marks:
            if mark.kind in {"link", "strong"} and not (mark.start == 0 and mark.kind in open_before):
                yield mark.kind
        open_before = {mark.kind for mark in line.marks if mark.end == len(line.text)}


@pytest.fixture(autouse=True)
def _cjk_friendly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StateInline, "scanDelims", scan_delims)


@pytest.mark.parametrize("text", DOCUMENTS)
def test_both_parsers_count_the_same_in_our_documents(text: str) -> None:
    """Bold, headings, items, links and rows are as many for a parser of other people."""
    assert our_opinion(text) == second_opinion(text)


def test_both_parsers_count_the_same_in_every_document_of_the_corpus() -> None:
    """The same holds for a library of real documents, where one is at hand."""
    paths = sorted(CORPUS.rglob("*.md"))
    if not paths:
        pytest.skip(f"no corpus at {CORPUS.name}: set CASEGRAPH_CORPUS to a folder of Markdown files")
    texts = {path.name: path.read_text("utf-8-sig") for path in paths}
    differing = {name for name, text in texts.items() if our_opinion(text) != second_opinion(text)}
    assert differing == set()
