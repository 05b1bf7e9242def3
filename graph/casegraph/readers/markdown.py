"""Markdown as documents: CommonMark with tables, front matter, and bold that Chinese text can use."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from hashlib import sha256

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.document import Block, Document, Entry, Other
from casegraph.readers.blocks import DEPTH, BlockReader, NestingError
from casegraph.readers.completeness import report_full_width, uncovered
from casegraph.readers.events import definition_ranges, parse
from casegraph.readers.front_matter import front_matter_end, quoted
from casegraph.readers.positions import Positions
from casegraph.readers.text import decode, split_lines

__all__ = ["read_markdown"]


def read_markdown(path: str, data: bytes, found: Diagnostics) -> Document | None:
    """Read a Markdown file; None, with an error in `found`, where it cannot be read as a whole."""
    text = decode(path, data, found)
    if text is None:
        return None
    lines = split_lines(text)
    if not text.strip():
        found.add(Code.EMPTY_DOCUMENT, Span(path))
    end = front_matter_end(path, lines, found)
    if end is None:
        return None
    try:
        blocks = _read_body(path, text, (lines, end), found)
    except NestingError as error:
        found.add(Code.TOO_DEEP, Span(path, error.line), limit=DEPTH)
        return None
    return Document(
        path, sha256(data).hexdigest(), lines, blocks, _read_entries(path, lines[1 : max(end - 1, 1)], found)
    )


def _read_entries(path: str, lines: Sequence[str], found: Diagnostics) -> Entry | None:
    """Read the front matter, which begins on line 2."""
    if not lines:
        return None
    # Most documents have none, and need no YAML.
    from casegraph.readers.yaml import read_yaml

    document = read_yaml(path, "\n".join(lines) + "\n", found, first_line=2)
    if document is None and (mended := quoted(lines)) != [*lines]:
        # One value without quotes is reported, and the other lines still say what they say.
        document = read_yaml(path, "\n".join(mended) + "\n", Diagnostics(), first_line=2)
    return document.entries if document else None


def _read_body(path: str, text: str, source: tuple[Sequence[str], int], found: Diagnostics) -> tuple[Block, ...]:
    """Read what stands behind the front matter; blank lines in its place keep every number right."""
    lines, end = source
    body = "\n" * end + text.split("\n", end)[-1] if end else text
    positions = Positions(body.encode())
    reader = BlockReader(path, positions, found)
    blocks = reader.read(parse(body))
    report_full_width(path, lines, reader.covered, found)
    missing = tuple(uncovered(lines, reader.covered, end + 1))
    if not missing:
        return blocks
    definitions = [(positions.line(start), positions.line(end)) for start, end in definition_ranges(body)]
    _report_lost(path, missing, definitions, found)
    return _with_definitions(blocks, definitions)


def _report_lost(path: str, missing: Iterable[int], definitions: Iterable[tuple[int, int]], found: Diagnostics) -> None:
    known = {line for first, last in definitions for line in range(first, last + 1)}
    for line in missing:
        if line not in known:
            found.add(Code.LOST_TEXT, Span(path, line))


def _with_definitions(blocks: tuple[Block, ...], definitions: Iterable[tuple[int, int]]) -> tuple[Block, ...]:
    """Put the definitions of links, which the parser gives apart, between the blocks where they are written."""
    firsts = [block.first for block in blocks]
    free = [
        Other("definition", first, last)
        for first, last in definitions
        if not (before := bisect_left(firsts, first)) or blocks[before - 1].last < first
    ]
    return tuple(sorted((*blocks, *free), key=lambda block: block.first))
