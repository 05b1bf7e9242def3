"""Steps of a procedure are a path or nothing; they decide nothing."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, told

PROOF = ["A[{0}] --> B{{Is it so?}}", "B -->|yes| C[go on]", "B -->|no| D[{1}]", "C --> D"]


def drawing(*lines: str, heading: str = "Notes") -> str:
    """Return a document with a graph under a heading."""
    return "\n".join(["# T", "", f"## {heading}", "", "```mermaid", "graph TD", *lines, "```", ""])


@pytest.mark.parametrize(
    ("first", "last"),
    [("Start", "End"), ("开始", "结束"), ("开始证明：甲", "证明完成"), ("Begin: the region graph", "stop")],
)
def test_steps_from_a_start_to_an_end_are_no_decision(first: str, last: str) -> None:
    """Whatever is asked on the way."""
    text = drawing(*(line.format(first, last) for line in PROOF))
    assert declared(text, "DecisionNode", "Path") == []
    assert told(text, "relatedTo", "option") == []


@pytest.mark.parametrize("heading", ["Proof of safety", "安全性的证明", "Algorithm"])
def test_questions_below_a_title_of_a_proof_are_no_decision(heading: str) -> None:
    """The title says what is drawn."""
    text = drawing(*(line.format("Take both", "So it is") for line in PROOF), heading=heading)
    assert declared(text, "DecisionNode") == []


@pytest.mark.parametrize(("first", "last"), [("Selection", "Done"), ("Start", "Kafka"), ("需求分析", "选择完成")])
def test_a_choice_stays_a_decision(first: str, last: str) -> None:
    """It takes a start and an end, as the steps are called."""
    text = drawing(*(line.format(first, last) for line in PROOF), heading="How to choose")
    assert len(declared(text, "DecisionNode")) == 4


def test_steps_in_one_line_are_a_path() -> None:
    """Named by the heading, in their order."""
    text = drawing("A[Start] --> B[Pay]", "B --> C[Send]", "C --> D[End]", heading="Order")
    assert told(text, "sequence", "relatedTo") == [("docs/a.md/Order", "sequence", "Start > Pay > Send > End")]
