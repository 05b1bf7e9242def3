"""Columns that line up in a terminal, where a Chinese character is two cells wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def width(text: str) -> int:
    """Count the terminal cells of a text.

    >>> width("a案")
    3
    """
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def columns(rows: Sequence[Sequence[str]], *, right: int = -1) -> str:
    """Lay rows out in columns two spaces apart; the column `right` is aligned to its right side."""
    widths = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    return "".join(_row(row, widths, right) + "\n" for row in rows)


def _row(row: Sequence[str], widths: Sequence[int], right: int) -> str:
    cells = (_padded(text, widths[at], right=at == right) for at, text in enumerate(row))
    return "  ".join(cells).rstrip()


def _padded(text: str, cells: int, *, right: bool) -> str:
    space = " " * (cells - width(text))
    return space + text if right else text + space


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
