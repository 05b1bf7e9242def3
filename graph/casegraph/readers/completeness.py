"""What reading may have missed: lines that no block holds, and markup in full-width characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.readers.blocks import IN_TEXT

__all__ = ["report_full_width", "uncovered"]

_CONTENT = re.compile(r"[^\s>]")
_SIGNS = "＃－＊＋＞｜０１２３４５６７８９"
_FULL_WIDTH = re.compile(r"[ \t\u3000]*(＃{1,6}(?!＃)|[－＊＋＞](?=[ \u3000])|｜(?=.*｜)|[０-９]+[．）](?=[ \u3000]))")


def uncovered(lines: Sequence[str], covered: bytearray, first: int) -> Iterator[int]:
    """Yield the number of each line from `first` on that holds something and stands in no block.

    Blank lines hold nothing, nor do those that only carry a quote on.
    """
    index = covered.find(0, first - 1)
    while index >= 0:
        if lines[index] and _CONTENT.search(lines[index]):
            yield index + 1
        index = covered.find(0, index + 1)


def report_full_width(path: str, lines: Sequence[str], covered: bytearray, found: Diagnostics) -> None:
    """Warn of lines that begin like Markdown, but in characters that Markdown does not know."""
    text = "\n".join(lines)
    if not any(sign in text for sign in _SIGNS):
        return
    for index, line in enumerate(lines):
        match = _FULL_WIDTH.match(line) if covered[index] == IN_TEXT else None
        if match is not None:
            span = Span(path, index + 1, match.start(1) + 1)
            found.add(Code.FULL_WIDTH_MARKUP, span, found=match[1], ascii=_ascii(match[1]))


def _ascii(text: str) -> str:
    return "".join(chr(ord(character) - 0xFEE0) for character in text)
