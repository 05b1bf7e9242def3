"""The blocks of a document that hold text, tables or code, in the order of reading, each with its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from casegraph.model.document import Block, Code, Heading, ItemList, Line, Other, Paragraph, Quote, Table


class Leaf(NamedTuple):
    """A block that holds no others, and the heading that it stands under; a heading stands under itself."""

    block: Heading | Paragraph | Table | Code | Other
    heading: Heading | None


def leaves(blocks: Iterable[Block], heading: Heading | None = None) -> Iterator[Leaf]:
    """Yield every block that holds no others, those within lists and quotes too; their headings end with these."""
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                yield from leaves(item.blocks, heading)
        elif isinstance(block, Quote):
            yield from leaves(block.blocks, heading)
        else:
            if isinstance(block, Heading):
                heading = block
            yield Leaf(block, heading)


def lines_of(found: Iterable[Leaf]) -> Iterator[Line]:
    """Yield every line of text; code has none."""
    for block, _ in found:
        if isinstance(block, Paragraph):
            yield from block.lines
        elif isinstance(block, Heading):
            yield block.line
        elif isinstance(block, Table):
            yield from chain(block.header, *block.rows)
