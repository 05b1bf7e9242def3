"""What a score rests on."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

ENTRY = "## Booking\n\n**Recommended stack**: Foo\n\n**Score breakdown**:\n\n"


@pytest.mark.parametrize(
    "item",
    [
        "**Latency** (weight 30%): 5 ms → 9 points",
        "**Latency (weight 30%)**: 5 ms -> 9",
        "Latency（权重30%）：5 ms → 9分",
        "Latency (30%): 5 ms => 9/10",
    ],
)
def test_a_criterion_has_a_reason_a_weight_and_points(item: str) -> None:
    """In bold or not, in both languages."""
    text = f"{ENTRY}- {item}\n"
    assert told(text, "attributeValue", "score") == [
        ("Booking/Latency", "attributeValue", "5 ms"),
        ("Booking/Latency", "score", "9"),
    ]
    assert sorted(one[2] for one in told(text, "value")) == ["30", "5"]


@pytest.mark.parametrize("item", ["Latency: low", "**Latency**: low", "Latency: low → 12 points", "**Latency**"])
def test_what_is_none_is_counted(item: str) -> None:
    """No points, or more than there are."""
    text = f"{ENTRY}- {item}\n"
    assert told(text, "score", "attributeValue") == []
    assert len(extracted(text).diagnostics) == 1


def test_an_item_without_text_says_nothing() -> None:
    """It is counted all the same."""
    assert told(f"{ENTRY}-\n- A: b → 1\n", "score") == [("Booking/A", "score", "1")]
