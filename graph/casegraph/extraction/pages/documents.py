"""The sections of a document: its headings with the anchors that links know them by, and marks of its own HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.model.anchors import Section, anchors, wanted
from casegraph.model.document import Code, Heading

_MARK = re.compile(r"<[A-Za-z][^<>]*?\s(?:id|name)\s*=\s*[\"']?([^\"'<>\s]+)")


def sections(page: Page, found: Iterable[Leaf]) -> tuple[Section, ...]:
    """Return the section of each heading, in order, with its anchor and the section that encloses it."""
    headings = [block for block, _ in found if isinstance(block, Heading)]
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


def marks(page: Page, found: Iterable[Leaf]) -> tuple[str, ...]:
    """Return the anchors that raw HTML sets, such as `<a id="x">`; code sets none."""
    lines = enumerate(page.document.source, 1)
    written = [(number, mark) for number, line in lines if "<" in line and "=" in line for mark in _MARK.findall(line)]
    if not written:
        return ()
    fences = (block for block, _ in found if isinstance(block, Code))
    silent = {number for code in fences for number in range(code.first, code.last + 1)}
    return tuple(sorted({wanted(mark) for number, mark in written if number not in silent}))
