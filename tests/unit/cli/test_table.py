"""Columns line up where characters are wide."""

from __future__ import annotations

from casegraph.cli.table import columns, width


def test_a_chinese_character_is_two_cells_wide() -> None:
    """Widths are those of a terminal, and a combining mark has none."""
    assert [width(text) for text in ("ab", "案例", "ａ", "e\u0301")] == [2, 4, 2, 1]


def test_columns_line_up_in_both_languages() -> None:
    """The second column starts in the same cell of every row."""
    assert columns([("案例", "1"), ("case", "12")], right=1) == "案例   1\ncase  12\n"


def test_no_row_ends_in_spaces() -> None:
    """An empty last cell leaves no trace."""
    assert columns([("a", ""), ("b", "long")]) == "a\nb  long\n"
