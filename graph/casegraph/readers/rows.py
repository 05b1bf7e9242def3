"""Rows of a table as written: the parser pads and cuts them to the width of the header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.model.document import Line
from casegraph.readers.events import Event, parse
from casegraph.readers.inline import INLINE_TAGS, read_lines
from casegraph.readers.positions import Positions

__all__ = ["cell_starts", "read_cell", "read_surplus"]

_PIPE = re.compile(rb"(?<!\\)\|")


def cell_starts(row: bytes) -> list[int]:
    """Return where in a row each of its cells begins.

    >>> cell_starts(b"| a | b |")
    [1, 5]
    """
    written = row.rstrip()
    lead = len(written) - len(written.lstrip())
    starts = [match.end() for match in _PIPE.finditer(written, lead)]
    if not written.startswith(b"|", lead):
        starts.insert(0, lead)
    if starts[-1] == len(written):
        starts.pop()
    return starts


def read_cell(events: Sequence[Event], start: int, positions: Positions) -> Line:
    """Write one cell; an empty one is a line without text."""
    lines = read_lines(events, positions) if events else ()
    if lines:
        return lines[0]
    line, column, _ = positions.place(start)
    return Line(line, column, "")


def read_surplus(row: bytes, starts: Sequence[int], place: tuple[int, int]) -> tuple[Line, ...]:
    """Read the cells that a row has beyond its header; `place` is the line and column of the first of them.

    They are read as the row of a table that is wide enough, so that their markup is understood too.
    """
    cells = row[starts[0] :].rstrip()
    lead = b"|" + b"x|" * len(starts) + b"\n|" + b"-|" * len(starts) + b"\n|"
    line, column = place
    positions = Positions(lead + cells)
    read = tuple(_cells(parse((lead + cells).decode()), positions))[len(starts) :]
    return tuple(Line(line, column + cell.column - 2, cell.text, cell.marks) for cell in read)


def _cells(events: Iterator[Event], positions: Positions) -> Iterator[Line]:
    inline: list[Event] = []
    for event, span in events:
        tag = event.get("Start", event.get("End"))
        if event.get("End") == "TableCell":
            yield read_cell(inline, span["start"], positions)
            inline = []
        elif not isinstance(tag, str | dict) or not INLINE_TAGS.isdisjoint((tag,) if isinstance(tag, str) else tag):
            inline.append((event, span))
