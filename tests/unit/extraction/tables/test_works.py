"""Tables of works that have no address: each row is a citation of the document."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

ROWS = "|---|---|---|---|\n| **Leases** | Gray | SOSP | 1989 |\n| — | Lamport | — | 1978 |\n"


@pytest.mark.parametrize("head", ["论文标题 | 作者 | 会议 | 年份", "Paper | Authors | Venue | Year"])
def test_each_row_cites_a_work(head: str) -> None:
    """Its title goes first, then who wrote it, where and when; a row without a title names none."""
    cited = told(f"| {head} |\n{ROWS}", "citation")
    assert [one[::2] for one in cited] == [("docs/a.md", "Leases, Gray, SOSP, 1989")]


def test_a_row_that_links_is_a_reference() -> None:
    """The link leads to a document, and the title is its name."""
    text = "| Paper | Year |\n|---|---|\n| [Leases](https://example.org/leases.pdf) | 1989 |\n| Clocks | 1978 |\n"
    assert [one[2] for one in told(text, "citation")] == ["Clocks, 1978"]
