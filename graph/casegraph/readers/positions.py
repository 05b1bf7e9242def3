"""Byte offsets of a text as lines and columns."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["Positions"]


class Positions:
    """The lines of a UTF-8 text; columns count characters, all from 1."""

    __slots__ = ("_ascii", "_begin", "_column", "_edge", "_ends", "_line", "_seen", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._ends = _line_ends(data)
        self._ascii = data.isascii()
        # The line last asked for, where it begins and ends, and the last place in it.
        self._line, self._begin, self._edge = 1, 0, self._ends[0]
        self._seen, self._column = 0, 1

    def __len__(self) -> int:
        return len(self._ends) - self.data.endswith(b"\n") if self.data else 0

    def line(self, offset: int) -> int:
        """Return the line of a byte; a line feed belongs to the line that it ends."""
        # The next question is most often about the same line.
        if not self._begin <= offset <= self._edge:
            index = bisect_left(self._ends, offset)
            self._line, self._edge = index + 1, self._ends[index]
            self._begin = self._seen = self._ends[index - 1] + 1 if index else 0
            self._column = 1
        return self._line

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and last line of a range of bytes."""
        line = self._line if self._begin <= start <= self._edge else self.line(start)
        # Most ranges end on the line on which they begin.
        return line, line if end - 1 <= self._edge else bisect_left(self._ends, end - 1) + 1

    def place(self, offset: int) -> tuple[int, int, int]:
        """Return the line and column of a byte, and the offset of the end of its line."""
        line = self._line if self._begin <= offset <= self._edge else self.line(offset)
        if self._ascii:
            return line, offset - self._begin + 1, self._edge
        # Going on from the last place asked for keeps a line of many cells linear.
        if offset < self._seen:
            self._seen, self._column = self._begin, 1
        self._column += len(self.data[self._seen : offset].decode())
        self._seen = offset
        return line, self._column, self._edge


def _line_ends(data: bytes) -> list[int]:
    ends = []
    offset = -1
    for line in data.split(b"\n"):
        offset += len(line) + 1
        ends.append(offset)
    return ends
