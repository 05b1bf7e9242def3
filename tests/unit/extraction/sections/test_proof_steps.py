"""Steps of a proof: what opens one, and what is said of it and not of the theorem."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, told

THEOREM = "### Theorem 1: Safety\n\n**Statement**: it holds\n\n"
OWNER = "docs/a.md/Safety"


@pytest.mark.parametrize(
    ("text", "step", "ground"),
    [
        ("**Step 2: Assume**:\n\nLet it fail.\n\n**By**: contradiction\n", "2-Assume", "contradiction"),
        ("**步骤2：假设**:\n\n设其不成立。\n\n**推理依据**：反证法\n", "2-假设", "反证法"),
        ("**步骤2**：设其不成立。\n\n**依据**：反证法\n", "2", "反证法"),
    ],
)
def test_what_stands_behind_a_step_is_of_the_step(text: str, step: str, ground: str) -> None:
    """The theorem has the step, and not its ground."""
    said = told(THEOREM + text, "step", "position", "ground")
    assert said == [
        (OWNER, "step", f"{OWNER}/{step}"),
        (f"{OWNER}/{step}", "position", "2"),
        (f"{OWNER}/{step}", "ground", ground),
    ]


def test_a_step_has_its_text() -> None:
    """Paragraphs and points, a line each."""
    text = f"{THEOREM}**Step 1: Cases**:\n\nEither\n\n- this\n- or that\n"
    assert [one for one in told(text, "description") if one[0].endswith("Cases")] == [
        (f"{OWNER}/1-Cases", "description", "Either\nthis\nor that")
    ]


def test_a_field_that_no_step_has_is_counted() -> None:
    """It is neither of the step nor of the theorem."""
    text = f"{THEOREM}**Step 1: Detector**:\n\nIt detects.\n\n**Properties**:\n\n- **Complete**: yes\n"
    assert told(text, "hasAttribute") == []
    assert [one.code.name for one in extracted(text).diagnostics] == ["UNREAD_FIELD"]


def test_a_heading_ends_the_steps() -> None:
    """What stands below it is of the theorem again."""
    text = f"{THEOREM}**Step 1: Assume**: it fails\n\n#### Sources\n\nGray\n"
    assert told(text, "citation") == [(OWNER, "citation", "Gray")]


def test_the_source_behind_the_steps_is_of_the_theorem() -> None:
    """It ends them: a label behind it is no longer of the last step."""
    text = f"{THEOREM}**Step 1: Assume**: it fails\n\n**Limits**:\n\n- one clock\n\n**Source**: Gray\n\n**By**: hand\n"
    assert told(text, "citation", "ground") == [(OWNER, "citation", "Gray"), (OWNER, "ground", "hand")]


@pytest.mark.parametrize(
    ("premises", "strategy"), [("前提条件", "证明策略"), ("Assumptions", "Proof strategy"), ("Premises", "Proof idea")]
)
def test_premises_and_the_strategy_of_its_proof_are_grounds_of_a_theorem(premises: str, strategy: str) -> None:
    """Each premise is one, and the strategy is one text."""
    text = f"{THEOREM}**{premises}**:\n\n1. a clock\n2. a lock\n\n**{strategy}**:\n\n- assume\n- contradict\n"
    assert [one[2] for one in told(text, "ground")] == ["a clock", "a lock", "assume\ncontradict"]


@pytest.mark.parametrize("label", ["内容", "定理内容", "Statement"])
def test_what_a_theorem_says_has_several_labels(label: str) -> None:
    """Its content is its statement."""
    assert told(f"# A\n\n### Theorem 1: Safety\n\n**{label}**: all ends well.\n", "statement") == [
        ("docs/a.md/Safety", "statement", "all ends well.")
    ]


@pytest.mark.parametrize(
    "proof",
    [
        "**证明**（反证法）：",
        "**证明（归纳法）**：",
        "**Proof** (by contradiction).",
        "**Proof (sketch)**:",
        "*Proof.*",
        "*证明。*",
    ],
)
def test_how_a_proof_goes_may_stand_in_brackets(proof: str) -> None:
    """In bold or behind it."""
    assert told(f"{THEOREM}{proof}\n\n1. assume\n2. contradict\n", "ground") == [
        (OWNER, "ground", "assume\ncontradict")
    ]


@pytest.mark.parametrize("label", ["实际应用", "关键点", "Practical applications", "Key point"])
def test_what_a_theorem_is_for_is_told_by_its_attributes(label: str) -> None:
    """As its properties are."""
    assert told(f"{THEOREM}**{label}**:\n\n- **Caches**: they stay true\n", "category", "attributeValue") == [
        (f"{OWNER}", "category", "Theorem"),
        (f"{OWNER}/Caches", "category", label),
        (f"{OWNER}/Caches", "attributeValue", "they stay true"),
    ]


@pytest.mark.parametrize("label", ["Steps", "Part 1: Assume", "Step one", "步骤说明"])
def test_other_labels_are_no_steps(label: str) -> None:
    """The word, and a number behind it."""
    assert told(f"{THEOREM}**{label}**: x\n\n**By**: contradiction\n", "step", "ground") == [
        (OWNER, "ground", "contradiction")
    ]


def test_a_concept_has_no_steps() -> None:
    """It is not proved."""
    assert told("### Concept 1: Lease\n\n**Definition**: it is\n\n**Step 1: Ask**: a\n", "step") == []
