"""Byte offsets of a text as lines and columns."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["Positions"]


class Positions:
    """The lines of a UTF-8 text; columns count characters, all from 1."""

    __slots__ = ("_ascii", "_column", "_ends", "_line", "_seen", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._ends = _line_ends(data)
        self._ascii = data.isascii()
        self._line, self._seen, self._column = 0, 0, 1

    def __len__(self) -> int:
        return len(self._ends) - self.data.endswith(b"\n") if self.data else 0

    def line(self, offset: int) -> int:
        """Return the line of a byte; a line feed belongs to the line that it ends."""
        return bisect_left(self._ends, offset) + 1

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and last line of a range of bytes."""
        index = bisect_left(self._ends, start)
        # Most ranges end on the line on which they begin.
        return index + 1, index + 1 if end - 1 <= self._ends[index] else self.line(end - 1)

    def place(self, offset: int) -> tuple[int, int, int]:
        """Return the line and column of a byte, and the offset of the end of its line."""
        index = bisect_left(self._ends, offset)
        edge = self._ends[index]
        begin = self._ends[index - 1] + 1 if index else 0
        if self._ascii:
            return index + 1, offset - begin + 1, edge
        # Going on from the last place asked for keeps a line of many cells linear.
        if index + 1 != self._line or offset < self._seen:
            self._line, self._seen, self._column = index + 1, begin, 1
        self._column += len(self.data[self._seen : offset].decode())
        self._seen = offset
        return index + 1, self._column, edge


def _line_ends(data: bytes) -> list[int]:
    ends = []
    offset = -1
    for line in data.split(b"\n"):
        offset += len(line) + 1
        ends.append(offset)
    return ends
