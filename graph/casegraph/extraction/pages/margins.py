"""Bold labels at the margin right behind an item of a list, which Markdown takes for more of that item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casegraph.extraction.pages.labels import split_label
from casegraph.extraction.pages.titles import begins_with
from casegraph.model.document import ItemList, Line, Paragraph

# Where the letters behind "**" at the margin begin.
_AT_MARGIN = 3


def parted(block: ItemList) -> Iterator[ItemList | Paragraph]:
    """Yield a list, and on their own the bold labels that stand at the margin right behind one of its items.

    Markdown counts such lines to the item, and nobody who writes "**Result**: faster" below a list means that.
    """
    start = 0
    for index, item in enumerate(block.items):
        plain = item.paragraph if item.last > item.first else None
        at = _margin(plain.lines) if plain else 0
        if plain and at:
            kept = Paragraph(plain.lines[:at], plain.first, plain.lines[at].number - 1)
            items = (*block.items[start:index], item._replace(blocks=(kept,), last=kept.last))
            yield block._replace(items=items, first=items[0].first, last=kept.last)
            yield Paragraph(plain.lines[at:], plain.lines[at].number, plain.last)
            start = index + 1
    if start < len(block.items):
        yield block._replace(items=block.items[start:], first=block.items[start].first) if start else block


def _margin(lines: Sequence[Line]) -> int:
    """Return which line of an item is the first with a bold label at the margin; 0 where none is."""
    bold = (at for at, one in enumerate(lines) if at and one.column == _AT_MARGIN and begins_with(one, "strong"))
    return next((at for at in bold if split_label(lines[at], lambda _: False)), 0)
