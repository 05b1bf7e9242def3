"""What no rule of the profile reads: counted, with an example place, and never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.extraction.page import Page
from casegraph.model.document import Block, Table
from casegraph.model.document import Code as CodeBlock

_DIAGRAM = "mermaid"


def unread(page: Page, blocks: Iterable[Block]) -> Iterator[Diagnostic]:
    """Yield a note for each unknown label, table and diagram of a document."""
    yield from _labels(page)
    for block in blocks:
        span = Span(page.document.path, block.first)
        if isinstance(block, Table):
            yield Diagnostic.of(Code.UNREAD_TABLE, span, header=" | ".join(cell.text for cell in block.header))
        elif isinstance(block, CodeBlock) and block.info == _DIAGRAM:
            words = block.text.split(maxsplit=1)
            yield Diagnostic.of(Code.UNREAD_DIAGRAM, span, kind=words[0] if words else "")


def _labels(page: Page) -> Iterator[Diagnostic]:
    """Report each label that the profile does not know once, with its number."""
    places: dict[str, list[int]] = {}
    for (label, line), count in page.unknown.items():
        places.setdefault(label, []).extend([line] * count)
    for label, lines in places.items():
        span = Span(page.document.path, min(lines))
        yield Diagnostic.of(Code.UNKNOWN_LABEL, span, label=label, count=len(lines))
