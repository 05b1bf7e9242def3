"""Labels that do not end the formal text before them."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

LEASE = "### Concept 1: Lease\n\n**Definition**: it is\n\n"


@pytest.mark.parametrize(("label", "formula"), [("**租约**：", "$$ x < y $$"), ("**The lease**:", "$$\nx < y\n$$")])
def test_a_labeled_formula_goes_on_with_the_formal_text(label: str, formula: str) -> None:
    """As the source has both."""
    text = f"{LEASE}**Formally**:\n\nLet:\n\n- $x$: a time\n\n{label}\n{formula}\n\n**Why**: it ends\n"
    assert [one[2] for one in told(text, "formalization")] == [f"Let:\n- $x$: a time\n{label}\n{formula}"]


@pytest.mark.parametrize(
    "behind", ["**Idea**:\nby time\n", "**Idea**: $$ x $$\n", "**Example**:\n$$ x $$\n", "#### Idea\n\n$$ x $$\n"]
)
def test_any_other_label_ends_it(behind: str) -> None:
    """One with words, with a value beside it, of a field, or a heading."""
    assert [one[2] for one in told(f"{LEASE}**Formally**:\n\nLet $x$.\n\n{behind}", "formalization")] == ["Let $x$."]


def test_a_formula_behind_another_field_is_none_of_its_formal_text() -> None:
    """What goes on is formal."""
    assert told(f"{LEASE}**The lease**:\n$$ x $$\n", "formalization") == []
