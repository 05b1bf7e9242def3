"""Rows of tables below the fields of a case that list something."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

CASE = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n\n"


@pytest.mark.parametrize(
    ("label", "relation"), [("需求", "requirement"), ("实施步骤", "step"), ("Results", "result"), ("Rollout", "step")]
)
@pytest.mark.parametrize("head", ["# | 项 | 内容 | 风险", "No. | Item | What | Risk"])
def test_each_row_is_one_of_what_a_case_lists(label: str, relation: str, head: str) -> None:
    """Its first cell but for a count is the name, and further cells stand behind their heads."""
    text = f"{CASE}#### {label}\n\n| {head} |\n|---|---|---|---|\n| 1 | Intake | 300 calls | late |\n| 2 | Split | |\n"
    last = head.rsplit(" | ", 1)[1]
    assert [name for _, _, name in told(text, relation)] == ["Acme - mail/Intake"]
    assert [said[2] for said in told(text, "description")] == [f"300 calls; {last}: late"]
    assert [value for _, _, value in told(text, "value")] == ["300"]


@pytest.mark.parametrize("label", ["经验教训", "Lessons learned"])
def test_a_lesson_may_stand_in_a_row(label: str) -> None:
    """As a text of its own; it is no concept of the document."""
    text = f"{CASE}#### {label}\n\n| Problem | Cause | Remedy |\n|---|---|---|\n| Late mail | no index | one more |\n"
    assert [said[2] for said in told(text, "bestPractice")] == ["Late mail: no index; Remedy: one more"]
    assert told(text, "isPartOf", "category") == []


def test_a_table_that_compares_things_is_none() -> None:
    """Below whatever field."""
    text = f"{CASE}#### Results\n\n| Criterion | Kafka | Pulsar |\n|---|---|---|\n| Latency | 5 ms | 9 ms |\n"
    assert told(text, "result") == []
    assert len(told(text, "attributeValue")) == 2


@pytest.mark.parametrize(
    ("label", "head"), [("分步迁移", "步骤 | 时间 | 内容 | 风险"), ("Phased rollout", "Step | When | What | Risk")]
)
def test_a_number_and_a_date_name_no_step(label: str, head: str) -> None:
    """Whatever stands over them: what is done names it."""
    rows = "| 1 | 2021 Q2 | Pilot | late |\n| 2 | 2022 | Everybody | costs |\n"
    text = f"{CASE}#### {label}\n\n| {head} |\n|---|---|---|---|\n{rows}"
    last = head.rsplit(" | ", 1)[1]
    assert [name for _, _, name in told(text, "step")] == ["Acme - mail/Pilot", "Acme - mail/Everybody"]
    assert [said[2] for said in told(text, "description")] == [f"2021 Q2; {last}: late", f"2022; {last}: costs"]
