"""Selection rules: need, choice, reasons."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

GUIDE = "**How to choose**:\n\n"


@pytest.mark.parametrize("arrow", ["→", "->", "=>", "⇒"])
@pytest.mark.parametrize("verb", ["choose ", "选择 ", ""])
def test_an_arrow_makes_a_rule(arrow: str, verb: str) -> None:
    """Whatever arrow, with or without a verb."""
    text = f"{GUIDE}- **Payments** {arrow} {verb}Foo + Bar (consistency, audit)\n"
    assert [one[1:] for one in told(text, "condition", "recommends", "because", "component")] == [
        ("condition", "Payments"),
        ("recommends", "Foo + Bar"),
        ("component", "Foo"),
        ("component", "Bar"),
        ("because", "consistency"),
        ("because", "audit"),
    ]


@pytest.mark.parametrize("item", ["Payments: Foo", "Payments →", "→ Foo", "**Payments**: a → b", "plain"])
def test_without_both_sides_there_is_no_rule(item: str) -> None:
    """Nothing is guessed."""
    assert told(f"{GUIDE}- {item}\n", "condition") == []


def test_a_rule_that_chooses_nothing_recommends_nothing() -> None:
    """The need is still known."""
    found = told(f"{GUIDE}- Payments → choose\n", "condition", "recommends")
    assert [one[1:] for one in found] == [("condition", "Payments")]
