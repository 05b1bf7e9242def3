"""The blocks of a document that hold text, tables or code, in the order of reading, each with its heading."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from casegraph.model.document import Block, Code, Heading, ItemList, Line, Other, Paragraph, Quote, Table


class Leaf(NamedTuple):
    """A block that holds no others, and the heading that it stands under; a heading stands under itself."""

    block: Heading | Paragraph | Table | Code | Other
    heading: Heading | None


def leaves(blocks: Iterable[Block], heading: Heading | None = None) -> list[Leaf]:
    """Return every block that holds no others, those within lists and quotes too; their headings end with these."""
    found: list[Leaf] = []
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                plain = item.paragraph
                found += [Leaf(plain, heading)] if plain else leaves(item.blocks, heading)
        elif isinstance(block, Quote):
            found += leaves(block.blocks, heading)
        else:
            if isinstance(block, Heading):
                heading = block
            found.append(Leaf(block, heading))
    return found


def lines_of(found: Iterable[Leaf]) -> list[Line]:
    """Return every line of text; code has none."""
    lines: list[Line] = []
    for block, _ in found:
        if isinstance(block, Paragraph):
            lines += block.lines
        elif isinstance(block, Heading):
            lines.append(block.line)
        elif isinstance(block, Table):
            lines += chain(block.header, *block.rows)
    return lines
