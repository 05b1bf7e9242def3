"""The sections of a document: its headings with the anchors that links know them by, and marks of its own HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.model.anchors import Section, anchors, wanted
from casegraph.model.document import Block, Code, Heading, Item, ItemList, Quote

Kind = TypeVar("Kind", Heading, Code)

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
    fences = _below(page.document.blocks, Code)
    silent = {number for code in fences for number in range(code.first, code.last + 1)}
    return tuple(sorted({wanted(mark) for number, mark in found if number not in silent}))


def headings_of(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Yield every heading, those within lists and quotes too."""
    return _below(blocks, Heading)


def _below(blocks: Iterable[Block | Item], kind: type[Kind]) -> Iterator[Kind]:
    for block in blocks:
        if isinstance(block, kind):
            yield block
        elif isinstance(block, ItemList):
            yield from _below((item for item in block.items if not item.paragraph), kind)
        elif isinstance(block, Item | Quote):
            yield from _below(block.blocks, kind)
