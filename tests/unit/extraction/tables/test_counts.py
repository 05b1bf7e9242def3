"""Tables that count: what a case runs is of the case, and not of its technologies in general."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places, told

from casegraph import Code

CASE = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n- **Stack**: Kafka\n\n"
TABLE = "| {0} | {1} |\n|---|---|\n| Kafka | 4 |\n"
HEADS = [("组件", "数量"), ("Component", "Count"), ("Database", "Number of nodes")]


@pytest.mark.parametrize("heads", HEADS)
def test_a_table_of_a_case_that_counts_says_nothing_of_technologies(heads: tuple[str, str]) -> None:
    """It is counted as unread, whether or not it has a heading of its own."""
    for between in ("", "#### Cluster\n\n"):
        text = CASE + between + TABLE.format(*heads)
        assert told(text, "hasAttribute") == []
        assert len(places(extracted(text), Code.UNREAD_TABLE)) == 1


@pytest.mark.parametrize("heads", HEADS)
def test_elsewhere_what_is_counted_is_said(heads: tuple[str, str]) -> None:
    """A comparison of technologies may count, and a case may compare them otherwise."""
    assert told(f"# A\n\n{TABLE.format(*heads)}", "attributeValue") == [
        (f"Kafka/{heads[1].replace(' ', '-')}", "attributeValue", "4")
    ]
    assert told(f"{CASE}## Other\n\n{TABLE.format(*heads)}", "attributeValue")
    assert told(CASE + TABLE.format(heads[0], "License"), "attributeValue") == [
        ("Kafka/License", "attributeValue", "4")
    ]
