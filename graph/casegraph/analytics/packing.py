"""Boxes put side by side without overlap: into rows, and the groups so made onto a spiral."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, cos, fsum, sin, sqrt, tau
from typing import NamedTuple

# Pixels of a cell of the grid that tells what is taken; groups keep one cell of distance.
CELL = 40
# How much wider than high a screen, and so a picture, is.
ASPECT = 1.6
# The spiral: cells from one turn to the next, and from one stop to the next.
TURN = 1.0
STEP = 1.0
# How many stops all groups together may look back for a gap that is left; a fixed sum keeps the cost linear.
LOOK_BACK = 200_000

# More cells than any picture has in a row.
_ACROSS = 1 << 24

Point = tuple[float, float]
# The column and the row of a cell as one number: it is added to another one as they are, and found in half the time.
Cell = int


class Box(NamedTuple):
    """What a node takes with its label; `above` is the part of the height above its center."""

    width: float
    height: float
    above: float


class Packing(NamedTuple):
    """The centers of boxes, and the cells that they cover, both around the middle of the group."""

    centers: tuple[Point, ...]
    cells: tuple[Cell, ...]


def pack(boxes: Sequence[Box]) -> Packing:
    """Put boxes into rows around the first one; boxes that follow one another become neighbors."""
    order = [*range(1, len(boxes) // 2 + 1), 0, *range(len(boxes) // 2 + 1, len(boxes))]
    centers: dict[int, Point] = {}
    cells: dict[tuple[int, int], None] = {}
    rows = _rows(boxes, order)
    top = -fsum(_height(boxes, row) for row in rows) / 2
    for row in rows:
        width = fsum(boxes[place].width for place in row)
        cells.update(dict.fromkeys(_covered(width, top, _height(boxes, row))))
        centers.update(_seated(boxes, row, -width / 2, top + max(boxes[place].above for place in row)))
        top += _height(boxes, row)
    # Scattered, so that the first few of them tell of most overlaps.
    scattered = sorted(cells, key=lambda cell: (5 * cell[0] + 7 * cell[1]) % 37)
    return Packing(tuple(centers[place] for place in range(len(boxes))), tuple(_cell(*one) for one in scattered))


def arranged(packings: Sequence[Packing]) -> tuple[Point, ...]:
    """Give each packing a place on a spiral from the middle outward, at the first stop where it is free."""
    spiral = _Spiral()
    taken: set[Cell] = set()
    places: list[Point] = []
    stop = 0
    look_back = 300 + LOOK_BACK // max(1, len(packings))
    for packing in packings:
        stop = max(0, stop - look_back)
        # Most stops are given up for their very middle.
        while (middle := spiral.cell(stop)) in taken or not _is_free(packing, middle, taken):
            stop += 1
        taken.update(middle + cell + near for cell in packing.cells for near in _MARGIN)
        places.append(spiral.point(stop))
    return tuple(places)


class _Spiral:
    """The cells along a spiral, wider than high, from the middle outward; each is worked out once."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._points: list[Point] = []
        self._angle = 0.0

    def cell(self, stop: int) -> Cell:
        """Return the cell of a stop."""
        while len(self._cells) <= stop:
            reach = TURN * self._angle / tau
            column, row = round(reach * cos(self._angle) * ASPECT), round(reach * sin(self._angle))
            self._cells.append(_cell(column, row))
            self._points.append((column * CELL, row * CELL))
            self._angle += STEP / (1.0 + reach)
        return self._cells[stop]

    def point(self, stop: int) -> Point:
        """Return the middle of the cell of a stop, in pixels."""
        return self._points[stop]


def _cell(column: int, row: int) -> Cell:
    return row * _ACROSS + column


# What lies around a cell, and itself.
_MARGIN = tuple(_cell(column, row) for column in (-1, 0, 1) for row in (-1, 0, 1))


def _is_free(packing: Packing, middle: Cell, taken: set[Cell]) -> bool:
    for cell in packing.cells:  # noqa: SIM110  # this is asked a hundred times a group, and takes a third of the time
        if middle + cell in taken:
            return False
    return True


def _rows(boxes: Sequence[Box], order: Sequence[int]) -> list[list[int]]:
    """Divide boxes into rows of about equal width, together about as wide as a screen is."""
    total = fsum(box.width for box in boxes)
    height = max(box.height for box in boxes)
    # An odd number has a row in the middle, and the first box stands in the middle of that.
    count = min(len(boxes), 2 * round((sqrt(total / (height * ASPECT)) - 1) / 2) + 1)
    rows: list[list[int]] = [[] for _ in range(count)]
    passed = 0.0
    for place in order:
        rows[int(count * (passed + boxes[place].width / 2) / total)].append(place)
        passed += boxes[place].width
    # Every other row runs backward, so that neighbors in order stay neighbors at the turn.
    return [row[::-1] if number % 2 else row for number, row in enumerate(rows) if row]


def _height(boxes: Sequence[Box], row: Sequence[int]) -> float:
    return max(boxes[place].height for place in row)


def _seated(boxes: Sequence[Box], row: Sequence[int], left: float, y: float) -> Iterator[tuple[int, Point]]:
    for place in row:
        yield place, (left + boxes[place].width / 2, y)
        left += boxes[place].width


def _covered(width: float, top: float, height: float) -> Iterator[tuple[int, int]]:
    half = ceil(width / 2 / CELL - 0.5)
    first, last = int(top // CELL), int((top + height) // CELL)
    for y in range(first, last + 1):
        for x in range(-half, half + 1):
            yield x, y
