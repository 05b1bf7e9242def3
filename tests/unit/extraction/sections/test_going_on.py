"""Labels that do not end the formal text before them."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

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


@pytest.mark.parametrize(("label", "other"), [("Key points", "Idea"), ("实际应用", "缓存")])
def test_a_label_alone_for_attributes_is_the_title_of_those_behind_it(label: str, other: str) -> None:
    """Up to one that is a field, or has nothing to say; what stands behind that is an attribute without a title."""
    text = f"{LEASE}**{label}**:\n\n**{other}**:\n\n- by time\n- cheap\n\n**B**: two\n\n**Why**:\n\n**C**: three\n"
    assert told(text, "attributeValue", "category") == [
        (f"Lease/{other}", "category", label),
        (f"Lease/{other}", "attributeValue", "by time\ncheap"),
        ("Lease/B", "category", label),
        ("Lease/B", "attributeValue", "two"),
        ("Lease/C", "attributeValue", "three"),
    ]
    assert [one.code.name for one in extracted(text).diagnostics] == ["UNREAD_FIELD"]
    beside = told(f"{LEASE}**{label}**: here\n\n**{other}**: two\n", "attributeValue", "category")
    assert [one[1:] for one in beside] == [("attributeValue", "here"), ("attributeValue", "two")]


def test_such_a_label_ends_the_steps_of_a_proof() -> None:
    """What stands behind it is of the theorem."""
    text = "### Theorem 1: Safety\n\n**Step 1: Assume**: it fails\n\n**In practice**:\n\n**Caches**:\n\n- in use\n"
    assert [one[:1] + one[2:] for one in told(text, "attributeValue")] == [("docs/a.md/Safety/Caches", "in use")]
