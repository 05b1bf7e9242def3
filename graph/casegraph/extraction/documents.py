"""The sections of a document: its headings with the anchors that links know them by, and marks of its own HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.model.anchors import Section, anchors, wanted
from casegraph.model.document import Block, Code, Heading, Item, ItemList, Quote

_MARK = re.compile(r"<[A-Za-z][^<>]*?\s(?:id|name)\s*=\s*[\"']?([^\"'<>\s]+)")


def sections(page: Page) -> tuple[Section, ...]:
    """Return the section of each heading, in order, with its anchor and the section that encloses it."""
    headings = list(headings_of(page.document.blocks))
    made: list[Section] = []
    open_: list[int] = []
    for heading, anchor in zip(headings, anchors(one.line.text for one in headings), strict=True):
        while open_ and made[open_[-1]].level >= heading.level:
            open_.pop()
        parent = open_[-1] if open_ else -1
        (passage, *_) = page.passages(heading.first, heading.last)
        open_.append(len(made))
        made.append(Section(heading.level, bare_title(heading.line.text), anchor, parent, passage))
    return tuple(made)


def marks(page: Page) -> tuple[str, ...]:
    """Return the anchors that raw HTML sets, such as `<a id="x">`; code sets none."""
    lines = enumerate(page.document.source, 1)
    found = [(number, mark) for number, line in lines if "<" in line for mark in _MARK.findall(line)]
    if not found:
        return ()
    silent = {number for first, last in _code(page.document.blocks) for number in range(first, last + 1)}
    return tuple(sorted({wanted(mark) for number, mark in found if number not in silent}))


def headings_of(blocks: Iterable[Block | Item]) -> Iterator[Heading]:
    """Yield every heading, those within lists and quotes too."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, ItemList):
            yield from headings_of(item for item in block.items if not item.paragraph)
        elif isinstance(block, Item | Quote):
            yield from headings_of(block.blocks)


def _code(blocks: Iterable[Block | Item]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if isinstance(block, Code):
            yield block.first, block.last
        elif isinstance(block, ItemList):
            yield from _code(item for item in block.items if not item.paragraph)
        elif isinstance(block, Item | Quote):
            yield from _code(block.blocks)
