"""Scores of scenarios: numbers and stars."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places, told

from casegraph import Code

ENTRY = "## By scale\n\n### Outages\n\n- Traits: rare\n- Known users: Acme\n"


@pytest.mark.parametrize(
    ("label", "value", "score"),
    [
        ("Fit", "9/10", "9"),
        ("Score", "0/10", "0"),
        ("契合度", "4/5", "8"),
        ("Rating", "★★★★☆", "8"),
        ("评分", "⭐⭐⭐", "6"),
    ],
)
def test_a_score_is_out_of_ten(label: str, value: str, score: str) -> None:
    """Stars are of five, or of those that are there, won or not."""
    assert [one[2] for one in told(f"{ENTRY}- {label}: {value}\n", "score")] == [score]


@pytest.mark.parametrize("value", ["good", "★ of stars", "⭐⭐⭐⭐⭐⭐"])
def test_other_words_are_none(value: str) -> None:
    """They are counted."""
    text = f"{ENTRY}- Score: {value}\n"
    assert told(text, "score") == []
    assert len(places(extracted(text), Code.UNKNOWN_LABEL)) == 1


@pytest.mark.parametrize(
    ("traits", "stack", "users"),
    [("Typical traits", "Go-to stack", "Seen at"), ("典型特征", "首选技术栈", "代表企业")],
)
def test_an_entry_may_use_other_words(traits: str, stack: str, users: str) -> None:
    """Traits, the stack and who has one."""
    text = f"## By scale\n\n### Outages\n\n- {traits}: rare\n- {stack}: Kafka\n- {users}: Acme\n"
    assert [one[2] for one in told(text, "trait", "recommendedStack", "exemplifiedBy")] == [
        "rare",
        "Kafka",
        "Acme - Outages",
    ]
