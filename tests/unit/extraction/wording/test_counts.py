"""A number and the list behind it tell one thing twice."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places

from casegraph.diagnostics import Code


@pytest.mark.parametrize(
    "text",
    [
        "3 (Acme, Bolt)",
        "**Cases**: 2 (Acme, Bolt, Zeta)",
        "**案例**：4个（甲公司、乙公司、丙公司）",
        "案例：3家（Acme, Bolt）",
        "1. 论文：3篇（甲刊、乙刊）",
    ],
)
def test_a_count_that_its_list_does_not_have_is_reported(text: str) -> None:
    """In running text, behind a label and in an item."""
    assert len(places(extracted(f"# A\n\n{text}\n"), Code.MISCOUNT)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "**Cases**: 2 (Acme, Bolt)",
        "**案例**：2个（甲公司、乙公司）",
        "**Cases**: 8 (on holiday)",
        "**Cases**: 9 (Acme, Bolt, etc.)",
        "**案例**：9个（甲公司、乙公司等）",
        "**Cases**: 9 (such as Acme, Bolt)",
        "**案例**：9个（如甲公司、乙公司）",
        "**案例**：9个（8个工业界、1个学术界）",
        "- 组件总数：9个（存储6个、队列3个）",
        "- Components: 9 (stores 6, queues 3)",
        "**Share**: 9 (64%, of 14)",
        "It is told in table 6 (rows, columns)",
        "| Papers |\n|---|\n| 3 (SIGMOD, NSDI) |",
        "**规模**：9年（甲公司、乙公司）",
    ],
)
def test_what_is_no_count_of_its_list_is_not(text: str) -> None:
    """A remark, an open list, examples, sums, and a number in a sentence, in a cell or with a unit."""
    assert places(extracted(f"# A\n\n{text}\n"), Code.MISCOUNT) == []
