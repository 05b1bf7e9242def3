"""Demands with remarks and numbers."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, statements, told

ENTRY = "## Booking\n\n**Recommended stack**: Foo\n\n**Traits**:\n\n"


def remarks(text: str) -> list[tuple[str, str]]:
    """Return each trait with the words of its statement."""
    said = [one for one in statements(extracted(text).sayings) if one.predicate == "trait"]
    return [(getattr(one.object, "name", ""), " ".join(value.text for _, value in one.qualifiers)) for one in said]


@pytest.mark.parametrize(
    ("item", "traits"),
    [
        ("fast, safe", [("fast", ""), ("safe", "")]),
        ("低延迟（P50 <50ms）、安全", [("低延迟", "P50 <50ms"), ("安全", "")]),
        ("**Thrift**: below $5/month", [("Thrift", "below $5/month")]),
        ("**Thrift**", [("Thrift", "")]),
        ("(beta)", [("(beta)", "")]),
    ],
)
def test_a_remark_belongs_to_its_trait(item: str, traits: list[tuple[str, str]]) -> None:
    """In brackets, or behind the colon of a labeled item."""
    assert remarks(f"{ENTRY}- {item}\n") == traits


@pytest.mark.parametrize(("item", "value"), [("fast (P99 < 50 ms)", "50"), ("**Thrift**: below $5/month", "5")])
def test_its_numbers_are_measurements(item: str, value: str) -> None:
    """Of what has the trait."""
    assert [one[2] for one in told(f"{ENTRY}- {item}\n", "value")] == [value]
    assert [one[0] for one in told(f"{ENTRY}- {item}\n", "hasMeasurement")] == ["Booking"]
