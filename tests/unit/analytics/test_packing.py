"""Boxes side by side."""

from __future__ import annotations

from math import fsum

from casegraph.analytics.packing import Box, pack


def test_widths_are_added_up_exactly() -> None:
    """How a Python adds numbers up differs from release to release; where a box stands does not."""
    boxes = [Box(0.1, 100.0, 50.0)] * 10
    left = min(x for x, _ in pack(boxes).centers)
    assert left == -fsum([0.1] * 10) / 2 + 0.1 / 2
    assert left == -0.45
