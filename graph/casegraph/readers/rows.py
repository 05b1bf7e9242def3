"""Rows of a table as written: the parser pads and cuts them to the width of the header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.model.document import Line
from casegraph.readers.events import Event, parse
from casegraph.readers.inline import INLINE_TAGS, read_lines
from casegraph.readers.positions import Positions

__all__ = ["cell_starts", "formula_starts", "read_cell", "read_formulas", "read_surplus"]

_PIPE = re.compile(rb"(?<!\\)\|")
# A formula has no blank inside its signs, as sums of money have: "$5 | $6".
_FORMULA = re.compile(rb"(?<![\\$])\$(?![\s$])[^$\n]*(?<![\s\\])\$(?![\d$])")
# What stands for a bar of a formula while its row is read; nothing else is as long and means nothing.
_BAR = b"\x1f"


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


def formula_starts(row: bytes, width: int) -> list[int]:
    """Return where the cells of a row begin if the bars in its formulas part none; empty where it fits no header so.

    >>> formula_starts(b"| a | $|x|$ |", 2), formula_starts(b"| $5 | $6 |", 1)
    ([1, 5], [])
    """
    if b"$" not in row:
        return []
    starts = cell_starts(_FORMULA.sub(_hidden, row))
    return starts if len(starts) == width else []


def _hidden(formula: re.Match[bytes]) -> bytes:
    return _PIPE.sub(_BAR, formula[0])


def read_formulas(row: bytes, starts: Sequence[int], place: tuple[int, int]) -> tuple[Line, ...]:
    """Read the cells of a row whose formulas have bars, as `read_surplus` does."""
    cells = read_surplus(_FORMULA.sub(_hidden, row), starts, place)
    return tuple(cell._replace(text=cell.text.replace(_BAR.decode(), "|")) for cell in cells)


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
